import type { MeetingState, Outcome } from './types.ts'

interface Records {
  date: Temporal.PlainDate
  timeZone: string
  startedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  cancelled: boolean
  outcome: Outcome | null
}

/**
 * How a meeting stands by its records. Opening it says more than what was said about it; without either, it is missed
 * from the first midnight in its own zone after an unused day.
 */
export function stateOf(meeting: Records, now: Temporal.Instant): MeetingState {
  if (meeting.closedAt) return 'closed'
  if (meeting.cancelled) return 'cancelled'
  if (meeting.startedAt) return 'started'
  if (meeting.outcome) return meeting.outcome.kind === 'held' ? 'held' : 'missed'
  return Temporal.PlainDate.compare(today(meeting.timeZone, now), meeting.date) > 0 ? 'missed' : 'planned'
}

const today = (timeZone: string, now: Temporal.Instant) => now.toZonedDateTimeISO(timeZone).toPlainDate()

/** Whole minutes since the start, never less than none. */
export const elapsedMinutes = (startedAt: Temporal.Instant, now: Temporal.Instant): number =>
  Math.max(0, Math.floor(now.since(startedAt).total('minutes')))

/** Where a day lies, seen from now: starting is offered first on the day itself, and with a word on any other. */
export function dayOf(meeting: { date: Temporal.PlainDate; timeZone: string }, now: Temporal.Instant) {
  const order = Temporal.PlainDate.compare(meeting.date, today(meeting.timeZone, now))
  return order === 0 ? 'today' : order > 0 ? 'to-come' : 'past'
}
