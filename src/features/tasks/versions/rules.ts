import { usualWeek, usualWeekOf } from '../load/rules.ts'
import { type MinuteRange, type Task, usualMinutes } from '../types.ts'
import type { Changed, ChangeKind, Comparison, TaskVersion, VersionBalance } from './types.ts'

type Compared = Pick<TaskVersion, 'tasks' | 'weekdays'>

/**
 * What has changed from one version of a list to another. A task is the same one as long as it is not taken off the
 * list; what it is called says nothing. The order of the tasks says nothing either, and the answer has one of its own:
 * what takes most of a week first.
 */
export function compareVersions(before: Compared, after: Compared): Comparison {
  const earlier = new Map(before.tasks.map((task) => [task.id, task]))
  const later = new Map(after.tasks.map((task) => [task.id, task]))
  return {
    came: after.tasks.filter(({ id }) => !earlier.has(id)).toSorted(bySize(after)),
    went: before.tasks.filter(({ id }) => !later.has(id)).toSorted(bySize(before)),
    changed: after.tasks.toSorted(bySize(after)).flatMap((task) => {
      const was = earlier.get(task.id)
      const kinds = was ? kindsOf(was, before, task, after) : []
      return was && kinds.length > 0 ? [{ before: was, after: task, kinds }] : []
    }),
  }
}

const bySize =
  ({ weekdays }: Compared) =>
  (one: Task, other: Task): number =>
    middle(usualWeekOf(other, weekdays)) - middle(usualWeekOf(one, weekdays)) || (one.id < other.id ? -1 : 1)

const middle = (minutes: MinuteRange | null): number => (minutes ? (minutes.min + minutes.max) / 2 : 0)

function kindsOf(was: Task, before: Compared, task: Task, after: Compared): ChangeKind[] {
  const size = sizeChange(was, before, task, after)
  return [
    ...(size ? [size] : []),
    ...(was.title === task.title ? [] : ['title' as const]),
    ...(was.difficulty === task.difficulty ? [] : ['difficulty' as const]),
    ...(sameNeeds(was, task) ? [] : ['needs' as const]),
  ]
}

/**
 * Whether a task takes more or less of a usual week, by the middle of its range, each version on its own weekdays. One
 * that comes once takes no part in a usual week: there, as where nobody had said how long it takes, or where it is
 * less than a minute, the rhythm or the time is other than it was.
 */
function sizeChange(was: Task, before: Compared, task: Task, after: Compared): ChangeKind | null {
  const other = otherTimes(was, task) ? 'times' : null
  if (!was.minutes || !task.minutes) return other
  const once = was.rhythm === 'once' || task.rhythm === 'once'
  if (once && was.rhythm !== task.rhythm) return other
  const grown = once
    ? middle(task.minutes) - middle(was.minutes)
    : middle(usualWeekOf(task, after.weekdays)) - middle(usualWeekOf(was, before.weekdays))
  if (grown === 0) return other
  return grown > 0 ? 'grew' : 'shrank'
}

/** The rhythm, the day that what comes once falls on, or the time it takes, are not the same. */
const otherTimes = (was: Task, task: Task): boolean =>
  was.rhythm !== task.rhythm ||
  was.every !== task.every ||
  was.times !== task.times ||
  (task.rhythm === 'once' && !was.startsOn.equals(task.startsOn)) ||
  was.minutes?.min !== task.minutes?.min ||
  was.minutes?.max !== task.minutes?.max

/** Nothing needed, and nothing said of it, are the same to who reads what changed. */
const sameNeeds = (one: Task, other: Task): boolean => {
  const [some, others] = [new Set(one.needs ?? []), new Set(other.needs ?? [])]
  return some.size === others.size && [...some].every((need) => others.has(need))
}

/** Nothing came, went or changed. */
export const isSame = ({ came, went, changed }: Comparison): boolean =>
  came.length + went.length + changed.length === 0

/** The changes of one kind. */
export const changesOf = ({ changed }: Comparison, kind: ChangeKind): Changed[] =>
  changed.filter(({ kinds }) => kinds.includes(kind))

/** How many tasks came and went, and how many changed, each of those in one way: its size before all. */
export function countsOf(
  comparison: Comparison,
): Record<'came' | 'went' | 'grew' | 'shrank' | 'other', number> {
  const { came, went, changed } = comparison
  const grew = changesOf(comparison, 'grew').length
  const shrank = changesOf(comparison, 'shrank').length
  return { came: came.length, went: went.length, grew, shrank, other: changed.length - grew - shrank }
}

/** The version that holds on a day, of some in the order of their dates: the last that has begun. */
export const versionOn = <V extends Pick<TaskVersion, 'from'>>(
  versions: readonly V[],
  day: Temporal.PlainDate,
): V | null => versions.findLast(({ from }) => Temporal.PlainDate.compare(from, day) <= 0) ?? null

/** The usual week of a version against the hours that were agreed, in whole minutes. */
export function versionBalance({
  tasks,
  weekdays,
  minutes,
}: Pick<TaskVersion, 'tasks' | 'weekdays' | 'minutes'>): VersionBalance {
  const agreed = minutes.length > 0 ? minutes : [usualMinutes]
  return {
    load: usualWeek(tasks, weekdays),
    hours: Math.round(agreed.reduce((sum, week) => sum + week, 0) / agreed.length),
    untimed: tasks.filter((task) => !task.minutes).length,
  }
}

/**
 * The two versions that an address asks for, by their places among those the viewer sees, from 1; the last two where it
 * names none that are there. With fewer than two there is nothing to compare.
 */
export function pickTwo<V>(
  versions: readonly V[],
  { from, to }: { from?: number; to?: number },
): { from: number; to: number } | null {
  const last = versions.length
  if (last < 2) return null
  const there = (place: number | undefined) => place !== undefined && place >= 1 && place <= last
  const later = there(to) ? (to as number) : last
  const earlier = there(from) ? (from as number) : later > 1 ? later - 1 : last
  return { from: earlier, to: later }
}
