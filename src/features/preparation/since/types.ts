import type { Item } from '../../agenda/types.ts'
import type { Agreement } from '../../agreements/types.ts'
import type { Expectation } from '../../expectations/types.ts'
import type { Feedback } from '../../feedback/types.ts'
import type { Goal } from '../../goals/types.ts'
import type { LastHeld } from '../../meetings/types.ts'
import type { TasksSince } from '../../tasks/versions/since/types.ts'

/** What lies between the last conversation and the next, as far as the viewer may see it. */
export interface SinceLastTime {
  /** Null before the two have held one: there is nothing to look back on. */
  lastHeld: LastHeld | null
  /** Open, with a deadline behind us; the oldest first. */
  overdue: Agreement[]
  /** Open, with a deadline up to the day of the conversation. */
  due: Agreement[]
  /** Completed since, in the order it happened. */
  done: Agreement[]
  /** On the agenda because an earlier conversation did not reach them. */
  carried: Item[]
  /** What both can see: open, by the day they are to be reached, then those closed since. */
  goals: Goal[]
  /** Given since, either way, the latest first. */
  feedback: Feedback[]
  /** In force, what waits for an answer first. */
  expectations: Expectation[]
  /** What happened to the list of tasks; null where nothing did that the viewer may see. */
  tasks: TasksSince | null
}
