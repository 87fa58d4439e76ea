import type { ConnectionSettings } from '../database/connection.ts'
import { openStanding } from '../database/standing.ts'
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
  const callAll = () => {
    for (const listener of new Set([...listeners.values()].flatMap((set) => [...set]))) listener()
  }
  const standing = await openStanding(
    connection,
    {
      what: 'live pages',
      begin: async (client, again) => {
        client.on('notification', ({ payload = '' }) => {
          for (const listener of [...(listeners.get(payload) ?? [])]) listener()
        })
        await client.query('listen takt_live')
        if (again) callAll()
      },
    },
    log,
  )
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
    close: () => standing.close(),
  }
}
