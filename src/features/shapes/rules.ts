import type { Hint, ShapePoint } from './types.ts'

/** Two titles that a reader would call the same: neither case nor space between words tells them apart. */
const bare = (title: string): string => title.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Whether a point stands among these titles, in its own words or those of another language. */
export function stands(point: ShapePoint, titles: readonly string[]): boolean {
  const there = new Set(titles.map(bare))
  return [point.title, ...(point.also ?? [])].some((title) => there.has(bare(title)))
}

/**
 * What is to be put on an agenda: the points that do not stand there, each once, in their order. To put them there and
 * ask again leaves nothing.
 */
export function missing<P extends ShapePoint>(points: readonly P[], titles: readonly string[]): P[] {
  const put: P[] = []
  for (const point of points) {
    if (!stands(point, [...titles, ...put.map(({ title }) => title)])) put.push(point)
  }
  return put
}

/** Fewer days away than this leave little to catch up on. */
const daysThatCount = 5

/**
 * The shape that fits an agenda on which nothing stands yet: the first conversation of the two, or the first after the
 * viewer was away. `absences` are the viewer's own, so that nobody learns of another's; days are on the viewer's wall.
 * @param lastHeld the day of the pair's last held conversation; null when there has been none
 */
export function hintFor(given: {
  isEmployee: boolean
  lastHeld: Temporal.PlainDate | null
  absences: readonly { from: Temporal.PlainDate; until: Temporal.PlainDate }[]
  today: Temporal.PlainDate
}): Hint | null {
  const { isEmployee, lastHeld, absences, today } = given
  if (!lastHeld) return 'first'
  const { compare } = Temporal.PlainDate
  const back = absences.some(
    ({ from, until }) =>
      from.until(until).days + 1 >= daysThatCount &&
      compare(until, today) < 0 &&
      compare(until, lastHeld) >= 0,
  )
  return isEmployee && back ? 'absence' : null
}
