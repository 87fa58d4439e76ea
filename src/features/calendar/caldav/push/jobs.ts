import { type Trouble, trouble } from '../../../../platform/caldav/caldav.ts'
import type { Calendar } from '../../../../platform/caldav/events.ts'
import type { Database, Tenant } from '../../../../platform/database/database.ts'
import { asActiveMember, type Language } from '../../../../platform/session/viewer.ts'
import { calendarText } from '../../format/rules.ts'
import { eventOf } from '../../rules.ts'
import { loadFeedMeetings } from '../../store.ts'
import { text } from '../../text.ts'
import type { FeedMeeting } from '../../types.ts'
import { eventName, judge, marksOf, nextStep, removal } from './rules.ts'
import { type Connection, forgetEvent, loadWritten, noteEvent } from './store.ts'
import type { WantedEvent, WrittenEvent } from './types.ts'

/** A member's calendar, open to be written in. */
export interface Writing {
  db: Database
  at: Connection
  now: Temporal.Instant
  language: Language
  site: { url: string; host: string }
  calendar: Calendar
  /** The member leaves: what Takt wrote of coming meetings goes. */
  removesAll: boolean
}

/** A meeting may be moved or cancelled for some time after it should have been. */
const lookBack = { hours: 24 * 31 }

/** What one event may fail with while others succeed; after three such, or any other, the rest waits too. */
const ofOne = new Set(['forbidden', 'locked'])
const mostOfOne = 3

/**
 * Brings a member's calendar in step with their meetings, one event after the other.
 * @returns what the server would not do, the first of it; null when all is in step
 */
export async function bringInStep(writing: Writing): Promise<Trouble | null> {
  const work = await asActiveMember(writing.db.app, writing.at, async (tenant) => ({
    meetings: await loadFeedMeetings(tenant, writing.at, writing.now.subtract(lookBack)),
    known: new Map((await loadWritten(tenant, writing.at)).map((one) => [one.meetingId, one])),
  }))
  const troubles: Trouble[] = []
  for (const meeting of work?.meetings ?? []) {
    const failed = await settle(writing, wantedOf(writing, meeting), work?.known.get(meeting.id))
    if (failed) troubles.push(failed)
    if (failed && (!ofOne.has(failed.reason) || troubles.length >= mostOfOne)) break
  }
  return troubles[0] ?? null
}

function wantedOf({ site, language, now, removesAll }: Writing, meeting: FeedMeeting): WantedEvent {
  const words = text[language]
  const event = eventOf(meeting, site, words.event)
  const start = Temporal.PlainDateTime.from(meeting.start).toZonedDateTime(meeting.timeZone).toInstant()
  const past = Temporal.Instant.compare(start, now) <= 0
  const written = calendarText({ name: words.calendarName, language, method: null, events: [event] })
  const removed = meeting.cancelled || (removesAll && !past)
  return {
    meetingId: meeting.id,
    uid: event.uid,
    text: written,
    marks: removed ? removal : (marksOf(written, event.uid) ?? written),
    past,
  }
}

/** Does for one meeting what is to be done, in at most three questions to the server. */
async function settle(
  writing: Writing,
  wanted: WantedEvent,
  known: WrittenEvent | undefined,
): Promise<Trouble | null> {
  const { meetingId } = wanted
  const step = nextStep(wanted, known)
  if (step.kind === 'leave') return null
  if (step.kind === 'forget') return record(writing, (tenant) => forgetEvent(tenant, writing.at, meetingId))
  if (step.kind === 'ask-again') {
    const touched = known?.etag == null ? 'removed' : 'changed'
    return note(writing, meetingId, { touched, kept: null, intended: wanted.marks })
  }
  if (step.kind === 'inquire') {
    const found = await inquire(writing, wanted, known as WrittenEvent)
    return 'ok' in found ? found : settleKnown(writing, wanted, found.known)
  }
  return change(writing, wanted, known, step)
}

/** After an inquiry nothing is left to inquire about; whatever else is to be done is done. */
const settleKnown = async (writing: Writing, wanted: WantedEvent, known: WrittenEvent | undefined) => {
  if (known?.intended != null) return null
  return settle(writing, wanted, known)
}

/** Writes or removes; the intention is noted first, so that a job that dies meanwhile knows its own event again. */
async function change(
  writing: Writing,
  wanted: WantedEvent,
  known: WrittenEvent | undefined,
  step: { kind: 'write'; etag: string | null } | { kind: 'remove'; etag: string },
): Promise<Trouble | null> {
  const { calendar } = writing
  const { meetingId, marks } = wanted
  const name = eventName(meetingId)
  const still = await note(writing, meetingId, { intended: marks })
  if (still) return still
  const outcome =
    step.kind === 'write'
      ? await calendar.write(name, wanted.text, step.etag)
      : await calendar.remove(name, step.etag)
  if (outcome.kind === 'trouble') return outcome.trouble
  if (outcome.kind === 'done' && step.kind === 'remove') {
    return record(writing, (tenant) => forgetEvent(tenant, writing.at, meetingId))
  }
  if (outcome.kind === 'done' && outcome.etag !== null) {
    return note(writing, meetingId, { etag: outcome.etag, written: marks, intended: null })
  }
  const before = {
    meetingId,
    etag: null,
    written: null,
    touched: null,
    kept: null,
    seen: null,
    ...known,
    intended: marks,
  }
  const found = await inquire(writing, wanted, before)
  if ('ok' in found) return found
  // Neither what was to stand there nor the member's doing, such as a version refused that stands there all the same: a server that says one thing and does another.
  const left = found.known
  return !left || left.touched || left.written === marks ? null : trouble('failing')
}

/** Sees what stands there and records what it means. */
async function inquire(
  writing: Writing,
  { meetingId, uid, marks }: WantedEvent,
  known: WrittenEvent,
): Promise<Trouble | { known: WrittenEvent | undefined }> {
  const read = await writing.calendar.read(eventName(meetingId))
  if (read.kind === 'trouble') return read.trouble
  const there = read.kind === 'there' ? { etag: read.etag, marks: marksOf(read.text, uid) } : null
  const finding = judge(known, there)
  if (finding.kind === 'removed-by-us') {
    const failed = await record(writing, (tenant) => forgetEvent(tenant, writing.at, meetingId))
    return failed ?? { known: undefined }
  }
  const noted: Partial<WrittenEvent> =
    finding.kind === 'ours'
      ? { etag: finding.etag, written: finding.marks, intended: null }
      : finding.kind === 'not-written'
        ? { intended: null }
        : { touched: finding.how, etag: finding.etag, written: finding.marks, intended: marks }
  const failed = await note(writing, meetingId, noted)
  return failed ?? { known: { ...known, ...noted } }
}

const note = (writing: Writing, meetingId: string, what: Partial<Omit<WrittenEvent, 'meetingId'>>) =>
  record(writing, (tenant) => noteEvent(tenant, writing.at, meetingId, what))

/** Records in a transaction of its own; a member who has left meanwhile, or disconnected, ends the work. */
async function record(
  { db, at }: Writing,
  work: (tenant: Tenant) => Promise<unknown>,
): Promise<Trouble | null> {
  const done = await asActiveMember(db.app, at, async (tenant) => (await work(tenant)) !== false)
  return done ? null : trouble('disconnected')
}
