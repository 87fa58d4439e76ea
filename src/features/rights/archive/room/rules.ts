import { answerWords, checkInFrom } from '../../../check-ins/rules.ts'
import { type CheckInWords, questionIds, wordIds } from '../../../check-ins/types.ts'
import { isRoomNote } from '../../../room/notes/types.ts'
import type { ArchivedTable, ShownRow } from '../types.ts'

/** What a room's entry is called in the archive, and how a moment reads. */
export interface RoomWords {
  heading: string
  written: string
  note: string
  about: string
  checkIns: CheckInWords
}

/** Any other content, as it is: another version may have written it. */
function plainly(content: unknown): ShownRow {
  if (typeof content !== 'object' || content === null) return [['', String(content)]]
  return Object.entries(content)
    .filter(([name, value]) => name !== 'kind' && value !== '' && value !== null)
    .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
}

/** One entry of the room as a person reads it. */
export function roomRow(content: unknown, words: RoomWords): ShownRow {
  const checkIn = checkInFrom(content)
  if (checkIn) {
    const { checkIns } = words
    return [
      ...questionIds.flatMap((id): ShownRow => {
        const answer = checkIn.answers[id]
        return answer === undefined ? [] : [[checkIns.questions[id].name, answerWords(checkIns, id, answer)]]
      }),
      ...wordIds.flatMap((id): ShownRow => {
        const said = checkIn.words[id]
        return said === undefined ? [] : [[checkIns.words[id].name, said]]
      }),
    ]
  }
  if (isRoomNote(content)) {
    const { body, about } = content
    const note: ShownRow = [[words.note, body]]
    if (!about) return note
    const subject = about.item ? `${about.words} · “${about.item.words}”` : about.words
    return [[words.about, subject], ...note]
  }
  return plainly(content)
}

/** What lies in the room, opened: the table that only the browser can add. `when` says a moment in words. */
export const roomTable = (
  entries: readonly { id: string; revision: number; writtenAt: number; content: unknown }[],
  words: RoomWords,
  when: (milliseconds: number) => string,
): ArchivedTable => ({
  table: 'room_opened',
  heading: words.heading,
  rows: entries.map(({ id, revision, writtenAt, content }) => ({
    id,
    revision,
    written_at: new Date(writtenAt).toISOString(),
    content,
  })),
  shown: entries.map(({ writtenAt, content }) => [
    [words.written, when(writtenAt)],
    ...roomRow(content, words),
  ]),
})
