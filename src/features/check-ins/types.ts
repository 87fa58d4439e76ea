/** What a check-in asks about: the work, and rest and balance beside it. Questions of our own; nothing of illness. */
export const questionIds = [
  'load',
  'clarity',
  'influence',
  'support',
  'relations',
  'meaning',
  'rest',
  'balance',
] as const
export type QuestionId = (typeof questionIds)[number]

/** Steps of a worded scale, from what is easy to live with (1) to what is hard (5). They are words, never a score. */
export const scaleSteps = [1, 2, 3, 4, 5] as const
export type ScaleStep = (typeof scaleSteps)[number]

/** What one answers: a step, or that one would rather not say. A question that was passed over has no answer. */
export type Answer = ScaleStep | 'unsaid'

/** The free words of a check-in, each of them left out at will. */
export const wordIds = ['thoughts', 'worries', 'goals', 'help', 'outside'] as const
export type WordId = (typeof wordIds)[number]

/** The longest that one piece of free words may be: five of them fit into one sealed entry. */
export const longestWords = 4000

/** One check-in as it is sealed in its member's room. */
export interface CheckIn {
  kind: 'check-in'
  /** The day it was made, as one's own calendar had it: "2026-11-28". Editing it later does not move it. */
  on: string
  answers: Partial<Record<QuestionId, Answer>>
  words: Partial<Record<WordId, string>>
  /** Early signs that one has put aside, seeing them with this check-in as the latest. */
  setAside: QuestionId[]
}

/** A check-in with the entry of the room that holds it. */
export interface KeptCheckIn {
  id: string
  writtenAt: number
  checkIn: CheckIn
}

export interface QuestionWords {
  /** A short name for a line or a heading. */
  name: string
  asks: string
  /** From what is easy to live with to what is hard. */
  steps: [string, string, string, string, string]
}

/** The words of the questions in one language; the page brings them to the browser. */
export interface CheckInWords {
  questions: Record<QuestionId, QuestionWords>
  unsaid: string
  words: Record<WordId, { name: string; asks: string }>
}
