import { against, at, dayOff, hoursOf, isFree, minuteOfDay, startsOn, usualHours } from '../day/rules.ts'
import type { Busy, OpenDays, PlanEntry, Rhythm, Start } from '../types.ts'

export interface PlanInput extends OpenDays {
  /** What either of the two already has. Leave out the meetings that this plan replaces. */
  busy: readonly Busy[]
  /** First and last day the rhythm is asked about, both included. No meeting is placed before `from`. */
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** Meetings are booked about six months ahead (R17). A day the sixth month lacks becomes its last: 31 August gives 28 February. */
export function horizonEnd(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ months: 6 })
}

/**
 * Lays out every meeting of a rhythm from `from` to `until`, in the order the rhythm gives them.
 * Intervals count from `firstDate`, never from week numbers, and the wall-clock time stays across summer time (see `at`).
 * A day off of either, or hours that one of them has said they do not work, moves a meeting to the nearest day of the
 * same ISO week (the earlier of two as near) on which its time is open and free; a clash, first to the nearest free
 * quarter hour of the same day. When its time is free on no day, any open time of that week will do, and when there is
 * none, the weeks after it are tried in the same way, up to the week of the rhythm's next. The rest are `unplaced`.
 * No two overlap: each stays in the weeks from its own to the next one's, and one that runs past Sunday midnight ends
 * before any hour a move can choose. Throws RangeError for a rhythm that no form lets through.
 */
export function plan(rhythm: Rhythm, { busy, from, until, ...days }: PlanInput): PlanEntry[] {
  return plannedDates(rhythm, from, until).map((plannedDate) => {
    const free = ({ startsAt }: Start) => isFree(startsAt, rhythm.minutes, busy)
    const own = at(plannedDate, rhythm.localTime, rhythm.timeZone)
    const obstacle = against(own, rhythm.minutes, days)
    const keeps = !obstacle && free(own)
    const because = obstacle ?? { kind: 'clash' as const }
    const place = keeps ? own : otherPlaces(rhythm, plannedDate, days, from).find(free)
    if (!place) return { plannedDate, unplaced: because }
    return { plannedDate, ...place, minutes: rhythm.minutes, moved: keeps ? null : because }
  })
}

function plannedDates(
  rhythm: Rhythm,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const { everyWeeks, firstDate, weekday } = rhythm
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1)
    throw new RangeError(`A rhythm of every ${everyWeeks} weeks`)
  if (firstDate.dayOfWeek !== weekday) throw new RangeError(`${firstDate} is not on weekday ${weekday}`)
  const behind = Math.max(0, firstDate.until(from, { largestUnit: 'day' }).days)
  const skipped = Math.ceil(behind / (7 * everyWeeks))
  const dates: Temporal.PlainDate[] = []
  let date = firstDate.add({ weeks: skipped * everyWeeks })
  while (Temporal.PlainDate.compare(date, until) <= 0) {
    dates.push(date)
    date = date.add({ weeks: everyWeeks })
  }
  return dates
}

/** Where else a meeting may lie, best first; lazy, because the first is nearly always free. */
function* otherPlaces(
  rhythm: Rhythm,
  plannedDate: Temporal.PlainDate,
  days: OpenDays,
  from: Temporal.PlainDate,
): Generator<Start, undefined> {
  if (!dayOff(plannedDate, days)) yield* nearestTimes(rhythm, plannedDate, days)
  for (let week = 0; week < rhythm.everyWeeks; week++) {
    const open = openDaysOfWeek(plannedDate.add({ weeks: week }), days).filter(
      (day) => !day.equals(plannedDate) && Temporal.PlainDate.compare(day, from) >= 0,
    )
    for (const day of open) {
      const start = at(day, rhythm.localTime, rhythm.timeZone)
      if (!against(start, rhythm.minutes, days)) yield start
    }
    for (const day of open) yield* nearestTimes(rhythm, day, days)
  }
}

/** The open days of the ISO week of `date`, those nearest to it first. */
function openDaysOfWeek(date: Temporal.PlainDate, days: OpenDays): Temporal.PlainDate[] {
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  const distance = (day: Temporal.PlainDate) => Math.abs(day.dayOfWeek - date.dayOfWeek)
  return [0, 1, 2, 3, 4, 5, 6]
    .map((ahead) => monday.add({ days: ahead }))
    .filter((day) => hoursOf(day, days) !== null)
    .sort((a, b) => distance(a) - distance(b))
}

/** A pair that meets outside the usual hours has said that those suit them, so the rhythm's own time widens the day. */
function nearestTimes(
  { localTime, minutes, timeZone }: Rhythm,
  date: Temporal.PlainDate,
  days: OpenDays,
): Start[] {
  const own = minuteOfDay(localTime)
  const widened = { from: Math.min(usualHours.from, own), to: Math.max(usualHours.to, own + minutes) }
  const hours = (days.weeks ?? []).length === 0 ? widened : hoursOf(date, days)
  const distance = ({ time }: Start) => Math.abs(minuteOfDay(time) - own)
  return hours ? startsOn(date, { hours, minutes, timeZone }).sort((a, b) => distance(a) - distance(b)) : []
}
