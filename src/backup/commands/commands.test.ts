import { execFile, spawn } from 'node:child_process'
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, inject, onTestFinished, test } from 'vitest'
import { urlOf } from '../../../scripts/tables.ts'
import { createEmptyDatabase, folderOfOwn } from '../../../test/support/backup.ts'
import { addCompany } from '../../../test/support/company.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { freePort } from '../../../test/support/server.ts'
import { type Database, openDatabase } from '../../platform/database/database.ts'
import { connectionOfRunning } from '../../platform/embedded-postgres/open.ts'
import { projectFolder } from '../../platform/migrate/migrate.ts'

// The commands as an operator runs them: the built programs, each in a process of its own.

const patient = { timeout: 240_000 }

interface Ended {
  code: number | null
  said: string
}

/** Runs a command of `npx takt`. `limit` is how many kilobytes a file may have, as on a full disk. */
function takt(env: Record<string, string>, args: string[], limit?: number): Promise<Ended> {
  const [command, ...rest] = args
  const program = [process.execPath, path.join(projectFolder, `dist/server/${command}.js`), command!, ...rest]
  // process.argv.slice(3) is what follows the command's name, as bin/takt.ts leaves it.
  const shell = `${limit ? `trap '' XFSZ; ulimit -f ${limit * 2}; ` : ''}exec "$@"`
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', shell, 'sh', ...program],
      { env: { PATH: process.env.PATH, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: error ? ((error.code as unknown as number) ?? null) : 0, said: stdout + stderr }),
    )
  })
}

async function startTakt(env: Record<string, string>): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [path.join(projectFolder, 'dist/server/main.js')], {
    env: { PATH: process.env.PATH, PORT: String(await freePort()), TAKT_LOG: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('Takt did not start.')))
    createInterface({ input: child.stdout! }).on(
      'line',
      (line) => line.includes('Takt is ready') && resolve(),
    )
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

async function inside<T>(dataFolder: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(await connectionOfRunning(dataFolder))
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

const membersOf = async (db: Database): Promise<string[]> =>
  (await db.owner.query<{ name: string }>('select name from member order by 1')).rows.map(({ name }) => name)

test(
  'a data folder is backed up while Takt runs and while it does not, and comes back with its secret',
  patient,
  async () => {
    const home = await folderOfOwn()
    const [data, copy] = [path.join(home, 'data'), path.join(home, 'copy')]
    const env = { TAKT_DATA: data }
    expect(await takt(env, ['backup', path.join(home, 'none')])).toMatchObject({
      code: 1,
      said: `There is nothing to back up in the data folder ${data}.\n`,
    })
    expect(await readdir(home)).toEqual([])

    const stop = await startTakt(env)
    await inside(data, addCompany)
    const running = path.join(home, 'running.backup')
    expect(await takt(env, ['backup', running])).toMatchObject({ code: 0 })
    expect((await takt(env, ['doctor'])).said).toMatch(/✓ backup: The last one was taken /)
    const alone = await takt(env, ['backup', '--keys-only', `${running}.keys`])
    expect(alone).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\.keys holds the newest keys and the list/),
    })
    expect((await takt(env, ['doctor'])).said).toMatch(/ Its keys were last written just now\./)
    // Takt holds the folder, and a restore would need it.
    expect(await takt(env, ['restore', running])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Takt already runs on this data folder'),
    })
    await stop()
    const still = path.join(home, 'still.backup')
    expect(await takt(env, ['backup', still, '--keys', path.join(home, 'apart')])).toMatchObject({ code: 0 })
    expect((await stat(path.join(home, 'apart'))).mode & 0o777).toBe(0o600)
    expect(await takt(env, ['restore', running])).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not empty'),
    })

    const there = { TAKT_DATA: copy }
    const restored = await takt(there, ['restore', running, '--keys', path.join(home, 'apart')])
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored as it was at') })
    expect(restored.said).toContain('Sessions ended: 4.')
    expect(await readFile(path.join(copy, 'secret'), 'utf8')).toBe(
      await readFile(path.join(data, 'secret'), 'utf8'),
    )
    const stopCopy = await startTakt(there)
    expect(await inside(copy, membersOf)).toEqual(['Emil Dahl', 'Karsten Bruun', 'Lise Holm', 'Oda Lund'])
    await stopCopy()
  },
)

test('a served database comes back where its secret is given again, and only there', patient, async () => {
  const home = await folderOfOwn()
  const db = await createTestDatabase()
  await addCompany(db)
  const empty = await createEmptyDatabase()
  const server = inject('server')
  const address = async (of: Database) =>
    urlOf({ ...server, database: (await of.owner.query('select current_database() as name')).rows[0].name })
  const secret = 'the secret that the operator keeps themself'
  const env = { TAKT_DATA: path.join(home, 'data'), TAKT_SECRET: secret }
  const from = { ...env, DATABASE_URL: await address(db) }
  const to = { ...env, DATABASE_URL: await address(empty) }
  const file = path.join(home, 'file')
  expect(await takt(from, ['backup', file])).toMatchObject({ code: 0 })
  for (const written of [file, `${file}.keys`]) expect((await readFile(written)).includes(secret)).toBe(false)

  const { TAKT_SECRET: _, ...without } = to
  expect((await takt(without, ['restore', file])).said).toContain('set TAKT_SECRET to the same')
  const other = { ...to, TAKT_SECRET: 'another secret of the right length, indeed' }
  expect((await takt(other, ['restore', file])).said).toContain(
    'The secret in TAKT_SECRET is not that of the backup',
  )
  expect(await takt(to, ['restore', file])).toMatchObject({ code: 0 })
  expect(await membersOf(empty)).toEqual(await membersOf(db))
  expect(await readdir(home)).toEqual(['file', 'file.keys'])

  expect(await takt(to, ['restore'])).toMatchObject({ code: 2, said: expect.stringContaining('Usage:') })
  for (const wrong of [
    ['backup', file, '--erasures', file],
    ['backup', file, '--keys', file],
    ['backup', file, '--keys-only', `${file}.keys`],
    ['restore', file, '--keys-only', `${file}.keys`],
  ])
    expect(await takt(to, wrong)).toMatchObject({ code: 2, said: expect.stringContaining('Usage:') })
})

test(
  'a full disk and a folder that cannot be written in leave the last backup as it was',
  patient,
  async () => {
    const home = await folderOfOwn()
    const db = await createTestDatabase()
    await addCompany(db)
    const { rows } = await db.owner.query('select current_database() as name')
    const env = {
      TAKT_DATA: home,
      TAKT_SECRET: 'the secret that the operator keeps themself',
      DATABASE_URL: urlOf({ ...inject('server'), database: rows[0].name }),
    }
    const file = path.join(home, 'file')
    // One that was killed long ago, and one that may be at work.
    for (const part of ['.file.00000000.part', '.file.11111111.part'])
      await writeFile(path.join(home, part), '')
    await utimes(path.join(home, '.file.00000000.part'), 0, 0)
    expect(await takt(env, ['backup', file])).toMatchObject({ code: 0 })
    const before = await Promise.all([file, `${file}.keys`].map((name) => readFile(name)))
    // Words that do not get smaller.
    await db.owner.query(
      `insert into auth."user" (name, email, email_verified)
     select string_agg(md5(random()::text), ''), n || '@w.example', true
       from generate_series(1, 2000) n, generate_series(1, 150) group by n`,
    )
    const full = await takt(env, ['backup', file], 64)
    expect(full).toMatchObject({
      code: 1,
      said: expect.stringContaining('The backup could not be written (EFBIG)'),
    })
    expect(await takt(env, ['backup', '--keys-only', `${file}.keys`], 1)).toMatchObject({
      code: 1,
      said: expect.stringContaining('could not be written (EFBIG)'),
    })
    await writeFile(path.join(home, 'wall'), '')
    const nowhere = await takt(env, ['backup', path.join(home, 'wall/file')])
    expect(nowhere).toMatchObject({
      code: 1,
      said: expect.stringContaining('The backup could not be written (ENOTDIR)'),
    })
    expect((await takt(env, ['backup', path.join(home, 'other'), '--keys', home])).said).toContain(
      'could not be written (EISDIR)',
    )
    expect((await readdir(home)).sort()).toEqual(['.file.11111111.part', 'file', 'file.keys', 'wall'])
    const after = await Promise.all([file, `${file}.keys`].map((name) => readFile(name)))
    expect(after.map((bytes, n) => bytes.equals(before[n]!))).toEqual([true, true])
  },
)
