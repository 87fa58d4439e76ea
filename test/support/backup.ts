import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { proveFiles } from '../../src/backup/prove.ts'
import { type Restored, restore } from '../../src/backup/restore.ts'
import { type Taken, takeBackup, takeKeys } from '../../src/backup/take.ts'
import type { ConnectionSettings } from '../../src/platform/database/connection.ts'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { migrationsFolder } from '../../src/platform/migrate/migrate.ts'
import { testConfig } from './app.ts'

/** A folder of this test's own. */
export async function folderOfOwn(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'takt-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A database without a single table, on the tests' server. */
export async function createEmptyDatabase(): Promise<Database> {
  const server = inject('server')
  const name = `empty_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = async (statement: string) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const db = openDatabase({ ...server, database: name }, 2)
  onTestFinished(async () => {
    await db.close()
    await admin(`drop database ${name} with (force)`)
  })
  return db
}

/** Takes a backup into `file` and `file`.keys. */
export const back = (db: Database, file: string, secret = testConfig.secret): Promise<Taken> =>
  takeBackup({
    connection: db.connection,
    place: 'the test',
    secret,
    secretIsGiven: false,
    file,
    keys: `${file}.keys`,
  })

/** Writes the keys alone. */
export const backKeys = (db: Database, keys: string, secret = testConfig.secret): Promise<Taken> =>
  takeKeys({ connection: db.connection, place: 'the test', secret, secretIsGiven: false, keys })

/** Brings it into a database, with other keys than its own if given. */
export async function bring(
  file: string,
  connection: ConnectionSettings,
  {
    keys = `${file}.keys`,
    erasures,
    folder = migrationsFolder,
  }: { keys?: string; erasures?: string; folder?: string } = {},
): Promise<Restored> {
  const files = { file, keys, erasures }
  return restore({ ...files, connection, place: 'the test', folder }, await proveFiles(files, folder))
}

/** What a restore takes away on purpose, and what is written down of a backup after it was taken. */
const passing = ['auth.session', 'auth.verification', 'public.backup_taken', 'public.keys_taken']

/** What is in each table, as text in an order of its own. */
export async function contentsOf(db: Database): Promise<Record<string, string[]>> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'auth', 'vault') order by 1`,
  )
  const contents: Record<string, string[]> = {}
  for (const { name } of rows) {
    if (passing.includes(name)) continue
    const lines = await db.owner.query<{ line: string }>(`select t::text as line from ${name} t order by 1`)
    contents[name] = lines.rows.map(({ line }) => line)
  }
  return contents
}
