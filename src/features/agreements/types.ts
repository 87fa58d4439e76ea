import { z } from 'zod'
import { choice, date, lines, whole } from '../../platform/web/fields.ts'
import type { Participant } from '../meetings/types.ts'

/** What an agreement is about (R50). */
export const agreementKinds = ['change', 'goal', 'task', 'support'] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** One version of what was agreed. `deadline` is a day in the pair's own calendar, without a zone. */
export interface Wording {
  version: number
  kind: AgreementKind
  body: string
  ownerId: string
  deadline: Temporal.PlainDate
  writtenBy: string
  writtenAt: Temporal.Instant
}

export interface Confirmation {
  memberId: string
  confirmedAt: Temporal.Instant
}

/** Whether support has helped, as the employee says it, who alone can. */
export const supportAnswers = ['helped', 'some', 'not'] as const
export type SupportAnswer = (typeof supportAnswers)[number]

export interface Agreement {
  id: string
  pairId: string
  meetingId: string
  leader: Participant
  employee: Participant
  /** The pair goes on; what an ended pair agreed can be read and no longer changed. */
  pairGoesOn: boolean
  removed: boolean
  wording: Wording
  /** What it said before, newest first. */
  earlier: Wording[]
  /** Of the present wording alone. */
  confirmations: Confirmation[]
  completion: { by: string; at: Temporal.Instant } | null
  /** Of support alone, once it has been followed up. */
  answer: { id: string; answer: SupportAnswer; at: Temporal.Instant } | null
}

/** What someone wants to agree, as the form gives it. */
export interface Proposed {
  kind: AgreementKind
  body: string
  ownerId: string
  deadline: Temporal.PlainDate
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Outcome = 'done' | 'outdated' | 'removed' | 'completed' | 'binding' | 'ended'

/** The page a button stands on, so that the answer leads back to it; anything else leads to the agreement's own. */
const back = z
  .string()
  .regex(/^\/(?:(?:pairs|meetings|development)\/[0-9a-f-]{36}(?:\/(?:round-off|summary|what-if|support))?)?$/)
  .optional()
  .catch(undefined)

const terms = ({ parties, earliest }: { parties: [string, string]; earliest: Temporal.PlainDate }) => ({
  kind: choice(agreementKinds),
  body: lines(2000),
  ownerId: choice(parties),
  deadline: date().refine((day) => Temporal.PlainDate.compare(day, earliest) >= 0, 'past-deadline'),
})

/** Who may own it: one of the two; how early it may fall due: `earliest`, today or a day already agreed. */
export type Limits = Parameters<typeof terms>[0]

export const newAgreementForm = (limits: Limits) => z.strictObject(terms(limits))

export const editAgreementForm = (limits: Limits) =>
  z.strictObject({ ...terms(limits), version: whole(1, 100_000) })

export const confirmForm = z.strictObject({ version: whole(1, 100_000), back })

export const actForm = z.strictObject({ back })
