import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '../log/log.ts'

export interface Rounds {
  /** Begins no other round, tells the one under way to end, and waits for it. */
  stop(): Promise<void>
}

/**
 * Does `work` again and again with a pause of `milliseconds`, on one instance at a time: whoever holds the advisory lock
 * `lock` does it, and a killed instance loses it with its connection. No transaction is open meanwhile. A round that
 * fails is logged, and the next one comes all the same.
 */
export function startRounds(
  pool: pg.Pool,
  { lock, milliseconds, log }: { lock: number; milliseconds: number; log: Log },
  work: (signal: AbortSignal) => Promise<void>,
): Rounds {
  const ending = new AbortController()
  const { signal } = ending
  const run = async () => {
    while (!signal.aborted) {
      await takeTurn(pool, lock, () => work(signal)).catch((err: unknown) =>
        log.warn({ err }, 'a round failed'),
      )
      await pause(milliseconds, undefined, { signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}

/** Does `work` unless another connection is at it. */
export async function takeTurn(pool: pg.Pool, lock: number, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  // Lent out and idle, it would end the process when the database goes away.
  const ignore = () => {}
  client.on('error', ignore)
  let broken = true
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock])
    if (rows[0]?.mine) {
      try {
        await work()
      } finally {
        await client.query('select pg_advisory_unlock($1)', [lock])
      }
    }
    broken = false
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}
