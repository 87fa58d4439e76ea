import { byDeadline, isBinding } from '../agreements/rules.ts'
import type { Agreement } from '../agreements/types.ts'

/** How long the employee is asked whether it helped, before Takt leaves it be. */
export const weeksAsked = 13

/** Who thought of it first: whoever wrote its first words. */
export const writtenFirstBy = ({ wording, earlier }: Agreement): string =>
  (earlier.at(-1) ?? wording).writtenBy

/** Support that both agreed to, or that was given anyway: there is something to say of it. */
const isReal = (agreement: Agreement): boolean => agreement.completion !== null || isBinding(agreement)

/** What keeps the employee from saying whether it helped; null when nothing does. */
export const closedTo = (agreement: Agreement): 'ended' | 'removed' | 'unconfirmed' | null =>
  !agreement.pairGoesOn ? 'ended' : agreement.removed ? 'removed' : isReal(agreement) ? null : 'unconfirmed'

/**
 * Whether the employee is asked on this day if it helped: once the day has come, or it was done before, and for some
 * weeks; not again after an answer, unless the two agreed to look at it again.
 */
export function isAsked(agreement: Agreement, today: Temporal.PlainDate, timeZone: string): boolean {
  const { wording, completion, answer } = agreement
  if (wording.kind !== 'support' || closedTo(agreement)) return false
  if (answer && (completion || Temporal.Instant.compare(answer.at, wording.writtenAt) > 0)) return false
  const done = completion?.at.toZonedDateTimeISO(timeZone).toPlainDate()
  const from = done && Temporal.PlainDate.compare(done, wording.deadline) < 0 ? done : wording.deadline
  return (
    Temporal.PlainDate.compare(from, today) <= 0 &&
    Temporal.PlainDate.compare(today, from.add({ weeks: weeksAsked })) < 0
  )
}

/** What goes on by its day, then what is done, the latest first. */
export function inOrder(supports: readonly Agreement[]): { open: Agreement[]; done: Agreement[] } {
  return {
    open: supports.filter(({ completion }) => completion === null).toSorted(byDeadline),
    done: supports
      .filter(({ completion }) => completion !== null)
      .toSorted((one, other) =>
        one.completion && other.completion
          ? Temporal.Instant.compare(other.completion.at, one.completion.at)
          : 0,
      ),
  }
}
