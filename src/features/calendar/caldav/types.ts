import { z } from 'zod'
import { line } from '../../../platform/web/fields.ts'

/** A calendar that the member can choose, as their server told of it. */
export const foundCalendars = z.array(z.object({ url: z.string(), name: z.string() }))
export type FoundCalendars = z.infer<typeof foundCalendars>

/** A member's own calendar as their page shows it; its address and its password are not part of that. */
export interface Account {
  id: string
  server: string
  username: string
  /** Null until the server has been asked. */
  found: FoundCalendars | null
  calendarName: string | null
  problem: string | null
  /** Whether Takt tries again by itself. */
  triesAgain: boolean
  pushedAt: Temporal.Instant | null
  leaving: boolean
  /** Whether Takt may see when the member is busy, when it last did, and what the server would not do. */
  readsBusy: boolean
  readAt: Temporal.Instant | null
  readProblem: string | null
}

/** A meeting that the member has changed or removed in their calendar, and has yet to choose about. */
export interface TouchedEvent {
  meetingId: string
  startsAt: Temporal.Instant
  otherName: string
  touched: 'changed' | 'removed'
  cancelled: boolean
}

export const connectForm = z.strictObject({
  server: line(2000),
  username: line(320),
  password: z.string('required').min(1, 'required').max(1000, 'too-long:1000'),
  readsBusy: z.literal('on', 'choose').optional(),
})

export const readingForm = z.strictObject({ reads: z.enum(['yes', 'no'], 'choose') })

export const chooseForm = z.strictObject({ calendar: z.string('choose').min(1, 'choose').max(100, 'choose') })

export const removalForm = z.strictObject({ events: z.enum(['keep', 'remove'], 'choose') })

/** Whose calendar a job is about. */
export const ownerOfJob = z.strictObject({ organisationId: z.uuid(), memberId: z.uuid() })
