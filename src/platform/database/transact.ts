import { type Kysely, sql } from 'kysely'
import { quietCommit } from './connection.ts'
import type { Tenant } from './database.ts'
import type { DB } from './tables.ts'

/**
 * Runs `work` in a transaction on one connection of `db`, with fewer waits than Kysely's own: connections pipeline
 * their statements, so BEGIN travels together with the first statement of `work`, and a COMMIT that has nothing to
 * make durable is not waited for. A change is acknowledged only once its COMMIT is.
 * @param changes whether `work` may write anything that an answer promises
 */
export function transact<T>(
  db: Kysely<DB>,
  { changes }: { changes: boolean },
  work: (tenant: Tenant) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    const begun = sql`begin`.execute(connection)
    // When BEGIN fails, so does the first statement, and that failure is the one that is told.
    begun.catch(() => {})
    try {
      const result = await work(connection as Tenant)
      await begun
      if (changes) await sql`commit`.execute(connection)
      else
        sql
          .raw(quietCommit)
          .execute(connection)
          .catch(() => {})
      return result
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {})
      throw error
    }
  })
}
