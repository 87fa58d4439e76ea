import { z } from 'zod'

/** What someone answers to an invitation; `countered`: they propose another time. */
export type ReplyKind = 'accepted' | 'tentative' | 'declined' | 'countered'

interface Span {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}

/** An answer as a calendar sent it, not yet held against what the sender was invited to. */
export interface Answer {
  meetingId: string
  kind: ReplyKind
  /** Which version of the invitation it answers. */
  sequence: number
  /** When it was given, by the sender's clock; null when it does not say. */
  stampedAt: Temporal.Instant | null
  proposed: Span | null
}

/** What the member who answers was invited to last. */
export interface Invited {
  sequence: number
  startsAt: Temporal.Instant
}

/** An answer that counts, as it is kept. */
export interface CountedAnswer {
  kind: ReplyKind
  /** The time of the meeting that it answers. */
  startsAt: Temporal.Instant
  sequence: number
  stampedAt: Temporal.Instant
  receivedAt: Temporal.Instant
  proposed: Span | null
}

/** What one of the two (`by`) has answered to the time that a meeting has now. */
export interface Reply {
  meetingId: string
  by: string
  kind: ReplyKind
  /** The time proposed instead. */
  proposed: Span | null
  /** Who let that proposal be, and kept the time. */
  keptBy: string | null
}

/** Keeping the time against a proposal, named by its start so that a newer one stays. */
export const keepForm = z.strictObject({
  proposed: z.string().transform((text, context) => {
    try {
      return Temporal.Instant.from(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'choose' })
      return z.NEVER
    }
  }),
})
