import type { Person } from '../../support/company.ts'
import { marks } from '../marks.ts'
import type { Between } from './between.ts'

/** A goal of each level, and one that was shared and taken back; `feedbackId` was said while it was shared. */
export async function addGoals(
  { db, organisationId, pairId, leader, employee }: Between,
  feedbackId: string,
): Promise<Record<string, string>> {
  const goal = async (level: string, title: string, author: Person, pair: string | null): Promise<string> => {
    const { rows } = await db.owner.query<{ id: string }>(
      `insert into goal (organisation_id, pair_id, level, title, why, author_id, created_at, written_by, written_at)
       values ($1, $2, $3, $4, $4, $5, now(), $5, now()) returning id`,
      [organisationId, pair, level, title, author.memberId],
    )
    const of = [organisationId, rows[0]!.id, title, author.memberId]
    await db.owner.query(
      `insert into goal_checkpoint (organisation_id, goal_id, local_date, body, progress, written_by, written_at)
       values ($1, $2, '2026-11-20', $3, 20, $4, now())`,
      of,
    )
    await db.owner.query(
      `insert into goal_wording (organisation_id, goal_id, version, title, why, written_by, written_at)
       values ($1, $2, 1, $3, $3, $4, now())`,
      of,
    )
    await db.owner.query('update goal set version = 2 where organisation_id = $1 and id = $2', of.slice(0, 2))
    return of[1] as string
  }
  const personalGoalId = await goal('personal', marks.goal, employee, pairId)
  const withdrawnGoalId = await goal('personal', marks.withdrawn, employee, pairId)
  await db.owner.query(
    `insert into goal_sharing (organisation_id, pair_id, goal_id, shared_by, shared_at, withdrawn_at)
     values ($1, $2, $3, $4, now(), now())`,
    [organisationId, pairId, withdrawnGoalId, employee.memberId],
  )
  // Said while it was shared.
  await db.owner.query('update feedback set goal_id = $2 where id = $1', [feedbackId, withdrawnGoalId])
  return {
    personalGoalId,
    withdrawnGoalId,
    goalId: await goal('work', 'Lære at bage rugbrød', employee, pairId),
    organisationGoalId: await goal('organisation', 'Halvt så meget spild', leader, null),
  }
}
