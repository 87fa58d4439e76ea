import { createHash } from 'node:crypto'

/** Draws numbers from 0 up to 1; the same name draws the same numbers each time. */
export function seeded(name: string): () => number {
  let state = createHash('sha256').update(name).digest().readUInt32LE()
  // mulberry32: small, and even enough to choose between texts.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `from` to `to`, both included. */
export const between = (draw: () => number, from: number, to: number): number =>
  from + Math.floor(draw() * (to - from + 1))

/** Makes UUIDv7 that carry the time a row was made, since rows of one moment are shown in the order of their ids. */
export function idMaker(draw: () => number): (at: Temporal.Instant) => string {
  let count = 0
  return (at) => {
    count += 1
    const time = at.epochMilliseconds.toString(16).padStart(12, '0')
    const order = (count & 0xfff).toString(16).padStart(3, '0')
    const rest = Array.from({ length: 15 }, () => between(draw, 0, 15).toString(16)).join('')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-8${rest.slice(0, 3)}-${rest.slice(3)}`
  }
}

/** A copy in another order. */
export function shuffled<T>(draw: () => number, list: readonly T[]): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = between(draw, 0, last)
    ;[copy[last], copy[other]] = [copy[other] as T, copy[last] as T]
  }
  return copy
}
