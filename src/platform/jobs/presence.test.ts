import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTestApp, type TestApp, testConfig, testNow } from '../../../test/support/app.ts'
import { property, readCalendar } from '../../../test/support/calendar-reader.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { runLaterJobs, waitingJobs } from '../../../test/support/jobs.ts'
import { readMail } from '../../../test/support/mail-reader.ts'
import { type Received, startMailServer } from '../../../test/support/smtp.ts'
import { invitationJobs } from '../../features/calendar/invitations/jobs.ts'
import { urls } from '../../urls.ts'
import { createLog } from '../log/log.ts'
import { mailSeal } from '../mail/mail.ts'
import { openPresence } from './presence.ts'

const log = createLog('silent')

test('a job of a runner that is gone is free again, and one of a runner at work is not', async () => {
  const db = await createTestDatabase()
  const [own, other] = [await openPresence(db.connection, log), await openPresence(db.connection, log)]
  onTestFinished(() => own.close())
  await own.announce('at-work')
  await other.announce('about-to-go')
  for (const runner of ['at-work', 'about-to-go']) {
    await db.owner.query('select graphile_worker.add_job($1, queue_name => $1)', [runner])
    await db.owner.query('select graphile_worker.add_job($1)', [runner])
    await db.owner.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = $1 where locked_at is null`,
      [runner],
    )
    await db.owner.query(
      `update graphile_worker._private_job_queues set locked_at = now(), locked_by = queue_name where queue_name = $1`,
      [runner],
    )
  }
  expect(await own.freeJobsOfTheGone()).toEqual([])
  await other.close()
  expect(await own.freeJobsOfTheGone()).toEqual(['about-to-go'])
  const { rows } = await db.owner.query(
    `select locked_by from graphile_worker._private_jobs where locked_by is not null
     union all select locked_by from graphile_worker._private_job_queues where locked_by is not null`,
  )
  expect(rows).toEqual(Array(3).fill({ locked_by: 'at-work' }))
})

test('a runner whose connection was lost says again that it is at work', async () => {
  const db = await createTestDatabase()
  const presence = await openPresence(db.connection, log)
  onTestFinished(() => presence.close())
  await presence.announce('at-work')
  const locks = `select pid from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and database =
    (select oid from pg_database where datname = current_database())`
  const { rows } = await db.owner.query<{ pid: number }>(locks)
  await db.owner.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid])
  await expect
    .poll(async () => (await db.owner.query<{ pid: number }>(locks)).rows.map(({ pid }) => pid))
    .toEqual([expect.not.toSatisfy((pid) => pid === rows[0]!.pid)])
})

const each = 40
const kills = 5

test('200 invitations killed between sending and noting it are all sent, each once more and the very same', {
  timeout: 120_000,
}, async () => {
  const held = new Map<string, number>()
  let killing = true
  let enough: () => void = () => {}
  // The first time each message comes, the server has it and the sender never hears so.
  const server = await startMailServer(({ raw }) => {
    const id = idOf(raw)
    if (held.has(id) || !killing) return undefined
    held.set(id, server.received.length)
    if (held.size % each === 0) enough()
    return 'hang'
  })
  const takt = await createTestApp({ smtpUrl: server.url })
  await queueInvitations(takt, each * kills)
  for (let round = 0; round < kills; round++) {
    const all = new Promise<void>((resolve) => {
      enough = resolve
    })
    const child = startRunners(takt, server.url)
    await all
    // What was sent again in this round has been noted.
    await expect.poll(async () => (await takt.db.owner.query(lockedJobs)).rowCount).toBe(each)
    await kill(child)
  }
  killing = false
  const child = startRunners(takt, server.url)
  await expect.poll(() => waitingJobs(takt.db), { timeout: 20_000, interval: 50 }).toEqual([])
  await kill(child)

  const messages = Map.groupBy(server.received, ({ raw }) => idOf(raw))
  expect([messages.size, held.size, server.received.length]).toEqual([200, 200, 400])
  for (const [, copies] of messages) {
    expect(copies.map(identity)).toEqual(Array(2).fill(identity(copies[0]!)))
  }
})

const lockedJobs = 'select from graphile_worker._private_jobs where locked_at is not null'
const idOf = (raw: string): string => readMail(raw).headers.get('message-id') ?? ''

/** What tells a calendar that two messages are one. */
function identity({ raw, to }: Received): unknown[] {
  const calendar = readCalendar(readMail(raw).parts[1]!.body)
  const [event] = calendar.components.filter(({ name }) => name === 'VEVENT')
  return [to, ...['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART'].map((name) => property(event!, name).value)]
}

/** As many conversations of one who wants them by mail, all of whose messages wait in the queue. */
async function queueInvitations({ db, clock, as }: TestApp, count: number): Promise<void> {
  const { organisationId, pairId, employee } = await addCompany(db)
  const first = Temporal.PlainDateTime.from('2026-11-30T00:00')
  for (let n = 0; n < count; n++) {
    await addMeeting(db, organisationId, pairId, first.add({ hours: 12 * n }).toString())
  }
  await as(employee.sessionToken).post(urls.calendarInvitations())
  const { invitations } = invitationJobs({
    db,
    clock,
    url: testConfig.url,
    organizer: 'takt@takt.test',
    readsReplies: false,
    seal: mailSeal(testConfig.secret),
    send: () => Promise.reject(new Error('Only the runners send.')),
  })
  while ((await waitingJobs(db)).includes('invitations'))
    await runLaterJobs(db, { invitations: invitations! })
}

function startRunners({ db }: TestApp, smtpUrl: string): ChildProcess {
  const given = { connection: db.connection, smtpUrl, secret: testConfig.secret, now: testNow.toString() }
  const program = path.join(import.meta.dirname, '../../../test/support/job-runners.ts')
  const child = spawn(process.execPath, [program, JSON.stringify(given)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  onTestFinished(() => kill(child))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
