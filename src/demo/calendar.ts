import { horizonEnd, plan } from '../features/cadence/plan/rules.ts'
import { firstOnOrAfter } from '../features/cadence/rules.ts'
import type { Busy, Holiday, MovedBecause, Rhythm, Start } from '../features/cadence/types.ts'
import { text } from '../features/people/text.ts'
import { company, type DemoPair, type DemoRhythm, pairs } from './people.ts'
import { isBefore, laterOf, local, type Telling } from './telling.ts'
import type { Side } from './topics/topic.ts'

/** A version of a pair's rhythm; without an answer it waits for the other. */
export interface DemoCadence extends Rhythm {
  id: string
  place: string
  proposedBy: Side
  proposedAt: Temporal.Instant
  answer: { kind: 'accepted' | 'replaced'; at: Temporal.Instant } | null
}

/** One conversation of the story, where it stands now and what became of it. */
export interface DemoMeeting extends Start {
  id: string
  cadenceId: string
  plannedDate: Temporal.PlainDate
  minutes: number
  place: string
  shiftedBy: MovedBecause['kind'] | null
  createdAt: Temporal.Instant
  fate: 'held' | 'missed' | 'cancelled' | 'coming'
  move: { from: Temporal.Instant; at: Temporal.Instant; by: Side } | null
  cancellation: { reason: string; at: Temporal.Instant; by: Side | 'owner' } | null
}

export interface PairCalendar {
  pair: DemoPair
  pairId: string
  createdAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  cadences: DemoCadence[]
  meetings: DemoMeeting[]
}

/** When either of the two is taken, by what has been laid out so far. */
export const takenTimes = (calendars: readonly PairCalendar[], { leader, employee }: DemoPair): Busy[] =>
  calendars
    .filter(({ pair }) => [pair.leader, pair.employee].some((key) => key === leader || key === employee))
    .flatMap(({ meetings }) => meetings.filter(({ fate }) => fate !== 'cancelled'))
    .map(({ startsAt, minutes }) => ({ start: startsAt, end: startsAt.add({ minutes }) }))

/** The rhythms of every pair and the conversations they give, from a year back to six months ahead. */
export function layOut(telling: Telling, holidays: readonly Holiday[]): PairCalendar[] {
  const calendars: PairCalendar[] = []
  for (const pair of pairs) {
    const day = (daysAgo: number) => telling.today.subtract({ days: daysAgo })
    const createdAt = local(day(pair.since), '09:40')
    const endedAt = pair.ended === undefined ? null : local(day(pair.ended), '15:00')
    const cadences = cadencesOf(telling, pair)
    const meetings = cadences.flatMap((cadence, index) =>
      cadence.answer?.kind === 'accepted'
        ? meetingsOf(telling, cadence, {
            holidays,
            busy: takenTimes(calendars, pair),
            before: cadences.slice(index + 1).find(({ answer }) => answer?.kind === 'accepted')?.firstDate,
            endedAt,
          })
        : [],
    )
    calendars.push({ pair, pairId: telling.id(createdAt), createdAt, endedAt, cadences, meetings })
  }
  return calendars
}

function cadencesOf(telling: Telling, pair: DemoPair): DemoCadence[] {
  const agreed: DemoCadence[] = []
  for (const [index, rhythm] of [...pair.rhythms.entries()].toReversed()) {
    const later = agreed[0]
    const from = later?.firstDate ?? telling.today.add({ days: 1, weeks: pair.dueIn ?? 0 })
    const weeks = rhythm.weeksAgo - (pair.rhythms[index + 1]?.weeksAgo ?? 0)
    const firstDate = firstOnOrAfter(from, rhythm.weekday).subtract({
      weeks: Math.floor(weeks / rhythm.everyWeeks) * rhythm.everyWeeks,
    })
    agreed.unshift(...proposals(telling, rhythm, firstDate))
  }
  return [...agreed, ...waiting(telling, pair)]
}

/** What was agreed, a week before its first date; and the proposal that it answered, if there was one. */
function proposals(
  { id }: Telling,
  { time, insteadOf, proposedBy, everyWeeks, weekday, minutes, place }: DemoRhythm,
  firstDate: Temporal.PlainDate,
): DemoCadence[] {
  const day = firstDate.subtract({ weeks: 1 })
  const proposedAt = local(day, '10:20')
  const { timeZone } = company
  const localTime = Temporal.PlainTime.from(time)
  const rhythm = { everyWeeks, weekday, localTime, minutes, firstDate, timeZone, place }
  const answer = { kind: 'accepted' as const, at: local(day, '15:40') }
  const agreed = { ...rhythm, id: id(proposedAt), proposedBy, proposedAt, answer }
  if (!insteadOf) return [agreed]
  const before = local(day, '08:05')
  const other: Side = proposedBy === 'leader' ? 'employee' : 'leader'
  const replaced = { kind: 'replaced' as const, at: proposedAt }
  return [
    { ...rhythm, ...insteadOf, id: id(before), proposedBy: other, proposedAt: before, answer: replaced },
    agreed,
  ]
}

function waiting({ now, today, id }: Telling, pair: DemoPair): DemoCadence[] {
  const rhythm = pair.rhythms.at(-1)
  if (!rhythm || !pair.waiting) return []
  const { everyWeeks, time, by, weeksAhead } = pair.waiting
  const proposedAt = now.subtract({ hours: 30 })
  return [
    {
      id: id(proposedAt),
      everyWeeks,
      weekday: rhythm.weekday,
      localTime: Temporal.PlainTime.from(time),
      minutes: rhythm.minutes,
      firstDate: firstOnOrAfter(today.add({ weeks: weeksAhead }), rhythm.weekday),
      timeZone: company.timeZone,
      place: rhythm.place,
      proposedBy: by,
      proposedAt,
      answer: null,
    },
  ]
}

function meetingsOf(
  { now, today, id }: Telling,
  cadence: DemoCadence,
  around: {
    holidays: readonly Holiday[]
    busy: readonly Busy[]
    before: Temporal.PlainDate | undefined
    endedAt: Temporal.Instant | null
  },
): DemoMeeting[] {
  const { before, endedAt } = around
  const lastDay = horizonEnd(endedAt ? endedAt.toZonedDateTimeISO(company.timeZone).toPlainDate() : today)
  const until = before ? before.subtract({ days: 1 }) : lastDay
  const entries = plan(cadence, { ...around, from: cadence.firstDate, until })
  return entries
    .filter((entry) => 'startsAt' in entry)
    .map(({ date, time, startsAt, plannedDate, minutes, moved }) => {
      const createdAt = laterOf(
        (cadence.answer as { at: Temporal.Instant }).at,
        local(plannedDate.subtract({ months: 6 }), '03:00'),
      )
      const isOver = isBefore(startsAt.add({ minutes: minutes + 30 }), now)
      const fallsAway = endedAt !== null && isBefore(endedAt, startsAt)
      return {
        id: id(createdAt),
        cadenceId: cadence.id,
        date,
        time,
        startsAt,
        plannedDate,
        minutes,
        place: cadence.place,
        shiftedBy: moved?.kind ?? null,
        createdAt,
        fate: fallsAway ? 'cancelled' : isOver ? 'held' : 'coming',
        move: null,
        cancellation: fallsAway ? { reason: text.da.endReason, at: endedAt, by: 'owner' } : null,
      }
    })
}
