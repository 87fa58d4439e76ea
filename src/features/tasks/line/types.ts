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
