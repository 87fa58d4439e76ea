import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { hoursOf, minuteOfDay } from '../day/rules.ts'
import { horizonEnd } from '../plan/rules.ts'
import { firstOnOrAfter } from '../rules.ts'
import type { Absence, Busy, Holiday, Hours, Rhythm, Weekday, WorkingWeek } from '../types.ts'
import { type FittingInput, fitOf, fittingTimes, missedOf, perWeekday } from './rules.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const from = date('2026-11-26')
const until = horizonEnd(date('2026-11-23'))
const near = { weekday: 3 as Weekday, time: Temporal.PlainTime.from('10:00') }
const open: FittingInput = {
  holidays: [],
  busy: [],
  everyWeeks: 1,
  minutes: 45,
  timeZone: 'Europe/Copenhagen',
  from,
  until,
  near,
  count: 4,
}
const said = (input: FittingInput) =>
  fittingTimes(input).map(
    ({ weekday, time, fits, of }) => `${weekday} ${time.toString({ smallestUnit: 'minute' })} ${fits}/${of}`,
  )

describe('where nothing stands in the way', () => {
  test('the time that was wished for comes first, and then those near it', () => {
    expect(said(open)).toEqual(['3 10:00 25/25', '2 10:00 25/25', '4 10:00 26/26', '1 10:00 25/25'])
  })

  test('meetings are counted in the weeks of the rhythm', () => {
    expect(said({ ...open, everyWeeks: 3, count: 1 })).toEqual(['3 10:00 9/9'])
  })

  test('a day off, an absence and a lesson every Wednesday at ten each cost what they take', () => {
    const lessons = Array.from({ length: 20 }, (_, week) => {
      const start = date('2026-12-02')
        .add({ weeks: week })
        .toZonedDateTime({ timeZone: open.timeZone, plainTime: '10:00' })
      return { start: start.toInstant(), end: start.add({ hours: 1 }).toInstant() }
    })
    const holidays = [{ date: date('2026-12-24'), name: { da: 'Juleaften', en: 'Christmas Eve' } }]
    const absences = [{ from: date('2027-02-15'), until: date('2027-02-19') }]
    expect(said({ ...open, busy: lessons, holidays, absences, count: 6 })).toEqual([
      '2 10:00 24/25',
      '1 10:00 24/25',
      '5 10:00 25/26',
      '3 09:15 24/25',
      '2 09:15 24/25',
      '3 11:00 24/25',
    ])
  })

  test('nothing is offered outside the hours of both, and nothing where these never meet', () => {
    const morning: WorkingWeek = { 2: { from: 8 * 60, to: 12 * 60 } }
    const evening: WorkingWeek = { 2: { from: 11 * 60, to: 18 * 60 }, 6: { from: 600, to: 900 } }
    expect(said({ ...open, weeks: [morning, evening] })).toEqual(['2 11:00 25/25'])
    expect(said({ ...open, minutes: 75, weeks: [morning, evening] })).toEqual([])
  })

  test('on a night when the clock changes, a time that never comes does not fit', () => {
    const night: WorkingWeek = { 7: { from: 2 * 60, to: 3 * 60 } }
    const sundays = {
      ...open,
      minutes: 30,
      weeks: [night],
      from: date('2026-10-18'),
      until: date('2027-04-04'),
    }
    // 28 March 2027 goes from 02:00 to 03:00; on 25 October 2026 the hour comes twice, and is there.
    expect(said(sundays)).toEqual(['7 02:30 24/25', '7 02:00 24/25'])
  })
})

const hours = fc
  .tuple(fc.integer({ min: 0, max: 22 * 60 }), fc.integer({ min: 15, max: 10 * 60 }))
  .map(([begins, long]): Hours => ({ from: begins, to: Math.min(begins + long, 24 * 60) }))
const anyWeek = fc
  .uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
  .chain(
    (days) => fc.record(Object.fromEntries(days.map((day) => [day, hours]))) as fc.Arbitrary<WorkingWeek>,
  )
const anyDay = fc.integer({ min: 0, max: 185 }).map((days) => from.add({ days }))
const anyInput = fc
  .record({
    everyWeeks: fc.integer({ min: 1, max: 8 }),
    minutes: fc.integer({ min: 15, max: 120 }),
    timeZone: fc.constantFrom('Europe/Copenhagen', 'America/New_York', 'Pacific/Apia', '+05:45'),
    holidays: fc.array(
      anyDay.map((day): Holiday => ({ date: day, name: { da: 'fri', en: 'off' } })),
      { maxLength: 8 },
    ),
    absences: fc.array(
      fc
        .tuple(anyDay, fc.integer({ min: 0, max: 20 }))
        .map(([day, days]): Absence => ({ from: day, until: day.add({ days }) })),
      { maxLength: 3 },
    ),
    weeks: fc.array(anyWeek, { maxLength: 2 }),
    taken: fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 5, max: 1500 })), {
      maxLength: 30,
    }),
    wish: fc.tuple(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), fc.integer({ min: 0, max: 1439 })),
    count: fc.integer({ min: 1, max: 12 }),
  })
  .map(
    ({ taken, wish, ...input }): FittingInput => ({
      ...input,
      from,
      until,
      near: { weekday: wish[0], time: new Temporal.PlainTime(Math.floor(wish[1] / 60), wish[1] % 60) },
      busy: taken.map(([day, minute, long]): Busy => {
        const start = day
          .toPlainDateTime()
          .add({ minutes: minute })
          .toZonedDateTime(input.timeZone)
          .toInstant()
        return { start, end: start.add({ minutes: long }) }
      }),
    }),
  )

/** The rhythm that a time would make. */
const rhythmOf = (
  input: FittingInput,
  { weekday, time }: { weekday: Weekday; time: Temporal.PlainTime },
): Rhythm => ({
  everyWeeks: input.everyWeeks,
  weekday,
  localTime: time,
  minutes: input.minutes,
  firstDate: firstOnOrAfter(input.from, weekday),
  timeZone: input.timeZone,
})

/** How often a time fits, by laying out its whole plan and looking at what moved. */
const recount = (input: FittingInput, slot: { weekday: Weekday; time: Temporal.PlainTime }) =>
  fitOf(rhythmOf(input, slot), input)

describe('for any holidays, absences, hours and busy times', () => {
  test('each count is what the plan of that time comes to', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const one of fittingTimes(input)) {
          expect({ fits: one.fits, of: one.of }).toEqual(recount(input, one))
          expect(one.fits).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('every time lies on a quarter, within the hours of both, and none of one day overlap', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const found = fittingTimes(input)
        expect(found.length).toBeLessThanOrEqual(input.count)
        for (const { weekday, time } of found) {
          const common = hoursOf(firstOnOrAfter(from, weekday), { holidays: [], weeks: input.weeks })
          expect(time.minute % 15).toBe(0)
          expect(minuteOfDay(time)).toBeGreaterThanOrEqual(common!.from)
          expect(minuteOfDay(time) + input.minutes).toBeLessThanOrEqual(common!.to)
        }
        for (const ofDay of Map.groupBy(found, ({ weekday }) => weekday).values()) {
          const starts = ofDay.map(({ time }) => minuteOfDay(time)).sort((a, b) => a - b)
          expect(starts.length).toBeLessThanOrEqual(perWeekday)
          for (const [index, start] of starts.slice(1).entries()) {
            expect(start - starts[index]!).toBeGreaterThanOrEqual(input.minutes)
          }
        }
      }),
    )
  })

  test('the best comes first, and no quarter of the week is better', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const missed = fittingTimes(input).map(missedOf)
        expect(missed).toEqual(missed.toSorted((a, b) => a - b))
        for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const) {
          const common = hoursOf(firstOnOrAfter(from, weekday), { holidays: [], weeks: input.weeks })
          if (!common) continue
          for (
            let minute = Math.ceil(common.from / 60) * 60;
            minute + input.minutes <= common.to;
            minute += 60
          ) {
            const fit = recount(input, { weekday, time: new Temporal.PlainTime(minute / 60) })
            if (fit.fits > 0) expect(missed[0]).toBeLessThanOrEqual(missedOf(fit))
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  describe('the zone of the server', () => {
    const before = process.env.TZ
    afterEach(() => {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    })

    test('changes nothing, nor does asking again', () => {
      fc.assert(
        fc.property(anyInput, (input) => {
          const answers = ['UTC', 'Pacific/Apia', 'America/New_York', 'UTC'].map((zone) => {
            process.env.TZ = zone
            return JSON.stringify(fittingTimes(input))
          })
          expect(new Set(answers).size).toBe(1)
        }),
        { numRuns: 30 },
      )
    })
  })
})

test('a busy half year is looked through in less than 20 ms', () => {
  const busy = Array.from({ length: 400 }, (_, index) => {
    const start = from
      .add({ days: index % 180 })
      .toZonedDateTime({ timeZone: open.timeZone, plainTime: '08:00' })
      .add({ minutes: 75 * (index % 7) })
    return { start: start.toInstant(), end: start.add({ hours: 1 }).toInstant() }
  })
  const took = Array.from({ length: 10 }, () => {
    const began = performance.now()
    fittingTimes({ ...open, busy })
    return performance.now() - began
  })
  // The quickest of ten, since other tests run beside.
  expect(Math.min(...took)).toBeLessThan(20)
})
