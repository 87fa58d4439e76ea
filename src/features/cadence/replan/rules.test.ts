import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StandingMeeting } from '../../meetings/planning/types.ts'
import { against, at } from '../day/rules.ts'
import type { BusyMeeting } from '../free-time/types.ts'
import type { LayoutInput } from '../layout/rules.ts'
import { horizonEnd, plan } from '../plan/rules.ts'
import type { Absence, OpenDays, Rhythm } from '../types.ts'
import { replan, replanInTurn } from './rules.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const timeZone = 'Europe/Copenhagen'
const today = date('2026-11-23')
const rhythm: Rhythm = {
  everyWeeks: 2,
  weekday: 3,
  localTime: Temporal.PlainTime.from('09:00'),
  minutes: 45,
  firstDate: date('2026-11-25'),
  timeZone,
}

/** Six months of the rhythm as they were laid out on open days. */
function laidOut(change: (meeting: StandingMeeting, index: number) => Partial<StandingMeeting> = () => ({})) {
  const entries = plan(rhythm, { holidays: [], busy: [], from: today, until: horizonEnd(today) })
  return entries
    .filter((entry) => 'startsAt' in entry)
    .map(({ moved, ...entry }, index): StandingMeeting => {
      const meeting: StandingMeeting = {
        ...entry,
        id: `m${index}`,
        pairId: 'p',
        cadenceId: 'c',
        timeZone,
        place: '',
        state: 'planned',
        shifted: moved,
        movedByHand: false,
        hasAgenda: false,
        outcome: null,
        cancellation: null,
      }
      return { ...meeting, ...change(meeting, index) }
    })
}

const busyOf = (meetings: readonly StandingMeeting[]): BusyMeeting[] =>
  meetings.map(({ id, startsAt, minutes }) => ({
    meetingId: id,
    start: startsAt,
    end: startsAt.add({ minutes }),
  }))

const inputOf = (meetings: StandingMeeting[], days: Partial<OpenDays>): LayoutInput => ({
  holidays: [],
  ...days,
  meetings,
  busy: busyOf(meetings),
  today,
})

/** The meetings as they stand after the moves; a reason to have been moved goes along. */
const standing = (meetings: StandingMeeting[], { moves }: ReturnType<typeof replan>): StandingMeeting[] =>
  meetings.map((meeting) => {
    const to = moves.find((move) => move.meeting.id === meeting.id)?.to
    return to
      ? { ...meeting, date: to.date, time: to.time, startsAt: to.startsAt, shifted: to.moved }
      : meeting
  })

const absence = (from: string, until = from): Absence => ({ from: date(from), until: date(until) })

describe('replan', () => {
  test('changes nothing while nothing is in the way', () => {
    expect(replan(rhythm, 'c', inputOf(laidOut(), {}))).toEqual({ moves: [], left: [] })
  })

  test('touches nothing before tomorrow', () => {
    const meetings = laidOut((_, index) => (index === 0 ? at(today, rhythm.localTime, timeZone) : {}))
    expect(replan(rhythm, 'c', inputOf(meetings, { absences: [absence('2026-11-23')] }))).toEqual({
      moves: [],
      left: [],
    })
  })

  test('leaves to the two what they moved by hand, what is beside the rhythm, and what finds no room', () => {
    const meetings = laidOut((_, index) =>
      index === 1 ? { movedByHand: true } : index === 2 ? { cadenceId: null } : {},
    )
    const away = [absence('2026-12-09'), absence('2026-12-23'), absence('2027-01-01', '2027-01-19')]
    const { moves, left } = replan(rhythm, 'c', inputOf(meetings, { absences: away }))
    expect(moves).toEqual([])
    expect(left.map(({ meeting, because }) => [meeting.date.toString(), because.kind])).toEqual([
      ['2026-12-09', 'absence'],
      ['2026-12-23', 'absence'],
      ['2027-01-06', 'absence'],
    ])
  })

  test('a meeting that gave way to another does not come back for a day off that is taken away', () => {
    const wednesday = date('2026-12-09')
    const meetings = laidOut(({ plannedDate }) =>
      plannedDate.equals(wednesday)
        ? {
            ...at(wednesday, Temporal.PlainTime.from('11:00'), timeZone),
            shifted: { kind: 'clash' },
          }
        : {},
    )
    expect(replan(rhythm, 'c', inputOf(meetings, {}))).toEqual({ moves: [], left: [] })
  })

  const anyAbsences = fc
    .array(fc.record({ begins: fc.integer({ min: -5, max: 190 }), days: fc.integer({ min: 0, max: 20 }) }), {
      maxLength: 6,
    })
    .map((spans) =>
      spans.map(({ begins, days }) => {
        const from = today.add({ days: begins })
        return { from, until: from.add({ days }) }
      }),
    )
  const anyByHand = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 })

  test('for any absences: nothing stands in one unsaid, by hand stays, none overlap, and twice is once', () => {
    fc.assert(
      fc.property(anyAbsences, anyByHand, (absences, byHand) => {
        const meetings = laidOut((_, index) => ({ movedByHand: byHand.includes(index) }))
        const first = replan(rhythm, 'c', inputOf(meetings, { absences }))
        const stand = standing(meetings, first)
        expect(first.moves.some(({ meeting }) => meeting.movedByHand)).toBe(false)
        const told = new Set(first.left.map(({ meeting }) => meeting.id))
        for (const meeting of stand) {
          const isAhead = Temporal.PlainDate.compare(meeting.date, today) > 0
          const obstacle = against(meeting, meeting.minutes, { holidays: [], absences })
          expect(told.has(meeting.id)).toBe(isAhead && obstacle !== null)
        }
        const spans = busyOf(stand).sort((a, b) => Temporal.Instant.compare(a.start, b.start))
        spans.slice(1).forEach((next, index) => {
          expect(Temporal.Instant.compare(spans[index]!.end, next.start)).toBeLessThanOrEqual(0)
        })
        expect(replan(rhythm, 'c', inputOf(stand, { absences })).moves).toEqual([])
      }),
    )
  })

  test('for any absences: taking them away again brings every meeting back to its own day', () => {
    fc.assert(
      fc.property(anyAbsences, (absences) => {
        const meetings = laidOut()
        const away = standing(meetings, replan(rhythm, 'c', inputOf(meetings, { absences })))
        const back = standing(away, replan(rhythm, 'c', inputOf(away, {})))
        expect(back.map(({ startsAt }) => startsAt.toString())).toEqual(
          meetings.map(({ startsAt }) => startsAt.toString()),
        )
      }),
    )
  })
})

test('the pairs of one person take turns: where one moves to is taken for the next', () => {
  const holidays = [{ date: date('2026-12-09'), name: { da: 'fri', en: 'off' } }]
  const own = laidOut()
  const others = laidOut((meeting, index) => ({
    id: `n${index}`,
    pairId: 'q',
    cadenceId: 'd',
    time: Temporal.PlainTime.from('10:00'),
    startsAt: meeting.startsAt.add({ hours: 1 }),
  }))
  const busy = [...busyOf(own), ...busyOf(others)]
  // All that the other of the first pair has free that week is the hour at which the second pair would meet.
  const full = [taken('2026-12-06T00:00', 3 * 24 * 60 - 15 * 60), taken('2026-12-08T09:45', 5 * 24 * 60)]
  const plans = [
    { rhythm, cadenceId: 'c', input: { ...inputOf(own, { holidays }), busy: [...busy, ...full] } },
    {
      rhythm: { ...rhythm, localTime: Temporal.PlainTime.from('10:00') },
      cadenceId: 'd',
      input: { ...inputOf(others, { holidays }), busy },
    },
  ]
  const when = (pairs: typeof plans) =>
    replanInTurn(pairs).map(({ moves }) => moves.map(({ to }) => `${to.date} ${to.time}`))
  expect(when(plans)).toEqual([['2026-12-08 10:00:00'], ['2026-12-10 10:00:00']])
  expect(when(plans.toReversed())).toEqual([['2026-12-08 10:00:00'], ['2026-12-16 09:00:00']])
})

const taken = (start: string, minutes: number): BusyMeeting => ({
  meetingId: 'elsewhere',
  start: Temporal.Instant.from(`${start}:00Z`),
  end: Temporal.Instant.from(`${start}:00Z`).add({ minutes }),
})
