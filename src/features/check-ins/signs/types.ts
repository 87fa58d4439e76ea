import type { QuestionId } from '../types.ts'

/** What signs are said with; "{times}" stands for how many times. */
export interface SignWords {
  said: Record<QuestionId, string>
  /** "Tre", "Fire" …: from three up; beyond the last, a figure. */
  times: string[]
}
