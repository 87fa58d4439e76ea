/** What can be found. Each has its branch in branches/store.ts, its word in text.ts and its place in rules.ts. */
export const kinds = [
  'item',
  'note',
  'preparation',
  'agreement',
  'feedback',
  'feedbackAnswer',
  'expectation',
  'expectationAnswer',
  'goal',
  'checkpoint',
  'question',
  'retelling',
  'wish',
  'training',
  'trainingEffect',
  'task',
  'taskSuggestion',
] as const

export type Kind = (typeof kinds)[number]

/** Where a thing stands; which of these are there depends on its kind. */
export interface Place {
  kind: Kind
  /** Of the thing whose page it stands on. */
  id: string
  /** Of the thing itself, where its page shows more of its kind. */
  rowId: string
  pairId: string | null
  meetingId: string | null
  /** A step of preparation, a level of a goal, a kind of feedback; "own" for a task of the viewer's; "draft" for an expectation that is not shared. */
  detail: string | null
}

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  marked: boolean
}

/** One thing that was found. */
export interface Found extends Place {
  /** The viewer alone can read it. */
  own: boolean
  /** The day of its conversation, or else the day it was written, in the viewer's zone. */
  date: Temporal.PlainDate
  excerpt: Piece[]
}

/** One of the people the viewer shares a pair with. */
export interface Other {
  pairId: string
  memberId: string
  name: string
  ended: boolean
}

/** What was typed, as the statement needs it: every spelling of it that is looked for. */
export interface Wanted {
  /** As typed, and with å and aa for each other. */
  spellings: {
    whole: string
    /** All but the last word, and the last word as the beginning of one; null where it cannot be one. */
    head: string
    beginning: string | null
  }[]
  /** Some word is left out ("-word"). */
  leavesOut: boolean
  /** More was typed than is looked for. */
  cut: boolean
}

export interface Results {
  found: Found[]
  /** There are more than are shown. */
  more: boolean
}
