import { z } from 'zod'

/** One member whose invitations may lack something, as the queue names them. */
export const memberSchema = z.strictObject({ organisationId: z.uuid(), memberId: z.uuid() })

/** One message to one member, as the queue keeps it: the mail is sealed, the rest says whether it still counts. */
export const messageSchema = memberSchema.extend({
  meetingId: z.uuid(),
  sequence: z.int(),
  startsAt: z.string(),
  sealed: z.string(),
})

export type QueuedMessage = z.output<typeof messageSchema>

/** What a calendar shows of a meeting. */
interface Shown {
  startsAt: Temporal.Instant
  timeZone: string
  minutes: number
  place: string
  cancelled: boolean
}

/** The last message that a member was sent about a meeting. */
export interface Sent extends Shown {
  sequence: number
  /** It was to be sent, but never left. */
  undelivered: boolean
}

/** A meeting as it stands now, beside what the member was last sent about it. */
export interface Standing extends Shown {
  meetingId: string
  pairId: string
  begun: boolean
  /** The two go on meeting: the pair has not ended, and neither is deactivated. */
  goesOn: boolean
  /** The sequence that the feed gives it. */
  feedSequence: number
  sent: Sent | null
}

/** A message that a member lacks. */
export interface Due {
  meeting: Standing
  method: 'REQUEST' | 'CANCEL'
  sequence: number
  /** What it tells the member: of a meeting, of its change, or that it is off. */
  news: 'planned' | 'changed' | 'cancelled'
}

/** How a member stands with invitations by mail. */
export interface Choice {
  /** Where they are sent. */
  address: string
  /** When they chose to get them; null when they do not. */
  since: Temporal.Instant | null
  /** That address, when a mail server refuses it for good; null otherwise. */
  refusedAddress: string | null
}
