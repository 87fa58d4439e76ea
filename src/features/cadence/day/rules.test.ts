import { describe, expect, test } from 'vitest'
import { at, isFree, isWorkingDay, startsOn } from './rules.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const instant = (text: string) => Temporal.Instant.from(text)

describe('at', () => {
  test.each([
    ['summer', '2026-10-19', '10:00', '2026-10-19T08:00:00Z', '10:00:00'],
    ['winter', '2026-10-26', '10:00', '2026-10-26T09:00:00Z', '10:00:00'],
    ['the first 02:30 of two', '2026-10-25', '02:30', '2026-10-25T00:30:00Z', '02:30:00'],
    ['03:30 where 02:30 is skipped', '2027-03-28', '02:30', '2027-03-28T01:30:00Z', '03:30:00'],
  ])('%s in Copenhagen', (_, day, wanted, startsAt, shown) => {
    const start = at(date(day), time(wanted), 'Europe/Copenhagen')
    expect([start.startsAt.toString(), start.date.toString(), start.time.toString()]).toEqual([
      startsAt,
      day,
      shown,
    ])
  })

  test.each([
    ['Asia/Kathmandu', '2027-01-04T04:15:00Z'],
    ['-02:30', '2027-01-04T12:30:00Z'],
    ['Pacific/Apia', '2027-01-03T21:00:00Z'],
  ])('10:00 on 4 January in %s is %s', (zone, startsAt) => {
    expect(at(date('2027-01-04'), time('10:00'), zone).startsAt.toString()).toBe(startsAt)
  })
})

describe('startsOn', () => {
  const shown = (day: string, from: number, to: number, minutes: number) =>
    startsOn(date(day), { hours: { from, to }, minutes, timeZone: 'Europe/Copenhagen' }).map(({ time }) =>
      time.toString({ smallestUnit: 'minute' }),
    )

  test('lies on quarter hours and ends in time', () => {
    expect(shown('2026-11-23', 8 * 60 + 10, 9 * 60 + 20, 30)).toEqual(['08:15', '08:30', '08:45'])
  })

  test('offers no time that the clock skips', () => {
    expect(shown('2027-03-28', 105, 195, 15)).toEqual(['01:45', '03:00'])
  })

  test('stays on its own day when a meeting ends after midnight', () => {
    expect(shown('2026-11-23', 23 * 60 + 30, 25 * 60, 30)).toEqual(['23:30', '23:45'])
  })
})

describe('isFree', () => {
  const busy = [{ start: instant('2026-11-23T09:00Z'), end: instant('2026-11-23T10:00Z') }]
  test.each([
    ['2026-11-23T08:30Z', 30, true],
    ['2026-11-23T08:30Z', 31, false],
    ['2026-11-23T09:15Z', 15, false],
    ['2026-11-23T08:00Z', 180, false],
    ['2026-11-23T10:00Z', 30, true],
  ])('%s for %i minutes beside 09–10: %s', (startsAt, minutes, free) => {
    expect(isFree(instant(startsAt), minutes, busy)).toBe(free)
  })
})

describe('isWorkingDay', () => {
  test.each([
    ['2026-05-13', true],
    ['2026-05-14', false],
    ['2026-05-16', false],
    ['2026-05-17', false],
  ])('%s: %s, with Ascension on the 14th', (day, working) => {
    expect(isWorkingDay(date(day), new Set(['2026-05-14']))).toBe(working)
  })
})
