import type { MinuteRange, Recurrence } from '../types.ts'

/** What could not be read, or was read from words that can mean more than one thing. */
export const doubts = ['title', 'rhythm', 'minutes', 'date'] as const
export type Doubt = (typeof doubts)[number]

/** One line as it was understood. What the line does not say, or says in two ways, is null. */
export interface Reading {
  title: string
  recurrence: Recurrence | null
  minutes: MinuteRange | null
  /** Must be shown and said yes to before it is kept; empty where the line can be read in one way alone. */
  doubts: readonly Doubt[]
}

/** How often something comes, as far as one phrase says it. */
export interface Often {
  rhythm: Recurrence['rhythm']
  /** Not said by "om mandagen", which goes with "hver anden uge" as well. */
  every?: number
  times?: number
  /** How many weekdays the phrase names; `bare` is one day that may be this week's alone. */
  weekdays?: { count: number; bare: boolean }
  /** The first such day that is not before `today`, where the phrase names a day. */
  first?: (today: Temporal.PlainDate) => Temporal.PlainDate | null
}

/** A day as a phrase names it; without a year the next one. `from` is the first of many. */
export interface NamedDay {
  day: number
  month: number
  year: number | null
  weekday: number | null
  from: boolean
}

/**
 * What a phrase of a line means. `per` ("om ugen") belongs to the times or minutes before it; a `hint` speaks of what
 * cannot be told from it, a weak one only where nothing else tells; `plain` words look like more than they are.
 */
export type Meaning =
  | { kind: 'often'; often: Often; anywhere?: boolean }
  | { kind: 'times'; times: number; loose?: boolean }
  | { kind: 'per'; rhythm: Recurrence['rhythm'] }
  | { kind: 'minutes'; minutes: MinuteRange }
  | { kind: 'date'; date: NamedDay }
  | { kind: 'hint'; doubt: Doubt; weak?: boolean }
  | { kind: 'filler' }
  | { kind: 'plain' }

/** A phrase and where it stands: from `start` up to `end` of the line. */
export type Mark = Meaning & { start: number; end: number }

/** A way of saying something: `read` gives nothing where the words turn out to say something else. */
export interface Phrase {
  pattern: RegExp
  read: (found: RegExpExecArray, line: string) => Meaning | null
}
