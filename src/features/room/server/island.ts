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

const addressOf = (door: HTMLElement, name: Address, id = ''): string =>
  (door.dataset[name] ?? '').replace(/:\w+/, id)

async function answerOf(request: Promise<Response>, state: string): Promise<RoomState> {
  const answer = await request.catch(() => {
    throw new RoomProblem('unreachable')
  })
  if (answer.status === 409) throw new RoomProblem((await answer.json()).problem)
  if (answer.status === 404) throw new RoomProblem('changed')
  if (!answer.ok) throw new RoomProblem('unreachable')
  if (new URL(answer.url).pathname !== state) throw new RoomProblem('signed-out')
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
