import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** PostgreSQL's types as the connection reads them (src/platform/database/connection.ts). */
const types = {
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  time: 'Temporal.PlainTime',
  tstzrange: 'string',
  int8: 'number',
}

/** The TypeScript types of every table, as kysely-codegen reads them from the database at `url`. */
export async function describeTables(url: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'takt-tables-'))
  const file = path.join(folder, 'tables.ts')
  const program = path.join(import.meta.dirname, '../node_modules/.bin/kysely-codegen')
  const pattern = ['--default-schema', 'public', '--include-pattern', '(public|auth|vault).*']
  const mapping = ['--type-mapping', JSON.stringify(types)]
  await promisify(execFile)(program, [
    '--url',
    url,
    '--dialect',
    'postgres',
    ...pattern,
    ...mapping,
    '--out-file',
    file,
  ])
  const text = await readFile(file, 'utf8')
  await rm(folder, { recursive: true })
  return text
}

/** The address of a database behind a Unix socket or a port, as URLs write it. */
export function urlOf(at: {
  host: string
  port: number
  user: string
  password?: string
  database: string
}): string {
  const password = at.password ? `:${encodeURIComponent(at.password)}` : ''
  return `postgres://${at.user}${password}@${encodeURIComponent(at.host)}:${at.port}/${at.database}`
}
