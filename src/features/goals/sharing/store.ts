import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { goesOn } from '../rules.ts'
import type { Changed, Goal } from '../types.ts'

/** Lets the other see a held personal goal of the viewer's. */
export async function shareGoal(
  tenant: Tenant,
  viewer: Viewer,
  held: Goal,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!goesOn(held) || !held.pair) return 'ended'
  if (held.shared) return 'done'
  await tenant
    .insertInto('goal_sharing')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pair.id,
      goal_id: held.id,
      shared_by: viewer.memberId,
      shared_at: now,
    })
    .execute()
  return 'done'
}

/** Takes a personal goal of the viewer's out of the other's sight, also after the two have parted. */
export async function withdrawGoal(
  tenant: Tenant,
  viewer: Viewer,
  held: Goal,
  now: Temporal.Instant,
): Promise<Changed> {
  await tenant
    .updateTable('goal_sharing')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('goal_id', '=', held.id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return 'done'
}
