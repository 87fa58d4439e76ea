import { at, isFree, isWorkingDay, minuteOfDay, startsOn, workingHours } from '../day/rules.ts'
import type { Busy, Holiday, MovedBecause, PlanEntry, Rhythm, Start } from '../types.ts'

export interface PlanInput {
  holidays: readonly Holiday[]
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
 * A public holiday moves a meeting to the nearest working day of the same ISO week (the earlier of two as near) on which its time is free.
 * A clash moves it to the nearest free quarter hour of the same day, or else to the nearest such working day.
 * When neither gives a place, any free time on a working day of that week will do; and when there is none, the entry is `unplaced`.
 * No two overlap: each stays in its own ISO week, and one that runs past Sunday midnight ends before any hour a move can choose.
 * Throws RangeError for a rhythm that no form lets through.
 */
export function plan(rhythm: Rhythm, { holidays, busy, from, until }: PlanInput): PlanEntry[] {
  const names = new Map(holidays.map((holiday) => [holiday.date.toString(), holiday.name]))
  const off = new Set(names.keys())

  return plannedDates(rhythm, from, until).map((plannedDate) => {
    const free = ({ startsAt }: Start) => isFree(startsAt, rhythm.minutes, busy)
    const name = names.get(plannedDate.toString())
    const because: MovedBecause = name ? { kind: 'holiday', name } : { kind: 'clash' }
    const own = at(plannedDate, rhythm.localTime, rhythm.timeZone)
    const keeps = !name && free(own)
    const place = keeps ? own : otherPlaces(rhythm, plannedDate, off, from).find(free)
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
  off: ReadonlySet<string>,
  from: Temporal.PlainDate,
): Generator<Start, undefined> {
  const days = otherWorkingDays(plannedDate, off, from)
  if (!off.has(plannedDate.toString())) yield* nearestTimes(rhythm, plannedDate)
  for (const day of days) yield at(day, rhythm.localTime, rhythm.timeZone)
  for (const day of days) yield* nearestTimes(rhythm, day)
}

function otherWorkingDays(
  date: Temporal.PlainDate,
  off: ReadonlySet<string>,
  from: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  const distance = (day: Temporal.PlainDate) => Math.abs(day.dayOfWeek - date.dayOfWeek)
  return [0, 1, 2, 3, 4]
    .map((days) => monday.add({ days }))
    .filter(
      (day) => !day.equals(date) && isWorkingDay(day, off) && Temporal.PlainDate.compare(day, from) >= 0,
    )
    .sort((a, b) => distance(a) - distance(b))
}

/** A pair that meets outside working hours has said that those hours suit them, so the rhythm's own time widens the day. */
function nearestTimes({ localTime, minutes, timeZone }: Rhythm, date: Temporal.PlainDate): Start[] {
  const own = minuteOfDay(localTime)
  const hours = { from: Math.min(workingHours.from, own), to: Math.max(workingHours.to, own + minutes) }
  const distance = ({ time }: Start) => Math.abs(minuteOfDay(time) - own)
  return startsOn(date, { hours, minutes, timeZone }).sort((a, b) => distance(a) - distance(b))
}
