import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesField, readMinutes } from './rules.ts'

test.each([
  ['20', [20, 20]],
  [' 20 ', [20, 20]],
  ['20-30', [20, 30]],
  ['20 – 30', [20, 30]],
  ['20 til 30', [20, 30]],
  ['20 to 30 min', [20, 30]],
  ['20 min.', [20, 20]],
  ['1,5 t', [90, 90]],
  ['1.5 h', [90, 90]],
  ['1½ time', [90, 90]],
  ['1:30', [90, 90]],
  ['1:30-2:00', [90, 120]],
  ['1 t 30 min', [90, 90]],
  ['1-2 timer', [60, 120]],
  ['45 min - 1 time', [45, 60]],
  ['en halv time', [30, 30]],
  ['Half an hour', [30, 30]],
  ['100 timer', [6000, 6000]],
] as const)('"%s" is a time', (typed, [min, max]) => {
  expect(readMinutes(typed)).toEqual({ min, max })
})

test.each([
  'længe',
  '0',
  '30-20',
  '1,5',
  '6001',
  '20 om dagen',
  '20 min dagligt',
  '-20',
  '20 æbler',
  '1:75',
  'kl. 9',
])('"%s" is no time that can be read in one way', (typed) => {
  expect(readMinutes(typed)).toBeNull()
})

test('what is shown in the field is read as the same', () => {
  const minutes = fc.integer({ min: 1, max: 6000 })
  fc.assert(
    fc.property(minutes, minutes, (a, b) => {
      const range = { min: Math.min(a, b), max: Math.max(a, b) }
      expect(readMinutes(minutesField(range))).toEqual(range)
    }),
  )
})
