import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Pair } from '../../pair/types.ts'
import { weekOf } from '../day/rules.ts'
import type { Absence, Holiday, OpenDays, WorkingDay } from '../types.ts'
import type { Assumed, BusyMeeting } from './types.ts'

/**
 * When either of the two is in a meeting, with anyone, or busy by their own calendar, between two instants; one entry
 * for each meeting. Whose it is, and what, is not told.
 */
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

/** The named days off of the scope's company, both ends included; without a scope, those that are usual. */
export async function daysOff(
  tenant: Tenant,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Holiday[]> {
  const { rows } = await sql<{ date: Temporal.PlainDate; da: string; en: string }>`
    select date, name_da as da, name_en as en from days_off(${from}, ${until})`.execute(tenant)
  return rows.map(({ date, da, en }) => ({ date, name: { da, en } }))
}

/** The days on which one of some members is away. */
export async function absencesOf(
  tenant: Tenant,
  members: string[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    select first_date as "from", last_date as until
      from absences_of(${members}::uuid[], ${from}, ${until})`.execute(tenant)
  return rows
}

/** The working weeks of those members who have said theirs, by member. */
export async function saidWeeks(tenant: Tenant, members: string[]): Promise<Map<string, WorkingDay[]>> {
  const { rows } = await sql<SaidDay>`
    select member_id as "memberId", weekday, begins, ends from working_days_of(${members}::uuid[])`.execute(
    tenant,
  )
  return Map.groupBy(rows, ({ memberId }) => memberId)
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
  const { absence, week } = assumed
  const [holidays, absences, weeks] = await Promise.all([
    daysOff(tenant, from, until),
    absencesOf(tenant, both, from, until),
    saidWeeks(tenant, both),
  ])
  if (week) weeks.set(week.memberId, week.days)
  return {
    holidays,
    absences: absence ? [...absences, absence] : absences,
    weeks: [...weeks.values()].filter((days) => days.length > 0).map(weekOf),
  }
}
