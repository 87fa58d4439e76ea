import pg from 'pg'
import type { ConnectionSettings } from '../../platform/database/connection.ts'

/**
 * One connection for a backup or a restore, as the owner of the tables. Values come as the text that any PostgreSQL
 * reads back the same; row-level security would rather fail than leave rows out.
 */
export async function openSession(connection: ConnectionSettings): Promise<pg.Client> {
  const options = {
    TimeZone: 'UTC',
    DateStyle: 'ISO',
    IntervalStyle: 'postgres',
    extra_float_digits: '3',
    bytea_output: 'hex',
    row_security: 'off',
    client_encoding: 'UTF8',
    statement_timeout: '0',
    idle_in_transaction_session_timeout: '0',
  }
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: 10_000,
    options: Object.entries(options)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  })
  // A connection that is lost fails the statement under way; without a listener it would end the process too.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Runs `work` in one transaction. */
export async function inTransaction<T>(client: pg.Client, mode: string, work: () => Promise<T>): Promise<T> {
  await client.query(`begin ${mode}`)
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
