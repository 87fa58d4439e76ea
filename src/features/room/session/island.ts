import { forgetKeys, keepKey, keptKey, rememberRevisions, seenRevisions } from '../device/island.ts'
import { base64url, fromBase64url, proofOf } from '../locks/rules.ts'
import { openEntry, roomKeyFrom, SealError, type SealProblem, sealEntry } from '../sealing/rules.ts'
import { entryFields, fetchState, RoomProblem, send } from '../server/island.ts'
import type { RoomState, SealedEntry } from '../types.ts'

export { RoomProblem } from '../server/island.ts'

/** An entry as its member reads it. What `content` is must be checked by who asks: another version may have written it. */
export interface OpenedEntry {
  id: string
  revision: number
  /** When it was first written, milliseconds since 1970; stays when it is changed. */
  writtenAt: number
  content: unknown
}

/** An entry that does not open, and why. */
export interface ClosedEntry {
  id: string
  writtenAt: number
  problem: SealProblem
}

/** A room whose key this page has. */
export interface OpenRoom {
  roomId: string
  /** All that opens, oldest first. */
  entries(): OpenedEntry[]
  /** What does not open: damaged, older than this device has seen, or from another place. */
  closed(): ClosedEntry[]
  /**
   * Writes a new entry, or `over` one as it was read.
   * @throws RoomProblem 'changed' when another tab or device came first: entries() has theirs by then, keep the words
   */
  put(content: unknown, over?: OpenedEntry): Promise<OpenedEntry>
  /** Writes a new entry under an id and a time that it had elsewhere. @throws RoomProblem 'changed' when it is there */
  bring(entry: Omit<OpenedEntry, 'revision'>): Promise<OpenedEntry>
  /** Erases an entry for good; once erased it is content. */
  remove(entryId: string): Promise<void>
  /** Writes again what was just erased, with the time it had. */
  restore(erased: OpenedEntry): Promise<OpenedEntry>
  /** Calls when entries changed, here or elsewhere. @returns to stop it */
  subscribe(listener: () => void): () => void
  /** The server's clock. */
  now(): number
}

/** The state of a room that is set up. */
export type RoomThere = RoomState & { room: NonNullable<RoomState['room']> }

/** What this page works with: a key that cannot be read out, and what it proves itself with to the server. */
interface HeldKey {
  key: CryptoKey
  proof: string
}

interface Door {
  room: Promise<OpenRoom>
  enter(room: OpenRoom): void
}

const doors = new WeakMap<HTMLElement, Door>()

/** The door of a page, found once. */
export function doorOf(place: HTMLElement): Door {
  const known = doors.get(place)
  if (known) return known
  const { promise, resolve } = Promise.withResolvers<OpenRoom>()
  const door = { room: promise, enter: resolve }
  doors.set(place, door)
  return door
}

/**
 * The room behind a RoomDoor, once it is open: at once on a device that knows its key, else when the member has
 * unlocked it there. main.ts starts the door itself; whoever needs the room waits here.
 */
export const openRoom = (place: HTMLElement): Promise<OpenRoom> => doorOf(place).room

/** Opens the door with the raw key that a lock gave; `raw` is wiped. */
export async function enterWith(
  place: HTMLElement,
  state: RoomThere,
  raw: Uint8Array<ArrayBuffer>,
  remember: boolean,
): Promise<OpenRoom> {
  const held = { key: await roomKeyFrom(raw), proof: await proofOf(raw) }
  raw.fill(0)
  await keepKey({ roomId: state.room.id, memberId: state.memberId, ...held }, remember)
  return enter(place, state, held)
}

/** Opens the door with the key this device keeps; null where it keeps none. */
export async function enterRemembered(place: HTMLElement, state: RoomState): Promise<OpenRoom | null> {
  const kept = await keptKey(state.room?.id, state.memberId)
  if (!kept || !state.room) return null
  return enter(place, { ...state, room: state.room }, kept)
}

/** Forgets the key on this device; the page asks for it again. */
export async function lockAgain(): Promise<void> {
  await forgetKeys()
  location.reload()
}

async function enter(place: HTMLElement, state: RoomThere, held: HeldKey): Promise<OpenRoom> {
  const room = await roomOf(place, state, held)
  doorOf(place).enter(room)
  return room
}

async function roomOf(place: HTMLElement, state: RoomThere, { key, proof }: HeldKey): Promise<OpenRoom> {
  const roomId = state.room.id
  const ahead = state.now - performance.now()
  const now = () => Math.round(ahead + performance.now())
  const listeners = new Set<() => void>()
  let sealed = new Map<string, SealedEntry>()
  let opened = new Map<string, OpenedEntry>()
  let closed: ClosedEntry[] = []

  /** Opens what is new in `entries`; what has not changed is not opened again. */
  async function take(entries: SealedEntry[]): Promise<boolean> {
    const same = ({ id, sealed: bytes }: SealedEntry) => sealed.get(id)?.sealed === bytes
    if (entries.length === sealed.size && entries.every(same)) return false
    const seen = await seenRevisions(
      roomId,
      entries.map(({ id }) => id),
    )
    const fresh = await Promise.all(
      entries.map(async (entry): Promise<OpenedEntry | ClosedEntry> => {
        const known = opened.get(entry.id)
        if (known && same(entry)) return known
        const { id, writtenAt } = entry
        const revision = Math.max(entry.revision, seen.get(id) ?? 0)
        try {
          const at = { roomId, entryId: id, revision, writtenAt }
          return { id, revision, writtenAt, content: await openEntry(key, at, fromBase64url(entry.sealed)) }
        } catch (error) {
          return { id, writtenAt, problem: error instanceof SealError ? error.problem : 'damaged' }
        }
      }),
    )
    sealed = new Map(entries.map((entry) => [entry.id, entry]))
    const readable = fresh.filter((entry) => 'content' in entry)
    opened = new Map(readable.map((entry) => [entry.id, entry]))
    closed = fresh.filter((entry) => 'problem' in entry)
    await rememberRevisions(roomId, readable)
    return true
  }

  const tell = () => {
    for (const listener of listeners) listener()
  }

  async function refresh(): Promise<void> {
    const { room } = await fetchState(place)
    // Erased, or made anew, elsewhere: nothing of it may stay on this screen.
    if (room?.id !== roomId) return lockAgain()
    if (await take(room.entries)) tell()
  }

  /** Changes come one after the other, so that none is taken for older than it is. */
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work, work)
    last = result.catch(() => {})
    return result
  }

  async function keep(entry: OpenedEntry): Promise<OpenedEntry> {
    const { id, revision, writtenAt, content } = entry
    const bytes = await sealEntry(key, { roomId, entryId: id, revision, writtenAt }, content)
    const fields = entryFields({ roomId, proof }, { id, revision, writtenAt, sealed: base64url(bytes) })
    try {
      // The same bytes twice are kept once: a lost answer is asked for again.
      await send(place, 'entries', fields).catch((error) => {
        if (error instanceof RoomProblem && error.problem === 'unreachable')
          return send(place, 'entries', fields)
        throw error
      })
    } catch (error) {
      if (error instanceof RoomProblem && error.problem === 'changed') await refresh()
      throw error
    }
    await refresh()
    return entry
  }

  await take(state.room.entries)
  document.addEventListener('takt:changed', () => void inTurn(refresh).catch(() => {}))
  return {
    roomId,
    now,
    entries: () => [...opened.values()],
    closed: () => closed,
    put: (content, over) =>
      inTurn(() =>
        keep(
          over
            ? { ...over, revision: over.revision + 1, content }
            : { id: crypto.randomUUID(), revision: 1, writtenAt: now(), content },
        ),
      ),
    bring: (entry) => inTurn(() => keep({ ...entry, revision: 1 })),
    remove: (entryId) =>
      inTurn(async () => {
        await send(place, 'entryRemoval', {}, entryId).catch((error) => {
          // Erased already, in another tab.
          if (!(error instanceof RoomProblem) || error.problem !== 'changed') throw error
        })
        await refresh()
      }),
    restore: (erased) => inTurn(() => keep({ ...erased, id: crypto.randomUUID(), revision: 1 })),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
