import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { closedTo } from '../rules.ts'
import { sameWish } from '../store.ts'
import type { Changed, Wish, WishOutcome, WishWording } from '../types.ts'

/** Writes a wish of the viewer's in a pair that the caller holds, once however often it is pressed. @returns its id */
export async function addWish(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { title, why }: WishWording,
  now: Temporal.Instant,
): Promise<string> {
  const same = await sameWish(tenant, viewer, pairId, { title, why })
  if (same) return same
  const { id } = await tenant
    .insertInto('development_wish')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      author_id: viewer.memberId,
      created_at: now,
      title,
      why,
      written_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes the next wording of a held wish, and keeps the one before; the same words again change nothing. */
export async function rewordWish(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  { title, why, version }: WishWording & { version: number },
  now: Temporal.Instant,
): Promise<Changed> {
  const closed = closedTo(held)
  if (closed) return closed
  if (held.title === title && held.why === why) return 'done'
  if (held.version !== version) return 'outdated'
  await sql`
    insert into development_wording (organisation_id, wish_id, version, title, why, written_at)
    select organisation_id, id, version, title, why, written_at
      from development_wish where organisation_id = ${viewer.organisationId} and id = ${held.id}`.execute(
    tenant,
  )
  await tenant
    .updateTable('development_wish')
    .set({ version: version + 1, title, why, written_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .execute()
  return 'done'
}

/** Lets the other see a held wish of the viewer's. */
export async function shareWish(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!held.pair.goesOn) return 'ended'
  if (held.shared) return 'done'
  await tenant
    .insertInto('development_sharing')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pair.id,
      wish_id: held.id,
      shared_by: viewer.memberId,
      shared_at: now,
    })
    .execute()
  return 'done'
}

/** Takes a wish of the viewer's out of the other's sight, also after the two have parted. */
export async function withdrawWish(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  now: Temporal.Instant,
): Promise<Changed> {
  await tenant
    .updateTable('development_sharing')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('wish_id', '=', held.id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return 'done'
}

/** Closes a held wish of the viewer's, once: the outcome that came first stands. */
export async function closeWish(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  { outcome, reason }: { outcome: WishOutcome; reason: string },
  now: Temporal.Instant,
): Promise<Changed> {
  if (!held.pair.goesOn) return 'ended'
  if (held.closing) {
    return held.closing.outcome === outcome && held.closing.reason === reason ? 'done' : 'closed'
  }
  await tenant
    .insertInto('development_closing')
    .values({
      organisation_id: viewer.organisationId,
      wish_id: held.id,
      outcome,
      reason,
      closed_by: viewer.memberId,
      closed_at: now,
    })
    .execute()
  return 'done'
}

/** Takes a held wish up again; the record of its closing is kept. */
export async function reopenWish(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!held.pair.goesOn) return 'ended'
  await tenant
    .updateTable('development_closing')
    .set({ undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('wish_id', '=', held.id)
    .where('undone_at', 'is', null)
    .execute()
  return 'done'
}
