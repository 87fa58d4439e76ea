import { largestEntry, type Place, paddedSizes } from '../types.ts'

// The format, version 1, of what a member keeps to themself; written down for readers in docs/room-format.md.
//
//   0   3  "TKR"                                    the header: in the clear, authenticated by both ciphers
//   3   1  version, 1
//   4  16  id of the room
//  20  16  id of the entry
//  36   4  revision
//  40   8  written at, milliseconds since 1970
//  48  12  nonce of the entry's key
//  60  48  the entry's key under the room's key, AES-256-GCM
// 108  12  nonce of the words
// 120   …  the words under the entry's key, AES-256-GCM: length (4), JSON as UTF-8, zeros up to a padded size

/** Why something sealed does not open. */
export type SealProblem = 'wrong-secret' | 'damaged' | 'unknown-version' | 'another-place' | 'older'

export class SealError extends Error {
  readonly problem: SealProblem
  constructor(problem: SealProblem) {
    super(`sealed: ${problem}`)
    this.problem = problem
  }
}

type Bytes = Uint8Array<ArrayBuffer>

const headerLength = 48
const wordsAt = 120
const magic = [0x54, 0x4b, 0x52, 1]

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** The raw bytes of a fresh key for a room. */
export const newRoomKey = (): Bytes => random(32)

/** A key to seal and open with, whose bytes nobody can read out again: fit to be remembered on a device. */
export const roomKeyFrom = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

function uuidBytes(id: string): number[] {
  const digits = id.replaceAll('-', '')
  return Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16))
}

function uuidFrom(bytes: Uint8Array): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function headerOf({ roomId, entryId, revision, writtenAt }: Place): Bytes {
  const header = new Uint8Array(headerLength)
  header.set([...magic, ...uuidBytes(roomId), ...uuidBytes(entryId)])
  const view = new DataView(header.buffer)
  view.setUint32(36, revision)
  view.setBigUint64(40, BigInt(writtenAt))
  return header
}

/** Where a sealed entry says it belongs, not yet proved. @throws SealError 'damaged', 'unknown-version' */
export function placeOf(sealed: Uint8Array): Place {
  if (sealed.length < wordsAt + 16 || magic.slice(0, 3).some((byte, at) => sealed[at] !== byte)) {
    throw new SealError('damaged')
  }
  if (sealed[3] !== magic[3]) throw new SealError('unknown-version')
  const view = new DataView(sealed.buffer, sealed.byteOffset)
  return {
    roomId: uuidFrom(sealed.subarray(4, 20)),
    entryId: uuidFrom(sealed.subarray(20, 36)),
    revision: view.getUint32(36),
    writtenAt: Number(view.getBigUint64(40)),
  }
}

/** What words of `length` bytes are padded to, so that their length says little. @throws RangeError when too long */
export function paddedSize(length: number): number {
  const last = paddedSizes.at(-1) as number
  const size = paddedSizes.find((step) => length + 4 <= step) ?? Math.ceil((length + 4) / last) * last
  if (size > largestEntry) throw new RangeError('An entry is too long.')
  return size
}

function padded(content: unknown): Bytes {
  const words = new TextEncoder().encode(JSON.stringify(content))
  const plain = new Uint8Array(paddedSize(words.length))
  new DataView(plain.buffer).setUint32(0, words.length)
  plain.set(words, 4)
  return plain
}

const gcm = (iv: Bytes, additionalData: Bytes) => ({ name: 'AES-GCM', iv, additionalData })

/** Seals an entry under a key of its own, and that under the room's. `content` is anything JSON can hold. */
export async function sealEntry(roomKey: CryptoKey, place: Place, content: unknown): Promise<Bytes> {
  const header = headerOf(place)
  const [raw, keyNonce, nonce] = [random(32), random(12), random(12)]
  const entryKey = await roomKeyFrom(raw)
  const wrapped = await crypto.subtle.encrypt(gcm(keyNonce, header), roomKey, raw)
  raw.fill(0)
  const words = new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, header), entryKey, padded(content)))
  const sealed = new Uint8Array(wordsAt + words.length)
  sealed.set(header)
  sealed.set(keyNonce, 48)
  sealed.set(new Uint8Array(wrapped), 60)
  sealed.set(nonce, 108)
  sealed.set(words, wordsAt)
  return sealed
}

async function decrypt(key: CryptoKey, nonce: Bytes, header: Bytes, data: Bytes): Promise<Bytes> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, header), key, data))
  } catch {
    throw new SealError('damaged')
  }
}

/**
 * Opens an entry that the server says belongs at `expected`.
 * @throws SealError 'another-place' for one of another room, entry or time; 'older' for an earlier revision; 'damaged'
 */
export async function openEntry(roomKey: CryptoKey, expected: Place, sealed: Bytes): Promise<unknown> {
  const place = placeOf(sealed)
  const { roomId, entryId, writtenAt } = place
  if (roomId !== expected.roomId || entryId !== expected.entryId) throw new SealError('another-place')
  if (place.revision < expected.revision) throw new SealError('older')
  if (place.revision !== expected.revision || writtenAt !== expected.writtenAt) {
    throw new SealError('another-place')
  }
  const header = sealed.slice(0, headerLength)
  const raw = await decrypt(roomKey, sealed.slice(48, 60), header, sealed.slice(60, 108))
  const plain = await decrypt(await roomKeyFrom(raw), sealed.slice(108, 120), header, sealed.slice(wordsAt))
  raw.fill(0)
  const length = new DataView(plain.buffer).getUint32(0)
  if (length + 4 > plain.length) throw new SealError('damaged')
  return JSON.parse(new TextDecoder().decode(plain.subarray(4, 4 + length)))
}
