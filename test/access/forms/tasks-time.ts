import { formsOf, type World } from './form.ts'

const help = ['help_effect']

/** The two agree on what they were trying. */
async function settle({ db, cast }: World): Promise<void> {
  await db.owner.query(
    `update trial set settled_by = opened_by, settled_at = now(), from_date = '2026-12-01' where id = $1`,
    [cast.ids.trialId],
  )
}

export const tasksTimeForms = formsOf({
  taskVersions: {
    tables: ['task_version'],
    fields: { from: '2026-12-01' },
    wrong: [
      { typed: { from: '' }, fields: ['settle-from'], kept: [] },
      { typed: { from: '2029-01-01' }, fields: ['settle-from'], kept: ['from'] },
    ],
  },
  helpEffects: {
    tables: help,
    prepare: settle,
    fields: { answer: 'much', body: 'Nu når jeg det inden lukketid' },
    wrong: [
      {
        typed: { body: 'Noget' },
        fields: ({ cast }) => [`effect-${cast.ids.changeId}-answer`],
        kept: ['body'],
      },
    ],
  },
  helpEffectUndo: { tables: help, prepare: settle },
})
