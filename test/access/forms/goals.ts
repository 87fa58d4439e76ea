import { formsOf, type Wrong } from './form.ts'

const goal = ['goal', 'goal_wording', 'goal_checkpoint', 'goal_closing', 'goal_sharing']

const newGoal = { title: 'Lære at bage', why: 'Så er vi to', endsOn: '2027-03-01' }

const badGoal: Wrong[] = [
  {
    typed: { ...newGoal, title: '', endsOn: '2027-02-30', level: 'work' },
    fields: ['goal-title', 'goal-endsOn'],
    kept: ['why', 'endsOn'],
  },
]

const badCheckpoint: Wrong[] = [
  {
    typed: { body: '', progress: '', date: '2026-11-20' },
    fields: ['checkpoint-body'],
    kept: ['date'],
  },
  {
    typed: { body: 'Godt på vej', progress: '120', date: '2026-12-24' },
    fields: ['checkpoint-progress', 'checkpoint-date'],
    kept: ['body', 'progress', 'date'],
  },
]

const badClosing: Wrong[] = [
  { typed: { reason: 'Fordi' }, fields: ['closing-outcome'], kept: ['reason'] },
  { typed: { outcome: 'dropped', reason: ' ' }, fields: ['closing-reason'], kept: ['outcome'] },
]

const without = (wrongs: Wrong[], field: string, more: Record<string, string> = {}): Wrong[] =>
  wrongs.map((wrong) => {
    const { [field]: _, ...typed } = wrong.typed as Record<string, string>
    return { ...wrong, typed: { ...typed, ...more } }
  })

export const goalsForms = formsOf({
  goals: { tables: goal, fields: newGoal, wrong: without(badGoal, 'level') },
  organisationGoal: {
    tables: goal,
    fields: { ...newGoal, version: '2' },
    wrong: without(badGoal, 'level', { version: '2' }),
  },
  organisationGoalCheckpoints: {
    tables: goal,
    fields: { body: 'Godt på vej', progress: '40', date: '2026-11-23' },
    wrong: badCheckpoint,
  },
  organisationGoalClosing: {
    tables: goal,
    fields: { outcome: 'reached', reason: 'Det gik hurtigt' },
    wrong: badClosing,
  },
  organisationGoalClosingUndo: { tables: goal },
  pairGoals: {
    tables: goal,
    fields: ({ cast }) => ({ ...newGoal, level: 'work', serves: cast.ids.organisationGoalId! }),
    wrong: [
      ...badGoal,
      {
        typed: ({ cast }) => ({ ...newGoal, level: 'work', serves: cast.ids.goalId! }),
        fields: ['goal-serves'],
        kept: ['title', 'why', 'level'],
      },
      {
        typed: ({ cast }) => ({ ...newGoal, level: 'personal', serves: cast.ids.organisationGoalId! }),
        fields: ['goal-serves'],
        kept: ['title', 'level', 'serves'],
      },
      { typed: { ...newGoal, level: 'organisation', serves: '' }, fields: ['goal-level'], kept: ['title'] },
    ],
  },
  goal: {
    tables: goal,
    fields: { ...newGoal, serves: '', version: '2' },
    wrong: without(badGoal, 'level', { version: '2', serves: '' }),
  },
  goalCheckpoints: {
    tables: goal,
    fields: { body: 'Godt på vej', progress: '40', date: '2026-11-23' },
    wrong: badCheckpoint,
  },
  goalClosing: {
    tables: goal,
    fields: { outcome: 'dropped', reason: 'Vi køber en maskine' },
    wrong: badClosing,
  },
  goalClosingUndo: { tables: goal },
  goalSharing: { tables: goal },
  goalWithdrawal: { tables: goal },
})
