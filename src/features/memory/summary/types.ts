import { z } from 'zod'
import { dayFields, daysOf } from '../../../platform/web/fields.ts'
import type { Agreement } from '../../agreements/types.ts'
import type { Answer, Expectation, Wording } from '../../expectations/types.ts'
import type { Feedback } from '../../feedback/types.ts'
import type { Checkpoint, Goal } from '../../goals/types.ts'
import type { StandingMeeting } from '../../meetings/planning/types.ts'

/** Whole days on the viewer's calendar, both included. */
export interface Period {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** The first and the last day, at most a year apart. */
export const periodForm = z.strictObject(dayFields()).transform(daysOf)

/** A point that the two ticked off. */
export interface Topic {
  meetingId: string
  title: string
}

/** A goal, with what was said of it within the period and how far it stood before and after. */
export interface MovedGoal {
  goal: Goal
  before: number | null
  after: number | null
  checkpoints: Checkpoint[]
}

/** An expectation as it stood at the end of the period. */
export interface StandingExpectation {
  expectation: Expectation
  wording: Wording
  answer: Answer | null
}

/** What two have behind them in a period; each of them sees the same. */
export interface Summary {
  /** Of the conversations that should have been, those that were. */
  kept: { held: number; of: number }
  talks: { meeting: StandingMeeting; topics: string[] }[]
  agreements: Agreement[]
  feedback: Feedback[]
  expectations: StandingExpectation[]
  goals: MovedGoal[]
}
