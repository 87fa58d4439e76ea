import { defaults } from '../../../src/features/retention/rules.ts'
import { formsOf } from './form.ts'

export const privacyForms = formsOf({
  retention: {
    tables: ['retention_choice'],
    fields: { ...defaults, conversations: 'P6M' },
    wrong: [
      {
        typed: { ...defaults, conversations: 'P99M', removed: '' },
        fields: ['conversations', 'removed'],
        kept: ['shared', 'rooms'],
      },
    ],
  },
  statistics: {
    tables: ['statistic_answer'],
    fields: { load: '4', clarity: 'unsaid', rest: '2' },
    wrong: [
      { typed: { load: 'unsaid' }, fields: ['load'], kept: ['load'] },
      { typed: { load: '9', rest: '2' }, fields: ['load'], kept: ['rest'] },
    ],
  },
  statisticsWithdrawal: { tables: ['statistic_answer'] },
})
