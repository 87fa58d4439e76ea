import { datePhrases } from '../date/rules.ts'
import { monthPhrases } from '../month/rules.ts'
import { oftenPhrases } from '../often/rules.ts'
import { timePhrases } from '../time/rules.ts'
import type { Mark } from '../types.ts'
import { weekPhrases } from '../week/rules.ts'

const phrases = [...oftenPhrases, ...monthPhrases, ...weekPhrases, ...timePhrases, ...datePhrases]

/** All that a line (as `readable` gives it) may say, the longest way of reading first, none over another, in order. */
export function marksOf(line: string): Mark[] {
  const found: (Mark & { order: number })[] = []
  for (const [order, { pattern, read }] of phrases.entries()) {
    for (const match of line.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const meaning = read(match, line)
      if (meaning) found.push({ ...meaning, start, end: start + match[0].trim().length, order })
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start)
  const kept: Mark[] = []
  for (const { order: _, ...mark } of found) {
    if (kept.every(({ start, end }) => mark.end <= start || mark.start >= end)) kept.push(mark)
  }
  return kept.sort((a, b) => a.start - b.start)
}
