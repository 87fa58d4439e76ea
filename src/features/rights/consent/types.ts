import { z } from 'zod'
import { choice } from '../../../platform/web/fields.ts'

/** What one can say yes to. */
export const purposes = ['sharing', 'statistics'] as const
export type Purpose = (typeof purposes)[number]

/** The words that are asked now. Whoever said yes to older ones is asked again. */
export const versions: Record<Purpose, number> = { sharing: 1, statistics: 1 }

/** A yes as it was given. */
export interface Consent {
  id: string
  purpose: Purpose
  version: number
  wording: string
  givenAt: Temporal.Instant
  withdrawnAt: Temporal.Instant | null
}

/** Pressed twice it is one yes, or one no. `next` says which page to go back to. */
export const consentForm = z.strictObject({
  purpose: choice(purposes),
  next: z.string().max(200).default(''),
})

/** What a page of consent is about, and what was just said, by its address. */
export const purposeQuery = z.enum(purposes)
export const doneQuery = z.enum(['given', 'withdrawn'])
export type ConsentDone = z.output<typeof doneQuery>
