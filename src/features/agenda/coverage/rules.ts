import { type Category, categories } from '../types.ts'

/** How many conversations a subject may rest before a word is said. */
export const restFor = 3

/** The five subjects of a conversation; "other" is none. */
export const subjects = categories.filter((category) => category !== 'other')

/**
 * The subjects that none of the last three held conversations touched, in their usual order; none before there have
 * been three.
 * @param talks the subjects each held conversation touched, the latest first
 */
export function resting(talks: readonly (readonly Category[])[]): Category[] {
  const last = talks.slice(0, restFor)
  if (last.length < restFor) return []
  return subjects.filter((subject) => !last.some((touched) => touched.includes(subject)))
}
