import { stat } from 'node:fs/promises'
import type pg from 'pg'
import { type ConnectionSettings, createPool } from '../platform/database/connection.ts'
import { migrate, migrationsFolder } from '../platform/migrate/migrate.ts'
import { ledger, schemas } from './database/catalog.ts'
import { addErasures, erasedTable, makeRoomForErasures, replayErasures } from './database/erasures.ts'
import { makeRoomForJobs, queueJobs } from './database/jobs.ts'
import { type Cargo, loadTables } from './database/load.ts'
import { inTransaction, openSession } from './database/session.ts'
import { claimEmpty, unmark } from './database/target.ts'
import type { Files, Proved } from './prove.ts'

export interface RestorePlan extends Files {
  connection: ConnectionSettings
  /** What it is called in a sentence. */
  place: string
  /** Called once the database is known to be empty, and before anything is in it. */
  onClaimed?: () => Promise<void>
  /** Other than this version's own in tests alone. */
  folder?: string
}

/** What a restore did, for the operator. */
export interface Restored {
  rows: number
  tables: number
  /** Migrations that have come since the backup was taken. */
  migrated: string[]
  /** How much of what was in the backup had been erased since, and is erased again. */
  erased: number
  sessionsEnded: number
}

/**
 * Brings files that are proved into an empty database: its tables as of the backup's version, the rows, the newest keys
 * (whose schema may be newer), what the schema has become since, and what has been erased since. Until the last of it the
 * database is marked.
 * @throws BackupRefused
 */
export async function restore(plan: RestorePlan, proved: Proved): Promise<Restored> {
  const { connection, folder = migrationsFolder } = plan
  const { backup, keys, key } = proved
  const client = await openSession(connection)
  const pool = createPool({ connection, max: 3 })
  try {
    await claimEmpty(client, plan.place)
    await plan.onClaimed?.()
    await migrate(pool, folder, backup.migrations)
    const [body, newestKeys] = cargosOf(plan, key)
    const migrated: string[] = []
    await client.query(rooms)
    const sameSchema = keys.migrations.join() === backup.migrations.join()
    const loaded = await inTransaction(client, '', async () => {
      const all = sameSchema ? [body, newestKeys] : [body]
      const loaded = await loadTables(client, all, { complete: sameSchema })
      await client.query('select setval(name::regclass, value) from takt_counters')
      await queueJobs(client)
      return loaded
    })
    if (!sameSchema) {
      migrated.push(...(await migrate(pool, folder, keys.migrations)))
      const added = await inTransaction(client, '', () =>
        loadTables(client, [newestKeys], { complete: true }),
      )
      for (const what of ['tables', 'rows', 'without'] as const) loaded[what] += added[what]
    }
    migrated.push(...(await migrate(pool, folder)))
    const again = await inTransaction(client, '', async () => {
      if (plan.erasures) await addErasures(client, { file: plan.erasures, key })
      const erased = await replayErasures(client)
      // The keys may be newer than the rows, and what a key opens is not to come back by another copy.
      await client.query('select drop_idle_keys()')
      const sessionsEnded = await endSessions(client)
      // It was taken, as the database did not know yet when it was.
      await client.query(
        'insert into backup_taken (taken_at, bytes) values ($1, $2) on conflict do nothing',
        [backup.takenAt.toString(), (await stat(plan.file)).size],
      )
      await client.query(
        'insert into keys_taken (taken_at) values ($1) on conflict (id) do update set taken_at = excluded.taken_at',
        [keys.takenAt.toString()],
      )
      await client.query(unmark)
      return { erased, sessionsEnded }
    })
    await client.query('analyze')
    const { tables, rows, without } = loaded
    return { tables, rows, migrated, erased: again.erased + without, sessionsEnded: again.sessionsEnded }
  } finally {
    await Promise.all([client.end().catch(() => {}), pool.end()])
  }
}

/** Where what is no table of the schemas waits. */
const rooms = `${makeRoomForJobs}; ${makeRoomForErasures}; create temp table takt_counters (name text, value bigint)`

const cargosOf = ({ file, keys }: Files, key: Buffer): [Cargo, Cargo] => [
  {
    file,
    key,
    into: schemas.backup,
    elsewhere: { takt_jobs: 'takt_jobs', takt_counters: 'takt_counters' },
  },
  { file: keys, key, into: schemas.keys, elsewhere: { [ledger]: erasedTable } },
]

/** Who signed out, or used a link, after the backup was taken has done so still: all sign in again. */
async function endSessions(client: pg.Client): Promise<number> {
  await client.query('delete from auth.verification')
  const { rowCount } = await client.query('delete from auth.session')
  return rowCount ?? 0
}
