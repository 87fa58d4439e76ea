import type pg from 'pg'
import { readHeader } from './format/container.ts'
import type { Header } from './format/header.ts'
import { BackupRefused, refusals, type Why } from './refusals.ts'
import type { Pending } from './write.ts'

/** Any number that no other program is likely to lock: "keys" in ASCII. */
const keysLock = 0x6b657973

export interface FreshKeys {
  file: string
  keyMark: string
  /** ISO 8601 */
  takenAt: string
}

/**
 * Makes sure that what stands in the place of the keys may go: they are of this installation, or nothing that opens
 * anything. Without the keys that stand there their backups would open no more. @throws BackupRefused
 */
export async function guardKeys({ file, keyMark }: Pick<FreshKeys, 'file' | 'keyMark'>): Promise<void> {
  const there = await standingAt(file, 'keys')
  if (there && there.keyMark !== keyMark) throw refusals.otherKeys(file)
}

/** The same for a backup: keys are not to go for one. @throws BackupRefused */
export async function guardBackup(file: string): Promise<void> {
  await standingAt(file, 'backup')
}

/**
 * Puts keys into their place. Where others have put newer ones there meanwhile, those stay: a backup reads its keys when
 * it begins, and takes long. One at a time, for all that write keys of this database.
 * @throws BackupRefused
 */
export async function placeKeys(client: pg.Client, pending: Pending, fresh: FreshKeys): Promise<void> {
  await client.query(`select pg_advisory_lock(${keysLock})`)
  try {
    await guardKeys(fresh)
    const there = await standingAt(fresh.file, 'keys')
    // Those of a time that has not come are no newer: the clock has been put back since.
    const { rows } = await client.query<{ stay: boolean | null; known: boolean }>(
      `select $1::timestamptz > $2::timestamptz and $1::timestamptz <= clock_timestamp() as stay,
              -- Not where this Takt has not been started yet.
              to_regclass('public.keys_taken') is not null as known`,
      [there?.takenAt.toString() ?? null, fresh.takenAt],
    )
    await (rows[0]!.stay ? pending.drop() : pending.take())
    if (rows[0]!.known) {
      await client.query(
        `insert into keys_taken (taken_at) values ($1) on conflict (id) do update set taken_at = excluded.taken_at`,
        [rows[0]!.stay ? there?.takenAt.toString() : fresh.takenAt],
      )
    }
  } finally {
    await client.query(`select pg_advisory_unlock(${keysLock})`).catch(() => {})
  }
}

/** What may be written over: nothing, and what opens nothing or belongs to someone else. */
const lost: readonly Why[] = ['missing', 'not ours', 'truncated', 'damaged']

async function standingAt<K extends Header['kind']>(
  file: string,
  kind: K,
): Promise<Extract<Header, { kind: K }> | null> {
  try {
    return await readHeader(file, kind)
  } catch (error) {
    if (error instanceof BackupRefused && lost.includes(error.why)) return null
    throw error
  }
}
