import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { HolidayChange } from '../types.ts'

/**
 * The holidays from `today` on that are new, or gone, since the plans of the viewer's company were laid out, and that
 * it is off on; what was added and taken away again is none. For the owner alone.
 */
export async function loadHolidayChanges(
  tenant: Tenant,
  viewer: Viewer,
  today: Temporal.PlainDate,
): Promise<HolidayChange[]> {
  const { rows } = await sql<HolidayChange>`
    select max(h.id)::integer as id, h.date, sum(case when h.added then 1 else -1 end) > 0 as added,
           (array_agg(json_build_object('da', h.name_da, 'en', h.name_en) order by h.id desc))[1] as name
      from holiday_change h
      left join holiday_choice c on c.organisation_id = ${viewer.organisationId} and c.day = h.day
     where h.country = 'DK' and h.date >= ${today}
       and h.id > (select greatest(o.holidays_known, (select max(a.up_to) from holiday_change_acceptance a
                                                        where a.organisation_id = o.id))
                     from organisation o where o.id = ${viewer.organisationId})
       and (h.day is null or coalesce(c.is_off, h.usually_off))
     group by h.date, h.day
    having sum(case when h.added then 1 else -1 end) <> 0
     order by h.date, id`.execute(tenant)
  return rows
}

/** Keeps that the owner has seen the changes up to one; later ones wait for them again. Twice is once. */
export async function acceptHolidayChanges(
  tenant: Tenant,
  viewer: Viewer,
  upTo: number,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into holiday_change_acceptance (organisation_id, up_to, accepted_by, accepted_at)
    select ${viewer.organisationId}, max(id), ${viewer.memberId}, ${now}
      from holiday_change where id <= ${upTo} having max(id) is not null
    on conflict do nothing`.execute(tenant)
}
