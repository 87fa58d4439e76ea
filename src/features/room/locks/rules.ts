import { newRoomKey, random, SealError } from '../sealing/rules.ts'
import type { Lock, LockKind } from '../types.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** OWASP's Password Storage Cheat Sheet asks 600,000 rounds of PBKDF2-HMAC-SHA-256 at least; this is for one's own device. */
export const passphraseRounds = 1_000_000

/** Crockford's base 32: no I, L, O or U, so that a code can be copied by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export const fromBase64url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** A recovery code of 160 random bits, in eight groups of four letters. */
export function newRecoveryCode(): string {
  const code = [...random(32)].map((byte) => letters[byte & 31]).join('')
  return (code.match(/.{4}/g) as string[]).join('-')
}

/** A code as it was typed, with what the eye confuses put right. */
export const tidyRecoveryCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')

/** The secret of a lock as bytes: a passphrase, a code, or what a passkey's PRF gave (WebAuthn Level 3, section 10.1.4). */
export type Secret =
  | { kind: 'passphrase'; text: string }
  | { kind: 'recovery'; code: string }
  | { kind: 'passkey'; credential: string; output: Bytes }

async function lockKey(secret: Secret, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const bytes: Bytes =
    secret.kind === 'passkey'
      ? secret.output
      : new TextEncoder().encode(
          secret.kind === 'passphrase' ? secret.text.normalize('NFKC') : tidyRecoveryCode(secret.code),
        )
  const derivation =
    secret.kind === 'passphrase'
      ? { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
      : { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(`takt room ${secret.kind}`) }
  const base = await crypto.subtle.importKey('raw', bytes, derivation.name, false, ['deriveKey'])
  const made = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(derivation, base, made, false, ['encrypt', 'decrypt'])
}

const gcm = (iv: Bytes, at: { roomId: string; kind: LockKind; id: string }) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`takt room 1 ${at.roomId} ${at.kind} ${at.id}`),
})

/** Locks the raw key of a room; `rounds` are fewer in tests alone. */
export async function lockRoom(
  raw: Bytes,
  roomId: string,
  secret: Secret,
  rounds = passphraseRounds,
): Promise<Lock> {
  const [salt, nonce, id] = [random(32), random(12), crypto.randomUUID()]
  const { kind } = secret
  const sealed = await crypto.subtle.encrypt(
    gcm(nonce, { roomId, kind, id }),
    await lockKey(secret, salt, rounds),
    raw,
  )
  const wrapped = new Uint8Array(12 + sealed.byteLength)
  wrapped.set(nonce)
  wrapped.set(new Uint8Array(sealed), 12)
  return {
    id,
    kind,
    credential: secret.kind === 'passkey' ? secret.credential : null,
    salt: base64url(salt),
    rounds: kind === 'passphrase' ? rounds : null,
    wrapped: base64url(wrapped),
  }
}

/** The raw key of a room behind one of its locks. @throws SealError 'wrong-secret' */
export async function openLock(lock: Lock, roomId: string, secret: Secret): Promise<Bytes> {
  const wrapped = fromBase64url(lock.wrapped)
  const { kind, id } = lock
  try {
    const key = await lockKey(secret, fromBase64url(lock.salt), lock.rounds ?? 0)
    return new Uint8Array(
      await crypto.subtle.decrypt(gcm(wrapped.slice(0, 12), { roomId, kind, id }), key, wrapped.slice(12)),
    )
  } catch {
    throw new SealError('wrong-secret')
  }
}

/** What the room's key proves itself to the server with; it says nothing of the key. */
export async function proofOf(raw: Bytes): Promise<string> {
  const base = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode('takt room 1 proof')
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
  return base64url(new Uint8Array(await crypto.subtle.deriveBits(derivation, base, 256)))
}

/** A new room: its id, its raw key, and its two first locks, of which the code is shown once. */
export async function newRoom(passphrase: string, rounds = passphraseRounds) {
  const [id, raw, code] = [crypto.randomUUID(), newRoomKey(), newRecoveryCode()]
  const locks = await Promise.all([
    lockRoom(raw, id, { kind: 'passphrase', text: passphrase }, rounds),
    lockRoom(raw, id, { kind: 'recovery', code }),
  ])
  return { id, raw, code, locks }
}
