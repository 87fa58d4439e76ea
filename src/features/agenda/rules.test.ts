import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextItem, reposition } from './rules.ts'
import type { Direction, Item } from './types.ts'

interface Placed {
  id: string
  position: number
}

const inOrder = (items: Placed[]) =>
  items.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
const ids = (items: Placed[]) => items.map(({ id }) => id)

function apply(items: Placed[], id: string, direction: Direction): Placed[] {
  const written = new Map(reposition(items, id, direction).map((change) => [change.id, change.position]))
  return inOrder(items.map((item) => ({ ...item, position: written.get(item.id) ?? item.position })))
}

const direction = fc.constantFrom<Direction>('up', 'down')
/** Positions as they may have become: near, far, equal, with next to nothing between. */
const position = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
)

test('a move changes places with the neighbour and leaves all others in their order', () => {
  fc.assert(
    fc.property(
      fc.array(position, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      direction,
      (positions, pick, way) => {
        const items = inOrder(
          positions.map((at, index) => ({ id: `i${String(index).padStart(2, '0')}`, position: at })),
        )
        const from = pick % items.length
        const to = way === 'up' ? from - 1 : from + 1
        const wanted = ids(items)
        if (wanted[to] !== undefined)
          [wanted[from], wanted[to]] = [wanted[to] as string, wanted[from] as string]
        expect(ids(apply(items, items[from]!.id, way))).toEqual(wanted)
      },
    ),
  )
})

test('moves without end between the same neighbours never run out of places', () => {
  let items = [1, 2, 3].map((at) => ({ id: `i${at}`, position: at }))
  for (let move = 0; move < 400; move++) {
    const wanted = ids(items)
    ;[wanted[1], wanted[2]] = [wanted[2] as string, wanted[1] as string]
    items = apply(items, items[2]!.id, 'up')
    expect(ids(items)).toEqual(wanted)
  }
})

test('nothing is written for an item at its end, or one that is not there', () => {
  const items = [1, 2].map((at) => ({ id: `i${at}`, position: at }))
  expect(reposition(items, 'i1', 'up')).toEqual([])
  expect(reposition(items, 'i2', 'down')).toEqual([])
  expect(reposition(items, 'gone', 'up')).toEqual([])
})

test('an ordinary move writes one row', () => {
  const items = [1, 2, 3, 4].map((at) => ({ id: `i${at}`, position: at }))
  expect(reposition(items, 'i4', 'up')).toEqual([{ id: 'i4', position: 2.5 }])
  expect(reposition(items, 'i1', 'down')).toEqual([{ id: 'i1', position: 2.5 }])
})

const item = (id: string, change: Partial<Item> = {}): Item => ({
  id,
  authorId: 'a',
  category: 'other',
  title: id,
  body: '',
  position: 1,
  draft: false,
  atStart: false,
  ticked: false,
  carriedFrom: null,
  notes: [],
  ...change,
})

test('the next item is the first below that waits, then the first above; never a draft', () => {
  const items = [item('a'), item('b'), item('c', { ticked: true }), item('d', { draft: true }), item('e')]
  expect(nextItem(items, 'b')?.id).toBe('e')
  expect(nextItem(items, 'e')?.id).toBe('a')
  expect(nextItem(items, null)?.id).toBe('a')
  expect(nextItem([item('a', { ticked: true }), item('b', { draft: true })], 'a')).toBeNull()
})
