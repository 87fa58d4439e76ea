import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFrom, isAsked, weeksAsked, weeksPutOff, weeksUntilAsked } from './rules.ts'

const lastDate = Temporal.PlainDate.from('2026-10-02')
const day = (days: number) => lastDate.add({ days })
const said = (days: number, answer: 'much' | 'some' | 'not-yet' | 'later') => ({ answer, on: day(days) })

test('it is asked four weeks after the last day, and not for ever', () => {
  const training = { lastDate, effects: [] }
  expect(
    [27, 28, 28 + 7 * weeksAsked - 1, 28 + 7 * weeksAsked].map((days) => isAsked(training, day(days))),
  ).toEqual([false, true, true, false])
})

test('later is four weeks later; an answer ends it, and one that is taken back begins it again', () => {
  const later = { lastDate, effects: [said(30, 'later')] }
  expect([30, 57, 58].map((days) => isAsked(later, day(days)))).toEqual([false, false, true])
  const answered = { lastDate, effects: [said(30, 'later'), said(60, 'not-yet')] }
  expect([60, 90, 200].map((days) => isAsked(answered, day(days)))).toEqual([false, false, false])
})

test('for any history it agrees with a slow count, day by day', () => {
  const effect = fc.record({
    days: fc.integer({ min: 0, max: 300 }),
    answer: fc.constantFrom('much', 'some', 'not-yet', 'later', 'later', 'later'),
  })
  fc.assert(
    fc.property(fc.array(effect, { maxLength: 4 }), fc.integer({ min: -30, max: 500 }), (history, at) => {
      const effects = history.map(({ days, answer }) => said(days, answer as 'later'))
      const training = { lastDate, effects }
      // Walk through every day and count how long the question has been open.
      let open = 0
      for (let days = -30; days <= at; days += 1) {
        const waits =
          days < 7 * weeksUntilAsked ||
          effects.some(({ on }) => Temporal.PlainDate.compare(day(days), on.add({ weeks: weeksPutOff })) < 0)
        open = waits ? 0 : open + 1
      }
      const answered = effects.some(({ answer }) => answer !== 'later')
      expect(isAsked(training, day(at))).toBe(!answered && open > 0 && open <= 7 * weeksAsked)
      expect(askedFrom(training) === null).toBe(answered)
    }),
  )
})
