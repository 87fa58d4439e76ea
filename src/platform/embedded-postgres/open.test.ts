import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { DataFolderRefused, type EmbeddedPostgres, openEmbeddedPostgres } from './open.ts'
import { isAlive } from './processes.ts'

const log = { info: () => {}, warn: () => {} }
const opened: EmbeddedPostgres[] = []
const children: ChildProcess[] = []
const orphans: number[] = []
let base: string
let prepared: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'takt-open-'))
  prepared = join(base, 'prepared')
  await (await openEmbeddedPostgres({ dataFolder: prepared, log })).stop()
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const db of opened.splice(0)) await db.stop()
  for (const pid of orphans.splice(0)) if (await isAlive(pid)) process.kill(pid, 'SIGKILL')
})

afterAll(() => rm(base, { recursive: true, force: true, maxRetries: 5 }))

let count = 0
const emptyFolder = () => join(base, `data-${++count}`)
/** A copy of a data folder that has been started once; cp keeps the owner, who may not be us. */
function usedFolder(): string {
  const folder = emptyFolder()
  execFileSync('cp', ['-a', prepared, folder])
  return folder
}

async function open(dataFolder: string, options: { transport?: 'loopback' } = {}) {
  const db = await openEmbeddedPostgres({ dataFolder, log, ...options })
  opened.push(db)
  return db
}

async function query(
  db: Pick<EmbeddedPostgres, 'connection'>,
  sql: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(db.connection)
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another Takt: a process of its own that opens the folder and says, as one line, how that went. */
function otherTakt(dataFolder: string): {
  child: ChildProcess
  said: Promise<Record<string, string | number>>
} {
  const script = `
    const { openEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'open.ts'))})
    const log = { info() {}, warn() {} }
    try {
      const db = await openEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log })
      console.log(JSON.stringify({ postmaster: db.postmasterPid }))
      setInterval(() => {}, 60_000)
      process.once('SIGTERM', () => db.stop().then(() => process.exit()))
    } catch (error) {
      console.log(JSON.stringify({ refused: error.message }))
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, string | number>>()
  child.stdout?.once('data', (line) => resolve(JSON.parse(String(line))))
  child.once('exit', () => reject(new Error('the other Takt ended without a word')))
  return { child, said: promise }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

test('the first start makes the database, a later one finds what was stored', async () => {
  const folder = emptyFolder()
  const first = await open(folder)
  await query(first, "CREATE TABLE word (it text); INSERT INTO word VALUES ('æbleskive')")
  expect(existsSync(join(folder, 'takt.pid'))).toBe(true)
  await first.stop()

  const second = await open(folder)
  expect(await query(second, 'SELECT upper(it) AS it FROM word')).toEqual([{ it: 'ÆBLESKIVE' }])
  expect(await query(second, 'SELECT current_user AS who, current_database() AS db')).toEqual([
    { who: 'takt', db: 'takt' },
  ])
})

test('it opens no network port and keeps people’s words out of its log', async () => {
  const folder = usedFolder()
  const db = await open(folder)
  expect(await query(db, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
  await query(db, 'CREATE TABLE once (it text UNIQUE)')
  const twice = "INSERT INTO once VALUES ('fortroligt'), ('fortroligt')"
  await expect(query(db, twice)).rejects.toThrow('duplicate key')
  const written = await readFile(join(folder, 'postgres.log'), 'utf8')
  expect(written).toContain('duplicate key')
  expect(written).not.toContain('fortroligt')
})

test('stop leaves no process behind, and may be called twice', async () => {
  const db = await open(usedFolder())
  const { postmasterPid } = db
  const pids = (await query(db, 'SELECT pid FROM pg_stat_activity')).map(({ pid }) => Number(pid))
  expect(pids.length).toBeGreaterThan(3)
  await db.stop()
  await db.stop()
  await vi.waitFor(async () => {
    const left = await Promise.all([postmasterPid, ...pids].map(isAlive))
    expect(left).not.toContain(true)
  })
})

test('a first start that was cut short is made again', async () => {
  const folder = emptyFolder()
  const { child, said } = otherTakt(folder)
  said.catch(() => {})
  await vi.waitFor(
    async () => expect((await readdir(folder)).some((name) => name.startsWith('postgres-new-'))).toBe(true),
    { timeout: 10_000, interval: 5 },
  )
  await kill(child)
  const db = await open(folder)
  expect(await query(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a PostgreSQL left running by a killed Takt is taken over, and then stopped', async () => {
  const folder = usedFolder()
  const { child, said } = otherTakt(folder)
  const { postmaster } = await said
  orphans.push(Number(postmaster))
  await kill(child)
  expect(await isAlive(Number(postmaster))).toBe(true)

  const db = await open(folder)
  expect(db.postmasterPid).toBe(postmaster)
  expect(await query(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await db.stop()
  expect(await isAlive(Number(postmaster))).toBe(false)
})

test('a PostgreSQL taken over and then killed is started again', async () => {
  const folder = usedFolder()
  const { child, said } = otherTakt(folder)
  const { postmaster } = await said
  orphans.push(Number(postmaster))
  await kill(child)
  const db = await open(folder)
  process.kill(Number(postmaster), 'SIGKILL')
  await vi.waitFor(() => expect(db.postmasterPid).not.toBe(postmaster), { timeout: 20_000 })
  expect(await query(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('after both were killed, the next start finds every committed row', async () => {
  const folder = usedFolder()
  const { child, said } = otherTakt(folder)
  const { postmaster } = await said
  orphans.push(Number(postmaster))
  await query(connectionOf(folder), 'CREATE TABLE kept AS SELECT generate_series(1, 1000)')
  await kill(child)
  process.kill(Number(postmaster), 'SIGKILL')
  const db = await open(folder)
  expect(await query(db, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1000 }])
})

test('a PostgreSQL killed under a session at work comes back by itself', async () => {
  const db = await open(usedFolder())
  const { postmasterPid } = db
  await query(db, 'CREATE TABLE kept AS SELECT 1 AS one')
  const atWork = query(db, 'SELECT pg_sleep(60)').catch((error: Error) => error)
  await vi.waitFor(async () =>
    expect(
      await query(db, "SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'"),
    ).toHaveLength(1),
  )
  process.kill(postmasterPid, 'SIGKILL')
  expect(await atWork).toBeInstanceOf(Error)
  await vi.waitFor(() => expect(db.postmasterPid).not.toBe(postmasterPid), { timeout: 20_000 })
  expect(await query(db, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
})

test.each(['ended', 'another program'])('a pid file whose process is %s is cleared', async (kind) => {
  const folder = usedFolder()
  const running =
    kind === 'ended' ? undefined : spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'])
  if (running) children.push(running)
  const pid = running?.pid ?? spawnSync(process.execPath, ['--version']).pid
  const cluster = join(folder, 'postgres')
  await writeFile(
    join(cluster, 'postmaster.pid'),
    `${pid}\n${cluster}\n1795000000\n5432\n${folder}/socket\n\n`,
  )
  const db = await open(folder)
  expect(db.postmasterPid).not.toBe(pid)
  expect(await query(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  if (running) expect(await isAlive(Number(pid))).toBe(true)
})

test('a second Takt on the folder is refused, in this process and in another', async () => {
  const folder = usedFolder()
  const db = await open(folder)
  await expect(open(folder)).rejects.toThrow(DataFolderRefused)
  const { refused } = await otherTakt(folder).said
  expect(refused).toContain(`Takt already runs on this data folder as process ${process.pid}`)
  expect(await query(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('of two first starts at the same moment, one wins', async () => {
  const folder = emptyFolder()
  const both = [otherTakt(folder), otherTakt(folder)]
  const outcomes = await Promise.all(both.map(({ said }) => said))
  orphans.push(...outcomes.flatMap(({ postmaster }) => (postmaster ? [Number(postmaster)] : [])))
  expect(outcomes.filter(({ postmaster }) => postmaster)).toHaveLength(1)
  expect(outcomes.filter(({ refused }) => String(refused).startsWith('Takt already runs'))).toHaveLength(1)
})

test('another major version, or something that is no database, is refused and left alone', async () => {
  const older = emptyFolder()
  await mkdir(join(older, 'postgres'), { recursive: true })
  await writeFile(join(older, 'postgres', 'PG_VERSION'), '17\n')
  await expect(open(older)).rejects.toThrow(
    /written by PostgreSQL 17 and this Takt brings PostgreSQL 18: make/,
  )

  const strange = emptyFolder()
  await mkdir(join(strange, 'postgres'), { recursive: true })
  await writeFile(join(strange, 'postgres', 'letter.txt'), 'Kære Ida')
  await expect(open(strange)).rejects.toThrow(DataFolderRefused)
  expect(await readdir(join(strange, 'postgres'))).toEqual(['letter.txt'])
  expect(existsSync(join(strange, 'takt.pid'))).toBe(false)
})

test('a data folder that cannot be made is refused with a sentence', async () => {
  const file = emptyFolder()
  await writeFile(file, '')
  await expect(open(join(file, 'data'))).rejects.toThrow(/Takt cannot write in the data folder .*TAKT_DATA/)
})

test('a path too long for a socket gets a short private folder, the same one each time', async () => {
  const folder = join(base, 'long'.repeat(30))
  execFileSync('cp', ['-a', prepared, folder])
  const first = await open(folder)
  const { host } = first.connection
  try {
    expect(dirname(host)).toBe(tmpdir())
    expect(await query(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await first.stop()
    expect((await open(folder)).connection.host).toBe(host)
  } finally {
    await opened.at(-1)?.stop()
    await rm(host, { recursive: true, force: true })
  }
})

test('without sockets it answers on loopback, to the password only', async () => {
  const db = await open(emptyFolder(), { transport: 'loopback' })
  expect(db.connection.host).toBe('127.0.0.1')
  expect(await query(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  const guess = { connection: { ...db.connection, password: 'takt' } }
  await expect(query(guess, 'SELECT 1')).rejects.toThrow('password authentication failed')
})

const connectionOf = (folder: string) => ({
  connection: { host: join(folder, 'socket'), port: 5432, user: 'takt', database: 'takt' },
})
