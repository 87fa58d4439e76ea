import { at, hoursOf, isFree, minuteOfDay, startsOn } from '../day/rules.ts'
import type { Busy, OpenDays, Start } from '../types.ts'

/** How many days to each side are searched: further away is no longer the same conversation, but the next. */
export const searchDays = 14

/** How many times of one day are offered while other days have any. */
export const perDay = 2

export interface FreeTimeInput extends OpenDays {
  /** The time that was wished for, on the wall clock in `timeZone`. */
  around: { date: Temporal.PlainDate; time: Temporal.PlainTime }
  minutes: number
  timeZone: string
  /** What either of the two already has, without the meeting that is to be moved. */
  busy: readonly Busy[]
  notBefore: Temporal.Instant
  count: number
}

/**
 * The free times nearest to the one wished for, nearest first (the earlier of two as near), at most `count`.
 * They lie on quarter hours, within the hours in which both work, within `searchDays` of the wish, or of `notBefore` if that is later.
 * They are spread so that there is something to choose between: at most `perDay` on one day, and these not overlapping each other,
 * as long as other days can fill the list. Fewer than `count`, or none, when the days are full.
 */
export function nearestFreeTimes(input: FreeTimeInput): Start[] {
  const { around, minutes, timeZone, busy, notBefore, count } = input
  const wish = at(around.date, around.time, timeZone).startsAt.epochMilliseconds
  const distance = ({ startsAt }: Start) => Math.abs(startsAt.epochMilliseconds - wish)
  const free = searchedDays(input)
    .flatMap((day) => {
      const hours = hoursOf(day, input)
      return hours ? startsOn(day, { hours, minutes, timeZone }) : []
    })
    .filter(
      ({ startsAt }) => Temporal.Instant.compare(startsAt, notBefore) >= 0 && isFree(startsAt, minutes, busy),
    )
    .sort((a, b) => distance(a) - distance(b))

  const chosen: Start[] = []
  for (const start of free) {
    const sameDay = chosen.filter(({ date }) => date.equals(start.date))
    const apart = sameDay.every(
      ({ time }) => Math.abs(minuteOfDay(time) - minuteOfDay(start.time)) >= minutes,
    )
    if (chosen.length < count && sameDay.length < perDay && apart) chosen.push(start)
  }
  const rest = free.filter((start) => !chosen.includes(start)).slice(0, count - chosen.length)
  return [...chosen, ...rest].sort((a, b) => distance(a) - distance(b))
}

function searchedDays({ around, timeZone, notBefore }: FreeTimeInput): Temporal.PlainDate[] {
  const earliest = notBefore.toZonedDateTimeISO(timeZone).toPlainDate()
  const middle = Temporal.PlainDate.compare(around.date, earliest) < 0 ? earliest : around.date
  return Array.from({ length: 2 * searchDays + 1 }, (_, index) =>
    middle.add({ days: index - searchDays }),
  ).filter((day) => Temporal.PlainDate.compare(day, earliest) >= 0)
}
