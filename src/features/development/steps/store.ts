import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Wish } from '../types.ts'

/** Says of an agreement of the same two that it is a step towards a held wish, once. */
export async function addStep(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  agreementId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('development_step')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pair.id,
      wish_id: held.id,
      agreement_id: agreementId,
      added_by: viewer.memberId,
      added_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The item on a meeting's agenda that is about a wish, known by its words, so that one that came along from an earlier
 * meeting, or that somebody wrote by hand, is found too; null when both see none.
 */
export async function findTopic(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  title: string,
): Promise<string | null> {
  const found = await tenant
    .selectFrom('agenda_item')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', meetingId)
    .where('category', '=', 'development')
    .where('title', '=', title)
    .where('shared_at', 'is not', null)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}
