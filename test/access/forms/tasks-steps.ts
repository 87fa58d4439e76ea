import { formsOf, type World } from './form.ts'

const hours = { week1: '37', week2: '30:30', from: '2026-11-30' }

/** The rows of the only task on the list that is shared. */
const row =
  (fields: Record<string, string>, form: Record<string, string> = { go: 'here', page: '1' }) =>
  ({ cast }: World) => ({
    ...form,
    ...Object.fromEntries(
      Object.entries({ version: '1', ...fields }).map(([name, value]) => [
        `${name}-${cast.ids.taskId}`,
        value,
      ]),
    ),
  })

export const tasksStepsForms = formsOf({
  taskHours: {
    tables: ['task_hours'],
    fields: hours,
    wrong: [
      { typed: { ...hours, week1: '' }, fields: ['week1'], kept: ['week2', 'from'] },
      {
        typed: { ...hours, week1: 'mange', week4: '101' },
        fields: ['week1', 'week4'],
        kept: ['week1', 'week4'],
      },
      { typed: { ...hours, week4: '20' }, fields: ['week3'], kept: ['week2', 'week4'] },
      { typed: { ...hours, from: '2026-12-01' }, fields: ['from'], kept: ['week1', 'from'] },
      { typed: { ...hours, from: '2126-12-02' }, fields: ['from'], kept: ['from'] },
      { typed: { ...hours, from: '2036-12-01' }, fields: ['from'], kept: ['from'] },
    ],
  },
  taskStep: {
    tables: ['task'],
    fields: row({ minutes: '20-30', importance: 'must' }),
    wrong: [
      {
        typed: row({ minutes: 'længe', importance: 'could' }),
        fields: ({ cast }) => [`minutes-${cast.ids.taskId}`],
      },
      {
        typed: row({ minutes: '30-20', importance: 'very' }),
        fields: ({ cast }) => ['minutes', 'importance'].map((name) => `${name}-${cast.ids.taskId}`),
        kept: ['page'],
      },
    ],
  },
})
