import { sql } from 'kysely'
import type { Database, Tenant } from '../../../platform/database/database.ts'
import { asJob, type Viewer } from '../../../platform/session/viewer.ts'
import { lockCalendars } from '../../meetings/planning/calendars/store.ts'
import { otherOf } from '../../pair/rules.ts'
import { loadPair, loadPairs } from '../../pair/store.ts'
import type { Pair, Scope } from '../../pair/types.ts'
import type { Assumed } from '../free-time/types.ts'
import { applyMoves, loadLayoutInputs } from '../layout/store.ts'
import { agreedOf } from '../rules.ts'
import { cadencesOfPairs } from '../store.ts'
import type { Cadence } from '../types.ts'
import { type Replan, replanInTurn } from './rules.ts'
import type { PairReplan } from './types.ts'

/** Queues a new plan for every pair of the viewer's company that goes on; the owner sees no more of them than that. */
export async function queueReplans(tenant: Tenant, viewer: Viewer): Promise<void> {
  await sql`
    select enqueue(
      'replan', json_build_object('organisationId', organisation_id, 'pairId', id), null, 'replan:' || id)
      from pair
     where organisation_id = ${viewer.organisationId} and ended_at is null`.execute(tenant)
}

/** The pairs of the viewer that go on. */
export async function goingPairs(tenant: Tenant, viewer: Viewer): Promise<Pair[]> {
  return (await loadPairs(tenant, viewer, viewer.pairs)).filter(({ goesOn }) => goesOn)
}

/** One pair that has a rhythm, and what its days do to its plan. */
interface RhythmReplan extends Replan {
  pair: Pair
  cadence: Cadence
}

/** What the days as they stand, or as `assumed`, do to the plans of some pairs of one person; those without a rhythm have none. */
async function loadReplans(
  tenant: Tenant,
  scope: Scope,
  pairs: readonly Pair[],
  now: Temporal.Instant,
  assumed?: Assumed,
): Promise<RhythmReplan[]> {
  if (pairs.length === 0) return []
  const versions = await cadencesOfPairs(
    tenant,
    scope,
    pairs.map(({ id }) => id),
  )
  const plans = pairs.flatMap((pair) => {
    const cadence = agreedOf(versions.get(pair.id) ?? [])
    return cadence ? [{ pair, cadence, timeZone: cadence.timeZone }] : []
  })
  const inputs = await loadLayoutInputs(tenant, scope, plans, now, assumed)
  const replans = replanInTurn(
    plans.map(({ cadence }, index) => ({ rhythm: cadence, cadenceId: cadence.id, input: inputs[index]! })),
  )
  return plans.map(({ pair, cadence }, index) => ({ pair, cadence, ...replans[index]! }))
}

/** What the days as they stand, or as `assumed`, do to the conversations that the viewer has; only where it is something. */
export async function previewReplans(
  tenant: Tenant,
  viewer: Viewer,
  now: Temporal.Instant,
  assumed?: Assumed,
): Promise<PairReplan[]> {
  const replans = await loadReplans(tenant, viewer, await goingPairs(tenant, viewer), now, assumed)
  return replans
    .filter(({ moves, left }) => moves.length + left.length > 0)
    .map(({ pair, moves, left }) => ({
      pairId: pair.id,
      other: otherOf(pair, viewer.memberId),
      moves,
      left,
    }))
}

/** Carries out a new plan of one pair; twice, or by two at once, is once. @returns how many meetings were moved */
export async function replanPair(
  tenant: Tenant,
  scope: Scope,
  pair: Pair,
  now: Temporal.Instant,
): Promise<number> {
  if (!(await lockCalendars(tenant, scope, pair))) return 0
  const [replanned] = await loadReplans(tenant, scope, [pair], now)
  if (!replanned) return 0
  await applyMoves(tenant, scope, replanned, replanned.moves)
  return replanned.moves.length
}

/** The job: one pair, as the queue names it. */
export async function replanQueued(
  db: Database,
  queued: { organisationId: string; pairId: string },
  now: Temporal.Instant,
): Promise<void> {
  await asJob(db.app, queued, async (tenant, scope) => {
    const pair = await loadPair(tenant, scope, scope.pairId)
    if (pair?.goesOn) await replanPair(tenant, scope, pair, now)
  })
}
