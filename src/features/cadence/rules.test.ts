import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowed, firstOnOrAfter, recommendation } from './rules.ts'
import type { Weekday } from './types.ts'

describe('recommendation', () => {
  test.each([
    [2, 30, 'recommended', 'recommended'],
    [3, 60, 'recommended', 'recommended'],
    [1, 45, 'more-often', 'recommended'],
    [4, 45, 'less-often', 'recommended'],
    [2, 29, 'recommended', 'shorter'],
    [2, 61, 'recommended', 'longer'],
    [allowed.everyWeeks.to, allowed.minutes.from, 'less-often', 'shorter'],
  ])('every %i weeks for %i minutes: interval %s, length %s', (everyWeeks, minutes, interval, length) => {
    expect(recommendation(everyWeeks, minutes)).toEqual({ interval, length })
  })
})

describe('firstOnOrAfter', () => {
  test('is the day itself when the weekday fits', () => {
    expect(firstOnOrAfter(Temporal.PlainDate.from('2026-11-23'), 1).toString()).toBe('2026-11-23')
  })

  test('is the next such day across a new year', () => {
    expect(firstOnOrAfter(Temporal.PlainDate.from('2026-12-31'), 1).toString()).toBe('2027-01-04')
  })

  test('is on the weekday and less than a week away, for any date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 7 }), (days, weekday) => {
        const date = Temporal.PlainDate.from('2024-01-01').add({ days })
        const found = firstOnOrAfter(date, weekday as Weekday)
        const away = date.until(found, { largestUnit: 'day' }).days
        expect(found.dayOfWeek).toBe(weekday)
        expect(away >= 0 && away < 7).toBe(true)
      }),
    )
  })
})
