import { urls } from '../../urls.ts'
import type { Choice } from './invitations/types.ts'
import type { CalendarEvent, FeedMeeting } from './types.ts'

/** The words that a calendar needs of a meeting. */
interface Words {
  title: (otherName: string, organisationName: string) => string
  cancelled: (title: string) => string
}

/** The public address of Takt, and the name of its host. */
interface Site {
  url: string
  host: string
}

/**
 * A meeting as an event that says who and where, and nothing of what it is about: a calendar is often read over a
 * shoulder.
 */
export function eventOf(meeting: FeedMeeting, site: Site, words: Words): CalendarEvent {
  const title = words.title(meeting.otherName, meeting.organisationName)
  return {
    uid: meetingUid(meeting.id, site.host),
    stamp: meeting.stamp,
    start: meeting.start,
    timeZone: meeting.timeZone,
    minutes: meeting.minutes,
    sequence: meeting.moves + (meeting.cancelled ? 1 : 0),
    cancelled: meeting.cancelled,
    summary: meeting.cancelled ? words.cancelled(title) : title,
    location: meeting.place,
    description: site.url + urls.meeting({ meetingId: meeting.id }),
  }
}

/** What a meeting is called in every calendar, for life (RFC 5545, 3.8.4.7). */
export const meetingUid = (meetingId: string, host: string): string => `meeting-${meetingId}@${host}`

/** Whether an event is one of Takt's meetings, whichever way it came into the calendar. */
export const isMeetingUid = (uid: string, host: string): boolean =>
  /^meeting-[\da-f-]{36}@/i.test(uid) && uid.slice('meeting-'.length + 37) === host

/** One press that subscribes each program to the secret address; they take it as webcal: or as part of a link. */
export function subscribeLinks(
  address: string,
  name: string,
): Record<'apple' | 'google' | 'outlook' | 'microsoft365', string> {
  const webcal = address.replace(/^https?:/, 'webcal:')
  const outlook = new URLSearchParams({ url: address, name })
  return {
    apple: webcal,
    google: `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${outlook}`,
    microsoft365: `https://outlook.office.com/calendar/0/addfromweb?${outlook}`,
  }
}

/** What has just been done on the calendar page, as its address says it. */
export type Done = 'revoked' | 'invitations-on' | 'invitations-off'

/** What an address says was just done, as long as it still stands: an old address must not tell a lie. */
export function doneNow(
  said: string | undefined,
  feedSince: Temporal.Instant | null,
  invitations: Choice,
): Done | null {
  if (said === 'revoked' && feedSince === null) return said
  if (said === 'invitations-on' && invitations.since && !invitations.refusedAddress) return said
  if (said === 'invitations-off' && !invitations.since) return said
  return null
}

/** The first moment a feed tells of: a year back, from midnight, so that the feed stays the same through the day. */
export const feedBegins = (now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO('UTC').startOfDay().subtract({ years: 1 }).toInstant()

/** Whether the reader's copy is the one we have: `If-None-Match` against our tag, weakly (RFC 9110, 13.1.2). */
export function isSameCopy(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return (
    ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}
