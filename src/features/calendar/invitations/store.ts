import { type Kysely, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/tables.ts'
import type { MemberId, OrganisationId } from '../../../platform/session/viewer.ts'
import type { Choice, Due, QueuedMessage, Sent, Standing } from './types.ts'

/** Whose invitations: a viewer and the recipient of a job both carry it. */
interface Scope {
  organisationId: OrganisationId
  memberId: MemberId
}

/** How the member stands with invitations by mail, and whether the address they have now is refused. */
export async function loadChoice(tenant: Tenant, { organisationId, memberId }: Scope): Promise<Choice> {
  const { rows } = await sql<Choice>`
    select m.email as address, b.chosen_at as since, r.address as "refusedAddress"
      from member m
      left join invitations_by_mail b
        on b.organisation_id = m.organisation_id and b.member_id = m.id and b.ended_at is null
      left join refused_address r
        on r.organisation_id = m.organisation_id and r.member_id = m.id and r.address = m.email and r.lifted_at is null
     where m.organisation_id = ${organisationId} and m.id = ${memberId}`.execute(tenant)
  return rows[0] as Choice
}

/** Turns invitations on, lifts what was refused earlier, and queues what the member lacks. */
export async function chooseInvitations(tenant: Tenant, scope: Scope, now: Temporal.Instant): Promise<void> {
  await tenant
    .insertInto('invitations_by_mail')
    .values({ organisation_id: scope.organisationId, member_id: scope.memberId, chosen_at: now })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'member_id']).where('ended_at', 'is', null).doNothing(),
    )
    .execute()
  await tenant
    .updateTable('refused_address')
    .set({ lifted_at: now })
    .where('organisation_id', '=', scope.organisationId)
    .where('member_id', '=', scope.memberId)
    .where('lifted_at', 'is', null)
    .execute()
  await queueInvitations(tenant, scope, 0)
}

/** Turns invitations off; nothing more is sent. */
export async function endInvitations(tenant: Tenant, scope: Scope, now: Temporal.Instant): Promise<void> {
  await tenant
    .updateTable('invitations_by_mail')
    .set({ ended_at: now })
    .where('organisation_id', '=', scope.organisationId)
    .where('member_id', '=', scope.memberId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Queues the one job that finds what the member lacks, `seconds` from now; it takes the place of one that waits. */
export async function queueInvitations(
  tenant: Kysely<DB>,
  { organisationId, memberId }: Scope,
  seconds: number,
): Promise<void> {
  const payload = JSON.stringify({ organisationId, memberId })
  // By the database's own clock, which the queue goes by; a demo's clock may stand elsewhere.
  await sql`select enqueue('invitations', ${payload}::json, now() + make_interval(secs => ${seconds}),
    ${`invitations:${memberId}`})`.execute(tenant)
}

/** Holds the member's choice until the transaction ends, so that one job at a time sends; false when it is off. */
export async function holdChoice(tenant: Tenant, scope: Scope): Promise<boolean> {
  const { rows } = await sql`
    select from invitations_by_mail
     where organisation_id = ${scope.organisationId} and member_id = ${scope.memberId} and ended_at is null
       for update`.execute(tenant)
  return rows.length > 0
}

type Row = Omit<Standing, 'sent' | 'feedSequence' | 'cancelled'> & { sent: Sent | null }

/** The member's meetings to come, beside what they were last sent about each. */
export async function loadStanding(
  tenant: Tenant,
  { organisationId, memberId }: Scope,
  now: Temporal.Instant,
): Promise<Row[]> {
  const { rows } = await sql<
    Omit<Row, 'sent'> & { [column in keyof Sent as `sent_${column}`]: Sent[column] }
  >`
    select m.id as "meetingId", m.pair_id as "pairId", m.starts_at as "startsAt", m.time_zone as "timeZone",
           m.minutes, m.place,
           exists (select from meeting_start b
                    where b.organisation_id = m.organisation_id and b.meeting_id = m.id) as begun,
           p.ended_at is null and not exists (
             select from member_deactivation d
              where d.organisation_id = p.organisation_id and d.member_id in (p.leader_id, p.employee_id)
                and d.reactivated_at is null) as "goesOn",
           i.sequence as "sent_sequence", i.starts_at as "sent_startsAt", i.time_zone as "sent_timeZone",
           i.minutes as "sent_minutes", i.place as "sent_place", i.cancelled as "sent_cancelled",
           i.undelivered_at is not null as "sent_undelivered"
      from pair p
      join meeting m on m.organisation_id = p.organisation_id and m.pair_id = p.id
      left join calendar_invitation i
        on i.organisation_id = m.organisation_id and i.meeting_id = m.id and i.member_id = ${memberId}
     where p.organisation_id = ${organisationId} and (p.leader_id = ${memberId} or p.employee_id = ${memberId})
       and m.starts_at > ${now}`.execute(tenant)
  return rows.map((row) => ({
    meetingId: row.meetingId,
    pairId: row.pairId,
    startsAt: row.startsAt,
    timeZone: row.timeZone,
    minutes: row.minutes,
    place: row.place,
    begun: row.begun,
    goesOn: row.goesOn,
    sent:
      row.sent_sequence === null
        ? null
        : {
            sequence: row.sent_sequence,
            startsAt: row.sent_startsAt,
            timeZone: row.sent_timeZone,
            minutes: row.sent_minutes,
            place: row.sent_place,
            cancelled: row.sent_cancelled,
            undelivered: row.sent_undelivered,
          },
  }))
}

/** Remembers a message as sent and queues it, both or neither. */
export async function sendMessage(
  tenant: Tenant,
  scope: Scope,
  { meeting, sequence }: Due,
  sealed: string,
  now: Temporal.Instant,
): Promise<void> {
  const { meetingId, startsAt } = meeting
  const last = {
    sequence,
    starts_at: startsAt,
    time_zone: meeting.timeZone,
    minutes: meeting.minutes,
    place: meeting.place,
    cancelled: meeting.cancelled,
    sent_at: now,
    undelivered_at: null,
  }
  await tenant
    .insertInto('calendar_invitation')
    .values({
      organisation_id: scope.organisationId,
      member_id: scope.memberId,
      meeting_id: meetingId,
      pair_id: meeting.pairId,
      ...last,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'member_id', 'meeting_id']).doUpdateSet(last),
    )
    .execute()
  const { organisationId, memberId } = scope
  const message: QueuedMessage = {
    organisationId,
    memberId,
    meetingId,
    sequence,
    startsAt: startsAt.toString(),
    sealed,
  }
  await sql`select enqueue('invitation', ${JSON.stringify(message)}::json, null, null)`.execute(tenant)
}

/** Whether a queued message is the last one about its meeting; a later one has overtaken it otherwise. */
export async function isLatest(tenant: Tenant, scope: Scope, message: QueuedMessage): Promise<boolean> {
  const found = await tenant
    .selectFrom('calendar_invitation')
    .select('sequence')
    .where('organisation_id', '=', scope.organisationId)
    .where('member_id', '=', scope.memberId)
    .where('meeting_id', '=', message.meetingId)
    .executeTakeFirst()
  return found?.sequence === message.sequence
}

/** Notes that a message never left, so that its meeting is told of anew when invitations go on. */
export async function noteUndelivered(
  tenant: Tenant,
  scope: Scope,
  message: QueuedMessage,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('calendar_invitation')
    .set({ undelivered_at: now })
    .where('organisation_id', '=', scope.organisationId)
    .where('member_id', '=', scope.memberId)
    .where('meeting_id', '=', message.meetingId)
    .where('sequence', '=', message.sequence)
    .execute()
}

/** Notes that the member's address is refused; twice is once. */
export async function noteRefusal(
  tenant: Tenant,
  scope: Scope,
  address: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('refused_address')
    .values({
      organisation_id: scope.organisationId,
      member_id: scope.memberId,
      address,
      refused_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'member_id', 'address'])
        .where('lifted_at', 'is', null)
        .doNothing(),
    )
    .execute()
}
