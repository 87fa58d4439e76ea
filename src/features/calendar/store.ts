import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { MemberId, OrganisationId, Viewer } from '../../platform/session/viewer.ts'
import type { FeedMeeting } from './types.ts'

/** Whose feed is read: as openFeed() names them. */
export interface FeedOwner {
  organisationId: OrganisationId
  memberId: MemberId
}

/** When the viewer's secret address was made; null when there is none. */
export async function loadFeedDate(tenant: Tenant, viewer: Viewer): Promise<Temporal.Instant | null> {
  const feed = await tenant
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return feed?.created_at ?? null
}

/** Makes `tokenHash` the viewer's one secret address; an earlier one works no more. */
export async function replaceFeed(
  tenant: Tenant,
  viewer: Viewer,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<void> {
  // Two presses at once take turns, so that the later one voids the earlier.
  await sql`select from member
    where organisation_id = ${viewer.organisationId} and id = ${viewer.memberId} for no key update`.execute(
    tenant,
  )
  await revokeFeed(tenant, viewer, now)
  await tenant
    .insertInto('calendar_feed')
    .values({
      organisation_id: viewer.organisationId,
      member_id: viewer.memberId,
      token_hash: tokenHash,
      created_at: now,
    })
    .execute()
}

/** Voids the viewer's secret address, if there is one. */
export async function revokeFeed(tenant: Tenant, viewer: Viewer, now: Temporal.Instant): Promise<void> {
  await tenant
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('revoked_at', 'is', null)
    .execute()
}

/**
 * A short text that changes with any row the feed is made of. It reads row versions (xmin) instead of the rows'
 * contents: every write gives a row a later version, so the sum tells any change, and it costs a tenth.
 */
export async function loadFeedVersion(
  tenant: Tenant,
  owner: FeedOwner,
  since: Temporal.Instant,
): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    with mine as materialized (
      select id, leader_id, employee_id from pair
       where organisation_id = ${owner.organisationId}
         and (leader_id = ${owner.memberId} or employee_id = ${owner.memberId}))
    select concat_ws('.', meetings, moves, cancellations, people, company) as version
      from (select concat(count(*), '-', sum(xmin::text::bigint)) as meetings from meeting
             where organisation_id = ${owner.organisationId} and pair_id in (select id from mine)
               and starts_at >= ${since}) a,
           (select count(*) as moves from meeting_move
             where organisation_id = ${owner.organisationId} and pair_id in (select id from mine)) b,
           (select count(*) as cancellations from meeting_cancellation
             where organisation_id = ${owner.organisationId} and pair_id in (select id from mine)) c,
           (select concat(count(*), '-', sum(xmin::text::bigint)) as people from member
             where organisation_id = ${owner.organisationId}
               and id in (select leader_id from mine union select employee_id from mine)) d,
           (select xmin as company from organisation where id = ${owner.organisationId}) e`.execute(tenant)
  return rows[0]?.version ?? ''
}

/** Every meeting of the owner's pairs from `since` on, cancelled ones too, in the order of time. */
export async function loadFeedMeetings(
  tenant: Tenant,
  owner: FeedOwner,
  since: Temporal.Instant,
): Promise<FeedMeeting[]> {
  return (await meetingsOf(owner, sql`m.starts_at >= ${since}`).execute(tenant)).rows
}

/** One meeting of the viewer's, as their calendar shows it; undefined when it is not theirs. */
export async function loadCalendarMeeting(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
): Promise<FeedMeeting | undefined> {
  return (await meetingsOf(viewer, sql`m.id = ${meetingId}`).execute(tenant)).rows[0]
}

// A meeting is moved by hand, which is a record, or by a later rhythm, which is the answer that made it the pair's.
const meetingsOf = (owner: FeedOwner, which: ReturnType<typeof sql>) => sql<FeedMeeting>`
  with mine as materialized (
    select p.id, other.name as other_name, o.name as organisation_name
      from pair p
      join organisation o on o.id = p.organisation_id
      join member other on other.organisation_id = p.organisation_id
       and other.id = case when p.leader_id = ${owner.memberId} then p.employee_id else p.leader_id end
     where p.organisation_id = ${owner.organisationId}
       and (p.leader_id = ${owner.memberId} or p.employee_id = ${owner.memberId})),
  accepted as materialized (
    select c.pair_id, c.id, a.answered_at
      from mine join cadence c on c.organisation_id = ${owner.organisationId} and c.pair_id = mine.id
      join cadence_answer a
        on a.organisation_id = c.organisation_id and a.cadence_id = c.id and a.answer = 'accepted'),
  moved as materialized (
    select v.meeting_id, count(*)::int as times, max(v.moved_at) as last_at
      from mine join meeting_move v on v.organisation_id = ${owner.organisationId} and v.pair_id = mine.id
     group by v.meeting_id)
  select m.id, m.time_zone as "timeZone", m.minutes, m.place,
         to_char(m.local_date + m.local_time, 'YYYYMMDD"T"HH24MISS') as start,
         to_char(greatest(m.created_at, moved.last_at, relaid.last_at, x.cancelled_at) at time zone 'UTC',
           'YYYYMMDD"T"HH24MISS"Z"') as stamp,
         coalesce(moved.times, 0) + relaid.times as moves, x.meeting_id is not null as cancelled,
         mine.other_name as "otherName", mine.organisation_name as "organisationName"
    from mine
    join meeting m on m.organisation_id = ${owner.organisationId} and m.pair_id = mine.id
    left join meeting_cancellation x on x.organisation_id = m.organisation_id and x.meeting_id = m.id
    left join accepted own on own.id = m.cadence_id
    left join moved on moved.meeting_id = m.id
    cross join lateral (
      select count(*)::int as times, max(r.answered_at) as last_at from accepted r
       where r.pair_id = m.pair_id and r.answered_at > m.created_at and r.answered_at <= own.answered_at) relaid
   where ${which}
   order by m.starts_at, m.id`
