import type { Recommendation, Weekday } from './types.ts'

/** What a pair may agree: whole weeks between meetings, minutes per meeting, both ends included. */
export const allowed = {
  everyWeeks: { from: 1, to: 8 },
  minutes: { from: 15, to: 120 },
} as const

/** What is recommended: every 2nd or 3rd week (R12), 30–60 minutes (R13). */
export const recommended = {
  everyWeeks: { from: 2, to: 3 },
  minutes: { from: 30, to: 60 },
} as const

/** How a rhythm stands to what is recommended. Other rhythms are allowed (R21), so this only chooses the words beside the form. */
export function recommendation(everyWeeks: number, minutes: number): Recommendation {
  const { everyWeeks: weeks, minutes: length } = recommended
  return {
    interval: everyWeeks < weeks.from ? 'more-often' : everyWeeks > weeks.to ? 'less-often' : 'recommended',
    length: minutes < length.from ? 'shorter' : minutes > length.to ? 'longer' : 'recommended',
  }
}

/** The first date on or after `date` that falls on `weekday`: makes a wished start into a rhythm's `firstDate`. */
export function firstOnOrAfter(date: Temporal.PlainDate, weekday: Weekday): Temporal.PlainDate {
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 })
}
