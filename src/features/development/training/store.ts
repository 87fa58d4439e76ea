import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { answerOf, closedTo } from '../rules.ts'
import type { Changed, Effect, NewTraining, Training, Wish } from '../types.ts'

/** Plans a training for a held wish; the very same one is planned once. */
export async function addTraining(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  { kind, title, place, firstDate, lastDate }: NewTraining,
  now: Temporal.Instant,
): Promise<Changed> {
  const closed = closedTo(held)
  if (closed) return closed
  const same = held.trainings.some(
    (one) =>
      one.kind === kind &&
      one.title === title &&
      one.place === place &&
      one.firstDate.equals(firstDate) &&
      one.lastDate.equals(lastDate),
  )
  if (same) return 'done'
  await tenant
    .insertInto('training')
    .values({
      organisation_id: viewer.organisationId,
      wish_id: held.id,
      kind,
      title,
      place,
      first_date: firstDate,
      last_date: lastDate,
      added_by: viewer.memberId,
      added_at: now,
    })
    .execute()
  return 'done'
}

/** The wish that a training belongs to, removed or not; null when the viewer sees none. */
export async function wishIdOf(tenant: Tenant, viewer: Viewer, trainingId: string): Promise<string | null> {
  const found = await tenant
    .selectFrom('training')
    .select('wish_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', trainingId)
    .executeTakeFirst()
  return found?.wish_id ?? null
}

/** The training that an answer of the viewer's is about; null when there is none. */
export async function trainingIdOf(tenant: Tenant, viewer: Viewer, effectId: string): Promise<string | null> {
  const found = await tenant
    .selectFrom('training_effect')
    .select('training_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', effectId)
    .where('written_by', '=', viewer.memberId)
    .executeTakeFirst()
  return found?.training_id ?? null
}

/** Takes a training of a held wish away (`removed`) or back. One that has been answered for stays. */
export async function setRemoved(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  trainingId: string,
  removed: boolean,
  now: Temporal.Instant,
): Promise<Changed> {
  const closed = closedTo(held)
  if (closed) return closed
  const training = held.trainings.find(({ id }) => id === trainingId)
  if (removed && training && answerOf(training)) return 'answered'
  await sql`
    update training
       set removed_by = ${removed ? viewer.memberId : null}::uuid, removed_at = ${removed ? now : null}::timestamptz
     where organisation_id = ${viewer.organisationId} and id = ${trainingId}
       and (removed_at is null) = ${removed}`.execute(tenant)
  return 'done'
}

/** Writes what a training of a held wish changed, or that it is to be asked later; the same again is said once. */
export async function addEffect(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  training: Training,
  { answer, body, on }: Omit<Effect, 'id'>,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!held.pair.goesOn) return 'ended'
  const last = training.effects.at(-1)
  if (last?.answer === answer && last.body === body && last.on.equals(on)) return 'done'
  await tenant
    .insertInto('training_effect')
    .values({
      organisation_id: viewer.organisationId,
      training_id: training.id,
      answer,
      body,
      written_by: viewer.memberId,
      written_at: now,
    })
    .execute()
  return 'done'
}

/** Takes an answer of the viewer's back; it is kept for them alone. */
export async function undoEffect(
  tenant: Tenant,
  viewer: Viewer,
  held: Wish,
  effectId: string,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!held.pair.goesOn) return 'ended'
  await tenant
    .updateTable('training_effect')
    .set({ undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', effectId)
    .where('undone_at', 'is', null)
    .execute()
  return 'done'
}
