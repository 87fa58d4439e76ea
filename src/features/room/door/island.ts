import { openLock, type Secret } from '../locks/rules.ts'
import { askPasskey, NoPasskey, passkeysGiveSecrets } from '../passkeys/island.ts'
import { SealError } from '../sealing/rules.ts'
import { fetchState, RoomProblem } from '../server/island.ts'
import { doorOf, enterRemembered, enterWith, lockAgain } from '../session/island.ts'
import type { Lock, LockKind, RoomState } from '../types.ts'

/** Shows one part of a door, or of a panel in it, and hides its sisters. */
export function showPart(place: HTMLElement, name: string): void {
  for (const part of place.querySelectorAll<HTMLElement>(':scope > [data-part]'))
    part.hidden = part.dataset.part !== name
}

/** Says in a form what is wrong, in the words of the page, and beside which field. */
export function say(door: HTMLElement, at: HTMLElement, problem: string | null): void {
  const line = at.querySelector<HTMLElement>('[data-says]')
  const words = door.querySelector<HTMLTemplateElement>(`template[data-problem="${problem}"]`)
  if (line) line.textContent = words?.content.textContent ?? ''
  for (const field of at.querySelectorAll('input')) {
    if (field.type === 'checkbox') continue
    if (problem === null) field.removeAttribute('aria-invalid')
    else field.setAttribute('aria-invalid', 'true')
  }
}

/** The name of what went wrong, for `say`. */
export function problemOf(error: unknown, kind: LockKind): string {
  if (error instanceof SealError) return error.problem === 'wrong-secret' ? `wrong-${kind}` : error.problem
  if (error instanceof RoomProblem) return error.problem
  if (error instanceof NoPasskey) return 'passkey'
  throw error
}

/** Runs what a form is for when it is sent or its button pressed, once at a time, and says what went wrong. */
export function onSend(
  door: HTMLElement,
  place: HTMLElement,
  kind: LockKind,
  work: (data: FormData) => Promise<void>,
): void {
  const button = place.querySelector('button')
  let busy = false
  const run = async (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    busy = true
    button?.setAttribute('aria-busy', 'true')
    say(door, place, null)
    try {
      await work(new FormData(place instanceof HTMLFormElement ? place : undefined))
    } catch (error) {
      say(door, place, problemOf(error, kind))
      place.querySelector('input')?.focus()
    } finally {
      busy = false
      button?.removeAttribute('aria-busy')
    }
  }
  if (place instanceof HTMLFormElement) place.addEventListener('submit', run)
  else button?.addEventListener('click', run)
}

type State = RoomState & { room: NonNullable<RoomState['room']> }

const hasRoom = (state: RoomState): state is State => state.room !== null

const lockOf = (locks: Lock[], kind: LockKind) => locks.find((lock) => lock.kind === kind)

/** The raw key of the room behind one of its locks. @throws SealError 'wrong-secret', NoPasskey */
export async function unlock({ room: { id, locks } }: State, kind: LockKind, typed: string) {
  if (kind === 'passkey') {
    const keys = locks.filter((lock) => lock.kind === 'passkey')
    const { credential, output } = await askPasskey(id, keys)
    const lock = keys.find((key) => key.credential === credential)
    if (!lock) throw new NoPasskey()
    return openLock(lock, id, { kind, credential, output })
  }
  const secret: Secret = kind === 'passphrase' ? { kind, text: typed } : { kind, code: typed }
  const lock = lockOf(locks, kind)
  if (!lock) throw new SealError('wrong-secret')
  return openLock(lock, id, secret)
}

/** Starts the door of this page: with the key the device keeps, else by asking for it. */
export async function startDoor(place: HTMLElement): Promise<void> {
  if (!('subtle' in crypto)) return showPart(place, 'insecure')
  showPart(place, 'loading')
  void doorOf(place).room.then(() => showPart(place, 'open'))
  const state = await fetchState(place)
  if (!hasRoom(state)) return showPart(place, 'none')
  if (await enterRemembered(place, state)) return
  showPart(place, 'locked')
  const keys = state.room.locks.some(({ kind }) => kind === 'passkey') && (await passkeysGiveSecrets())
  const remembers = () => place.querySelector<HTMLInputElement>('[name=remember]')?.checked === true
  for (const form of place.querySelectorAll<HTMLElement>('[data-unlock]')) {
    const kind = form.dataset.unlock as LockKind
    if (kind === 'passkey') form.hidden = !keys
    onSend(place, form, kind, async (data) => {
      const typed = String(data.get('passphrase') ?? data.get('code') ?? '')
      // The locks as they are now: another device may have changed them.
      const fresh = await fetchState(place)
      if (!hasRoom(fresh)) throw new RoomProblem('no-room')
      await enterWith(place, fresh, await unlock(fresh, kind, typed), remembers())
      if (form instanceof HTMLFormElement) form.reset()
    })
  }
}

document.addEventListener('click', (event) => {
  if ((event.target as Element).closest('[data-lock-room]')) void lockAgain()
})
