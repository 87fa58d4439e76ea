import { z } from 'zod'
import type { MeetingState, Outcome } from '../meetings/types.ts'

/** One conversation as far as the promise between the two goes. */
export interface Occasion {
  id: string
  /** Where it lies now: one that was moved counts where it was moved to. */
  date: Temporal.PlainDate
  startsAt: Temporal.Instant
  minutes: number
  state: MeetingState
  outcome: Outcome | null
  /** Weeks between the conversations of its rhythm; null for one that the two planned beside it. */
  everyWeeks: number | null
  /** A later rhythm had no place for it. */
  byRhythm: boolean
}

/** How many of the last conversations were held. */
export interface Kept {
  held: number
  of: number
}

/** The longest time between two conversations that were held, against what holds now. */
export interface Gap {
  weeks: number
  everyWeeks: number
}

/** The page a button stands on, so that the answer leads back to it; anything else leads to the conversation's own. */
const back = z
  .string()
  .regex(/^\/(?:(?:pairs|meetings)\/[0-9a-f-]{36})?$/)
  .optional()
  .catch(undefined)

export const outcomeForm = z.strictObject({ outcome: z.enum(['held', 'not_held']), back })

export const backForm = z.strictObject({ back })
