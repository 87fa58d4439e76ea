import { z } from 'zod'
import { date, id, line, optionalLine, time, whole } from '../../../platform/web/fields.ts'
import { isPlace } from '../../cadence/rules.ts'
import type { MovedBecause, Start } from '../../cadence/types.ts'
import type { MeetingState, Outcome } from '../types.ts'

/** A meeting as it stands in the plan of its pair, without what is on its page. */
export interface StandingMeeting {
  id: string
  pairId: string
  /** Null for one that the two planned beside their rhythm. */
  cadenceId: string | null
  /** The day the rhythm gave. */
  plannedDate: Temporal.PlainDate
  /** Day and time on the wall in `timeZone`; `startsAt` is the same moment as an instant. */
  date: Temporal.PlainDate
  time: Temporal.PlainTime
  timeZone: string
  startsAt: Temporal.Instant
  minutes: number
  place: string
  state: MeetingState
  outcome: Outcome | null
  /** Why the plan itself laid it on another time than the rhythm's. */
  shifted: MovedBecause | null
  movedByHand: boolean
  /** Something the viewer may see has been written for it. */
  hasAgenda: boolean
  cancellation: { reason: string; by: string; byRhythm: boolean } | null
}

/** When, how long and where a meeting shall be, on the wall clock of the company. */
export interface Wish {
  date: Temporal.PlainDate
  time: Temporal.PlainTime
  minutes: number
  place: string
}

/** What came of moving a meeting, or of planning one. `ended`: the two parted meanwhile. */
export type PlanningOutcome =
  | { kind: 'done'; meetingId: string }
  | { kind: 'clash'; free: Start[] }
  | { kind: 'past' }
  | { kind: 'ended' }
  | { kind: 'far' }

/** The conversation whose round-off sent someone here, so that they come back to it. */
const roundOff = id().optional().catch(undefined)

const slot = z
  .string()
  .transform((text) => text.trim())
  .default('other')

/** A free time that was offered (`YYYY-MM-DDTHH:MM`), or `other` and then a date and a time of one's own. */
export const wishForm = z
  .strictObject({
    slot,
    date: z.string().default(''),
    time: z.string().default(''),
    minutes: whole(15, 120),
    place: optionalLine(300).refine(isPlace, 'not-link'),
    roundOff,
  })
  .transform((typed, context) => {
    const [day, clock] = typed.slot === 'other' ? [typed.date, typed.time] : typed.slot.split('T')
    const read = { date: date().safeParse(day), time: time().safeParse(clock) }
    for (const [field, result] of Object.entries(read)) {
      if (result.success) continue
      context.addIssue({
        code: 'custom',
        path: [typed.slot === 'other' ? field : 'slot'],
        message: typed.slot === 'other' ? (result.error.issues[0]?.message ?? 'required') : 'choose',
      })
    }
    if (!read.date.success || !read.time.success) return z.NEVER
    const { minutes, place, roundOff } = typed
    return { wish: { date: read.date.data, time: read.time.data, minutes, place } satisfies Wish, roundOff }
  })

export const cancelForm = z.strictObject({ reason: line(500) })

/** `at` and `minutes`: a time that someone has proposed, to fill the form with; anything else is none. */
export const moveQuery = z.strictObject({
  roundOff,
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    .optional()
    .catch(undefined),
  minutes: whole(15, 120).optional().catch(undefined),
})
