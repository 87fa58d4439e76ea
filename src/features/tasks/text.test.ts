import { expect, test } from 'vitest'
import { recurrenceText } from './text.ts'
import type { Recurrence } from './types.ts'

const startsOn = Temporal.PlainDate.from('2026-12-03')
const today = Temporal.PlainDate.from('2026-11-23')
const often = (rhythm: Recurrence['rhythm'], every = 1, times = 1): Recurrence => ({
  rhythm,
  every,
  times,
  startsOn,
})

test.each([
  [often('daily'), 'hver dag', 'every day'],
  [often('daily', 1, 3), '3 gange om dagen', '3 times a day'],
  [often('weekly'), 'hver uge', 'every week'],
  [often('weekly', 1, 2), '2 gange om ugen', 'twice a week'],
  [often('weekly', 2), 'hver anden uge', 'every other week'],
  [often('weekly', 3), 'hver 3. uge', 'every 3rd week'],
  [often('weekly', 12, 2), '2 gange hver 12. uge', 'twice every 12th week'],
  [often('monthly', 21), 'hver 21. måned', 'every 21st month'],
  [often('quarterly'), 'hvert kvartal', 'every quarter'],
  [often('quarterly', 2), 'hvert andet kvartal', 'every other quarter'],
  [often('yearly', 1, 4), '4 gange om året', '4 times a year'],
  [often('once'), 'én gang, 3. december', 'once, 3 December'],
])('%o is said as a person would', (recurrence, danish, english) => {
  expect(recurrenceText('da', recurrence, today)).toBe(danish)
  expect(recurrenceText('en', recurrence, today)).toBe(english)
})

test('the year is said where it is another', () => {
  const later = { ...often('once'), startsOn: startsOn.add({ years: 1 }) }
  expect(recurrenceText('da', later, today)).toBe('én gang, 3. december 2027')
  expect(recurrenceText('en', later, today)).toBe('once, 3 December 2027')
})
