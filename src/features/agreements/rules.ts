import type { Agreement, Proposed } from './types.ts'

/** Days before its deadline from which an agreement is worth a reminder. */
export const soonDays = 7

/** How near the deadline is; the deadline itself is still in time. */
export function dueness(
  deadline: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'overdue' | 'soon' | 'later' {
  const days = today.until(deadline).total('days')
  return days < 0 ? 'overdue' : days <= soonDays ? 'soon' : 'later'
}

/** The two, the employee first, who have not said yes to the words as they stand now. */
function unconfirmed(agreement: Agreement): string[] {
  const confirmed = new Set(agreement.confirmations.map((confirmation) => confirmation.memberId))
  return [agreement.employee.id, agreement.leader.id].filter((id) => !confirmed.has(id))
}

/** Both have said yes to the words as they stand now (R51). */
export const isBinding = (agreement: Agreement): boolean => unconfirmed(agreement).length === 0

/** The member ids whose confirmation is missing, the employee first; nobody once it is done or removed. */
export const waitsFor = (agreement: Agreement): string[] =>
  agreement.removed || agreement.completion ? [] : unconfirmed(agreement)

export interface Possible {
  confirm: boolean
  edit: boolean
  complete: boolean
  undo: boolean
  remove: boolean
  restore: boolean
}

/** What one of the two can do with it now. What both confirmed is not taken away, only completed or reworded. */
export function possible(agreement: Agreement, viewerId: string): Possible {
  const { removed, completion, pairGoesOn } = agreement
  const open = pairGoesOn && !removed && completion === null
  return {
    confirm: open && waitsFor(agreement).includes(viewerId),
    edit: open,
    complete: open,
    undo: pairGoesOn && !removed && completion !== null,
    remove: open && !isBinding(agreement),
    restore: pairGoesOn && removed,
  }
}

/** Overdue first, then by deadline; those of one day in the order they were made. */
export function byDeadline(one: Agreement, other: Agreement): number {
  const days = Temporal.PlainDate.compare(one.wording.deadline, other.wording.deadline)
  return days !== 0 ? days : one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** Whether two wordings say the same, so that saving without a change voids no confirmation. */
export const saysTheSame = (one: Proposed, other: Proposed): boolean =>
  one.kind === other.kind &&
  one.body === other.body &&
  one.ownerId === other.ownerId &&
  one.deadline.equals(other.deadline)

/** The earliest day a reworded agreement may fall due: today, or the day it already had. */
export const earliestDeadline = (
  today: Temporal.PlainDate,
  agreed: Temporal.PlainDate,
): Temporal.PlainDate => (Temporal.PlainDate.compare(today, agreed) < 0 ? today : agreed)
