import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { Refused } from '../refusal/refused.ts'

/** Held while migrating; any number that no other program is likely to lock: "takt" in ASCII. */
export const migrationLock = 0x74616b74

export class SchemaIsNewer extends Refused {}

/** The project's folder, from the source as well as from the built server. */
export const projectFolder = (() => {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'db/migrations'))) folder = path.dirname(folder)
  return folder
})()

export const migrationsFolder = path.join(projectFolder, 'db/migrations')

async function createRoles(client: pg.ClientBase): Promise<void> {
  for (const role of ['takt_app', 'takt_auth']) {
    await client.query(
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    )
    await client.query(`do $$ begin
      if not pg_has_role(current_user, '${role}', 'set') then grant ${role} to current_user; end if;
    end $$`)
  }
}

/**
 * Brings the database to this version: forward-only SQL files, each in a transaction, under a lock, so that of
 * two instances that start at once one migrates and the other waits. Returns the names of the files it ran. With
 * `only`, it goes no further than these: a backup is loaded into the schema it was taken from.
 * @throws SchemaIsNewer when the database has seen a newer Takt than this one.
 */
export async function migrate(
  pool: pg.Pool,
  folder: string = migrationsFolder,
  only?: readonly string[],
): Promise<string[]> {
  const files = migrationFiles(folder)
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(${migrationLock})`)
    await createRoles(client)
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migration')
    const applied = new Set(rows.map((row) => row.name))
    const unknown = [...applied].filter((name) => !files.includes(name))
    if (unknown.length > 0) {
      throw new SchemaIsNewer(
        `The database has been used by a newer Takt (it knows ${unknown.join(', ')}). Install that version or newer; this one would not understand the data.`,
      )
    }
    const missing = files.filter((name) => !applied.has(name) && (only?.includes(name) ?? true))
    if (missing.length > 0) await runMigrations({ pgPool: pool, schema: 'graphile_worker' })
    for (const name of missing) await apply(client, folder, name)
    return missing
  } finally {
    await client.query(`select pg_advisory_unlock(${migrationLock})`).catch(() => {})
    client.release()
  }
}

/** Stands in a database from the first to the last moment of a restore into it. */
export const restoreMark = 'takt_restore'

/** @throws Refused when a restore into the database was cut short, and it holds half of something */
export async function refuseHalfRestored(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query('select from pg_namespace where nspname = $1', [restoreMark])
  if (rows.length > 0)
    throw new Refused(
      'A restore into this database has not come to its end. Run `npx takt restore` again: it begins anew by itself.',
    )
}

/** The migrations of this version that a database has not seen; changes nothing. */
export async function waitingMigrations(pool: pg.Pool, folder: string = migrationsFolder): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from migration')
  const applied = new Set(rows.map((row) => row.name))
  return migrationFiles(folder).filter((name) => !applied.has(name))
}

/** The names of all migrations of this version, in order. */
export const migrationFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()

async function apply(client: pg.ClientBase, folder: string, name: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(readFileSync(path.join(folder, name), 'utf8'))
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
