import { type Kysely, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/tables.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { CountedAnswer, Invited, Reply } from './types.ts'

/** Who answers: the member whom the transaction then acts for. */
interface Replier extends Invited {
  organisationId: string
  memberId: string
  pairId: string
}

/** Names the one who was invited to a meeting at an address, and runs `work` for them; null for anyone else. */
export async function asReplier<T>(
  app: Kysely<DB>,
  meetingId: string,
  address: string,
  work: (tenant: Tenant, replier: Replier) => Promise<T>,
): Promise<T | null> {
  return app.transaction().execute(async (tenant) => {
    const { rows } = await sql<Replier>`
      select organisation_id as "organisationId", member_id as "memberId", pair_id as "pairId", sequence,
             starts_at as "startsAt"
        from open_reply(${meetingId}, ${address})`.execute(tenant)
    return rows[0] ? work(tenant, rows[0]) : null
  })
}

/** Keeps an answer unless a newer one is there already. The same one again changes nothing. @returns whether it is new */
export async function keepAnswer(
  tenant: Tenant,
  { organisationId, memberId, pairId }: Replier,
  meetingId: string,
  answer: CountedAnswer,
): Promise<boolean> {
  const { kind, startsAt, sequence, stampedAt, receivedAt, proposed } = answer
  const { rows } = await sql`
    insert into meeting_reply as kept (organisation_id, meeting_id, member_id, pair_id, kind, starts_at,
      proposed_starts_at, proposed_ends_at, sequence, stamped_at, received_at)
    values (${organisationId}, ${meetingId}, ${memberId}, ${pairId}, ${kind}, ${startsAt},
      ${proposed?.startsAt ?? null}, ${proposed?.endsAt ?? null}, ${sequence}, ${stampedAt}, ${receivedAt})
    on conflict (organisation_id, meeting_id, member_id) do update
      set kind = excluded.kind, starts_at = excluded.starts_at, proposed_starts_at = excluded.proposed_starts_at,
          proposed_ends_at = excluded.proposed_ends_at, sequence = excluded.sequence,
          stamped_at = excluded.stamped_at, received_at = excluded.received_at, kept_by = null, kept_at = null
      where (excluded.sequence, excluded.stamped_at) > (kept.sequence, kept.stamped_at)
    returning kept.kind`.execute(tenant)
  return rows.length > 0
}

/** An answer as a statement gives it as JSON. */
export interface ReplyRow extends Omit<Reply, 'proposed'> {
  proposed: { startsAt: string; endsAt: string } | null
}

/** What the two have answered to the time that the meeting `m` of a statement has now, as a list of ReplyRow. */
export const repliesOfMeeting = sql<ReplyRow[]>`(
  select coalesce(json_agg(json_build_object(
           'meetingId', r.meeting_id, 'by', r.member_id, 'kind', r.kind, 'keptBy', r.kept_by,
           'proposed', case when r.kind = 'countered' then json_build_object(
             'startsAt', r.proposed_starts_at, 'endsAt', r.proposed_ends_at) end)
           order by r.received_at, r.member_id), '[]')
    from meeting_reply r
   where r.organisation_id = m.organisation_id and r.meeting_id = m.id and r.starts_at = m.starts_at)`

/** The same once it has been read. */
export const replyOf = ({ proposed, ...reply }: ReplyRow): Reply => ({
  ...reply,
  proposed: proposed && {
    startsAt: Temporal.Instant.from(proposed.startsAt),
    endsAt: Temporal.Instant.from(proposed.endsAt),
  },
})

/** What the two of a pair have answered to the times that their meetings to come have now. */
export async function loadReplies(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  now: Temporal.Instant,
): Promise<Reply[]> {
  const { rows } = await sql<{ replies: ReplyRow[] }>`
    select ${repliesOfMeeting} as replies
      from meeting m
     where m.organisation_id = ${viewer.organisationId} and m.pair_id = ${pairId} and m.starts_at > ${now}
       and exists (select from meeting_reply r
                    where r.organisation_id = m.organisation_id and r.meeting_id = m.id)`.execute(tenant)
  return rows.flatMap(({ replies }) => replies.map(replyOf))
}

/** Keeps the time of a meeting against a proposal of either of the two; one that has been replaced stays open. */
export async function keepTime(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  proposedStartsAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update meeting_reply set kept_by = ${viewer.memberId}, kept_at = ${now}
     where organisation_id = ${viewer.organisationId} and meeting_id = ${meetingId}
       and proposed_starts_at = ${proposedStartsAt} and kept_at is null`.execute(tenant)
}
