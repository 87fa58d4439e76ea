import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { type Closing, type HolidayChoice, type OptionalDay, optionalDays } from './types.ts'

/** The optional days in the order of the year, each with the first date from `today` on. */
export async function loadHolidayChoices(
  tenant: Tenant,
  viewer: Viewer,
  today: Temporal.PlainDate,
): Promise<HolidayChoice[]> {
  const { rows } = await sql<HolidayChoice>`
    select distinct on (o.day) o.day, o.date as next, coalesce(c.is_off, o.usually_off) as "isOff",
           json_build_object('da', o.name_da, 'en', o.name_en) as name
      from optional_holiday o
      left join holiday_choice c on c.organisation_id = ${viewer.organisationId} and c.day = o.day
     where o.country = 'DK' and o.date >= ${today}
     order by o.day, o.date`.execute(tenant)
  return rows.sort((a, b) => optionalDays.indexOf(a.day) - optionalDays.indexOf(b.day))
}

/** Chooses the days off for the whole company. */
export async function chooseHolidays(
  tenant: Tenant,
  viewer: Viewer,
  off: readonly OptionalDay[],
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('holiday_choice')
    .values(
      optionalDays.map((day) => ({
        organisation_id: viewer.organisationId,
        day,
        is_off: off.includes(day),
        chosen_by: viewer.memberId,
        chosen_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'day']).doUpdateSet(({ ref }) => ({
        is_off: ref('excluded.is_off'),
        chosen_by: ref('excluded.chosen_by'),
        chosen_at: ref('excluded.chosen_at'),
      })),
    )
    .execute()
}

/** The closings that have not passed, the first one first. */
export async function loadClosings(
  tenant: Tenant,
  viewer: Viewer,
  today: Temporal.PlainDate,
): Promise<Closing[]> {
  return tenant
    .selectFrom('closing')
    .select(['id', 'name', 'first_date as from', 'last_date as until'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('removed_at', 'is', null)
    .where('last_date', '>=', today)
    .orderBy('first_date')
    .orderBy('id')
    .execute()
}

/** Closes the company on some days; the very same ones again are those that are there. */
export async function addClosing(
  tenant: Tenant,
  viewer: Viewer,
  { name, from, until }: Omit<Closing, 'id'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into closing (organisation_id, name, first_date, last_date, created_by, created_at)
    select ${viewer.organisationId}, ${name}, ${from}, ${until}, ${viewer.memberId}, ${now}
     where not exists (
       select from closing
        where organisation_id = ${viewer.organisationId} and name = ${name}
          and first_date = ${from} and last_date = ${until} and removed_at is null)`.execute(tenant)
}

/** Opens the company again; false when there is no such closing, also when it is gone already. */
export async function removeClosing(
  tenant: Tenant,
  viewer: Viewer,
  closingId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const removed = await tenant
    .updateTable('closing')
    .set({ removed_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', closingId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}
