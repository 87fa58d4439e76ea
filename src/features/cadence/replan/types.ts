import type { Participant } from '../../meetings/types.ts'
import type { Replan } from './rules.ts'

/** What a change of days would do to the conversations with one person, or has done. */
export interface PairReplan extends Replan {
  pairId: string
  other: Participant
}
