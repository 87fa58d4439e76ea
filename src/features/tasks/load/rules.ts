import type { Weekday } from '../../cadence/types.ts'
import { agreedMinutes, mondayOf } from '../hours/rules.ts'
import type { MinuteRange, Recurrence, Task, TaskRhythm, WorkCalendar } from '../types.ts'
import { dayNumber, daysOfWait, presence, turnsBetween } from './turns/rules.ts'

/** The mean Gregorian year in weeks: 365.2425 days. */
const weeksInYear = 365.2425 / 7

const periodsInYear: Record<Exclude<TaskRhythm, 'daily' | 'once'>, number> = {
  weekly: weeksInYear,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
}

/**
 * How many times a task comes in a usual week of `weekdays`: one without holidays and absence, and where what comes
 * each month, quarter or year is spread evenly. What comes once has no part in a usual week.
 */
export function timesInUsualWeek({ rhythm, every, times }: Recurrence, weekdays: readonly Weekday[]): number {
  if (rhythm === 'once') return 0
  if (rhythm === 'daily') return times * weekdays.length
  return (times * periodsInYear[rhythm]) / every / weeksInYear
}

/** What a sum needs to know of a task. */
type Loading = Recurrence & Pick<Task, 'minutes' | 'restsUntil'>

/**
 * Minutes of a task in a usual week, each end rounded to the whole minute, so that what is shown for the tasks adds up
 * to what is shown for all; none while it is put off, null while nobody has said how long it takes.
 */
export function usualWeekOf(task: Loading, weekdays: readonly Weekday[]): MinuteRange | null {
  if (!task.minutes) return null
  const times = task.restsUntil ? 0 : timesInUsualWeek(task, weekdays)
  return { min: Math.round(task.minutes.min * times), max: Math.round(task.minutes.max * times) }
}

/** Whole minutes of all tasks in a usual week, the sum of each; those without a time count nothing. */
export function usualWeek(tasks: readonly Loading[], weekdays: readonly Weekday[]): MinuteRange {
  return sumOf(tasks.map((task) => usualWeekOf(task, weekdays)))
}

/** The sum of ranges, end by end; those that are not known count nothing. */
export const sumOf = (ranges: readonly (MinuteRange | null)[]): MinuteRange =>
  ranges.reduce<MinuteRange>(
    (sum, range) => (range ? { min: sum.min + range.min, max: sum.max + range.max } : sum),
    { min: 0, max: 0 },
  )

/** What a task takes of one week: how many times it is done, and the minutes of all of them. */
export interface TaskLoad {
  taskId: string
  times: number
  minutes: MinuteRange
}

/** What a named week holds. */
export interface WeekLoad {
  monday: Temporal.PlainDate
  /** Whole minutes one is there: those agreed for the week, for the part of its days that are worked. */
  available: number
  /** Those that are done in the week and whose time is known, in the order given. */
  tasks: TaskLoad[]
  total: MinuteRange
}

/** How a usual week stands to the minutes that are agreed for it. */
export type Balance =
  | { kind: 'over' | 'under'; by: MinuteRange }
  /** It depends on how long things take: as much as `over` too much, or `under` to spare. */
  | { kind: 'either'; over: number; under: number }
  | { kind: 'even' }

/** Compares a range with a figure, all in whole minutes. */
export function balanceOf({ min, max }: MinuteRange, agreed: number): Balance {
  if (min === agreed && max === agreed) return { kind: 'even' }
  if (min >= agreed) return { kind: 'over', by: { min: min - agreed, max: max - agreed } }
  if (max <= agreed) return { kind: 'under', by: { min: agreed - max, max: agreed - min } }
  return { kind: 'either', over: max - agreed, under: agreed - min }
}

/** The first day that the calendar given to `weekLoads` must know of: what fell on a day off before may still wait. */
export const calendarFrom = (first: Temporal.PlainDate): Temporal.PlainDate =>
  mondayOf(first).subtract({ days: daysOfWait })

/**
 * What `count` weeks hold from the week of `first` on. All figures are whole minutes; only `available` is rounded.
 *
 * - Daily work is done on each day one is there.
 * - Work of every so many weeks is done in weeks counted from that of `startsOn`, both ways, on the first day one is
 *   there; in a week without any it is left out.
 * - Work by month, quarter or year, and work that comes once, is due on its day (`turnsBetween`). If one is not there,
 *   it waits for the next day one is, until it comes again or a year has passed; then it is left out.
 *
 * - What is put off is not due on the days before `restsUntil`, and is not done later for them.
 *
 * A list tells of present work, so daily and weekly work is not waited for and has no first day. Tasks without a time
 * are left out: the sum is then the least it can be. Source: docs/decisions/0028-what-a-week-holds.md.
 */
export function weekLoads(
  tasks: readonly (Loading & Pick<Task, 'id'>)[],
  calendar: WorkCalendar,
  first: Temporal.PlainDate,
  count: number,
): WeekLoad[] {
  const start = dayNumber(mondayOf(first))
  const isThere = presence(calendar)
  const days = Array.from({ length: count }, (_, week) => daysThere(start + week * 7, isThere))
  const timesOf = timesInWeeks(start, days, isThere)
  const done = tasks.flatMap(({ minutes, ...task }) =>
    minutes ? [{ id: task.id, minutes, times: timesOf(task) }] : [],
  )
  return days.map(({ length }, week) => {
    const monday = mondayOf(first).add({ weeks: week })
    const loads = done.flatMap(({ id, minutes, times: { [week]: times = 0 } }) =>
      times === 0
        ? []
        : [{ taskId: id, times, minutes: { min: minutes.min * times, max: minutes.max * times } }],
    )
    const agreed = agreedMinutes(calendar.hours, monday)
    return {
      monday,
      available: length === 0 ? 0 : Math.round((agreed * length) / calendar.weekdays.length),
      tasks: loads,
      total: sumOf(loads.map(({ minutes }) => minutes)),
    }
  })
}

type Presence = (day: number) => boolean

const daysThere = (monday: number, isThere: Presence): number[] =>
  Array.from({ length: 7 }, (_, day) => monday + day).filter(isThere)

/** Counts how often a task is done in each of the weeks from `start` on. */
function timesInWeeks(
  start: number,
  all: number[][],
  isThere: Presence,
): (task: Recurrence & Pick<Task, 'restsUntil'>) => number[] {
  const last = start + all.length * 7 - 1
  const before = dayBefore(start, isThere)
  return (task) => {
    const { rhythm, every, times, restsUntil } = task
    const begins = restsUntil ? dayNumber(restsUntil) : Number.NEGATIVE_INFINITY
    const weeks = restsUntil ? all.map((days) => days.filter((day) => day >= begins)) : all
    const worked = weeks.flat()
    if (rhythm === 'daily') return weeks.map(({ length }) => times * length)
    if (rhythm === 'weekly') {
      const anchor = dayNumber(mondayOf(task.startsOn))
      return weeks.map(({ length }, week) =>
        length > 0 && ((start - anchor) / 7 + week) % every === 0 ? times : 0,
      )
    }
    const counts = weeks.map(() => 0)
    for (const { due, end } of turnsBetween({ ...task, rhythm }, before + 1, last)) {
      const day = due >= begins ? worked.find((day) => day >= due) : undefined
      if (day !== undefined && day < end) counts[Math.floor((day - start) / 7)]!++
    }
    return counts
  }
}

/** The last day before `start` that is worked, and on which all that waited was done. */
function dayBefore(start: number, isThere: Presence): number {
  let day = start - 1
  while (day >= start - daysOfWait && !isThere(day)) day--
  return day
}
