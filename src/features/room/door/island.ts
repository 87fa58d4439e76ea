import { lockRoom, openLock, proofOf } from '../locks/rules.ts'
import { Fault, onSend, showPart } from '../panel/island.ts'
import { askPasskey, NoPasskey, passkeysGiveSecrets } from '../passkeys/island.ts'
import { newPassphraseOf, startPassphraseFields } from '../passphrase/island.ts'
import { SealError } from '../sealing/rules.ts'
import { fetchState, RoomProblem, send } from '../server/island.ts'
import { doorOf, enterRemembered, enterWith, lockAgain, type RoomThere } from '../session/island.ts'
import type { Lock, LockKind, RoomState } from '../types.ts'

type Bytes = Uint8Array<ArrayBuffer>

const hasRoom = (state: RoomState): state is RoomThere => state.room !== null

/** The room with its locks as they are now: another device may have changed them. @throws RoomProblem */
export async function fetchRoom(door: HTMLElement): Promise<RoomThere> {
  const state = await fetchState(door)
  if (!hasRoom(state)) throw new RoomProblem('no-room')
  return state
}

export const locksOf = ({ room }: RoomThere, kind: LockKind): Lock[] =>
  room.locks.filter((lock) => lock.kind === kind)

/** The raw key of the room behind one of its passkeys. @throws NoPasskey, SealError 'wrong-secret' */
async function unlockWithPasskey(state: RoomThere): Promise<Bytes> {
  const keys = locksOf(state, 'passkey')
  const { credential, output } = await askPasskey(state.room.id, keys)
  const lock = keys.find((key) => key.credential === credential)
  if (!lock) throw new NoPasskey(true)
  return openLock(lock, state.room.id, { kind: 'passkey', credential, output })
}

async function unlockWith(state: RoomThere, kind: 'passphrase' | 'recovery', typed: string): Promise<Bytes> {
  const [lock] = locksOf(state, kind)
  if (!lock) throw new SealError('wrong-secret')
  return openLock(lock, state.room.id, kind === 'passphrase' ? { kind, text: typed } : { kind, code: typed })
}

const orNull = async (unlocking: Promise<Bytes>): Promise<Bytes | null> =>
  unlocking.catch((error) => {
    if (error instanceof SealError) return null
    throw error
  })

/**
 * The raw key behind what was typed, passphrase or code; a passkey is asked where nothing was.
 * @throws Fault, NoPasskey
 */
export async function unlockWithAny(state: RoomThere, typed: string, field: string): Promise<Bytes> {
  if (typed.trim() === '') {
    if (locksOf(state, 'passkey').length === 0) throw new Fault('empty', field)
    return unlockWithPasskey(state)
  }
  const raw =
    (await orNull(unlockWith(state, 'recovery', typed))) ??
    (await orNull(unlockWith(state, 'passphrase', typed)))
  if (!raw) throw new Fault('wrong-confirm', field)
  return raw
}

/** Puts a new passphrase on the room. `raw` stays as it is. */
export async function changePassphrase(
  door: HTMLElement,
  roomId: string,
  raw: Bytes,
  text: string,
): Promise<void> {
  const lock = await lockRoom(raw, roomId, { kind: 'passphrase', text })
  await send(door, 'locks', { roomId, proof: await proofOf(raw), lock: JSON.stringify(lock) })
}

const typedIn = (data: FormData, name: string): string => {
  const typed = String(data.get(name) ?? '')
  if (typed.trim() === '') throw new Fault('empty', name)
  return typed
}

/** What each way of unlocking gives: the raw key. */
const ways: Record<LockKind, (door: HTMLElement, state: RoomThere, data: FormData) => Promise<Bytes>> = {
  passkey: (_door, state) => unlockWithPasskey(state),
  async passphrase(_door, state, data) {
    const raw = await orNull(unlockWith(state, 'passphrase', typedIn(data, 'passphrase')))
    if (!raw) throw new Fault('wrong-passphrase', 'passphrase')
    return raw
  },
  async recovery(door, state, data) {
    const code = typedIn(data, 'code')
    const passphrase = newPassphraseOf(door, data)
    const raw = await orNull(unlockWith(state, 'recovery', code))
    if (!raw) throw new Fault('wrong-recovery', 'code')
    await changePassphrase(door, state.room.id, raw, passphrase)
    return raw
  },
}

/** Starts the door of this page: with the key the device keeps, else by asking for it. */
export async function startDoor(door: HTMLElement): Promise<void> {
  if (!crypto.subtle) return showPart(door, 'insecure')
  showPart(door, 'loading')
  startPassphraseFields(door)
  void doorOf(door).room.then(() => showPart(door, 'open'))
  door.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-lock-room]')) void lockAgain()
  })
  const state = await fetchState(door).catch(() => null)
  if (!state) return showPart(door, 'unreachable')
  if (!hasRoom(state)) return showPart(door, 'none')
  if (await enterRemembered(door, state)) return
  const passkeys = locksOf(state, 'passkey').length > 0 && (await passkeysGiveSecrets())
  for (const place of door.querySelectorAll<HTMLElement>('[data-unlock]')) {
    const kind = place.dataset.unlock as LockKind
    if (kind === 'passkey') place.hidden = !passkeys
    onSend(door, place, async (data) => {
      const there = await fetchRoom(door)
      const raw = await ways[kind](door, there, data)
      const remember = door.querySelector<HTMLInputElement>('[data-unlock] [name=remember]')?.checked === true
      await enterWith(door, await fetchRoom(door), raw, remember)
      if (place instanceof HTMLFormElement) place.reset()
      door.querySelector<HTMLElement>('[data-part=open] h2')?.focus()
    })
  }
  showPart(door, 'locked')
}
