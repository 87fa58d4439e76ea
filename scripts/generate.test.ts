import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { createTestDatabase } from '../test/support/database.ts'
import { templateName } from '../test/support/global-setup.ts'
import { describeSchema } from './schema.ts'
import { describeTables, urlOf } from './tables.ts'

const committed = (file: string) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')

test('db/schema.sql is what the migrations make (if not: npm run generate)', async () => {
  const db = await createTestDatabase()
  const client = await db.owner.connect()
  const schema = await describeSchema(client)
  client.release()
  expect(schema).toBe(committed('db/schema.sql'))
})

test('tables.ts is what the database has (if not: npm run generate)', async () => {
  const tables = await describeTables(urlOf({ ...inject('server'), database: templateName }))
  expect(tables).toBe(committed('src/platform/database/tables.ts'))
})
