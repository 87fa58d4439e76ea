import { createCipheriv, createDecipheriv, createHash, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openLock, proofOf } from '../src/features/room/locks/rules.ts'
import { openEntry, placeOf, roomKeyFrom } from '../src/features/room/sealing/rules.ts'
import type { Lock } from '../src/features/room/types.ts'

// A second implementation of docs/room-format.md, written from it with another library, holds the vectors that stand
// there against the one that runs in browsers.

interface Vectors {
  roomKey: string
  proof: string
  proofHash: string
  entry: {
    roomId: string
    entryId: string
    revision: number
    writtenAt: number
    entryKey: string
    keyNonce: string
    wordsNonce: string
    content: unknown
    sealed: string
  }
  locks: (Lock & { secret: string; nonce: string })[]
}

const page = readFileSync(path.join(import.meta.dirname, '../docs/room-format.md'), 'utf8')
const vectors = JSON.parse(/## Test vectors[\s\S]*?```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as Vectors
const hex = (text: string) => Buffer.from(text, 'hex')
const bytes = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'))

function gcm(key: Buffer, nonce: Buffer, additional: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additional)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openGcm(key: Buffer, nonce: Buffer, additional: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(additional)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

const uuid = (id: string) => hex(id.replaceAll('-', ''))
const number = (value: number, size: 4 | 8) => {
  const buffer = Buffer.alloc(8)
  buffer.writeBigUInt64BE(BigInt(value))
  return buffer.subarray(8 - size)
}

/** As the table of the format says, byte for byte. */
function sealed(): Buffer {
  const { entry, roomKey } = vectors
  const header = Buffer.concat([
    Buffer.from('TKR'),
    Buffer.of(1),
    uuid(entry.roomId),
    uuid(entry.entryId),
    number(entry.revision, 4),
    number(entry.writtenAt, 8),
  ])
  const words = Buffer.from(JSON.stringify(entry.content))
  const size = [256, 512, 1024, 2048, 4096].find((step) => words.length + 4 <= step) as number
  const plain = Buffer.alloc(size)
  plain.writeUInt32BE(words.length)
  words.copy(plain, 4)
  return Buffer.concat([
    header,
    hex(entry.keyNonce),
    gcm(hex(roomKey), hex(entry.keyNonce), header, hex(entry.entryKey)),
    hex(entry.wordsNonce),
    gcm(hex(entry.entryKey), hex(entry.wordsNonce), header, plain),
  ])
}

const keyOf = ({ kind, salt, rounds, secret }: Vectors['locks'][number]): Buffer => {
  if (kind === 'passphrase') {
    return pbkdf2Sync(secret.normalize('NFKC'), bytes(salt), rounds as number, 32, 'sha256')
  }
  const base = kind === 'recovery' ? Buffer.from(secret.replaceAll('-', '')) : hex(secret)
  return Buffer.from(hkdfSync('sha256', base, bytes(salt), `takt room ${kind}`, 32))
}

test('an entry sealed by the second implementation is the vector, and opens in the first', async () => {
  const { entry, roomKey } = vectors
  expect(sealed().toString('hex')).toBe(entry.sealed)
  const { roomId, entryId, revision, writtenAt } = entry
  const place = { roomId, entryId, revision, writtenAt }
  const key = await roomKeyFrom(new Uint8Array(hex(roomKey)))
  expect(placeOf(new Uint8Array(hex(entry.sealed)))).toEqual(place)
  expect(await openEntry(key, place, new Uint8Array(hex(entry.sealed)))).toEqual(entry.content)
})

test.each(vectors.locks)(
  'a lock of kind $kind is the vector, and gives the room’s key in both',
  async (vector) => {
    const { id, kind, credential, secret, nonce, wrapped } = vector
    const { roomId } = vectors.entry
    const additional = Buffer.from(`takt room 1 ${roomId} ${kind} ${id}`)
    const made = Buffer.concat([hex(nonce), gcm(keyOf(vector), hex(nonce), additional, hex(vectors.roomKey))])
    expect(made.toString('base64url')).toBe(wrapped)
    expect(openGcm(keyOf(vector), made.subarray(0, 12), additional, made.subarray(12)).toString('hex')).toBe(
      vectors.roomKey,
    )
    const opened = await openLock(
      vector,
      roomId,
      kind === 'passphrase'
        ? { kind, text: secret }
        : kind === 'recovery'
          ? { kind, code: secret }
          : { kind, credential: credential as string, output: new Uint8Array(hex(secret)) },
    )
    expect(Buffer.from(opened).toString('hex')).toBe(vectors.roomKey)
  },
)

test('the proof of a key, and the hash of it that the server keeps', async () => {
  const key = hex(vectors.roomKey)
  const proof = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(32), 'takt room 1 proof', 32))
  expect(proof.toString('base64url')).toBe(vectors.proof)
  expect(await proofOf(new Uint8Array(key))).toBe(vectors.proof)
  expect(createHash('sha256').update(proof).digest('hex')).toBe(vectors.proofHash)
})
