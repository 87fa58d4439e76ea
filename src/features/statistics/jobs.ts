import { z } from 'zod'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { createVault } from '../../platform/vault/vault.ts'
import { publish } from './rules.ts'
import { closeQuarter, queueClosings } from './store.ts'
import type { Quarter } from './types.ts'

const closing = z.strictObject({ organisationId: z.uuid(), quarter: z.custom<Quarter>() })

/** Every night; a machine that slept then catches up when it starts. */
export const statisticsCrontab = '15 2 * * * close_quarters ?fill=2d'

/** Closes quarters that are over: what may be shown is published once, and every answer goes. */
export function statisticsJobs(parts: { db: Database; clock: Clock; secret: string }): Jobs {
  const { db, clock, secret } = parts
  const vault = createVault(secret)
  return {
    close_quarters: () => queueClosings(db.owner, clock.now()),
    close_quarter: (payload) =>
      closeQuarter(db.owner, closing.parse(payload), { vault, secret }, publish, clock.now()),
  }
}
