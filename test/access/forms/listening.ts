import { formsOf } from './form.ts'
import { begun } from './shared.ts'

const tables = ['retelling_confirmation', 'retelling', 'retelling_draft']

export const listeningForms = formsOf({
  meetingListening: {
    tables: ['listening'],
    fields: ({ cast }) => ({ topic: cast.ids.itemId!, own: '', listener: 'leader' }),
    prepare: begun,
    wrong: [
      {
        typed: { topic: 'own', own: ' ', listener: 'employee' },
        fields: ['own'],
        kept: ['topic', 'listener'],
      },
      {
        typed: { topic: 'own', own: 'Hvad nu?', listener: '' },
        fields: ['listener'],
        kept: ['topic', 'own'],
      },
    ],
  },
  retelling: {
    tables,
    fields: { version: '1', body: 'Ovnen skal rettes op', share: 'yes' },
    wrong: [
      { typed: { version: '1', body: ' ', share: 'yes' }, fields: ['body'], kept: ['version'] },
      {
        typed: { version: '1', body: 'x'.repeat(2001), share: 'no' },
        fields: ['body'],
        kept: ['version', 'body'],
      },
    ],
  },
  retellingConfirmation: { as: 'leader', tables, fields: { version: '1' } },
  retellingConfirmationUndo: { tables },
})
