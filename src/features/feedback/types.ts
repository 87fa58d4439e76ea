import { z } from 'zod'
import { choice, lines, optionalLines } from '../../platform/web/fields.ts'
import type { Participant } from '../meetings/types.ts'

/** What it is: praise (R26) or constructive feedback (R27). */
export const feedbackKinds = ['praise', 'constructive'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

export const subjectKinds = ['agreement', 'goal', 'task'] as const

/** What feedback can be about beside itself: something that both of the two can see. */
export interface Subject {
  kind: (typeof subjectKinds)[number]
  id: string
  /** Its words as they stand now. */
  body: string
}

/** The three short fields; the second and the third may be empty. */
export interface Words {
  kind: FeedbackKind
  happened: string
  meant: string
  wish: string
}

/** Something one of the two says to the other. */
export interface Feedback extends Words {
  id: string
  pairId: string
  leader: Participant
  employee: Participant
  /** The pair goes on; what an ended pair said can be read and no longer added to. */
  pairGoesOn: boolean
  authorId: string
  about: Subject | null
  writtenAt: Temporal.Instant
  /** Null while it is a draft, which its author alone is ever shown. */
  givenAt: Temporal.Instant | null
  /** A draft that its author threw away. */
  removed: boolean
  /** The one it was given to has said that they heard it. */
  heardAt: Temporal.Instant | null
  answer: { body: string; at: Temporal.Instant } | null
}

/** What someone wants to say, and what it is about. */
export interface Written extends Words {
  about: Pick<Subject, 'kind' | 'id'> | null
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Outcome = 'done' | 'given' | 'late' | 'answered' | 'removed' | 'own' | 'ended'

/** How much of each kind someone has given over their last `meetings` conversations with the other. */
export interface Balance {
  praise: number
  constructive: number
  meetings: number
}

/** The page a button stands on, so that the answer leads back to it; anything else leads to the feedback's own. */
const back = z
  .string()
  .regex(/^\/(?:(?:pairs\/[0-9a-f-]{36}(?:\/feedback)?))?$/)
  .optional()
  .catch(undefined)

/** Whether it is given at once; else it is kept for the conversation. */
const give = choice(['yes', 'no'])

/** The form of new feedback and of a draft; `subjects` are what it may be about. */
export const wordsForm = (subjects: readonly Subject[]) =>
  z.strictObject({
    kind: choice(feedbackKinds),
    happened: lines(2000),
    meant: optionalLines(2000),
    wish: optionalLines(2000),
    about: choice(['', ...subjects.map(({ id }) => id)]).transform(
      (chosen) => subjects.find(({ id }) => id === chosen) ?? null,
    ),
    give,
  })

export const answerForm = z.strictObject({ body: lines(2000) })

export const actForm = z.strictObject({ back })
