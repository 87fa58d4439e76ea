import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListedTask, rhythms } from '../types.ts'
import { grouped, pageOf, pageWith } from './rules.ts'
import { tasksOnPage } from './types.ts'

const taskOf = (id: number, rhythm: ListedTask['rhythm']): ListedTask => ({
  id: String(id),
  version: 1,
  position: id,
  title: `Opgave ${id}`,
  rhythm,
  every: 1,
  times: 1,
  startsOn: Temporal.PlainDate.from('2026-11-23'),
  minutes: null,
  importance: null,
  difficulty: null,
  drain: null,
  fondness: null,
  needs: null,
  needWords: '',
  successor: '',
  onlyMe: null,
})

test('every task stands on one page and under one heading, in its place among its kind', () => {
  const lists = fc
    .array(fc.constantFrom(...rhythms), { maxLength: 2 * tasksOnPage + 50, size: 'max' })
    .map((list) => list.map((rhythm, id) => taskOf(id, rhythm)))
  fc.assert(
    fc.property(lists, fc.constantFrom('rhythm' as const, 'rank' as const), (tasks, order) => {
      const { pages } = pageOf(tasks, order, 1)
      const shown = Array.from({ length: pages }, (_, at) => pageOf(tasks, order, at + 1).tasks)
      expect(shown.every((page) => page.length <= tasksOnPage)).toBe(true)
      const all = shown.flat()
      expect(all.toSorted((one, other) => one.position - other.position)).toEqual(tasks)
      if (order === 'rank') expect(all).toEqual(tasks)
      const under = grouped(all).flatMap(({ tasks: some }) => some)
      expect(under.map(({ id }) => id).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted())
      for (const { tasks: some } of grouped(all)) {
        expect(some).toEqual(some.toSorted((one, other) => one.position - other.position))
      }
      const last = all.at(-1)
      if (last) expect(pageWith(tasks, order, last.id)).toBe(pages)
    }),
    { numRuns: 30 },
  )
})
