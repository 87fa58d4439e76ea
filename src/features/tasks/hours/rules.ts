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

/** The most hours a week that can be agreed, in minutes. */
export const mostMinutes = 100 * 60

const clock = /^(\d{1,3}):([0-5]?\d)$/
const inWords =
  /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:(?:t|h|time|timer|hour|hours)\b\.?)?(?:\s*(?:og\s|and\s)?\s*(\d{1,2})\s*(?:m|min|minut|minutter|minutes?)\b\.?)?$/

/**
 * "37", "37,5", "37:30", "37 t. 30 min." as minutes of a week; null for anything else, or for more than 100 hours. A
 * bare number is hours.
 */
export function readWeek(text: string): number | null {
  const typed = text.trim().toLowerCase()
  const [, clockHours, clockMinutes] = clock.exec(typed) ?? []
  if (clockHours && clockMinutes) return inRange(Number(clockHours) * 60 + Number(clockMinutes))
  const [, hours, part, minutes] = inWords.exec(typed) ?? []
  if (!hours || (part && minutes) || Number(minutes ?? 0) > 59) return null
  return inRange(Math.round(Number(`${hours}.${part ?? 0}`) * 60) + Number(minutes ?? 0))
}

const inRange = (minutes: number): number | null => (minutes <= mostMinutes ? minutes : null)

/** Minutes of a week as `readWeek` takes them: "37", and "32:15" where it is not whole hours. */
export const weekField = (minutes: number): string =>
  minutes % 60 === 0
    ? String(minutes / 60)
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
