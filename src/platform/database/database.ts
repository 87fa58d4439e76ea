import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type pg from 'pg'
import { type ConnectionSettings, createPool } from './connection.ts'
import type { DB } from './tables.ts'

/** A transaction in which the viewer is named, and so the only way into the tables of a company. */
export type Tenant = Transaction<DB>

export interface Database {
  connection: ConnectionSettings
  /** The owner of the tables: migrations, rounds and LISTEN; never a request. */
  owner: pg.Pool
  /** The same for the queue, whose library reckons with Date. */
  queue: pg.Pool
  /** Serves pages, through transact(); sees what row-level security lets the named viewer see. */
  pages: pg.Pool
  /** The same connections for jobs. */
  app: Kysely<DB>
  /** Holds accounts and sessions; sees no conversation. */
  auth: Kysely<DB>
  close(): Promise<void>
}

/** Opens the pools; nothing is connected before the first query. `poolSize` is that of the pages' pool. */
export function openDatabase(connection: ConnectionSettings, poolSize = 5): Database {
  const owner = createPool({ connection, max: 5 })
  const queue = createPool({ connection, max: 5, temporal: false })
  const pages = createPool({ connection, role: 'takt_app', max: poolSize })
  const auth = createPool({ connection, role: 'takt_auth', max: 4 })
  return {
    connection,
    owner,
    queue,
    pages,
    app: new Kysely<DB>({ dialect: new PostgresDialect({ pool: pages }) }),
    auth: new Kysely<DB>({ dialect: new PostgresDialect({ pool: auth }) }),
    close: async () => {
      await Promise.all([owner.end(), queue.end(), pages.end(), auth.end()])
    },
  }
}
