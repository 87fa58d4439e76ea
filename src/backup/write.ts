import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open as openFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { headOf, open, seal } from './format/container.ts'
import { refusals } from './refusals.ts'

/** A file that is whole and on disk under another name, and takes its place when told to. */
export interface Pending {
  bytes: number
  take(): Promise<void>
  drop(): Promise<void>
}

/**
 * Writes a file beside its place: sealed, on disk, and read back. What stands in its place is not touched.
 * @throws BackupRefused when the disk is full or does not let us
 */
export async function writePending(
  file: string,
  header: { salt: string },
  key: Buffer,
  plain: AsyncIterable<Buffer>,
): Promise<Pending> {
  const place = path.resolve(file)
  await dropAbandoned(place)
  const pending = path.join(
    path.dirname(place),
    `.${path.basename(place)}.${randomBytes(4).toString('hex')}.part`,
  )
  const drop = () => rm(pending, { force: true }).catch(() => {})
  try {
    await pipeline(
      Readable.from(plain, { objectMode: false }),
      createZstdCompress(),
      (compressed) => seal(headOf(header), { key, salt: header.salt }, compressed),
      createWriteStream(pending, { mode: 0o600, flags: 'wx', flush: true }),
    )
    await open(pending, key, async (read) => {
      for await (const part of read) void part
    })
    const { size: bytes } = await stat(pending)
    return { bytes, take: () => moveInto(pending, place), drop }
  } catch (error) {
    await drop()
    const { code, syscall } = error as NodeJS.ErrnoException
    throw code && syscall && onDisk.has(syscall) ? refusals.notWritten(file, code) : error
  }
}

/** Removes what a backup to the same place has left that was killed; one that has begun within a day may be at work. */
async function dropAbandoned(place: string): Promise<void> {
  const folder = path.dirname(place)
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`.${path.basename(place)}.`) || !/\.[0-9a-f]{8}\.part$/.test(name)) continue
    const left = path.join(folder, name)
    const begun = (await stat(left).catch(() => null))?.mtimeMs ?? Date.now()
    if (Date.now() - begun > day) await rm(left, { force: true }).catch(() => {})
  }
}

const day = 24 * 60 * 60 * 1000

/** What may go wrong with a file, as apart from a connection. */
const onDisk = new Set(['open', 'write', 'writev', 'fsync', 'close', 'rename'])

async function moveInto(pending: string, place: string): Promise<void> {
  try {
    await rename(pending, place)
  } catch (error) {
    await rm(pending, { force: true }).catch(() => {})
    throw refusals.notWritten(place, (error as NodeJS.ErrnoException).code ?? 'unknown')
  }
  if (process.platform === 'win32') return
  // The name must be on disk too.
  const folder = await openFile(path.dirname(place))
  await folder.sync().finally(() => folder.close())
}
