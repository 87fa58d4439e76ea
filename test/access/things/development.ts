import { marks } from '../marks.ts'
import { type Between, insert } from './between.ts'

/** What the employee wants to become better at: shared with `agreementId` as a step, kept, and taken back. */
export async function addDevelopment(between: Between, agreementId: string): Promise<Record<string, string>> {
  const { db, organisationId, pairId, employee } = between
  const wish = async (title: string): Promise<Record<'wishId' | 'trainingId' | 'effectId', string>> => {
    const { rows } = await db.owner.query<Record<'wishId' | 'trainingId' | 'effectId', string>>(
      `with made as (
         insert into development_wish (organisation_id, pair_id, author_id, created_at, version, title, why, written_at)
         values ($1, $2, $3, now(), 2, $4, $4, now()) returning organisation_id, id),
       worded as (
         insert into development_wording (organisation_id, wish_id, version, title, why, written_at)
         select organisation_id, id, 1, $4, $4, now() from made),
       closed as (
         insert into development_closing (organisation_id, wish_id, outcome, reason, closed_by, closed_at, undone_at)
         select organisation_id, id, 'replaced', $4, $3, now(), now() from made),
       planned as (
         insert into training (organisation_id, wish_id, kind, title, place, first_date, last_date, added_by, added_at)
         select organisation_id, id, 'course', $4, $4, '2026-10-01', '2026-10-02', $3, now() from made
         returning organisation_id, id),
       said as (
         insert into training_effect (organisation_id, training_id, answer, body, written_by, written_at)
         select organisation_id, id, 'some', $4, $3, now() from planned returning id)
       select made.id as "wishId", planned.id as "trainingId", said.id as "effectId" from made, planned, said`,
      [organisationId, pairId, employee.memberId, title],
    )
    return rows[0]!
  }
  const shareWish = (wishId: string, withdrawnAt: string | null) =>
    insert(
      between,
      `insert into development_sharing (organisation_id, pair_id, wish_id, shared_by, shared_at, withdrawn_at)
       values ($1, $2, $3, $4, now(), $5) returning id`,
      wishId,
      employee.memberId,
      withdrawnAt,
    )
  const shown = await wish('Tale for flere ad gangen')
  await shareWish(shown.wishId, null)
  const step = [organisationId, pairId, shown.wishId, agreementId, employee.memberId]
  await db.owner.query(
    `insert into development_step (organisation_id, pair_id, wish_id, agreement_id, added_by, added_at)
     values ($1, $2, $3, $4, $5, now())`,
    step,
  )
  const kept = await wish(marks.wish)
  await shareWish((await wish(marks.wishWithdrawn)).wishId, '2026-11-20T08:00:00Z')
  return {
    ...shown,
    ownWishId: kept.wishId,
    ownTrainingId: kept.trainingId,
    ownEffectId: kept.effectId,
  }
}
