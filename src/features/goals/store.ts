import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { Checkpoint, EarlierWording, Goal } from './types.ts'

interface Row extends Omit<Goal, 'checkpoints' | 'closing' | 'endsOn'> {
  endsOn: string | null
  checkpoints: (Omit<Checkpoint, 'date'> & { date: string })[]
  closing: (Omit<NonNullable<Goal['closing']>, 'at'> & { at: string }) | null
}

/** Of the pairs and of nobody's personal goal but one's own, unless it is shared now. */
const inReach = (viewer: Viewer): RawBuilder<unknown> => sql`
  g.pair_id = any (${viewer.pairs}::uuid[])
  and (g.level = 'work' or g.author_id = ${viewer.memberId} or s.id is not null)`

/** The current closing of `g`. */
const closed = sql`exists (
  select from goal_closing c
   where c.organisation_id = g.organisation_id and c.goal_id = g.id and c.undone_at is null)`

const closedSince = (since: Temporal.Instant) => sql`exists (
  select from goal_closing c
   where c.organisation_id = g.organisation_id and c.goal_id = g.id and c.undone_at is null
     and c.closed_at >= ${since})`

/** Goals that fit `condition` on `g`, the pair `p` and the sharing `s`, in one statement, in the order they were written. */
async function goals(tenant: Tenant, viewer: Viewer, condition: RawBuilder<unknown>): Promise<Goal[]> {
  const { rows } = await sql<Row>`
    select g.id, g.level, g.author_id as "authorId", g.version, g.created_at as "createdAt", g.title, g.why,
           g.ends_on::text as "endsOn", g.serves, served.title as "servesTitle", s.id is not null as shared,
           case when p.id is not null then json_build_object(
             'id', p.id,
             'leader', json_build_object('id', leader.id, 'name', leader.name),
             'employee', json_build_object('id', employee.id, 'name', employee.name),
             'goesOn', p.ended_at is null and not exists (
               select from member_deactivation gone
                where gone.organisation_id = p.organisation_id and gone.member_id in (p.leader_id, p.employee_id)
                  and gone.reactivated_at is null)) end as pair,
           (select coalesce(json_agg(json_build_object(
                     'id', c.id, 'date', c.local_date, 'body', c.body, 'progress', c.progress, 'writtenBy', c.written_by)
                   order by c.local_date, c.id), '[]')
              from goal_checkpoint c
             where c.organisation_id = g.organisation_id and c.goal_id = g.id) as checkpoints,
           (select json_build_object('outcome', c.outcome, 'reason', c.reason, 'by', c.closed_by, 'at', c.closed_at)
              from goal_closing c
             where c.organisation_id = g.organisation_id and c.goal_id = g.id and c.undone_at is null) as closing
      from goal g
      left join pair p on p.organisation_id = g.organisation_id and p.id = g.pair_id
      left join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      left join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
      left join goal served on served.organisation_id = g.organisation_id and served.id = g.serves
      left join goal_sharing s
        on s.organisation_id = g.organisation_id and s.goal_id = g.id and s.withdrawn_at is null
     where g.organisation_id = ${viewer.organisationId} and (${condition})
     order by g.id`.execute(tenant)
  return rows.map(({ endsOn, checkpoints, closing, ...row }) => ({
    ...row,
    endsOn: endsOn === null ? null : Temporal.PlainDate.from(endsOn),
    checkpoints: checkpoints.map((checkpoint) => ({
      ...checkpoint,
      date: Temporal.PlainDate.from(checkpoint.date),
    })),
    closing: closing && { ...closing, at: Temporal.Instant.from(closing.at) },
  }))
}

/** The company's goals, open and closed. */
export const organisationGoals = (tenant: Tenant, viewer: Viewer): Promise<Goal[]> =>
  goals(tenant, viewer, sql`g.level = 'organisation'`)

/** The company's goals that a goal can serve, as words for a choice. */
export const openOrganisationGoals = async (
  tenant: Tenant,
  viewer: Viewer,
): Promise<{ id: string; title: string }[]> => {
  const { rows } = await sql<{ id: string; title: string }>`
    select g.id, g.title from goal g
     where g.organisation_id = ${viewer.organisationId} and g.level = 'organisation' and not ${closed}
     order by g.id`.execute(tenant)
  return rows
}

/** What the two are working towards now, with what of the employee's own the viewer may see. */
export const openGoals = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Goal[]> =>
  goals(tenant, viewer, sql`g.pair_id = ${pairId} and ${inReach(viewer)} and not ${closed}`)

/** The same, with what they have closed since `since`, for the two to look back on. */
export const goalsSince = async (
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  since: Temporal.Instant,
): Promise<Goal[]> => {
  const found = await goals(
    tenant,
    viewer,
    sql`g.pair_id = ${pairId} and ${inReach(viewer)} and (not ${closed} or ${closedSince(since)})`,
  )
  return found.filter(({ level, shared }) => level === 'work' || shared)
}

/** What the two no longer work towards. */
export const closedGoals = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Goal[]> =>
  goals(tenant, viewer, sql`g.pair_id = ${pairId} and ${inReach(viewer)} and ${closed}`)

/** The open work goals of all the viewer's pairs that go on. */
export const ownWorkGoals = async (tenant: Tenant, viewer: Viewer): Promise<Goal[]> =>
  (
    await goals(
      tenant,
      viewer,
      sql`g.pair_id = any (${viewer.pairs}::uuid[]) and g.level = 'work' and p.ended_at is null and not ${closed}`,
    )
  ).filter(({ pair }) => pair?.goesOn)

/** One goal of the company, or of the viewer's pairs as far as it is shown to them; null when there is none. */
export async function findGoal(
  tenant: Tenant,
  viewer: Viewer,
  goalId: string,
  of: 'organisation' | 'pair',
): Promise<Goal | null> {
  const reach = of === 'organisation' ? sql`g.level = 'organisation'` : inReach(viewer)
  return (await goals(tenant, viewer, sql`g.id = ${goalId} and ${reach}`))[0] ?? null
}

/** The same, held until the transaction ends, so that two changes of it come one after the other. */
export async function holdGoal(
  tenant: Tenant,
  viewer: Viewer,
  goalId: string,
  of: 'organisation' | 'pair',
): Promise<Goal | null> {
  await sql`
    select from goal where organisation_id = ${viewer.organisationId} and id = ${goalId} for update`.execute(
    tenant,
  )
  return findGoal(tenant, viewer, goalId, of)
}

/** What a goal said before, newest first; of a personal goal for its author alone. */
export async function earlierWordings(tenant: Tenant, viewer: Viewer, goal: Goal): Promise<EarlierWording[]> {
  if (goal.level === 'personal' && goal.authorId !== viewer.memberId) return []
  return tenant
    .selectFrom('goal_wording')
    .select(['version', 'title', 'why', 'ends_on as endsOn'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('goal_id', '=', goal.id)
    .orderBy('version', 'desc')
    .execute()
}
