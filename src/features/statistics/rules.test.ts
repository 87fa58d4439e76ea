import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areFarApart, fewest, lastDayOf, publish, quarterOf, sideOf } from './rules.ts'
import type { KeptFigure, Response, Side } from './types.ts'

const question = 'load'
const responsesOf = (sides: Record<string, Side>): Response[] =>
  Object.entries(sides).map(([who, side]) => ({ who, answers: { [question]: side } }))

/** What anyone is shown of a quarter: no names. */
const shown = (figures: readonly KeptFigure[]) =>
  JSON.stringify(figures.map(({ answeredBy: _, ...figure }) => figure))

const people = Array.from({ length: 12 }, (_, n) => `p${n}`)
const side = fc.constantFrom<Side>('lighter', 'heavier')
/** Most take part each time, in one of two moods, so that there is something to publish; each answers anew. */
const oneQuarter = fc
  .tuple(...people.map(() => fc.option(side, { freq: 12, nil: undefined })))
  .map(
    (sides): Record<string, Side> =>
      Object.fromEntries(people.flatMap((who, n) => (sides[n] ? [[who, sides[n]]] : []))),
  )
const history = fc.array(oneQuarter, { minLength: 1, maxLength: 4 })

/** All that is ever shown, quarter after quarter. */
function shownOf(quarters: readonly Record<string, Side>[]): string[] {
  const kept: KeptFigure[] = []
  return quarters.map((sides) => {
    const figures = publish(responsesOf(sides), kept)
    kept.push(...figures)
    return shown(figures)
  })
}

test('from all that is ever shown, four who tell each other what they answered cannot tell what anyone else did', () => {
  fc.assert(
    fc.property(history, fc.subarray(people, { maxLength: fewest - 1 }), (quarters, coalition) => {
      const seen = shownOf(quarters)
      for (const [at, sides] of quarters.entries()) {
        const others = Object.keys(sides).filter((who) => !coalition.includes(who))
        // With one other alone there is nobody to be mistaken for, and nothing is shown.
        for (const who of others) {
          const flipped: Side = sides[who] === 'lighter' ? 'heavier' : 'lighter'
          const alike = others.map((other) => ({ ...sides, [who]: flipped, [other]: sides[who]! }))
          const everyone = { ...sides, ...Object.fromEntries(others.map((other) => [other, flipped])) }
          const possible = [
            ...alike.filter((world) => world[who] === flipped),
            { ...sides, [who]: flipped },
            everyone,
          ]
          const looksTheSame = possible.some((world) => {
            const worlds = quarters.with(at, world)
            return shownOf(worlds).every((figures, n) => figures === seen[n])
          })
          expect(looksTheSame, `${who} in quarter ${at}`).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('the histories that are tried here do publish something', () => {
  const published = fc
    .sample(history, 200)
    .filter((quarters) => shownOf(quarters).some((seen) => seen !== '[]'))
  expect(published.length).toBeGreaterThan(20)
})

test('two figures of a question stand for the same people, or for groups that differ by five', () => {
  fc.assert(
    fc.property(history, (quarters) => {
      const kept: KeptFigure[] = []
      for (const sides of quarters) kept.push(...publish(responsesOf(sides), kept))
      for (const one of kept)
        for (const other of kept) expect(areFarApart(one.answeredBy, other.answeredBy)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('no figure is below five, nor is any difference between two other than nothing or five and more', () => {
  fc.assert(
    fc.property(history, (quarters) => {
      const kept: KeptFigure[] = []
      for (const sides of quarters) kept.push(...publish(responsesOf(sides), kept))
      const figures = kept.flatMap(({ lighter, heavier }) => [lighter, heavier])
      for (const one of figures) {
        expect(one).toBeGreaterThanOrEqual(fewest)
        for (const other of figures) expect(Math.abs(one - other) % fewest).toBe(0)
      }
    }),
  )
})

const group = (lighter: number, heavier: number, from = 0): Record<string, Side> =>
  Object.fromEntries(
    Array.from({ length: lighter + heavier }, (_, n) => [
      `p${from + n}`,
      n < lighter ? 'lighter' : 'heavier',
    ]),
  )

test.each([
  ['four', group(2, 2), null],
  ['nine, and so fewer than five on one side', group(5, 4), null],
  ['twelve who agree', group(12, 0), null],
  ['ten, five on either side', group(5, 5), [5, 5]],
  ['more: only "at least"', group(9, 14), [5, 10]],
])('%s', (_, sides, expected) => {
  const [figure] = publish(responsesOf(sides), [])
  expect(figure ? [figure.lighter, figure.heavier] : null).toEqual(expected)
})

test('one who joins, leaves or takes the place of another keeps a quarter back; the same ones, or five more, do not', () => {
  const first = publish(responsesOf(group(6, 6)), [])
  const again = (sides: Record<string, Side>) => publish(responsesOf(sides), first).length
  expect(again(group(7, 6))).toBe(0)
  expect(again(group(6, 5))).toBe(0)
  expect(again(group(6, 6, 1))).toBe(0)
  expect(again(group(5, 7))).toBe(1)
  expect(again(group(9, 8))).toBe(1)
})

test('the quarter of a day, its last day, and the side of a step', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      (date) => {
        const day = Temporal.PlainDate.from(date.toISOString().slice(0, 10))
        const last = lastDayOf(quarterOf(day))
        expect(quarterOf(last)).toBe(quarterOf(day))
        expect(quarterOf(last.add({ days: 1 }))).not.toBe(quarterOf(day))
        expect(Temporal.PlainDate.compare(day, last)).toBeLessThanOrEqual(0)
      },
    ),
  )
  expect(quarterOf(Temporal.PlainDate.from('2026-11-23'))).toBe('2026-Q4')
  expect(([1, 2, 3, 4, 5] as const).map(sideOf)).toEqual([
    'lighter',
    'lighter',
    'lighter',
    'heavier',
    'heavier',
  ])
})
