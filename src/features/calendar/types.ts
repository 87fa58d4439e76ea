/** One meeting as it stands in a calendar. */
export interface CalendarEvent {
  /** The same for as long as the meeting exists, wherever it is moved. */
  uid: string
  /** When it was last changed, in UTC: 20261124T080000Z. */
  stamp: string
  /** Wall-clock time in `timeZone`: 20261124T090000. */
  start: string
  /** IANA name such as Europe/Copenhagen. */
  timeZone: string
  minutes: number
  /** Grows by one with each move and with the cancellation, so that a program knows the newer from the older. */
  sequence: number
  cancelled: boolean
  summary: string
  location: string
  description: string
}

/** A whole calendar: what it is called, and what stands in it. */
export interface Calendar {
  name: string
  language: 'da' | 'en'
  /** How it is passed on (iTIP); one that lies at a calendar server has none (RFC 4791, 4.1). `PUBLISH` unless given. */
  method?: 'PUBLISH' | null
  events: readonly CalendarEvent[]
}

/** Someone with a mail address, as a message names them. */
export interface Addressee {
  name: string
  address: string
}

/** One event as a message to the one person it is for. */
export interface Invitation {
  /** What the receiver's calendar is to do: put the event in, or take it out. */
  method: 'REQUEST' | 'CANCEL'
  language: 'da' | 'en'
  event: CalendarEvent
  /** Takt itself, so that answers go to nobody's own mailbox. */
  organizer: Addressee
  attendee: Addressee
  /** Whether the calendar is asked to send an answer; it may do so all the same. */
  asksForReply: boolean
}

/** What the database knows of a meeting that a calendar shows, in the order of time. */
export interface FeedMeeting {
  id: string
  stamp: string
  start: string
  timeZone: string
  minutes: number
  place: string
  /** How often it was moved, by hand or by a later rhythm. */
  moves: number
  cancelled: boolean
  /** The other of the two, and the company. */
  otherName: string
  organisationName: string
}
