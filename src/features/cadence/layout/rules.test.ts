import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StandingMeeting } from '../../meetings/planning/types.ts'
import type { MeetingState } from '../../meetings/types.ts'
import { at } from '../day/rules.ts'
import { horizonEnd, plan } from '../plan/rules.ts'
import { firstOnOrAfter } from '../rules.ts'
import type { Rhythm, Weekday } from '../types.ts'
import { heirsOf, type LayoutInput, noticeDays, refill, takeOver } from './rules.ts'

const timeZone = 'Europe/Copenhagen'
const today = Temporal.PlainDate.from('2026-11-23')
const holidays = [
  '2026-12-25',
  '2026-12-26',
  '2027-01-01',
  '2027-03-25',
  '2027-03-26',
  '2027-03-29',
  '2027-05-06',
].map((day) => ({ date: Temporal.PlainDate.from(day), name: { da: 'Helligdag', en: 'Holiday' } }))

const rhythm = (first: string, everyWeeks: number, time = '10:00'): Rhythm => ({
  everyWeeks,
  weekday: Temporal.PlainDate.from(first).dayOfWeek as Weekday,
  localTime: Temporal.PlainTime.from(time),
  minutes: 30,
  firstDate: Temporal.PlainDate.from(first),
  timeZone,
})

function meeting(date: string, change: Partial<StandingMeeting> = {}, time = '09:00'): StandingMeeting {
  const start = at(Temporal.PlainDate.from(date), Temporal.PlainTime.from(time), timeZone)
  return {
    id: `${date} ${time}`,
    pairId: 'pair',
    cadenceId: 'old',
    plannedDate: start.date,
    ...start,
    timeZone,
    minutes: 30,
    place: '',
    state: 'planned',
    outcome: null,
    shifted: null,
    movedByHand: false,
    hasAgenda: false,
    cancellation: null,
    ...change,
  }
}

const input = (meetings: StandingMeeting[]): LayoutInput => ({
  meetings,
  busy: meetings
    .filter(({ state }) => state !== 'cancelled')
    .map(({ id, startsAt, minutes }) => ({ meetingId: id, start: startsAt, end: startsAt.add({ minutes }) })),
  holidays,
  today,
})

const shown = (layout: ReturnType<typeof takeOver>) => ({
  moves: layout.moves.map(({ meeting, to }) => `${meeting.id} → ${to.date}`),
  additions: layout.additions.map(({ date }) => date.toString()),
  cancellations: layout.cancellations.map(({ id }) => id),
  standIns: layout.standIns.map((one) => `${one.meeting.id} for ${one.plannedDate}`),
})

describe('a first rhythm', () => {
  test('adds every meeting of six months and leaves an extra one alone', () => {
    const extra = meeting('2026-12-01', { cadenceId: null })
    const layout = takeOver(rhythm('2026-11-26', 4), input([extra]))
    expect(shown(layout)).toEqual({
      moves: [],
      additions: [
        '2026-11-26',
        '2026-12-24',
        '2027-01-21',
        '2027-02-18',
        '2027-03-18',
        '2027-04-15',
        '2027-05-13',
      ],
      cancellations: [],
      standIns: [],
    })
  })
})

describe('a later rhythm', () => {
  const old = ['2026-11-24', '2026-12-08', '2026-12-22', '2027-01-05', '2027-01-19'].map((date) =>
    meeting(date),
  )

  test('takes over from the week of its first date and gives the old meetings the new times in order', () => {
    const layout = takeOver(rhythm('2026-12-10', 8), input(old))
    expect(shown(layout)).toMatchObject({
      moves: [
        '2026-12-08 09:00 → 2026-12-10',
        '2026-12-22 09:00 → 2027-02-04',
        '2027-01-05 09:00 → 2027-04-01',
      ],
      additions: [],
      cancellations: ['2027-01-19 09:00'],
    })
  })

  test('keeps the meetings that something was written for when it has fewer', () => {
    const written = old.map((one, index) => ({ ...one, hasAgenda: index === 4 }))
    const { cancellations } = takeOver(rhythm('2026-12-10', 8), input(written))
    expect(cancellations.map(({ id }) => id)).toEqual(['2027-01-05 09:00'])
  })

  test('lets a meeting that was moved by hand stand for the day nearest to it', () => {
    const moved = meeting('2026-12-09', { movedByHand: true })
    const layout = takeOver(rhythm('2026-12-10', 8), input([moved]))
    expect(shown(layout)).toMatchObject({
      standIns: ['2026-12-09 09:00 for 2026-12-10'],
      additions: ['2027-02-04', '2027-04-01'],
    })
  })
})

describe('where the agenda of a cancelled meeting goes on', () => {
  const old = ['2026-12-08', '2026-12-22', '2027-01-05', '2027-05-18'].map((date) => meeting(date))

  test('at the next meeting of the new rhythm, or at its last', () => {
    const layout = takeOver(rhythm('2026-12-10', 8), input([...old, meeting('2027-05-25')]))
    expect(shown(layout)).toMatchObject({ cancellations: ['2027-05-18 09:00', '2027-05-25 09:00'] })
    const [, , last] = layout.moves
    expect(heirsOf(layout).map(({ to }) => to)).toEqual([last!.meeting.id, last!.meeting.id])
    const early = { ...layout, cancellations: [meeting('2026-12-01')] }
    expect(heirsOf(early)).toEqual([{ from: '2026-12-01 09:00', to: '2026-12-08 09:00' }])
  })

  test('nowhere when the new rhythm has no meeting', () => {
    const layout = { ...takeOver(rhythm('2026-12-10', 8), input(old)), moves: [], standIns: [] }
    expect(heirsOf({ ...layout, cancellations: old })).toEqual([])
  })
})

const states: MeetingState[] = [
  'planned',
  'planned',
  'planned',
  'planned',
  'missed',
  'held',
  'started',
  'closed',
  'cancelled',
]
const anyMeetings = fc
  .uniqueArray(
    fc.record({
      days: fc.integer({ min: -10, max: 200 }),
      minute: fc.integer({ min: 8 * 4, max: 16 * 4 }).map((quarters) => quarters * 15),
      state: fc.constantFrom(...states),
      movedByHand: fc.boolean(),
      hasAgenda: fc.boolean(),
      cadenceId: fc.constantFrom('old', 'old', null),
    }),
    { maxLength: 40, selector: ({ days }) => days },
  )
  .map((drawn) =>
    drawn
      .sort((a, b) => a.days - b.days)
      .map(({ days, minute, ...change }) =>
        meeting(
          today.add({ days }).toString(),
          change,
          new Temporal.PlainTime(Math.floor(minute / 60), minute % 60).toString({ smallestUnit: 'minute' }),
        ),
      ),
  )
const anyRhythm = fc
  .record({
    everyWeeks: fc.integer({ min: 1, max: 8 }),
    weekday: fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>,
    hour: fc.integer({ min: 8, max: 16 }),
    days: fc.integer({ min: -30, max: 90 }),
  })
  .map(
    ({ hour, days, ...rest }): Rhythm => ({
      ...rest,
      localTime: new Temporal.PlainTime(hour),
      minutes: 45,
      firstDate: firstOnOrAfter(today.add({ days }), rest.weekday),
      timeZone,
    }),
  )

describe('for any meetings and any new rhythm', () => {
  test('what was moved by hand, has begun, is over, comes before it or was planned beside it is not touched', () => {
    fc.assert(
      fc.property(anyMeetings, anyRhythm, (meetings, of) => {
        const layout = takeOver(of, input(meetings))
        const week = of.firstDate.subtract({ days: of.firstDate.dayOfWeek - 1 })
        for (const one of [...layout.moves.map(({ meeting }) => meeting), ...layout.cancellations]) {
          expect(one).toMatchObject({ state: 'planned', movedByHand: false, cadenceId: 'old' })
          expect(Temporal.PlainDate.compare(one.date, today)).toBe(1)
          expect(Temporal.PlainDate.compare(one.date, week)).toBeGreaterThanOrEqual(0)
        }
        for (const { meeting: one, plannedDate } of layout.standIns) {
          expect(one.movedByHand).toBe(true)
          expect(Math.abs(one.date.until(plannedDate).days) * 2).toBeLessThan(of.everyWeeks * 7)
        }
      }),
    )
  })

  test('what either has in a calendar of their own is left free, and no two meetings overlap', () => {
    const own = fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 200 }),
        hour: fc.integer({ min: 6, max: 18 }),
        minutes: fc.integer({ min: 5, max: 3000 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(anyMeetings, anyRhythm, own, (meetings, of, drawn) => {
        const given = input(meetings)
        const busy = drawn.map(({ days, hour, minutes }) => {
          const { startsAt } = at(today.add({ days }), new Temporal.PlainTime(hour), timeZone)
          return { meetingId: null, start: startsAt, end: startsAt.add({ minutes }) }
        })
        const layout = takeOver(of, { ...given, busy: [...given.busy, ...busy] })
        const placed = [...layout.moves.map(({ to }) => to), ...layout.additions].map(
          ({ startsAt, minutes }) => ({ start: startsAt, end: startsAt.add({ minutes }) }),
        )
        placed.forEach((one, index) => {
          const others = [...busy, ...placed.slice(index + 1)]
          expect(
            others.filter(
              (other) =>
                Temporal.Instant.compare(one.start, other.end) < 0 &&
                Temporal.Instant.compare(other.start, one.end) < 0,
            ),
          ).toEqual([])
        })
      }),
    )
  })

  test('the outcome is the plan: each day once, as a meeting, a stand-in or a week without room', () => {
    fc.assert(
      fc.property(anyMeetings, anyRhythm, (meetings, of) => {
        const given = input(meetings)
        const layout = takeOver(of, given)
        const touched = new Set<string | null>(
          [...layout.moves.map(({ meeting }) => meeting), ...layout.cancellations].map(({ id }) => id),
        )
        const entries = plan(of, {
          holidays,
          busy: given.busy.filter(({ meetingId }) => !touched.has(meetingId)),
          from: today.add({ days: 1 }),
          until: horizonEnd(today),
        })
        const standFor = layout.standIns.map(({ plannedDate }) => plannedDate.toString())
        const open = entries.filter(({ plannedDate }) => !standFor.includes(plannedDate.toString()))
        expect(new Set(standFor).size).toBe(standFor.length)
        expect([...layout.moves.map(({ to }) => to), ...layout.additions]).toEqual(
          open.filter((entry) => 'startsAt' in entry),
        )
        expect(layout.unplaced).toEqual(open.filter((entry) => 'unplaced' in entry))
        expect(layout.cancellations.length === 0 || layout.additions.length === 0).toBe(true)
      }),
    )
  })
})

describe('refill', () => {
  test('adds what is missing, with notice, and nothing that was laid out once', () => {
    const laidOut = meeting('2027-01-21', { cadenceId: 'new', state: 'cancelled' })
    const added = refill(rhythm('2026-11-26', 4), 'new', input([laidOut]))
    expect(added.map(({ date }) => date.toString())).toEqual([
      '2026-12-24',
      '2027-02-18',
      '2027-03-18',
      '2027-04-15',
      '2027-05-13',
    ])
  })

  test('twice is once, for any rhythm', () => {
    fc.assert(
      fc.property(anyMeetings, anyRhythm, (meetings, of) => {
        const first = refill(of, 'new', input(meetings))
        for (const { date } of first) expect(today.until(date).days).toBeGreaterThanOrEqual(noticeDays)
        const then = first.map(({ date, time, plannedDate }) =>
          meeting(date.toString(), { cadenceId: 'new', plannedDate, minutes: 45 }, time.toString()),
        )
        expect(refill(of, 'new', input([...meetings, ...then]))).toEqual([])
      }),
    )
  })
})
