import ICAL from 'ical.js'
import { merged, type Period } from './periods.ts'
import { inSlices } from './slices.ts'
import { zoneNamed } from './zones.ts'

/** How events are to be read. */
export interface Reading {
  window: Period
  /** The person's own zone: what a day is to them, and a time that names no zone. */
  timeZone: string
  /** Their addresses, as an invitation names them, in small letters. */
  addresses: ReadonlySet<string>
  /** Whether an event is one that does not count, by its UID. */
  isOurs: (uid: string) => boolean
}

/** Occurrences of one event that are looked at; one that repeats each second since 1970 ends here. */
const mostSteps = 20_000

/**
 * When a person is busy, from the texts of their events (RFC 5545) and nothing else of them: not when an event is
 * free time to them (TRANSP), cancelled, or one that they have declined. Whole days count as long as they are not
 * marked as free. An event that cannot be read is left out. Null when too much of it takes too long.
 */
export async function busyPeriods(texts: readonly string[], reading: Reading): Promise<Period[] | null> {
  const periods: Period[] = []
  const whole = await inSlices(texts, (text) => {
    addEvents(new ICAL.Component(ICAL.parse(text)), reading, periods)
  })
  return whole ? merged(periods, reading.window) : null
}

/** The busy times that a server has worked out itself (RFC 4791, 7.10); null when the text is something else. */
export function freeBusyPeriods(text: string, window: Period): Period[] | null {
  try {
    const parts = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vfreebusy')
    if (parts.length === 0) return null
    const periods = parts
      .flatMap((part) => part.getAllProperties('freebusy'))
      .filter((property) => String(property.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
      .flatMap((property) => property.getValues() as ICAL.Period[])
      .map((period) => ({
        start: period.start.toUnixTime() * 1000,
        end: period.getEnd().toUnixTime() * 1000,
      }))
    return merged(periods, window)
  } catch {
    return null
  }
}

function addEvents(calendar: ICAL.Component, reading: Reading, periods: Period[]): void {
  const events = calendar.getAllSubcomponents('vevent')
  const replaced = new Map<string, Set<number>>()
  for (const event of events) {
    const instead = event.getFirstProperty('recurrence-id')
    const at = instead && epochOf(instead.getFirstValue() as ICAL.Time, zoneOf(instead), reading)
    const uid = uidOf(event)
    if (at != null) replaced.set(uid, (replaced.get(uid) ?? new Set()).add(at))
  }
  for (const event of events) {
    const uid = uidOf(event)
    if (reading.isOurs(uid)) continue
    const isSeries = !event.hasProperty('recurrence-id')
    addEvent(event, isSeries ? (replaced.get(uid) ?? new Set()) : null, reading, periods)
  }
}

/** Adds the times of one event; of a series all but those that other texts stand for, by their starts. */
function addEvent(
  component: ICAL.Component,
  replaced: ReadonlySet<number> | null,
  reading: Reading,
  periods: Period[],
): void {
  if (!isBusy(component, reading.addresses)) return
  const begins = component.getFirstProperty('dtstart')
  if (!begins) return
  const event = new ICAL.Event(component, { exceptions: [] })
  const zone = zoneOf(begins)
  const { window } = reading
  const repeats = component.hasProperty('rrule') || component.hasProperty('rdate')
  if (!replaced || !repeats) {
    const ends = component.getFirstProperty('dtend')
    const start = epochOf(event.startDate, zone, reading)
    if (replaced?.has(start)) return
    periods.push({ start, end: epochOf(event.endDate, (ends && zoneOf(ends)) ?? zone, reading) })
    return
  }
  const { duration } = event
  skipTo(window.start, component, begins, duration.toSeconds() * 1000)
  const occurrences = event.iterator()
  for (let step = 0; step < mostSteps; step += 1) {
    const at = occurrences.next()
    if (!at) return
    const start = epochOf(at, zone, reading)
    if (start >= window.end) return
    const until = at.clone()
    until.addDuration(duration)
    const end = epochOf(until, zone, reading)
    if (end > window.start && !replaced.has(start)) periods.push({ start, end })
  }
}

function isBusy(component: ICAL.Component, addresses: ReadonlySet<string>): boolean {
  const said = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
  if (said('transp') === 'TRANSPARENT' || said('status') === 'CANCELLED') return false
  return !component.getAllProperties('attendee').some((attendee) => {
    const address = String(attendee.getFirstValue())
      .replace(/^mailto:/i, '')
      .toLowerCase()
    const answer = String(attendee.getFirstParameter('partstat') ?? '').toUpperCase()
    return answer === 'DECLINED' && addresses.has(address)
  })
}

const dayLong = 24 * 3600 * 1000

/**
 * Lets a series that has run for years begin just before the window, where that changes none of its times within:
 * days and weeks without a number of times, moved by whole intervals.
 */
function skipTo(from: number, component: ICAL.Component, begins: ICAL.Property, length: number): void {
  const rules = component.getAllProperties('rrule').map((rule) => rule.getFirstValue() as ICAL.Recur)
  const [rule] = rules
  const days = rule?.freq === 'WEEKLY' ? 7 : rule?.freq === 'DAILY' ? 1 : 0
  if (rules.length !== 1 || !rule || days === 0 || rule.count) return
  const start = begins.getFirstValue() as ICAL.Time
  const step = Math.max(1, Number(rule.interval)) * days
  const ahead = (from - start.toUnixTime() * 1000 - length) / dayLong - 2 * step - 2
  const steps = Math.floor(ahead / step)
  if (!(steps > 0)) return
  const moved = start.clone()
  moved.adjust(steps * step, 0, 0, 0)
  begins.setValue(moved)
}

const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid') ?? '')

const zoneOf = (property: ICAL.Property): string | undefined => {
  const tzid = property.getFirstParameter('tzid')
  return tzid || undefined
}

/** The moment that a time is, by its zone's name, else by the rules that came with it, else in the person's own zone. */
function epochOf(time: ICAL.Time, tzid: string | undefined, { timeZone }: Reading): number {
  const { year, month, day, hour, minute, second, isDate } = time
  if (!isDate && time.zone === ICAL.Timezone.utcTimezone)
    return Date.UTC(year, month - 1, day, hour, minute, second)
  const named = tzid === undefined || isDate ? timeZone : zoneNamed(tzid)
  if (named === null && time.zone?.component) return time.toUnixTime() * 1000
  return new Temporal.PlainDateTime(
    year,
    month,
    day,
    isDate ? 0 : hour,
    isDate ? 0 : minute,
    isDate ? 0 : second,
  ).toZonedDateTime(named ?? timeZone).epochMilliseconds
}
