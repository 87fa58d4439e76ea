import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import {
  complete,
  confirm,
  holdAgreement,
  reword,
  someAgreements,
  undoCompletion,
} from '../agreements/store.ts'
import type { Agreement } from '../agreements/types.ts'
import { closedTo } from './rules.ts'
import type { Answered, Changed } from './types.ts'

/** All support that a pair has talked of, done or not, without what was removed or has become something else. */
export async function supportOfPair(tenant: Tenant, viewer: Viewer, pairId: string): Promise<Agreement[]> {
  const found = await tenant
    .selectFrom('agreement as a')
    .innerJoin('agreement_wording as w', (join) =>
      join.onRef('w.organisation_id', '=', 'a.organisation_id').onRef('w.agreement_id', '=', 'a.id'),
    )
    .select('a.id')
    .distinct()
    .where('a.organisation_id', '=', viewer.organisationId)
    .where('a.pair_id', '=', pairId)
    .where('a.removed_at', 'is', null)
    .where('w.kind', '=', 'support')
    .execute()
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  return (await someAgreements(tenant, viewer, ids)).filter(({ wording }) => wording.kind === 'support')
}

/** The agreement that an answer of the viewer's is about; null where there is none. */
export async function agreementOfAnswer(
  tenant: Tenant,
  viewer: Viewer,
  answerId: string,
): Promise<string | null> {
  const found = await tenant
    .selectFrom('support_answer')
    .select('agreement_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', answerId)
    .where('answered_by', '=', viewer.memberId)
    .executeTakeFirst()
  return found?.agreement_id ?? null
}

/**
 * Writes down whether held support has helped, in the place of an answer before, and ends it, or sets the day on which
 * the two look again. The same again is said once.
 */
export async function answerSupport(
  tenant: Tenant,
  viewer: Viewer,
  held: Agreement,
  { answer, again, version }: Answered,
  now: Temporal.Instant,
): Promise<Changed> {
  const { wording } = held
  // Pressed a second time, it has already moved on to the new day, where the other's yes is missing.
  const said = held.answer?.answer === answer && (again ? wording.deadline.equals(again) : held.completion)
  if (said) return 'done'
  const closed = closedTo(held)
  if (closed) return closed
  if (wording.version !== version || (again && held.completion)) return 'outdated'
  if (held.answer) await takeBack(tenant, viewer, held.answer.id, now)
  await tenant
    .insertInto('support_answer')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pairId,
      agreement_id: held.id,
      answer,
      answered_by: viewer.memberId,
      answered_at: now,
    })
    .execute()
  if (!again) await complete(tenant, viewer, held, now)
  else if (!wording.deadline.equals(again)) {
    const { kind, body, ownerId } = wording
    await reword(tenant, viewer, held, version, { kind, body, ownerId, deadline: again }, now)
    const moved = await holdAgreement(tenant, viewer, held.id)
    if (moved) await confirm(tenant, viewer, moved, moved.wording.version, now)
  }
  return 'done'
}

/** Takes the viewer's answer back, and opens again what it ended. */
export async function undoAnswer(
  tenant: Tenant,
  viewer: Viewer,
  held: Agreement,
  answerId: string,
  now: Temporal.Instant,
): Promise<Changed> {
  if (!held.pairGoesOn) return 'ended'
  const { answer, completion } = held
  if (answer?.id !== answerId) return 'done'
  if (completion?.by === viewer.memberId && completion.at.equals(answer.at)) {
    await undoCompletion(tenant, viewer, held, now)
  }
  await takeBack(tenant, viewer, answerId, now)
  return 'done'
}

const takeBack = (tenant: Tenant, viewer: Viewer, answerId: string, now: Temporal.Instant) =>
  tenant
    .updateTable('support_answer')
    .set({ undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', answerId)
    .where('answered_by', '=', viewer.memberId)
    .where('undone_at', 'is', null)
    .execute()
