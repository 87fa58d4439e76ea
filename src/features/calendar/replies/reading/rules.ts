import ICAL from 'ical.js'
import type { Answer, ReplyKind } from '../types.ts'
import { type Component, instantIn, type Property, plainDateTime, textOf } from './zone/rules.ts'

const kinds: Record<string, ReplyKind> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
}

const uid = /^meeting-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^@\s]{1,255})$/i

/** How many people a proposal of another time may name. */
const mostAttendees = 20

/** What a message brings: who sent it, and the calendar in it with the method that its type named. */
interface Sent {
  from: string
  method: string | null
  text: string
}

/**
 * Reads an answer to an invitation of `host` (RFC 5546, 3.2.3 and 3.2.7): one event, answered by the one who sent it.
 * @returns null for anything else, whatever it is
 */
export function readAnswer({ from, method, text }: Sent, host: string): Answer | null {
  const calendar = parse(text)
  if (calendar?.[0] !== 'vcalendar') return null
  const said = textOf(calendar[1], 'method')?.toUpperCase()
  if ((said !== 'REPLY' && said !== 'COUNTER') || (method !== null && method !== said)) return null
  const [event, ...others] = calendar[2].filter(([name]) => name === 'vevent')
  if (!event || others.length > 0) return null
  const properties = event[1]
  const [, meetingId, from_] = uid.exec(textOf(properties, 'uid') ?? '') ?? []
  if (!meetingId || from_?.toLowerCase() !== host.toLowerCase()) return null
  const sequence = sequenceOf(properties)
  const partstat = partstatOf(properties, from, said === 'REPLY' ? 1 : mostAttendees)
  if (sequence === null || partstat === null) return null
  const zones = calendar[2].filter(([name]) => name === 'vtimezone')
  const stamp = properties.find(([name]) => name === 'dtstamp')
  const shared = {
    meetingId: meetingId.toLowerCase(),
    sequence,
    stampedAt: stamp ? instantOf(stamp, []) : null,
  }
  if (said === 'REPLY') {
    const kind = kinds[partstat]
    return kind ? { ...shared, kind, proposed: null } : null
  }
  const proposed = spanOf(properties, zones)
  return proposed && { ...shared, kind: 'countered', proposed }
}

/** ical.js throws at what it cannot read; only its grammar is used, none of its reckoning with rules and zones. */
function parse(text: string): Component | null {
  try {
    return ICAL.parse(text) as unknown as Component
  } catch {
    return null
  }
}

function sequenceOf(properties: readonly Property[]): number | null {
  const found = properties.filter(([name]) => name === 'sequence')
  if (found.length === 0) return 0
  const value = found[0]?.[3]
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31
  return found.length === 1 && isCount ? value : null
}

/** How the sender answers; null unless the event names them once, and no more people than it may. */
function partstatOf(properties: readonly Property[], from: string, most: number): string | null {
  const attendees = properties.filter(([name]) => name === 'attendee')
  const own = attendees.filter(([, , , value]) => addressOf(value) === from)
  const [mine] = own
  if (!mine || own.length > 1 || attendees.length > most) return null
  return String(mine[1].partstat ?? '').toUpperCase()
}

function addressOf(value: unknown): string | null {
  const [, address] = /^mailto:(.+)$/i.exec(String(value)) ?? []
  if (!address) return null
  try {
    return decodeURIComponent(address).trim().toLowerCase()
  } catch {
    return address.trim().toLowerCase()
  }
}

function spanOf(properties: readonly Property[], zones: readonly Component[]): Answer['proposed'] {
  const only = (name: string) => properties.find((property) => property[0] === name)
  const start = only('dtstart')
  const startsAt = start ? instantOf(start, zones) : null
  if (!startsAt) return null
  const end = only('dtend')
  const endsAt = end ? instantOf(end, zones) : after(startsAt, only('duration')?.[3])
  return endsAt && Temporal.Instant.compare(startsAt, endsAt) < 0 ? { startsAt, endsAt } : null
}

function after(startsAt: Temporal.Instant, duration: unknown): Temporal.Instant | null {
  try {
    const length = Temporal.Duration.from(String(duration))
    return startsAt.add({ hours: 24 * length.days + length.hours, minutes: length.minutes })
  } catch {
    return null
  }
}

/** A date and time with its zone; null for a whole day, and for a time that says no zone. */
function instantOf(
  [, parameters, type, value]: Property,
  zones: readonly Component[],
): Temporal.Instant | null {
  if (type !== 'date-time' || typeof value !== 'string') return null
  const local = plainDateTime(value.replace(/Z$/, ''))
  if (!local) return null
  if (value.endsWith('Z')) return local.toZonedDateTime('UTC').toInstant()
  return typeof parameters.tzid === 'string' ? instantIn(local, parameters.tzid, zones) : null
}
