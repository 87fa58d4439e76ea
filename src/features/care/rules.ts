import { healthWords, holdsPersonNumber } from './lexicon/rules.ts'
import type { Concern } from './types.ts'

/** What there is to think about in what someone is about to save; null where there is nothing. */
export function concernOf(typed: Iterable<readonly [string, string]>): Concern | null {
  const concern: Concern = { words: [], personNumber: false, fields: [] }
  for (const [name, value] of typed) {
    const words = healthWords(value)
    const personNumber = holdsPersonNumber(value)
    if (words.length === 0 && !personNumber) continue
    concern.fields.push(name)
    concern.words.push(...words)
    concern.personNumber ||= personNumber
  }
  return concern.fields.length > 0 ? concern : null
}

/** The same for one who writes of themself: what they tell is theirs to tell, and a number is too much for anyone. */
export function ofOneself(typed: readonly (readonly [string, string])[]): Concern | null {
  const fields = typed.filter(([, value]) => holdsPersonNumber(value)).map(([name]) => name)
  return fields.length > 0 ? { words: [], personNumber: true, fields } : null
}
