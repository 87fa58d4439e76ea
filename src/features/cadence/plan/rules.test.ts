import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { against, hoursOf, minuteOfDay } from '../day/rules.ts'
import { firstOnOrAfter } from '../rules.ts'
import type {
  Absence,
  Busy,
  Holiday,
  OpenDays,
  PlanEntry,
  PlannedMeeting,
  Rhythm,
  Weekday,
  WorkingWeek,
} from '../types.ts'
import { horizonEnd, plan } from './rules.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const holiday = (text: string, da = 'Helligdag', en = 'Holiday'): Holiday => ({
  date: date(text),
  name: { da, en },
})
const holidays = [
  ...['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-14', '2026-05-24', '2026-05-25'],
  ...['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29'],
  ...['2027-05-06', '2027-05-16', '2027-05-17', '2027-12-25', '2027-12-26'],
].map((day) => holiday(day))

const rhythm = (first: string, everyWeeks: number, at = '10:00', minutes = 30): Rhythm => ({
  everyWeeks,
  weekday: date(first).dayOfWeek as Weekday,
  localTime: time(at),
  minutes,
  firstDate: date(first),
  timeZone: 'Europe/Copenhagen',
})
/** Busy on the Copenhagen clock, from one local date-time to another. */
const busy = (start: string, end: string): Busy => ({
  start: Temporal.PlainDateTime.from(start).toZonedDateTime('Europe/Copenhagen').toInstant(),
  end: Temporal.PlainDateTime.from(end).toZonedDateTime('Europe/Copenhagen').toInstant(),
})
const line = (entry: PlanEntry) =>
  'unplaced' in entry
    ? `${entry.plannedDate} unplaced: ${entry.unplaced.kind}`
    : `${entry.date} ${entry.time.toString({ smallestUnit: 'minute' })}${entry.moved ? ` from ${entry.plannedDate}: ${entry.moved.kind}` : ''}`
const lines = (of: Rhythm, until: string, taken: Busy[] = [], from = of.firstDate) =>
  plan(of, { holidays, busy: taken, from, until: date(until) }).map(line)

describe('the rhythm', () => {
  test('every third week counts from its first date, also when asked from a later day', () => {
    expect(lines(rhythm('2026-08-04', 3), '2026-10-01', [], date('2026-08-26'))).toEqual(['2026-09-15 10:00'])
    expect(lines(rhythm('2026-08-04', 3), '2026-09-15', [], date('2026-08-25'))).toEqual([
      '2026-08-25 10:00',
      '2026-09-15 10:00',
    ])
  })

  test('every second week goes on across week 53', () => {
    expect(lines(rhythm('2026-12-14', 2), '2027-01-31')).toEqual([
      '2026-12-14 10:00',
      '2026-12-28 10:00',
      '2027-01-11 10:00',
      '2027-01-25 10:00',
    ])
  })

  test('10:00 stays 10:00 when summer time ends and begins', () => {
    const utc = (first: string, until: string) =>
      plan(rhythm(first, 1), { holidays: [], busy: [], from: date(first), until: date(until) }).map((entry) =>
        (entry as PlannedMeeting).startsAt.toString(),
      )
    expect(utc('2026-10-19', '2026-10-26')).toEqual(['2026-10-19T08:00:00Z', '2026-10-26T09:00:00Z'])
    expect(utc('2027-03-23', '2027-03-30')).toEqual(['2027-03-23T09:00:00Z', '2027-03-30T08:00:00Z'])
  })

  test('02:30 becomes 03:30 on the one night that has no 02:30', () => {
    const nights = plan(rhythm('2027-03-21', 1, '02:30'), {
      holidays: [],
      busy: [],
      from: date('2027-03-21'),
      until: date('2027-04-04'),
    })
    expect(nights.map(line)).toEqual(['2027-03-21 02:30', '2027-03-28 03:30', '2027-04-04 02:30'])
  })

  test('refuses an interval of no weeks and a first date on another weekday', () => {
    expect(() => lines({ ...rhythm('2026-08-04', 3), everyWeeks: 0 }, '2026-10-01')).toThrow(RangeError)
    expect(() => lines({ ...rhythm('2026-08-04', 3), weekday: 3 }, '2026-10-01')).toThrow(RangeError)
  })

  test('six months ahead ends on the last day of a shorter month', () => {
    expect(horizonEnd(date('2026-11-23')).toString()).toBe('2027-05-23')
    expect(horizonEnd(date('2026-08-31')).toString()).toBe('2027-02-28')
  })
})

describe('days named one by one', () => {
  const instants = (first: string, until: string, everyWeeks = 1) =>
    plan(rhythm(first, everyWeeks), { holidays, busy: [], from: date(first), until: date(until) }).map(
      (entry) => ('startsAt' in entry ? `${line(entry)} = ${entry.startsAt}` : line(entry)),
    )

  test('25 October 2026: ten o’clock is an hour later in UTC from that very day', () => {
    expect(instants('2026-10-18', '2026-11-01')).toEqual([
      '2026-10-18 10:00 = 2026-10-18T08:00:00Z',
      '2026-10-25 10:00 = 2026-10-25T09:00:00Z',
      '2026-11-01 10:00 = 2026-11-01T09:00:00Z',
    ])
  })

  test('28 March 2027: Easter Sunday, and an hour earlier in UTC from that very day', () => {
    const sundays = plan(rhythm('2027-03-21', 1), {
      holidays: [],
      busy: [],
      from: date('2027-03-21'),
      until: date('2027-04-04'),
    })
    expect(sundays.map((entry) => (entry as PlannedMeeting).startsAt.toString())).toEqual([
      '2027-03-21T09:00:00Z',
      '2027-03-28T08:00:00Z',
      '2027-04-04T08:00:00Z',
    ])
  })

  test('the new year of 2026-W53: no week is left out or counted twice', () => {
    const weeks = (everyWeeks: number) =>
      plan(rhythm('2026-12-16', everyWeeks), {
        holidays,
        busy: [],
        from: date('2026-12-16'),
        until: date('2027-01-27'),
      }).map(({ plannedDate }) => `${plannedDate.yearOfWeek}-W${plannedDate.weekOfYear}`)
    expect(weeks(1)).toEqual(['2026-W51', '2026-W52', '2026-W53', '2027-W1', '2027-W2', '2027-W3', '2027-W4'])
    expect(weeks(2)).toEqual(['2026-W51', '2026-W53', '2027-W2', '2027-W4'])
    expect(weeks(3)).toEqual(['2026-W51', '2027-W1', '2027-W4'])
  })

  test('Easter 2027: from the Thursday to the Monday nothing is held, and the Tuesday is in summer time', () => {
    expect(instants('2027-03-18', '2027-04-01')).toEqual([
      '2027-03-18 10:00 = 2027-03-18T09:00:00Z',
      '2027-03-24 10:00 from 2027-03-25: holiday = 2027-03-24T09:00:00Z',
      '2027-04-01 10:00 = 2027-04-01T08:00:00Z',
    ])
    expect(lines(rhythm('2027-03-26', 1), '2027-03-26', [], date('2027-03-22'))).toEqual([
      '2027-03-24 10:00 from 2027-03-26: holiday',
    ])
    expect(instants('2027-03-29', '2027-03-29')).toEqual([
      '2027-03-30 10:00 from 2027-03-29: holiday = 2027-03-30T08:00:00Z',
    ])
  })
})

describe('a holiday', () => {
  test('moves the Thursdays of Easter and Ascension 2026 to the Wednesday before', () => {
    expect(lines(rhythm('2026-03-12', 3), '2026-05-14')).toEqual([
      '2026-03-12 10:00',
      '2026-04-01 10:00 from 2026-04-02: holiday',
      '2026-04-23 10:00',
      '2026-05-13 10:00 from 2026-05-14: holiday',
    ])
  })

  test('says which holiday it was', () => {
    const [entry] = plan(rhythm('2026-04-02', 1), {
      holidays: [holiday('2026-04-02', 'Skærtorsdag', 'Maundy Thursday')],
      busy: [],
      from: date('2026-04-02'),
      until: date('2026-04-02'),
    })
    expect(entry).toMatchObject({
      moved: { kind: 'holiday', name: { da: 'Skærtorsdag', en: 'Maundy Thursday' } },
    })
  })

  test.each([
    ['Good Friday, past Maundy Thursday', '2026-04-03', '2026-04-01 10:00 from 2026-04-03: holiday'],
    ['Easter Sunday, within its own week', '2026-04-05', '2026-04-01 10:00 from 2026-04-05: holiday'],
    ['Easter Monday, to the Tuesday', '2026-04-06', '2026-04-07 10:00 from 2026-04-06: holiday'],
    ['New Year in week 53', '2027-01-01', '2026-12-31 10:00 from 2027-01-01: holiday'],
  ])('%s', (_, first, expected) => {
    expect(lines(rhythm(first, 1), first, [], date('2026-03-30'))).toEqual([expected])
  })

  test('passes over a day on which the time is taken', () => {
    const taken = [busy('2026-05-13T09:45', '2026-05-13T10:15')]
    expect(lines(rhythm('2026-05-14', 1), '2026-05-14', taken, date('2026-05-11'))).toEqual([
      '2026-05-15 10:00 from 2026-05-14: holiday',
    ])
  })

  test('moves nothing to before the first day asked about', () => {
    expect(lines(rhythm('2026-05-14', 1), '2026-05-14')).toEqual([
      '2026-05-15 10:00 from 2026-05-14: holiday',
    ])
    expect(lines(rhythm('2027-01-01', 1), '2027-01-01')).toEqual(['2027-01-01 unplaced: holiday'])
  })
})

describe('a clash', () => {
  const monday = rhythm('2026-11-23', 1)
  test.each([
    ['the earlier of two times as near', [busy('2026-11-23T10:00', '2026-11-23T10:30')], '2026-11-23 09:30'],
    ['the nearest free time', [busy('2026-11-23T09:00', '2026-11-23T10:30')], '2026-11-23 10:30'],
    ['the last time that ends at 17:00', [busy('2026-11-23T08:00', '2026-11-23T16:30')], '2026-11-23 16:30'],
    [
      'the next day when this one is full',
      [busy('2026-11-23T08:00', '2026-11-23T17:00')],
      '2026-11-24 10:00',
    ],
    [
      'another time in the week when 10:00 is taken every day',
      [
        busy('2026-11-23T08:00', '2026-11-23T17:00'),
        ...['24', '25', '26', '27'].map((day) => busy(`2026-11-${day}T10:00`, `2026-11-${day}T11:00`)),
      ],
      '2026-11-24 09:30',
    ],
  ])('gives %s', (_, taken, expected) => {
    expect(lines(monday, '2026-11-23', taken)).toEqual([`${expected} from 2026-11-23: clash`])
  })

  test('leaves a week without room unplaced, and goes on', () => {
    expect(lines(monday, '2026-11-30', [busy('2026-11-23T00:00', '2026-11-28T00:00')])).toEqual([
      '2026-11-23 unplaced: clash',
      '2026-11-30 10:00',
    ])
  })

  test('goes on to the weeks before the next when its own has no room', () => {
    const taken = [busy('2026-11-23T00:00', '2026-11-28T00:00'), busy('2026-11-30T00:00', '2026-12-01T12:00')]
    expect(lines(rhythm('2026-11-23', 2), '2026-12-07', taken)).toEqual([
      '2026-12-02 10:00 from 2026-11-23: clash',
      '2026-12-07 10:00',
    ])
  })

  test('may use the evening when the rhythm itself lies there', () => {
    const taken = [busy('2026-11-23T08:00', '2026-11-23T18:00'), busy('2026-11-23T18:30', '2026-11-23T21:00')]
    expect(lines(rhythm('2026-11-23', 1, '19:00', 30), '2026-11-23', taken)).toEqual([
      '2026-11-23 18:00 from 2026-11-23: clash',
    ])
  })
})

describe('someone away, or not at work', () => {
  const until = (first: string, days: Partial<OpenDays>, everyWeeks = 3) =>
    plan(rhythm(first, everyWeeks), {
      holidays,
      busy: [],
      from: date(first),
      until: date(first),
      ...days,
    }).map(line)
  const absence = (from: string, until: string): Absence => ({ from: date(from), until: date(until) })
  const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 })

  test('moves a meeting to the nearest day of the week on which both are there', () => {
    expect(until('2026-11-25', { absences: [absence('2026-11-24', '2026-11-25')] })).toEqual([
      '2026-11-26 10:00 from 2026-11-25: absence',
    ])
  })

  test('moves it to the first week after, when they are away for all of it', () => {
    expect(until('2027-02-15', { absences: [absence('2027-02-15', '2027-02-19')] })).toEqual([
      '2027-02-22 10:00 from 2027-02-15: absence',
    ])
  })

  test('leaves it unplaced when they are away until the next', () => {
    expect(until('2027-07-05', { absences: [absence('2027-07-01', '2027-07-25')] })).toEqual([
      '2027-07-05 unplaced: absence',
    ])
  })

  test('moves it into the hours of both', () => {
    const early: WorkingWeek = { 1: hours(6, 9.5), 3: hours(6, 14) }
    const late: WorkingWeek = { 1: hours(8, 16), 2: hours(8, 16), 3: hours(12, 18) }
    expect(until('2026-11-23', { weeks: [early, late] })).toEqual(['2026-11-23 09:00 from 2026-11-23: hours'])
    expect(until('2026-11-25', { weeks: [early, late] })).toEqual(['2026-11-25 12:00 from 2026-11-25: hours'])
  })
})

const zones = [
  'Europe/Copenhagen',
  'Asia/Kathmandu',
  'America/St_Johns',
  '+05:45',
  '-02:30',
  'Pacific/Apia',
  'UTC',
]
const anyRhythm = fc
  .record({
    everyWeeks: fc.integer({ min: 1, max: 8 }),
    weekday: fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>,
    minuteOfDay: fc.oneof(fc.integer({ min: 480, max: 960 }), fc.integer({ min: 0, max: 1439 })),
    minutes: fc.integer({ min: 15, max: 120 }),
    start: fc.integer({ min: 0, max: 700 }),
    timeZone: fc.constantFrom(...zones),
  })
  .map(
    ({ minuteOfDay, start, ...rest }): Rhythm => ({
      ...rest,
      localTime: new Temporal.PlainTime(Math.floor(minuteOfDay / 60), minuteOfDay % 60),
      firstDate: firstOnOrAfter(date('2026-01-01').add({ days: start }), rest.weekday),
    }),
  )
/** Taken time near the rhythm's own, so that clashes are common; the longest fill a whole week. */
const anyBusy = fc.array(
  fc.record({
    week: fc.integer({ min: 0, max: 30 }),
    offset: fc.integer({ min: -3000, max: 3000 }),
    minutes: fc.oneof(fc.integer({ min: 5, max: 600 }), fc.integer({ min: 1000, max: 12_000 })),
  }),
  { maxLength: 40 },
)
/** Weeks of shops, night shifts and part time, some with hardly an hour in common. */
const anyWeek: fc.Arbitrary<WorkingWeek> = fc
  .array(
    fc.option(
      fc.record({ from: fc.integer({ min: 0, max: 1320 }), length: fc.integer({ min: 60, max: 720 }) }),
    ),
    { minLength: 7, maxLength: 7 },
  )
  .map((days) =>
    Object.fromEntries(
      days.flatMap((day, index) =>
        day ? [[index + 1, { from: day.from, to: Math.min(1440, day.from + day.length) }]] : [],
      ),
    ),
  )
const anyAbsences = fc.array(
  fc.record({ begins: fc.integer({ min: -10, max: 220 }), days: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 5 },
)
const anyPlan = fc
  .record({
    of: anyRhythm,
    taken: anyBusy,
    later: fc.integer({ min: -20, max: 90 }),
    away: anyAbsences,
    weeks: fc.oneof(fc.constant([]), fc.array(anyWeek, { maxLength: 2 })),
  })
  .map(({ of, taken, later, away, weeks }) => {
    const from = of.firstDate.add({ days: later })
    const anchor = of.firstDate.toPlainDateTime(of.localTime).toZonedDateTime(of.timeZone).toInstant()
    const busyTimes = taken.map(({ week, offset, minutes }) => {
      const start = anchor.add({ minutes: week * 7 * 1440 + offset })
      return { start, end: start.add({ minutes }) }
    })
    const until = horizonEnd(from)
    const absences = away.map(({ begins, days }) => {
      const first = of.firstDate.add({ days: begins })
      return { from: first, until: first.add({ days }) }
    })
    const days: OpenDays = { holidays, absences, weeks }
    return { of, from, until, busyTimes, days, entries: plan(of, { ...days, busy: busyTimes, from, until }) }
  })

const placed = (entries: PlanEntry[]) => entries.filter((entry) => 'startsAt' in entry)
const span = ({ startsAt, minutes }: { startsAt: Temporal.Instant; minutes: number }): Busy => ({
  start: startsAt,
  end: startsAt.add({ minutes }),
})
const overlap = (a: Busy, b: Busy) =>
  Temporal.Instant.compare(a.start, b.end) < 0 && Temporal.Instant.compare(b.start, a.end) < 0
const isHoliday = (day: Temporal.PlainDate) => holidays.some((other) => other.date.equals(day))
const onClock = (day: Temporal.PlainDate, of: Rhythm) =>
  day.toPlainDateTime(of.localTime).toZonedDateTime(of.timeZone)

describe('for any rhythm, taken time and start', () => {
  test('the planned days are the weekday, exactly N weeks apart from the first date, and fill six months', () => {
    fc.assert(
      fc.property(anyPlan, ({ of, from, until, entries }) => {
        const days = entries.map(({ plannedDate }) => plannedDate)
        const step = 7 * of.everyWeeks
        for (const day of days) {
          expect(day.dayOfWeek).toBe(of.weekday)
          expect(of.firstDate.until(day, { largestUnit: 'day' }).days % step).toBe(0)
        }
        const start = Temporal.PlainDate.compare(of.firstDate, from) > 0 ? of.firstDate : from
        const marks = [start.subtract({ days: 1 }), ...days, until.add({ days: 1 })]
        const gaps = marks.slice(1).map((day, index) => marks[index]!.until(day, { largestUnit: 'day' }).days)
        expect(gaps.every((gap) => gap > 0 && gap <= step)).toBe(true)
        expect(gaps.slice(1, -1).every((gap) => gap === step)).toBe(true)
      }),
    )
  })

  test('what is shown is what the clock shows, and is moved only for a reason, before the next', () => {
    fc.assert(
      fc.property(anyPlan, ({ of, from, busyTimes, days, entries }) => {
        for (const meeting of placed(entries)) {
          const clock = meeting.startsAt.toZonedDateTimeISO(of.timeZone)
          expect(clock.toPlainDate().equals(meeting.date) && clock.toPlainTime().equals(meeting.time)).toBe(
            true,
          )
          const monday = meeting.plannedDate.subtract({ days: meeting.plannedDate.dayOfWeek - 1 })
          const after = monday.until(meeting.date, { largestUnit: 'day' }).days
          expect(after >= 0 && after < 7 * of.everyWeeks).toBe(true)
          expect(Temporal.PlainDate.compare(meeting.date, from)).toBeGreaterThanOrEqual(0)
          const own = onClock(meeting.plannedDate, of)
          // Nobody is away, nothing is closed, and nobody who has said their hours sits outside them.
          expect(against(meeting, of.minutes, days)).toBe(null)
          if (!meeting.moved) {
            expect(meeting.startsAt.equals(own.toInstant())).toBe(true)
          } else {
            const sameDay = meeting.date.equals(meeting.plannedDate)
            const shown = { date: own.toPlainDate(), time: own.toPlainTime() }
            expect(meeting.moved).toEqual(against(shown, of.minutes, days) ?? { kind: 'clash' })
            expect(hoursOf(meeting.date, days) !== null || (sameDay && meeting.moved.kind === 'clash')).toBe(
              true,
            )
          }
          if (meeting.moved?.kind === 'clash') {
            const others = [
              ...busyTimes,
              ...placed(entries)
                .filter((other) => other !== meeting)
                .map(span),
            ]
            const wanted = span({ startsAt: own.toInstant(), minutes: of.minutes })
            expect(others.some((other) => overlap(wanted, other))).toBe(true)
          }
        }
      }),
    )
  })

  test('no meeting overlaps another or taken time', () => {
    fc.assert(
      fc.property(anyPlan, ({ busyTimes, entries }) => {
        const spans = placed(entries).map(span)
        spans.forEach((own, index) => {
          expect([...spans.slice(index + 1), ...busyTimes].some((other) => overlap(own, other))).toBe(false)
        })
      }),
    )
  })

  test('what is unplaced had no free quarter hour left in the hours of both before the next', () => {
    fc.assert(
      fc.property(anyPlan, ({ of, from, busyTimes, days, entries }) => {
        const taken = [...busyTimes, ...placed(entries).map(span)]
        for (const { plannedDate } of entries.filter((entry) => 'unplaced' in entry)) {
          const monday = plannedDate.subtract({ days: plannedDate.dayOfWeek - 1 })
          for (let ahead = 0; ahead < 7 * of.everyWeeks; ahead++) {
            const day = monday.add({ days: ahead })
            const hours = hoursOf(day, days)
            if (!hours || Temporal.PlainDate.compare(day, from) < 0) continue
            for (
              let minute = Math.ceil(hours.from / 15) * 15;
              minute + of.minutes <= hours.to;
              minute += 15
            ) {
              const zoned = day
                .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
                .toZonedDateTime(of.timeZone)
              // The clock skips it: no such quarter hour.
              if (minuteOfDay(zoned.toPlainTime()) !== minute) continue
              const startsAt = zoned.toInstant()
              expect(taken.some((other) => overlap(span({ startsAt, minutes: of.minutes }), other))).toBe(
                true,
              )
            }
          }
        }
      }),
    )
  })

  test('without taken time, only holidays move, and time of day never changes', () => {
    fc.assert(
      fc.property(anyRhythm, (of) => {
        const from = of.firstDate.subtract({ days: 6 })
        for (const entry of plan(of, { holidays, busy: [], from, until: horizonEnd(of.firstDate) })) {
          const meeting = entry as PlannedMeeting
          expect(meeting.moved !== null).toBe(isHoliday(meeting.plannedDate))
          expect(meeting.startsAt.equals(onClock(meeting.date, of).toInstant())).toBe(true)
          const away = (day: Temporal.PlainDate) =>
            Math.abs(day.since(meeting.plannedDate, { largestUnit: 'day' }).days)
          const monday = meeting.date.subtract({ days: meeting.date.dayOfWeek - 1 })
          const nearer = [0, 1, 2, 3, 4]
            .map((days) => monday.add({ days }))
            .filter((day) => meeting.moved && !isHoliday(day) && away(day) < away(meeting.date))
          expect(nearer).toEqual([])
        }
      }),
    )
  })
})

test('the zone of the server changes nothing', async () => {
  const program = `
    const { plan } = await import(${JSON.stringify(new URL('./rules.ts', import.meta.url).href)})
    const date = (text) => Temporal.PlainDate.from(text)
    const holidays = [{ date: date('2026-12-25'), name: { da: 'Juledag', en: 'Christmas Day' } }]
    const busy = [{ start: Temporal.Instant.from('2026-11-06T00:00Z'), end: Temporal.Instant.from('2026-11-07T00:00Z') }]
    const plans = ${JSON.stringify(zones)}.flatMap((timeZone) => ['00:15', '02:30', '10:00', '23:45'].map((localTime) =>
      plan(
        { everyWeeks: 2, weekday: 5, localTime: Temporal.PlainTime.from(localTime), minutes: 45, firstDate: date('2026-10-09'), timeZone },
        { holidays, busy, from: date('2026-10-01'), until: date('2027-04-01') },
      )))
    console.log(JSON.stringify({ zone: Temporal.Now.timeZoneId(), plans }))`
  const run = promisify(execFile)
  const servers = ['UTC', 'Europe/Copenhagen', 'America/New_York', 'Pacific/Apia']
  const answers = await Promise.all(
    servers.map(async (TZ) => {
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ },
      })
      return JSON.parse(stdout) as { zone: string; plans: unknown[][] }
    }),
  )
  expect(answers.map(({ zone }) => zone)).toEqual(servers)
  expect(answers[0]!.plans.map((entries) => entries.length)).toEqual(Array(zones.length * 4).fill(13))
  for (const { plans } of answers) expect(plans).toEqual(answers[0]!.plans)
})
