import { formsOf } from './form.ts'

export const availabilityForms = formsOf({
  workingWeek: {
    tables: ['working_day', 'absence'],
    fields: { begins1: '08:00', ends1: '16:00', begins2: '9.30', ends2: '12.00' },
    wrong: [
      {
        typed: {
          begins1: '16:00',
          ends1: '08:00',
          begins2: '',
          ends2: '12:00',
          begins3: '8:00',
          ends3: 'sent',
        },
        fields: ['ends1', 'begins2', 'ends3'],
        kept: ['begins1', 'ends1', 'ends2', 'begins3', 'ends3'],
      },
      { typed: { begins1: '', ends1: '' }, fields: ['begins1'] },
    ],
  },
  workingWeekRemoval: { tables: ['working_day', 'absence'] },
  absences: {
    tables: ['absence'],
    fields: { from: '2026-12-21', until: '2026-12-23' },
    wrong: [
      { typed: { from: '', until: 'i morgen' }, fields: ['from', 'until'], kept: ['until'] },
      {
        typed: { from: '2026-12-23', until: '2026-12-21' },
        fields: ['until'],
        kept: ['from', 'until'],
      },
      { typed: { from: '2026-12-21', until: '2028-12-21' }, fields: ['until'], kept: ['from', 'until'] },
      { typed: { from: '2026-11-01', until: '2026-11-02' }, fields: ['until'], kept: ['from', 'until'] },
    ],
  },
  absenceRemoval: { tables: ['absence'] },
})
