import { z } from 'zod'
import { choice, lines, optionalLines, whole } from '../../platform/web/fields.ts'
import type { Participant } from '../meetings/types.ts'

/** "Jeg forventer" and "Jeg har brug for" (R46, R47). */
export const expectationKinds = ['expectation', 'need'] as const
export type ExpectationKind = (typeof expectationKinds)[number]

/** `met`: "I can meet that". `talk`: "let us talk". */
export const answerKinds = ['met', 'talk'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What someone wants to say, as the form gives it. */
export interface Words {
  kind: ExpectationKind
  body: string
}

/** One version of an expectation; all are by its author. */
export interface Wording extends Words {
  version: number
  writtenAt: Temporal.Instant
}

/** What the other said to a version. */
export interface Answer {
  version: number
  kind: AnswerKind
  /** Why the two should talk; empty for `met`. */
  reason: string
  by: string
  at: Temporal.Instant
  /** The conversation on whose agenda it stands; null while none is planned that it could stand in. */
  meeting: { id: string; itemId: string; date: Temporal.PlainDate } | null
}

/** A shared expectation of one of the two. */
export interface Expectation {
  id: string
  pairId: string
  authorId: string
  leader: Participant
  employee: Participant
  /** The pair goes on; what an ended pair expected can be read and no longer changed. */
  pairGoesOn: boolean
  /** Its author said that it no longer applies. */
  withdrawnAt: Temporal.Instant | null
  wording: Wording
  /** What it said before, newest first. */
  earlier: Wording[]
  /** Of every version, newest first. */
  answers: Answer[]
}

/** One that its author has not shared. */
export interface DraftExpectation extends Words {
  id: string
  pairId: string
  leader: Participant
  employee: Participant
  pairGoesOn: boolean
  removed: boolean
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Outcome = 'done' | 'outdated' | 'withdrawn' | 'answered' | 'own' | 'ended'

/** The page a button stands on, so that the answer leads back to it; anything else leads to the expectation's own. */
const back = z
  .string()
  .regex(/^\/(?:(?:pairs|meetings)\/[0-9a-f-]{36}(?:\/expectations)?)?$/)
  .optional()
  .catch(undefined)

const words = { kind: choice(expectationKinds), body: lines(1000) }

/** `share` is the button that was pressed: with the other, or kept as a draft, also where none is named. */
export const newExpectationForm = z.strictObject({ ...words, share: z.enum(['yes', 'no']).catch('no') })

/** A draft has no version; what was shared says which one the new words come after. */
export const rewordForm = z.strictObject({ ...words, version: whole(1, 100_000).optional() })

const answer = { version: whole(1, 100_000), back }

export const answerForm = z.discriminatedUnion('answer', [
  // The reason may have been begun before the other button was pressed.
  z.strictObject({ ...answer, answer: z.literal('met'), reason: optionalLines(1000) }),
  z.strictObject({ ...answer, answer: z.literal('talk'), reason: lines(1000) }),
])

export type GivenAnswer = Pick<z.output<typeof answerForm>, 'version' | 'answer' | 'reason'>
