import pg from 'pg'
import type { ConnectionSettings } from '../database/connection.ts'
import type { Log } from '../log/log.ts'

type Listener = () => void

/** Tells, by topic, that something has changed: `pair:ID`, `member:ID`, `organisation:ID`, `user:ID`. */
export interface Live {
  /** Calls `listener` at each change of any of `topics`; returns the function that ends it. */
  subscribe(topics: string[], listener: Listener): () => void
  close(): Promise<void>
}

/**
 * Listens on one connection for every change that any instance commits (LISTEN takt_live). When the connection is
 * lost it is opened again, and every listener is called once, since changes may have been missed.
 */
export async function openLive(connection: ConnectionSettings, log: Log): Promise<Live> {
  const listeners = new Map<string, Set<Listener>>()
  let client: pg.Client
  let closed = false
  const callAll = () => {
    for (const listener of new Set([...listeners.values()].flatMap((set) => [...set]))) listener()
  }

  const connect = async (): Promise<void> => {
    client = new pg.Client({ ...connection, keepAlive: true })
    client.on('notification', ({ payload = '' }) => {
      for (const listener of [...(listeners.get(payload) ?? [])]) listener()
    })
    client.on('error', () => {})
    client.once('end', () => !closed && reconnect(100))
    await client.connect()
    await client.query('listen takt_live')
  }
  const reconnect = (wait: number): void => {
    setTimeout(async () => {
      if (closed) return
      try {
        await connect()
        callAll()
      } catch {
        client.removeAllListeners('end')
        log.warn({ wait }, 'live pages: no connection to the database, trying again')
        reconnect(Math.min(wait * 2, 5_000))
      }
    }, wait).unref()
  }

  await connect()
  return {
    subscribe(topics, listener) {
      for (const topic of topics) {
        const set = listeners.get(topic) ?? new Set()
        listeners.set(topic, set.add(listener))
      }
      return () => {
        for (const topic of topics) {
          const set = listeners.get(topic)
          set?.delete(listener)
          if (set?.size === 0) listeners.delete(topic)
        }
      }
    },
    async close() {
      closed = true
      await client.end().catch(() => {})
    },
  }
}
