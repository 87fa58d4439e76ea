import { z } from 'zod'
import { choice, id, line } from '../../platform/web/fields.ts'
import { type Category, categories } from '../agenda/types.ts'

/** A question that can be put on the agenda, in the words it will have there. */
export interface Question {
  id: string
  category: Category
  body: string
  /** The viewer's own, which no one else sees before it is on an agenda. */
  own: boolean
}

/** `question` is the id of one of the catalogue, or of one of the viewer's own. */
export const askForm = z.strictObject({ question: z.string().min(1, 'choose').max(60, 'choose') })
export const ownQuestionForm = z.strictObject({ category: choice(categories), body: line(200) })
export const ownQuestionId = id()
/** The conversation whose page one came from, and goes back to. */
export const fromMeetingForm = z.strictObject({ meetingId: id() })
