import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { pairGoesOn, shareExpectation } from '../store.ts'
import type { DraftExpectation, Words } from '../types.ts'

/** Drafts of the viewer's own that fit `condition` on `d`, oldest first. */
async function drafts(
  tenant: Tenant,
  viewer: Viewer,
  condition: RawBuilder<unknown>,
): Promise<DraftExpectation[]> {
  const { rows } = await sql<DraftExpectation>`
    select d.id, d.pair_id as "pairId", d.kind, d.body, d.removed_at is not null as removed,
           ${pairGoesOn} as "pairGoesOn",
           json_build_object('id', leader.id, 'name', leader.name) as leader,
           json_build_object('id', employee.id, 'name', employee.name) as employee
      from expectation_draft d
      join pair p on p.organisation_id = d.organisation_id and p.id = d.pair_id
      join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
     where d.organisation_id = ${viewer.organisationId} and d.author_id = ${viewer.memberId}
       and d.pair_id = any (${viewer.pairs}::uuid[]) and (${condition})
     order by d.id`.execute(tenant)
  return rows
}

/** What the viewer has written to a pair and not shared, without what they removed. */
export const draftsOfPair = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<DraftExpectation[]> =>
  drafts(tenant, viewer, sql`d.pair_id = ${pairId} and d.removed_at is null`)

/** One draft of the viewer's own, removed or not; null when there is none or it is another's. */
export async function findDraft(
  tenant: Tenant,
  viewer: Viewer,
  draftId: string,
): Promise<DraftExpectation | null> {
  return (await drafts(tenant, viewer, sql`d.id = ${draftId}`))[0] ?? null
}

/** Keeps words for the viewer alone; the very same ones again are one draft. @returns its id */
export async function addDraft(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { kind, body }: Words,
  now: Temporal.Instant,
): Promise<string> {
  const same = (await draftsOfPair(tenant, viewer, pairId)).find(
    (draft) => draft.kind === kind && draft.body === body,
  )
  if (same) return same.id
  const { id } = await tenant
    .insertInto('expectation_draft')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      author_id: viewer.memberId,
      kind,
      body,
      written_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The first wall of every change to a draft of one's own. */
const own = (viewer: Viewer, draft: { id: string }) => sql`
  organisation_id = ${viewer.organisationId} and id = ${draft.id} and author_id = ${viewer.memberId}`

export async function editDraft(
  tenant: Tenant,
  viewer: Viewer,
  draft: DraftExpectation,
  { kind, body }: Words,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update expectation_draft set kind = ${kind}, body = ${body}, written_at = ${now} where ${own(viewer, draft)}`.execute(
    tenant,
  )
}

/** Takes a draft away (`at`) or back (null). */
export async function setDraftRemoved(
  tenant: Tenant,
  viewer: Viewer,
  draft: DraftExpectation,
  at: Temporal.Instant | null,
): Promise<void> {
  await sql`update expectation_draft set removed_at = ${at} where ${own(viewer, draft)}`.execute(tenant)
}

/** Shares a draft in a pair whose calendars the caller has locked: its words become the first wording. @returns its id */
export async function shareDraft(
  tenant: Tenant,
  viewer: Viewer,
  draft: DraftExpectation,
  now: Temporal.Instant,
): Promise<string> {
  const { id, pairId, kind, body } = draft
  await sql`delete from expectation_draft where ${own(viewer, draft)}`.execute(tenant)
  return shareExpectation(tenant, viewer, { id, pairId, kind, body }, now)
}
