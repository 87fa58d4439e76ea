import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { goesOn, saysTheSame } from '../rules.ts'
import type { Changed, Goal, GoalWording, Level } from '../types.ts'

/**
 * Writes a goal of the company (`pairId` null) or of a pair that the caller holds; the very same words of the same
 * author are one goal, however often the button was pressed. @returns its id
 */
export async function addGoal(
  tenant: Tenant,
  viewer: Viewer,
  { level, pairId }: { level: Level; pairId: string | null },
  { title, why, endsOn, serves }: GoalWording,
  now: Temporal.Instant,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select g.id from goal g
     where g.organisation_id = ${viewer.organisationId} and g.level = ${level}
       and g.pair_id is not distinct from ${pairId} and g.author_id = ${viewer.memberId}
       and g.title = ${title} and g.why = ${why} and g.ends_on is not distinct from ${endsOn}
       and g.serves is not distinct from ${serves}
       and not exists (
         select from goal_closing c
          where c.organisation_id = g.organisation_id and c.goal_id = g.id and c.undone_at is null)`.execute(
    tenant,
  )
  if (rows[0]) return rows[0].id
  const { id } = await tenant
    .insertInto('goal')
    .values({
      organisation_id: viewer.organisationId,
      level,
      pair_id: pairId,
      author_id: viewer.memberId,
      created_at: now,
      title,
      why,
      ends_on: endsOn,
      serves,
      written_by: viewer.memberId,
      written_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes the next wording of a held goal, and keeps the one before; the same words again change nothing. */
export async function rewordGoal(
  tenant: Tenant,
  viewer: Viewer,
  held: Goal,
  seenVersion: number,
  wording: GoalWording,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!goesOn(held)) return 'ended'
  if (held.closing) return 'closed'
  if (saysTheSame(held, wording)) return 'done'
  if (held.version !== seenVersion) return 'outdated'
  await sql`
    insert into goal_wording (organisation_id, goal_id, version, title, why, ends_on, serves, written_by, written_at)
    select organisation_id, id, version, title, why, ends_on, serves, written_by, written_at
      from goal where organisation_id = ${viewer.organisationId} and id = ${held.id}`.execute(tenant)
  await tenant
    .updateTable('goal')
    .set({
      version: held.version + 1,
      title: wording.title,
      why: wording.why,
      ends_on: wording.endsOn,
      serves: wording.serves,
      written_by: viewer.memberId,
      written_at: now,
    })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .execute()
  return 'done'
}
