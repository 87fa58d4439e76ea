import type { World } from './form.ts'
import { formsOf } from './form.ts'

const trial = ['trial', 'trial_change']
const settled = [...trial, 'agreement', 'agreement_wording']

const change =
  (kind: string, fields: Record<string, string> = {}) =>
  ({ cast }: World) => ({
    taskId: cast.ids.taskId!,
    kind,
    ...fields,
  })

/** What the trial holds is agreements already, and waits for the employee. */
const settle = async ({ db, cast }: World) => {
  await db.owner.query(
    `update trial set from_date = '2026-12-01', settled_by = opened_by, settled_at = now() where id = $1`,
    [cast.ids.trialId],
  )
}

const agreement = ({ cast }: World, given: Record<string, string> = {}): Record<string, string> => {
  const { changeId, ...fields } = {
    changeId: cast.ids.changeId!,
    body: 'Jonas får oplæring i kassen',
    kind: 'task',
    ownerId: cast.people.leader.memberId,
    deadline: '2026-12-15',
    ...given,
  }
  const named = Object.entries(fields).map(([name, value]) => [`${name}-${changeId}`, value])
  return { seen: changeId, ...Object.fromEntries(named) }
}

export const tasksTrialForms = formsOf({
  trial: {
    tables: trial,
    fields: change('less-often', { times: '2', rhythm: 'weekly', every: '1' }),
    wrong: [
      {
        typed: change('less-often', { times: '0', rhythm: 'weekly', every: '99' }),
        fields: ['less-often-times', 'less-often-every'],
        kept: ['times', 'every', 'rhythm'],
      },
      {
        typed: change('less-often', { times: '6', rhythm: 'weekly', every: '1' }),
        fields: ['less-often-times'],
        kept: ['times', 'every', 'rhythm'],
      },
      {
        typed: change('shorter', { minMinutes: '15', maxMinutes: '10' }),
        fields: ['shorter-maxMinutes'],
        kept: ['minMinutes', 'maxMinutes'],
      },
      {
        typed: change('shorter', { minMinutes: '20', maxMinutes: '45' }),
        fields: ['shorter-minMinutes'],
        kept: ['minMinutes', 'maxMinutes'],
      },
      { typed: change('postpone', { until: '2026-11-31' }), fields: ['postpone-until'], kept: ['until'] },
      { typed: change('postpone', { until: '2026-11-20' }), fields: ['postpone-until'], kept: ['until'] },
      { typed: change('help', { body: 'x'.repeat(201) }), fields: ['help-body'], kept: ['body'] },
    ],
  },
  trialChangeRemoval: { tables: trial },
  trialChangeRestoration: { tables: trial },
  trialDropping: { tables: trial },
  trialRestoration: { tables: trial },
  trialSettlement: {
    tables: settled,
    prepare: async ({ db, cast }) => {
      await db.owner.query('update trial_change set agreement_id = null where id = $1', [cast.ids.changeId])
    },
    fields: (world) => ({ ...agreement(world), from: '2026-12-01', take: 'yes' }),
    wrong: [
      {
        typed: (world) => ({
          ...agreement(world, { body: ' ', deadline: '2026-11-01' }),
          from: '2026-11-22',
          take: 'no',
        }),
        fields: ({ cast }) => [
          `settlement-body-${cast.ids.changeId}`,
          `settlement-deadline-${cast.ids.changeId}`,
          'settlement-from',
        ],
        kept: ['from'],
      },
      {
        typed: (world) => ({
          ...agreement(world, { kind: 'goal', ownerId: world.cast.people.owner.memberId }),
          from: '',
          take: 'yes',
        }),
        fields: ({ cast }) => [
          `settlement-kind-${cast.ids.changeId}`,
          `settlement-ownerId-${cast.ids.changeId}`,
          'settlement-from',
        ],
      },
    ],
  },
  trialAcceptance: { tables: [...trial, 'task', 'task_version'], prepare: settle },
})
