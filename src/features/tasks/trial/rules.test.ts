import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Weekday } from '../../cadence/types.ts'
import { usualWeek } from '../load/rules.ts'
import { type ListedTask, rhythms } from '../types.ts'
import { applyChanges, type Counting, leftOut, misfitOf, takeover } from './rules.ts'
import { type Change, changeKinds, repeated } from './types.ts'

const from = Temporal.PlainDate.from('2026-11-23')

const task = (id: string, given: Partial<ListedTask> = {}): ListedTask => ({
  id,
  version: 1,
  position: 1,
  title: id,
  rhythm: 'weekly',
  every: 1,
  times: 1,
  startsOn: from,
  minutes: { min: 30, max: 60 },
  importance: null,
  difficulty: null,
  drain: null,
  fondness: null,
  needs: null,
  needWords: '',
  successor: '',
  onlyMe: null,
  ...given,
})

const range = fc
  .tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 600 }))
  .map(([min, more]) => ({ min, max: min + more }))
const day = fc.integer({ min: -60, max: 60 }).map((days) => from.add({ days }))
const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const

const anyTask = (id: string): fc.Arbitrary<ListedTask> =>
  fc
    .record({
      rhythm: fc.constantFrom(...rhythms),
      every: fc.integer({ min: 1, max: 6 }),
      times: fc.integer({ min: 1, max: 6 }),
      startsOn: day,
      minutes: fc.option(range),
    })
    .map((given) => task(id, given))

const anyList = fc.subarray([...ids]).chain((some) => fc.tuple(...some.map(anyTask)))

const anyChange: fc.Arbitrary<Change> = fc
  .record({
    taskId: fc.constantFrom(...ids, 'gone'),
    kind: fc.constantFrom(...changeKinds),
    body: fc.constantFrom('', 'Nadia'),
    rhythm: fc.constantFrom(...repeated),
    every: fc.integer({ min: 1, max: 6 }),
    times: fc.integer({ min: 1, max: 6 }),
    minutes: range,
    until: day,
  })
  .map(({ taskId, kind, body, rhythm, every, times, minutes, until }): Change => {
    if (kind === 'less-often') return { taskId, kind, body: '', often: { rhythm, every, times } }
    if (kind === 'shorter') return { taskId, kind, body: '', minutes }
    if (kind === 'postpone') return { taskId, kind, body: '', until }
    return { taskId, kind, body }
  })

/** One of each kind on a task, as the table holds them. */
const anyChanges = fc.uniqueArray(anyChange, {
  maxLength: 12,
  selector: ({ taskId, kind }) => `${taskId} ${kind}`,
})

const anyCounting: fc.Arbitrary<Counting> = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
  .map((weekdays) => ({ from, weekdays: weekdays.toSorted() as Weekday[] }))

test('the order in which changes were put does not matter', () => {
  fc.assert(
    fc.property(
      anyList,
      anyChanges.chain((changes) =>
        fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
      ),
      anyCounting,
      (tasks, [changes, shuffled], counting) => {
        const { left, ...tried } = applyChanges(tasks, changes, counting)
        const { left: leftToo, ...other } = applyChanges(tasks, shuffled, counting)
        expect(other).toEqual(tried)
        expect(new Set(leftToo)).toEqual(new Set(left))
        expect(takeover(tasks, shuffled, counting)).toEqual(takeover(tasks, changes, counting))
      },
    ),
  )
})

test('whatever is tried, the week becomes no heavier, and what is not touched stays as it was', () => {
  fc.assert(
    fc.property(anyList, anyChanges, anyCounting, (tasks, changes, counting) => {
      const tried = applyChanges(tasks, changes, counting)
      const [before, after] = [tasks, tried.tasks].map((some) => usualWeek(some, counting.weekdays))
      // Sums of different lengths round differently in their last bits.
      expect(after!.min).toBeLessThanOrEqual(before!.min + 1e-6)
      expect(after!.max).toBeLessThanOrEqual(before!.max + 1e-6)
      const touched = new Set(changes.map(({ taskId }) => taskId))
      for (const one of tasks.filter(({ id }) => !touched.has(id))) {
        expect(tried.tasks.find(({ id }) => id === one.id)).toBe(one)
      }
      const all = [...tried.tasks, ...[...tried.gone, ...tried.postponed].map((other) => other.task)]
      expect(all.map(({ id }) => id).sort()).toEqual(tasks.map(({ id }) => id))
      expect(applyChanges(tasks, [], counting)).toEqual({ tasks, gone: [], postponed: [], left: [] })
    }),
  )
})

test('a change that is taken off leaves all as if it had never been put', () => {
  fc.assert(
    fc.property(anyList, anyChanges, anyChange, anyCounting, (tasks, changes, one, counting) => {
      const others = changes.filter(({ taskId, kind }) => taskId !== one.taskId || kind !== one.kind)
      const withIt = [...others, one]
      const without = withIt.filter((change) => change !== one)
      expect(applyChanges(tasks, without, counting)).toEqual(applyChanges(tasks, others, counting))
      // One that does not fit is as good as not there, and is told of.
      if (leftOut(tasks, [one], counting).length === 0) return
      const { left, ...tried } = applyChanges(tasks, withIt, counting)
      const { left: _, ...expected } = applyChanges(tasks, others, counting)
      expect(tried).toEqual(expected)
      expect(left).toContain(one)
    }),
  )
})

test('the list that is taken over counts what was tried, and keeps what is put off for its day', () => {
  fc.assert(
    fc.property(anyList, anyChanges, anyCounting, (tasks, changes, counting) => {
      const tried = applyChanges(tasks, changes, counting)
      const { removed, changed, tasks: after } = takeover(tasks, changes, counting)
      expect(removed).toEqual(tried.gone.map((one) => one.task.id))
      const waiting = new Map(tried.postponed.map((one) => [one.task.id, one.until]))
      expect(after.filter(({ id }) => !waiting.has(id))).toEqual(tried.tasks)
      for (const [id, until] of waiting) {
        const { rhythm, startsOn, restsUntil } = after.find((one) => one.id === id)!
        expect(rhythm === 'once' ? startsOn : restsUntil).toBe(until)
      }
      expect(usualWeek(after, counting.weekdays)).toEqual(usualWeek(tried.tasks, counting.weekdays))
      const before = new Map(tasks.map((one) => [one.id, one]))
      expect(changed).toEqual(after.filter((one) => !sameAs(one, before.get(one.id)!)))
    }),
  )
})

const sameAs = (one: ListedTask, other: ListedTask): boolean => JSON.stringify(one) === JSON.stringify(other)

test('what would make it more, or as much, is refused', () => {
  const counting: Counting = { from, weekdays: [1, 2, 3, 4, 5] }
  const often = (rhythm: (typeof repeated)[number], times = 1, every = 1): Change => ({
    taskId: 'a',
    kind: 'less-often',
    body: '',
    often: { rhythm, times, every },
  })
  const shorter = (min: number, max: number): Change => ({
    taskId: 'a',
    kind: 'shorter',
    body: '',
    minutes: { min, max },
  })
  const later = (until: string): Change => ({
    taskId: 'a',
    kind: 'postpone',
    body: '',
    until: Temporal.PlainDate.from(until),
  })
  const daily = task('a', { rhythm: 'daily' })
  const once = task('a', { rhythm: 'once', startsOn: Temporal.PlainDate.from('2026-12-01') })
  const cases: [ListedTask, Change, ReturnType<typeof misfitOf>][] = [
    [daily, often('weekly', 5), 'not-less'],
    [daily, often('weekly', 6), 'not-less'],
    [daily, often('weekly', 4), null],
    [task('a'), often('weekly', 1, 2), null],
    [task('a'), often('monthly', 5), 'not-less'],
    [task('a', { rhythm: 'quarterly' }), often('yearly', 4), 'not-less'],
    [once, often('yearly'), 'once'],
    [task('a'), shorter(30, 60), 'not-shorter'],
    [task('a'), shorter(20, 61), 'not-shorter'],
    [task('a'), shorter(30, 45), null],
    [task('a', { minutes: null }), shorter(1, 2), 'no-minutes'],
    [task('a'), later('2026-11-23'), 'not-later'],
    [task('a'), later('2026-11-24'), null],
    [once, later('2026-12-01'), 'not-later'],
    [once, later('2026-12-02'), null],
  ]
  for (const [one, change, misfit] of cases) expect(misfitOf(one, change, counting)).toBe(misfit)
})
