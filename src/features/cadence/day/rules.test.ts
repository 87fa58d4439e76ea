import { describe, expect, test } from 'vitest'
import { against, at, hoursOf, isFree, startsOn, usualHours } from './rules.ts'

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

describe('hoursOf', () => {
  const holidays = [{ date: date('2026-05-14'), name: { da: 'Kristi himmelfartsdag', en: 'Ascension Day' } }]
  const absences = [{ from: date('2026-05-18'), until: date('2026-05-20') }]
  const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 })

  test.each([
    ['2026-05-13', usualHours],
    ['2026-05-14', null],
    ['2026-05-16', null],
    ['2026-05-17', null],
    ['2026-05-18', null],
    ['2026-05-20', null],
    ['2026-05-21', usualHours],
  ])('%s: %o, with Ascension on the 14th and someone away from the 18th to the 20th', (day, expected) => {
    expect(hoursOf(date(day), { holidays, absences })).toEqual(expected)
  })

  test('are those in which both work, when both have said theirs', () => {
    const weeks = [
      { 1: hours(6, 12), 2: hours(6, 8), 6: hours(9, 12) },
      { 1: hours(9, 15), 2: hours(9, 15) },
    ]
    expect(hoursOf(date('2026-05-11'), { holidays, weeks })).toEqual(hours(9, 12))
    expect(hoursOf(date('2026-05-12'), { holidays, weeks })).toBe(null)
    expect(hoursOf(date('2026-05-16'), { holidays, weeks })).toBe(null)
    expect(hoursOf(date('2026-05-16'), { holidays, weeks: weeks.slice(0, 1) })).toEqual(hours(9, 12))
  })

  test('are no reason against a time while nobody has said theirs', () => {
    const early = { date: date('2026-05-11'), time: Temporal.PlainTime.from('06:30') }
    expect(against(early, 30, { holidays })).toBe(null)
    expect(against(early, 30, { holidays, weeks: [{ 1: hours(6.5, 7) }] })).toBe(null)
    expect(against(early, 45, { holidays, weeks: [{ 1: hours(6.5, 7) }] })).toEqual({ kind: 'hours' })
  })
})
