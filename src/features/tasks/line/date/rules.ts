import type { Meaning, NamedDay, Phrase } from '../types.ts'
import { languageOf, phrase, saying } from '../words/rules.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec']
const monthName =
  'januar[y]?|jan|februar[y]?|feb|marts|march|mar|april|apr|maj|may|juni|june|jun|juli|july|jul|august|aug|september|sept?|oktober|october|o[kc]t|november|nov|december|dec'
const month = `(?<month>(?:${monthName}))\\.?`
const weekdayName =
  'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const starts = ['m(?:an|on)', 't(?:ir|ue)', '(?:ons|wed)', 't(?:or|hu)', 'fr', '(?:lør|sat)', '(?:søn|sun)']
/** The first of many, a weekday, and the small words in front of a date. */
const before = `(?<from>(?:fra og med|fra|from|starting|starter|start|begynder|as of)(?: on)? )?(?:på |on )?(?:(?<weekday>${weekdayName}),? )?(?:on )?(?:the |den |d\\. ?)?`
const year = ',? ?(?<year>20\\d{2})'

/** Monday is 1. */
export const weekdayOf = (name: string): number =>
  starts.findIndex((start) => new RegExp(`^${start}`).test(name)) + 1

const monthOf = (name: string): number => months.findIndex((start) => new RegExp(`^${start}`).test(name)) + 1

function dated(
  groups: Record<string, string | undefined> | undefined,
  day: number,
  monthNumber: number,
): Meaning {
  const date: NamedDay = {
    day,
    month: monthNumber,
    year: groups?.year ? Number(groups.year) : null,
    weekday: groups?.weekday ? weekdayOf(groups.weekday) : null,
    from: groups?.from !== undefined,
  }
  return isThere(date) ? { kind: 'date', date } : { kind: 'hint', doubt: 'date' }
}

/** Whether there is such a day, in a leap year where none is said. */
function isThere({ day, month, year }: NamedDay): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= Temporal.PlainDate.from({ year: year ?? 2024, month, day: 1 }).daysInMonth
}

const inWords = (source: string): Phrase => ({
  pattern: phrase(`${before}${source}`),
  read: ({ groups }) => dated(groups, Number(groups?.day), monthOf(groups?.month ?? '')),
})

/** Day first in Danish. In English it may be the month, so that a line must be Danish where both are possible. */
const inFigures = (separator: string, withYear: boolean): Phrase => ({
  pattern: phrase(
    `${before}(?<a>\\d{1,2})${separator}(?<b>\\d{1,2})${withYear ? `${separator}(?<year>20\\d{2})` : ''}`,
  ),
  read: (found, line) => {
    const [a, b] = [Number(found.groups?.a), Number(found.groups?.b)]
    const behind = line.slice(found.index + found[0].length)
    if (!withYear && (`${a}/${b}` === '24/7' || /^ (?:af|of|dele?|parts?)\b/.test(behind))) {
      return { kind: 'hint', doubt: 'date', weak: true }
    }
    const dayFirst = separator === '\\.' || languageOf(line) === 'da' || a > 12 || a === b
    if (!dayFirst) return b > 12 ? dated(found.groups, b, a) : { kind: 'hint', doubt: 'date' }
    return dated(found.groups, a, b)
  },
})

const relative = (source: string, days: number): Phrase => ({
  pattern: phrase(source),
  read: () => ({ kind: 'often', often: { rhythm: 'once', first: (today) => today.add({ days }) } }),
})

/** Days of the calendar, in Danish and English. */
export const datePhrases: Phrase[] = [
  inWords(`(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?${month}(?:${year})?`),
  inWords(`${month} (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:${year})?`),
  inFigures('\\.', true),
  inFigures('/', true),
  inFigures('-', true),
  inFigures('/', false),
  {
    pattern: phrase(`${before}(?<year>20\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})`),
    read: ({ groups }) => dated(groups, Number(groups?.day), Number(groups?.month)),
  },
  relative('i dag|today', 0),
  relative('i morgen|tomorrow', 1),
  saying(
    `\\d{1,2}\\.? ?(?:[-–—]|til|to|og|and|eller|or) ?\\d{1,2}\\. ?(?:${monthName})|\\d{1,2} ?[-–—] ?\\d{1,2} (?:${monthName})`,
    { kind: 'hint', doubt: 'date' },
  ),
  saying(
    `(?:i|in|primo|medio|ultimo|hver|every|til|by|start|slut) (?:${monthName})(?: 20\\d{2})?|(?<!/|pr\\. ?|per |hver )(?:i )?uge \\d{1,2}|(?<!a |per |each |every )week \\d{1,2}|(?:den|d\\.|the) \\d{1,2}(?:\\.|st|nd|rd|th)|(?:om|in) (?:en|et|a|an|\\d+|to|two|tre|three) (?:dage?|uger?|måned(?:er)?|år|days?|weeks?|months?|years?)|næste (?:uge|måned|år)|next (?:week|month|year)|i overmorgen|(?:denne|this) (?:uge|måned|week|month)|snart|soon`,
    { kind: 'hint', doubt: 'date' },
  ),
]
