import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Account, accountFor } from './account.ts'
import { adoptPostmaster, readPidFile } from './adoption.ts'
import { type Cluster, database, ensureCluster, owner } from './cluster.ts'
import { type Listening, listeningOfRunning, listenOnLoopback, listenOnSocket } from './listening.ts'
import { lockDataFolder } from './lock.ts'
import { startPostmaster, stopPostmaster } from './postmaster.ts'
import { isAlive } from './processes.ts'
import { programsFor } from './programs.ts'
import { refusals } from './refusals.ts'
import { supervise } from './supervisor.ts'

export { DataFolderInUse, DataFolderRefused } from './refusals.ts'

export interface EmbeddedPostgres {
  /** For `pg`, as the superuser who owns the database; `host` is a folder when it is a socket. It never changes. */
  connection: { host: string; port: number; user: string; password?: string; database: string }
  /** The process now running; another after a restart. */
  readonly postmasterPid: number
  /** Fast shutdown, waits for its end, and gives the data folder free. May be called more than once. */
  stop(): Promise<void>
}

interface Options {
  dataFolder: string
  log: { info(o: object, m: string): void; warn(o: object, m: string): void }
  /** PostgreSQL has ended and five restarts within a minute have not brought it back. */
  onGiveUp?: (error: Error) => void
  /** By default a socket, and loopback TCP where the system has no sockets. */
  transport?: 'socket' | 'loopback'
  /** Enough for one Takt unless given; tests run many at once. */
  maxConnections?: number
}

/**
 * Opens the PostgreSQL of a data folder: makes it on the first start, takes over one left running by a Takt that
 * was killed, otherwise starts it; and starts it again whenever it ends by itself, until `stop`.
 *
 * @throws DataFolderRefused, with a sentence for the operator, when the folder cannot be used
 * @throws Error when PostgreSQL does not start, with what it wrote
 */
export async function openEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { log, onGiveUp } = options
  const dataFolder = await makeDataFolder(options.dataFolder)
  const account = await accountFor(dataFolder)
  const lock = await lockDataFolder(dataFolder)
  try {
    const cluster = await prepare(dataFolder, account, options)
    const { listening } = cluster
    await ensureCluster(cluster)

    const adopted = await adoptPostmaster(cluster)
    if (adopted) log.info({ pid: adopted.pid }, 'PostgreSQL was still running and is taken over')
    const first = adopted ?? (await startPostmaster(cluster))

    const supervisor = supervise({
      first,
      restart: async () => (await adoptPostmaster(cluster)) ?? startPostmaster(cluster),
      stop: (pid) => stopPostmaster(cluster, pid),
      log,
      onGiveUp,
    })
    return {
      connection: { ...listening, user: owner, database },
      get postmasterPid() {
        return supervisor.pid()
      },
      async stop() {
        await supervisor.stop()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** How another process reaches the database of a Takt that runs on a data folder. */
export async function connectionOfRunning(dataFolder: string): Promise<EmbeddedPostgres['connection']> {
  return { ...(await listeningOfRunning(resolve(dataFolder))), user: owner, database }
}

async function makeDataFolder(path: string): Promise<string> {
  const absolute = resolve(path)
  try {
    await mkdir(absolute, { recursive: true, mode: 0o700 })
    return await realpath(absolute)
  } catch (error) {
    throw refusals.notWritable(absolute, (error as Error).message)
  }
}

async function prepare(
  dataFolder: string,
  account: Account | undefined,
  { log, transport, maxConnections = 60 }: Options,
): Promise<Cluster> {
  if (account) log.info(account, `PostgreSQL must not run as root, so it runs as the user ${account.name}`)
  const folder = join(dataFolder, 'postgres')
  const socket = (transport ?? (process.platform === 'win32' ? 'loopback' : 'socket')) === 'socket'
  const { pid = 0, port } = await readPidFile(folder)
  const listening: Listening = socket
    ? await listenOnSocket(dataFolder, account)
    : await listenOnLoopback(dataFolder, (await isAlive(pid)) ? port : undefined)
  const programs = await programsFor(account)
  const logFile = join(dataFolder, 'postgres.log')
  return { dataFolder, folder, logFile, programs, account, listening, maxConnections }
}
