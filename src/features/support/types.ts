import { z } from 'zod'
import { choice, date, whole } from '../../platform/web/fields.ts'
import { type Limits, newAgreementForm, supportAnswers } from '../agreements/types.ts'

/** Support as it is offered or asked for: what, by whom, and when the two look at it again. Never why. */
export const supportForm = (limits: Limits) => newAgreementForm(limits).omit({ kind: true }).strict()

/**
 * What following up brought. With `again` the support goes on and is looked at that day; without, it is done.
 * `version` is the one that the employee has read.
 */
export const answerForm = (today: Temporal.PlainDate) =>
  z.strictObject({
    answer: choice(supportAnswers),
    again: z
      .union([z.literal('').transform(() => null), date()], 'not-date')
      .optional()
      .transform((day) => day ?? null)
      .refine((day) => day === null || Temporal.PlainDate.compare(day, today) > 0, 'past-deadline'),
    version: whole(1, 100_000),
  })
export type Answered = z.output<ReturnType<typeof answerForm>>

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Changed = 'done' | 'outdated' | 'removed' | 'ended' | 'unconfirmed'

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['added', 'answered', 'undone'])
export type Done = z.output<typeof doneQuery>
