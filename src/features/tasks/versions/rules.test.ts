import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Weekday } from '../../cadence/types.ts'
import { difficulties, needs, rhythms, type Task } from '../types.ts'
import { changesOf, compareVersions, isSame, pickTwo, versionBalance } from './rules.ts'
import type { Comparison } from './types.ts'

const day = Temporal.PlainDate.from('2026-01-05')
const plain: Task = {
  id: 'a',
  position: 1,
  title: 'Lukke kassen',
  rhythm: 'weekly',
  every: 1,
  times: 1,
  startsOn: day,
  minutes: { min: 30, max: 60 },
  importance: null,
  difficulty: null,
  drain: null,
  fondness: null,
  needs: null,
  needWords: '',
  successor: '',
  onlyMe: null,
}
const version = (tasks: Task[], weekdays: Weekday[] = [1, 2, 3, 4, 5]) => ({ tasks, weekdays })

const minutes = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 60 }))
    .map(([min, more]) => ({ min, max: min + more })),
)
const someTask = (id: string): fc.Arbitrary<Task> =>
  fc
    .record({
      title: fc.constantFrom('Lukke kassen', 'Vareopfyldning'),
      rhythm: fc.constantFrom(...rhythms),
      every: fc.integer({ min: 1, max: 4 }),
      times: fc.integer({ min: 1, max: 3 }),
      minutes,
      difficulty: fc.option(fc.constantFrom(...difficulties)),
      needs: fc.option(fc.uniqueArray(fc.constantFrom(...needs))),
    })
    .map((task) => ({
      ...plain,
      ...task,
      every: task.rhythm === 'daily' || task.rhythm === 'once' ? 1 : task.every,
      times: task.rhythm === 'once' ? 1 : task.times,
      id,
    }))
/** Some of five tasks, each as it may be, on some weekdays. */
const someVersion = fc
  .tuple(
    fc.subarray(['a', 'b', 'c', 'd', 'e']).chain((ids) => fc.tuple(...ids.map(someTask))),
    fc.subarray<Weekday>([1, 2, 3, 4, 5, 6], { minLength: 1 }),
  )
  .map(([tasks, weekdays]) => version(tasks, weekdays))

const ids = (tasks: Task[]) => tasks.map(({ id }) => id).toSorted()
const flipped = { grew: 'shrank', shrank: 'grew' } as const
const facts = ({ came, went, changed }: Comparison, turned = false) => {
  const lists = [ids(came), ids(went)]
  const kinds = changed.map(({ after, kinds }) => [
    after.id,
    ...kinds.map((kind) => (turned ? (flipped[kind as 'grew'] ?? kind) : kind)),
  ])
  return { lists: turned ? lists.toReversed() : lists, kinds: kinds.toSorted() }
}

test('a version is the same as itself, and the other way round is what came for what went, and grew for shrank', () => {
  fc.assert(
    fc.property(someVersion, someVersion, (one, other) => {
      expect(isSame(compareVersions(one, one))).toBe(true)
      expect(facts(compareVersions(other, one), true)).toEqual(facts(compareVersions(one, other)))
    }),
  )
})

test('the order of the tasks says nothing', () => {
  const shuffled = someVersion.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.shuffledSubarray(one.tasks, { minLength: one.tasks.length }).map((tasks) => ({ ...one, tasks })),
    ),
  )
  fc.assert(
    fc.property(shuffled, shuffled, ([one, oneMixed], [other, otherMixed]) => {
      expect(compareVersions(oneMixed, otherMixed)).toEqual(compareVersions(one, other))
    }),
  )
})

test('every task of either version is told of once, or is as it was', () => {
  fc.assert(
    fc.property(someVersion, someVersion, (before, after) => {
      const { came, went, changed } = compareVersions(before, after)
      const told = ids([...came, ...went, ...changed.map((one) => one.after)])
      expect(new Set(told).size).toBe(told.length)
      const kept = before.tasks.filter(({ id }) => after.tasks.some((task) => task.id === id))
      expect(ids([...went, ...kept])).toEqual(ids(before.tasks))
      expect(ids([...came, ...kept])).toEqual(ids(after.tasks))
    }),
  )
})

test.each<[string, Partial<Task>, Partial<Task>, string[]]>([
  ['longer', {}, { minutes: { min: 45, max: 60 } }, ['grew']],
  ['less often', {}, { every: 2 }, ['shrank']],
  [
    'the same in another way',
    { minutes: { min: 60, max: 60 } },
    { every: 2, times: 2, minutes: { min: 60, max: 60 } },
    ['times'],
  ],
  ['a wider range around the same middle', {}, { minutes: { min: 15, max: 75 } }, ['times']],
  ['a time where there was none', { minutes: null }, {}, ['times']],
  ['once, and longer', { rhythm: 'once' }, { rhythm: 'once', minutes: { min: 90, max: 90 } }, ['grew']],
  [
    'once, and on another day',
    { rhythm: 'once' },
    { rhythm: 'once', startsOn: day.add({ days: 1 }) },
    ['times'],
  ],
  ['once where it was each week', {}, { rhythm: 'once' }, ['times']],
  ['counted from another day', {}, { startsOn: day.add({ weeks: 1 }) }, []],
  ['harder, with another name', {}, { difficulty: 'hard', title: 'Gøre kassen op' }, ['title', 'difficulty']],
  ['nothing needed is said at last', { needs: null }, { needs: [] }, []],
  ['the same needs in another order', { needs: ['time', 'tools'] }, { needs: ['tools', 'time'] }, []],
  ['help asked for', {}, { needs: ['support'] }, ['needs']],
])('%s', (_, before, after, kinds) => {
  const { changed } = compareVersions(version([{ ...plain, ...before }]), version([{ ...plain, ...after }]))
  expect(changed.flatMap((one) => one.kinds)).toEqual(kinds)
})

test('a task of each day grows with the days that are worked', () => {
  const tasks: Task[] = [{ ...plain, rhythm: 'daily' }]
  const comparison = compareVersions(version(tasks, [1, 2, 3]), version(tasks))
  expect(changesOf(comparison, 'grew')).toHaveLength(1)
})

test('the balance is the usual week against the mean of the weeks agreed', () => {
  const kept = { ...version([plain, { ...plain, id: 'b', minutes: null }]), minutes: [1800, 2220] }
  expect(versionBalance(kept)).toEqual({ load: { min: 30, max: 60 }, hours: 2010, untimed: 1 })
})

test.each([
  [1, {}, null],
  [3, {}, { from: 2, to: 3 }],
  [3, { from: 1, to: 3 }, { from: 1, to: 3 }],
  [3, { from: 3, to: 1 }, { from: 3, to: 1 }],
  [3, { from: 0, to: 9 }, { from: 2, to: 3 }],
  [3, { to: 2 }, { from: 1, to: 2 }],
  [3, { to: 1 }, { from: 3, to: 1 }],
])('of %i versions %o asks for %o', (count, asked, picked) => {
  expect(pickTwo(Array.from({ length: count }), asked)).toEqual(picked)
})
