import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Suggestion } from './types.ts'

type Row = Omit<Suggestion, 'answer'> & {
  answer: { kind: 'taken' | 'declined'; reason: string; at: string } | null
}

async function suggestions(
  tenant: Tenant,
  viewer: Viewer,
  condition: RawBuilder<unknown>,
): Promise<Suggestion[]> {
  const { rows } = await sql<Row>`
    select s.id, s.pair_id as "pairId", s.suggested_by as "suggestedBy", s.title, s.why,
           s.suggested_at as "suggestedAt", s.withdrawn_at is not null as withdrawn,
           (select json_build_object('kind', a.answer, 'reason', a.reason, 'at', a.answered_at)
              from task_suggestion_answer a
             where a.organisation_id = s.organisation_id and a.suggestion_id = s.id and a.undone_at is null) as answer
      from task_suggestion s
     where s.organisation_id = ${viewer.organisationId} and s.pair_id = any (${viewer.pairs}::uuid[])
       and (s.withdrawn_at is null or s.suggested_by = ${viewer.memberId}) and (${condition})
     order by s.id`.execute(tenant)
  return rows.map(({ answer, ...row }) => ({
    ...row,
    answer: answer && { ...answer, at: Temporal.Instant.from(answer.at) },
  }))
}

/** How many suggestions of a pair are shown: nobody looks back further. */
const shown = 100

/** What the leader of a pair has suggested and not taken back, the latest of it, the oldest first. */
export const suggestionsOfPair = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Suggestion[]> =>
  suggestions(
    tenant,
    viewer,
    sql`s.withdrawn_at is null and s.id in (
      select id from task_suggestion
       where organisation_id = ${viewer.organisationId} and pair_id = ${pairId} and withdrawn_at is null
       order by id desc limit ${shown})`,
  )

/** How many suggestions of a pair nobody has answered. */
export async function countWaiting(tenant: Tenant, viewer: Viewer, pairId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from task_suggestion s
     where s.organisation_id = ${viewer.organisationId} and s.pair_id = ${pairId} and s.withdrawn_at is null
       and not exists (
         select from task_suggestion_answer a
          where a.organisation_id = s.organisation_id and a.suggestion_id = s.id and a.undone_at is null)`.execute(
    tenant,
  )
  return rows[0]?.waiting ?? 0
}

/** One suggestion, held until the transaction ends; null where the viewer sees none. */
export async function holdSuggestion(
  tenant: Tenant,
  viewer: Viewer,
  suggestionId: string,
): Promise<Suggestion | null> {
  await sql`
    select from task_suggestion
     where organisation_id = ${viewer.organisationId} and id = ${suggestionId} for update`.execute(tenant)
  return (await suggestions(tenant, viewer, sql`s.id = ${suggestionId}`))[0] ?? null
}

/** Suggests a task to the employee of a pair that the caller holds, once while the same words wait. */
export async function suggestTask(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { title, why }: { title: string; why: string },
  now: Temporal.Instant,
): Promise<void> {
  const waiting = await suggestionsOfPair(tenant, viewer, pairId)
  if (waiting.some((other) => !other.answer && other.title === title && other.why === why)) return
  await tenant
    .insertInto('task_suggestion')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      suggested_by: viewer.memberId,
      suggested_at: now,
      title,
      why,
    })
    .execute()
}

/** Takes a held suggestion of the viewer's back, or lets it stand again. */
export async function setWithdrawn(
  tenant: Tenant,
  viewer: Viewer,
  { id, withdrawn }: Suggestion,
  now: Temporal.Instant | null,
): Promise<void> {
  if (withdrawn === (now !== null)) return
  await tenant
    .updateTable('task_suggestion')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('suggested_by', '=', viewer.memberId)
    .execute()
}

/** Answers a held suggestion that waits. */
export async function answerSuggestion(
  tenant: Tenant,
  viewer: Viewer,
  { id, pairId }: Suggestion,
  answer: { kind: 'taken' | 'declined'; reason: string },
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('task_suggestion_answer')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      suggestion_id: id,
      answer: answer.kind,
      reason: answer.reason,
      answered_by: viewer.memberId,
      answered_at: now,
    })
    .execute()
}

/** Takes the viewer's answer to a held suggestion back; it waits again. */
export async function undoAnswer(
  tenant: Tenant,
  viewer: Viewer,
  { id }: Suggestion,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('task_suggestion_answer')
    .set({ undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('suggestion_id', '=', id)
    .where('answered_by', '=', viewer.memberId)
    .where('undone_at', 'is', null)
    .execute()
}
