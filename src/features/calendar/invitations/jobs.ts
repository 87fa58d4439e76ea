import type { Clock } from '../../../platform/clock/clock.ts'
import { hashToken, type Seal } from '../../../platform/crypto/crypto.ts'
import type { Database, Tenant } from '../../../platform/database/database.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import { type Mail, RecipientRefused, type SendMail } from '../../../platform/mail/mail.ts'
import { asMember, type Recipient } from '../../../platform/session/viewer.ts'
import { urls } from '../../../urls.ts'
import { invitationText } from '../format/rules.ts'
import { eventOf } from '../rules.ts'
import { loadFeedMeetings } from '../store.ts'
import { text as calendarWords } from '../text.ts'
import type { CalendarEvent, FeedMeeting } from '../types.ts'
import { dueInvitations, pace, stampOf } from './rules.ts'
import {
  holdChoice,
  isLatest,
  loadChoice,
  loadStanding,
  noteRefusal,
  noteUndelivered,
  queueInvitations,
  sendMessage,
} from './store.ts'
import { text } from './text.ts'
import { type Due, memberSchema, messageSchema, type QueuedMessage } from './types.ts'

interface Surroundings {
  db: Database
  clock: Clock
  /** The public address of Takt. */
  url: string
  /** The bare address that stands as organizer: answers go there, and to no person. */
  organizer: string
  /** Whether Takt reads what comes there, so that an answer is worth asking for. */
  readsReplies: boolean
  seal: Seal
  send: SendMail
}

/** Keeps the invitations of each member who chose them in step with their meetings. */
export function invitationJobs(around: Surroundings): Jobs {
  const { db, clock } = around
  return {
    invitations: async (payload) => {
      await asMember(db.app, memberSchema.parse(payload), (tenant, recipient) =>
        sendWhatIsMissing(tenant, recipient, clock.now(), around),
      )
    },
    invitation: async (payload, attempt) => {
      await deliver(messageSchema.parse(payload), attempt?.last === true, around)
    },
  }
}

/** Compares what stands with what was sent, and queues the first messages of the difference; the rest a minute on. */
async function sendWhatIsMissing(
  tenant: Tenant,
  recipient: Recipient,
  now: Temporal.Instant,
  around: Surroundings,
): Promise<void> {
  if (!(await holdChoice(tenant, recipient))) return
  const { refusedAddress } = await loadChoice(tenant, recipient)
  if (refusedAddress) return
  const shown = new Map(
    (await loadFeedMeetings(tenant, recipient, now)).map((meeting) => [meeting.id, meeting]),
  )
  const standing = (await loadStanding(tenant, recipient, now)).flatMap((row) => {
    const meeting = shown.get(row.meetingId)
    if (!meeting) return []
    const { sequence: feedSequence, cancelled } = asEvent(meeting, recipient, around.url)
    return [{ ...row, feedSequence, cancelled }]
  })
  const due = dueInvitations(standing, { now, active: recipient.active })
  for (const one of due.slice(0, pace.messages)) {
    const mail = mailOf(one, shown.get(one.meeting.meetingId) as FeedMeeting, recipient, now, around)
    await sendMessage(tenant, recipient, one, around.seal.seal(JSON.stringify(mail)), now)
  }
  if (due.length > pace.messages) await queueInvitations(tenant, recipient, pace.seconds)
}

const asEvent = (meeting: FeedMeeting, { language }: Recipient, url: string): CalendarEvent =>
  eventOf(meeting, { url, host: new URL(url).hostname }, calendarWords[language].event)

function mailOf(
  { method, sequence, news }: Due,
  meeting: FeedMeeting,
  recipient: Recipient,
  now: Temporal.Instant,
  { url, organizer: organizerAddress, readsReplies }: Surroundings,
): Mail {
  const { name, address, language } = recipient
  const event = { ...asEvent(meeting, recipient, url), sequence, stamp: stampOf(now) }
  const words = {
    name,
    title: calendarWords[language].event.title(meeting.otherName, meeting.organisationName),
    news,
    start: Temporal.PlainDateTime.from(event.start),
    minutes: event.minutes,
    place: event.location,
    link: event.description,
    calendarLink: url + urls.calendar(),
    readsReplies,
  }
  const [organizer, attendee] = [
    { name: 'Takt', address: organizerAddress },
    { name, address },
  ]
  return {
    to: attendee,
    subject: text[language].subject(words),
    text: text[language].body(words),
    messageId: messageIdOf(event.uid, sequence, address),
    replyTo: readsReplies ? organizerAddress : undefined,
    calendar: {
      method,
      text: invitationText({ method, language, event, organizer, attendee, asksForReply: readsReplies }),
    },
  }
}

/** The same for the same message to the same receiver, so that one that is sent twice is known for one. */
const messageIdOf = (uid: string, sequence: number, address: string): string =>
  `<${hashToken([uid, sequence, address].join('\n')).toString('base64url')}@${uid.split('@')[1]}>`

/** Sends one message, unless it has lost its point while it waited. No transaction is open while the server talks. */
async function deliver(message: QueuedMessage, last: boolean, around: Surroundings): Promise<void> {
  const { db, clock, seal, send } = around
  const mail = JSON.parse(seal.open(message.sealed)) as Mail
  const { address } = mail.to
  const note = (refused: boolean) =>
    asMember(db.app, message, async (tenant, recipient) => {
      if (refused) await noteRefusal(tenant, recipient, address, clock.now())
      await noteUndelivered(tenant, recipient, message, clock.now())
    })
  const counts = await asMember(db.app, message, async (tenant, recipient) => {
    if (Temporal.Instant.compare(message.startsAt, clock.now()) <= 0) return false
    if (!(await isLatest(tenant, recipient, message))) return false
    const { since, refusedAddress } = await loadChoice(tenant, recipient)
    // Someone who was deactivated meanwhile is only told of what is off.
    const concerns = recipient.active || mail.calendar?.method === 'CANCEL'
    if (since && !refusedAddress && concerns) return true
    await noteUndelivered(tenant, recipient, message, clock.now())
    return false
  })
  if (!counts) return
  try {
    await send(mail)
  } catch (error) {
    if (error instanceof RecipientRefused) {
      await note(true)
      return
    }
    if (last) await note(false)
    throw error
  }
}
