import { questionMark, shapeMark } from '../marks.ts'
import type { Between } from './between.ts'

/** What hangs on the employee alone, a day on which the company is closed, and a shape that put an item on an agenda. */
export async function addOwn(
  { db, organisationId, pairId, leader, employee }: Between,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<Record<string, string>> {
  const own = await db.owner.query<{ id: string }>('select id from auth.session where user_id = $1', [
    employee.userId,
  ])
  const passkey = await db.owner.query<{ id: string }>(
    `insert into auth.passkey (user_id, name, public_key, credential_id, counter, device_type, backed_up)
     values ($1, 'telefon', 'k', uuidv7()::text, 0, 'singleDevice', false) returning id`,
    [employee.userId],
  )
  const absence = await db.owner.query<{ id: string }>(
    `insert into absence (organisation_id, member_id, first_date, last_date, created_at)
     values ($1, $2, '2027-07-05', '2027-07-16', now()) returning id`,
    [organisationId, employee.memberId],
  )
  const closing = await db.owner.query<{ id: string }>(
    `insert into closing (organisation_id, name, first_date, last_date, created_by, created_at)
     values ($1, 'Sommerferie', '2027-07-12', '2027-07-30', $2, now()) returning id`,
    [organisationId, leader.memberId],
  )
  const question = await db.owner.query<{ id: string }>(
    `insert into own_question (organisation_id, member_id, category, body, created_at)
     values ($1, $2, 'tasks', $3, now()) returning id`,
    [organisationId, employee.memberId, questionMark],
  )
  const shape = await db.owner.query<{ id: string }>(
    `insert into own_shape (organisation_id, member_id, created_at) values ($1, $2, now()) returning id`,
    [organisationId, employee.memberId],
  )
  const ofShape = [organisationId, shape.rows[0]!.id, employee.memberId, shapeMark]
  await db.owner.query(
    `insert into own_shape_wording (organisation_id, shape_id, version, member_id, name, written_at)
     values ($1, $2, 1, $3, $4, now())`,
    ofShape,
  )
  await db.owner.query(
    `insert into own_shape_point (organisation_id, shape_id, version, position, member_id, category, title)
     values ($1, $2, 1, 1, $3, 'tasks', $4)`,
    ofShape,
  )
  const use = await db.owner.query<{ id: string }>(
    `insert into agenda_shape_item (organisation_id, item_id, use_id, pair_id, meeting_id, member_id, wording_hash, shared, put_at)
     values ($1, $2, uuidv7(), $3, $4, $5, md5('tasks Ny ovn'), true, now()) returning use_id as id`,
    [organisationId, itemId, pairId, meetingId, employee.memberId],
  )
  return {
    sessionId: own.rows[0]!.id,
    passkeyId: passkey.rows[0]!.id,
    absenceId: absence.rows[0]!.id,
    closingId: closing.rows[0]!.id,
    questionId: question.rows[0]!.id,
    shapeId: shape.rows[0]!.id,
    shapeUseId: use.rows[0]!.id,
  }
}
