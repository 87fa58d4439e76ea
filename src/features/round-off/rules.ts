import type { Item } from '../agenda/types.ts'
import { waitsFor } from '../agreements/rules.ts'
import type { Agreement } from '../agreements/types.ts'
import type { StandingMeeting } from '../meetings/planning/types.ts'
import type { Meeting } from '../meetings/types.ts'

/** What was not reached and comes along to the next conversation (R36); the viewer's own drafts among it. */
export const standsOver = (items: readonly Item[]): Item[] => items.filter((item) => !item.ticked)

/** How many of these agreements each member still has to confirm; members who owe nothing are not in it. */
export function owedConfirmations(agreements: readonly Agreement[]): Map<string, number> {
  const owed = new Map<string, number>()
  for (const memberId of agreements.flatMap(waitsFor)) owed.set(memberId, (owed.get(memberId) ?? 0) + 1)
  return owed
}

/** The conversations that can take over what was not reached, nearest first: to come, and not opened. */
export const successors = (
  planned: readonly StandingMeeting[],
  meetingId: string,
  now: Temporal.Instant,
): StandingMeeting[] =>
  planned
    .filter((meeting) => meeting.id !== meetingId && meeting.state === 'planned')
    .filter((meeting) => Temporal.Instant.compare(meeting.startsAt, now) > 0)
    .sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt))

/** The conversation that follows another in time, held or to come. */
export const followingOf = (
  standing: readonly StandingMeeting[],
  meeting: { id: string; startsAt: Temporal.Instant },
): StandingMeeting | null =>
  standing
    .filter(({ id, state }) => id !== meeting.id && state !== 'cancelled')
    .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, meeting.startsAt) > 0)
    .sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt))[0] ?? null

/** Days until the next conversation where no rhythm says so: the shortest of what is recommended (R12). */
const daysOn = 14

/** Where to look for a time for the next conversation: two weeks on, at the same time of day and as long. */
export function wishFrom(
  meeting: Pick<Meeting, 'date' | 'time' | 'minutes' | 'timeZone'>,
  now: Temporal.Instant,
): { date: Temporal.PlainDate; time: Temporal.PlainTime; minutes: number } {
  const today = now.toZonedDateTimeISO(meeting.timeZone).toPlainDate()
  const from = Temporal.PlainDate.compare(meeting.date, today) < 0 ? today : meeting.date
  return { date: from.add({ days: daysOn }), time: meeting.time, minutes: meeting.minutes }
}
