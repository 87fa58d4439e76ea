import { formsOf, type World } from './form.ts'
import { begun } from './shared.ts'

const tables = ['retelling_confirmation', 'retelling', 'retelling_draft']

/** Nobody has written anything about what was listened to. */
const unwritten = async ({ db, cast }: World): Promise<void> => {
  for (const table of ['retelling', 'retelling_draft'])
    await db.owner.query(`delete from ${table} where listening_id = $1`, [cast.ids.listeningId])
}

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
  listeningRemoval: { tables: ['listening'], prepare: unwritten },
  retellingConfirmation: { as: 'leader', tables, fields: { version: '1' } },
  retellingConfirmationUndo: { tables },
})
