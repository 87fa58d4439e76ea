import { sql } from 'kysely'
import type { Tenant } from '../../../../platform/database/database.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { type Help, helpKinds, type NewEffect } from './types.ts'

type Row = Omit<Help, 'agreement' | 'effect'> & {
  agreementId: string | null
  doneAt: Temporal.Instant | null
  effectId: string | null
  answer: NewEffect['answer']
  words: string
  at: Temporal.Instant
}

/**
 * The help that the two of a pair have settled, the latest first, with whether it was given and what it helped. Who
 * does not see the list is told of none.
 */
export async function helpOf(tenant: Tenant, viewer: Viewer, pairId: string): Promise<Help[]> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, t.title, c.body, r.from_date as "from", a.id as "agreementId", d.completed_at as "doneAt",
           e.id as "effectId", e.answer, e.body as words, e.written_at as at
      from trial r
      join task_list l on l.organisation_id = r.organisation_id and l.pair_id = r.pair_id
      join trial_change c on c.organisation_id = r.organisation_id and c.trial_id = r.id
      join task t on t.organisation_id = c.organisation_id and t.id = c.task_id
      left join agreement a
        on a.organisation_id = c.organisation_id and a.id = c.agreement_id and a.removed_at is null
      left join agreement_completion d
        on d.organisation_id = a.organisation_id and d.agreement_id = a.id and d.undone_at is null
      left join help_effect e on e.organisation_id = c.organisation_id and e.change_id = c.id and e.undone_at is null
     where r.organisation_id = ${viewer.organisationId} and r.pair_id = ${pairId} and r.settled_at is not null
       and c.removed_at is null and c.kind = any (${helpKinds}::text[])
       and (l.author_id = ${viewer.memberId} or exists (
         select from task_sharing s
          where s.organisation_id = l.organisation_id and s.pair_id = l.pair_id and s.withdrawn_at is null))
     order by r.from_date desc, r.id desc, t.position, c.id`.execute(tenant)
  return rows.map(({ agreementId, doneAt, effectId, answer, words, at, ...help }) => ({
    ...help,
    agreement: agreementId === null ? null : { id: agreementId, doneAt },
    effect: effectId === null ? null : { id: effectId, answer, body: words, at },
  }))
}

/** The pair that a change lies between; null where the viewer sees none. */
export async function pairOfChange(tenant: Tenant, viewer: Viewer, changeId: string): Promise<string | null> {
  const found = await tenant
    .selectFrom('trial_change')
    .select('pair_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', changeId)
    .executeTakeFirst()
  return found?.pair_id ?? null
}

/** The change that an answer of the viewer's is about; null where there is none. */
export async function changeOfEffect(
  tenant: Tenant,
  viewer: Viewer,
  effectId: string,
): Promise<string | null> {
  const found = await tenant
    .selectFrom('help_effect')
    .select('change_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', effectId)
    .where('written_by', '=', viewer.memberId)
    .executeTakeFirst()
  return found?.change_id ?? null
}

/**
 * Writes what help changed, in a list of the viewer's own that the caller holds. The same again is said once; another
 * answer takes the place of the one before, which is kept as taken back.
 */
export async function addEffect(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { id, effect }: Help,
  { answer, body }: NewEffect,
  now: Temporal.Instant,
): Promise<void> {
  if (effect?.answer === answer && effect.body === body) return
  if (effect) await undoEffect(tenant, viewer, effect.id, now)
  await tenant
    .insertInto('help_effect')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      change_id: id,
      answer,
      body,
      written_by: viewer.memberId,
      written_at: now,
    })
    .execute()
}

/** Takes an answer of the viewer's back; it is kept for them alone. */
export async function undoEffect(
  tenant: Tenant,
  viewer: Viewer,
  effectId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('help_effect')
    .set({ undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', effectId)
    .where('written_by', '=', viewer.memberId)
    .where('undone_at', 'is', null)
    .execute()
}
