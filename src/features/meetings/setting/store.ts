import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { HeldMeeting } from '../types.ts'
import type { Companion, MeetingType } from './types.ts'

/** In the meeting `m` of a statement: what kind of conversation it is. */
export const typeOfMeeting = sql<MeetingType>`coalesce((
  select y.type from meeting_type y
   where y.organisation_id = m.organisation_id and y.meeting_id = m.id and y.replaced_at is null), 'ordinary')`

/** In the meeting `m` of a statement: whom the employee brings along. */
export const companyOfMeeting = sql<Companion[]>`(
  select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'role', c.role)
                  order by c.named_at, c.id), '[]')
    from meeting_company c
   where c.organisation_id = m.organisation_id and c.meeting_id = m.id and c.removed_at is null)`

/** Says what kind of conversation a meeting is, which the caller holds 'for update'. The same again changes nothing. */
export async function chooseType(
  tenant: Tenant,
  viewer: Viewer,
  held: HeldMeeting,
  type: MeetingType,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ type: MeetingType }>`
    select ${typeOfMeeting} as type from meeting m
     where m.organisation_id = ${viewer.organisationId} and m.id = ${held.id}`.execute(tenant)
  if (rows[0]?.type === type) return
  await tenant
    .updateTable('meeting_type')
    .set({ replaced_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('meeting_id', '=', held.id)
    .where('replaced_at', 'is', null)
    .execute()
  await tenant
    .insertInto('meeting_type')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pairId,
      meeting_id: held.id,
      type,
      chosen_by: viewer.memberId,
      chosen_at: now,
    })
    .execute()
}

/** Names someone who comes along to a meeting that the caller holds 'for update'; once, however often it is pressed. */
export async function addCompanion(
  tenant: Tenant,
  viewer: Viewer,
  held: HeldMeeting,
  { name, role }: Omit<Companion, 'id'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into meeting_company (organisation_id, pair_id, meeting_id, name, role, named_by, named_at)
    select ${viewer.organisationId}, ${held.pairId}, ${held.id}, ${name}, ${role}, ${viewer.memberId}, ${now}
     where not exists (
       select from meeting_company c
        where c.organisation_id = ${viewer.organisationId} and c.meeting_id = ${held.id} and c.name = ${name}
          and c.role = ${role} and c.removed_at is null)`.execute(tenant)
}

/** The meeting that someone of the viewer's choosing comes along to; null when there is no such one. */
export async function meetingOfCompanion(
  tenant: Tenant,
  viewer: Viewer,
  companyId: string,
): Promise<string | null> {
  const row = await tenant
    .selectFrom('meeting_company')
    .select('meeting_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', companyId)
    .where('named_by', '=', viewer.memberId)
    .executeTakeFirst()
  return row?.meeting_id ?? null
}

/** Takes someone off, at `now`, or brings them back with null. */
export async function setCompanionRemoved(
  tenant: Tenant,
  viewer: Viewer,
  companyId: string,
  now: Temporal.Instant | null,
): Promise<void> {
  await tenant
    .updateTable('meeting_company')
    .set({ removed_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', companyId)
    .where('named_by', '=', viewer.memberId)
    .where('removed_at', now ? 'is' : 'is not', null)
    .execute()
}
