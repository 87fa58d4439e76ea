import { z } from 'zod'

/** Kinds of what is kept for a time that the owner can shorten. */
export const choosable = [
  'conversations',
  'shared',
  'removed',
  'rooms',
  'people',
  'absences',
  'traces',
  'figures',
] as const
export type ChoosableKind = (typeof choosable)[number]

/** Kinds whose time follows from what they are. */
export const settled = ['working', 'sign-in', 'answers', 'looks', 'company', 'erasures'] as const
export type SettledKind = (typeof settled)[number]

export type RetentionKind = ChoosableKind | SettledKind

/** How long: an ISO 8601 duration of whole days or months, as Temporal and PostgreSQL both read it. */
export type Period = `P${number}${'D' | 'M'}`

/** How long each choosable kind is kept. */
export type Periods = Record<ChoosableKind, Period>

/** How many of each kind a round let go of. */
export type Counts = Partial<Record<ChoosableKind | 'looks' | 'erasures', number>>

/** One nightly round, as its report has it. */
export interface Round {
  day: Temporal.PlainDate
  counts: Counts
}

const period = z.string().regex(/^P[1-9][0-9]{0,2}[DM]$/, 'choose')

/** A period for each kind; whether it is one of the kind's is for the rules to say. */
export const periodsForm = z.strictObject(
  Object.fromEntries(choosable.map((kind) => [kind, period])) as Record<ChoosableKind, typeof period>,
)

/** The page's own periods, and that what they let go of has been read. */
export const doneQuery = z.enum(['saved'])
