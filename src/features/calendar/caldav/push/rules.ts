import type { Finding, Step, WantedEvent, WrittenEvent } from './types.ts'

/** The marks of an event that is not to be there. */
export const removal = ''

/** The name of a meeting's event within the calendar: always the same, so that no second one is ever made. */
export const eventName = (meetingId: string): string => `takt-meeting-${meetingId}.ics`

/** What to do so that the calendar says what Takt says, without ever writing over what the member did there. */
export function nextStep(wanted: WantedEvent, known: WrittenEvent | undefined): Step {
  if (!known)
    return wanted.past || wanted.marks === removal ? { kind: 'leave' } : { kind: 'write', etag: null }
  if (known.touched) return { kind: 'leave' }
  if (known.kept !== null) return { kind: known.kept === wanted.marks ? 'leave' : 'ask-again' }
  if (known.intended !== null) return { kind: 'inquire' }
  if (known.written === wanted.marks) return { kind: 'leave' }
  if (known.written === null || known.etag === null) {
    return wanted.marks === removal ? { kind: 'forget' } : { kind: 'write', etag: null }
  }
  return wanted.marks === removal ? { kind: 'remove', etag: known.etag } : { kind: 'write', etag: known.etag }
}

/**
 * What it means that this stands there, null for nothing, when a write was begun (`intended`) or refused. The event is
 * ours when it is what we meant to write; a version that we know is what stood before. All else is the member's doing.
 */
export function judge(
  known: Pick<WrittenEvent, 'etag' | 'written' | 'intended'>,
  there: { etag: string | null; marks: string | null } | null,
): Finding {
  if (!there) {
    if (known.intended === removal) return { kind: 'removed-by-us' }
    return known.written === null
      ? { kind: 'not-written' }
      : { kind: 'touched', how: 'removed', etag: null, marks: null }
  }
  if (there.etag !== null && there.marks !== null) {
    if (there.etag === known.etag) return { kind: 'not-written' }
    if (there.marks === known.intended) return { kind: 'ours', etag: there.etag, marks: there.marks }
  }
  return { kind: 'touched', how: 'changed', etag: there.etag, marks: there.marks ?? 'unknown' }
}

/**
 * What tells one version of an event from another, however a server has laid out its text: which, when, how long, the
 * version, what it is called and where. Null when there is not exactly one event with that UID.
 */
export function marksOf(text: string, uid: string): string | null {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const begins = lines.flatMap((line, index) => (/^BEGIN:VEVENT$/i.test(line) ? [index] : []))
  const end = lines.findIndex((line) => /^END:VEVENT$/i.test(line))
  if (begins.length !== 1 || end < 0) return null
  const properties = new Map<string, { zone?: string; value: string }>()
  let depth = 0
  for (const line of lines.slice((begins[0] as number) + 1, end)) {
    if (/^BEGIN:/i.test(line)) depth += 1
    const found = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^":;]*))*):(.*)$/s.exec(line)
    if (found && depth === 0) {
      const zone = /;TZID=(?:"([^"]*)"|([^;]*))/i.exec(found[2] ?? '')
      properties.set((found[1] as string).toUpperCase(), {
        zone: zone?.[1] ?? zone?.[2],
        value: found[3] as string,
      })
    }
    if (/^END:/i.test(line)) depth -= 1
  }
  const value = (name: string) => properties.get(name)?.value ?? ''
  if (value('UID') !== uid) return null
  const start = instantOf(properties.get('DTSTART'))
  const minutes = value('DURATION')
    ? minutesOf(value('DURATION'))
    : minutesBetween(start, instantOf(properties.get('DTEND')))
  if (!start || minutes === null) return null
  return JSON.stringify([
    start.toString(),
    minutes,
    value('SEQUENCE') || '0',
    value('SUMMARY'),
    value('LOCATION'),
  ])
}

function instantOf(property: { zone?: string; value: string } | undefined): Temporal.Instant | null {
  if (!property) return null
  try {
    if (property.value.endsWith('Z')) return Temporal.Instant.from(property.value)
    return Temporal.PlainDateTime.from(property.value)
      .toZonedDateTime(property.zone ?? 'UTC')
      .toInstant()
  } catch {
    return null
  }
}

function minutesOf(duration: string): number | null {
  try {
    return Temporal.Duration.from(duration).total('minutes')
  } catch {
    return null
  }
}

const minutesBetween = (start: Temporal.Instant | null, end: Temporal.Instant | null): number | null =>
  start && end ? start.until(end).total('minutes') : null
