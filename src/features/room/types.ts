/** Ways to the key of a room. */
export const lockKinds = ['passphrase', 'passkey', 'recovery'] as const
export type LockKind = (typeof lockKinds)[number]

/** The key of a room, locked one way; bytes as base64url, which is how they travel. */
export interface Lock {
  id: string
  kind: LockKind
  /** Which passkey; null for the other kinds. */
  credential: string | null
  salt: string
  /** Rounds of PBKDF2 for a passphrase; null for the other kinds. */
  rounds: number | null
  wrapped: string
}

/** Where a sealed entry belongs: written in its header, in the clear and authenticated. */
export interface Place {
  roomId: string
  entryId: string
  /** 1, and one more with each change. */
  revision: number
  /** Milliseconds since 1970, UTC. */
  writtenAt: number
}

/** An entry as the server has it. */
export interface SealedEntry {
  id: string
  revision: number
  writtenAt: number
  /** base64url */
  sealed: string
}

/** What the browser asks for when a room is to be opened; `room` is null before it is set up. */
export interface RoomState {
  memberId: string
  /** The server's clock, milliseconds since 1970: what is written carries its time, not the device's. */
  now: number
  room: { id: string; locks: Lock[]; entries: SealedEntry[] } | null
}

/** Steps that the length of an entry's words is padded to, in bytes; beyond the last, whole multiples of it. */
export const paddedSizes = [256, 512, 1024, 2048, 4096] as const
/** The longest an entry's words may be as JSON, in bytes of UTF-8, padding included. */
export const largestEntry = 64 * 1024
