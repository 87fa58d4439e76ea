import type { Weekday } from '../../cadence/types.ts'
import type { MinuteRange, Recurrence, Task, TaskRhythm } from '../types.ts'

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

/** Minutes of a task in a usual week, not rounded; null while nobody has said how long it takes. */
export function usualWeekOf(task: Task, weekdays: readonly Weekday[]): MinuteRange | null {
  if (!task.minutes) return null
  const times = timesInUsualWeek(task, weekdays)
  return { min: task.minutes.min * times, max: task.minutes.max * times }
}

/** Minutes of all tasks in a usual week, not rounded; those without a time count nothing. */
export function usualWeek(tasks: readonly Task[], weekdays: readonly Weekday[]): MinuteRange {
  return tasks.reduce(
    (sum, task) => {
      const own = usualWeekOf(task, weekdays)
      return own ? { min: sum.min + own.min, max: sum.max + own.max } : sum
    },
    { min: 0, max: 0 },
  )
}
