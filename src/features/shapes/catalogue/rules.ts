import type { Category } from '../../agenda/types.ts'
import type { Shape } from '../types.ts'

type Words = Readonly<
  Record<string, { name: string; lead: string; points: Readonly<Record<string, string>> }>
>

/** The shapes that come with Takt in one language, each point knowing what it is called in `others`. */
export function shapesOf(words: Words, others: readonly Words[]): Shape[] {
  return Object.entries(words).map(([id, { name, lead, points }]) => ({
    id,
    name,
    lead,
    own: false,
    version: 0,
    points: Object.entries(points).map(([key, title]) => ({
      category: key.split('/')[0] as Category,
      title,
      also: others.flatMap((other) => other[id]?.points[key] ?? []),
    })),
  }))
}
