import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { isBinding, saysTheSame } from './rules.ts'
import type { Agreement, Outcome, Proposed, SupportAnswer, Wording } from './types.ts'

type Known = 'id' | 'pairId' | 'meetingId' | 'leader' | 'employee' | 'pairGoesOn' | 'removed'
interface Row extends Pick<Agreement, Known> {
  wordings: (Omit<Wording, 'deadline' | 'writtenAt'> & { deadline: string; writtenAt: string })[]
  confirmations: { memberId: string; version: number; confirmedAt: string }[]
  completion: { by: string; at: string } | null
  answer: { id: string; answer: SupportAnswer; at: string } | null
}

/** Agreements of the viewer's pairs that fit `condition` on `a`, in one statement, in the order they were made. */
async function agreements(
  tenant: Tenant,
  viewer: Viewer,
  condition: RawBuilder<unknown>,
): Promise<Agreement[]> {
  const { rows } = await sql<Row>`
    select a.id, a.pair_id as "pairId", a.meeting_id as "meetingId", a.removed_at is not null as removed,
           p.ended_at is null and not exists (
             select from member_deactivation gone
              where gone.organisation_id = p.organisation_id and gone.member_id in (p.leader_id, p.employee_id)
                and gone.reactivated_at is null) as "pairGoesOn",
           json_build_object('id', leader.id, 'name', leader.name) as leader,
           json_build_object('id', employee.id, 'name', employee.name) as employee,
           (select json_agg(json_build_object(
                     'version', w.version, 'kind', w.kind, 'body', w.body, 'ownerId', w.owner_id,
                     'deadline', w.deadline, 'writtenBy', w.written_by, 'writtenAt', w.written_at)
                   order by w.version desc)
              from agreement_wording w
             where w.organisation_id = a.organisation_id and w.agreement_id = a.id) as wordings,
           (select coalesce(json_agg(json_build_object(
                     'memberId', c.member_id, 'version', c.version, 'confirmedAt', c.confirmed_at)
                   order by c.confirmed_at), '[]')
              from agreement_confirmation c
             where c.organisation_id = a.organisation_id and c.agreement_id = a.id) as confirmations,
           (select json_build_object('by', d.completed_by, 'at', d.completed_at)
              from agreement_completion d
             where d.organisation_id = a.organisation_id and d.agreement_id = a.id and d.undone_at is null) as completion,
           (select json_build_object('id', s.id, 'answer', s.answer, 'at', s.answered_at) from support_answer s
             where s.organisation_id = a.organisation_id and s.agreement_id = a.id and s.undone_at is null) as answer
      from agreement a
      join pair p on p.organisation_id = a.organisation_id and p.id = a.pair_id
      join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
     where a.organisation_id = ${viewer.organisationId} and a.pair_id = any (${viewer.pairs}::uuid[])
       and (${condition})
     order by a.id`.execute(tenant)
  return rows.map(agreementOf)
}

function agreementOf({ wordings, confirmations, completion, answer, ...row }: Row): Agreement {
  const [wording, ...earlier] = wordings.map((written) => ({
    ...written,
    deadline: Temporal.PlainDate.from(written.deadline),
    writtenAt: Temporal.Instant.from(written.writtenAt),
  })) as [Wording, ...Wording[]]
  return {
    ...row,
    wording,
    earlier,
    confirmations: confirmations
      .filter(({ version }) => version === wording.version)
      .map(({ memberId, confirmedAt }) => ({ memberId, confirmedAt: Temporal.Instant.from(confirmedAt) })),
    completion: completion && { by: completion.by, at: Temporal.Instant.from(completion.at) },
    answer: answer && { ...answer, at: Temporal.Instant.from(answer.at) },
  }
}

/** Neither completed nor removed. */
const isOpen = sql`a.removed_at is null and not exists (
  select from agreement_completion done
   where done.organisation_id = a.organisation_id and done.agreement_id = a.id and done.undone_at is null)`

/** What a pair still has to do. Sort with `byDeadline`. */
export const openAgreements = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Agreement[]> =>
  agreements(tenant, viewer, sql`a.pair_id = ${pairId} and ${isOpen}`)

/** What a pair has completed since a moment, and not opened again. */
export const completedAgreements = (
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  since: Temporal.Instant,
): Promise<Agreement[]> =>
  agreements(
    tenant,
    viewer,
    sql`a.pair_id = ${pairId} and a.removed_at is null and exists (
      select from agreement_completion done
       where done.organisation_id = a.organisation_id and done.agreement_id = a.id and done.undone_at is null
         and done.completed_at >= ${since})`,
  )

/** What the viewer still has to do with everyone they go on meeting. */
export const allOpenAgreements = async (tenant: Tenant, viewer: Viewer): Promise<Agreement[]> =>
  (await agreements(tenant, viewer, sql`p.ended_at is null and ${isOpen}`)).filter(
    ({ pairGoesOn }) => pairGoesOn,
  )

/** What was agreed at one meeting, completed or not, without what was removed. */
export const agreementsOfMeeting = (
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string },
): Promise<Agreement[]> =>
  agreements(
    tenant,
    viewer,
    sql`a.pair_id = ${meeting.pairId} and a.meeting_id = ${meeting.id} and a.removed_at is null`,
  )

/** Some agreements of the viewer's pairs, removed or not, without those that are not theirs. */
export const someAgreements = (tenant: Tenant, viewer: Viewer, ids: string[]): Promise<Agreement[]> =>
  agreements(tenant, viewer, sql`a.id = any (${ids}::uuid[])`)

/** One of them; null when there is none or it is not theirs. */
export const findAgreement = async (tenant: Tenant, viewer: Viewer, id: string): Promise<Agreement | null> =>
  (await someAgreements(tenant, viewer, [id]))[0] ?? null

/** The same, held until the transaction ends, so that two changes of it come one after the other. */
export async function holdAgreement(
  tenant: Tenant,
  viewer: Viewer,
  agreementId: string,
): Promise<Agreement | null> {
  await sql`
    select from agreement
     where organisation_id = ${viewer.organisationId} and id = ${agreementId}
       and pair_id = any (${viewer.pairs}::uuid[]) for update`.execute(tenant)
  return findAgreement(tenant, viewer, agreementId)
}

/**
 * Writes a new agreement of a meeting that the caller holds; the very same words, owner and day at the same meeting
 * are one agreement, however often the button was pressed. @returns its id
 */
export async function addAgreement(
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string },
  proposed: Proposed,
  now: Temporal.Instant,
): Promise<string> {
  const same = (await agreementsOfMeeting(tenant, viewer, meeting)).find(
    (agreement) => agreement.completion === null && saysTheSame(agreement.wording, proposed),
  )
  if (same) return same.id
  const { id } = await tenant
    .insertInto('agreement')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: meeting.pairId,
      meeting_id: meeting.id,
      created_by: viewer.memberId,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await write(tenant, viewer, { id, pairId: meeting.pairId }, 1, proposed, now)
  return id
}

async function write(
  tenant: Tenant,
  viewer: Viewer,
  agreement: { id: string; pairId: string },
  version: number,
  proposed: Proposed,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('agreement_wording')
    .values({
      organisation_id: viewer.organisationId,
      agreement_id: agreement.id,
      version,
      pair_id: agreement.pairId,
      kind: proposed.kind,
      body: proposed.body,
      owner_id: proposed.ownerId,
      deadline: proposed.deadline,
      written_by: viewer.memberId,
      written_at: now,
    })
    .execute()
}

/** What keeps an agreement from being changed at all. */
const closedTo = (agreement: Agreement): Outcome | null =>
  !agreement.pairGoesOn ? 'ended' : agreement.removed ? 'removed' : agreement.completion ? 'completed' : null

/** Writes the next version of a held agreement; the confirmations stay with the version they were given to. */
export async function reword(
  tenant: Tenant,
  viewer: Viewer,
  held: Agreement,
  seenVersion: number,
  proposed: Proposed,
  now: Temporal.Instant,
): Promise<Outcome> {
  const closed = closedTo(held)
  if (closed) return closed
  if (saysTheSame(held.wording, proposed)) return 'done'
  if (held.wording.version !== seenVersion) return 'outdated'
  await write(tenant, viewer, held, seenVersion + 1, proposed, now)
  return 'done'
}

/** Records the viewer's yes to the version they saw of a held agreement; a second yes changes nothing. */
export async function confirm(
  tenant: Tenant,
  viewer: Viewer,
  held: Agreement,
  seenVersion: number,
  now: Temporal.Instant,
): Promise<Outcome> {
  const closed = closedTo(held)
  if (closed) return closed
  if (held.wording.version !== seenVersion) return 'outdated'
  await tenant
    .insertInto('agreement_confirmation')
    .values({
      organisation_id: viewer.organisationId,
      agreement_id: held.id,
      version: seenVersion,
      member_id: viewer.memberId,
      pair_id: held.pairId,
      confirmed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return 'done'
}

/** Records that a held agreement is done, once. */
export async function complete(
  tenant: Tenant,
  viewer: Viewer,
  held: Agreement,
  now: Temporal.Instant,
): Promise<Outcome> {
  const closed = closedTo(held)
  if (closed === 'completed') return 'done'
  if (closed) return closed
  await tenant
    .insertInto('agreement_completion')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pairId,
      agreement_id: held.id,
      completed_by: viewer.memberId,
      completed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return 'done'
}

/** Opens a completed agreement again; the record of its completion is kept, with who took it back. */
export async function undoCompletion(
  tenant: Tenant,
  viewer: Viewer,
  held: Agreement,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (!held.pairGoesOn) return 'ended'
  await tenant
    .updateTable('agreement_completion')
    .set({ undone_by: viewer.memberId, undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('agreement_id', '=', held.id)
    .where('undone_at', 'is', null)
    .execute()
  return 'done'
}

/** Takes a held agreement away (`at`) or back (null). What both confirmed, or what is done, stays. */
export async function setRemoved(
  tenant: Tenant,
  viewer: Viewer,
  held: Agreement,
  at: Temporal.Instant | null,
): Promise<Outcome> {
  if (!held.pairGoesOn) return 'ended'
  if (held.removed === (at !== null)) return 'done'
  if (at && held.completion) return 'completed'
  if (at && isBinding(held)) return 'binding'
  await tenant
    .updateTable('agreement')
    .set({ removed_at: at })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .execute()
  return 'done'
}
