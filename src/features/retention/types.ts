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

/** What can be chosen for each kind, the longest first: that is what holds until the owner shortens it. */
export const choices = {
  conversations: ['P12M', 'P6M', 'P3M'],
  shared: ['P12M', 'P6M', 'P3M', 'P1M'],
  removed: ['P30D', 'P7D'],
  rooms: ['P30D', 'P7D'],
  people: ['P12M', 'P6M', 'P1M'],
  absences: ['P12M', 'P6M', 'P3M'],
  traces: ['P3M', 'P1M'],
  figures: ['P60M', 'P24M', 'P12M'],
} as const satisfies Record<ChoosableKind, readonly [Period, ...Period[]]>

const periodOf = (kind: ChoosableKind) => z.enum(choices[kind] as readonly [Period, ...Period[]], 'choose')

/** A period for each kind, one of those that can be chosen for it. */
export const periodsForm = z.strictObject(
  Object.fromEntries(choosable.map((kind) => [kind, periodOf(kind)])) as Record<
    ChoosableKind,
    ReturnType<typeof periodOf>
  >,
)

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['saved'])
