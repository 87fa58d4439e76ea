import { z } from 'zod'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import { noteRefusedInvitation } from './store.ts'

const refused = z.strictObject({ tokenHash: z.base64() })

/** What follows when a mail server takes no invitation for an address: whoever sent it is told on their page. */
export function invitationRefusalJobs({ db, clock }: { db: Database; clock: Clock }): Jobs {
  return {
    invitation_refused: (payload) =>
      noteRefusedInvitation(db.app, Buffer.from(refused.parse(payload).tokenHash, 'base64'), clock.now()),
  }
}
