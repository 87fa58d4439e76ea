import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Weekday } from '../../cadence/types.ts'
import { timesInUsualWeek, usualWeekOf } from '../load/rules.ts'
import { difficulties, drains, importances, type MinuteRange, needs, rhythms } from '../types.ts'
import { insights, leastPercent, limits, wholeADay } from './rules.ts'
import type { Insight, Judged, Surroundings } from './types.ts'

const monday = Temporal.PlainDate.from('2026-11-30')
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values))
const range = (max: number) =>
  fc
    .tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max }))
    .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }))

const tasks: fc.Arbitrary<Judged[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    title: fc.string({ minLength: 1, maxLength: 12 }),
    rhythm: fc.constantFrom(...rhythms),
    every: fc.constant(1),
    times: fc.integer({ min: 1, max: 12 }),
    startsOn: fc.constant(monday),
    minutes: fc.option(fc.oneof(range(15), range(60), range(600)), { freq: 8 }),
    importance: maybe(importances),
    difficulty: maybe(difficulties),
    drain: maybe(drains),
    needs: fc.option(fc.subarray([...needs])),
    needWords: fc.constantFrom('', '', 'En mere'),
    onlyMe: fc.option(fc.boolean()),
  }),
  { maxLength: 12 },
)
const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  weekdays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  agreed: fc.integer({ min: 0, max: 3000 }),
  weeks: fc.array(
    fc.record({
      monday: fc.nat(20).map((weeks) => monday.add({ weeks })),
      total: range(4000),
      available: fc.integer({ min: 0, max: 3000 }),
    }),
    { maxLength: 12 },
  ),
})

const total = (minutes: readonly MinuteRange[]): MinuteRange => ({
  min: minutes.reduce((sum, { min }) => sum + min, 0),
  max: minutes.reduce((sum, { max }) => sum + max, 0),
})

/** Counts a line again from the figures beside it alone, and says whether it holds. */
function holds(insight: Insight): boolean {
  switch (insight.kind) {
    case 'over':
      return insight.usual.min > insight.agreed
    case 'either':
      return insight.usual.min <= insight.agreed && insight.usual.max > insight.agreed
    case 'under':
      return insight.usual.max <= insight.agreed * 0.9
    case 'weeks':
      return insight.weeks.length > 0 && insight.weeks.every((week) => week.total.min > week.available)
    case 'untimed':
      return insight.tasks.length > 0 && insight.tasks.length <= insight.of
    case 'hard':
      return insight.tasks.every(
        ({ difficulty, needs }) => /hard/.test(difficulty ?? '') && (needs === null || needs.length === 0),
      )
    case 'least':
    case 'draining': {
      const part = total(insight.tasks.map(({ minutes }) => minutes))
      const percent = Math.floor((100 * part.min) / (part.min + insight.rest.max))
      return percent === insight.percent && percent >= 20
    }
    case 'only-one':
      return insight.tasks.length >= 2
    case 'switches': {
      const tenths = insight.tasks.reduce((sum, task) => sum + task.tenths, 0)
      return (
        insight.tasks.every(({ minutes }) => minutes.max <= 15) &&
        insight.aDay === Math.floor(tenths / 10 / insight.days + 1e-9) &&
        insight.aDay >= 8
      )
    }
  }
}

describe('what stands out', () => {
  test('each line can be counted again from the figures beside it', () => {
    fc.assert(
      fc.property(tasks, surroundings, (tasks, around) => {
        for (const insight of insights(tasks, around)) expect(holds(insight), insight.kind).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('the figures are those of the list, each task in its place', () => {
    fc.assert(
      fc.property(tasks, surroundings, (tasks, around) => {
        const usual = new Map(tasks.map((task) => [task.id, usualWeekOf(task, around.weekdays)]))
        const sum = total([...usual.values()].filter((minutes) => minutes !== null))
        for (const insight of insights(tasks, around)) {
          if (insight.kind === 'over' || insight.kind === 'either' || insight.kind === 'under') {
            expect([insight.usual, insight.agreed]).toEqual([sum, around.agreed])
          }
          if (insight.kind === 'least' || insight.kind === 'draining') {
            const part = total(insight.tasks.map(({ minutes }) => minutes))
            expect({ min: part.min + insight.rest.min, max: part.max + insight.rest.max }).toEqual(sum)
            for (const { id, minutes } of insight.tasks) expect(minutes).toEqual(usual.get(id))
          }
          if (insight.kind === 'switches') {
            for (const { id, tenths } of insight.tasks) {
              const times = timesInUsualWeek(tasks.find((task) => task.id === id)!, around.weekdays)
              expect(Math.abs(tenths / 10 - times)).toBeLessThanOrEqual(0.05 + 1e-9)
            }
          }
          if ('tasks' in insight) {
            expect(insight.tasks.map(({ id }) => id)).toEqual(
              tasks.map(({ id }) => id).filter((id) => insight.tasks.some((task) => task.id === id)),
            )
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a part is said at its least, whatever in the ranges is true', () => {
    fc.assert(
      fc.property(range(3000), range(3000), fc.nat(100), fc.nat(100), (part, rest, one, other) => {
        const at = ({ min, max }: MinuteRange, percent: number) => min + ((max - min) * percent) / 100
        const [taken, left] = [at(part, one), at(rest, other)]
        expect(leastPercent(part, rest)).toBeLessThanOrEqual((100 * taken) / (taken + left) + 1e-9)
      }),
    )
  })
})

describe('by example', () => {
  const task = (change: Partial<Judged>): Judged => ({
    id: crypto.randomUUID(),
    title: 'Lukke kassen',
    rhythm: 'weekly',
    every: 1,
    times: 1,
    startsOn: monday,
    minutes: { min: 60, max: 60 },
    importance: 'must',
    difficulty: 'easy',
    drain: 'neutral',
    needs: [],
    needWords: '',
    onlyMe: false,
    ...change,
  })
  const around: Surroundings = { weekdays: [1, 2, 3, 4, 5], agreed: 120, weeks: [] }
  const kinds = (...tasks: Judged[]) => insights(tasks, around).map(({ kind }) => kind)

  test('the week is over, under, either, or nothing to speak of', () => {
    const of = (min: number, max: number) => kinds(task({ minutes: { min, max } }))
    expect([of(121, 130), of(120, 121), of(110, 120), of(60, 108), of(60, 109)]).toEqual([
      ['over'],
      ['either'],
      [],
      ['under'],
      [],
    ])
  })

  test('what looks free is not said while a time is missing, and never of an empty list', () => {
    expect(kinds(task({}), task({ minutes: null }))).toEqual(['untimed'])
    expect(kinds()).toEqual([])
  })

  test('help that is asked for in words is help', () => {
    const hard = task({ difficulty: 'very-hard', minutes: { min: 120, max: 120 } })
    expect([
      kinds(hard),
      kinds({ ...hard, needWords: 'En mere' }),
      kinds({ ...hard, needs: ['time'] }),
    ]).toEqual([['hard'], [], []])
  })

  test('short tasks are counted by the working day', () => {
    const short = task({ rhythm: 'daily', times: limits.aDay, minutes: { min: 1, max: 3 } })
    expect(kinds(short)).toEqual(['switches'])
    expect(kinds({ ...short, times: limits.aDay - 1 })).not.toContain('switches')
    expect([wholeADay(399, 5), wholeADay(400, 5), wholeADay(400, 0)]).toEqual([7, 8, 0])
  })

  test('weeks that are too full are named, unless every week is', () => {
    const weeks = [
      { monday, total: { min: 100, max: 200 }, available: 99 },
      { monday: monday.add({ weeks: 1 }), total: { min: 100, max: 200 }, available: 100 },
    ]
    const said = (minutes: number) =>
      insights([task({ minutes: { min: minutes, max: minutes } })], { ...around, weeks })
    expect(said(120)).toEqual([{ kind: 'weeks', weeks: weeks.slice(0, 1) }])
    expect(said(121).map(({ kind }) => kind)).toEqual(['over'])
  })
})
