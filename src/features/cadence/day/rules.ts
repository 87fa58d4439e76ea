import type { Busy, Start } from '../types.ts'

/** Working hours, in minutes after local midnight: a moved meeting starts and ends between 08:00 and 17:00. */
export const workingHours = { from: 8 * 60, to: 17 * 60 } as const

/** Minutes between the starts that are tried when a meeting must find another time. */
export const stepMinutes = 15

/** Monday to Friday, and not among `holidays` (ISO dates). */
export function isWorkingDay(date: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean {
  return date.dayOfWeek <= 5 && !holidays.has(date.toString())
}

/** Minutes from midnight to `time` on the wall clock. */
export function minuteOfDay(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute
}

/**
 * The instant at which the clock in `timeZone` shows `date` and `time`.
 * Where the clock skips that time (02:30 in Copenhagen on 28 March 2027), it is as much later as the clock jumps (03:30),
 * and `time` says so, so that nobody is shown a time that never comes.
 * Where the clock shows it twice (02:30 on 25 October 2026), it is the first of the two.
 */
export function at(date: Temporal.PlainDate, time: Temporal.PlainTime, timeZone: string): Start {
  const zoned = date.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  return { date: zoned.toPlainDate(), time: zoned.toPlainTime(), startsAt: zoned.toInstant() }
}

/** Every start on the clock's quarter hours that lets a meeting of `minutes` lie within `hours` (minutes after midnight), earliest first. */
export function startsOn(
  date: Temporal.PlainDate,
  { hours, minutes, timeZone }: { hours: { from: number; to: number }; minutes: number; timeZone: string },
): Start[] {
  const starts: Start[] = []
  const first = Math.ceil(hours.from / stepMinutes) * stepMinutes
  for (let minute = first; minute + minutes <= hours.to && minute < 24 * 60; minute += stepMinutes) {
    const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
    const start = at(date, time, timeZone)
    if (start.time.equals(time)) starts.push(start)
  }
  return starts
}

/** Whether a meeting of `minutes` from `startsAt` touches nothing in `busy`; back to back is free. */
export function isFree(startsAt: Temporal.Instant, minutes: number, busy: readonly Busy[]): boolean {
  const start = startsAt.epochMilliseconds
  const end = start + minutes * 60_000
  return busy.every((taken) => taken.end.epochMilliseconds <= start || taken.start.epochMilliseconds >= end)
}
