import type { StandingMeeting } from '../../meetings/planning/types.ts'
import { against } from '../day/rules.ts'
import type { Layout, LayoutInput } from '../layout/rules.ts'
import { plan } from '../plan/rules.ts'
import type { Busy, MovedBecause, Rhythm } from '../types.ts'

/** What new days off, absences or hours do to the meetings of a pair, in the order of time. */
export interface Replan {
  moves: Layout['moves']
  /** Meetings that can no longer be held when they stand, and that Takt leaves to the two. */
  left: { meeting: StandingMeeting; because: MovedBecause }[]
}

/** One pair that is planned anew. */
export interface ReplanInput {
  rhythm: Rhythm
  cadenceId: string
  input: LayoutInput
}

/** Plans the pairs of one person anew, one after the other: where one has moved to is taken for the next. */
export function replanInTurn(plans: readonly ReplanInput[]): Replan[] {
  const movedTo = new Map<string | null, Busy>()
  return plans.map(({ rhythm, cadenceId, input }) => {
    const busy = input.busy.map((one) => ({ ...one, ...movedTo.get(one.meetingId) }))
    const result = replan(rhythm, cadenceId, { ...input, busy })
    for (const { meeting, to } of result.moves) {
      movedTo.set(meeting.id, { start: to.startsAt, end: to.startsAt.add({ minutes: to.minutes }) })
    }
    return result
  })
}

/**
 * Plans anew, from tomorrow on, the meetings of the agreed rhythm that hit a day off, an absence or hours, and those
 * that were moved because of one that is no longer there. What the two moved by hand, or planned beside the rhythm, is
 * never touched; where it hits something, or a week has no room, the meeting stands and is `left` to them. A meeting
 * that only gave way to another stays where it is.
 */
export function replan(
  rhythm: Rhythm,
  cadenceId: string,
  { meetings, busy, today, ...days }: LayoutInput,
): Replan {
  const tomorrow = today.add({ days: 1 })
  const coming = meetings
    .filter(({ state, date }) => state === 'planned' && Temporal.PlainDate.compare(date, tomorrow) >= 0)
    .map((meeting) => ({ meeting, because: against(meeting, meeting.minutes, days) }))
  const ours = ({ meeting }: (typeof coming)[number]) =>
    meeting.cadenceId === cadenceId && !meeting.movedByHand
  const again = coming.filter(
    (one) => ours(one) && (one.because || (one.meeting.shifted && one.meeting.shifted.kind !== 'clash')),
  )
  const ids = new Set<string | null>(again.map(({ meeting }) => meeting.id))
  const last = again
    .map(({ meeting }) => meeting.plannedDate)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1)
  const entries = last
    ? plan(rhythm, {
        ...days,
        busy: busy.filter(({ meetingId }) => !ids.has(meetingId)),
        from: tomorrow,
        until: last,
      })
    : []
  const moves: Replan['moves'] = []
  const left = coming.filter((one) => !ids.has(one.meeting.id))
  for (const one of again) {
    const to = entries.find(({ plannedDate }) => plannedDate.equals(one.meeting.plannedDate))
    if (!to || 'unplaced' in to) left.push(one)
    else if (!to.startsAt.equals(one.meeting.startsAt)) moves.push({ meeting: one.meeting, to })
  }
  return {
    moves,
    left: left
      .flatMap(({ meeting, because }) => (because ? [{ meeting, because }] : []))
      .sort((a, b) => Temporal.Instant.compare(a.meeting.startsAt, b.meeting.startsAt)),
  }
}
