import { type Between, insert } from './between.ts'

/** Support that the two have agreed at `meetingId`, and what the employee says of it. */
export async function addSupport(between: Between, meetingId: string): Promise<Record<string, string>> {
  const { db, organisationId, pairId, leader, employee } = between
  const supportId = await insert(
    between,
    `insert into agreement (organisation_id, pair_id, meeting_id, created_by, created_at)
     values ($1, $2, $3, $4, now()) returning id`,
    meetingId,
    employee.memberId,
  )
  await db.owner.query(
    `with worded as (
       insert into agreement_wording (organisation_id, pair_id, agreement_id, version, kind, body, owner_id, deadline, written_by, written_at)
       values ($1, $2, $3, 1, 'support', 'Fri for lukkevagter i november', $4, '2026-11-30', $5, now()))
     insert into agreement_confirmation (organisation_id, agreement_id, version, member_id, pair_id, confirmed_at)
     select $1, $3, 1, unnest(array[$4, $5]::uuid[]), $2, now()`,
    [organisationId, pairId, supportId, leader.memberId, employee.memberId],
  )
  const supportAnswerId = await insert(
    between,
    `insert into support_answer (organisation_id, pair_id, agreement_id, answer, answered_by, answered_at)
     values ($1, $2, $3, 'helped', $4, now()) returning id`,
    supportId,
    employee.memberId,
  )
  return { supportId, supportAnswerId }
}
