import { sumOf, usualWeekOf, type WeekLoad } from '../load/rules.ts'
import {
  type Difficulty,
  type Drain,
  difficulties,
  drains,
  type Importance,
  importances,
  type ListedTask,
  type MinuteRange,
  type Need,
  needs,
  type WorkCalendar,
} from '../types.ts'

/** A part of some time, by what matters; `null` is what nobody has said that of. */
export interface Share {
  importance: Importance | null
  minutes: MinuteRange
}

/** Some time: its parts, those that are none left out, and their sum. */
export interface Time {
  shares: Share[]
  total: MinuteRange
}

export interface PictureWeek extends Time {
  monday: Temporal.PlainDate
  available: number
}

/** One task's part of a usual week. */
export interface TaskTime extends Time {
  id: string
  title: string
}

/** Tasks that have something in common, and their part of a usual week; those without a time count in `titles` alone. */
export interface Group<Key extends string> extends Time {
  key: Key
  titles: string[]
}

export const needGroups = [...needs, 'words', 'nothing', 'unsaid'] as const
export type NeedGroup = Need | 'words' | 'nothing' | 'unsaid'

export interface Picture {
  usual: Time
  weeks: PictureWeek[]
  /** What one would drop last first; of long lists those that take most time. */
  tasks: TaskTime[]
  /** The others of a long list; null where all are in `tasks`. */
  others: (Time & { count: number }) | null
  difficulty: Group<Difficulty | 'unsaid'>[]
  drain: Group<Drain | 'unsaid'>[]
  /** A task that needs several things is in the group of each. */
  needs: Group<NeedGroup>[]
}

/** So many bars can be looked at. */
export const shownTasks = 25

interface Timed {
  task: ListedTask
  minutes: MinuteRange | null
}

/** All that is drawn of a list, with the weeks that `weekLoads` made of it. */
export function pictureOf(
  tasks: readonly ListedTask[],
  { weekdays }: Pick<WorkCalendar, 'weekdays'>,
  weeks: readonly WeekLoad[],
): Picture {
  const timed = tasks.map((task) => ({ task, minutes: usualWeekOf(task, weekdays) }))
  const usual = timed.filter(({ minutes }) => minutes && minutes.max > 0)
  const longest = new Set(
    usual.toSorted((a, b) => (b.minutes?.max ?? 0) - (a.minutes?.max ?? 0)).slice(0, shownTasks),
  )
  const others = usual.filter((one) => !longest.has(one))
  return {
    usual: timeOf(usual),
    weeks: weeks.map((week) => weekOf(week, tasks)),
    tasks: usual
      .filter((one) => longest.has(one))
      .map((one) => ({ id: one.task.id, title: one.task.title, ...timeOf([one]) })),
    others: others.length > 0 ? { count: others.length, ...timeOf(others) } : null,
    difficulty: grouped([...difficulties, 'unsaid'], timed, ({ difficulty }) => [difficulty ?? 'unsaid']),
    drain: grouped([...drains, 'unsaid'], timed, ({ drain }) => [drain ?? 'unsaid']),
    needs: grouped(needGroups, timed, needsOf),
  }
}

function timeOf(timed: readonly Timed[]): Time {
  const shares = [...importances, null].map((importance) => ({
    importance,
    minutes: sumOf(timed.filter(({ task }) => task.importance === importance).map(({ minutes }) => minutes)),
  }))
  return {
    shares: shares.filter(({ minutes }) => minutes.max > 0),
    total: sumOf(shares.map(({ minutes }) => minutes)),
  }
}

function weekOf({ monday, available, tasks: loads }: WeekLoad, tasks: readonly ListedTask[]): PictureWeek {
  const known = new Map(tasks.map((task) => [task.id, task]))
  const timed = loads.flatMap(({ taskId, minutes }) => {
    const task = known.get(taskId)
    return task ? [{ task, minutes }] : []
  })
  return { monday, available, ...timeOf(timed) }
}

/** The groups of tasks by what `keysOf` says of each, in the order of `keys`; those without any are left out. */
function grouped<Key extends string>(
  keys: readonly Key[],
  timed: readonly Timed[],
  keysOf: (task: ListedTask) => readonly Key[],
): Group<Key>[] {
  return keys.flatMap((key) => {
    const own = timed.filter(({ task }) => keysOf(task).includes(key))
    return own.length === 0 ? [] : [{ key, titles: own.map(({ task }) => task.title), ...timeOf(own) }]
  })
}

function needsOf({ needs, needWords }: ListedTask): NeedGroup[] {
  if (needs?.length) return needs
  if (needWords !== '') return ['words']
  return [needs ? 'nothing' : 'unsaid']
}
