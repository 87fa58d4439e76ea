import type { Item } from '../../agenda/types.ts'
import { byDeadline, dueness } from '../../agreements/rules.ts'
import type { Agreement } from '../../agreements/types.ts'
import { inForce } from '../../expectations/rules.ts'
import type { Expectation } from '../../expectations/types.ts'
import type { Feedback } from '../../feedback/types.ts'
import { byEnd } from '../../goals/rules.ts'
import type { Goal } from '../../goals/types.ts'
import type { LastHeld } from '../../meetings/types.ts'
import type { TasksSince } from '../../tasks/versions/since/types.ts'
import type { SinceLastTime } from './types.ts'

interface Found {
  lastHeld: LastHeld | null
  /** What the two have not done yet. */
  open: readonly Agreement[]
  /** What they completed since `lastHeld`. */
  done: readonly Agreement[]
  /** What both can see, open or closed since. */
  goals: readonly Goal[]
  /** With the viewer's own drafts or without. */
  feedback: readonly Feedback[]
  /** All that applies now, at least. */
  expectations: readonly Expectation[]
  tasks: TasksSince | null
  /** The conversation that is prepared, with its agenda as the viewer sees it. */
  meeting: { date: Temporal.PlainDate; items: readonly Item[] }
}

/** Sorts what was found into what the two look back on; `today` is the viewer's. */
export function sinceLastTime(
  { lastHeld, open, done, meeting, ...found }: Found,
  today: Temporal.PlainDate,
): SinceLastTime {
  const until = Temporal.PlainDate.compare(meeting.date, today) < 0 ? today : meeting.date
  const late = (agreement: Agreement) => dueness(agreement.wording.deadline, today) === 'overdue'
  const inOrder = open.toSorted(byDeadline)
  return {
    lastHeld,
    overdue: inOrder.filter(late),
    due: inOrder.filter(
      (agreement) => !late(agreement) && Temporal.PlainDate.compare(agreement.wording.deadline, until) <= 0,
    ),
    done: done.toSorted((one, other) =>
      one.completion && other.completion
        ? Temporal.Instant.compare(one.completion.at, other.completion.at)
        : 0,
    ),
    carried: meeting.items.filter(({ carriedFrom }) => carriedFrom !== null),
    goals: found.goals.toSorted(
      (one, other) => Number(one.closing !== null) - Number(other.closing !== null) || byEnd(one, other),
    ),
    feedback: found.feedback.filter(({ givenAt }) => givenAt !== null),
    expectations: inForce(found.expectations),
    tasks: found.tasks,
  }
}
