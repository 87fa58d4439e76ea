import pg from 'pg'
import { database, owner } from './cluster.ts'
import type { Listening } from './listening.ts'

/** `starting` is also "stopping": it is there, and takes no one in. `silent`: nothing of ours answers. */
export type Answer = 'ready' | 'starting' | 'silent'

/**
 * Asks whether the database can be used, and makes it when the cluster has none yet.
 */
export async function ask(listening: Listening): Promise<Answer> {
  const code = await tryQuery(listening, database, 'SELECT')
  if (code !== noSuchDatabase) return meaning(code)
  return meaning(await tryQuery(listening, 'postgres', `CREATE DATABASE ${database}`))
}

const noSuchDatabase = '3D000'

/** PostgreSQL's error codes, and the system's, by what they mean to someone who waits. */
function meaning(code: string): Answer {
  switch (code) {
    case 'done':
    case '42P04': // the database exists already
    case '53300': // too many connections: it is at work
      return 'ready'
    case '57P01': // being shut down
    case '57P03': // starting up, recovering or shutting down
    case 'ECONNRESET':
      return 'starting'
    default:
      return 'silent'
  }
}

/** The error code of connecting or of the statement, or "done". */
async function tryQuery(listening: Listening, database: string, sql: string): Promise<string> {
  const client = new pg.Client({ ...listening, user: owner, database, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // a connection lost after the answer is no news
  try {
    await client.connect()
    await client.query(sql)
    return 'done'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  } finally {
    await client.end().catch(() => {})
  }
}
