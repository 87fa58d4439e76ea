import { startDoor } from '../door/island.ts'
import { startMoving } from '../moving/island.ts'
import { startNotes } from '../notes/island.ts'
import { openRoom } from '../session/island.ts'
import { startSetup } from '../setup/island.ts'
import { startWays } from '../ways/island.ts'

/** Starts the door of a page, and what of the room's own page stands behind it. */
export async function startRoom(door: HTMLElement): Promise<void> {
  const setup = door.querySelector<HTMLElement>('[data-room-setup]')
  const notes = door.querySelector<HTMLElement>('#notes')
  const moving = door.querySelector<HTMLElement>('[data-moving]')
  const ways = door.querySelector<HTMLElement>('#ways')
  if (setup) startSetup(door, setup)
  void startDoor(door)
  const room = await openRoom(door)
  if (notes) startNotes(door, notes, room)
  if (moving) startMoving(door, moving, room)
  if (ways) await startWays(door, ways)
}
