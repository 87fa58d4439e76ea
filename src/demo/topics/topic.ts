import type { Category } from '../../features/agenda/types.ts'
import type { AgreementKind } from '../../features/agreements/types.ts'

/** One of the two in a pair. */
export type Side = 'leader' | 'employee'

/** What the two agreed about a topic. */
export interface Agreed {
  kind: AgreementKind
  body: string
  owner: Side
  /** From the conversation to the deadline. */
  weeks: number
  /** How it read before one of them reworded it. */
  first?: string
}

/** Something that someone in the company brings up, what they wrote down about it, and what came of it. */
export interface Topic {
  by: Side
  on: Category
  title: string
  body?: string
  /** What one of them wrote down, for both to see, while they talked. */
  note?: string
  agreed?: Agreed
  /** The months (1–12) in which anyone would think of it; any month when left out. */
  months?: readonly number[]
}
