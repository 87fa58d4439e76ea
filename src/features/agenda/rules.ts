import type { Direction, Item } from './types.ts'

interface Placed {
  id: string
  position: number
}

/**
 * What to write so that an item changes places with its neighbour in `direction`. `placed` holds one author's items,
 * in order. It lands midway between its new neighbours, so that others' rows stay as they are; where the numbers
 * between have run out, all are numbered anew. Nothing to write where there is no neighbour.
 */
export function reposition(placed: readonly Placed[], id: string, direction: Direction): Placed[] {
  const from = placed.findIndex((item) => item.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  const moving = placed[from]
  if (!moving || !placed[to]) return []
  const others = placed.filter((item) => item !== moving)
  const position = between(others[to - 1]?.position, others[to]?.position)
  if (position !== null) return [{ id, position }]
  return others.toSpliced(to, 0, moving).map((item, index) => ({ id: item.id, position: index + 1 }))
}

/** A number strictly between two, with an open end where one is missing; null where no double lies between. */
function between(low: number | undefined, high: number | undefined): number | null {
  const middle = low === undefined ? (high ?? 1) - 1 : high === undefined ? low + 1 : low + (high - low) / 2
  const fits = (low === undefined || middle > low) && (high === undefined || middle < high)
  return fits && Number.isFinite(middle) ? middle : null
}

/** The next one to talk about: the first shared, unticked item below `openId`, else the first above it. */
export function nextItem(items: readonly Item[], openId: string | null): Item | null {
  const at = items.findIndex((item) => item.id === openId)
  const waiting = (item: Item) => !item.draft && !item.ticked && item.id !== openId
  return items.slice(at + 1).find(waiting) ?? items.find(waiting) ?? null
}
