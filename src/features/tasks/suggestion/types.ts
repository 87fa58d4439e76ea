import { z } from 'zod'
import { choice, line, optionalLines } from '../../../platform/web/fields.ts'
import { checkWording, wordingFields } from '../wording/types.ts'

/** A task that the leader thinks is missing from the list. */
export interface Suggestion {
  id: string
  pairId: string
  suggestedBy: string
  title: string
  why: string
  suggestedAt: Temporal.Instant
  withdrawn: boolean
  answer: { kind: 'taken' | 'declined'; reason: string; at: Temporal.Instant } | null
}

/** One line, as the employee would write it. */
export const suggestionForm = z.strictObject({ title: line(200), why: optionalLines(2000) })

/** The wished state rather than "the other one", so that pressing twice is the same as once. */
export const withdrawalForm = z.strictObject({ value: choice(['withdrawn', 'standing']) })

/** The employee puts it on the list in their own words, says no, or takes their answer back. */
export const answerForm = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({ answer: z.literal('taken'), ...wordingFields }).superRefine(checkWording),
    z.strictObject({ answer: z.literal('declined'), reason: optionalLines(2000) }),
    z.strictObject({ answer: z.literal('undo') }),
  ],
  'choose',
)
