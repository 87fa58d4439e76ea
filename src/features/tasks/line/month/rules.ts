import { weekdayOf } from '../date/rules.ts'
import type { Meaning, Phrase } from '../types.ts'
import { numberOf, phrase } from '../words/rules.ts'

const weekday =
  '(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const ofMonth =
  '(?:i måneden|i hver måned|i en måned|hver måned|på måneden|i md\\.?|of the month|of each month|of every month|in the month|each month|every month|in each month|in every month)'
const monthly = '(?:hver måned|månedligt?|monthly|every month|each month)'
const nth = '\\d{1,2}(?:\\.|st|nd|rd|th)?'
const article = '(?:(?:den|d\\.|on the|the|on|hver|every|om) ?)?'

const monthlyFrom = (first: (month: Temporal.PlainDate) => Temporal.PlainDate | null): Meaning => ({
  kind: 'often',
  often: {
    rhythm: 'monthly',
    every: 1,
    first: (today) => {
      const begin = today.with({ day: 1 })
      for (let months = 0; months < 3; months++) {
        const date = first(begin.add({ months }))
        if (date && Temporal.PlainDate.compare(date, today) >= 0) return date
      }
      return null
    },
  },
  anywhere: true,
})

/** The `number`th such weekday of the month that begins with `begin`, the last one for -1. */
function weekdayIn(begin: Temporal.PlainDate, number: number, day: number): Temporal.PlainDate {
  if (number > 0) return begin.add({ days: ((day - begin.dayOfWeek + 7) % 7) + (number - 1) * 7 })
  const last = begin.with({ day: begin.daysInMonth })
  return last.subtract({ days: (last.dayOfWeek - day + 7) % 7 })
}

const onDay = (day: number): Meaning =>
  day >= 1 && day <= 31
    ? monthlyFrom((begin) => (day <= begin.daysInMonth ? begin.with({ day }) : null))
    : { kind: 'hint', doubt: 'rhythm' }

/** Days of each month, in Danish and English. */
export const monthPhrases: Phrase[] = [
  {
    pattern: phrase(
      `(?:${monthly},? )?${article}(?<nth>sidste|last|første|first|anden|second|tredje|third|fjerde|fourth|[1-4](?:\\.|st|nd|rd|th)) (?<day>${weekday}) ${ofMonth}`,
    ),
    read: ({ groups }) => {
      const number = /^(?:sidste|last)$/.test(groups?.nth ?? '') ? -1 : numberOf(groups?.nth ?? '')
      return monthlyFrom((begin) => weekdayIn(begin, number, weekdayOf(groups?.day ?? '')))
    },
  },
  {
    pattern: phrase(
      `(?:${monthly},? )?(?:${article}(?:sidste|last)(?: (?:dag|day|hverdag|arbejdsdag|weekday|working day|bankdag))? ${ofMonth}|sidst (?:på|i) måneden|(?:ved|i) (?:månedens (?:udgang|slutning)|slutningen af (?:hver )?måned(?:en)?)|(?:hver )?ultimo måneden|(?:at )?(?:the )?(?:month end|end of (?:the|each|every) month))`,
    ),
    read: () => monthlyFrom((begin) => begin.with({ day: begin.daysInMonth })),
  },
  {
    pattern: phrase(
      `(?:${monthly},? )?(?:${article}(?:første|first)(?: (?:dag|day|hverdag|arbejdsdag|weekday|working day|bankdag))? ${ofMonth}|først (?:på|i) måneden|(?:hver )?primo måneden|(?:at )?(?:the )?(?:beginning|start) of (?:the|each|every) month)`,
    ),
    read: () => onDay(1),
  },
  {
    pattern: phrase(
      `(?:den|d\\.|on the|the) ?(?<a>${nth}) ${ofMonth}|${monthly},? (?:den|d\\.|on the|the) ?(?<b>${nth})`,
    ),
    read: ({ groups }) => onDay(numberOf(groups?.a ?? groups?.b ?? '')),
  },
]
