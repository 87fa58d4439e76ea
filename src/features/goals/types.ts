import { z } from 'zod'
import { choice, date, id, line, optionalLines, whole } from '../../platform/web/fields.ts'
import type { Participant } from '../meetings/types.ts'

/** Whose a goal is: the company's, the two's, or the employee's own until they share it. */
export type Level = 'organisation' | 'work' | 'personal'

/** What became of a goal. */
export const outcomes = ['reached', 'dropped', 'replaced'] as const
export type GoalOutcome = (typeof outcomes)[number]

/** How far it was on one day: in words, from 0 to 100, or both. The day is local, without a zone. */
export interface Checkpoint {
  id: string
  date: Temporal.PlainDate
  body: string
  progress: number | null
  writtenBy: string
}

/** What a goal says. `why` is empty where the title says it all; `serves` is the company's goal that it is for. */
export interface GoalWording {
  title: string
  why: string
  endsOn: Temporal.PlainDate | null
  serves: string | null
}

export interface EarlierWording extends Omit<GoalWording, 'serves'> {
  version: number
}

/** The two that a goal lies between. */
export interface GoalPair {
  id: string
  leader: Participant
  employee: Participant
  /** What an ended pair set out to do can be read and no longer changed. */
  goesOn: boolean
}

export interface Goal extends GoalWording {
  id: string
  level: Level
  authorId: string
  /** Null for a goal of the company. */
  pair: GoalPair | null
  version: number
  createdAt: Temporal.Instant
  /** What the served goal says; null where there is none. */
  servesTitle: string | null
  /** A personal goal that the other can see. */
  shared: boolean
  /** By day, the oldest first. */
  checkpoints: Checkpoint[]
  closing: { outcome: GoalOutcome; reason: string; by: string; at: Temporal.Instant } | null
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Changed = 'done' | 'outdated' | 'closed' | 'ended'

const nothing = z.literal('')
const endsOn = z
  .union([nothing, date()], 'not-date')
  .optional()
  .transform((day) => day || null)

const said = { title: line(200), why: optionalLines(2000), endsOn }
const serves = z
  .union([nothing, id()], 'choose')
  .optional()
  .transform((goal) => goal || null)

export const organisationGoalForm = z.strictObject(said)

/** The leader writes for both; the employee says whether it is for both or their own. */
export const pairGoalForm = (levels: readonly ['work', ...'personal'[]]) =>
  z.strictObject({ ...said, serves, level: choice(levels) })

const version = whole(1, 100_000)
export const editPairGoalForm = z.strictObject({ ...said, serves, version })
export const editOrganisationGoalForm = z.strictObject({ ...said, version })

/** How it stands, on `date`, `today` at the latest: words, a figure, or both. */
export const checkpointForm = (today: Temporal.PlainDate) =>
  z
    .strictObject({
      body: optionalLines(2000),
      progress: z
        .union([nothing, whole(0, 100)], 'out-of-range:0–100')
        .optional()
        .transform((figure) => (figure === '' || figure === undefined ? null : figure)),
      date: date().refine((day) => Temporal.PlainDate.compare(day, today) <= 0, 'not-yet'),
    })
    .refine(({ body, progress }) => body !== '' || progress !== null, {
      path: ['body'],
      error: 'say-something',
    })

/** A goal that was reached speaks for itself; of the others it is said why. */
export const closingForm = z
  .strictObject({ outcome: choice(outcomes), reason: optionalLines(2000) })
  .refine(({ outcome, reason }) => outcome === 'reached' || reason !== '', {
    path: ['reason'],
    error: 'say-why',
  })

/** What has just been done, as the address of a page says it. */
export const doneQuery = z.enum(['added', 'saved', 'checked', 'closed', 'reopened', 'shared', 'withdrawn'])
export type Done = z.output<typeof doneQuery>
