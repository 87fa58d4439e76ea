import { closeSync, fstatSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './answer.ts'
import type { Cluster } from './cluster.ts'
import { launch } from './launch.ts'
import { isAlive } from './processes.ts'
import { postmasterWords } from './settings.ts'

/** A running PostgreSQL that takes connections. */
export interface Postmaster {
  pid: number
  /** Resolves when the process has ended, for whatever reason. */
  gone: Promise<void>
}

/** Recovery after a crash may take a while; more than this and the operator should know. In milliseconds. */
export const patience = 60_000

/**
 * Starts PostgreSQL and waits until it takes connections.
 * @throws Error with what PostgreSQL wrote when it ends before that
 */
export async function startPostmaster(cluster: Cluster): Promise<Postmaster> {
  const deadline = performance.now() + patience
  for (;;) {
    const outcome = await attempt(cluster, deadline)
    if (typeof outcome !== 'string') return outcome
    // Sessions of a postmaster that was killed end by themselves; until then PostgreSQL rightly refuses.
    if (!outcome.includes('still in use') || performance.now() > deadline)
      throw new Error(`PostgreSQL could not start in ${cluster.folder}:\n${outcome.slice(-2000)}`)
    await pause(100)
  }
}

/** One start: the postmaster, or what it wrote before it gave up. */
async function attempt(cluster: Cluster, deadline: number): Promise<Postmaster | string> {
  const { folder, logFile, programs, account, listening } = cluster
  const log = openSync(logFile, 'a', 0o600)
  const before = fstatSync(log).size
  const child = launch({
    program: programs.postgres,
    paths: listening.password ? [folder] : [folder, listening.host],
    words: ([home = folder, socket]) => postmasterWords(cluster, home, socket),
    account,
    output: log,
    detached: true,
  })
  closeSync(log)
  let ended: string | undefined
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  const end = (why: string) => {
    ended = why
    resolve()
  }
  child.once('error', (error) => end(error.message))
  child.once('exit', (code, signal) => end(`It ended with ${signal ?? code}.`))

  while (ended === undefined) {
    if ((await ask(listening)) === 'ready') {
      child.unref() // it outlives Takt if need be, and does not keep Takt from ending
      return { pid: child.pid!, gone }
    }
    if (performance.now() > deadline) {
      await stopPostmaster(cluster, child.pid!)
      return `It was not ready within ${patience / 1000} seconds.`
    }
    await Promise.race([gone, pause(15)])
  }
  return `${(await readFile(logFile)).subarray(before).toString()}${ended}`
}

/** Asks for a fast shutdown, waits until the process has ended, and insists when it does not. */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    if (!(await isAlive(pid))) return
    if (process.platform === 'win32' && signal === 'SIGINT') await stopOnWindows(cluster)
    else process.kill(pid, signal)
    for (const end = performance.now() + wait; performance.now() < end; await pause(10))
      if (!(await isAlive(pid))) return
  }
  throw new Error(`PostgreSQL, process ${pid}, does not stop.`)
}

/** Windows has no signals; a kill there is never a shutdown. */
async function stopOnWindows({ folder, programs }: Cluster): Promise<void> {
  const stop = launch({
    program: programs.pgCtl,
    paths: [folder],
    words: ([home = folder]) => ['stop', '-D', home, '-m', 'fast'],
    account: undefined,
    output: 'pipe',
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  stop.once('error', () => resolve()).once('exit', () => resolve())
  await promise
}
