import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/tables.ts'
import { asJob } from '../../../platform/session/viewer.ts'
import { lockCalendars } from '../../meetings/planning/calendars/store.ts'
import { loadPair } from '../../pair/store.ts'
import { refill } from '../layout/rules.ts'
import { addMeetings, loadLayoutInput } from '../layout/store.ts'
import { agreedOf } from '../rules.ts'
import { cadencesOfPair } from '../store.ts'

/** One pair of one company, as the queue names it. */
export interface PairToRefill {
  organisationId: string
  pairId: string
}

/** Queues a refill for every pair that goes on, one job each, so that one that fails holds up no other. */
export async function queueRefills(app: Kysely<DB>): Promise<void> {
  await sql`
    select enqueue(
      'refill', json_build_object('organisationId', organisation_id, 'pairId', pair_id), null, 'refill:' || pair_id)
      from current_pairs()`.execute(app)
}

/** Lays out what an agreed rhythm lacks within six months of now. Twice, or by two at once, is once. */
export async function refillPair(
  db: Database,
  pairToRefill: PairToRefill,
  now: Temporal.Instant,
): Promise<void> {
  await asJob(db.app, pairToRefill, async (tenant, scope) => {
    const pair = await loadPair(tenant, scope, scope.pairId)
    if (!pair?.goesOn) return
    if (!(await lockCalendars(tenant, scope, pair))) return
    const cadence = agreedOf(await cadencesOfPair(tenant, scope, pair.id))
    if (!cadence) return
    const input = await loadLayoutInput(tenant, scope, pair, cadence.timeZone, now)
    await addMeetings(tenant, scope, { pair, cadence }, refill(cadence, cadence.id, input), now)
  })
}
