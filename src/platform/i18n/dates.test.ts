import { expect, test } from 'vitest'
import { dayAndMonth, nearDate, nearDateAndTime } from './dates.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const today = date('2026-12-31')

test('a day is written as people write it in each language', () => {
  expect(dayAndMonth('da', date('2026-11-03'))).toBe('tirsdag den 3. november')
  expect(dayAndMonth('en', date('2026-11-03'))).toBe('Tuesday 3 November')
})

test('a near day has a word of its own, also across the new year, and a far one its year', () => {
  expect(nearDate('da', today, today)).toBe('i dag')
  expect(nearDate('da', date('2027-01-01'), today)).toBe('i morgen')
  expect(nearDate('en', date('2026-12-30'), today)).toBe('yesterday')
  expect(nearDate('da', date('2026-12-29'), today)).toBe('tirsdag den 29. december')
  expect(nearDate('da', date('2027-01-02'), today)).toBe('lørdag den 2. januar 2027')
  expect(nearDateAndTime('en', today, Temporal.PlainTime.from('09:05'), today)).toBe('today at 09:05')
})
