import type { PairCalendar } from './calendar.ts'
import type { Agreeing } from './conversations.ts'
import { between, seeded } from './draw.ts'
import { isBefore, memberOf, otherSide, someTime, type Telling } from './telling.ts'
import type { Side } from './topics/topic.ts'

/** Writes what a pair agreed: its wordings, who confirmed them, and what has been done since. */
export function agree(
  telling: Telling,
  { pair, pairId, meetings, endedAt }: PairCalendar,
  agreeings: Agreeing[],
): void {
  const { book, now, today } = telling
  const draw = seeded(`agreements ${pair.leader} ${pair.employee}`)
  const held = meetings.filter(({ fate }) => fate === 'held').toReversed()
  const end = endedAt ?? now
  const begun = new Set<number>()

  for (const { meeting, agreed, by, at } of agreeings) {
    const recent = held.indexOf(meeting)
    const isFirst = !begun.has(recent)
    begun.add(recent)
    const isUnfinished = endedAt === null && (recent === 0 || (recent === 1 && isFirst))
    const agreedFor = workday(meeting.date.add({ weeks: agreed.weeks }))
    const deadline = isUnfinished
      ? unfinished(agreedFor, { recent, overdue: pair.overdue ?? false, today })
      : agreedFor
    const id = telling.id(at)
    const here = { agreement_id: id, pair_id: pairId }
    book.add('agreement', {
      id,
      pair_id: pairId,
      meeting_id: meeting.id,
      created_by: memberOf(telling, pair, by),
      created_at: at,
    })

    const wordings = [...(agreed.first ? [agreed.first] : []), agreed.body]
    for (const [index, body] of wordings.entries()) {
      const writer: Side = index === 0 ? by : otherSide(by)
      const writtenAt = at.add({ seconds: 50 * index })
      const isLast = index === wordings.length - 1
      book.add('agreement_wording', {
        ...here,
        version: index + 1,
        kind: agreed.kind,
        body,
        owner_id: memberOf(telling, pair, agreed.owner),
        deadline,
        written_by: memberOf(telling, pair, writer),
        written_at: writtenAt,
      })
      const missing = recent === 0 && isFirst ? pair.unconfirmed : undefined
      const confirming = isLast ? [writer, otherSide(writer)].filter((side) => side !== missing) : [writer]
      for (const [place, side] of confirming.entries()) {
        book.add('agreement_confirmation', {
          ...here,
          version: index + 1,
          member_id: memberOf(telling, pair, side),
          confirmed_at: writtenAt.add({ seconds: 10 + 15 * place }),
        })
      }
    }

    const owner = memberOf(telling, pair, agreed.owner)
    const doneAt = someTime(draw, deadline.subtract({ days: between(draw, -2, 5) }))
    if (!isUnfinished && isBefore(at, doneAt) && isBefore(doneAt, end)) {
      book.add('agreement_completion', {
        id: telling.id(doneAt),
        ...here,
        completed_by: owner,
        completed_at: doneAt,
      })
    } else if (isUnfinished && recent === 1 && pair.reopened) {
      const tooEarly = now.subtract({ hours: 49 })
      book.add('agreement_completion', {
        id: telling.id(tooEarly),
        ...here,
        completed_by: owner,
        completed_at: tooEarly,
        undone_by: owner,
        undone_at: now.subtract({ hours: 25 }),
      })
    }
  }
}

/** A deadline that makes sense today: of the last conversation it lies ahead, of the one before it is near or past. */
function unfinished(
  agreedFor: Temporal.PlainDate,
  { recent, overdue, today }: { recent: number; overdue: boolean; today: Temporal.PlainDate },
): Temporal.PlainDate {
  if (recent === 1) return workday(overdue ? today.subtract({ days: 4 }) : today.add({ days: 5 }))
  const soonest = today.add({ days: 4 })
  return Temporal.PlainDate.compare(agreedFor, soonest) < 0 ? workday(soonest) : agreedFor
}

/** The day itself, or the Friday before a weekend. */
export const workday = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: Math.max(0, day.dayOfWeek - 5) })
