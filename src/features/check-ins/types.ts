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

/** One check-in as it is sealed in its member's room. */
export interface CheckIn {
  kind: 'check-in'
  answers: Partial<Record<QuestionId, Answer>>
  words: Partial<Record<WordId, string>>
}
