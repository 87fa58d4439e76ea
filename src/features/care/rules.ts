import { healthWords, holdsPersonNumber } from './lexicon/rules.ts'
import type { Concern } from './types.ts'

/** A reason in one word, or in the first person, is the writer's own: "Syg", "Jeg er blevet syg". */
const ownReason = /^\s*(\S+\s*$|(jeg|er|am|i am|i['’]m|i have)\s)/iu

const healthOf = (name: string, value: string): string[] =>
  name === 'reason' && ownReason.test(value) ? [] : healthWords(value)

/** What there is to think about in what someone is about to save; null where there is nothing. */
export function concernOf(typed: Iterable<readonly [string, string]>): Concern | null {
  const concern: Concern = { words: [], personNumber: false, fields: [] }
  for (const [name, value] of typed) {
    const words = healthOf(name, value)
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
