import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualWeek, usualWeekOf } from '../load/rules.ts'
import { difficulties, drains, importances, type ListedTask, needs, rhythms } from '../types.ts'
import { hardest, mostTime, pageOf, settleRows } from './rules.ts'
import type { Row } from './types.ts'

const range = fc
  .tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 300 }))
  .map(([min, more]) => ({ min, max: min + more }))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const task: fc.Arbitrary<ListedTask> = fc.record({
  id: fc.uuid(),
  version: fc.integer({ min: 1, max: 3 }),
  position: fc.nat(),
  title: fc.constant('Lukke kassen'),
  rhythm: fc.constantFrom(...rhythms),
  every: fc.constant(1),
  times: fc.integer({ min: 1, max: 5 }),
  startsOn: fc.constant(Temporal.PlainDate.from('2026-11-23')),
  minutes: maybe(range),
  importance: maybe(fc.constantFrom(...importances)),
  difficulty: maybe(fc.constantFrom(...difficulties)),
  drain: maybe(fc.constantFrom(...drains)),
  fondness: fc.constant(null),
  needs: maybe(fc.subarray([...needs])),
  needWords: fc.constantFrom('', 'En mere at spørge'),
  successor: fc.constant(''),
  onlyMe: maybe(fc.boolean()),
})
const list = fc.uniqueArray(task, { selector: ({ id }) => id, maxLength: 30 })
const shuffled = list.chain((tasks) =>
  fc.tuple(fc.constant(tasks), fc.shuffledSubarray(tasks, { minLength: tasks.length })),
)
const week = [1, 2, 3, 4, 5] as const

test('what takes most time is the same in any order, is sorted, and is part of the whole week', () => {
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 1, max: 8 }), ([tasks, others], most) => {
      const found = mostTime(tasks, week, most)
      expect(mostTime(others, week, most)).toEqual(found)
      expect(found.length).toBeLessThanOrEqual(most)
      const middles = found.map(({ week: { min, max } }) => min + max)
      expect(middles).toEqual(middles.toSorted((a, b) => b - a))
      for (const { task, week: own } of found) expect(usualWeekOf(task, week)).toEqual(own)
      const all = mostTime(tasks, week, tasks.length)
      const sum = (end: 'min' | 'max') => all.reduce((sum, one) => sum + one.week[end], 0)
      expect({ min: sum('min'), max: sum('max') }).toEqual(usualWeek(tasks, week))
    }),
  )
})

test('the hardest are the same in any order, and nothing that is left out is harder', () => {
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 1, max: 8 }), ([tasks, others], most) => {
      const found = hardest(tasks, most)
      expect(hardest(others, most)).toEqual(found)
      const rank = ({ difficulty }: ListedTask) => (difficulty ? difficulties.indexOf(difficulty) : -1)
      const least = Math.min(...found.map(rank))
      for (const task of tasks)
        if (!found.includes(task)) expect(rank(task)).toBeLessThanOrEqual(Math.max(least, 1))
    }),
  )
})

test('pages hold every task once, in order, and there is always one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { maxLength: 90 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer(),
      (all, n, wanted) => {
        const { pages } = pageOf(all, 1, n)
        const each = Array.from({ length: pages }, (_, index) => pageOf(all, index + 1, n).shown)
        expect(each.flat()).toEqual(all)
        const { page } = pageOf(all, wanted, n)
        expect(page).toBeGreaterThanOrEqual(1)
        expect(page).toBeLessThanOrEqual(pages)
      },
    ),
  )
})

const sayings = list.chain((tasks) =>
  fc.tuple(
    fc.constant(tasks),
    fc.array(
      fc.record({
        at: fc.nat(40),
        version: fc.integer({ min: 1, max: 3 }),
        minutes: maybe(range),
        importance: maybe(fc.constantFrom(...importances)),
      }),
      { maxLength: 25 },
    ),
  ),
)

test('a row changes its task, or says the same, or comes too late; said once more, it says the same', () => {
  fc.assert(
    fc.property(sayings, ([tasks, said]) => {
      const rows = new Map<string, Row>(
        said.map(({ at, ...row }) => [tasks[at]?.id ?? `gone-${at}`, row] as const),
      )
      const { changes, outdated, gone } = settleRows(rows, tasks)
      for (const { task, row } of changes)
        expect([row.version, rows.get(task.id)]).toEqual([task.version, row])
      for (const id of outdated)
        expect(rows.get(id)?.version).not.toBe(tasks.find((one) => one.id === id)?.version)
      const silent = [...rows].filter(
        ([id, { minutes, importance }]) => id.startsWith('gone') && !minutes && !importance,
      )
      const same = rows.size - silent.length - changes.length - outdated.length - gone.length
      expect(same).toBeGreaterThanOrEqual(0)
      const written = new Map(
        changes.map(({ task, row }) => [task.id, { ...task, ...row, version: task.version + 1 }]),
      )
      const after = tasks.map((task) => written.get(task.id) ?? task)
      expect(settleRows(rows, after)).toEqual({ changes: [], outdated, gone })
    }),
  )
})

test('needs in another order are the same, and nothing is not the same as not said', () => {
  const [given] = fc.sample(task, 1) as [ListedTask]
  const one: ListedTask = { ...given, id: 'a', version: 2, needs: ['tools', 'support'] }
  const settle = (row: Row) => settleRows(new Map([['a', row]]), [one])
  expect(settle({ version: 1, needs: ['support', 'tools'] }).outdated).toEqual([])
  expect(settle({ version: 1, needs: ['support'] }).outdated).toEqual(['a'])
  const silent = settleRows(new Map([['a', { version: 2, needs: [] }]]), [{ ...one, needs: null }])
  expect(silent.changes).toHaveLength(1)
})
