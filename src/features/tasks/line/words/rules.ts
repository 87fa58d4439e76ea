import type { Phrase } from '../types.ts'

const numberWords: Record<string, number> = {
  ...{ en: 1, én: 1, et: 1, ét: 1, a: 1, an: 1, one: 1, to: 2, two: 2, tre: 3, three: 3, fire: 4, four: 4 },
  ...{
    fem: 5,
    five: 5,
    seks: 6,
    six: 6,
    syv: 7,
    seven: 7,
    otte: 8,
    eight: 8,
    ni: 9,
    nine: 9,
    ti: 10,
    ten: 10,
  },
  ...{ elleve: 11, eleven: 11, tolv: 12, twelve: 12, femten: 15, fifteen: 15, tyve: 20, twenty: 20 },
  ...{ femogtyve: 25, 'twenty-five': 25, tredive: 30, thirty: 30, fyrre: 40, forty: 40, femogfyrre: 45 },
  ...{ 'forty-five': 45, halvtreds: 50, fifty: 50, tres: 60, sixty: 60, halvfems: 90, ninety: 90 },
}
const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }
const ordinalWords: Record<string, number> = {
  ...{ første: 1, first: 1, anden: 2, andet: 2, second: 2, other: 2, tredje: 3, tredie: 3, third: 3 },
  ...{
    fjerde: 4,
    fourth: 4,
    femte: 5,
    fifth: 5,
    sjette: 6,
    sixth: 6,
    ottende: 8,
    eighth: 8,
    tolvte: 12,
    twelfth: 12,
  },
}

/** The longest first, so that "femten" is not read as "fem". */
const oneOf = (words: string[]): string => words.sort((a, b) => b.length - a.length).join('|')

/** A whole number, in figures or words, as part of a pattern. */
export const count = `\\d{1,4}|${oneOf(Object.keys(numberWords))}`
/** A number that may have a fraction. */
export const amount = `\\d+ ?[½¼¾]|[½¼¾]|\\d+ 1/2|1/2|\\d+(?:[.,]\\d{1,2})?|halvanden|halvandet|(?:en |et )?halvt?|half an?|a half|(?:${count}) (?:og en|og et|en|and a) hal(?:vt?|f)|${oneOf(Object.keys(numberWords))}`
/** "2.", "2nd" or "anden". */
export const ordinal = `\\d{1,3}(?:\\.|st|nd|rd|th)?|${oneOf(Object.keys(ordinalWords))}`

/** The number that a text of `count`, `amount` or `ordinal` stands for; NaN for any other text. */
export function numberOf(text: string): number {
  const word = text.trim()
  if (word in numberWords) return numberWords[word] as number
  if (word in ordinalWords) return ordinalWords[word] as number
  if (/^halvand/.test(word)) return 1.5
  if (/^(?:e[nt] )?halvt?$|^half an?$|^a half$|^1\/2$/.test(word)) return 0.5
  const mixed = /^(.+?) (?:og e[nt]|e[nt]|and a) hal(?:vt?|f)$/.exec(word) ?? /^(\d+) 1\/2$/.exec(word)
  if (mixed) return numberOf(mixed[1] as string) + 0.5
  const fraction = /^(\d*) ?([½¼¾])$/.exec(word)
  if (fraction) return Number(fraction[1]) + (fractions[fraction[2] as string] as number)
  return Number(word.replace(',', '.').replace(/(?:\.|st|nd|rd|th)$/, ''))
}

/** Whole words alone: neither within a word nor a part of one with a hyphen ("24/7-vagt", "1. maj-tale"). */
export const phrase = (source: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_%#§])(?<![\\p{L}\\p{N}][-'’.,:/]|[$€£+]|[-−](?=\\d))(?:${source})(?![\\p{L}\\p{N}_%$€£]|[-'’/]\\p{L}|[.,:/]\\d)`,
    'gu',
  )

/** A phrase that means the same wherever it stands. */
export const saying = (source: string, meaning: NonNullable<ReturnType<Phrase['read']>>): Phrase => ({
  pattern: phrase(source),
  read: () => meaning,
})

/**
 * The line as patterns read it: small letters, plain spaces, each character where it was. What stands in quotation
 * marks, and addresses of the net, are names and cannot be read.
 */
export function readable(line: string): string {
  const small = [...line].map((letter) => {
    const lower = letter.toLowerCase()
    if (lower.length !== letter.length) return letter
    return /\s/u.test(lower) && lower !== '\t' ? ' ' : lower
  })
  return small
    .join('')
    .replace(
      /"[^"]*"|“[^”]*”|”[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|\S+:\/\/\S+|www\.\S+|\S+@\S+\.\S+/gu,
      (name) => '_'.repeat(name.length),
    )
}

const danish =
  /[æøå]|\b(?:og|på|til|den|det|af|med|hver|hvert|dagligt?|ugentligt?|minutter|timer|gange?|om|kl|møde|ved)\b/
const english =
  /\b(?:the|of|and|with|on|every|each|daily|weekly|monthly|yearly|minutes|hours?|times|per|twice|meeting|by)\b/

/** Whether the words of a line are Danish, as far as its small words tell; null where they tell nothing, or both. */
export function languageOf(line: string): 'da' | 'en' | null {
  const da = danish.test(line)
  return da === english.test(line) ? null : da ? 'da' : 'en'
}
