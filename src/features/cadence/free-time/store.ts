import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Pair } from '../../pair/types.ts'
import { weekOf } from '../day/rules.ts'
import type { OpenDays, WorkingDay } from '../types.ts'
import type { Assumed, BusyMeeting } from './types.ts'

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

interface SaidDay extends WorkingDay {
  memberId: string
}

/** When two people can meet on the days from `from` to `until`, both included, apart from what they are busy with. */
export async function loadOpenDays(
  tenant: Tenant,
  pair: Pair,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  assumed: Assumed = {},
): Promise<OpenDays> {
  const both = [pair.leader.id, pair.employee.id]
  const [off, away, said] = await Promise.all([
    sql<{ date: Temporal.PlainDate; da: string; en: string }>`
      select date, name_da as da, name_en as en from days_off(${from}, ${until})`.execute(tenant),
    sql<{ from: Temporal.PlainDate; until: Temporal.PlainDate }>`
      select first_date as "from", last_date as until
        from absences_of(${both}::uuid[], ${from}, ${until})`.execute(tenant),
    sql<SaidDay>`
      select member_id as "memberId", weekday, begins, ends from working_days_of(${both}::uuid[])`.execute(
      tenant,
    ),
  ])
  const { absence, week } = assumed
  const weeks: Map<string, WorkingDay[]> = Map.groupBy(said.rows, ({ memberId }) => memberId)
  if (week) weeks.set(week.memberId, week.days)
  return {
    holidays: off.rows.map(({ date, da, en }) => ({ date, name: { da, en } })),
    absences: absence ? [...away.rows, absence] : away.rows,
    weeks: [...weeks.values()].filter((days) => days.length > 0).map(weekOf),
  }
}
