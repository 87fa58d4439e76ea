import { z } from 'zod'
import { id, lines } from '../../platform/web/fields.ts'

/** A note that both can see, with its author. What one keeps to oneself lies in one's room. */
export interface Note {
  id: string
  /** Null: one from before that its author kept to themself, on the conversation as a whole. */
  itemId: string | null
  authorId: string
  body: string
  edited: boolean
}

/** One note as its own routes find it. */
export interface FoundNote extends Note {
  meetingId: string
  pairId: string
  removed: boolean
}

export const addNoteForm = z.strictObject({ body: lines(10_000), itemId: id() })
export const editNoteForm = z.strictObject({ body: lines(10_000) })
