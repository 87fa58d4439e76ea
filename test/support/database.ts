import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { templateName } from './global-setup.ts'
import { type Keeper, keep, pooled, rememberRows } from './put-back.ts'

interface Lent {
  db: Database
  keeper: Keeper
  name: string
}

/** Databases that no test has now, by what they were cloned from. */
const free = new Map<string, Lent[]>()

/**
 * A database of this test's own, as it was cloned from a template. When the test ends, the rows it wrote are taken out
 * for the next one, whose connections are warm then; where that is not enough to bring it back, it is dropped.
 */
export async function createTestDatabase(template = templateName): Promise<Database> {
  const waiting = free.get(template) ?? []
  free.set(template, waiting)
  const lent = waiting.pop() ?? (await clone(template))
  onTestFinished(async () => {
    if (await lent.keeper.putBack(lent.db)) waiting.push(lent)
    else await drop(lent)
  })
  return lent.db
}

async function clone(template: string): Promise<Lent> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${template} strategy file_copy`)
  const connection = { ...inject('server'), database: name }
  const own = { ...connection, application_name: pooled }
  return { db: { ...openDatabase(own, 4), connection }, keeper: await keep(connection), name }
}

async function drop({ db, keeper, name }: Lent): Promise<void> {
  await keeper.close()
  await db.close()
  await asAdmin(`drop database ${name} with (force)`)
}

/** A template with more in it than tables: what `fill` writes, once for all tests of a file that clone it. */
export async function createTemplate(fill: (db: Database) => Promise<void>): Promise<string> {
  const name = `template_${crypto.randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${templateName} strategy file_copy`)
  const db = openDatabase({ ...inject('server'), database: name }, 1)
  await fill(db)
  await rememberRows(db.owner)
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
