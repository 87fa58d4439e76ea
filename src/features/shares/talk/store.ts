import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { HeldMeeting } from '../../meetings/types.ts'

/** Makes how one is part of a conversation, which the caller holds; once, however often it is pressed. */
export async function openWellbeing(
  tenant: Tenant,
  viewer: Viewer,
  held: HeldMeeting,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into meeting_wellbeing (organisation_id, pair_id, meeting_id, opened_by, opened_at)
    values (${viewer.organisationId}, ${held.pairId}, ${held.id}, ${viewer.memberId}, ${now})
    on conflict (organisation_id, meeting_id) where closed_at is null do nothing`.execute(tenant)
}

/** Takes it out of the conversation again. */
export async function closeWellbeing(
  tenant: Tenant,
  viewer: Viewer,
  held: HeldMeeting,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('meeting_wellbeing')
    .set({ closed_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', held.id)
    .where('opened_by', '=', viewer.memberId)
    .where('closed_at', 'is', null)
    .execute()
}
