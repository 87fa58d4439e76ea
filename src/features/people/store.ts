import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { memberState } from './rules.ts'
import type { People } from './types.ts'

/** Everyone in the owner's company by name, and all pairs, ended ones too, in the order they were made. */
export async function loadPeople(tenant: Tenant, viewer: Viewer, now: Temporal.Instant): Promise<People> {
  const members = await tenant
    .selectFrom('member as m')
    .select((row) => [
      'm.id',
      'm.name',
      'm.email',
      'm.language',
      sql<'owner' | 'member'>`m.role`.as('role'),
      sql<boolean>`m.user_id is not null`.as('hasAccount'),
      sql<boolean>`is_erased(m.id, m.email)`.as('erased'),
      row
        .exists(
          row
            .selectFrom('member_deactivation as d')
            .select('d.id')
            .whereRef('d.organisation_id', '=', 'm.organisation_id')
            .whereRef('d.member_id', '=', 'm.id')
            .where('d.reactivated_at', 'is', null),
        )
        .as('deactivated'),
      row
        .selectFrom('invitation as i')
        .select(({ fn }) => fn.max('i.expires_at').as('until'))
        .whereRef('i.organisation_id', '=', 'm.organisation_id')
        .whereRef('i.member_id', '=', 'm.id')
        .where('i.revoked_at', 'is', null)
        .as('invitedUntil'),
      row
        .exists(
          row
            .selectFrom('invitation as r')
            .select('r.id')
            .whereRef('r.organisation_id', '=', 'm.organisation_id')
            .whereRef('r.member_id', '=', 'm.id')
            .where('r.revoked_at', 'is', null)
            .where('r.refused_at', 'is not', null),
        )
        .as('mailRefused'),
    ])
    .where('m.organisation_id', '=', viewer.organisationId)
    .orderBy(sql`m.name collate "da-x-icu"`)
    .orderBy('m.id')
    .execute()
  const pairs = await tenant
    .selectFrom('pair')
    .select(['id', 'leader_id as leaderId', 'employee_id as employeeId', 'ended_at as endedAt'])
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return {
    members: members.map(
      ({ hasAccount, deactivated, erased, invitedUntil, language, mailRefused, ...member }) => ({
        ...member,
        mailRefused: Boolean(mailRefused),
        language: language === 'en' ? 'en' : 'da',
        state: memberState({ hasAccount, deactivated: Boolean(deactivated), erased, invitedUntil }, now),
      }),
    ),
    pairs,
  }
}

/** Adds people to the viewer's company, in the viewer's language; one whose address is there already is left out. Returns the ids of the new ones by address. */
export async function addMembers(
  tenant: Tenant,
  viewer: Viewer,
  people: readonly { name: string; email: string }[],
  now: Temporal.Instant,
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const added = await tenant
    .insertInto('member')
    .values(
      people.map(({ name, email }) => ({
        organisation_id: viewer.organisationId,
        name,
        email,
        role: 'member',
        language: viewer.language,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'email']).doNothing())
    .returning(['id', 'email'])
    .execute()
  return new Map(added.map(({ id, email }) => [email, id]))
}

/** Makes members wait for each other here, so that what is decided about them is decided on what is true. */
export async function lockMembers(
  tenant: Tenant,
  viewer: Viewer,
  memberIds: readonly string[],
): Promise<void> {
  await tenant
    .selectFrom('member')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', 'in', [...memberIds])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Lets one lead some; a pair that goes on already stays the one it is. */
export async function addPairs(
  tenant: Tenant,
  viewer: Viewer,
  leaderId: string,
  employeeIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  if (employeeIds.length === 0) return
  await tenant
    .insertInto('pair')
    .values(
      employeeIds.map((employeeId) => ({
        organisation_id: viewer.organisationId,
        leader_id: leaderId,
        employee_id: employeeId,
        created_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'leader_id', 'employee_id'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .execute()
}

/** Ends a pair and cancels its coming meetings with the reason `why`; false when it has ended already. */
export async function endPair(
  tenant: Tenant,
  pairId: string,
  why: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select end_pair(${pairId}, ${now}, ${why}) as ended`.execute(
    tenant,
  )
  return rows[0]?.ended === true
}

/** Deactivates a member; null when there is no such member. */
export async function deactivateMember(
  tenant: Tenant,
  memberId: string,
  now: Temporal.Instant,
): Promise<'deactivated' | 'self' | 'last-owner' | null> {
  const { rows } = await sql<{ outcome: 'deactivated' | 'self' | 'last-owner' | null }>`
    select deactivate_member(${memberId}, ${now}) as outcome`.execute(tenant)
  return rows[0]?.outcome ?? null
}

export async function reactivateMember(
  tenant: Tenant,
  viewer: Viewer,
  memberId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('member_deactivation')
    .set({ reactivated_by: viewer.memberId, reactivated_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', memberId)
    .where('reactivated_at', 'is', null)
    .execute()
}
