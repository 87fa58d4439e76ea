import type { OldNote } from '../../notes/old/types.ts'
import type { RoomNote } from '../notes/types.ts'
import { onSend } from '../panel/island.ts'
import { eraseOldNote, fetchOldNotes } from '../server/island.ts'
import { type OpenRoom, RoomProblem } from '../session/island.ts'

/** What another tab or device did first is done. */
const unlessDone = (error: unknown): void => {
  if (!(error instanceof RoomProblem) || error.problem !== 'changed') throw error
}

/** Has the room keep a note under the id and the time it had: stopped half way, it is the same one the next time. */
async function bring(room: OpenRoom, { id, writtenAt, body, about }: OldNote): Promise<void> {
  const lies = () => room.entries().some((entry) => entry.id === id)
  if (lies()) return
  const content: RoomNote = { kind: 'note', body, about }
  await room.bring({ id, writtenAt, content }).catch(unlessDone)
  // Read back and opened, as the server gives it: only then may the other one go.
  if (!lies()) throw new RoomProblem('changed')
}

/** Moves the notes that the server still has into the room, one after the other, and says how far it is. */
export function startMoving(door: HTMLElement, panel: HTMLElement, room: OpenRoom): void {
  const says = panel.querySelector<HTMLElement>('[data-moved]')
  const tell = (name: string, n: number, all: number) => {
    const words = panel.querySelector<HTMLTemplateElement>(`template[data-words=${name}]`)
    const sentence = words?.content.textContent ?? ''
    if (says) says.textContent = sentence.replace('{n}', String(n)).replace('{all}', String(all))
  }
  onSend(door, panel, async () => {
    const notes = await fetchOldNotes(panel)
    let moved = 0
    try {
      for (const note of notes) {
        tell('moving', moved + 1, notes.length)
        await bring(room, note)
        await eraseOldNote(panel, note.id).catch(unlessDone)
        moved += 1
      }
    } catch (error) {
      tell('stopped', moved, notes.length)
      throw error
    }
    for (const before of panel.querySelectorAll<HTMLElement>('[data-before]')) before.hidden = true
    tell(moved === 0 ? 'nothing' : moved === 1 ? 'doneOne' : 'done', moved, notes.length)
    // The button that had the focus is gone.
    says?.focus()
  })
}
