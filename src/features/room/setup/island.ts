import { startCode } from '../code/island.ts'
import { newRoom, proofOf } from '../locks/rules.ts'
import { onSend, showPart } from '../panel/island.ts'
import { newPassphraseOf } from '../passphrase/island.ts'
import { send } from '../server/island.ts'
import { enterWith, type RoomThere } from '../session/island.ts'

/**
 * Setting up a room: a passphrase, then the recovery code, shown once and asked for; only then is there a room. Until
 * that the key is in this page alone, and leaving it leaves nothing behind.
 */
export function startSetup(door: HTMLElement, setup: HTMLElement): void {
  const form = setup.querySelector<HTMLFormElement>('form[data-step=passphrase]')
  if (!form) return
  onSend(door, form, async (data) => {
    const made = await newRoom(newPassphraseOf(door, data))
    const remember = data.get('remember') === 'on'
    startCode(door, setup, made.code, async () => {
      const proof = await proofOf(made.raw)
      const state = await send(door, 'opening', { roomId: made.id, proof, locks: JSON.stringify(made.locks) })
      form.reset()
      await enterWith(door, state as RoomThere, made.raw, remember)
    })
    showPart(setup, 'code')
    setup.querySelector<HTMLElement>('[data-part=code] h2')?.focus()
  })
  showPart(setup, 'passphrase')
}
