import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Shape, ShapePoint } from '../types.ts'

type Wording = { name: string; points: readonly ShapePoint[] }

const select = (viewer: Viewer) => sql`
  select s.id, w.name, w.version, '' as lead, true as own,
         (select json_agg(json_build_object('category', p.category, 'title', p.title) order by p.position)
            from own_shape_point p
           where p.organisation_id = w.organisation_id and p.shape_id = w.shape_id and p.version = w.version) as points
    from own_shape s
    join own_shape_wording w on w.organisation_id = s.organisation_id and w.shape_id = s.id
   where s.organisation_id = ${viewer.organisationId} and s.member_id = ${viewer.memberId} and s.removed_at is null`

const latest = sql`w.version = (
  select max(l.version) from own_shape_wording l where l.organisation_id = s.organisation_id and l.shape_id = s.id)`

/** The viewer's own shapes as they now are, the latest first. */
export async function loadOwnShapes(tenant: Tenant, viewer: Viewer): Promise<Shape[]> {
  const { rows } = await sql<Shape>`${select(viewer)} and ${latest} order by s.id desc`.execute(tenant)
  return rows
}

/** One of the viewer's own, as it now is or as it was in an earlier version; null when it is not theirs or not there. */
export async function findOwnShape(
  tenant: Tenant,
  viewer: Viewer,
  shapeId: string,
  version?: number,
): Promise<Shape | null> {
  const { rows } = await sql<Shape>`
    ${select(viewer)} and s.id = ${shapeId} and ${version ? sql`w.version = ${version}` : latest}`.execute(
    tenant,
  )
  return rows[0] ?? null
}

/** Keeps a new shape for the viewer. @returns its id */
export async function keepOwnShape(
  tenant: Tenant,
  viewer: Viewer,
  wording: Wording,
  now: Temporal.Instant,
): Promise<string> {
  const { id } = await tenant
    .insertInto('own_shape')
    .values({ organisation_id: viewer.organisationId, member_id: viewer.memberId, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeVersion(tenant, viewer, id, 1, wording, now)
  return id
}

/** Writes a shape of the viewer's anew; what it says already is no new version. @returns whether it is theirs */
export async function rewriteOwnShape(
  tenant: Tenant,
  viewer: Viewer,
  shapeId: string,
  wording: Wording,
  now: Temporal.Instant,
): Promise<boolean> {
  await sql`select from own_shape where organisation_id = ${viewer.organisationId} and id = ${shapeId} for update`.execute(
    tenant,
  )
  const shape = await findOwnShape(tenant, viewer, shapeId)
  if (!shape) return false
  const said = ({ name, points }: Wording) =>
    JSON.stringify([name, points.map(({ category, title }) => [category, title])])
  if (said(shape) !== said(wording)) {
    await writeVersion(tenant, viewer, shapeId, shape.version + 1, wording, now)
  }
  return true
}

async function writeVersion(
  tenant: Tenant,
  viewer: Viewer,
  shapeId: string,
  version: number,
  { name, points }: Wording,
  now: Temporal.Instant,
): Promise<void> {
  const of = {
    organisation_id: viewer.organisationId,
    shape_id: shapeId,
    version,
    member_id: viewer.memberId,
  }
  await tenant
    .insertInto('own_shape_wording')
    .values({ ...of, name, written_at: now })
    .execute()
  await tenant
    .insertInto('own_shape_point')
    .values(points.map(({ category, title }, index) => ({ ...of, position: index + 1, category, title })))
    .execute()
}

/** Takes away a shape of the viewer's, or with null brings it back. @returns whether it is theirs */
export async function removeOwnShape(
  tenant: Tenant,
  viewer: Viewer,
  shapeId: string,
  removedAt: Temporal.Instant | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tenant
    .updateTable('own_shape')
    .set({ removed_at: removedAt })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('id', '=', shapeId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
