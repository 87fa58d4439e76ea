import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { templateName } from './global-setup.ts'

/** A database of this test's own, cloned from a template, dropped when the test ends. */
export async function createTestDatabase(template = templateName): Promise<Database> {
  const server = inject('server')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${template} strategy file_copy`)
  const db = openDatabase({ ...server, database: name }, 4)
  onTestFinished(async () => {
    await db.close()
    await asAdmin(`drop database ${name} with (force)`)
  })
  return db
}

/** A template with more in it than tables: what `fill` writes, once for all tests of a file that clone it. */
export async function createTemplate(fill: (db: Database) => Promise<void>): Promise<string> {
  const name = `template_${crypto.randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${templateName} strategy file_copy`)
  const db = openDatabase({ ...inject('server'), database: name }, 1)
  await fill(db)
  // Nobody may be connected to what is cloned. It goes with the server, at the end of the run.
  await db.close()
  return name
}

let admin: Promise<pg.Client> | undefined

/** One connection for all tests of a worker; it ends with the worker. */
async function asAdmin(statement: string): Promise<void> {
  admin ??= (async () => {
    const client = new pg.Client(inject('server'))
    await client.connect()
    // The server may stop before the worker does.
    client.on('error', () => {})
    return client
  })()
  await (await admin).query(statement)
}
