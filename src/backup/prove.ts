import { migrationFiles } from '../platform/migrate/migrate.ts'
import { open, readHeader } from './format/container.ts'
import { type BackupHeader, type KeysHeader, markOf } from './format/header.ts'
import { refusals } from './refusals.ts'

export interface Files {
  file: string
  keys: string
  /** Newer keys, of which only the list of what was erased is used. */
  erasures?: string | undefined
}

export interface Proved {
  backup: BackupHeader
  keys: KeysHeader
  key: Buffer
}

/**
 * Reads all files to their ends before anything is done with them: that they are whole, belong together, and are such
 * as this version understands. @throws BackupRefused
 */
export async function proveFiles({ file, keys, erasures }: Files, folder: string): Promise<Proved> {
  const backup = await readHeader(file, 'backup')
  const headers = await readHeader(keys, 'keys')
  const key = Buffer.from(headers.key, 'base64')
  if (markOf(key) !== backup.keyMark) throw refusals.wrongKeys(file, keys)
  if (Temporal.Instant.compare(headers.takenAt, backup.takenAt) < 0)
    throw refusals.olderKeys(keys, headers.takenAt.toString(), backup.takenAt.toString())
  const known = migrationFiles(folder)
  for (const [name, header] of [
    [file, backup],
    [keys, headers],
  ] as const) {
    const newer = header.migrations.filter((migration) => !known.includes(migration))
    if (newer.length > 0) throw refusals.newerSchema(name, newer)
  }
  if (erasures && (await readHeader(erasures, 'keys')).keyMark !== backup.keyMark)
    throw refusals.wrongKeys(file, erasures)
  for (const name of [keys, file, ...(erasures ? [erasures] : [])])
    await open(name, key, async (plain) => {
      for await (const part of plain) void part
    })
  return { backup, keys: headers, key }
}
