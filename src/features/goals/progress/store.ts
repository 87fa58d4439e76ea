import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { goesOn } from '../rules.ts'
import type { Changed, Checkpoint, Goal, GoalOutcome } from '../types.ts'

/** Records how a held goal stands; the very same of one person on one day is one checkpoint. */
export async function addCheckpoint(
  tenant: Tenant,
  viewer: Viewer,
  held: Goal,
  { date, body, progress }: Pick<Checkpoint, 'date' | 'body' | 'progress'>,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!goesOn(held)) return 'ended'
  if (held.closing) return 'closed'
  const last = held.checkpoints.findLast((one) => one.date.equals(date) && one.writtenBy === viewer.memberId)
  if (last?.body === body && last.progress === progress) return 'done'
  await tenant
    .insertInto('goal_checkpoint')
    .values({
      organisation_id: viewer.organisationId,
      goal_id: held.id,
      local_date: date,
      body,
      progress,
      written_by: viewer.memberId,
      written_at: now,
    })
    .execute()
  return 'done'
}

/** Closes a held goal, once: the outcome that came first stands. */
export async function closeGoal(
  tenant: Tenant,
  viewer: Viewer,
  held: Goal,
  { outcome, reason }: { outcome: GoalOutcome; reason: string },
  now: Temporal.Instant,
): Promise<Changed> {
  if (!goesOn(held)) return 'ended'
  if (held.closing) {
    return held.closing.outcome === outcome && held.closing.reason === reason ? 'done' : 'closed'
  }
  await tenant
    .insertInto('goal_closing')
    .values({
      organisation_id: viewer.organisationId,
      goal_id: held.id,
      outcome,
      reason,
      closed_by: viewer.memberId,
      closed_at: now,
    })
    .execute()
  return 'done'
}

/** Takes a held goal up again; the record of its closing is kept, with who took it back. */
export async function reopenGoal(
  tenant: Tenant,
  viewer: Viewer,
  held: Goal,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!goesOn(held)) return 'ended'
  await tenant
    .updateTable('goal_closing')
    .set({ undone_by: viewer.memberId, undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('goal_id', '=', held.id)
    .where('undone_at', 'is', null)
    .execute()
  return 'done'
}
