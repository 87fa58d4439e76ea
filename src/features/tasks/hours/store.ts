import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { daysOff } from '../../cadence/free-time/store.ts'
import type { Absence, Weekday } from '../../cadence/types.ts'
import type { Pair } from '../../pair/types.ts'
import type { AgreedHours, WorkCalendar } from '../types.ts'
import { weekdaysOf } from './rules.ts'

/**
 * What the weeks of a pair's employee hold, apart from their tasks, on the days from `from` to `until`, both included.
 * Who does not see the list is told nothing of absences and agreed hours.
 */
export async function loadWorkCalendar(
  tenant: Tenant,
  viewer: Viewer,
  pair: Pair,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<WorkCalendar> {
  const [usual, holidays, absences] = await Promise.all([
    usualCalendar(tenant, viewer, pair.id),
    daysOff(tenant, from, until),
    sql<Absence>`
      select first_date as "from", last_date as until
        from absences_of_task_list(${pair.id}, ${from}, ${until}) order by first_date`.execute(tenant),
  ])
  return {
    ...usual,
    daysOff: holidays.map(({ date }) => date),
    absences: absences.rows,
  }
}

/** The hours a week that were agreed, by the Monday they hold from; of the same Monday the last said. */
export async function agreedHours(tenant: Tenant, viewer: Viewer, pairId: string): Promise<AgreedHours[]> {
  const { rows } = await sql<AgreedHours>`
    select distinct on (from_date) minutes, from_date as "from"
      from task_hours
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId}
     order by from_date, id desc`.execute(tenant)
  return rows
}

/** Writes the hours a week of the viewer's own list, which the caller holds; the same once more changes nothing. */
export async function setAgreedHours(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { minutes, from }: { minutes: number[]; from: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<void> {
  const said = (await agreedHours(tenant, viewer, pairId)).find((hours) => hours.from.equals(from))
  if (said?.minutes.join() === minutes.join()) return
  await tenant
    .insertInto('task_hours')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      minutes,
      from_date: from,
      set_by: viewer.memberId,
      set_at: now,
    })
    .execute()
}

/** What a usual week is measured by, as `usualCalendarOfPair` reads it. */
export interface UsualRow {
  weekdays: Weekday[]
  hours: { minutes: number[]; from: string }[]
}

/** In the pair `p` of a statement: the weekdays its employee has said they work, and the hours that were agreed. */
export const usualCalendarOfPair = sql<UsualRow>`json_build_object(
  'weekdays', array(select weekday from working_days_of(array[p.employee_id]) order by weekday),
  'hours', (
    select coalesce(json_agg(json_build_object('minutes', h.minutes, 'from', h.from_date) order by h.from_date), '[]')
      from (select distinct on (from_date) minutes, from_date
              from task_hours
             where organisation_id = p.organisation_id and pair_id = p.id
             order by from_date, id desc) h))`

/** What such a row says; Monday to Friday where nobody has said a weekday. */
export const usualCalendarOf = ({ weekdays, hours }: UsualRow): Pick<WorkCalendar, 'weekdays' | 'hours'> => ({
  weekdays: weekdays.length > 0 ? weekdays : weekdaysOf(undefined),
  hours: hours.map(({ minutes, from }) => ({ minutes, from: Temporal.PlainDate.from(from) })),
})

/** What a usual week of a pair's employee is measured by, in one statement. */
export async function usualCalendar(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
): Promise<Pick<WorkCalendar, 'weekdays' | 'hours'>> {
  const { rows } = await sql<{ usual: UsualRow }>`
    select ${usualCalendarOfPair} as usual
      from pair p
     where p.organisation_id = ${viewer.organisationId} and p.id = ${pairId}
       and p.id = any (${viewer.pairs}::uuid[])`.execute(tenant)
  return usualCalendarOf(rows[0]?.usual ?? { weekdays: [], hours: [] })
}
