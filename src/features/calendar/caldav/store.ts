import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FeedOwner } from '../store.ts'
import type { Connection } from './push/store.ts'
import { letRead } from './reading/store.ts'
import { triesAgain } from './rules.ts'
import { type Account, type FoundCalendars, foundCalendars, type TouchedEvent } from './types.ts'

/** An account with what a job needs to ask in its name. */
export interface OpenAccount extends Account {
  sealedPassword: string
  calendarUrl: string | null
  failures: number
  notBefore: Temporal.Instant | null
  readFailures: number
}

/** The member's own calendar, and the way to it; undefined when there is none. */
export async function openAccount(tenant: Tenant, owner: FeedOwner): Promise<OpenAccount | undefined> {
  const row = await tenant
    .selectFrom('caldav_account')
    .selectAll()
    .where('organisation_id', '=', owner.organisationId)
    .where('member_id', '=', owner.memberId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    server: row.server,
    username: row.username,
    found: row.found === null ? null : foundCalendars.parse(row.found),
    calendarName: row.calendar_name,
    problem: row.problem,
    triesAgain: row.problem !== null && triesAgain(row.problem, row.failures, row.calendar_url !== null),
    pushedAt: row.pushed_at,
    leaving: row.leaving_at !== null,
    sealedPassword: row.sealed_password,
    calendarUrl: row.calendar_url,
    failures: row.failures,
    notBefore: row.not_before,
    readsBusy: row.reads_busy,
    readAt: row.read_at,
    readProblem: row.read_problem,
    readFailures: row.read_failures,
  }
}

/** The same as a page may know it. */
export async function loadAccount(tenant: Tenant, viewer: Viewer): Promise<Account | undefined> {
  const opened = await openAccount(tenant, viewer)
  if (!opened) return undefined
  const { sealedPassword, calendarUrl, failures, notBefore, readFailures, ...shown } = opened
  return shown
}

/** Coming meetings that the member has changed or removed in their own calendar. */
export async function loadTouched(
  tenant: Tenant,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<TouchedEvent[]> {
  const { rows } = await sql<TouchedEvent>`
    select m.id as "meetingId", m.starts_at as "startsAt", other.name as "otherName", e.touched,
           x.meeting_id is not null as cancelled
      from caldav_event e
      join meeting m on m.organisation_id = e.organisation_id and m.id = e.meeting_id
      join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
      join member other on other.organisation_id = p.organisation_id
       and other.id = case when p.leader_id = ${viewer.memberId} then p.employee_id else p.leader_id end
      left join meeting_cancellation x on x.organisation_id = m.organisation_id and x.meeting_id = m.id
     where e.organisation_id = ${viewer.organisationId} and e.member_id = ${viewer.memberId}
       and e.touched is not null and m.starts_at > ${now}
     order by m.starts_at, m.id`.execute(tenant)
  return rows
}

/** Asks the queue to look at the named member's calendar, after a pause. */
export async function queueCalendar(
  tenant: Tenant,
  pause = Temporal.Duration.from({ seconds: 0 }),
): Promise<void> {
  await sql`select queue_caldav(make_interval(secs => ${pause.total('seconds')}))`.execute(tenant)
}

/**
 * Connects the viewer to a server, and lets the queue ask it. The same server and name again, with another password,
 * goes on where it was; any other begins anew.
 */
export async function connect(
  tenant: Tenant,
  viewer: Viewer,
  given: { server: string; username: string; sealedPassword: string; readsBusy: boolean },
  now: Temporal.Instant,
): Promise<void> {
  // Two presses at once take turns.
  await sql`select from member
    where organisation_id = ${viewer.organisationId} and id = ${viewer.memberId} for no key update`.execute(
    tenant,
  )
  const renewed = await tenant
    .updateTable('caldav_account')
    .set({ sealed_password: given.sealedPassword, problem: null, failures: 0, not_before: null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('server', '=', given.server)
    .where('username', '=', given.username)
    .executeTakeFirst()
  if (renewed.numUpdatedRows === 0n) {
    await disconnect(tenant, viewer)
    await tenant
      .insertInto('caldav_account')
      .values({
        organisation_id: viewer.organisationId,
        member_id: viewer.memberId,
        server: given.server,
        username: given.username,
        sealed_password: given.sealedPassword,
        connected_at: now,
        reads_busy: given.readsBusy,
        read_due_at: now,
      })
      .execute()
  } else await letRead(tenant, viewer, given.readsBusy)
  await queueCalendar(tenant)
}

/** Forgets the account, its password, and what was written there. */
export async function disconnect(tenant: Tenant, owner: FeedOwner): Promise<void> {
  await tenant
    .deleteFrom('caldav_account')
    .where('organisation_id', '=', owner.organisationId)
    .where('member_id', '=', owner.memberId)
    .execute()
}

/** Takes what was written out of the calendar again, and then forgets the account. */
export async function leave(tenant: Tenant, viewer: Viewer, now: Temporal.Instant): Promise<void> {
  await tenant
    .updateTable('caldav_account')
    .set({ leaving_at: now, problem: null, failures: 0, not_before: null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .execute()
  await queueCalendar(tenant)
}

type Change = Partial<{
  found: FoundCalendars
  calendar: { url: string; name: string }
  problem: string | null
  failures: number
  notBefore: Temporal.Instant | null
  pushedAt: Temporal.Instant
}>

/** Records how it went with the server; nothing when the member has disconnected meanwhile. */
export async function recordAccount(tenant: Tenant, at: Connection, change: Change): Promise<void> {
  await tenant
    .updateTable('caldav_account')
    .set({
      ...(change.found && { found: JSON.stringify(change.found) }),
      ...(change.calendar && { calendar_url: change.calendar.url, calendar_name: change.calendar.name }),
      ...(change.problem !== undefined && { problem: change.problem }),
      ...(change.failures !== undefined && { failures: change.failures }),
      ...(change.notBefore !== undefined && { not_before: change.notBefore }),
      ...(change.pushedAt && { pushed_at: change.pushedAt }),
    })
    .where('organisation_id', '=', at.organisationId)
    .where('member_id', '=', at.memberId)
    .where('id', '=', at.accountId)
    .execute()
}

/**
 * The member chose between Takt's event and their own; a choice about nothing changes nothing. Takt's is written over
 * the version that was found when they were asked, and no later one. Their own stands until Takt has something else.
 */
export async function decideTouched(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  choice: 'rewrite' | 'keep',
): Promise<void> {
  await tenant
    .updateTable('caldav_event')
    .set({ touched: null, intended: null, kept: choice === 'keep' ? sql`coalesce(intended, '')` : null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('meeting_id', '=', meetingId)
    .where('touched', 'is not', null)
    .execute()
  await queueCalendar(tenant)
}

/** Every connected calendar is looked at once a day. */
export async function queueEveryCalendar(tenant: Tenant): Promise<void> {
  await sql`select queue_every_caldav()`.execute(tenant)
}
