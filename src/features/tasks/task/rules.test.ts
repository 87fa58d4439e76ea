import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesAfter } from './rules.ts'
import { directions } from './types.ts'

/** A list as the store gives it: by place, and by id where two stand on the same. */
const lists = fc
  .array(fc.integer({ min: -5, max: 12 }), { minLength: 1, maxLength: 12 })
  .map((places) =>
    places
      .toSorted((one, other) => one - other)
      .map((position, index) => ({ id: String.fromCharCode(97 + index), position })),
  )

const standing = (tasks: { id: string; position: number }[]): string[] =>
  tasks
    .toSorted((one, other) => one.position - other.position || one.id.localeCompare(other.id))
    .map(({ id }) => id)

test('a task stands where it was moved to, and all others keep their order', () => {
  fc.assert(
    fc.property(lists, fc.nat(), fc.constantFrom(...directions), (tasks, seed, direction) => {
      const at = seed % tasks.length
      const { id } = tasks[at]!
      const placed = placesAfter(tasks, id, direction)
      const now = standing(tasks.map((task) => placed.find((one) => one.id === task.id) ?? task))
      const last = tasks.length - 1
      const to = { first: 0, up: Math.max(0, at - 1), down: Math.min(last, at + 1), last }[direction]
      expect(now.indexOf(id)).toBe(to)
      const rest = (ids: string[]) => ids.filter((one) => one !== id)
      expect(rest(now)).toEqual(rest(standing(tasks)))
    }),
  )
})

test('in a long list no more is written than what moves', () => {
  const tasks = Array.from({ length: 5000 }, (_, position) => ({ id: String(position), position }))
  expect(directions.map((direction) => placesAfter(tasks, '2500', direction).length)).toEqual([1, 2, 2, 1])
  expect(placesAfter(tasks, '0', 'up')).toEqual([])
  expect(placesAfter(tasks, 'gone', 'first')).toEqual([])
})
