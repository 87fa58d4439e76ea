import { type Trouble, trouble } from '../../../platform/caldav/caldav.ts'
import { findCalendars } from '../../../platform/caldav/discovery.ts'
import { openCalendar } from '../../../platform/caldav/events.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import { createSeal } from '../../../platform/crypto/crypto.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import type { Ask } from '../../../platform/outbound/outbound.ts'
import { asActiveMember, type Language } from '../../../platform/session/viewer.ts'
import { bringInStep, type Writing } from './push/jobs.ts'
import type { Connection } from './push/store.ts'
import { type Looking, noticeEdits, readBusyTimes } from './reading/jobs.ts'
import { nextReading } from './reading/rules.ts'
import { queueDueReadings, queueReading, recordReading } from './reading/store.ts'
import { isLasting, pauseAfter, sealPurpose, triesAgain } from './rules.ts'
import {
  disconnect,
  type OpenAccount,
  openAccount,
  queueCalendar,
  queueEveryCalendar,
  recordAccount,
} from './store.ts'
import { ownerOfJob } from './types.ts'

interface Parts {
  db: Database
  clock: Clock
  ask: Ask
  secret: string
  /** The public address of Takt. */
  url: string
}

/** A job at work for one member. */
interface Work extends Parts {
  at: Connection
  account: OpenAccount
  language: Language
  /** The member's own address. */
  address: string
}

/**
 * Once a day written to, also for a member whose meetings have not changed: a name or a company may have. Each has its
 * own time within the hour to be looked into; every five minutes those whose time has come are.
 */
export const caldavCrontab = ['30 3 * * * caldav_daily ?fill=1d', '*/5 * * * * caldav_round'].join('\n')

/**
 * Writes people's conversations into calendars of their own, and looks into those. No transaction is open while a server is asked: what is to
 * be done is read, the server is asked, and what it answered is recorded.
 */
export function caldavJobs(parts: Parts): Jobs {
  return {
    caldav_daily: () => parts.db.app.transaction().execute(queueEveryCalendar),
    caldav: (payload) => tend(parts, ownerOfJob.parse(payload)),
    caldav_round: () =>
      parts.db.app.transaction().execute((tenant) => queueDueReadings(tenant, parts.clock.now())),
    caldav_reading: (payload) => lookInto(parts, ownerOfJob.parse(payload)),
  }
}

async function tend(parts: Parts, owner: { organisationId: string; memberId: string }): Promise<void> {
  const work = await asActiveMember(
    parts.db.app,
    owner,
    async (tenant, { language, address, ...member }): Promise<Work | null> => {
      const account = await openAccount(tenant, member)
      if (!account || (account.problem && isLasting(account.problem, account.calendarUrl !== null)))
        return null
      const rest = account.notBefore && parts.clock.now().until(account.notBefore)
      if (rest && rest.sign > 0) {
        await queueCalendar(tenant, rest)
        return null
      }
      return { ...parts, at: { ...member, accountId: account.id }, account, language, address }
    },
  )
  if (!work) return
  const { calendarUrl, found, leaving } = work.account
  const failed =
    found === null && !calendarUrl ? await discover(work) : calendarUrl ? await push(work, calendarUrl) : null
  if (failed) await recordFailure(work, failed)
  else if (leaving) await asActiveMember(parts.db.app, work.at, (tenant) => disconnect(tenant, work.at))
}

/** Sees what the member has changed of what stands there and, where they let Takt, when they are busy. */
async function lookInto(parts: Parts, owner: { organisationId: string; memberId: string }): Promise<void> {
  const now = parts.clock.now()
  const work = await asActiveMember(
    parts.db.app,
    owner,
    async (tenant, { language, address, ...member }): Promise<Work | null> => {
      const account = await openAccount(tenant, member)
      if (!account?.calendarUrl || account.leaving || account.problem === 'credentials') return null
      // A server that asked to be left alone is; the next round comes by again.
      if (account.notBefore && Temporal.Instant.compare(account.notBefore, now) > 0) return null
      return { ...parts, at: { ...member, accountId: account.id }, account, language, address }
    },
  )
  if (!work) return
  const failed = await look(work, work.account.calendarUrl as string, now)
  if (failed?.reason === 'credentials') return recordFailure(work, failed)
  const failures = failed ? work.account.readFailures + 1 : 0
  await asActiveMember(parts.db.app, work.at, (tenant) =>
    recordReading(tenant, work.at, {
      problem: failed?.reason ?? null,
      failures,
      dueAt: nextReading(now, failed && { ...failed, failures }),
      readAt: failed ? undefined : now,
    }),
  )
}

async function look(work: Work, calendarUrl: string, now: Temporal.Instant): Promise<Trouble | null> {
  const credentials = credentialsOf(work)
  if (!credentials) return trouble('credentials')
  const { db, at, ask, account, address, url } = work
  const looking: Looking = {
    db,
    at,
    now,
    ask,
    credentials,
    host: new URL(url).hostname,
    calendar: openCalendar(ask, credentials, calendarUrl),
    calendarUrl,
    calendars: [...new Set([calendarUrl, ...(account.found ?? []).map((one) => one.url)])],
    addresses: [address, account.username],
  }
  return (await noticeEdits(looking)) ?? (account.readsBusy ? readBusyTimes(looking) : null)
}

/** Asks the server for its calendars; the only one is chosen and written in at once. */
async function discover(work: Work): Promise<Trouble | null> {
  const credentials = credentialsOf(work)
  if (!credentials) return trouble('credentials')
  const found = await findCalendars(work.ask, credentials, work.account.server)
  if (!found.ok) return found
  const [first, ...others] = found.value
  const calendar = others.length === 0 ? first : undefined
  await asActiveMember(work.db.app, work.at, (tenant) =>
    recordAccount(tenant, work.at, {
      found: found.value,
      calendar,
      problem: null,
      failures: 0,
      notBefore: null,
    }),
  )
  if (!calendar) return null
  await asActiveMember(work.db.app, work.at, queueReading)
  return push(work, calendar.url)
}

async function push(work: Work, calendarUrl: string): Promise<Trouble | null> {
  const credentials = credentialsOf(work)
  if (!credentials) return trouble('credentials')
  const { db, at, account, language, url } = work
  const now = work.clock.now()
  const writing: Writing = {
    db,
    at,
    now,
    language,
    site: { url, host: new URL(url).hostname },
    calendar: openCalendar(work.ask, credentials, calendarUrl),
    removesAll: account.leaving,
  }
  const failed = await bringInStep(writing)
  if (failed) return failed
  await asActiveMember(db.app, at, (tenant) =>
    recordAccount(tenant, at, { problem: null, failures: 0, notBefore: null, pushedAt: now }),
  )
  return null
}

/** Null when the password was sealed with another secret. */
function credentialsOf({ account, secret }: Work): { username: string; password: string } | null {
  try {
    return {
      username: account.username,
      password: createSeal(secret, sealPurpose).open(account.sealedPassword),
    }
  } catch {
    return null
  }
}

/** Says what is wrong on the member's page, and comes again later if that can help. */
async function recordFailure(
  { db, clock, at, account }: Work,
  { reason, pause = 0 }: Trouble,
): Promise<void> {
  const failures = account.failures + 1
  const again = triesAgain(reason, failures, account.calendarUrl !== null)
  const wait = pauseAfter(failures, pause)
  await asActiveMember(db.app, at, async (tenant) => {
    // The member has connected anew meanwhile: that is another's failure, and another job is on its way.
    const now = await openAccount(tenant, at)
    if (now?.id !== account.id || now.sealedPassword !== account.sealedPassword) return
    const notBefore = again ? clock.now().add(wait) : null
    await recordAccount(tenant, at, { problem: reason, failures, notBefore })
    if (again) await queueCalendar(tenant, wait)
  })
}
