import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { templateName } from './global-setup.ts'

/** A database of this test's own, cloned from the template, dropped when the test ends. */
export async function createTestDatabase(): Promise<Database> {
  const server = inject('server')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${templateName} strategy file_copy`)
  const db = openDatabase({ ...server, database: name }, 4)
  onTestFinished(async () => {
    await db.close()
    await asAdmin(`drop database ${name} with (force)`)
  })
  return db
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client(inject('server'))
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}
