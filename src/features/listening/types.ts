import { z } from 'zod'
import { choice, optionalLine, optionalLines, whole } from '../../platform/web/fields.ts'

/** One version of how it was heard, and what the one who did not write it said to it. */
export interface Retelling {
  version: number
  authorId: string
  body: string
  writtenAt: Temporal.Instant
  confirmation: { by: string; at: Temporal.Instant } | null
}

/** One question that one of the two listened to the other about. */
export interface Listening {
  id: string
  meetingId: string
  /** The point of the agenda it came from; null for any other question. */
  itemId: string | null
  question: string
  listenerId: string
  begunBy: string
  /** Taken back by the one who began it, and nothing is written that the viewer can see. */
  removed: boolean
  /** Newest first; empty while nobody has shared how it was heard. */
  retellings: Retelling[]
  /** What the viewer has written and not shared. */
  draft: string | null
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Outcome = 'done' | 'outdated' | 'confirmed' | 'own' | 'written' | 'ended'

export const roles = ['leader', 'employee'] as const

/** `topic`: an item's id, a question of the catalogue, or `own` for the words in `own`. */
export const beginForm = z
  .strictObject({
    topic: z.string('choose').min(1, 'choose').max(60, 'choose'),
    own: optionalLine(200),
    listener: choice(roles),
  })
  .refine(({ topic, own }) => topic !== 'own' || own !== '', { path: ['own'], message: 'required' })

/**
 * `share` is the button that was pressed; kept as a draft where none is named. A draft that is emptied is gone.
 * `version` is the one that the words come after, 0 for the first.
 */
export const retellingForm = z
  .strictObject({
    version: whole(0, 100_000),
    body: optionalLines(2000),
    share: z.enum(['yes', 'no']).catch('no'),
  })
  .refine(({ share, body }) => share === 'no' || body !== '', { path: ['body'], message: 'required' })

export const confirmationForm = z.strictObject({ version: whole(1, 100_000) })
