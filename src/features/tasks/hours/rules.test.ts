import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostMinutes, readWeek, weekField } from './rules.ts'

test.each([
  ['37', 2220],
  ['37,5', 2250],
  ['32.25', 1935],
  ['32:15', 1935],
  ['37 timer', 2220],
  ['37 t. 30 min.', 2250],
  ['37 hours 30 min', 2250],
  ['0', 0],
  ['100', 6000],
])('"%s" is the hours of a week', (typed, minutes) => {
  expect(readWeek(typed)).toBe(minutes)
})

test.each(['', 'mange', '100:01', '101', '-5', '37,5 t 30', '37:75', '37 30', '37 dage', '30-40'])(
  '"%s" is no hours of a week',
  (typed) => {
    expect(readWeek(typed)).toBeNull()
  },
)

test('what is shown in the field is read as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostMinutes }), (minutes) => {
      expect(readWeek(weekField(minutes))).toBe(minutes)
    }),
  )
})
