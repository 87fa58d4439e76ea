import type pg from 'pg'
import type { ConnectionSettings } from '../platform/database/connection.ts'
import { migrationLock } from '../platform/migrate/migrate.ts'
import { counters, ledger, schemas, tablesOf } from './database/catalog.ts'
import { readTables, type Source, wholeTable } from './database/copy.ts'
import { waitingJobs } from './database/jobs.ts'
import { inTransaction, openSession } from './database/session.ts'
import { backupKeyOf, markOf, newSalt } from './format/header.ts'
import { guardBackup, guardKeys, placeKeys } from './keys.ts'
import { refusals } from './refusals.ts'
import { type Pending, writePending } from './write.ts'

export interface KeysPlan {
  connection: ConnectionSettings
  /** Where it is, for a sentence. */
  place: string
  secret: string
  /** Whether the secret is the operator's, and so not for us to keep a copy of. */
  secretIsGiven: boolean
  keys: string
}

export interface BackupPlan extends KeysPlan {
  file: string
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
  await guardBackup(plan.file)
  return withSnapshot(plan, async (client, moment) => {
    const keys = await writeKeys(client, plan, moment)
    try {
      const tables = await tablesOf(client, schemas.backup)
      const sources = [...tables.map(wholeTable), await counterSource(client), waitingJobs]
      const header = { kind: 'backup', ...moment, salt: newSalt() }
      const backup = await writePending(plan.file, header, keyOf(plan), readTables(client, sources))
      return {
        pending: [keys, backup],
        taken: { takenAt: moment.takenAt, tables: tables.length + keys.tables, bytes: backup.bytes },
        // The keys first: the last backup opens with newer keys, but this one not with older.
        take: async () => {
          await placeKeys(client, keys, { file: plan.keys, ...moment })
          await backup.take()
          await client.query(
            'insert into backup_taken (taken_at, bytes) values ($1, $2) on conflict do nothing',
            [moment.takenAt, backup.bytes],
          )
        },
      }
    } catch (error) {
      await keys.drop()
      throw error
    }
  })
}

/** Takes the keys alone, with the list of what was erased, into the place of those of the last backup. @throws BackupRefused */
export const takeKeys = (plan: KeysPlan): Promise<Taken> =>
  withSnapshot(plan, async (client, moment) => {
    const keys = await writeKeys(client, plan, moment)
    return {
      pending: [keys],
      taken: { takenAt: moment.takenAt, tables: keys.tables, bytes: keys.bytes },
      take: () => placeKeys(client, keys, { file: plan.keys, ...moment }),
    }
  })

/** The moment that is taken, as both files say it. */
interface Moment {
  takenAt: string
  migrations: string[]
  keyMark: string
}

/** What is written and waits to take its place. */
interface Written {
  pending: Pending[]
  taken: Taken
  take(): Promise<void>
}

/** Lets `write` see the database as it is in one moment, and then puts what it wrote into its place. */
async function withSnapshot(
  plan: KeysPlan,
  write: (client: pg.Client, moment: Moment) => Promise<Written>,
): Promise<Taken> {
  const keyMark = markOf(keyOf(plan))
  await guardKeys({ file: plan.keys, keyMark })
  const client = await openSession(plan.connection)
  try {
    // A Takt of a newer version that starts meanwhile waits with its migrations.
    await client.query(`select pg_advisory_lock_shared(${migrationLock})`)
    const { taken, pending, take } = await inTransaction(
      client,
      'isolation level repeatable read, read only',
      async () => write(client, { ...(await momentOf(client, plan.place)), keyMark }),
    )
    try {
      await take()
    } catch (error) {
      for (const file of pending) await file.drop()
      throw error
    }
    return taken
  } finally {
    await client.end().catch(() => {})
  }
}

async function momentOf(client: pg.Client, place: string): Promise<Pick<Moment, 'takenAt' | 'migrations'>> {
  const { rows } = await client.query<{ at: string; known: boolean }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
            to_regclass('public.backup_taken') is not null as known`,
  )
  const { at, known } = rows[0]!
  if (!known) throw refusals.nothing(place)
  const migrations = (await client.query<{ name: string }>('select name from migration order by 1')).rows
  return { takenAt: at, migrations: migrations.map(({ name }) => name) }
}

const keyOf = ({ secret }: KeysPlan): Buffer => backupKeyOf(secret)

async function writeKeys(
  client: pg.Client,
  plan: KeysPlan,
  moment: Moment,
): Promise<Pending & { tables: number }> {
  const tables = await tablesOf(client, schemas.keys)
  const erased = (await tablesOf(client, schemas.backup)).filter(({ name }) => name === ledger)
  const header = {
    kind: 'keys',
    ...moment,
    salt: newSalt(),
    key: keyOf(plan).toString('base64'),
    secret: plan.secretIsGiven ? null : plan.secret,
    secretMark: markOf(plan.secret),
  }
  const sources = [...tables, ...erased].map(wholeTable)
  const pending = await writePending(plan.keys, header, keyOf(plan), readTables(client, sources))
  return { ...pending, tables: tables.length }
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
