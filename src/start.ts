import path from 'node:path'
import type { Config } from './config.ts'
import { cadenceCrontab, cadenceJobs } from './features/cadence/jobs.ts'
import { caldavCrontab, caldavJobs } from './features/calendar/caldav/jobs.ts'
import { invitationJobs } from './features/calendar/invitations/jobs.ts'
import { invitationRefusalJobs } from './features/people/invitation/jobs.ts'
import { reminderCrontab, reminderJobs } from './features/reminders/jobs.ts'
import { retentionCrontab, retentionJobs } from './features/retention/jobs.ts'
import { statisticsCrontab, statisticsJobs } from './features/statistics/jobs.ts'
import { taskImportCrontab, taskImportJobs } from './features/tasks/csv/jobs.ts'
import { sealWritten } from './features/writing/upgrade/store.ts'
import type { Clock } from './platform/clock/clock.ts'
import type { ConnectionSettings } from './platform/database/connection.ts'
import { type Database, openDatabase } from './platform/database/database.ts'
import { checkDurability } from './platform/database/durability.ts'
import { openEmbeddedPostgres } from './platform/embedded-postgres/open.ts'
import { createSetupLink } from './platform/identity/setup-link.ts'
import { type Jobs, startJobs } from './platform/jobs/jobs.ts'
import { openPresence } from './platform/jobs/presence.ts'
import { type Rounds, startRounds } from './platform/jobs/rounds.ts'
import { openLive } from './platform/live/live.ts'
import type { Log } from './platform/log/log.ts'
import {
  bareAddress,
  createMailJob,
  createPostMail,
  mailSeal,
  outboxSender,
  type SendMail,
  smtpSender,
} from './platform/mail/mail.ts'
import { migrate, refuseHalfRestored } from './platform/migrate/migrate.ts'
import { createAsk } from './platform/outbound/outbound.ts'
import { createVault } from './platform/vault/vault.ts'
import { readAssets } from './platform/web/assets.ts'
import { listen } from './server.ts'

export interface Takt {
  url: string
  db: Database
  /** The one-time link that opens "create your company"; null once there is one. */
  setupLink: string | null
  /** Takes no more requests, finishes those and the jobs under way, then stops its own PostgreSQL. */
  stop(): Promise<void>
}

interface Surroundings {
  clock: Clock
  log: Log
  /** PostgreSQL has ended and cannot be brought back, and nothing works without it; a sentence for the operator. */
  onGiveUp(sentence: string): void
}

/** Starts everything in order: database, migrations, live pages, jobs, pages. Undoes what it began if a step fails. */
export async function startTakt(config: Config, surroundings: Surroundings): Promise<Takt> {
  const { clock, log } = surroundings
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.reverse().splice(0)) await step()
  }
  try {
    const db = openDatabase(await reachPostgres(config, surroundings, undo))
    undo.push(() => db.close())
    await checkDurability(db.owner)
    await refuseHalfRestored(db.owner)
    for (const name of await migrate(db.owner)) log.info({ name }, 'migrated')
    const sealed = await sealWritten(db.owner, { vault: createVault(config.secret), now: clock.now() })
    if (sealed > 0) log.info({ rows: sealed }, 'sealed what was written before')

    const live = await openLive(db.connection, log)
    undo.push(() => live.close())
    const presence = await openPresence(db.connection, log)
    undo.push(() => presence.close())
    const send = mailSender(config)
    const inward = {
      ...mailJobs(config, { db, clock, send }),
      ...cadenceJobs({ db, clock }),
      ...reminderJobs({ db, clock, send, url: config.url }),
      ...taskImportJobs({ db, clock }),
      ...retentionJobs({ db, clock }),
      ...statisticsJobs({ db, clock, secret: config.secret }),
    }
    const rounds = [
      cadenceCrontab,
      reminderCrontab,
      taskImportCrontab,
      retentionCrontab,
      statisticsCrontab,
    ].join('\n')
    const jobs = await startJobs(db.queue, presence, { jobs: inward, crontab: rounds }, log)
    undo.push(() => jobs.stop())
    // Apart from the others: a server somewhere that takes its time holds up no mail.
    const ask = createAsk({ privateToo: config.outboundPrivate })
    const outward = caldavJobs({ db, clock, ask, secret: config.secret, url: config.url })
    const calendars = await startJobs(db.queue, presence, { jobs: outward, crontab: caldavCrontab }, log)
    undo.push(() => calendars.stop())

    if (config.imapUrl) {
      const replies = await readReplies(config.imapUrl, { db, clock, url: config.url, log })
      undo.push(() => replies.stop())
    }

    const postMail = createPostMail(config.secret, config.url)
    const server = await listen({ config, db, clock, live, log, postMail, assets: readAssets() })
    undo.push(() => server.close())
    return { url: config.url, db, setupLink: await createSetupLink(db.auth, config.url), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Reads answers to invitations; the libraries for it are loaded only where there is a mailbox. */
async function readReplies(
  imapUrl: string,
  parts: { db: Database; clock: Clock; url: string; log: Log },
): Promise<Rounds> {
  const { openInbox } = await import('./platform/inbox/inbox.ts')
  const { createReplyReader, replyRounds } = await import('./features/calendar/replies/jobs.ts')
  const read = createReplyReader({ ...parts, look: openInbox(imapUrl) })
  return startRounds(parts.db.owner, { ...replyRounds, log: parts.log }, read)
}

/** The server of DATABASE_URL, or a PostgreSQL of Takt's own in the data folder. */
async function reachPostgres(
  config: Config,
  { log, onGiveUp }: Surroundings,
  undo: (() => Promise<void>)[],
): Promise<ConnectionSettings> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl }
  const { dataFolder } = config
  const logFile = path.join(dataFolder, 'postgres.log')
  const postgres = await openEmbeddedPostgres({
    dataFolder,
    log,
    onGiveUp: ({ message }) =>
      onGiveUp(
        `PostgreSQL has ended and cannot be started again, so Takt ends too. ${message}\nWhat it wrote is in ${logFile}. When the cause is mended, start Takt again.`,
      ),
  })
  undo.push(() => postgres.stop())
  return postgres.connection
}

function mailSender(config: Config): SendMail {
  return config.smtpUrl
    ? smtpSender(config.smtpUrl, config.mailFrom)
    : outboxSender(path.join(config.dataFolder, 'outbox'), config.mailFrom)
}

function mailJobs(
  { url, mailFrom, imapUrl, replyTo, secret }: Config,
  { db, clock, send }: { db: Database; clock: Clock; send: SendMail },
): Jobs {
  const seal = mailSeal(secret)
  return {
    mail: createMailJob(db.app, seal, send),
    ...invitationRefusalJobs({ db, clock }),
    ...invitationJobs({
      db,
      clock,
      url,
      organizer: replyTo ?? bareAddress(mailFrom),
      readsReplies: imapUrl !== null,
      seal,
      send,
    }),
  }
}
