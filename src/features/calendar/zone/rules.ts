/** The instant and the offsets around it, in nanoseconds east of Greenwich, at which a zone's clocks change. */
interface Change {
  at: Temporal.Instant
  before: number
  after: number
}

/**
 * The VTIMEZONE of a zone, line by line, exact for every moment from `first` to `last` (wall-clock times such as
 * 20261124T090000) and the year after: one part for each change of the clocks, as the zone's own tables give them,
 * without a recurrence that a law may end (RFC 5545, 3.6.5).
 * @throws RangeError for a zone that does not exist.
 */
export function timeZoneLines(timeZone: string, first: string, last: string): string[] {
  const from = Temporal.PlainDateTime.from(first).toZonedDateTime(timeZone)
  const until = Temporal.PlainDateTime.from(last).toZonedDateTime(timeZone).add({ years: 1 })
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...changes(from, until).flatMap(partLines), 'END:VTIMEZONE']
}

/** The change that `from` lives under, and each one after it up to `until`. */
function changes(from: Temporal.ZonedDateTime, until: Temporal.ZonedDateTime): Change[] {
  // A change at that very moment counts as earlier.
  const earlier = from.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const found = [earlier ? changeAt(earlier) : standing(from)]
  let next = from.getTimeZoneTransition('next')
  while (next && Temporal.ZonedDateTime.compare(next, until) <= 0) {
    found.push(changeAt(next))
    next = next.getTimeZoneTransition('next')
  }
  return found
}

const changeAt = (moment: Temporal.ZonedDateTime): Change => ({
  at: moment.toInstant(),
  before: moment.subtract({ nanoseconds: 1 }).offsetNanoseconds,
  after: moment.offsetNanoseconds,
})

/** A zone whose clocks never changed stands from 1970 on. */
const standing = ({ offsetNanoseconds: offset }: Temporal.ZonedDateTime): Change => ({
  at: Temporal.Instant.fromEpochMilliseconds(-offset / 1e6),
  before: offset,
  after: offset,
})

/** The moment is told by the clock as it was before the change (RFC 5545, 3.8.2.4). */
function partLines({ at, before, after }: Change): string[] {
  const part = after > before ? 'DAYLIGHT' : 'STANDARD'
  const clock = at.add({ nanoseconds: before }).toZonedDateTimeISO('UTC').toPlainDateTime()
  return [
    `BEGIN:${part}`,
    `DTSTART:${clock.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${part}`,
  ]
}

/** +0100, −0230 and, for zones of old, +005020 (RFC 5545, 3.3.14). */
function offset(nanoseconds: number): string {
  const seconds = Math.abs(nanoseconds / 1e9)
  const figures = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) =>
    String(Math.floor(n)).padStart(2, '0'),
  )
  return (nanoseconds < 0 ? '-' : '+') + figures.slice(0, figures[2] === '00' ? 2 : 3).join('')
}
