import { at } from '../features/cadence/day/rules.ts'
import { between, idMaker, seeded } from './draw.ts'
import { company, type DemoPair, type PersonKey, people } from './people.ts'
import { type Book, openBook } from './rows.ts'
import type { Side } from './topics/topic.ts'

/** What every part of the story is told with. */
export interface Telling {
  now: Temporal.Instant
  /** The day of `now` in Odense. */
  today: Temporal.PlainDate
  book: Book
  /** A new id for a row that is made at `at`. */
  id(at: Temporal.Instant): string
  memberIds: Record<PersonKey, string>
}

export function beginTelling(now: Temporal.Instant): Telling {
  const today = now.toZonedDateTimeISO(company.timeZone).toPlainDate()
  const id = idMaker(seeded('ids'))
  const begun = local(today.subtract({ days: people.birgitte.since }), '09:00')
  const memberIds = Object.fromEntries(Object.keys(people).map((key) => [key, id(begun)]))
  return { now, today, book: openBook(id(begun)), id, memberIds: memberIds as Telling['memberIds'] }
}

/** The instant at which the clock in Odense shows `time` (HH:MM) on `date`. */
export const local = (date: Temporal.PlainDate, time: string): Temporal.Instant =>
  at(date, Temporal.PlainTime.from(time), company.timeZone).startsAt

/** A moment of a working day between 8 and 16. */
export const someTime = (draw: () => number, date: Temporal.PlainDate): Temporal.Instant =>
  local(
    date,
    `${String(between(draw, 8, 15)).padStart(2, '0')}:${String(between(draw, 0, 59)).padStart(2, '0')}`,
  )

export const memberOf = ({ memberIds }: Telling, pair: DemoPair, side: Side): string => memberIds[pair[side]]

export const otherSide = (side: Side): Side => (side === 'leader' ? 'employee' : 'leader')

export const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0

export const laterOf = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  isBefore(one, other) ? other : one
