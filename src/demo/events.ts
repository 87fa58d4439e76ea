import { at, hoursOf, isFree } from '../features/cadence/day/rules.ts'
import type { Holiday, Start } from '../features/cadence/types.ts'
import { type DemoMeeting, type PairCalendar, takenTimes } from './calendar.ts'
import { company } from './people.ts'
import { isBefore, local, otherSide, type Telling } from './telling.ts'
import { cancellationReasons } from './topics/small.ts'
import type { Side } from './topics/topic.ts'

/** Lets happen what each pair says of its conversations: some were moved, some cancelled, some forgotten. */
export function letThingsHappen(
  telling: Telling,
  calendars: readonly PairCalendar[],
  holidays: readonly Holiday[],
): void {
  let by: Side = 'leader'
  let reason = 0
  for (const calendar of calendars) {
    const { pair, meetings } = calendar
    const past = meetings.filter(({ fate }) => fate === 'held').toReversed()
    const ahead = meetings.filter(({ fate }) => fate === 'coming')
    const chosen = (list: DemoMeeting[], indexes: number[]) => indexes.flatMap((index) => list[index] ?? [])

    for (const meeting of chosen(past, pair.past.missed)) meeting.fate = 'missed'
    for (const meeting of [...chosen(past, pair.past.cancelled), ...chosen(ahead, pair.ahead.cancelled)]) {
      meeting.fate = 'cancelled'
      const told = cancellationReasons[reason % cancellationReasons.length] as string
      meeting.cancellation = { reason: told, at: dayBefore(telling, meeting), by }
      reason += 1
      by = otherSide(by)
    }
    for (const meeting of [...chosen(past, pair.past.moved), ...chosen(ahead, pair.ahead.moved)]) {
      const to = otherDay(telling, calendars, { calendar, meeting, holidays })
      if (!to) continue
      meeting.move = { from: meeting.startsAt, at: dayBefore(telling, meeting), by }
      Object.assign(meeting, to)
      by = otherSide(by)
    }
    meetings.sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt))
  }
}

/** The afternoon before the conversation, or yesterday when it is still to come. */
function dayBefore({ now, today }: Telling, { date, fate, startsAt }: DemoMeeting): Temporal.Instant {
  const isAhead = fate === 'coming' || isBefore(now, startsAt)
  return local((isAhead ? today : date).subtract({ days: 1 }), '15:10')
}

/** The same time on one of the next days, where both are free and what is past stays past. */
function otherDay(
  { now }: Telling,
  calendars: readonly PairCalendar[],
  asked: { calendar: PairCalendar; meeting: DemoMeeting; holidays: readonly Holiday[] },
): Start | undefined {
  const { calendar, meeting, holidays } = asked
  const { date, time, minutes, fate } = meeting
  const busy = takenTimes(calendars, calendar.pair)
  return [1, 2, 3, 4, 5]
    .map((days) => date.add({ days }))
    .filter((day) => hoursOf(day, { holidays }))
    .map((day) => at(day, time, company.timeZone))
    .find(
      ({ startsAt }) =>
        isFree(startsAt, minutes, busy) &&
        (fate === 'coming' || isBefore(startsAt.add({ minutes: minutes + 30 }), now)),
    )
}
