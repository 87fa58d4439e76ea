import type pg from 'pg'
import type { ConnectionSettings } from '../platform/database/connection.ts'
import { migrationLock } from '../platform/migrate/migrate.ts'
import { counters, ledger, schemas, tablesOf } from './database/catalog.ts'
import { readTables, type Source, wholeTable } from './database/copy.ts'
import { waitingJobs } from './database/jobs.ts'
import { inTransaction, openSession } from './database/session.ts'
import { backupKeyOf, markOf, newSalt } from './format/header.ts'
import { refusals } from './refusals.ts'
import { type Pending, writePending } from './write.ts'

export interface BackupPlan {
  connection: ConnectionSettings
  /** Where it is, for a sentence. */
  place: string
  secret: string
  /** Whether the secret is the operator's, and so not for us to keep a copy of. */
  secretIsGiven: boolean
  file: string
  keys: string
}

export interface Taken {
  takenAt: string
  tables: number
  bytes: number
}

/**
 * Takes a backup into two files, as the database is in one moment, while others go on working with it. Neither file
 * takes the place of the last before both are whole.
 * @throws BackupRefused
 */
export async function takeBackup(plan: BackupPlan): Promise<Taken> {
  const client = await openSession(plan.connection)
  try {
    // A Takt of a newer version that starts meanwhile waits with its migrations.
    await client.query(`select pg_advisory_lock_shared(${migrationLock})`)
    const { taken, pending } = await inTransaction(client, 'isolation level repeatable read, read only', () =>
      write(client, plan),
    )
    // The keys first: the last backup opens with newer keys, but this one not with older.
    try {
      for (const file of pending) await file.take()
    } catch (error) {
      for (const file of pending) await file.drop()
      throw error
    }
    await client.query('insert into backup_taken (taken_at, bytes) values ($1, $2) on conflict do nothing', [
      taken.takenAt,
      taken.bytes,
    ])
    return taken
  } finally {
    await client.end().catch(() => {})
  }
}

async function write(client: pg.Client, plan: BackupPlan): Promise<{ taken: Taken; pending: Pending[] }> {
  const { rows } = await client.query<{ at: string; known: boolean }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
            to_regclass('public.backup_taken') is not null as known`,
  )
  const { at: takenAt, known } = rows[0]!
  if (!known) throw refusals.nothing(plan.place)
  const migrations = (await client.query<{ name: string }>('select name from migration order by 1')).rows
  const key = backupKeyOf(plan.secret)
  const common = () => ({
    takenAt,
    migrations: migrations.map(({ name }) => name),
    salt: newSalt(),
    keyMark: markOf(key),
  })
  const backupTables = await tablesOf(client, schemas.backup)
  const keyTables = await tablesOf(client, schemas.keys)
  const erased = backupTables.filter(({ name }) => name === ledger)
  const sources = [...backupTables.map(wholeTable), await counterSource(client), waitingJobs]
  const keysHeader = {
    kind: 'keys',
    ...common(),
    key: key.toString('base64'),
    secret: plan.secretIsGiven ? null : plan.secret,
    secretMark: markOf(plan.secret),
  }
  const keys = await writePending(
    plan.keys,
    keysHeader,
    key,
    readTables(client, [...keyTables, ...erased].map(wholeTable)),
  )
  try {
    const header = { kind: 'backup', ...common() }
    const backup = await writePending(plan.file, header, key, readTables(client, sources))
    return {
      taken: { takenAt, tables: backupTables.length + keyTables.length, bytes: backup.bytes },
      pending: [keys, backup],
    }
  } catch (error) {
    await keys.drop()
    throw error
  }
}

/** Counted ids as rows; they are no part of a snapshot, and only ever too high. */
async function counterSource(client: pg.Client): Promise<Source> {
  const values = (await counters(client)).map(
    ({ name, value }) => `('${name.replaceAll("'", "''")}', ${value})`,
  )
  return {
    name: 'takt_counters',
    columns: ['name', 'value'],
    query: `select * from (values ${['(null, null::bigint)', ...values].join(', ')}) v (name, value) where name is not null`,
  }
}
