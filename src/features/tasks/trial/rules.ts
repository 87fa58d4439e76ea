import type { Weekday } from '../../cadence/types.ts'
import { timesInUsualWeek } from '../load/rules.ts'
import type { ListedTask, Task } from '../types.ts'
import { type Change, type ChangeKind, changeKinds, type Misfit, type Often, type Tried } from './types.ts'

/** The day from which a change counts, and the weekdays of the employee. */
export interface Counting {
  from: Temporal.PlainDate
  weekdays: readonly Weekday[]
}

/** Far below one time in a hundred years, far above what floating point gets wrong. */
const hair = 1e-9

/**
 * What keeps a change from being put on a task: it must make the week lighter, or it must be a promise. Null where it
 * fits. A task put off to a day that has come is back, so the day is later than `from`.
 */
export function misfitOf(task: Task, change: Change, { from, weekdays }: Counting): Misfit | null {
  switch (change.kind) {
    case 'less-often': {
      if (task.rhythm === 'once') return 'once'
      const before = timesInUsualWeek(task, weekdays)
      const after = timesInUsualWeek({ ...task, ...change.often }, weekdays)
      return after < before - hair ? null : 'not-less'
    }
    case 'shorter': {
      if (!task.minutes) return 'no-minutes'
      const { min, max } = change.minutes
      const longer = min > task.minutes.min || max > task.minutes.max
      return longer || (min === task.minutes.min && max === task.minutes.max) ? 'not-shorter' : null
    }
    case 'postpone': {
      const waits = task.rhythm === 'once' ? task.startsOn : task.restsUntil
      const later = waits && Temporal.PlainDate.compare(waits, from) > 0 ? waits : from
      return Temporal.PlainDate.compare(change.until, later) > 0 ? null : 'not-later'
    }
    default:
      return null
  }
}

/** The changes of one task that still fit it, by kind; of two of one kind the last. */
function fitting(task: Task, changes: readonly Change[], counting: Counting) {
  const of = <K extends Change['kind']>(kind: K) =>
    changes.findLast(
      (change): change is Extract<Change, { kind: K }> =>
        change.kind === kind && misfitOf(task, change, counting) === null,
    )
  return {
    gone: of('drop') ?? of('hand-over'),
    often: of('less-often')?.often,
    minutes: of('shorter')?.minutes,
    until: of('postpone')?.until,
  }
}

/** The changes by the task they are on. */
const byTask = (changes: readonly Change[]): Map<string, Change[]> =>
  Map.groupBy(changes, ({ taskId }) => taskId)

/**
 * What a list becomes when changes are made to it. Their order does not matter: what is dropped or handed over is gone
 * whatever else was tried with it, and what is put off does not count until its day. Tasks without a change stay as
 * they are, and no change makes a week heavier: one that would, since its task was edited, is `left`.
 */
export function applyChanges(tasks: readonly Task[], changes: readonly Change[], counting: Counting): Tried {
  const on = byTask(changes)
  const tried: Tried = { tasks: [], gone: [], postponed: [], left: leftOut(tasks, changes, counting) }
  for (const task of tasks) {
    const { gone, often, minutes, until } = fitting(task, on.get(task.id) ?? [], counting)
    if (gone) tried.gone.push({ task, to: gone.kind === 'hand-over' ? gone.body : '' })
    else if (until) tried.postponed.push({ task, until })
    else tried.tasks.push(often || minutes ? { ...task, ...often, minutes: minutes ?? task.minutes } : task)
  }
  return tried
}

/** The changes whose task is not on the list any more, or has become so that they make nothing less. */
export function leftOut<C extends Change>(
  tasks: readonly Task[],
  changes: readonly C[],
  counting: Counting,
): C[] {
  const listed = new Map(tasks.map((task) => [task.id, task]))
  return changes.filter((change) => {
    const task = listed.get(change.taskId)
    return !task || misfitOf(task, change, counting) !== null
  })
}

/** How the list itself changes when its employee takes the settled changes over. */
export interface Takeover {
  /** Ids of those that leave it. */
  removed: string[]
  changed: ListedTask[]
  /** The list afterwards. What is put off stays on it, and counts from its day. */
  tasks: ListedTask[]
}

/** The list as it is after the settled changes; a task put off rests until its day. */
export function takeover(
  tasks: readonly ListedTask[],
  changes: readonly Change[],
  counting: Counting,
): Takeover {
  const on = byTask(changes)
  const result: Takeover = { removed: [], changed: [], tasks: [] }
  for (const task of tasks) {
    const { gone, often, minutes, until } = fitting(task, on.get(task.id) ?? [], counting)
    if (gone) {
      result.removed.push(task.id)
      continue
    }
    const waits = until && (task.rhythm === 'once' ? { startsOn: until } : { restsUntil: until })
    const after = { ...task, ...often, minutes: minutes ?? task.minutes, ...waits }
    if (often || minutes || until) result.changed.push(after)
    result.tasks.push(after)
  }
  return result
}

/** The kinds that can be tried with a task, and one that has been tried in vain. */
export const offered = (task: Task, tried?: string): ChangeKind[] =>
  changeKinds.filter(
    (kind) =>
      kind === tried ||
      ((kind !== 'less-often' || task.rhythm !== 'once') && (kind !== 'shorter' || task.minutes !== null)),
  )

/** One step down from how often a task comes, to begin from: half as often. */
export function lessOften({ rhythm, every, times }: Task): Often {
  if (times > 1) return { rhythm: rhythm as Often['rhythm'], every, times: Math.floor(times / 2) }
  if (rhythm === 'daily') return { rhythm: 'weekly', every: 1, times: 2 }
  return { rhythm: rhythm as Often['rhythm'], every: Math.min(52, every * 2), times: 1 }
}

/** Which field of its form says what does not fit. */
export const misfitField: Record<Misfit, string> = {
  'not-less': 'times',
  once: 'times',
  'not-shorter': 'minMinutes',
  'no-minutes': 'minMinutes',
  'not-later': 'until',
}
