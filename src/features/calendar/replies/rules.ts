import type { Answer, CountedAnswer, Invited, Reply } from './types.ts'

/**
 * Holds an answer against what its sender was invited to. One to an older version, or to one that was never sent, does
 * not count; nor does a proposal that is over, or more than a year away. A clock that goes fast cannot give an answer
 * that outlasts all later ones: it counts as given when it arrived.
 */
export function countedAnswer(
  answer: Answer,
  invited: Invited,
  { now, receivedAt }: { now: Temporal.Instant; receivedAt: Temporal.Instant },
): CountedAnswer | null {
  if (answer.sequence !== invited.sequence) return null
  const { kind, sequence, proposed } = answer
  if (proposed) {
    const hours = now.until(proposed.startsAt).total('hours')
    if (hours <= 0 || hours > 366 * 24 || proposed.startsAt.until(proposed.endsAt).total('hours') > 24)
      return null
  }
  const given = answer.stampedAt
  const stampedAt = given && Temporal.Instant.compare(given, receivedAt) < 0 ? given : receivedAt
  return { kind, startsAt: invited.startsAt, sequence, stampedAt, receivedAt, proposed }
}

/** Whether the two can still do something about an answer: find another time, or let a proposal be. */
export const isOpen = ({ kind, proposed, keptBy }: Reply, now: Temporal.Instant): boolean =>
  kind === 'declined' ||
  (proposed !== null && keptBy === null && Temporal.Instant.compare(proposed.startsAt, now) > 0)
