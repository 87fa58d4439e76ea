import type { WorkingDay } from '../../cadence/types.ts'
import { type AgreedHours, usualMinutes, type WorkCalendar } from '../types.ts'

/** The Monday of the week of a day (ISO 8601). */
export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 })

/** Any Monday does as the start of a cycle of one week. */
const usualHours: AgreedHours = { minutes: [usualMinutes], from: Temporal.PlainDate.from('2024-01-01') }

/** The agreed hours that hold in the week of `monday`: the last that had begun, or the first where none had. */
export function hoursIn(hours: WorkCalendar['hours'], monday: Temporal.PlainDate): AgreedHours {
  return hours.findLast(({ from }) => Temporal.PlainDate.compare(from, monday) <= 0) ?? hours[0] ?? usualHours
}

/** Minutes that are agreed for the week of `monday`, before days off. */
export function agreedMinutes(hours: WorkCalendar['hours'], monday: Temporal.PlainDate): number {
  const { minutes, from } = hoursIn(hours, monday)
  const weeks = from.until(monday, { largestUnit: 'week' }).weeks
  const length = minutes.length
  return minutes[((weeks % length) + length) % length] as number
}

/** Minutes of a usual week: the mean of the cycle that holds in the week of `monday`, not rounded. */
export function usualMinutesIn(hours: WorkCalendar['hours'], monday: Temporal.PlainDate): number {
  const { minutes } = hoursIn(hours, monday)
  return minutes.reduce((sum, week) => sum + week, 0) / minutes.length
}

/** The weekdays someone has said they work; Monday to Friday where they have said nothing. */
export const weekdaysOf = (said: readonly WorkingDay[] | undefined): WorkCalendar['weekdays'] =>
  said?.length ? said.map(({ weekday }) => weekday) : [1, 2, 3, 4, 5]
