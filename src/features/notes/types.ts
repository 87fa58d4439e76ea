import { z } from 'zod'
import { choice, id, lines } from '../../platform/web/fields.ts'

/** A note with an author. A private one is loaded for its author alone. */
export interface Note {
  id: string
  /** Null: a private note on the meeting as a whole. */
  itemId: string | null
  authorId: string
  private: boolean
  body: string
  edited: boolean
}

/** One note as its own routes find it. */
export interface FoundNote extends Note {
  meetingId: string
  pairId: string
  removed: boolean
}

/** Without `itemId` it is a note on the meeting as a whole, which is always private. */
export const addNoteForm = z.strictObject({
  body: lines(10_000),
  itemId: id().optional(),
  private: choice(['yes', 'no']),
})
export const editNoteForm = z.strictObject({ body: lines(10_000) })
