import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { Category } from '../agenda/types.ts'
import type { Question } from './types.ts'

/** The viewer's own questions, the latest first. */
export async function loadOwnQuestions(tenant: Tenant, viewer: Viewer): Promise<Question[]> {
  const rows = await tenant
    .selectFrom('own_question')
    .select(['id', 'category', 'body'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, category, body }) => ({ id, category: category as Category, body, own: true }))
}

export async function keepOwnQuestion(
  tenant: Tenant,
  viewer: Viewer,
  question: { category: Category; body: string },
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('own_question')
    .values({
      organisation_id: viewer.organisationId,
      member_id: viewer.memberId,
      ...question,
      created_at: now,
    })
    .execute()
}

/** Takes away one of the viewer's own questions, or with null brings it back. @returns whether it is theirs */
export async function removeOwnQuestion(
  tenant: Tenant,
  viewer: Viewer,
  questionId: string,
  removedAt: Temporal.Instant | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tenant
    .updateTable('own_question')
    .set({ removed_at: removedAt })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('id', '=', questionId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
