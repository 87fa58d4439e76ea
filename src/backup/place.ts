import { existsSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Storage } from '../config.ts'
import type { ConnectionSettings } from '../platform/database/connection.ts'
import {
  connectionOfRunning,
  DataFolderInUse,
  openEmbeddedPostgres,
} from '../platform/embedded-postgres/open.ts'
import { type KeysHeader, markOf } from './format/header.ts'
import { refusals } from './refusals.ts'

const quiet = { info: () => {}, warn: () => {} }

/** What the database is called in a sentence; an address may hold a password. */
export const placeOf = ({ databaseUrl, dataFolder }: Storage): string =>
  databaseUrl ? 'the database of DATABASE_URL' : `the data folder ${dataFolder}`

type Work<T> = (connection: ConnectionSettings) => Promise<T>

/** Gives `work` the database: that of DATABASE_URL, of a Takt that runs on the data folder, or of the folder itself. */
export async function withDatabase<T>(storage: Storage, work: Work<T>): Promise<T> {
  if (!storage.databaseUrl && !existsSync(path.join(storage.dataFolder, 'postgres')))
    throw refusals.nothing(placeOf(storage))
  try {
    return await withOwnDatabase(storage, work)
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error
    return work(await connectionOfRunning(storage.dataFolder))
  }
}

/** The same, refused where Takt runs on the data folder, which is made where it is not there. */
export async function withOwnDatabase<T>(storage: Storage, work: Work<T>): Promise<T> {
  const { databaseUrl, dataFolder } = storage
  if (databaseUrl) return work({ connectionString: databaseUrl })
  const postgres = await openEmbeddedPostgres({ dataFolder, log: quiet })
  try {
    return await work(postgres.connection)
  } finally {
    await postgres.stop()
  }
}

/** The installation's secret. @throws BackupRefused when it has none yet, and so no data either */
export async function secretOf(storage: Storage): Promise<string> {
  const secret = storage.givenSecret ?? (await keptSecret(storage))
  if (!secret) throw refusals.nothing(placeOf(storage))
  return secret
}

const keptSecret = async ({ secretFile }: Storage): Promise<string | null> =>
  (await readFile(secretFile, 'utf8').catch(() => '')).trim() || null

/**
 * Makes sure that what is restored will be run with the secret it was sealed with: the one that is given or kept must be
 * the same, and where there is none, that of the keys' file is to be kept. Returns the step that keeps it.
 * @throws BackupRefused
 */
export async function settleSecret(
  storage: Storage,
  keys: KeysHeader,
  keysFile: string,
): Promise<() => Promise<void>> {
  const { givenSecret, secretFile } = storage
  const secret = givenSecret ?? (await keptSecret(storage))
  if (secret) {
    if (markOf(secret) === keys.secretMark) return async () => {}
    throw refusals.otherSecret(givenSecret ? 'TAKT_SECRET' : secretFile)
  }
  const brought = keys.secret
  if (!brought) throw refusals.noSecret(keysFile)
  return async () => {
    await mkdir(path.dirname(secretFile), { recursive: true, mode: 0o700 })
    const file = await open(secretFile, 'w', 0o600)
    try {
      await file.writeFile(brought)
      await file.sync()
    } finally {
      await file.close()
    }
  }
}
