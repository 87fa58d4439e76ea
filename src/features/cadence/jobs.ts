import { z } from 'zod'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { queueRefills, refillPair } from './refill/store.ts'
import { replanQueued } from './replan/store.ts'

const pair = z.strictObject({ organisationId: z.uuid(), pairId: z.uuid() })

/** Every night; a machine that slept then catches up when it starts (graphile-worker's `fill`). */
export const cadenceCrontab = '0 3 * * * refill_all ?fill=2d'

/** Keeps six months of conversations in every agreed rhythm (R17, R20). */
export function cadenceJobs({ db, clock }: { db: Database; clock: Clock }): Jobs {
  return {
    refill_all: () => queueRefills(db.app),
    replan: (payload) => replanQueued(db, pair.parse(payload), clock.now()),
    refill: (payload) => refillPair(db, pair.parse(payload), clock.now()),
  }
}
