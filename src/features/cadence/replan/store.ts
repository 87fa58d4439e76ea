import { sql } from 'kysely'
import type { Database, Tenant } from '../../../platform/database/database.ts'
import { asJob, type Viewer } from '../../../platform/session/viewer.ts'
import { lockCalendars } from '../../meetings/planning/calendars/store.ts'
import { loadPair } from '../../pair/store.ts'
import type { Pair, Scope } from '../../pair/types.ts'
import type { Assumed } from '../free-time/types.ts'
import { applyMoves, loadLayoutInput } from '../layout/store.ts'
import { agreedOf } from '../rules.ts'
import { cadencesOfPair } from '../store.ts'
import { type Replan, replan } from './rules.ts'

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
  const pairs = await Promise.all(viewer.pairs.map((pairId) => loadPair(tenant, viewer, pairId)))
  return pairs.flatMap((pair) => (pair?.goesOn ? [pair] : []))
}

/** What the days as they stand, or as `assumed`, do to the plan of one pair; nothing for a pair without a rhythm. */
export async function previewReplan(
  tenant: Tenant,
  scope: Scope,
  pair: Pair,
  now: Temporal.Instant,
  assumed?: Assumed,
): Promise<Replan & { cadence: NonNullable<ReturnType<typeof agreedOf>> | null }> {
  const cadence = agreedOf(await cadencesOfPair(tenant, scope, pair.id))
  if (!cadence) return { moves: [], left: [], cadence: null }
  const input = await loadLayoutInput(tenant, scope, pair, cadence.timeZone, now, assumed)
  return { ...replan(cadence, cadence.id, input), cadence }
}

/** Carries out a new plan of one pair; twice, or by two at once, is once. @returns how many meetings were moved */
export async function replanPair(
  tenant: Tenant,
  scope: Scope,
  pair: Pair,
  now: Temporal.Instant,
): Promise<number> {
  if (!(await lockCalendars(tenant, scope, pair))) return 0
  const { moves, cadence } = await previewReplan(tenant, scope, pair, now)
  if (cadence) await applyMoves(tenant, scope, { pair, cadence }, moves)
  return moves.length
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
