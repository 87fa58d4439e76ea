import type { OldNote } from '../../notes/old/types.ts'
import type { RoomState, SealedEntry } from '../types.ts'

/** Why the room could not be read or changed; the words for each stand in the page. */
export type RoomProblemName =
  /** Another tab or device changed the same entry first. */
  | 'changed'
  /** The room was erased, or never set up. */
  | 'no-room'
  /** One is not signed in any more. */
  | 'signed-out'
  /** The server cannot be reached, or did not understand. */
  | 'unreachable'

export class RoomProblem extends Error {
  readonly problem: RoomProblemName
  constructor(problem: RoomProblemName) {
    super(`room: ${problem}`)
    this.problem = problem
  }
}

/** The addresses that the door carries, so that no address stands in code for the browser. */
export type Address = 'state' | 'opening' | 'entries' | 'entryRemoval' | 'locks' | 'lockRemoval'

const addressOf = (place: HTMLElement, name: Address | 'oldNotes' | 'oldNoteRemoval', id = ''): string =>
  (place.dataset[name] ?? '').replace(/:\w+/, id)

async function answerOf<T = RoomState>(request: Promise<Response>, where: string): Promise<T> {
  const answer = await request.catch(() => {
    throw new RoomProblem('unreachable')
  })
  if (answer.status === 409) throw new RoomProblem((await answer.json()).problem)
  if (answer.status === 404) throw new RoomProblem('changed')
  if (!answer.ok) throw new RoomProblem('unreachable')
  if (new URL(answer.url).pathname !== where) throw new RoomProblem('signed-out')
  return answer.json()
}

/** The room as the server has it. @throws RoomProblem */
export const fetchState = (door: HTMLElement): Promise<RoomState> =>
  answerOf(fetch(addressOf(door, 'state')), addressOf(door, 'state'))

/** Sends a change and returns the part of the room that it was about. @throws RoomProblem */
export function send(
  door: HTMLElement,
  name: Address,
  fields: Record<string, string> = {},
  id?: string,
): Promise<RoomState> {
  const body = new URLSearchParams(fields)
  const request = fetch(addressOf(door, name, id), { method: 'post', body })
  return answerOf(request, addressOf(door, 'state'))
}

const json = { accept: 'application/json' }

/** The notes to oneself that the server still has; `place` says where. @throws RoomProblem */
export const fetchOldNotes = (place: HTMLElement): Promise<OldNote[]> => {
  const where = addressOf(place, 'oldNotes')
  return answerOf(fetch(where, { headers: json }), where)
}

/** Erases one of them for good. @throws RoomProblem 'changed' where it is gone already */
export const eraseOldNote = (place: HTMLElement, id: string): Promise<OldNote[]> => {
  const request = fetch(addressOf(place, 'oldNoteRemoval', id), { method: 'post', headers: json })
  return answerOf(request, addressOf(place, 'oldNotes'))
}

/** An entry as a form carries it. */
export const entryFields = (
  key: { roomId: string; proof: string },
  entry: SealedEntry,
): Record<string, string> => ({
  ...key,
  entryId: entry.id,
  revision: String(entry.revision),
  writtenAt: String(entry.writtenAt),
  sealed: entry.sealed,
})
