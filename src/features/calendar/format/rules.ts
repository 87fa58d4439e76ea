import type { Addressee, Calendar, CalendarEvent, Invitation } from '../types.ts'
import { timeZoneLines } from '../zone/rules.ts'

/**
 * A calendar as text (RFC 5545), CRLF at the end of every line. Written here rather than by a library: see
 * docs/decisions/0007-calendar-text.md.
 */
export function calendarText({ name, language, method = 'PUBLISH', events }: Calendar): string {
  const head = [
    ...heading(language, method),
    ...(method === null ? [] : publishedLines(name)),
    ...zoneLines(events),
  ].join('\r\n')
  const shared = rememberLines()
  let body = ''
  for (const event of events) body += eventText(event, shared)
  return `${head}\r\n${body}END:VCALENDAR\r\n`
}

/** One event as a message from the organizer to one attendee (iTIP, RFC 5546): the text part of an invitation. */
export function invitationText(invitation: Invitation): string {
  const { method, language, event, organizer, attendee } = invitation
  const rsvp = invitation.asksForReply ? 'TRUE' : 'FALSE'
  const people = [
    personLine('ORGANIZER', '', organizer),
    personLine('ATTENDEE', `;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=${rsvp}`, attendee),
  ]
  const head = [...heading(language, method), ...zoneLines([event])].join('\r\n')
  return `${head}\r\n${eventText(event, rememberLines(), people)}END:VCALENDAR\r\n`
}

const heading = (language: string, method: string | null): string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  `PRODID:-//Takt//Takt//${language.toUpperCase()}`,
  'CALSCALE:GREGORIAN',
  ...(method === null ? [] : [`METHOD:${method}`]),
]

const publishedLines = (name: string): string[] => [
  textLine('NAME', name),
  textLine('X-WR-CALNAME', name),
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
]

// One string for each event, without a list of its lines: 10,000 events would make 120,000 of them.
function eventText(event: CalendarEvent, shared: typeof textLine, people: readonly string[] = []): string {
  const { stamp, location } = event
  return `BEGIN:VEVENT\r
${textLine('UID', event.uid)}\r
DTSTAMP:${stamp}\r
LAST-MODIFIED:${stamp}\r
SEQUENCE:${event.sequence}\r
STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}\r
${startLine(event)}\r
DURATION:PT${event.minutes}M\r
${people.map((line) => `${line}\r\n`).join('')}${shared('SUMMARY', event.summary)}\r
${location ? `${shared('LOCATION', location)}\r\n` : ''}${textLine('DESCRIPTION', event.description)}\r
END:VEVENT\r
`
}

const startLine = ({ timeZone, start }: CalendarEvent): string =>
  fold(`DTSTART;TZID=${parameterValue(timeZone)}:${start}`)

/** A property whose value is the mail address of someone with a name. */
const personLine = (property: string, parameters: string, { name, address }: Addressee): string =>
  fold(`${property};CN=${parameterValue(name)}${parameters}:mailto:${encodeURI(onOneLine(address))}`)

/** Writes lines as textLine() does, and the same one again from memory: titles and places are few. */
function rememberLines(): typeof textLine {
  const known = new Map<string, string>()
  return (property, value) => {
    const key = property + value
    const line = known.get(key) ?? textLine(property, value)
    known.set(key, line)
    return line
  }
}

/** One VTIMEZONE for each zone, from its first event to its last. */
function zoneLines(events: readonly CalendarEvent[]): string[] {
  const spans = new Map<string, { first: string; last: string }>()
  for (const { timeZone, start } of events) {
    const span = spans.get(timeZone)
    if (!span) spans.set(timeZone, { first: start, last: start })
    else if (start < span.first) span.first = start
    else if (start > span.last) span.last = start
  }
  return [...spans].flatMap(([timeZone, { first, last }]) => timeZoneLines(timeZone, first, last))
}

/**
 * What a person wrote, on one line: breaks of every kind, NUL and the other control characters become a space,
 * half a character becomes the mark for it.
 */
export const onOneLine = (text: string): string =>
  /[\p{Cc}\u2028\u2029\ud800-\udfff]/u.test(text)
    ? text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    : text

/** Printable ASCII without what TEXT escapes: nothing to clean, and one octet for each character. */
const ordinary = /^[ -+\-.-:<-[\]-~]*$/

/** A property whose value is of type TEXT (RFC 5545, 3.3.11). There are no breaks left to write as \n. */
function textLine(property: string, value: string): string {
  if (ordinary.test(value)) return foldOctets(`${property}:${value}`)
  return fold(`${property}:${onOneLine(value).replace(/[\\;,]/g, '\\$&')}`)
}

/** A parameter's value cannot hold a quotation mark, and must stand in them around `:`, `;` and `,` (RFC 5545, 3.2). */
function parameterValue(text: string): string {
  const clean = onOneLine(text).replaceAll('"', "'")
  return /[:;,]/.test(clean) ? `"${clean}"` : clean
}

const longestLine = 75

/** Folds a line at 75 octets, never within a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const octets = Buffer.byteLength(line)
  if (octets <= longestLine) return line
  if (octets === line.length) return foldOctets(line)
  let folded = ''
  let room = longestLine
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (octets > room) {
      folded += '\r\n '
      room = longestLine - 1
    }
    folded += character
    room -= octets
  }
  return folded
}

/** The same for a line in which each character is one octet. */
function foldOctets(line: string): string {
  if (line.length <= longestLine) return line
  let folded = line.slice(0, longestLine)
  for (let at = longestLine; at < line.length; at += longestLine - 1) {
    folded += `\r\n ${line.slice(at, at + longestLine - 1)}`
  }
  return folded
}
