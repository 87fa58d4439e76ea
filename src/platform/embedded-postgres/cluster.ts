import { mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, handOver } from './account.ts'
import { launch } from './launch.ts'
import { type Listening, passwordFile } from './listening.ts'
import type { Programs } from './programs.ts'
import { refusals } from './refusals.ts'

/** Everything about the database of one data folder that stays the same from start to stop. */
export interface Cluster {
  /** Absolute, links resolved. */
  dataFolder: string
  /** DATA/postgres, where the tables lie. */
  folder: string
  logFile: string
  programs: Programs
  account: Account | undefined
  listening: Listening
  maxConnections: number
}

/** The superuser, who owns the database, and the database; both made by us, the same everywhere. */
export const owner = 'takt'
export const database = 'takt'

/**
 * Makes the cluster on the first start; later only checks it. It is made beside its place and moved there when
 * complete, so that a first start cut short leaves nothing that looks like a database.
 *
 * @throws DataFolderRefused for another major version, or for something that is no cluster
 */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  const { dataFolder, folder, programs } = cluster
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version !== undefined) {
    if (version.trim() !== programs.major)
      throw refusals.otherMajor(dataFolder, version.trim(), programs.major)
    return
  }
  const content = await readdir(folder).catch(() => [])
  if (content.length > 0) throw refusals.notACluster(folder)
  await makeCluster(cluster)
}

async function makeCluster({ dataFolder, folder, programs, account, listening }: Cluster): Promise<void> {
  const left = (await readdir(dataFolder)).filter((name) => name.startsWith('postgres-new-'))
  // An initdb whose Takt was killed may still write in one of these, hence a new name each time, and no worry
  // about one that cannot be removed yet.
  for (const name of left) await rm(join(dataFolder, name), { recursive: true }).catch(() => {})
  const fresh = await mkdtemp(join(dataFolder, 'postgres-new-'))
  await handOver(fresh, account)

  const password = passwordFile(dataFolder)
  if (listening.password) await handOver(password, account)
  // The built-in locale orders and upper-cases the same on every machine, whatever locales it has.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const initdb = launch({
    program: programs.initdb,
    paths: listening.password ? [fresh, password] : [fresh],
    words: ([home, secret]) => [
      `--pgdata=${home}`,
      `--username=${owner}`,
      '--data-checksums',
      ...locale,
      // Only the owner may enter the folder of the socket, so whoever reaches the socket is the owner.
      ...(secret
        ? ['--auth=scram-sha-256', `--pwfile=${secret}`]
        : ['--auth-local=trust', '--auth-host=reject']),
    ],
    account,
    output: 'pipe',
  })
  let said = ''
  for (const stream of [initdb.stdout, initdb.stderr]) stream?.on('data', (chunk) => (said += chunk))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  initdb.once('error', reject).once('close', resolve)
  if ((await promise) !== 0)
    throw new Error(`PostgreSQL could not make its database in ${folder}:\n${said.slice(-2000)}`)

  await rename(fresh, folder)
  await syncFolder(dataFolder)
}

/** The move must be on disk before anything is stored in the cluster. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
