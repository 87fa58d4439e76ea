import { z } from 'zod'
import { dayFields, daysOf } from '../../../platform/web/fields.ts'
import type { Agreement } from '../../agreements/types.ts'
import type { Training, Wish } from '../../development/types.ts'
import type { Answer, Expectation, Wording } from '../../expectations/types.ts'
import type { Feedback } from '../../feedback/types.ts'
import type { Checkpoint, Goal } from '../../goals/types.ts'
import type { StandingMeeting } from '../../meetings/planning/types.ts'
import type { TaskVersion } from '../../tasks/versions/types.ts'

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

/** How one was heard by the other, in the words that the two agreed on. */
export interface Heard {
  id: string
  question: string
  listenerId: string
  body: string
  confirmedAt: Temporal.Instant
}

/** What the employee wants to become better at, with training that was held, or answered for, within the period. */
export interface Grown {
  wish: Wish
  trainings: Training[]
}

/** An expectation as it stood at the end of the period. */
export interface StandingExpectation {
  expectation: Expectation
  wording: Wording
  answer: Answer | null
}

/**
 * The list of tasks that both see, as it was when the period began, or first in it, and as it was when it ended; null
 * where there was none. The same version twice where it did not change.
 */
export interface Work {
  before: TaskVersion | null
  after: TaskVersion | null
}

/** What two have behind them in a period; each of them sees the same. */
export interface Summary {
  /** Of the conversations that should have been, those that were. */
  kept: { held: number; of: number }
  talks: { meeting: StandingMeeting; topics: string[] }[]
  heard: Heard[]
  agreements: Agreement[]
  feedback: Feedback[]
  expectations: StandingExpectation[]
  development: Grown[]
  goals: MovedGoal[]
  work: Work
}
