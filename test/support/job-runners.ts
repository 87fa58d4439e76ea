import { invitationJobs } from '../../src/features/calendar/invitations/jobs.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { startJobs } from '../../src/platform/jobs/jobs.ts'
import { openPresence } from '../../src/platform/jobs/presence.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { mailSeal, smtpSender } from '../../src/platform/mail/mail.ts'

// A process of its own that sends invitations with twenty runners of two, so that a test can kill forty jobs at once.

const { connection, smtpUrl, secret, now } = JSON.parse(process.argv[2] as string)
const log = createLog('silent')
const presence = await openPresence(connection, log)
for (let runner = 0; runner < 20; runner++) {
  const db = openDatabase(connection, 2)
  const jobs = invitationJobs({
    db,
    clock: { now: () => Temporal.Instant.from(now) },
    url: 'http://takt.test',
    organizer: 'takt@takt.test',
    readsReplies: false,
    seal: mailSeal(secret),
    send: smtpSender(smtpUrl, 'Takt <takt@takt.test>', { socketTimeout: 60_000 }),
  })
  // Asking for new batches is left to the test: it says when all are queued.
  await startJobs(db.queue, presence, { jobs: { invitation: jobs.invitation! }, crontab: '' }, log)
}
