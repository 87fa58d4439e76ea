import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Busy, Holiday, Start } from '../types.ts'
import { nearestFreeTimes, perDay } from './rules.ts'

const zone = 'Europe/Copenhagen'
const date = (text: string) => Temporal.PlainDate.from(text)
const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const busy = (start: string, end: string): Busy => ({ start: instant(start), end: instant(end) })
const shown = ({ date, time }: Start) => `${date} ${time.toString({ smallestUnit: 'minute' })}`

/** Around Monday 23 November 2026 at 10:00, asked a week before. */
const find = (over: Partial<Parameters<typeof nearestFreeTimes>[0]> = {}) =>
  nearestFreeTimes({
    around: { date: date('2026-11-23'), time: Temporal.PlainTime.from('10:00') },
    minutes: 30,
    timeZone: zone,
    busy: [],
    holidays: [],
    notBefore: instant('2026-11-16T12:00'),
    count: 4,
    ...over,
  }).map(shown)

describe('nearestFreeTimes', () => {
  test('offers the nearest first, two of a day and apart, and then other days', () => {
    expect(find({ busy: [busy('2026-11-23T10:00', '2026-11-23T10:30')] })).toEqual([
      '2026-11-23 09:30',
      '2026-11-23 10:30',
      '2026-11-24 08:00',
      '2026-11-24 08:30',
    ])
  })

  test('starts after the day that is gone, a weekend and a holiday', () => {
    const holidays: Holiday[] = [{ date: date('2026-11-30'), name: { da: 'Fridag', en: 'Day off' } }]
    expect(find({ holidays, notBefore: instant('2026-11-27T16:31'), count: 2 })).toEqual([
      '2026-12-01 08:00',
      '2026-12-01 08:30',
    ])
  })

  test('offers more of one day when no other has room', () => {
    const full = [busy('2026-11-01T00:00', '2026-11-23T00:00'), busy('2026-11-24T00:00', '2026-12-20T00:00')]
    expect(find({ busy: full })).toEqual([
      '2026-11-23 10:00',
      '2026-11-23 09:45',
      '2026-11-23 10:15',
      '2026-11-23 09:30',
    ])
  })

  test('offers nothing when a month is full', () => {
    expect(find({ busy: [busy('2026-11-01T00:00', '2026-12-20T00:00')] })).toEqual([])
  })

  test('looks ahead from now when the wish lies long ago', () => {
    expect(find({ notBefore: instant('2027-02-01T09:05'), count: 3 })).toEqual([
      '2027-02-01 09:15',
      '2027-02-01 09:45',
      '2027-02-02 08:00',
    ])
  })

  test('keeps to working hours of the pair, wherever they are', () => {
    expect(find({ timeZone: 'Asia/Kathmandu', count: 1 })).toEqual(['2026-11-23 10:00'])
    expect(
      find({
        timeZone: '-02:30',
        around: { date: date('2026-11-23'), time: Temporal.PlainTime.from('19:00') },
        count: 1,
      }),
    ).toEqual(['2026-11-23 16:30'])
  })

  test('for any wish and taken time: free, on quarter hours, in working time, nearest first, spread', () => {
    fc.assert(
      fc.property(
        fc.record({
          day: fc.integer({ min: 0, max: 300 }),
          minute: fc.integer({ min: 0, max: 1439 }),
          minutes: fc.integer({ min: 15, max: 120 }),
          timeZone: fc.constantFrom(zone, '+05:45', '-02:30', 'Pacific/Apia'),
          taken: fc.array(
            fc.record({
              offset: fc.integer({ min: -6000, max: 6000 }),
              length: fc.integer({ min: 5, max: 1500 }),
            }),
          ),
          ahead: fc.integer({ min: -20_000, max: 20_000 }),
          count: fc.integer({ min: 1, max: 8 }),
        }),
        ({ day, minute, minutes, timeZone, taken, ahead, count }) => {
          const around = {
            date: date('2026-09-01').add({ days: day }),
            time: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
          }
          const wish = around.date.toPlainDateTime(around.time).toZonedDateTime(timeZone).toInstant()
          const busyTimes = taken.map(({ offset, length }) => ({
            start: wish.add({ minutes: offset }),
            end: wish.add({ minutes: offset + length }),
          }))
          const notBefore = wish.add({ minutes: ahead })
          const starts = nearestFreeTimes({
            around,
            minutes,
            timeZone,
            busy: busyTimes,
            holidays: [],
            notBefore,
            count,
          })
          for (const start of starts) {
            const clock = start.startsAt.toZonedDateTimeISO(timeZone)
            const end = start.startsAt.add({ minutes })
            expect(clock.toPlainDate().equals(start.date) && clock.toPlainTime().equals(start.time)).toBe(
              true,
            )
            expect(
              clock.minute % 15 === 0 && clock.second === 0 && clock.dayOfWeek <= 5 && clock.hour >= 8,
            ).toBe(true)
            expect(clock.hour * 60 + clock.minute + minutes).toBeLessThanOrEqual(17 * 60)
            expect(Temporal.Instant.compare(start.startsAt, notBefore)).toBeGreaterThanOrEqual(0)
            expect(
              busyTimes.some(
                (other) =>
                  Temporal.Instant.compare(other.start, end) < 0 &&
                  Temporal.Instant.compare(start.startsAt, other.end) < 0,
              ),
            ).toBe(false)
          }
          const distances = starts.map(({ startsAt }) =>
            Math.abs(startsAt.epochMilliseconds - wish.epochMilliseconds),
          )
          expect(distances).toEqual([...distances].sort((a, b) => a - b))
          // Taken time reaches six days to each side, so that at least five free working days are left within the search.
          const perDate = Map.groupBy(starts, ({ date }) => date.toString())
          expect(starts.length).toBe(count)
          expect([...perDate.values()].every((sameDay) => sameDay.length <= perDay)).toBe(true)
        },
      ),
    )
  })
})
