import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { isShared } from '../store.ts'

/** Lets the other see the viewer's own list, which the caller holds; once, however often it is pressed. */
export async function shareList(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  now: Temporal.Instant,
): Promise<void> {
  if (await isShared(tenant, viewer, pairId)) return
  await tenant
    .insertInto('task_sharing')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      shared_by: viewer.memberId,
      shared_at: now,
    })
    .execute()
}

/** Takes the viewer's own list out of the other's sight. */
export async function withdrawList(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('task_sharing')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('shared_by', '=', viewer.memberId)
    .where('withdrawn_at', 'is', null)
    .execute()
}
