import { formsOf } from './form.ts'

export const closingsForms = formsOf({
  closings: {
    tables: ['closing'],
    fields: { name: 'Vinterferie', from: '2027-02-15', until: '2027-02-19' },
    wrong: [
      {
        typed: { name: ' ', from: '2027-02-30', until: '2027-02-19' },
        fields: ['name', 'from'],
        kept: ['from', 'until'],
      },
      {
        typed: { name: 'Vinterferie', from: '2027-02-19', until: '2027-02-15' },
        fields: ['until'],
        kept: ['name', 'from', 'until'],
      },
      {
        typed: { name: 'Vinterferie', from: '2026-02-16', until: '2026-02-20' },
        fields: ['until'],
        kept: ['name', 'from', 'until'],
      },
    ],
  },
  closingHolidays: {
    tables: ['closing', 'holiday_choice'],
    fields: { 'may-day': 'on', 'christmas-eve': 'on' },
  },
  closingRemoval: { tables: ['closing'] },
  holidayChanges: { tables: ['holiday_change', 'holiday_change_acceptance'], fields: { upTo: '1' } },
})
