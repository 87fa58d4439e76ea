import { z } from 'zod'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import { asActiveMember } from '../../../platform/session/viewer.ts'
import { readRow } from './row/rules.ts'
import { forgetImports, readNextRows } from './store.ts'
import { vocabulary, wordingIn } from './text.ts'
import { chunkOfRows } from './types.ts'

const reading = z.strictObject({ organisationId: z.uuid(), memberId: z.uuid(), importId: z.uuid() })
const daysKept = 7

/** Every night; a machine that slept then catches up when it starts. */
export const taskImportCrontab = '30 3 * * * forget_task_imports ?fill=2d'

/** Reads the rows of long files, some at a time so that pages are served between, and lets go of what nobody came back to. */
export function taskImportJobs({ db, clock }: { db: Database; clock: Clock }): Jobs {
  return {
    task_import_reading: async (payload) => {
      const { importId, ...member } = reading.parse(payload)
      const next = () =>
        asActiveMember(db.app, member, (tenant, recipient) =>
          readNextRows(tenant, recipient, importId, chunkOfRows, (cells, today) =>
            readRow(cells, today, vocabulary, wordingIn(recipient.language)),
          ),
        )
      while (await next());
    },
    forget_task_imports: () =>
      db.app
        .transaction()
        .execute((tenant) => forgetImports(tenant, clock.now().subtract({ hours: daysKept * 24 }))),
  }
}
