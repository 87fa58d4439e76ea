import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Pair } from '../../pair/types.ts'
import { daysOfClosing, openDaysOf } from '../day/rules.ts'
import type { Holiday, OpenDays, WorkingDay } from '../types.ts'
import type { Assumed, BusyMeeting, CompanyChange, KnownDays, OwnAbsence, OwnBusyMeeting } from './types.ts'

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

/** The same for each of some members, one entry for each of those who are in the meeting. */
export async function busyTimesOf(
  tenant: Tenant,
  members: string[],
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<OwnBusyMeeting[]> {
  const { rows } = await sql<OwnBusyMeeting>`
    select meeting_id as "meetingId", member_id as "memberId", lower(during) as start, upper(during) as "end"
      from busy_times(${members}::uuid[], ${from}, ${until})`.execute(tenant)
  return rows
}

interface SaidDay extends WorkingDay {
  memberId: string
}

/** The named days off of the scope's company, both ends included, as they are or as they would be after a change. */
export async function daysOff(
  tenant: Tenant,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  change?: CompanyChange,
): Promise<Holiday[]> {
  const off = change?.kind === 'choice' ? change.off : null
  const reopened = change?.kind === 'reopening' ? change.closingId : null
  const { rows } = await sql<{ date: Temporal.PlainDate; da: string; en: string }>`
    select date, name_da as da, name_en as en
      from days_off_if(${from}, ${until}, ${off}::text[], ${reopened}::uuid)`.execute(tenant)
  const days = rows.map(({ date, da, en }) => ({ date, name: { da, en } }))
  return change?.kind === 'closing' ? [...days, ...daysOfClosing(change)] : days
}

/** The days on which each of some members is away. */
async function absencesOf(
  tenant: Tenant,
  members: string[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<OwnAbsence[]> {
  const { rows } = await sql<OwnAbsence>`
    select member_id as "memberId", first_date as "from", last_date as until
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

/** What keeps some members from meeting on the days from `from` to `until`, both included, or would as `assumed`. */
export async function loadKnownDays(
  tenant: Tenant,
  members: string[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  { absence, week, company }: Assumed = {},
): Promise<KnownDays> {
  const [holidays, absences, weeks] = await Promise.all([
    daysOff(tenant, from, until, company),
    absencesOf(tenant, members, from, until),
    saidWeeks(tenant, members),
  ])
  if (week) weeks.set(week.memberId, week.days)
  return { holidays, absences: absence ? [...absences, absence] : absences, weeks }
}

/** When two people can meet on the days from `from` to `until`, both included, apart from what they are busy with. */
export async function loadOpenDays(
  tenant: Tenant,
  pair: Pair,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<OpenDays> {
  const both = [pair.leader.id, pair.employee.id]
  return openDaysOf(await loadKnownDays(tenant, both, from, until), both)
}
