import type { NoteSubject } from '../../room/notes/types.ts'

/** A note that its author kept to themself before such notes lay in the room, as their own browser moves it there. */
export interface OldNote {
  id: string
  /** Milliseconds since 1970, UTC. */
  writtenAt: number
  body: string
  about: NoteSubject
}
