import type { KnownDays } from '../free-time/types.ts'
import type {
  Absence,
  Busy,
  Holiday,
  Hours,
  MovedBecause,
  OpenDays,
  Start,
  Weekday,
  WorkingDay,
  WorkingWeek,
} from '../types.ts'

/** The hours of those who have not said theirs: a moved meeting starts and ends between 08:00 and 17:00. */
export const usualHours: Hours = { from: 8 * 60, to: 17 * 60 }

/** Minutes between the starts that are tried when a meeting must find another time. */
export const stepMinutes = 15

const isWithin = (date: Temporal.PlainDate, { from, until }: Pick<Absence, 'from' | 'until'>): boolean =>
  Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, until) <= 0

/** What keeps two people from meeting on a whole day; null when nothing does, whatever their hours are. */
export function dayOff(
  date: Temporal.PlainDate,
  { holidays, absences = [] }: Pick<OpenDays, 'holidays' | 'absences'>,
): Exclude<MovedBecause, { kind: 'clash' | 'hours' }> | null {
  const holiday = holidays.find((one) => one.date.equals(date))
  if (holiday) return { kind: 'holiday', name: holiday.name }
  return absences.some((absence) => isWithin(date, absence)) ? { kind: 'absence' } : null
}

/**
 * The hours of a day in which both work; null on a day off of either. Whoever has said nothing works the usual hours
 * from Monday to Friday where nobody has, and else whenever the other does.
 */
export function hoursOf(date: Temporal.PlainDate, days: OpenDays): Hours | null {
  if (dayOff(date, days)) return null
  const { weeks = [] } = days
  if (weeks.length === 0) return date.dayOfWeek <= 5 ? usualHours : null
  let common: Hours = { from: 0, to: 24 * 60 }
  for (const week of weeks) {
    const hours = week[date.dayOfWeek as Weekday]
    if (!hours) return null
    common = { from: Math.max(common.from, hours.from), to: Math.min(common.to, hours.to) }
  }
  return common.from < common.to ? common : null
}

/**
 * What stands against a meeting at this time, apart from what the two are busy with; null when nothing does. Hours that
 * nobody has said are no reason: a pair that meets at seven has said that seven suits them.
 */
export function against(
  { date, time }: Pick<Start, 'date' | 'time'>,
  minutes: number,
  days: OpenDays,
): MovedBecause | null {
  const off = dayOff(date, days)
  if (off || (days.weeks ?? []).length === 0) return off
  const hours = hoursOf(date, days)
  const begins = minuteOfDay(time)
  return hours && begins >= hours.from && begins + minutes <= hours.to ? null : { kind: 'hours' }
}

/** The lines of one person's working week, put together. */
export const weekOf = (days: readonly WorkingDay[]): WorkingWeek =>
  Object.fromEntries(
    days.map(({ weekday, begins, ends }) => [
      weekday,
      { from: minuteOfDay(begins), to: minuteOfDay(ends) } satisfies Hours,
    ]),
  )

/** When two of the members that `known` is about can meet. */
export const openDaysOf = ({ holidays, absences, weeks }: KnownDays, both: readonly string[]): OpenDays => ({
  holidays,
  absences: absences.filter(({ memberId }) => both.includes(memberId)),
  weeks: both
    .map((memberId) => weeks.get(memberId) ?? [])
    .filter((days) => days.length > 0)
    .map(weekOf),
})

/** Each day of a closing, under its name. */
export const daysOfClosing = (closing: { name: string } & Absence): Holiday[] =>
  Array.from({ length: closing.from.until(closing.until, { largestUnit: 'day' }).days + 1 }, (_, days) => ({
    date: closing.from.add({ days }),
    name: { da: closing.name, en: closing.name },
  }))

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
  { hours, minutes, timeZone }: { hours: Hours; minutes: number; timeZone: string },
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
