import { z } from 'zod'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { dueBefore, settledPeriods } from './rules.ts'
import {
  byAgeKinds,
  deleteOlder,
  deleteOverSignIns,
  eraseDue,
  oneByOneKinds,
  openRound,
  queueRounds,
  writeRound,
} from './store.ts'
import type { Counts } from './types.ts'

const company = z.strictObject({ organisationId: z.uuid() })

/** Every night; a machine that slept then catches up when it starts. */
export const retentionCrontab = '0 2 * * * retain_all ?fill=2d'

/**
 * Lets go of what has been kept long enough, company by company, and writes a report of how much it was. It works as the
 * owner of the tables: nobody's view is wide enough. Each step leaves a whole state, so one that is ended half-way goes on
 * the next time.
 */
export function retentionJobs({ db, clock }: { db: Database; clock: Clock }): Jobs {
  return {
    retain_all: async () => {
      await deleteOverSignIns(db.owner, clock.now())
      await queueRounds(db.owner)
    },

    retain: async (payload) => {
      const now = clock.now()
      const round = await openRound(db.owner, company.parse(payload).organisationId)
      if (!round) return
      const { organisationId, timeZone } = round
      const periods = { ...round.periods, ...settledPeriods }
      const counts: Counts = {}
      for (const kind of oneByOneKinds) counts[kind] = await eraseDue(db.owner, round, kind, now)
      for (const kind of byAgeKinds) {
        const before = dueBefore(periods[kind], now, timeZone)
        counts[kind] = await deleteOlder(db.owner, organisationId, kind, before)
      }
      await writeRound(db.owner, round, counts, now)
    },
  }
}
