import { sql } from 'kysely'
import type { Tenant } from '../../../../platform/database/database.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import type { Connection } from '../push/store.ts'
import { freshFor } from './rules.ts'
import type { Span } from './types.ts'

/** The zone that the company's days are counted in. */
export async function loadTimeZone(tenant: Tenant, at: Connection): Promise<string> {
  const { time_zone } = await tenant
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', at.organisationId)
    .executeTakeFirstOrThrow()
  return time_zone
}

/** Makes these the times in which the member is busy; nothing when they have disconnected or said no meanwhile. */
export async function replaceBusyTimes(
  tenant: Tenant,
  at: Connection,
  spans: readonly Span[],
): Promise<void> {
  const account = await tenant
    .selectFrom('caldav_account')
    .select('id')
    .where('organisation_id', '=', at.organisationId)
    .where('member_id', '=', at.memberId)
    .where('id', '=', at.accountId)
    .where('reads_busy', '=', true)
    .forShare()
    .executeTakeFirst()
  if (!account) return
  const starts = spans.map(({ start }) => new Date(start).toISOString())
  const ends = spans.map(({ end }) => new Date(end).toISOString())
  // What stands already is left standing: most hours nothing has changed.
  await sql`
    with given as (
      select * from unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) as g (starts_at, ends_at)),
    gone as (
      delete from busy_time b
       where b.organisation_id = ${at.organisationId} and b.member_id = ${at.memberId}
         and b.account_id = ${at.accountId}
         and not exists (select from given g where g.starts_at = b.starts_at and g.ends_at = b.ends_at))
    insert into busy_time (organisation_id, member_id, account_id, starts_at, ends_at)
    select ${at.organisationId}, ${at.memberId}, ${at.accountId}, starts_at, ends_at from given
    on conflict do nothing`.execute(tenant)
}

/** Records how looking went, and when the next time is. */
export async function recordReading(
  tenant: Tenant,
  at: Connection,
  {
    dueAt,
    problem,
    failures,
    readAt,
  }: {
    dueAt: Temporal.Instant
    problem: string | null
    failures: number
    readAt?: Temporal.Instant
  },
): Promise<void> {
  await tenant
    .updateTable('caldav_account')
    .set({
      read_due_at: dueAt,
      read_problem: problem,
      read_failures: failures,
      ...(readAt && { read_at: readAt }),
    })
    .where('organisation_id', '=', at.organisationId)
    .where('member_id', '=', at.memberId)
    .where('id', '=', at.accountId)
    .execute()
}

/** The viewer lets Takt see when they are busy, or no longer; then what was seen is forgotten at once. */
export async function letRead(tenant: Tenant, viewer: Viewer, reads: boolean): Promise<void> {
  await tenant
    .updateTable('caldav_account')
    .set({ reads_busy: reads, read_problem: null, read_failures: 0 })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .execute()
  if (reads) return queueReading(tenant)
  await tenant
    .deleteFrom('busy_time')
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .execute()
}

/** Asks the queue to look into the named member's calendar now. */
export async function queueReading(tenant: Tenant): Promise<void> {
  await sql`select queue_caldav_reading()`.execute(tenant)
}

/** Asks the queue to look into the calendars of two who are about to plan, where what was seen is not fresh. */
export async function queueReadingsOf(
  tenant: Tenant,
  memberIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`select queue_caldav_readings_of(${memberIds}::uuid[], ${now.subtract(freshFor)})`.execute(tenant)
}

/** Every connected calendar whose time has come. */
export async function queueDueReadings(tenant: Tenant, now: Temporal.Instant): Promise<void> {
  await sql`select queue_due_caldav_readings(${now})`.execute(tenant)
}
