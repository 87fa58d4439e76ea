import type { Language } from '../../../platform/session/viewer.ts'
import type { MinuteRange, Recurrence } from '../types.ts'

const units = {
  da: { daily: 'dag', weekly: 'uge', monthly: 'måned', quarterly: 'kvartal', yearly: 'år' },
  en: { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' },
} as const
const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

function dayWords(language: Language, { day, month, year }: Temporal.PlainDate): string {
  const name = months[language][month - 1]
  return language === 'da' ? `${day}. ${name} ${year}` : `${day} ${name} ${year}`
}

/** "2 gange hver 3. uge": how often, as `readLine` understands it; nothing for what comes once. */
function oftenWords(language: Language, { rhythm, every, times }: Recurrence): string {
  if (rhythm === 'once') return ''
  const unit = units[language][rhythm]
  if (language === 'da') {
    const each = rhythm === 'quarterly' || rhythm === 'yearly' ? 'hvert' : 'hver'
    const period = every === 1 ? `${each} ${unit}` : `${each} ${every}. ${unit}`
    return times === 1 ? period : `${times} gange ${period}`
  }
  const period = every === 1 ? `every ${unit}` : `every ${every} ${unit}s`
  return times === 1 ? period : `${times} times ${period}`
}

/** "fra 1. november 2026", or the day itself of what comes once. */
function startWords(language: Language, { rhythm, startsOn }: Recurrence): string {
  const day = dayWords(language, startsOn)
  if (rhythm === 'once') return language === 'da' ? `den ${day}` : `on ${day}`
  return language === 'da' ? `fra ${day}` : `from ${day}`
}

/** How often and from when, such that `readLine` reads the same again. */
export function recurrenceLine(language: Language, recurrence: Recurrence): string {
  return [oftenWords(language, recurrence), startWords(language, recurrence)].filter(Boolean).join(' ')
}

/** "20–30 min", the same in both languages. */
export const minutesLine = ({ min, max }: MinuteRange): string =>
  min === max ? `${min} min` : `${min}–${max} min`

/**
 * A task as one line that `readLine` reads back to the same. Parted by tabs it does so for any title; by commas for
 * one that itself says nothing of rhythm, time or day.
 */
export function lineOf(
  language: Language,
  {
    title,
    recurrence,
    minutes,
  }: { title: string; recurrence: Recurrence | null; minutes: MinuteRange | null },
  parting = ', ',
): string {
  const parts = [title, recurrence && recurrenceLine(language, recurrence), minutes && minutesLine(minutes)]
  return parts.filter(Boolean).join(parting)
}
