import { z } from 'zod'
import { choice, date, line, optionalLine, optionalLines, whole } from '../../platform/web/fields.ts'
import type { Pair } from '../pair/types.ts'

/** What became of a wish. */
export const outcomes = ['reached', 'set-aside', 'replaced'] as const
export type WishOutcome = (typeof outcomes)[number]

export const trainingKinds = ['course', 'side-by-side', 'mentoring', 'self-study', 'other'] as const
export type TrainingKind = (typeof trainingKinds)[number]

/** What a training has changed in the employee's work. */
export const answers = ['much', 'some', 'not-yet'] as const
export type EffectAnswer = (typeof answers)[number]

/** What was said about a training; `later` asks to be asked again. `on` is the day, in the reader's zone. */
export interface Effect {
  id: string
  answer: EffectAnswer | 'later'
  body: string
  on: Temporal.PlainDate
}

/** From the first to the last day, without a zone; `place` is empty where nothing was said. */
export interface Training {
  id: string
  kind: TrainingKind
  title: string
  place: string
  firstDate: Temporal.PlainDate
  lastDate: Temporal.PlainDate
  /** Without what was taken back, the oldest first. */
  effects: Effect[]
}

export interface WishWording {
  title: string
  why: string
}

/** What an employee wants to become better at. */
export interface Wish extends WishWording {
  id: string
  authorId: string
  pair: Pair
  version: number
  createdAt: Temporal.Instant
  /** The other of the two can see it. */
  shared: boolean
  /** The agreements that are steps on the way, in the order they were added. */
  stepIds: string[]
  /** Without what was removed, by their first day. */
  trainings: Training[]
  closing: { outcome: WishOutcome; reason: string; at: Temporal.Instant } | null
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Changed = 'done' | 'outdated' | 'closed' | 'ended' | 'unshared' | 'answered'

const words = { title: line(200), why: optionalLines(2000) }

/** `share` is the button that was pressed: with the other now, or for oneself. */
export const newWishForm = z.strictObject({ ...words, share: choice(['yes', 'no']) })
export const editWishForm = z.strictObject({ ...words, version: whole(1, 100_000) })

/** A wish that came true speaks for itself; of the others it is said why. */
export const closingForm = z
  .strictObject({ outcome: choice(outcomes), reason: optionalLines(2000) })
  .refine(({ outcome, reason }) => outcome === 'reached' || reason !== '', {
    path: ['reason'],
    error: 'say-why',
  })

/** The last day is the first one where it is left out. */
export const trainingForm = z
  .strictObject({
    kind: choice(trainingKinds),
    title: line(200),
    place: optionalLine(200),
    firstDate: date(),
    lastDate: z.union([z.literal(''), date()], 'not-date').optional(),
  })
  .transform(({ lastDate, ...training }) => ({ ...training, lastDate: lastDate || training.firstDate }))
  .refine(({ firstDate, lastDate }) => Temporal.PlainDate.compare(firstDate, lastDate) <= 0, {
    path: ['lastDate'],
    error: 'until-first',
  })
export type NewTraining = z.output<typeof trainingForm>

export const effectForm = z.strictObject({ answer: choice(answers), body: optionalLines(2000) })

/** What has just been done, as the address of a page says it. */
export const doneQuery = z.enum([
  'added',
  'saved',
  'shared',
  'withdrawn',
  'closed',
  'reopened',
  'step',
  'training',
  'training-back',
  'effect',
  'effect-back',
  'later',
])
export type Done = z.output<typeof doneQuery>

/** A training that has just been removed, named by the address of the page with the way back. */
export const removedQuery = z.uuid()
