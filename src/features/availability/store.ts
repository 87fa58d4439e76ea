import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { goingPairs, replanPair } from '../cadence/replan/store.ts'
import type { Absence, Weekday, WorkingDay } from '../cadence/types.ts'
import type { KeptAbsence } from './types.ts'

/** The working week the viewer has said, Monday first; empty when they have said nothing. */
export async function loadWeek(tenant: Tenant, viewer: Viewer): Promise<WorkingDay[]> {
  const rows = await tenant
    .selectFrom('working_day')
    .select(['weekday', 'begins', 'ends'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .orderBy('weekday')
    .execute()
  return rows.map((row) => ({ ...row, weekday: row.weekday as Weekday }))
}

/** The viewer's absences that have not passed, the first one first. */
export async function loadAbsences(
  tenant: Tenant,
  viewer: Viewer,
  today: Temporal.PlainDate,
): Promise<KeptAbsence[]> {
  return tenant
    .selectFrom('absence')
    .select(['id', 'first_date as from', 'last_date as until'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('removed_at', 'is', null)
    .where('last_date', '>=', today)
    .orderBy('first_date')
    .orderBy('id')
    .execute()
}

/** Puts a working week in place of the one before; without days, what is usual holds again. */
export async function saveWeek(
  tenant: Tenant,
  viewer: Viewer,
  days: readonly WorkingDay[],
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .deleteFrom('working_day')
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .execute()
  if (days.length === 0) return
  await tenant
    .insertInto('working_day')
    .values(
      days.map((day) => ({
        ...day,
        organisation_id: viewer.organisationId,
        member_id: viewer.memberId,
        said_at: now,
      })),
    )
    // Two tabs that save at once leave the week of the first.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps an absence; the very same one again is the one that is there. */
export async function addAbsence(
  tenant: Tenant,
  viewer: Viewer,
  { from, until }: Absence,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into absence (organisation_id, member_id, first_date, last_date, created_at)
    select ${viewer.organisationId}, ${viewer.memberId}, ${from}, ${until}, ${now}
     where not exists (
       select from absence
        where organisation_id = ${viewer.organisationId} and member_id = ${viewer.memberId}
          and first_date = ${from} and last_date = ${until} and removed_at is null)`.execute(tenant)
}

/** Takes an absence away; null when the viewer has none of that id, also when it is gone already. */
export async function removeAbsence(
  tenant: Tenant,
  viewer: Viewer,
  absenceId: string,
  now: Temporal.Instant,
): Promise<KeptAbsence | null> {
  const removed = await tenant
    .updateTable('absence')
    .set({ removed_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('id', '=', absenceId)
    .where('removed_at', 'is', null)
    .returning(['id', 'first_date as from', 'last_date as until'])
    .executeTakeFirst()
  return removed ?? null
}

/** Plans the conversations of the viewer anew. @returns how many were moved */
export async function replanAll(tenant: Tenant, viewer: Viewer, now: Temporal.Instant): Promise<number> {
  let moved = 0
  for (const pair of await goingPairs(tenant, viewer)) moved += await replanPair(tenant, viewer, pair, now)
  return moved
}
