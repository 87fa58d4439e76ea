import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { refusals } from '../refusals.ts'
import { fileKey, formatVersion, type Header, header } from './header.ts'

// The format (decision record 37): magic (8 bytes), version (2), length of the header (4), header as JSON, SHA-256 of
// all that (32), then chunks of AES-256-GCM: length (4), ciphertext, tag (16). A chunk's nonce is its number, with a
// last byte that says whether it is the last one; so none can be left out, repeated, moved or added.

const magic = Buffer.from('taktfile')
const prefix = magic.length + 6
const digest = 32
const tagLength = 16
/** Plain bytes in a chunk: enough to be quick, little enough to be held. */
const chunkLength = 256 * 1024
/** More would be no header of ours. */
const longestHeader = 1024 * 1024

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** The beginning of a file, up to its first chunk. */
export function headOf(content: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(content))
  const start = Buffer.alloc(prefix)
  magic.copy(start)
  start.writeUInt16BE(formatVersion, magic.length)
  start.writeUInt32BE(json.length, magic.length + 2)
  const head = Buffer.concat([start, json])
  return Buffer.concat([head, sha256(head)])
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeBigUInt64BE(BigInt(number), 3)
  bytes[11] = last ? 1 : 0
  return bytes
}

/** The whole file: `head`, and what `plain` gives as chunks under `key`. */
export async function* seal(
  head: Buffer,
  key: { key: Buffer; salt: string },
  plain: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const secret = fileKey(key.key, key.salt, head)
  let number = 0
  const chunk = (bytes: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', secret, nonce(number++, last))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return Buffer.concat([length, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
  yield head
  let waiting: Buffer[] = []
  let size = 0
  for await (const piece of plain) {
    waiting.push(piece)
    size += piece.length
    if (size <= chunkLength) continue
    let all = Buffer.concat(waiting)
    // One is always held back: only the end shows which is the last.
    for (; all.length > chunkLength; all = all.subarray(chunkLength))
      yield chunk(all.subarray(0, chunkLength), false)
    waiting = [all]
    size = all.length
  }
  yield chunk(Buffer.concat(waiting), true)
}

/** Bytes of a stream, as many at a time as are asked for. */
class Reader {
  #stream: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)
  constructor(stream: Readable) {
    this.#stream = stream[Symbol.asyncIterator]()
  }
  /** Fewer than asked for at the end of the file. */
  async take(length: number): Promise<Buffer> {
    const parts = [this.#held]
    let size = this.#held.length
    while (size < length) {
      const next = await this.#stream.next()
      if (next.done) break
      parts.push(next.value)
      size += next.value.length
    }
    const all = Buffer.concat(parts)
    this.#held = all.subarray(length)
    return all.subarray(0, length)
  }
  async close(): Promise<void> {
    await this.#stream.return?.()
  }
}

async function readHead(file: string, reader: Reader): Promise<{ header: Header; head: Buffer }> {
  const start = await reader.take(prefix)
  if (!magic.equals(start.subarray(0, magic.length))) throw refusals.notOurs(file)
  if (start.length < prefix) throw refusals.truncated(file)
  if (start.readUInt16BE(magic.length) > formatVersion) throw refusals.newerFormat(file)
  const length = start.readUInt32BE(magic.length + 2)
  if (length > longestHeader) throw refusals.damaged(file, 'header')
  const json = await reader.take(length)
  const sum = await reader.take(digest)
  if (sum.length < digest) throw refusals.truncated(file)
  if (!sha256(Buffer.concat([start, json])).equals(sum)) throw refusals.damaged(file, 'header')
  const parsed = header.safeParse(JSON.parse(json.toString()))
  if (!parsed.success) throw refusals.damaged(file, 'header')
  return { header: parsed.data, head: Buffer.concat([start, json, sum]) }
}

async function withReader<T>(file: string, work: (reader: Reader) => Promise<T>): Promise<T> {
  const stream = createReadStream(file, { highWaterMark: chunkLength })
  const reader = new Reader(stream)
  try {
    return await work(reader)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    throw code && syscall ? refusals.missing(file, code) : error
  } finally {
    await reader.close()
  }
}

/** Reads what stands at the beginning of a file. @throws BackupRefused */
export async function readHeader<K extends Header['kind']>(
  file: string,
  kind: K,
): Promise<Extract<Header, { kind: K }>> {
  const { header } = await withReader(file, (reader) => readHead(file, reader))
  if (header.kind !== kind) throw refusals.otherKind(file, kind)
  return header as Extract<Header, { kind: K }>
}

/**
 * Gives the plain bytes of a file to `use`, each only once it is proved; what came before a fault has been given by
 * then, so a first round whose bytes are thrown away tells whether the file is whole. @throws BackupRefused
 */
export async function open<T>(
  file: string,
  key: Buffer,
  use: (plain: AsyncGenerator<Buffer>) => Promise<T>,
): Promise<T> {
  return withReader(file, async (reader) => {
    const { header, head } = await readHead(file, reader)
    return use(chunks(file, reader, fileKey(key, header.salt, head)))
  })
}

async function* chunks(file: string, reader: Reader, key: Buffer): AsyncGenerator<Buffer> {
  const open = (number: number, sealed: Buffer, last: boolean): Buffer | null => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last), { authTagLength: tagLength })
    decipher.setAuthTag(sealed.subarray(-tagLength))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()])
    } catch {
      return null
    }
  }
  for (let number = 0; ; number++) {
    const start = await reader.take(4)
    if (start.length < 4) throw refusals.truncated(file)
    const length = start.readUInt32BE() + tagLength
    if (length > chunkLength + tagLength) throw refusals.damaged(file, `part ${number + 1}`)
    const sealed = await reader.take(length)
    if (sealed.length < length) throw refusals.truncated(file)
    const plain = open(number, sealed, false)
    if (plain) {
      yield plain
      continue
    }
    const last = open(number, sealed, true)
    if (!last) throw refusals.damaged(file, `part ${number + 1}`)
    if ((await reader.take(1)).length > 0) throw refusals.damaged(file, 'something follows its end')
    yield last
    return
  }
}
