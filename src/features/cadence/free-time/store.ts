import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Pair } from '../../pair/types.ts'
import type { Holiday } from '../types.ts'
import type { BusyMeeting } from './types.ts'

/** When either of the two is in a meeting, with anyone, between two instants; one entry for each meeting. */
export async function busyTimes(
  tenant: Tenant,
  pair: Pair,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<BusyMeeting[]> {
  const { rows } = await sql<BusyMeeting>`
    select distinct meeting_id as "meetingId", lower(during) as start, upper(during) as "end"
      from busy_times(${[pair.leader.id, pair.employee.id]}::uuid[], ${from}, ${until})`.execute(tenant)
  return rows
}

/** Danish public holidays, both ends included. */
export async function publicHolidays(
  tenant: Tenant,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Holiday[]> {
  const rows = await tenant
    .selectFrom('public_holiday')
    .select(['date', 'name_da', 'name_en'])
    .where('country', '=', 'DK')
    .where('date', '>=', from)
    .where('date', '<=', until)
    .execute()
  return rows.map((row) => ({ date: row.date, name: { da: row.name_da, en: row.name_en } }))
}
