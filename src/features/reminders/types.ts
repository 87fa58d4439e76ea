import { z } from 'zod'
import { choice } from '../../platform/web/fields.ts'

/** Working days before a conversation that one can be told of it; none is 0. */
export const prepareDays = ['0', '1', '2', '3', '4', '5'] as const

/** The kinds that are switched on or off; the reminder to prepare is switched by its days. */
export const switches = ['due', 'overdue', 'confirm', 'answer'] as const
export type Switch = (typeof switches)[number]

/** What a member wants to be reminded of. */
export interface Settings extends Record<Switch, boolean> {
  prepareDays: number
}

export const defaultSettings: Settings = {
  prepareDays: 2,
  due: true,
  overdue: true,
  confirm: true,
  answer: true,
}

const ticked = () =>
  z
    .literal('on', 'choose')
    .optional()
    .transform((value) => value === 'on')

export const settingsForm = z.strictObject({
  prepareDays: choice(prepareDays).transform(Number),
  due: ticked(),
  overdue: ticked(),
  confirm: ticked(),
  answer: ticked(),
})

/** What is told, in the order of the mail; each is told once of one occasion. */
export const stages = [
  'prepare',
  'overdue',
  'due',
  'confirm',
  'confirm-again',
  'answer',
  'answer-again',
] as const
export type Stage = (typeof stages)[number]

/**
 * Something a member could be reminded of: with whom and when, never what about. `occasion` makes it a new thing to
 * tell: the start of a conversation, the deadline of an agreement, the version that waits for a yes.
 */
export type Matter = {
  id: string
  pairId: string
  other: string
  occasion: string
  /** When it was told of before, and as what. */
  told: { stage: Stage; day: Temporal.PlainDate }[]
} & (
  | { kind: 'meeting'; day: Temporal.PlainDate; time: Temporal.PlainTime; startsAt: Temporal.Instant }
  | { kind: 'agreement'; day: Temporal.PlainDate; since: Temporal.Instant }
  | { kind: 'confirmation' | 'proposal'; since: Temporal.Instant }
)

/** One line of a digest. `day` is that of the conversation, the deadline, or when the other wrote it. */
export interface Reminder {
  stage: Stage
  id: string
  pairId: string
  other: string
  occasion: string
  day: Temporal.PlainDate
  time: Temporal.PlainTime | null
}

/** What makes a line of a digest the one it is. */
export type Told = Pick<Reminder, 'stage' | 'id' | 'occasion'>

/** A day's round, the same for everyone in a time zone. */
export interface Round {
  today: Temporal.PlainDate
  /** What was told up to then, and still waits, is told again. */
  repeatedUntil: Temporal.PlainDate
  /** What is older is told of no more. */
  since: Temporal.PlainDate
}

/** How far ahead and back a member's digest looks, both ends included. */
export interface Reach extends Round {
  /** The last day of a conversation to tell of one, two … five working days ahead. */
  prepareUntil: Temporal.PlainDate[]
  dueUntil: Temporal.PlainDate
}
