import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPool } from '../src/platform/database/connection.ts'
import { openEmbeddedPostgres } from '../src/platform/embedded-postgres/open.ts'
import { migrate } from '../src/platform/migrate/migrate.ts'
import { describeSchema } from './schema.ts'
import { describeTables, urlOf } from './tables.ts'

// `npm run generate`: runs the migrations on an empty database and writes down what came of them.

const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'takt-generate-'))
const postgres = await openEmbeddedPostgres({
  dataFolder: path.join(folder, 'data'),
  log: { info: () => {}, warn: () => {} },
})
const pool = createPool({ connection: postgres.connection, max: 3 })
try {
  await migrate(pool)
  const client = await pool.connect()
  writeFileSync(path.join(root, 'db/schema.sql'), await describeSchema(client))
  client.release()
  const tables = await describeTables(urlOf(postgres.connection))
  writeFileSync(path.join(root, 'src/platform/database/tables.ts'), tables)
} finally {
  await pool.end()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
