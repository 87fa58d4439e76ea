import pg from 'pg'
import type { Log } from '../log/log.ts'
import type { ConnectionSettings } from './connection.ts'

/** One connection that is held for as long as Takt runs, for what belongs to a connection: LISTEN, and locks. */
export interface Standing {
  client(): pg.Client
  close(): Promise<void>
}

/**
 * Opens a connection and calls `begin` on it; when it is lost, opens another after 0.1 to 5 s, as often as it takes,
 * and begins anew. `what` names it in the log.
 * @throws what the first connection fails with
 */
export async function openStanding(
  connection: ConnectionSettings,
  { what, begin }: { what: string; begin: (client: pg.Client, again: boolean) => Promise<void> },
  log: Log,
): Promise<Standing> {
  let client: pg.Client
  let closed = false

  const connect = async (again: boolean): Promise<void> => {
    client = new pg.Client({ ...connection, keepAlive: true })
    client.on('error', () => {})
    client.once('end', () => !closed && reconnect(100))
    await client.connect()
    await begin(client, again)
  }
  const reconnect = (wait: number): void => {
    setTimeout(async () => {
      if (closed) return
      try {
        await connect(true)
      } catch {
        client.removeAllListeners('end')
        client.end().catch(() => {})
        log.warn({ wait }, `${what}: no connection to the database, trying again`)
        reconnect(Math.min(wait * 2, 5_000))
      }
    }, wait).unref()
  }

  try {
    await connect(false)
  } catch (error) {
    closed = true
    throw error
  }
  return {
    client: () => client,
    async close() {
      closed = true
      await client.end().catch(() => {})
    },
  }
}
