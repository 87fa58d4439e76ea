import type { Selectable } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { DB } from '../../platform/database/tables.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { lockCalendars } from '../meetings/planning/calendars/store.ts'
import type { Pair, Scope } from '../pair/types.ts'
import { takeOver } from './layout/rules.ts'
import { applyLayout, loadLayoutInput } from './layout/store.ts'
import { saysTheSame, waitingOf } from './rules.ts'
import type { Answer, AnswerOutcome, Cadence, Proposal, ProposalOutcome, Weekday } from './types.ts'

/** Every version of a pair's rhythm, the newest first. */
export async function cadencesOfPair(tenant: Tenant, scope: Scope, pairId: string): Promise<Cadence[]> {
  return (await cadencesOfPairs(tenant, scope, [pairId])).get(pairId) ?? []
}

/** The same of several pairs, by pair. */
export async function cadencesOfPairs(
  tenant: Tenant,
  scope: Scope,
  pairIds: string[],
): Promise<Map<string, Cadence[]>> {
  const rows = await tenant
    .selectFrom('cadence as c')
    .leftJoin('cadence_answer as a', (join) =>
      join.onRef('a.organisation_id', '=', 'c.organisation_id').onRef('a.cadence_id', '=', 'c.id'),
    )
    .selectAll('c')
    .select(['a.answer', 'a.answered_by', 'a.answered_at'])
    .where('c.organisation_id', '=', scope.organisationId)
    .where('c.pair_id', 'in', pairIds)
    .orderBy('c.proposed_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  const ofPair = Map.groupBy(rows, (row) => row.pair_id)
  return new Map([...ofPair].map(([pairId, versions]) => [pairId, versions.map(cadenceOf)]))
}

type CadenceRow = Selectable<DB['cadence']> & {
  answer: string | null
  answered_by: string | null
  answered_at: Temporal.Instant | null
}

const cadenceOf = (row: CadenceRow): Cadence => ({
  id: row.id,
  everyWeeks: row.every_weeks,
  weekday: row.weekday as Weekday,
  localTime: row.local_time,
  timeZone: row.time_zone,
  minutes: row.minutes,
  place: row.place,
  firstDate: row.first_date,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
  answer: row.answer
    ? {
        kind: row.answer as Answer['kind'],
        by: row.answered_by as string,
        at: row.answered_at as Temporal.Instant,
      }
    : null,
})

/** Puts a proposal before the other. It takes the place of one that waits; the very same one again is that one. */
export async function proposeCadence(
  tenant: Tenant,
  viewer: Viewer,
  pair: Pair,
  proposal: Proposal,
  now: Temporal.Instant,
): Promise<ProposalOutcome> {
  if (!(await lockCalendars(tenant, viewer, pair))) return 'ended'
  const waiting = waitingOf(await cadencesOfPair(tenant, viewer, pair.id))
  if (waiting) {
    if (waiting.proposedBy === viewer.memberId && saysTheSame(waiting, proposal)) return 'done'
    await writeAnswer(tenant, viewer, { pair, cadenceId: waiting.id }, 'replaced', now)
  }
  await tenant
    .insertInto('cadence')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pair.id,
      every_weeks: proposal.everyWeeks,
      weekday: proposal.weekday,
      local_time: proposal.localTime,
      time_zone: proposal.timeZone,
      minutes: proposal.minutes,
      place: proposal.place,
      first_date: proposal.firstDate,
      proposed_by: viewer.memberId,
      proposed_at: now,
    })
    .execute()
  return 'done'
}

async function writeAnswer(
  tenant: Tenant,
  viewer: Viewer,
  { pair, cadenceId }: { pair: Pair; cadenceId: string },
  answer: Answer['kind'],
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('cadence_answer')
    .values({
      organisation_id: viewer.organisationId,
      cadence_id: cadenceId,
      pair_id: pair.id,
      answer,
      answered_by: viewer.memberId,
      answered_at: now,
    })
    .execute()
}

/** The proposal with the calendars of both locked, so that its answer cannot change meanwhile; null when not there. */
async function holdCadence(
  tenant: Tenant,
  viewer: Viewer,
  pair: Pair,
  cadenceId: string,
): Promise<Cadence | 'ended' | null> {
  const goesOn = await lockCalendars(tenant, viewer, pair)
  const found = (await cadencesOfPair(tenant, viewer, pair.id)).find(({ id }) => id === cadenceId) ?? null
  return found && !goesOn ? 'ended' : found
}

/**
 * Accepts the other's proposal and lays out six months of meetings by it. `reason` stands on meetings of an earlier
 * rhythm that get no place. Null when the pair has no such proposal.
 */
export async function acceptCadence(
  tenant: Tenant,
  viewer: Viewer,
  { pair, cadenceId, reason }: { pair: Pair; cadenceId: string; reason: string },
  now: Temporal.Instant,
): Promise<AnswerOutcome | null> {
  const cadence = await holdCadence(tenant, viewer, pair, cadenceId)
  if (!cadence || cadence === 'ended') return cadence
  if (cadence.proposedBy === viewer.memberId) return 'not-yours'
  if (cadence.answer) return cadence.answer.kind === 'accepted' ? 'already' : cadence.answer.kind
  await writeAnswer(tenant, viewer, { pair, cadenceId }, 'accepted', now)
  const layout = takeOver(cadence, await loadLayoutInput(tenant, viewer, pair, cadence.timeZone, now))
  await applyLayout(tenant, viewer, { pair, cadence }, { layout, reason }, now)
  return 'done'
}

/** Takes back one's own proposal while it waits. Null when the pair has no such proposal. */
export async function withdrawCadence(
  tenant: Tenant,
  viewer: Viewer,
  { pair, cadenceId }: { pair: Pair; cadenceId: string },
  now: Temporal.Instant,
): Promise<AnswerOutcome | null> {
  const cadence = await holdCadence(tenant, viewer, pair, cadenceId)
  if (!cadence || cadence === 'ended') return cadence
  if (cadence.proposedBy !== viewer.memberId) return 'not-yours'
  if (cadence.answer) return cadence.answer.kind === 'withdrawn' ? 'already' : cadence.answer.kind
  await writeAnswer(tenant, viewer, { pair, cadenceId }, 'withdrawn', now)
  return 'done'
}
