import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { InboxTrouble, LookIntoInbox, Waiting } from '../../../platform/inbox/inbox.ts'
import { readLetter } from '../../../platform/inbox/letter.ts'
import type { Log } from '../../../platform/log/log.ts'
import { readAnswer } from './reading/rules.ts'
import { countedAnswer } from './rules.ts'
import { asReplier, keepAnswer } from './store.ts'

interface Parts {
  db: Database
  clock: Clock
  /** The public address of Takt; its host stands in the UID of each meeting. */
  url: string
  look: LookIntoInbox
  log: Log
}

/** Once a minute, whichever instance comes first; the number is that of the lock they share. */
export const replyRounds = { lock: 7_013_701_512, milliseconds: 60_000 }

/** What an operator reads in the log; never the address, which holds a password. */
const sentences: Record<InboxTrouble, string> = {
  login: 'the mailbox for replies refuses the name or password in TAKT_IMAP_URL',
  unreachable: 'the mailbox for replies cannot be reached, or ended the connection',
  slow: 'the mailbox for replies takes too long',
  answer: 'the mailbox for replies answers otherwise than it should',
}

/** The longest pause after failures, in minutes: a server that refuses us over and over may lock the mailbox. */
const longestPause = 30

/**
 * One look after the other for what people answer to their invitations in their own calendars. A mailbox that cannot be
 * read is logged and looked at again after pauses that grow; nothing else of Takt takes notice.
 */
export function createReplyReader({
  db,
  clock,
  url,
  look,
  log,
}: Parts): (signal?: AbortSignal) => Promise<void> {
  const host = new URL(url).hostname
  let failures = 0
  let notBefore: Temporal.Instant | null = null
  return async (signal) => {
    if (notBefore && Temporal.Instant.compare(clock.now(), notBefore) < 0) return
    const seen = await look((message) => takeIn(message, { db, clock, host }), signal)
    if (signal?.aborted) return
    if (seen.ok) {
      failures = 0
      if (seen.read > 0) log.info({ read: seen.read, tooLarge: seen.tooLarge }, 'replies read')
      return
    }
    const minutes = Math.min(2 ** failures, longestPause)
    failures = Math.min(failures + 1, 10)
    // A little less than whole minutes, so that the next round is not one too late.
    notBefore = clock.now().add({ seconds: minutes * 60 - 5 })
    log.warn({ reason: seen.reason, minutes }, sentences[seen.reason])
  }
}

interface Taking {
  db: Database
  clock: Clock
  host: string
}

/** Takes in what a message answers, once it is held against who was invited to what. Anything else is let be. */
export async function takeIn({ raw, receivedAt }: Waiting, { db, clock, host }: Taking): Promise<void> {
  const letter = await readLetter(raw)
  if (!letter) return
  for (const part of letter.calendars) {
    const answer = readAnswer({ from: letter.from, ...part }, host)
    if (!answer) continue
    await asReplier(db.app, answer.meetingId, letter.from, async (tenant, replier) => {
      const counted = countedAnswer(answer, replier, { now: clock.now(), receivedAt })
      if (counted) await keepAnswer(tenant, replier, answer.meetingId, counted)
    })
  }
}
