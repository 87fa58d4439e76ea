import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { FeedbackWaiting } from '../meetings/types.ts'
import { placeOf } from '../writing/rules.ts'
import type { Feedback, Subject } from './types.ts'

type Instants = 'writtenAt' | 'givenAt' | 'heardAt' | 'answer'
interface Row extends Omit<Feedback, Instants> {
  writtenAt: Temporal.Instant
  givenAt: Temporal.Instant | null
  heardAt: Temporal.Instant | null
  answer: { body: string; by: string; at: string } | null
}

/** Neither of the two keeps the goal `g` to themself: a personal goal counts as long as it is shared. */
const seenByBoth = sql`(g.level = 'work' or exists (
  select from goal_sharing s
   where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.withdrawn_at is null))`

/** The employee lets the other see the list that the task `t` stands on. */
const sharedList = sql`exists (
  select from task_sharing s
   where s.organisation_id = t.organisation_id and s.pair_id = t.pair_id and s.withdrawn_at is null)`

/**
 * Feedback of the viewer's pairs that fits `condition` on `f`, in one statement, the latest given first and drafts
 * before all. The other's drafts are in none of it, nor what a personal goal or a task is called to
 * whom it is not shared with.
 */
async function feedback(
  tenant: Tenant,
  viewer: Viewer,
  condition: RawBuilder<unknown>,
  most: number | null = null,
): Promise<Feedback[]> {
  const { rows } = await sql<Row>`
    select f.id, f.pair_id as "pairId", f.author_id as "authorId", f.kind, f.happened, f.meant, f.wish,
           f.written_at as "writtenAt", f.given_at as "givenAt", f.removed_at is not null as removed,
           p.ended_at is null and not exists (
             select from member_deactivation gone
              where gone.organisation_id = p.organisation_id and gone.member_id in (p.leader_id, p.employee_id)
                and gone.reactivated_at is null) as "pairGoesOn",
           json_build_object('id', leader.id, 'name', leader.name) as leader,
           json_build_object('id', employee.id, 'name', employee.name) as employee,
           case when f.agreement_id is not null then json_build_object('kind', 'agreement', 'id', f.agreement_id,
             'body', (select w.body from agreement_wording w
                       where w.organisation_id = f.organisation_id and w.agreement_id = f.agreement_id
                       order by w.version desc limit 1))
           when f.goal_id is not null then (
             select json_build_object('kind', 'goal', 'id', g.id, 'body', g.title) from goal g
              where g.organisation_id = f.organisation_id and g.id = f.goal_id
                and (g.author_id = ${viewer.memberId} or ${seenByBoth}))
           when f.task_id is not null then (
             select json_build_object('kind', 'task', 'id', t.id, 'body', t.title) from task t
              where t.organisation_id = f.organisation_id and t.id = f.task_id and t.removed_at is null
                and (t.author_id = ${viewer.memberId} or ${sharedList})) end as about,
           (select h.heard_at from feedback_hearing h
             where h.organisation_id = f.organisation_id and h.feedback_id = f.id) as "heardAt",
           (select json_build_object('body', r.body, 'by', r.author_id, 'at', r.answered_at) from feedback_answer r
             where r.organisation_id = f.organisation_id and r.feedback_id = f.id) as answer
      from feedback f
      join pair p on p.organisation_id = f.organisation_id and p.id = f.pair_id
      join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
     where f.organisation_id = ${viewer.organisationId} and f.pair_id = any (${viewer.pairs}::uuid[])
       and (f.given_at is not null or f.author_id = ${viewer.memberId}) and (${condition})
     order by f.given_at desc nulls first, f.id desc limit ${most}`.execute(tenant)
  return rows.map(({ answer, ...row }) => ({
    ...row,
    ...openWords(viewer, row),
    answer: answer && {
      body: openAnswer(viewer, row, answer),
      at: Temporal.Instant.from(answer.at),
    },
  }))
}

type Sealed = Pick<Feedback, 'id' | 'pairId' | 'authorId' | 'happened' | 'meant' | 'wish'>

/** The words of feedback, to read. */
export function openWords(viewer: Viewer, sealed: Sealed): Pick<Feedback, 'happened' | 'meant' | 'wish'> {
  const opened = (column: 'happened' | 'meant' | 'wish') =>
    viewer.open(sealed.pairId, sealed.authorId, placeOf('feedback', sealed, column), sealed[column])
  return { happened: opened('happened'), meant: opened('meant'), wish: opened('wish') }
}

const openAnswer = (
  viewer: Viewer,
  { id, pairId }: Sealed,
  { by, body }: { by: string; body: string },
): string => viewer.open(pairId, by, placeOf('feedback_answer', { feedback_id: id }, 'body'), body)

/** All that the two have given each other, and the viewer's own drafts. */
export const feedbackOfPair = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Feedback[]> =>
  feedback(tenant, viewer, sql`f.pair_id = ${pairId} and f.removed_at is null`)

/** What the two have given each other from a moment on; no drafts. */
export const feedbackSince = (
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  since: Temporal.Instant,
): Promise<Feedback[]> =>
  feedback(tenant, viewer, sql`f.pair_id = ${pairId} and f.removed_at is null and f.given_at >= ${since}`)

/** The first of it, for the page of the two: the viewer's own drafts, then what was given last. */
export const latestFeedback = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Feedback[]> =>
  feedback(tenant, viewer, sql`f.pair_id = ${pairId} and f.removed_at is null`, mostLatest)

const mostLatest = 4

/** In the meeting `m` of a statement: how much the viewer has written and not given yet, and what is new to them. */
export const feedbackWaiting = (viewer: Viewer) => sql<FeedbackWaiting>`(
  select json_build_object(
           'saved', count(*) filter (where f.author_id = ${viewer.memberId} and f.given_at is null),
           'unheard', count(*) filter (where f.author_id <> ${viewer.memberId} and f.given_at is not null))
    from feedback f
   where f.organisation_id = m.organisation_id and f.pair_id = m.pair_id and f.removed_at is null
     and not exists (
       select from feedback_hearing h where h.organisation_id = f.organisation_id and h.feedback_id = f.id))`

/**
 * What belongs on the page of a meeting: the viewer's own drafts, and what was given since the conversation before
 * it began.
 */
export const feedbackAround = (
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string },
): Promise<Feedback[]> =>
  feedback(
    tenant,
    viewer,
    sql`f.pair_id = ${meeting.pairId} and f.removed_at is null and (f.given_at is null or f.given_at >= coalesce((
      select max(earlier.at) from (${held(viewer, meeting.pairId)}) earlier where earlier.id <> ${meeting.id}), '-infinity'))`,
  )

/** What the two have told each other about a goal that the viewer can see, and the viewer's own drafts about it. */
export const feedbackOfGoal = (tenant: Tenant, viewer: Viewer, goalId: string): Promise<Feedback[]> =>
  feedback(tenant, viewer, sql`f.goal_id = ${goalId} and f.removed_at is null`)

/** What the two have told each other about a task that the viewer can see, and the viewer's own drafts about it. */
export const feedbackOfTask = (tenant: Tenant, viewer: Viewer, taskId: string): Promise<Feedback[]> =>
  feedback(tenant, viewer, sql`f.task_id = ${taskId} and f.removed_at is null`)

/** One thing said, or the viewer's own draft, removed or not; null when there is none or it is not theirs. */
export async function findFeedback(
  tenant: Tenant,
  viewer: Viewer,
  feedbackId: string,
): Promise<Feedback | null> {
  return (await feedback(tenant, viewer, sql`f.id = ${feedbackId}`))[0] ?? null
}

/** The same, held until the transaction ends, so that two changes of it come one after the other. */
export async function holdFeedback(
  tenant: Tenant,
  viewer: Viewer,
  feedbackId: string,
): Promise<Feedback | null> {
  await sql`
    select from feedback
     where organisation_id = ${viewer.organisationId} and id = ${feedbackId}
       and pair_id = any (${viewer.pairs}::uuid[])
       for update`.execute(tenant)
  return findFeedback(tenant, viewer, feedbackId)
}

/** The conversations of a pair that took place: `id`, and `at`, when each began. */
const held = (viewer: Viewer, pairId: string) => sql`
  select m.id, coalesce(s.started_at, m.starts_at) as at
    from meeting m
    left join meeting_start s on s.organisation_id = m.organisation_id and s.meeting_id = m.id
   where m.organisation_id = ${viewer.organisationId} and m.pair_id = ${pairId}
     and not exists (select from meeting_cancellation x
                      where x.organisation_id = m.organisation_id and x.meeting_id = m.id)
     and (s.started_at is not null or exists (
       select from meeting_outcome o
        where o.organisation_id = m.organisation_id and o.meeting_id = m.id and o.outcome = 'held'
          and o.undone_at is null))`

/** When the last `most` conversations of a pair that took place began, the latest first. */
export async function heldMoments(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  most: number,
): Promise<Temporal.Instant[]> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from (${held(viewer, pairId)}) held order by at desc limit ${most}`.execute(tenant)
  return rows.map(({ at }) => at)
}

/** Inside a statement on a pair `p` and its `other`: the ids of what `other` gave that nobody has said heard to. */
export const unheardBetween = sql<string[]>`(
  select coalesce(json_agg(f.id order by f.given_at, f.id), '[]') from feedback f
   where f.organisation_id = p.organisation_id and f.pair_id = p.id and f.author_id = other.id
     and f.given_at is not null and not exists (
       select from feedback_hearing h where h.organisation_id = f.organisation_id and h.feedback_id = f.id))`

/**
 * What feedback between the two may be about: the latest of their agreements and of the goals that both can see, the
 * tasks of a list that both can see, what matters most first, and the agreement that it is about already. A goal or a
 * list that was taken back is no longer there.
 */
export async function subjectsOf(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  present: Subject | null,
): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    (select 'agreement' as kind, a.id, (select w.body from agreement_wording w
              where w.organisation_id = a.organisation_id and w.agreement_id = a.id
              order by w.version desc limit 1) as body
       from agreement a
      where a.organisation_id = ${viewer.organisationId} and a.pair_id = ${pairId}
        and a.pair_id = any (${viewer.pairs}::uuid[]) and a.removed_at is null
      order by a.id desc limit ${mostSubjects})
    union all
    (select 'goal', g.id, g.title from goal g
      where g.organisation_id = ${viewer.organisationId} and g.pair_id = ${pairId}
        and g.pair_id = any (${viewer.pairs}::uuid[]) and ${seenByBoth}
      order by (g.id = ${present?.id ?? null}::uuid) is true desc, g.id desc limit ${mostSubjects})
    union all
    (select 'task', t.id, t.title from task t
      where t.organisation_id = ${viewer.organisationId} and t.pair_id = ${pairId}
        and t.pair_id = any (${viewer.pairs}::uuid[]) and t.removed_at is null and ${sharedList}
      order by (t.id = ${present?.id ?? null}::uuid) is true desc, t.position, t.id limit ${mostTasks})`.execute(
    tenant,
  )
  const isMissing = present?.kind === 'agreement' && !rows.some(({ id }) => id === present.id)
  return isMissing ? [present, ...rows] : rows
}

/** As many of each kind as one can choose from at a glance. */
const mostSubjects = 20
/** A list is known by heart, and looked up in by its first letters. */
const mostTasks = 60
