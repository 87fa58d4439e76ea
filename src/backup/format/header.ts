import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

// What stands at the beginning of each file, readable without a key: what it is, from when, and which keys it needs.

/** The format's version. A reader refuses a higher one, and reads every lower one. */
export const formatVersion = 1

const instant = z.string().transform((text) => Temporal.Instant.from(text))

const common = {
  takenAt: instant,
  /** The migrations that its database had seen. */
  migrations: z.array(z.string()),
  /** Makes the key of this one file out of the installation's. */
  salt: z.string(),
  /** Tells the installation's key without giving it away. */
  keyMark: z.string(),
}

const backupHeader = z.object({ kind: z.literal('backup'), ...common })
const keysHeader = z.object({
  kind: z.literal('keys'),
  ...common,
  /** The installation's backup key, base64. */
  key: z.string(),
  /** The installation's secret, where Takt made it itself; null where the operator keeps it. */
  secret: z.string().nullable(),
  /** Tells the secret without giving it away. */
  secretMark: z.string(),
})

export const header = z.discriminatedUnion('kind', [backupHeader, keysHeader])
export type Header = z.output<typeof header>
export type BackupHeader = z.output<typeof backupHeader>
export type KeysHeader = z.output<typeof keysHeader>

/**
 * The installation's backup key. It is made of the secret, so that the newest keys open every backup of an
 * installation, and so that none has to be kept in the database.
 */
export const backupKeyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'takt backup', 32))

/** Shows whether two keys, or two secrets, are the same. */
export const markOf = (key: Buffer | string): string =>
  createHmac('sha256', key).update('takt backup mark').digest('hex').slice(0, 32)

export const newSalt = (): string => randomBytes(32).toString('base64')

/** The key of one file. `head` is all that stands before its first chunk, so that none of it can be changed. */
export const fileKey = (key: Buffer, salt: string, head: Buffer): Buffer =>
  Buffer.from(
    hkdfSync('sha256', key, Buffer.from(salt, 'base64'), createHash('sha256').update(head).digest(), 32),
  )
