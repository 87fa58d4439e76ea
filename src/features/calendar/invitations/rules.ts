import type { Due, Sent, Standing } from './types.ts'

/**
 * How many messages one member gets at a time, and how many seconds pass until the next ones. Half a year of weekly
 * meetings is 26 messages; at once, mail servers take them for a flood, and the small ones allow about ten a minute.
 * So many are out within six minutes, the nearest meetings first.
 */
export const pace = { messages: 5, seconds: 60 }

/**
 * What a member lacks: an invitation to each meeting to come that they have not been told of as it stands, and a
 * cancellation of each that they were told of and that is off. Changes come before news, then the nearest first.
 * A meeting that has begun is never told of, and neither is a new one to someone deactivated or in a pair that ended.
 */
export function dueInvitations(
  meetings: readonly Standing[],
  { now, active }: { now: Temporal.Instant; active: boolean },
): Due[] {
  return meetings
    .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) > 0)
    .flatMap((meeting): Due[] => {
      const { sent, cancelled } = meeting
      const sequence = Math.max(meeting.feedSequence, sent ? sent.sequence + 1 : 0)
      if (cancelled) {
        const isTold = !sent || (sent.cancelled && !sent.undelivered)
        return isTold ? [] : [{ meeting, method: 'CANCEL', sequence, news: 'cancelled' }]
      }
      if (!active || meeting.begun || !meeting.goesOn || (sent && isAsSent(meeting, sent))) return []
      return [
        { meeting, method: 'REQUEST', sequence, news: sent && !sent.undelivered ? 'changed' : 'planned' },
      ]
    })
    .sort(
      (a, b) =>
        Number(a.meeting.sent === null) - Number(b.meeting.sent === null) ||
        Temporal.Instant.compare(a.meeting.startsAt, b.meeting.startsAt),
    )
}

const isAsSent = (meeting: Standing, sent: Sent): boolean =>
  !sent.undelivered &&
  sent.startsAt.equals(meeting.startsAt) &&
  (['timeZone', 'minutes', 'place', 'cancelled'] as const).every((part) => sent[part] === meeting[part])

/** An instant as a calendar writes it: 20261124T080000Z. */
export const stampOf = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
