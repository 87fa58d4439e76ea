import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './answer.ts'
import type { Cluster } from './cluster.ts'
import { type Postmaster, patience, stopPostmaster } from './postmaster.ts'
import { isAlive, isPostmasterOf } from './processes.ts'

/** How long a postmaster may be silent before it is taken for one whose socket is lost. In milliseconds. */
const silence = 5000

/**
 * Takes over the PostgreSQL that a killed Takt has left behind; undefined when there is none, and then the way
 * is free to start one. The caller holds the data folder's lock, so the one found belongs to nobody else.
 */
export async function adoptPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const { pid } = await readPidFile(cluster.folder)
  if (pid === undefined) return undefined
  const since = performance.now()
  for (;;) {
    const answer = await ask(cluster.listening)
    const waited = performance.now() - since
    if (answer === 'ready') return { pid, gone: endOf(pid) }
    if (answer === 'starting' && waited > patience)
      throw new Error(`PostgreSQL, process ${pid}, has not become ready in ${cluster.folder}: see its log.`)
    if (answer === 'silent') {
      if (!(await isPostmasterOf(cluster.dataFolder, cluster.folder, pid))) {
        await clearLeftovers(cluster)
        return undefined
      }
      if (waited > silence) {
        await stopPostmaster(cluster, pid)
        return undefined
      }
    }
    await pause(20)
  }
}

/** PostgreSQL's own note in the cluster of its process id, its first line, and its port, its fourth. */
export async function readPidFile(folder: string): Promise<{ pid?: number; port?: number }> {
  const lines = (await readFile(pidFile(folder), 'utf8').catch(() => '')).split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  const port = Number.parseInt(lines[3] ?? '', 10)
  return pid > 0 ? { pid, ...(port > 0 ? { port } : {}) } : {}
}

const pidFile = (folder: string) => join(folder, 'postmaster.pid')

/**
 * The process id in PostgreSQL's files is of a dead process, or another program's by now; PostgreSQL would not
 * start beside one that seems to run. In the cluster it takes the id of its own parent for stale, so that is put
 * in: removing that file would also remove the key by which it finds sessions still writing to the cluster.
 */
async function clearLeftovers({ folder, listening }: Cluster): Promise<void> {
  if (!listening.password)
    for (const left of [`.s.PGSQL.${listening.port}`, `.s.PGSQL.${listening.port}.lock`])
      await rm(join(listening.host, left), { force: true })
  const content = await readFile(pidFile(folder), 'utf8').catch(() => undefined)
  if (content === undefined) return // cleared by an orderly shutdown that we have watched
  const [, ...rest] = content.split('\n')
  await writeFile(pidFile(folder), [process.pid, ...rest].join('\n'))
}

/** The end of a process that is not our child can only be looked for. */
function endOf(pid: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setInterval(async () => {
    if (await isAlive(pid)) return
    clearInterval(timer)
    resolve()
  }, 500)
  timer.unref()
  return promise
}
