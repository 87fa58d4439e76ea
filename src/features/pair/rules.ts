import { isAsked } from '../adherence/rules.ts'
import type { Occasion } from '../adherence/types.ts'
import { plan } from '../cadence/plan/rules.ts'
import type { Cadence } from '../cadence/types.ts'
import type { StandingMeeting } from '../meetings/planning/types.ts'
import type { Participant } from '../meetings/types.ts'
import type { Pair } from './types.ts'

/** The one of the two who is not `memberId`. */
export const otherOf = (pair: Pair, memberId: string): Participant =>
  pair.leader.id === memberId ? pair.employee : pair.leader

/** How a meeting stands in the half-year strip. `next` is the id of the one that comes next. */
export function stripState(meeting: StandingMeeting, next: string | undefined, now: Temporal.Instant) {
  if (isAsked(meeting, now)) return 'asked'
  if (meeting.id === next) return 'next'
  switch (meeting.state) {
    case 'cancelled':
    case 'missed':
      return meeting.state
    case 'held':
    case 'started':
    case 'closed':
      return meeting.movedByHand ? 'moved' : 'held'
    case 'planned':
      return meeting.movedByHand || meeting.shifted ? 'moved' : 'coming'
  }
}

/**
 * Days of the agreed rhythm that have no meeting because their week had no room: from tomorrow, or from the day after
 * it was accepted, to the last day that was laid out.
 */
export function unplacedDates(
  cadence: Cadence,
  meetings: readonly StandingMeeting[],
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const laidOut = meetings
    .filter(({ cadenceId }) => cadenceId === cadence.id)
    .map(({ plannedDate }) => plannedDate)
  const last = laidOut.toSorted(Temporal.PlainDate.compare).at(-1)
  const accepted = cadence.answer?.at.toZonedDateTimeISO(cadence.timeZone).toPlainDate() ?? today
  const later = Temporal.PlainDate.compare(accepted, today) > 0 ? accepted : today
  if (!last) return []
  return plan(cadence, { holidays: [], busy: [], from: later.add({ days: 1 }), until: last })
    .map(({ plannedDate }) => plannedDate)
    .filter((day) => !laidOut.some((other) => other.equals(day)))
}

/** The meetings of a pair as their promise sees them. */
export function occasionsOf(
  meetings: readonly StandingMeeting[],
  cadences: readonly Pick<Cadence, 'id' | 'everyWeeks'>[],
): Occasion[] {
  const weeks = new Map(cadences.map(({ id, everyWeeks }) => [id, everyWeeks]))
  return meetings.map(({ cadenceId, cancellation, ...meeting }) => ({
    ...meeting,
    everyWeeks: cadenceId === null ? null : (weeks.get(cadenceId) ?? null),
    byRhythm: cancellation?.byRhythm ?? false,
  }))
}
