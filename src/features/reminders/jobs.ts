import { z } from 'zod'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database, Tenant } from '../../platform/database/database.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Mail, SendMail } from '../../platform/mail/mail.ts'
import { asReminder, type ReminderScope } from '../../platform/session/viewer.ts'
import { digestText } from './digest/rules.ts'
import { loadDigest, loadMatters, markSent, recordDigest, takeOut } from './digest/store.ts'
import { dueReminders, reachOf, type WorkingDay, workingDayOf } from './rules.ts'
import { beginRounds, loadSettings, loadWorkingTime, lookLater } from './store.ts'
import { text } from './text.ts'
import type { Reach, Reminder, Told } from './types.ts'

const member = z.strictObject({ organisationId: z.uuid(), memberId: z.uuid() })
const waiting = member.extend({ digestId: z.uuid() })

/** Every quarter of an hour; the first one of a working day makes the day's round. */
export const reminderCrontab = '*/15 * * * * remind_all'

interface Surroundings {
  db: Database
  clock: Clock
  send: SendMail
  /** The public address of Takt. */
  url: string
}

/**
 * Reminders by mail. A member's digest is decided and recorded in one transaction with the job that mails it; that job
 * carries no text, but writes the mail of what is still true and due when it gets through.
 */
export function reminderJobs({ db, clock, send, url }: Surroundings): Jobs {
  return {
    remind_all: () => beginRounds(db.app, clock.now()),

    remind: async (payload) => {
      await asReminder(db.app, member.parse(payload), async (tenant, scope) => {
        const now = clock.now()
        const today = now.toZonedDateTimeISO(scope.timeZone).toPlainDate()
        const frame = await frameOf(tenant, scope, today)
        if (!frame) return
        const early = now.until(frame.day.begins)
        if (early.sign > 0) return lookLater(tenant, scope, early)
        const reminders = await findDue(tenant, scope, { ...frame, now })
        if (reminders.length > 0) await recordDigest(tenant, scope, { day: today, reminders }, now)
      })
    },

    reminder_mail: async (payload) => {
      const { digestId, ...whose } = waiting.parse(payload)
      const mail = await asReminder(db.app, whose, (tenant, scope) =>
        writeMail(tenant, scope, { digestId, now: clock.now(), url }),
      )
      if (!mail) return
      await send(mail)
      await asReminder(db.app, whose, (tenant, scope) => markSent(tenant, scope, digestId, clock.now()))
    },
  }
}

/** A member's working day, and how far its digest looks; null on a day off. */
interface Frame {
  day: WorkingDay
  reach: Reach
}

async function frameOf(
  tenant: Tenant,
  scope: ReminderScope,
  today: Temporal.PlainDate,
): Promise<Frame | null> {
  const working = await loadWorkingTime(tenant, scope, today)
  const day = workingDayOf(working, scope.timeZone, today)
  return day && { day, reach: reachOf(today, working) }
}

/** What is to be told if it is said now; what the digest `apart` tells of is not left out for having been told. */
async function findDue(
  tenant: Tenant,
  scope: ReminderScope,
  { day, reach, now, apart }: Frame & { now: Temporal.Instant; apart?: string },
): Promise<Reminder[]> {
  const settings = await loadSettings(tenant, scope)
  const matters = await loadMatters(tenant, scope, { reach, now, apart })
  return dueReminders(matters, { settings, timeZone: scope.timeZone, now, day, reach })
}

const isSame = (one: Told, other: Told): boolean =>
  one.stage === other.stage && one.id === other.id && one.occasion === other.occasion

/** The mail of a digest, of what is still to be told; null when nothing is, or the mail has left. */
async function writeMail(
  tenant: Tenant,
  scope: ReminderScope,
  { digestId, now, url }: { digestId: string; now: Temporal.Instant; url: string },
): Promise<Mail | null> {
  const digest = await loadDigest(tenant, scope, digestId)
  if (!digest) return null
  const frame = await frameOf(tenant, scope, digest.day)
  const due = frame ? await findDue(tenant, scope, { ...frame, now, apart: digestId }) : []
  const reminders = due.filter((reminder) => digest.told.some((told) => isSame(told, reminder)))
  const dropped = digest.told.filter((told) => !reminders.some((reminder) => isSame(told, reminder)))
  await takeOut(tenant, scope, digestId, dropped)
  if (reminders.length === 0) return null
  const words = text[scope.language]
  return {
    to: { name: scope.name, address: scope.email },
    subject: words.subject,
    text: digestText(scope.name, reminders, { url, words }),
    messageId: `<reminder-${digestId}@${new URL(url).hostname}>`,
  }
}
