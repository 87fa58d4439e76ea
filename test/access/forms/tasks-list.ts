import { formsOf } from './form.ts'

const wording = {
  title: 'Bestille varer',
  rhythm: 'weekly',
  times: '2',
  every: '1',
  date: '',
  min: '20',
  max: '30',
}

export const tasksListForms = formsOf({
  pairTasks: {
    tables: ['task', 'task_list'],
    fields: { line: 'Feje gulv, dagligt 15 min' },
    wrong: [
      { typed: { line: ' ' }, fields: ['line-line'] },
      { typed: { line: 'x'.repeat(301) }, fields: ['line-line'], kept: ['line'] },
      { typed: { lines: 'Tømme skrald\n'.repeat(101) }, fields: ['lines-lines'] },
      {
        // Not how often: it is asked for, and what was typed of the rest is kept.
        typed: {
          lines: 'Rydde op på lageret',
          keep: 'yes',
          'title-0': 'Rydde op',
          'rhythm-0': '',
          'min-0': '30',
          'max-0': '20',
        },
        fields: ['rows-rhythm-0'],
        kept: ['title-0', 'min-0', 'max-0'],
      },
      {
        typed: {
          lines: 'Rydde op på lageret',
          keep: 'yes',
          'title-0': 'Rydde op',
          'rhythm-0': 'once',
          'times-0': '2',
          'min-0': '30',
          'max-0': '20',
        },
        fields: ['rows-date-0', 'rows-times-0', 'rows-max-0'],
        kept: ['title-0', 'rhythm-0', 'times-0', 'min-0', 'max-0'],
      },
    ],
  },
  task: {
    tables: ['task'],
    fields: { ...wording, importance: 'must', onlyMe: 'no', version: '1' },
    wrong: [
      {
        typed: {
          ...wording,
          title: ' ',
          every: '0',
          max: '10',
          importance: 'could',
          onlyMe: '',
          version: '1',
        },
        fields: ['task-title', 'task-every', 'task-max'],
        kept: ['rhythm', 'times', 'every', 'min', 'max', 'importance', 'version'],
      },
      {
        typed: {
          ...wording,
          rhythm: 'daily',
          every: '3',
          min: '',
          importance: '',
          onlyMe: 'yes',
          version: '1',
        },
        fields: ['task-every', 'task-min'],
        kept: ['title', 'every', 'max', 'onlyMe'],
      },
    ],
  },
  taskPosition: { tables: ['task'], fields: { direction: 'up' } },
  taskRemoval: { tables: ['task'] },
  taskRestoration: { tables: ['task'] },
  taskSharing: { tables: ['task_sharing'] },
  taskWithdrawal: { tables: ['task_sharing'] },
  taskSuggestions: {
    tables: ['task_suggestion'],
    as: 'leader',
    fields: { title: 'Vaske bil, hver uge 30 min', why: 'Kunderne ser den' },
    wrong: [
      { typed: { title: '', why: 'Fordi' }, fields: ['suggestion-title'], kept: ['why'] },
      {
        typed: { title: 'x'.repeat(201), why: 'x'.repeat(2001) },
        fields: ['suggestion-title', 'suggestion-why'],
        kept: ['title', 'why'],
      },
    ],
  },
  taskSuggestionWithdrawal: {
    tables: ['task_suggestion'],
    as: 'leader',
    fields: { value: 'withdrawn' },
  },
  taskSuggestionAnswer: {
    tables: ['task_suggestion_answer'],
    fields: { answer: 'taken', ...wording },
    wrong: [
      {
        typed: { answer: 'taken', ...wording, title: '', min: 'mange' },
        fields: ({ cast }) => ['title', 'min'].map((name) => `take-${cast.ids.suggestionId}-${name}`),
        kept: ['rhythm', 'times', 'min', 'max'],
      },
      {
        typed: { answer: 'declined', reason: 'x'.repeat(2001) },
        fields: ({ cast }) => [`decline-${cast.ids.suggestionId}-reason`],
        kept: ['reason'],
      },
    ],
  },
  taskCarryOver: {
    tables: ['task_list', 'task'],
    fields: ({ cast }) => ({ sourceId: cast.ids.ownPairId! }),
    prepare: async ({ db, cast }) => {
      await db.owner.query('update task set removed_at = now() where pair_id = $1', [cast.ids.pairId])
    },
  },
})
