import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { quietCommit } from './connection.ts'
import type { Database, Tenant } from './database.ts'
import type { DB } from './tables.ts'

/**
 * Runs `work` in a transaction on one connection of the pages' pool, with fewer waits than Kysely's own: statements that
 * are asked for together leave together, BEGIN with the first of them, and a COMMIT that has nothing to make durable
 * is not waited for. A change is acknowledged only once its COMMIT is.
 * @param changes whether `work` may write anything that an answer promises
 */
export async function transact<T>(
  { pages }: Pick<Database, 'pages'>,
  { changes }: { changes: boolean },
  work: (tenant: Tenant) => Promise<T>,
): Promise<T> {
  const client = await pages.connect()
  try {
    const begun = client.query('begin')
    // When BEGIN fails, so does the first statement, and that failure is the one that is told.
    begun.catch(() => {})
    const result = await work(tenantOn(client))
    await begun
    if (changes) await client.query('commit')
    else client.query(quietCommit).catch(() => {})
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

const tenants = new WeakMap<pg.PoolClient, Tenant>()

/**
 * Kysely on one connection. Kysely's own `connection()` and `transaction()` wait for each answer before they send the
 * next statement; to this one the connection is a pool, and they follow each other as they come.
 */
function tenantOn(client: pg.PoolClient): Tenant {
  let tenant = tenants.get(client)
  if (!tenant) {
    const lent = { query: client.query.bind(client), release: () => {} }
    const pool = { connect: async () => lent, end: async () => {}, options: {} }
    tenant = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }) as Tenant
    tenants.set(client, tenant)
  }
  return tenant
}
