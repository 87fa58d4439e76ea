import { findBusy } from '../../../../platform/caldav/busy.ts'
import type { Credentials, Trouble } from '../../../../platform/caldav/caldav.ts'
import { trouble } from '../../../../platform/caldav/caldav.ts'
import type { Calendar } from '../../../../platform/caldav/events.ts'
import { merged } from '../../../../platform/caldav/periods.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { Ask } from '../../../../platform/outbound/outbound.ts'
import { asActiveMember } from '../../../../platform/session/viewer.ts'
import { loadChoice } from '../../invitations/store.ts'
import { isMeetingUid, meetingUid } from '../../rules.ts'
import { loadFeedMeetings } from '../../store.ts'
import { eventName, marksOf } from '../push/rules.ts'
import { type Connection, loadWritten, noteEvent } from '../push/store.ts'
import type { WrittenEvent } from '../push/types.ts'
import { isSameVersion, isSettled, readingWindow, spanOf } from './rules.ts'
import { loadTimeZone, replaceBusyTimes } from './store.ts'
import type { Span } from './types.ts'

/** A member's calendars, open to be looked into. */
export interface Looking {
  db: Database
  at: Connection
  now: Temporal.Instant
  ask: Ask
  credentials: Credentials
  /** The host of Takt's public address, which stands in the name of each of its events. */
  host: string
  /** The one that Takt writes in, and its address. */
  calendar: Calendar
  calendarUrl: string
  /** The addresses of all that the member has there, that one among them. */
  calendars: readonly string[]
  /** What the member is called there, and in Takt. */
  addresses: readonly string[]
}

/** As many events as are looked at in one go when their versions are not those that were written. */
const mostLooks = 25

/** As many calendars and times as one person may have. */
const mostCalendars = 20
const mostTimes = 4_000

/**
 * Notices what the member has changed or removed of what Takt wrote, without writing anything there.
 * @returns what the server would not do; null when all was seen
 */
export async function noticeEdits(looking: Looking): Promise<Trouble | null> {
  const { db, at, now, calendar } = looking
  const known = (await asActiveMember(db.app, at, (tenant) => loadWritten(tenant, at))) ?? []
  const settled = known.filter((event) => isSettled(event, now))
  if (settled.length === 0) return null
  const listed = await calendar.versions(settled.map(({ meetingId }) => eventName(meetingId)))
  if (listed.kind === 'trouble') return listed.trouble
  const others = settled.filter((event) => {
    const there = listed.etags.get(eventName(event.meetingId))
    return !isSameVersion(event.etag, there) && !isSameVersion(event.seen, there)
  })
  for (const event of others.slice(0, mostLooks)) {
    const failed = await look(looking, event, listed.etags.get(eventName(event.meetingId)) ?? null)
    if (failed) return failed
  }
  return null
}

async function look(
  { db, at, calendar, host }: Looking,
  { meetingId, written, etag }: WrittenEvent,
  listed: string | null,
): Promise<Trouble | null> {
  const read = await calendar.read(eventName(meetingId))
  if (read.kind === 'trouble') return read.trouble
  const marks = read.kind === 'there' ? marksOf(read.text, meetingUid(meetingId, host)) : null
  const isUntouched =
    read.kind === 'there' && (marks === written || isSameVersion(etag, read.etag ?? undefined))
  const noted = isUntouched
    ? { seen: listed }
    : read.kind === 'there'
      ? { touched: 'changed' as const, etag: read.etag, written: marks ?? 'unknown', intended: written }
      : { touched: 'removed' as const, etag: null, written: null, intended: written }
  const done = await asActiveMember(db.app, at, (tenant) => noteEvent(tenant, at, meetingId, noted))
  return done ? null : trouble('disconnected')
}

/** Finds when the member is busy by all of their calendars and records it: the times, and nothing else. */
export async function readBusyTimes(looking: Looking): Promise<Trouble | null> {
  const { db, at, now, ask, credentials, calendarUrl, host } = looking
  const known = await asActiveMember(db.app, at, async (tenant) => ({
    timeZone: await loadTimeZone(tenant, at),
    written: await loadWritten(tenant, at),
    invited: (await loadChoice(tenant, at)).since ? await loadFeedMeetings(tenant, at, now) : [],
  }))
  if (!known) return trouble('disconnected')
  const reading = {
    window: readingWindow(now, known.timeZone),
    timeZone: known.timeZone,
    addresses: new Set(looking.addresses.map((address) => address.toLowerCase())),
    isOurs: (uid: string) => isMeetingUid(uid, host),
  }
  // Invitations may have come into any of the calendars; what Takt wrote is in one.
  const invited = known.invited.filter(({ cancelled }) => !cancelled).map(spanOfMeeting)
  const written = known.written.flatMap((event) => spanOf(event.written) ?? [])
  const periods: Span[] = []
  for (const url of looking.calendars.slice(0, mostCalendars)) {
    const own = url === calendarUrl ? [...invited, ...written] : invited
    const found = await findBusy(ask, credentials, { url, own }, reading)
    if (found.ok) periods.push(...found.periods)
    // One that the member has removed since makes them busy no more; the one Takt writes in is missed.
    else if (found.reason !== 'gone' || url === calendarUrl) return found
  }
  const times = merged(periods, reading.window).slice(0, mostTimes)
  await asActiveMember(db.app, at, (tenant) => replaceBusyTimes(tenant, at, times))
  return null
}

function spanOfMeeting({
  start,
  timeZone,
  minutes,
}: {
  start: string
  timeZone: string
  minutes: number
}): Span {
  const begins = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).epochMilliseconds
  return { start: begins, end: begins + minutes * 60_000 }
}
