import { startCode } from '../code/island.ts'
import { isRemembered } from '../device/island.ts'
import { changePassphrase, fetchRoom, locksOf, unlockWithAny } from '../door/island.ts'
import { lockRoom, newRecoveryCode, proofOf } from '../locks/rules.ts'
import { Fault, filled, onSend, showPart } from '../panel/island.ts'
import { makePasskey, passkeysGiveSecrets } from '../passkeys/island.ts'
import { newPassphraseOf } from '../passphrase/island.ts'
import { send } from '../server/island.ts'
import type { RoomThere } from '../session/island.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Starts the part of an open room that changes its locks. Each change asks for a key first, and wipes it after. */
export async function startWays(door: HTMLElement, ways: HTMLElement): Promise<void> {
  const form = (name: string) => ways.querySelector<HTMLFormElement>(`form[data-way=${name}]`)
  const done = async (name: string) => {
    const line = ways.querySelector<HTMLElement>('[data-ways-says]')
    const words = ways.querySelector<HTMLTemplateElement>(`[data-way-done=${name}]`)
    if (line) line.textContent = words?.content.textContent ?? ''
    for (const details of ways.querySelectorAll('details')) details.open = false
    await draw(door, ways)
  }

  /** Runs a change with the raw key, once the person has shown they have it. */
  const onWay = (
    name: string,
    change: (raw: Bytes, state: RoomThere, data: FormData) => Promise<void>,
    check: (data: FormData) => unknown = () => {},
  ) => {
    const place = form(name)
    if (!place) return
    onSend(door, place, async (data) => {
      check(data)
      const state = await fetchRoom(door)
      const raw = await unlockWithAny(state, String(data.get('confirm') ?? ''), 'confirm')
      await change(raw, state, data)
      place.reset()
    })
  }

  onWay(
    'passphrase',
    async (raw, { room }, data) => {
      await changePassphrase(door, room.id, raw, newPassphraseOf(door, data))
      raw.fill(0)
      await done('changed')
    },
    (data) => newPassphraseOf(door, data),
  )

  onWay('recovery', async (raw, { room }) => {
    const panel = ways.querySelector<HTMLElement>('[data-new-code]')
    if (!panel) return
    const code = newRecoveryCode()
    startCode(door, panel, code, async () => {
      await keepLock(door, room.id, raw, { kind: 'recovery', code })
      raw.fill(0)
      showPart(panel, 'confirm')
      await done('newCodeDone')
    })
    showPart(panel, 'code')
    panel.querySelector<HTMLElement>('[data-part=code] h2')?.focus()
  })

  onWay('passkey', async (raw, state) => {
    const names = { roomName: door.dataset.roomName ?? '', memberName: door.dataset.memberName ?? '' }
    const made = await makePasskey(state.room.id, names, locksOf(state, 'passkey'))
    await keepLock(door, state.room.id, raw, { kind: 'passkey', ...made })
    raw.fill(0)
    await done('passkeyDone')
  })

  const chosen = (data: FormData): string => {
    const lockId = String(data.get('lock') ?? '')
    if (lockId === '') throw new Fault('choose', 'lock')
    return lockId
  }
  onWay(
    'removal',
    async (raw, { room }, data) => {
      const proof = await proofOf(raw)
      raw.fill(0)
      await send(door, 'lockRemoval', { roomId: room.id, proof }, chosen(data))
      await done('removed')
    },
    chosen,
  )

  const panel = ways.querySelector<HTMLElement>('[data-new-code]')
  if (panel) showPart(panel, 'confirm')
  await draw(door, ways)
}

async function keepLock(
  door: HTMLElement,
  roomId: string,
  raw: Bytes,
  secret: Parameters<typeof lockRoom>[2],
): Promise<void> {
  const lock = JSON.stringify(await lockRoom(raw, roomId, secret))
  await send(door, 'locks', { roomId, proof: await proofOf(raw), lock })
}

/** Which passkeys there are, and whether this device is remembered. */
async function draw(door: HTMLElement, ways: HTMLElement): Promise<void> {
  const state = await fetchRoom(door)
  const passkeys = locksOf(state, 'passkey')
  const works = await passkeysGiveSecrets()
  const row = ways.querySelector<HTMLTemplateElement>('[data-passkey-row]')
  const holder = ways.querySelector<HTMLElement>('[data-passkeys]')
  const name = ways.querySelector('legend')?.textContent ?? ''
  if (row && holder) {
    holder.hidden = passkeys.length === 0
    holder.querySelector('[data-list]')?.replaceChildren(
      ...passkeys.map(({ id }, at) => {
        const copy = filled(row, { name: `${name} ${at + 1}` })
        const radio = copy.querySelector('input')
        if (radio) radio.value = id
        return copy
      }),
    )
  }
  const canConfirm = works && passkeys.length > 0
  for (const hint of ways.querySelectorAll<HTMLElement>('[data-with-passkey]')) hint.hidden = !canConfirm
  for (const part of ways.querySelectorAll<HTMLElement>('[data-no-passkeys]')) part.hidden = works
  const add = ways.querySelector<HTMLElement>('form[data-way=passkey]')
  if (add) add.hidden = !works
  const remembered = await isRemembered(state.room.id)
  for (const line of door.querySelectorAll<HTMLElement>('[data-device]'))
    line.hidden = (line.dataset.device === 'here') !== remembered
}
