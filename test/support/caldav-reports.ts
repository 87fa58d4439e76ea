import ICAL from 'ical.js'

/** The reports that a calendar server may know (RFC 4791, 7.8–7.10). */
export type Report = 'free-busy-query' | 'calendar-query' | 'calendar-multiget'

interface Span {
  start: number
  end: number
}

export const reportOf = (body: string): Report | undefined =>
  /<(?:\w+:)?(free-busy-query|calendar-query|calendar-multiget)\b/.exec(body)?.[1] as Report | undefined

export const hrefsOf = (body: string): string[] =>
  [...body.matchAll(/<(?:\w+:)?href>([^<]*)</g)].map(([, href]) => href as string)

const instant = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

export function rangeOf(body: string): Span {
  const [, start, end] = /time-range start="(\w+)" end="(\w+)"/.exec(body) as RegExpExecArray
  return { start: instant(start as string), end: instant(end as string) }
}

/** Every occurrence of an event within a range, as the library finds them by itself, exceptions included. */
export function occurrences(text: string, range: Span): (Span & { busy: boolean })[] {
  const [first, ...exceptions] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const event = new ICAL.Event(first, { exceptions })
  const found: (Span & { busy: boolean })[] = []
  const add = (item: ICAL.Event, from: ICAL.Time, until: ICAL.Time) => {
    const zone = item.component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
    const said = (name: string) => item.component.getFirstPropertyValue(name)
    found.push({
      start: epoch(from, zone),
      end: epoch(until, zone),
      busy: said('transp') !== 'TRANSPARENT' && said('status') !== 'CANCELLED',
    })
  }
  if (!event.isRecurring()) add(event, event.startDate, event.endDate)
  else {
    const iterator = event.iterator()
    for (let at = iterator.next(); at && epoch(at) < range.end; at = iterator.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(at)
      add(item, startDate, endDate)
    }
  }
  return found.filter(({ start, end }) => start < range.end && end > range.start)
}

/** A zone that has no name here is as good as UTC; so is a time without one, for want of a person. */
function epoch(time: ICAL.Time, tzid?: string): number {
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toUnixTime() * 1000
  const { year, month, day, hour, minute, second } = time
  const zone = tzid?.includes('/') ? tzid : 'UTC'
  return new Temporal.PlainDateTime(year, month, day, hour, minute, second).toZonedDateTime(zone)
    .epochMilliseconds
}

const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** The answer to a free-busy-query: when, of all that is not free time, and nothing else. */
export const freeBusyText = (texts: string[], range: Span): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VFREEBUSY',
    `DTSTART:${stamp(range.start)}`,
    `DTEND:${stamp(range.end)}`,
    ...texts
      .flatMap((text) => occurrences(text, range))
      .filter(({ busy }) => busy)
      .map(({ start, end }) => `FREEBUSY;FBTYPE=BUSY:${stamp(start)}/${stamp(end)}`),
    'END:VFREEBUSY',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** What a calendar-query asked for of an event, where it named the properties (9.6); all of what cannot be read. */
export function partly(text: string, body: string): string {
  const names = new Set([...body.matchAll(/prop name="([\w-]+)"/g)].map(([, name]) => name as string))
  if (names.size === 0) return text
  const calendar = readable(text)
  if (!calendar) return text
  for (const event of calendar.getAllSubcomponents('vevent')) {
    for (const property of event.getAllProperties()) {
      if (!names.has(property.name.toUpperCase())) event.removeProperty(property)
    }
  }
  return calendar.toString()
}

function readable(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(text))
  } catch {
    return null
  }
}
