import { formsOf } from './form.ts'

const rhythm = {
  everyWeeks: '3',
  otherWeeks: '',
  weekday: '3',
  time: '10:00',
  minutes: '45',
  otherMinutes: '',
  place: 'Køkkenet',
  firstDate: '',
}

const cadence = ['cadence', 'cadence_answer']

export const cadenceForms = formsOf({
  cadences: {
    tables: cadence,
    fields: rhythm,
    wrong: [
      {
        typed: { ...rhythm, time: '', minutes: 'other' },
        fields: ['time', 'otherMinutes'],
        kept: ['everyWeeks', 'weekday', 'minutes', 'place'],
      },
      {
        typed: { ...rhythm, everyWeeks: 'other', place: 'javascript:1', firstDate: '2026-12-32' },
        fields: ['place', 'firstDate', 'otherWeeks'],
        kept: ['everyWeeks', 'time', 'place', 'firstDate'],
      },
      {
        typed: { ...rhythm, everyWeeks: 'other', otherWeeks: '9', minutes: 'other', otherMinutes: 'en time' },
        fields: ['otherWeeks', 'otherMinutes'],
        kept: ['everyWeeks', 'minutes', 'otherMinutes'],
      },
    ],
  },
  cadenceAcceptance: { tables: cadence },
  cadenceWithdrawal: { as: 'leader', tables: cadence },
})
