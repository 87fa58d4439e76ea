import { at, dayOff, hoursOf, minuteOfDay, stepMinutes } from '../day/rules.ts'
import { plan } from '../plan/rules.ts'
import { firstOnOrAfter } from '../rules.ts'
import type { Busy, Hours, OpenDays, Rhythm, Weekday } from '../types.ts'

/** How many times of one weekday are offered. */
export const perWeekday = 2

/** How often a weekday and a time suit both: `fits` of the `of` meetings that a rhythm would have then. */
export interface Fit {
  fits: number
  of: number
}

export interface FittingTime extends Fit {
  weekday: Weekday
  time: Temporal.PlainTime
}

export interface FittingInput extends OpenDays {
  everyWeeks: number
  minutes: number
  timeZone: string
  /** Of either of the two. */
  busy: readonly Busy[]
  /** Meetings lie between these days, both included; the first of each weekday is its first day from `from` on. */
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  /** The time that was wished for: of those that fit as often, the nearest come first. */
  near: { weekday: Weekday; time: Temporal.PlainTime }
  count: number
}

/** How many meetings a weekday and a time miss. */
export const missedOf = ({ fits, of }: Fit): number => of - fits

/**
 * The weekdays and times at which a rhythm would have to move the fewest meetings, at most `count`, best first. They lie
 * on quarter hours within the hours in which both work; at most `perWeekday` on one weekday, and these not overlapping.
 * What fits never is not among them. The same for the same input, whichever zone the server has.
 */
export function fittingTimes(input: FittingInput): FittingTime[] {
  const { near, minutes, count } = input
  const wish = minuteOfDay(near.time)
  const distance = ({ weekday, time }: FittingTime) =>
    Math.abs(minuteOfDay(time) - wish) + stepMinutes * Math.abs(weekday - near.weekday)
  const all = ([1, 2, 3, 4, 5, 6, 7] as const)
    .flatMap((weekday) => timesOn(weekday, input))
    .sort((a, b) => missedOf(a) - missedOf(b) || distance(a) - distance(b))
  const chosen: FittingTime[] = []
  for (const one of all) {
    if (chosen.length === count) break
    const sameDay = chosen.filter(({ weekday }) => weekday === one.weekday)
    const apart = sameDay.every(({ time }) => Math.abs(minuteOfDay(time) - minuteOfDay(one.time)) >= minutes)
    if (apart && sameDay.length < perWeekday) chosen.push(one)
  }
  return chosen
}

/** Every quarter hour of a weekday that fits at least once, the earliest first. */
function timesOn(weekday: Weekday, input: FittingInput): FittingTime[] {
  const { from, until, everyWeeks, minutes } = input
  const first = firstOnOrAfter(from, weekday)
  const hours = hoursOf(first, { holidays: [], weeks: input.weeks })
  if (!hours) return []
  const starts = startMinutes(hours, minutes)
  const fits = new Map(starts.map((minute) => [minute, 0]))
  let of = 0
  for (let day = first; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ weeks: everyWeeks })) {
    of += 1
    if (dayOff(day, input)) continue
    for (const minute of freeOn(day, starts, input)) fits.set(minute, (fits.get(minute) ?? 0) + 1)
  }
  return [...fits]
    .filter(([, count]) => count > 0)
    .map(([minute, count]) => ({ weekday, time: timeOf(minute), fits: count, of }))
}

function startMinutes(hours: Hours, minutes: number): number[] {
  const starts: number[] = []
  const first = Math.ceil(hours.from / stepMinutes) * stepMinutes
  for (let minute = first; minute + minutes <= hours.to && minute < 24 * 60; minute += stepMinutes) {
    starts.push(minute)
  }
  return starts
}

const timeOf = (minute: number): Temporal.PlainTime =>
  new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)

const dayMs = 24 * 60 * 60_000

/**
 * Which of `starts` (minutes after midnight) are free on a day. Counted in milliseconds, since half a year of quarter
 * hours is too many to make a Temporal object of each; only on a day on which the clock changes is each time looked up.
 */
function freeOn(
  day: Temporal.PlainDate,
  starts: readonly number[],
  { minutes, timeZone, busy }: FittingInput,
): number[] {
  const midnight = day.toZonedDateTime(timeZone).epochMilliseconds
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const isPlain = next - midnight === dayMs
  const taken = busy
    .map(({ start, end }) => ({ start: start.epochMilliseconds, end: end.epochMilliseconds }))
    .filter(({ start, end }) => start < next + dayMs && end > midnight)
  const startOf = (minute: number): number | null => {
    if (isPlain) return midnight + minute * 60_000
    const start = at(day, timeOf(minute), timeZone)
    return minuteOfDay(start.time) === minute ? start.startsAt.epochMilliseconds : null
  }
  return starts.filter((minute) => {
    const start = startOf(minute)
    return start !== null && taken.every((one) => one.end <= start || one.start >= start + minutes * 60_000)
  })
}

/** How many meetings of a rhythm keep their own time: those that its plan moves nowhere. */
export function fitOf(
  rhythm: Rhythm,
  days: OpenDays & { busy: readonly Busy[]; from: Temporal.PlainDate; until: Temporal.PlainDate },
): Fit {
  const entries = plan(rhythm, days)
  return { fits: entries.filter((entry) => 'startsAt' in entry && !entry.moved).length, of: entries.length }
}

/** A weekday and a time as a form sends them. */
export const slotOf = ({ weekday, time }: Pick<FittingTime, 'weekday' | 'time'>): string =>
  `${weekday}T${time.toString({ smallestUnit: 'minute' })}`
