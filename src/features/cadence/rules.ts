import { horizonEnd } from './plan/rules.ts'
import type { Cadence, Proposal, Recommendation, Weekday } from './types.ts'

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

/** Days from today to the earliest first date that is offered, so that both can prepare. */
const leadDays = 3

/**
 * The day from which a rhythm is offered: at least three days ahead and, when a rhythm is changed, not before the week
 * of the next meeting, so that the new rhythm goes on where the old one was.
 */
export function earliestStart(
  today: Temporal.PlainDate,
  nextMeeting: Temporal.PlainDate | null,
): Temporal.PlainDate {
  const earliest = today.add({ days: leadDays })
  const week = nextMeeting && mondayOf(nextMeeting)
  return week && Temporal.PlainDate.compare(week, earliest) > 0 ? week : earliest
}

/** The Monday of the ISO week of a date. */
export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 })

/** The first date offered: the first such weekday from `earliestStart` on. */
export const offeredFirstDate = (
  weekday: Weekday,
  today: Temporal.PlainDate,
  nextMeeting: Temporal.PlainDate | null,
): Temporal.PlainDate => firstOnOrAfter(earliestStart(today, nextMeeting), weekday)

/** Why a first date cannot be, as the code of a form error; null when it can: from tomorrow to six months ahead. */
export function firstDateError(
  firstDate: Temporal.PlainDate,
  weekday: Weekday,
  today: Temporal.PlainDate,
): 'wrong-weekday' | 'too-soon' | 'too-late' | null {
  if (Temporal.PlainDate.compare(firstDate, today) <= 0) return 'too-soon'
  if (Temporal.PlainDate.compare(firstDate, horizonEnd(today)) > 0) return 'too-late'
  return firstDate.dayOfWeek === weekday ? null : 'wrong-weekday'
}

/** Whether a place is a link to follow. */
export const isLink = (place: string): boolean => /^https?:\/\//i.test(place) && URL.canParse(place)

/** A place in words, or a link that a browser opens as a page: no address of another kind. */
export const isPlace = (place: string): boolean =>
  isLink(place) || !/^[a-z][a-z\d+.-]*:\/\/|^(javascript|data|vbscript|file|blob):/i.test(place)

/** The rhythm that holds: the one accepted last. */
export function agreedOf(cadences: readonly Cadence[]): Cadence | null {
  const accepted = cadences.filter(({ answer }) => answer?.kind === 'accepted')
  return accepted.toSorted((a, b) => Temporal.Instant.compare(b.answer!.at, a.answer!.at))[0] ?? null
}

/** The proposal that waits for an answer; one at most. */
export const waitingOf = (cadences: readonly Cadence[]): Cadence | null =>
  cadences.find(({ answer }) => answer === null) ?? null

/** Whether two proposals say the same, so that proposing twice leaves one. */
export const saysTheSame = (one: Proposal, other: Proposal): boolean =>
  one.everyWeeks === other.everyWeeks &&
  one.weekday === other.weekday &&
  one.localTime.equals(other.localTime) &&
  one.minutes === other.minutes &&
  one.place === other.place &&
  one.firstDate.equals(other.firstDate)
