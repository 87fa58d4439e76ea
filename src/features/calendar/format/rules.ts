import type { Calendar, CalendarEvent } from '../types.ts'
import { timeZoneLines } from '../zone/rules.ts'

/**
 * A calendar as text (RFC 5545), CRLF at the end of every line. Written here rather than by a library: see
 * docs/decisions/0007-calendar-text.md.
 */
export function calendarText({ name, language, method = 'PUBLISH', events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Takt//Takt//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    ...(method === null ? [] : publishedLines(name, method)),
    ...zoneLines(events),
  ]
  for (const event of events) addEvent(lines, event)
  lines.push('END:VCALENDAR', '')
  return lines.map(fold).join('\r\n')
}

const publishedLines = (name: string, method: string): string[] => [
  `METHOD:${method}`,
  `NAME:${textValue(name)}`,
  `X-WR-CALNAME:${textValue(name)}`,
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
]

function addEvent(lines: string[], event: CalendarEvent): void {
  lines.push(
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${event.stamp}`,
    `LAST-MODIFIED:${event.stamp}`,
    `SEQUENCE:${event.sequence}`,
    event.cancelled ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED',
    `DTSTART;TZID=${parameterValue(event.timeZone)}:${event.start}`,
    `DURATION:PT${event.minutes}M`,
    `SUMMARY:${textValue(event.summary)}`,
  )
  if (event.location) lines.push(`LOCATION:${textValue(event.location)}`)
  lines.push(`DESCRIPTION:${textValue(event.description)}`, 'END:VEVENT')
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

/** A value of type TEXT (RFC 5545, 3.3.11). There are no breaks left to write as \n. */
const textValue = (text: string): string => onOneLine(text).replace(/[\\;,]/g, '\\$&')

/** A parameter's value cannot hold a quotation mark, and must stand in them around `:`, `;` and `,` (RFC 5545, 3.2). */
function parameterValue(text: string): string {
  const clean = onOneLine(text).replaceAll('"', "'")
  return /[:;,]/.test(clean) ? `"${clean}"` : clean
}

const longestLine = 75

/** Folds a line at 75 octets, never within a character (RFC 5545, 3.1). */
function fold(line: string): string {
  // No character takes more than three octets for each of its UTF-16 units.
  if (line.length * 3 <= longestLine || Buffer.byteLength(line) <= longestLine) return line
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
