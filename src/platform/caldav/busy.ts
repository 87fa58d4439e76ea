import type { Ask } from '../outbound/outbound.ts'
import { busyPeriods, freeBusyPeriods, type Reading } from './busy-text.ts'
import {
  askServer,
  type Credentials,
  caldav,
  propertyOf,
  readMultistatus,
  type Trouble,
  trouble,
} from './caldav.ts'
import { type Period, without } from './periods.ts'

type Found = { ok: true; periods: Period[] } | Trouble

/** A calendar whose busy times are asked for, and the times in it that are Takt's own doing. */
export interface BusyCalendar {
  url: string
  own: readonly Period[]
}

/**
 * When a person is busy by one of their calendars. The server is asked for nothing but the times (free-busy-query,
 * RFC 4791, 7.10); Takt's own are cut out of those, since they say nothing of what they are. A server that does not
 * answer that is asked for its events, with nothing of them but what tells when (calendar-query, 7.8).
 */
export async function findBusy(
  ask: Ask,
  credentials: Credentials,
  { url, own }: BusyCalendar,
  reading: Reading,
): Promise<Found> {
  const report = (body: string) =>
    askServer(ask, credentials, {
      url,
      method: 'REPORT',
      headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
      body,
    })
  const times = await report(freeBusyQuery(reading.window))
  if (!times.ok && times.reason !== 'failing') return times
  const told = times.ok && times.status === 200 ? freeBusyPeriods(times.body, reading.window) : null
  if (told) return { ok: true, periods: without(told, own) }

  const texts = new Map<string, string>()
  const left = { questions: mostQuestions }
  const failed = await collect(report, reading.window, texts, left)
  if (failed) return failed
  const periods = await busyPeriods([...texts.values()], reading)
  return periods ? { ok: true, periods } : trouble('large')
}

/** An answer that is too long is asked for in halves, down to a week. */
const mostQuestions = 32
const shortest = 7 * 24 * 3600 * 1000

async function collect(
  report: (body: string) => ReturnType<typeof askServer>,
  window: Period,
  texts: Map<string, string>,
  left: { questions: number },
): Promise<Trouble | null> {
  left.questions -= 1
  const answer = await report(eventQuery(window))
  if (!answer.ok) {
    if (answer.reason !== 'large' || left.questions < 2 || window.end - window.start <= shortest)
      return answer
    const middle = Math.floor((window.start + window.end) / 2)
    return (
      (await collect(report, { start: window.start, end: middle }, texts, left)) ??
      (await collect(report, { start: middle, end: window.end }, texts, left))
    )
  }
  if (answer.status === 403) return trouble('forbidden')
  if (answer.status === 404 || answer.status === 410) return trouble('gone')
  const resources = readMultistatus(answer)
  if (!resources) return trouble('not-caldav')
  for (const resource of resources) {
    const text = propertyOf(resource, `${caldav}calendar-data`)?.text
    if (text) texts.set(resource.href, text)
  }
  return null
}

/** 20261124T090000Z (RFC 5545, 3.3.5). */
const stamp = (epoch: number): string => `${new Date(epoch).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const range = ({ start, end }: Period): string =>
  `<c:time-range start="${stamp(start)}" end="${stamp(end)}"/>`

const freeBusyQuery = (window: Period): string =>
  `<?xml version="1.0" encoding="utf-8"?><c:free-busy-query xmlns:c="urn:ietf:params:xml:ns:caldav">${range(window)}</c:free-busy-query>`

/** What tells when an event is, and that it does not count: also the person's own answer to an invitation. */
const wanted = [
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'TRANSP',
  'STATUS',
  'ATTENDEE',
]

const eventQuery = (window: Period): string =>
  `<?xml version="1.0" encoding="utf-8"?><c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><c:calendar-data><c:comp name="VCALENDAR"><c:prop name="VERSION"/><c:comp name="VTIMEZONE"/><c:comp name="VEVENT">${wanted.map((name) => `<c:prop name="${name}"/>`).join('')}</c:comp></c:comp></c:calendar-data></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">${range(window)}</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`
