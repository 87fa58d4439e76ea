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
}

/** Once a day, also for a member whose meetings have not changed: a name or a company may have. */
export const caldavCrontab = '30 3 * * * caldav_daily ?fill=1d'

/**
 * Writes people's conversations into calendars of their own. No transaction is open while a server is asked: what is to
 * be done is read, the server is asked, and what it answered is recorded.
 */
export function caldavJobs(parts: Parts): Jobs {
  return {
    caldav_daily: () => parts.db.app.transaction().execute(queueEveryCalendar),
    caldav: (payload) => tend(parts, ownerOfJob.parse(payload)),
  }
}

async function tend(parts: Parts, owner: { organisationId: string; memberId: string }): Promise<void> {
  const work = await asActiveMember(
    parts.db.app,
    owner,
    async (tenant, { language, ...member }): Promise<Work | null> => {
      const account = await openAccount(tenant, member)
      if (!account || (account.problem && isLasting(account.problem, account.calendarUrl !== null)))
        return null
      const rest = account.notBefore && parts.clock.now().until(account.notBefore)
      if (rest && rest.sign > 0) {
        await queueCalendar(tenant, rest)
        return null
      }
      return { ...parts, at: { ...member, accountId: account.id }, account, language }
    },
  )
  if (!work) return
  const { calendarUrl, found, leaving } = work.account
  const failed =
    found === null && !calendarUrl ? await discover(work) : calendarUrl ? await push(work, calendarUrl) : null
  if (failed) await recordFailure(work, failed)
  else if (leaving) await asActiveMember(parts.db.app, work.at, (tenant) => disconnect(tenant, work.at))
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
  return calendar ? push(work, calendar.url) : null
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
