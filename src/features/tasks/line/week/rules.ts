import { weekdayOf } from '../date/rules.ts'
import type { Phrase } from '../types.ts'
import { numberOf, ordinal, phrase, saying } from '../words/rules.ts'

const danishDay = '(?:man|tirs|ons|tors|fre|lør|søn)dag'
const englishDay = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const short = 'man|tirs?|ons|tors?|fre|lør|søn|mon|tues?|wed|thurs?|thu|fri'
const one = `${danishDay}|${englishDay}`
const anyDay = `(?:${danishDay}(?:ene|en|e)?|${englishDay}s?|(?:${short})\\.?)`

/** The first of some weekdays that is not before a day. */
const firstOf =
  (weekdays: readonly number[]) =>
  (today: Temporal.PlainDate): Temporal.PlainDate =>
    today.add({ days: Math.min(...weekdays.map((weekday) => (weekday - today.dayOfWeek + 7) % 7)) })

/** "Om fredagen" and "on Fridays" come each week; "fredag" alone may be the next one only. */
const single: Phrase = {
  pattern: phrase(
    `(?<often>(?:om |hver |every |each |alle |(?:on )?)(?:${danishDay}(?:en|ene|e)|${englishDay}s)|(?:hver|every|each) (?:${one}))|(?:hver|every) (?<nth>${ordinal}) (?<nthDay>${one})|(?:på |on |i )?(?<bare>${one})(?:en)?`,
  ),
  read: ({ 0: words, groups }) => {
    const name = new RegExp(one).exec(words)?.[0] ?? ''
    const every = groups?.nth ? numberOf(groups.nth) : undefined
    if (every !== undefined && !(every >= 1 && every <= 52)) return { kind: 'hint', doubt: 'rhythm' }
    const bare = groups?.bare !== undefined
    return {
      kind: 'often',
      often: {
        rhythm: 'weekly',
        ...(every ? { every } : {}),
        weekdays: { count: 1, bare },
        first: firstOf([weekdayOf(name)]),
      },
      anywhere: !bare,
    }
  },
}

/** "Mandag og torsdag", "mon, wed and fri". */
const several: Phrase = {
  pattern: phrase(
    `(?<often>om |på |hver |every |each |on )?${anyDay}(?:, ?${anyDay})*(?: ?, ?| og | and |, og |, and | ?[/&+] ?)${anyDay}`,
  ),
  read: ({ 0: words }) => {
    const days = words.match(new RegExp(anyDay, 'g')) ?? []
    const weekdays = [...new Set(days.map(weekdayOf))]
    // Two of the same day, or two words that are hardly days ("man og søn"), say something else.
    const full = days.filter((day) => new RegExp(one).test(day)).length
    if (weekdays.length !== days.length || (full === 0 && weekdays.length < 3))
      return { kind: 'hint', doubt: 'rhythm' }
    return {
      kind: 'often',
      often: {
        rhythm: 'weekly',
        weekdays: { count: weekdays.length, bare: false },
        first: firstOf(weekdays),
      },
    }
  },
}

/** "Mandag til fredag", "mon-fri". */
const fromTo: Phrase = {
  pattern: phrase(`(?:fra |from |hver |every )?(?<a>${anyDay})(?: ?[-–—] ?| til | to )(?<b>${anyDay})`),
  read: ({ groups }) => {
    const [a, b] = [weekdayOf(groups?.a ?? ''), weekdayOf(groups?.b ?? '')]
    if (a >= b) return { kind: 'hint', doubt: 'rhythm' }
    const weekdays = Array.from({ length: b - a + 1 }, (_, i) => a + i)
    return {
      kind: 'often',
      often: {
        rhythm: 'weekly',
        weekdays: { count: weekdays.length, bare: false },
        first: firstOf(weekdays),
      },
    }
  },
}

/** Weekdays, in Danish and English. */
export const weekPhrases: Phrase[] = [
  single,
  several,
  fromTo,
  saying(`(?:${one})(?:,? (?:eller|or) (?:${one}))+|(?:næste|next|denne|this|sidste|last) (?:${one})`, {
    kind: 'hint',
    doubt: 'rhythm',
  }),
]
