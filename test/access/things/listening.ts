import { marks } from '../marks.ts'
import { type Between, insert } from './between.ts'

/** A question that the leader listened to, how the employee told it, and what they have yet to share of it. */
export async function addListening(between: Between, meetingId: string): Promise<string> {
  const { db, organisationId, pairId, leader, employee } = between
  const listeningId = await insert(
    between,
    `insert into listening (organisation_id, pair_id, meeting_id, question, listener_id, begun_by, begun_at)
     values ($1, $2, $3, 'Hvad fylder mest?', $4, $5, now()) returning id`,
    meetingId,
    leader.memberId,
    employee.memberId,
  )
  await db.owner.query(
    `insert into retelling (organisation_id, pair_id, listening_id, version, author_id, body, written_at)
     values ($1, $2, $3, 1, $4, 'Ovnen trækker skævt', now())`,
    [organisationId, pairId, listeningId, employee.memberId],
  )
  await db.owner.query(
    `insert into retelling_draft (organisation_id, pair_id, listening_id, author_id, body, written_at)
     values ($1, $2, $3, $4, $5, now())`,
    [organisationId, pairId, listeningId, employee.memberId, marks.retelling],
  )
  return listeningId
}
