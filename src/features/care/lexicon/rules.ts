import { lexicon } from './types.ts'

const words = new Set<string>(lexicon.words)
const capitals = new Set<string>(lexicon.capitals)
const phrases = lexicon.phrases.map((phrase) => phrase.split(' '))

/** The words of a text, without what stands between them. */
const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

function isOne(word: string, small: string): boolean {
  return (
    words.has(small) ||
    capitals.has(word) ||
    lexicon.beginnings.some((beginning) => small.startsWith(beginning)) ||
    lexicon.parts.some((part) => small.includes(part))
  )
}

/**
 * The words of a text that speak of illness, as they were written, each once, in their order. A list and no more: it
 * draws no conclusion about anybody, and there is much that it does not know.
 */
export function healthWords(text: string): string[] {
  const written = wordsOf(text)
  const small = written.map((word) => word.toLowerCase())
  const found = new Map<string, string>()
  for (const [at, word] of written.entries()) {
    if (isOne(word, small[at] as string)) found.set(small[at] as string, word)
    const phrase = phrases.find((parts) => parts.every((part, beside) => small[at + beside] === part))
    if (phrase) found.set(phrase.join(' '), written.slice(at, at + phrase.length).join(' '))
  }
  return [...found.values()]
}

const personNumber = /(?<![\p{L}\p{N}-])(\d{2})(\d{2})\d{2}[- ]?\d{4}(?![\p{L}\p{N}-])/gu

/** Whether a text holds what looks like a Danish civil registration number: a day, a month, a year and four digits. */
export const holdsPersonNumber = (text: string): boolean =>
  [...text.matchAll(personNumber)].some(
    ([, day, month]) => Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12,
  )
