import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import pg from 'pg'

/** How to reach PostgreSQL: a URL, or the parts of one. */
export type ConnectionSettings =
  | { connectionString: string }
  | {
      host: string
      port: number
      user: string
      password?: string
      database: string
    }

/** The roles Takt works as. `takt_app` serves pages, `takt_auth` holds accounts; neither owns a table. */
export type Role = 'takt_app' | 'takt_auth'

const temporalTypes = new pg.TypeOverrides()
temporalTypes.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) =>
  Temporal.Instant.from(value.replace(' ', 'T')),
)
temporalTypes.setTypeParser(pg.types.builtins.DATE, (value) => Temporal.PlainDate.from(value))
temporalTypes.setTypeParser(pg.types.builtins.TIME, (value) => Temporal.PlainTime.from(value))
temporalTypes.setTypeParser(pg.types.builtins.INT8, Number)

const names = new Map<string, string>()

/** One name for each statement text, so that PostgreSQL parses and plans it once for each connection. */
function statementName(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url')
    // Statements whose text varies with the length of a list must not fill the memory.
    if (names.size < 1_000) names.set(text, name)
  }
  return name
}

const isTemporal = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  String(Object.prototype.toString.call(value)).startsWith('[object Temporal.')

/** Sends Temporal values as text; everything else as `pg` does. */
export const toParameter = (value: unknown): unknown => (isTemporal(value) ? String(value) : value)

/** A COMMIT that nobody waits for: it may leave together with the next request's first statement. */
export const quietCommit = 'commit /* of what was only read */'

/** How long such a COMMIT waits for company at most, in milliseconds. */
const longestWait = 2

class Client extends pg.Client {
  #flush: 'none' | 'late' | 'soon' = 'none'

  // Kysely calls query(text, values); naming it here prepares every statement without a word in the stores.
  // biome-ignore lint/suspicious/noExplicitAny: pg types query() with nine overloads
  override query(...given: any[]): any {
    const [text, values, callback] = given
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown
    this.#gather(text === quietCommit ? 'late' : 'soon')
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0 && callback === undefined) {
      return ask({ name: statementName(text), text, values: values.map(toParameter) })
    }
    return ask(...given)
  }

  /** Statements of one turn of the event loop leave in one write: system calls are what a small query costs most. */
  #gather(when: 'late' | 'soon'): void {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    if (this.#flush === 'soon' || this.#flush === when) return
    if (this.#flush === 'none') stream.cork()
    this.#flush = when
    const leave = () => {
      if (this.#flush !== when) return
      this.#flush = 'none'
      stream.uncork()
    }
    if (when === 'soon') process.nextTick(leave)
    else setTimeout(leave, longestWait)
  }
}

export interface PoolSettings {
  connection: ConnectionSettings
  role?: Role
  max: number
  /** Temporal values in rows; the queue's library reads Date and needs false. */
  temporal?: boolean
}

/** A pool whose connections act as `role` from their first statement on, in UTC. */
export function createPool({ connection, role, max, temporal = true }: PoolSettings): pg.Pool {
  const path = role === 'takt_auth' ? ' -c search_path=auth,public' : ''
  const pool = new pg.Pool({
    ...connection,
    ...(temporal ? { Client: Client as typeof pg.Client, types: temporalTypes } : {}),
    max,
    // Statements may follow each other without waiting for answers; see transact.ts.
    pipeline: role === 'takt_app',
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    options: `-c TimeZone=UTC -c idle_in_transaction_session_timeout=30s${path}${role ? ` -c role=${role}` : ''}`,
  })
  // A connection that dies (PostgreSQL restarts) is replaced by the pool; without listeners Node would end.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
