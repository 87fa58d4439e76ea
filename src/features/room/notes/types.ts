/** A note to oneself, as it is sealed in the room. */
export interface RoomNote {
  kind: 'note'
  body: string
}

/** Whether something in the room is a note to oneself; what else lies there is left to who wrote it. */
export const isRoomNote = (content: unknown): content is RoomNote =>
  typeof content === 'object' &&
  content !== null &&
  'kind' in content &&
  content.kind === 'note' &&
  'body' in content &&
  typeof content.body === 'string'
