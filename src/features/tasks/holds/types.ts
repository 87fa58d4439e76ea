import type { MinuteRange } from '../types.ts'

/** What a usual week of a pair's employee holds already. */
export interface WeekHeld {
  pairId: string
  employeeName: string
  /** The viewer is the employee. */
  own: boolean
  /** Whole minutes of the tasks whose time is known. */
  usual: MinuteRange
  /** Whole minutes that are agreed. */
  agreed: number
}
