import { at } from '../../cadence/day/rules.ts'
import type { Start } from '../../cadence/types.ts'
import type { MeetingState } from '../types.ts'
import type { PlanningOutcome, StandingMeeting, Wish } from './types.ts'

/** What has begun, is closed or is cancelled stays where it was; what was missed can find a new time (R16). */
export const isMovable = (state: MeetingState): boolean => state === 'planned' || state === 'missed'

/** A wish as a start in `timeZone`, or why it cannot be one: it has passed, or lies more than a year ahead. */
export function startOf(wish: Wish, timeZone: string, now: Temporal.Instant): Start | 'past' | 'far' {
  const start = at(wish.date, wish.time, timeZone)
  if (Temporal.Instant.compare(start.startsAt, now) <= 0) return 'past'
  const lastDay = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ years: 1 })
  return Temporal.PlainDate.compare(start.date, lastDay) > 0 ? 'far' : start
}

/** The one the two hold next: under way, or the first that is still to come. `meetings` are in order of time. */
export function nextOf(meetings: readonly StandingMeeting[]): StandingMeeting | null {
  return meetings.find(({ state }) => state === 'started' || state === 'planned') ?? null
}

/**
 * What a form without times to choose from is filled with: one that was chosen elsewhere stands in the fields for a
 * time of one's own, and so do the words about it.
 */
export function withOwnTime<E extends { field: string }>(
  draft: { typed: Record<string, string>; errors: E[] },
  free: readonly Start[],
): { typed: Record<string, string>; errors: E[] } {
  const { slot } = draft.typed
  if (free.length > 0 || !slot || slot === 'other') return draft
  const [date = '', time = ''] = slot.split('T')
  const errors = draft.errors.map((error) => (error.field === 'slot' ? { ...error, field: 'date' } : error))
  return { typed: { ...draft.typed, slot: 'other', date, time }, errors }
}

/** What a form says that is filled with a time someone proposed, as `YYYY-MM-DDTHH:MM` on the wall of the company. */
export function filledWith({ at, minutes }: { at?: string; minutes?: number }): Record<string, string> {
  if (!at) return {}
  const [date = '', time = ''] = at.split('T')
  return { slot: 'other', date, time, ...(minutes ? { minutes: String(minutes) } : {}) }
}

/** Which field of the form an outcome is about, and the code of what is wrong there; null when nothing is. */
export function errorOf(
  outcome: PlanningOutcome,
  typed: { slot?: string },
): { field: 'slot' | 'date'; code: string } | null {
  switch (outcome.kind) {
    case 'done':
    case 'ended':
      return null
    case 'clash':
      return outcome.free.length > 0 ? { field: 'slot', code: 'clash' } : { field: 'date', code: 'full' }
    case 'past':
    case 'far':
      return { field: typed.slot && typed.slot !== 'other' ? 'slot' : 'date', code: outcome.kind }
  }
}
