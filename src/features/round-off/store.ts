import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { carryOver } from '../agenda/store.ts'
import { agreementsOfMeeting } from '../agreements/store.ts'
import { freeTimes } from '../meetings/planning/calendars/store.ts'
import { meetingsOfPair } from '../meetings/planning/store.ts'
import { holdMeeting, loadMeeting } from '../meetings/store.ts'
import type { HeldMeeting, Meeting } from '../meetings/types.ts'
import type { Pair } from '../pair/types.ts'
import { followingOf, successors, wishFrom } from './rules.ts'
import type { RoundOff } from './types.ts'

/** A meeting of the viewer's with what was agreed at it and what comes next; null when it is not theirs. */
export async function loadRoundOff(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  now: Temporal.Instant,
): Promise<RoundOff | null> {
  const meeting = await loadMeeting(tenant, viewer, meetingId, now)
  if (!meeting) return null
  const since = Temporal.Instant.compare(meeting.startsAt, now) < 0 ? meeting.startsAt : now
  const standing = await meetingsOfPair(tenant, viewer, meeting.pairId, now, since)
  const [next = null] = successors(standing, meetingId, now)
  return {
    meeting,
    agreements: await agreementsOfMeeting(tenant, viewer, meeting),
    next,
    free:
      next || !meeting.pairGoesOn
        ? []
        : await freeTimes(tenant, pairOf(meeting), wishFrom(meeting, now), {
            timeZone: viewer.timeZone,
            now,
          }),
    following: followingOf(standing, meeting),
    carriedTo: meeting.state === 'closed' ? await carriedTo(tenant, viewer, meeting) : null,
  }
}

const pairOf = ({ pairId, leader, employee, pairGoesOn }: Meeting): Pair => ({
  id: pairId,
  leader,
  employee,
  goesOn: pairGoesOn,
})

/** The day of the meeting that took over a meeting's items; null when nothing the viewer may see went along. */
async function carriedTo(
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string },
): Promise<Temporal.PlainDate | null> {
  const row = await tenant
    .selectFrom('agenda_item as origin')
    .innerJoin('agenda_item as copy', (join) =>
      join
        .onRef('copy.organisation_id', '=', 'origin.organisation_id')
        .onRef('copy.carried_from', '=', 'origin.id'),
    )
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.organisation_id', '=', 'copy.organisation_id').onRef('m.id', '=', 'copy.meeting_id'),
    )
    .select('m.local_date')
    .where('origin.organisation_id', '=', viewer.organisationId)
    .where('origin.meeting_id', '=', meeting.id)
    .where('origin.pair_id', '=', meeting.pairId)
    .limit(1)
    .executeTakeFirst()
  return row?.local_date ?? null
}

/**
 * Closes a started meeting that the caller holds 'for update', and brings what was not reached along to the next
 * one. Whoever is second finds it closed and changes nothing.
 */
export async function closeMeeting(
  tenant: Tenant,
  viewer: Viewer,
  held: HeldMeeting,
  now: Temporal.Instant,
): Promise<void> {
  if (held.over) return
  await tenant
    .insertInto('meeting_close')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: held.id,
      pair_id: held.pairId,
      closed_by: viewer.memberId,
      closed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  for (const next of successors(await meetingsOfPair(tenant, viewer, held.pairId, now, now), held.id, now)) {
    // It may have been cancelled or opened while this one was waited for.
    const standing = await holdMeeting(tenant, viewer, next.id)
    if (!standing || standing.over || standing.started) continue
    await carryOver(tenant, viewer, held.id, next.id, now)
    return
  }
}
