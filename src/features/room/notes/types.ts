/** A conversation that notes are written to. */
export interface NoteSubject {
  meetingId: string
  words: string
  /** What was talked about there, in words as they were then. */
  item?: { id: string; words: string }
}

/** A note to oneself, as it is sealed in the room. */
export interface RoomNote {
  kind: 'note'
  body: string
  /** The conversation it was written to, in words as they were then. */
  about?: NoteSubject
}

/** Whether something in the room is a note to oneself; what else lies there is left to who wrote it. */
export const isRoomNote = (content: unknown): content is RoomNote =>
  typeof content === 'object' &&
  content !== null &&
  'kind' in content &&
  content.kind === 'note' &&
  'body' in content &&
  typeof content.body === 'string'
