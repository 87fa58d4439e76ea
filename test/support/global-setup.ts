import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createPool } from '../../src/platform/database/connection.ts'
import { openEmbeddedPostgres } from '../../src/platform/embedded-postgres/open.ts'
import { migrate } from '../../src/platform/migrate/migrate.ts'
import { unpackChromium } from './chromium.ts'
import { rememberRows } from './put-back.ts'

export interface TestServer {
  host: string
  port: number
  user: string
  password?: string
  database: string
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

/** The database that every test clones; migrated once for each run. */
export const templateName = 'takt_template'

const quiet = { info: () => {}, warn: () => {} }

const gigabyte = 2 ** 30

/** A thousand databases come and go in a run, a hundred megabytes at a time: in memory that is quick, where there is room. */
function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > gigabyte && freemem() > 4 * gigabyte ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir() // not Linux
  }
}

/** One PostgreSQL for the whole run, with a migrated template; and a build for the tests that need a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [path.join(import.meta.dirname, '../../scripts/build.ts')], {
    stdio: 'inherit',
  })
  // Before the files that need it start side by side and unpack over each other.
  await unpackChromium()
  const folder = mkdtempSync(path.join(roomyFolder(), 'takt-test-'))
  const postgres = await openEmbeddedPostgres({
    dataFolder: path.join(folder, 'data'),
    log: quiet,
    maxConnections: 400,
  })
  const admin = new pg.Client(postgres.connection)
  await admin.connect()
  // Durability is tested by tests of its own; the others need not wait for the disk.
  await admin.query('alter system set fsync = off')
  await admin.query('alter system set full_page_writes = off')
  // A worker of it in the template would keep the template from being cloned, and nothing here lives long enough.
  await admin.query('alter system set autovacuum = off')
  await admin.query('select pg_reload_conf()')
  await admin.query(`create database ${templateName}`)
  await admin.end()
  const template = createPool({ connection: { ...postgres.connection, database: templateName }, max: 3 })
  await migrate(template)
  await rememberRows(template)
  await template.end()
  project.provide('server', postgres.connection)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
