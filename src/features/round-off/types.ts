import { z } from 'zod'
import type { Agreement } from '../agreements/types.ts'
import type { Start } from '../cadence/types.ts'
import type { StandingMeeting } from '../meetings/planning/types.ts'
import type { Meeting } from '../meetings/types.ts'

/** What the two look at before they part. */
export interface RoundOff {
  meeting: Meeting
  /** Made at this meeting, in the order they were made. */
  agreements: Agreement[]
  /** The conversation they hold next, seen from now; null when none is planned. */
  next: StandingMeeting | null
  /** Where none is planned: times at which both are free, about two weeks on. */
  free: Start[]
  /** The one that came, or comes, after this one, also when it has been held since. */
  following: StandingMeeting | null
  /** The day of the conversation that took over what was not reached; null while nothing was. */
  carriedTo: Temporal.PlainDate | null
}

/** Closing asks for nothing. */
export const closeForm = z.strictObject({})
