import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { sign } from '../src/platform/crypto/crypto.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { projectFolder } from '../src/platform/migrate/migrate.ts'
import { urls } from '../src/urls.ts'
import { addCompany, addMeeting } from './support/company.ts'
import { startImapServer } from './support/imap-server.ts'
import { freePort } from './support/server.ts'

// Takt as it is run for real, killed without warning while people write. What was answered must be there afterwards.

const secret = 'a secret that outlives every kill of this test'

interface Running {
  child: ChildProcess
  url: string
  /** What it prints, and a wait for a line that holds some words. */
  output: { lines: string[]; until(words: string): Promise<void> }
}

/** Starts the built server and waits for the line that says it is ready. */
async function start(dataFolder: string, port: number, more: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, [path.join(projectFolder, 'dist/server/main.js')], {
    env: {
      PATH: process.env.PATH,
      TAKT_DATA: dataFolder,
      PORT: String(port),
      TAKT_SECRET: secret,
      TAKT_LOG: 'error',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  child.stderr?.on('data', (data) => printed.push(String(data)))
  const waiting: { words: string; resolve: () => void }[] = []
  const until = (words: string): Promise<void> =>
    printed.some((line) => line.includes(words))
      ? Promise.resolve()
      : new Promise((resolve) => waiting.push({ words, resolve }))
  const reader = createInterface({ input: child.stdout! })
  reader.on('line', (line) => {
    printed.push(line)
    for (const { words, resolve } of waiting) if (line.includes(words)) resolve()
  })
  const closed = new Promise<'closed'>((resolve) => reader.once('close', () => resolve('closed')))
  if ((await Promise.race([until('Takt is ready'), closed])) !== 'closed') {
    return { child, url: `http://127.0.0.1:${port}`, output: { lines: printed, until } }
  }
  throw new Error(`Takt did not start:\n${printed.join('\n')}`)
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

async function postmasterOf(dataFolder: string): Promise<number> {
  return Number((await readFile(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Opens the embedded database from outside, as the owner of its tables. */
const outside = (dataFolder: string) =>
  openDatabase({ host: path.join(dataFolder, 'socket'), port: 5432, user: 'takt', database: 'takt' })

/** A company with a meeting to write into, and the cookie of the employee. */
async function prepare(dataFolder: string): Promise<{ meetingId: string; cookie: string }> {
  const db = outside(dataFolder)
  try {
    const company = await addCompany(db)
    const meetingId = await addMeeting(db, company.organisationId, company.pairId, '2027-01-05T09:00')
    const cookie = `takt.session_token=${encodeURIComponent(sign(company.employee.sessionToken, secret))}`
    return { meetingId, cookie }
  } finally {
    await db.close()
  }
}

/** Adds items as fast as answers come, until one fails; returns the titles that were acknowledged. */
async function writeUntilItFails(
  url: string,
  meetingId: string,
  cookie: string,
  name: string,
): Promise<string[]> {
  const acknowledged: string[] = []
  for (let n = 0; n < 5_000; n++) {
    const title = `${name}-${n}`
    try {
      const answer = await fetch(url + urls.meetingItems({ meetingId }), {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ title, category: 'tasks', share: 'yes' }).toString(),
      })
      if (answer.status !== 303) return acknowledged
      acknowledged.push(title)
    } catch {
      return acknowledged
    }
  }
  return acknowledged
}

const victims = ['Node', 'PostgreSQL', 'both'] as const

test('kill -9 of Node, of PostgreSQL and of both loses nothing that was acknowledged', {
  timeout: 60_000,
}, async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'takt-recovery-'))
  const port = await freePort()
  let running = await start(dataFolder, port)
  onTestFinished(async () => {
    running.child.kill('SIGTERM')
    await ended(running.child)
    await rm(dataFolder, { recursive: true, force: true })
  })
  const { meetingId, cookie } = await prepare(dataFolder)
  const acknowledged: string[] = []

  for (const victim of victims) {
    const writers = ['a', 'b', 'c', 'd'].map((writer) =>
      writeUntilItFails(running.url, meetingId, cookie, `${victim}-${writer}`),
    )
    // Killed in the middle of writing: as soon as some answers are known to have come.
    await untilItemsAre(dataFolder, acknowledged.length + 40)
    const postmaster = await postmasterOf(dataFolder)
    if (victim !== 'Node') process.kill(postmaster, 'SIGKILL')
    if (victim !== 'PostgreSQL') running.child.kill('SIGKILL')
    acknowledged.push(...(await Promise.all(writers)).flat())
    if (victim === 'PostgreSQL') {
      running.child.kill('SIGTERM')
    }
    await ended(running.child)
    running = await start(dataFolder, port)
  }

  const db = outside(dataFolder)
  const { rows } = await db.owner.query<{ title: string }>('select title from agenda_item')
  await db.close()
  const kept = new Set(rows.map(({ title }) => title))
  expect(acknowledged.length).toBeGreaterThan(100)
  expect(acknowledged.filter((title) => !kept.has(title))).toEqual([])
})

test('when PostgreSQL cannot be brought back, Takt ends too, with a sentence and exit code 1', {
  timeout: 60_000,
}, async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'takt-given-up-'))
  const { child } = await start(dataFolder, await freePort())
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended(child)
    await rm(dataFolder, { recursive: true, force: true })
  })
  const said: string[] = []
  child.stderr?.on('data', (data) => said.push(String(data)))
  const postmaster = await postmasterOf(dataFolder)
  await rename(path.join(dataFolder, 'postgres/global'), path.join(dataFolder, 'lost'))
  process.kill(postmaster, 'SIGKILL')
  await ended(child)
  expect(child.exitCode).toBe(1)
  expect(said.join('')).toContain('PostgreSQL has ended and cannot be started again, so Takt ends too.')
  expect(said.join('')).toContain(path.join(dataFolder, 'postgres.log'))
})

test('a mailbox for replies that hangs or refuses holds up neither the start nor the end', {
  timeout: 60_000,
}, async () => {
  for (const manner of ['hang', 'no'] as const) {
    const mailbox = await startImapServer((command) => (command === 'LOGIN' ? manner : undefined))
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'takt-mailbox-'))
    const asked = mailbox.next('LOGIN')
    const more = { TAKT_IMAP_URL: mailbox.url, TAKT_LOG: 'warn' }
    const { child, url, output } = await start(dataFolder, await freePort(), more)
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await ended(child)
      await rm(dataFolder, { recursive: true, force: true })
    })
    await asked
    expect((await fetch(url + urls.readyz())).status).toBe(200)
    if (manner === 'no') await output.until('TAKT_IMAP_URL')
    child.kill('SIGTERM')
    await ended(child)
    expect(child.exitCode).toBe(0)
    expect(output.lines.join('\n')).not.toMatch(/kodeord|svar%40|svar@/)
  }
})

async function untilItemsAre(dataFolder: string, wanted: number): Promise<void> {
  const db = outside(dataFolder)
  try {
    for (;;) {
      const { rows } = await db.owner.query<{ n: number }>('select count(*)::int as n from agenda_item')
      if (rows[0]!.n >= wanted) return
    }
  } finally {
    await db.close()
  }
}
