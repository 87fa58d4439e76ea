import { setTimeout as pause } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'

/** As many restarts within a minute, and then the fault is not one that a restart mends. */
const tries = 5
const minute = 60_000

interface Supervised {
  first: Postmaster
  /** Brings PostgreSQL back, or throws. */
  restart: () => Promise<Postmaster>
  stop: (pid: number) => Promise<void>
  log: { warn(o: object, m: string): void }
  onGiveUp: ((error: Error) => void) | undefined
}

/** Keeps PostgreSQL running until `stop`: whenever it disappears, it is started again. */
export function supervise({ first, restart, stop, log, onGiveUp }: Supervised) {
  let current: Postmaster | undefined = first
  let pid = first.pid
  const stopping = new AbortController()
  const began: number[] = []

  /** Undefined when it was stopped meanwhile, or could not be brought back. */
  async function bringBack(): Promise<Postmaster | undefined> {
    let failure = new Error('PostgreSQL keeps ending.')
    while (!stopping.signal.aborted) {
      const recent = began.filter((at) => at > performance.now() - minute).length
      if (recent >= tries) {
        log.warn({ error: failure.message }, 'PostgreSQL cannot be brought back')
        onGiveUp?.(failure)
        return undefined
      }
      began.push(performance.now())
      if (recent > 0) await pause(50 * 2 ** recent, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return undefined
      log.warn({ was: pid }, 'PostgreSQL has ended unexpectedly and is started again')
      try {
        return await restart()
      } catch (error) {
        failure = error as Error
      }
    }
  }

  async function watch(): Promise<void> {
    while (current) {
      await current.gone
      current = undefined
      if (stopping.signal.aborted) return
      current = await bringBack()
      pid = current?.pid ?? pid
      if (stopping.signal.aborted) return
    }
  }
  const watching = watch()

  return {
    pid: () => pid,
    async stop() {
      stopping.abort()
      if (!current) await watching // a restart under way
      if (current) await stop(current.pid)
    },
  }
}
