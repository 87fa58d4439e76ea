import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { carryOver } from '../../agenda/store.ts'
import { attend, release } from '../../meetings/planning/calendars/store.ts'
import { cancelMeetings, meetingsOfPairs } from '../../meetings/planning/store.ts'
import type { Pair, Scope } from '../../pair/types.ts'
import { openDaysOf } from '../day/rules.ts'
import { busyTimesOf, loadKnownDays } from '../free-time/store.ts'
import type { Assumed } from '../free-time/types.ts'
import { horizonEnd } from '../plan/rules.ts'
import { allowed } from '../rules.ts'
import type { PlannedMeeting } from '../types.ts'
import { heirsOf, type Layout, type LayoutInput } from './rules.ts'

/** A rhythm that meetings are laid out for. */
interface LaidOutCadence {
  id: string
  timeZone: string
  place: string
}

/** What takeOver and refill must know. The calendars should be locked when the answer is acted upon. */
export async function loadLayoutInput(
  tenant: Tenant,
  scope: Scope,
  pair: Pair,
  timeZone: string,
  now: Temporal.Instant,
): Promise<LayoutInput> {
  const inputs = await loadLayoutInputs(tenant, scope, [{ pair, timeZone }], now)
  return inputs[0] as LayoutInput
}

/** The same for several pairs, in their order, by as many statements as for one; or as things would be as `assumed`. */
export async function loadLayoutInputs(
  tenant: Tenant,
  scope: Scope,
  plans: readonly { pair: Pair; timeZone: string }[],
  now: Temporal.Instant,
  assumed?: Assumed,
): Promise<LayoutInput[]> {
  if (plans.length === 0) return []
  const todays = plans.map(({ timeZone }) => now.toZonedDateTimeISO(timeZone).toPlainDate())
  const [earliest, latest] = todays
    .toSorted(Temporal.PlainDate.compare)
    .filter((_, index, all) => index === 0 || index === all.length - 1)
  // A meeting may be moved to the weeks beyond the horizon; what is taken there counts too.
  const until = horizonEnd(latest ?? earliest!).add({ weeks: allowed.everyWeeks.to })
  const pairs = plans.map(({ pair }) => pair)
  const members = [...new Set(pairs.flatMap(bothOf))]
  const meetings = await meetingsOfPairs(
    tenant,
    scope,
    pairs.map(({ id }) => id),
    now,
    now.subtract({ hours: 24 }),
  )
  const busy = await busyTimesOf(
    tenant,
    members,
    now,
    until.add({ days: 1 }).toZonedDateTime('UTC').toInstant(),
  )
  const known = await loadKnownDays(tenant, members, earliest!, until, assumed)
  return plans.map(({ pair }, index) => ({
    today: todays[index]!,
    meetings: meetings.filter(({ pairId }) => pairId === pair.id),
    busy: busy.filter(({ memberId }) => bothOf(pair).includes(memberId)),
    ...openDaysOf(known, bothOf(pair)),
  }))
}

const bothOf = ({ leader, employee }: Pair): string[] => [leader.id, employee.id]

/** Enters meetings of a rhythm in the plan of a pair; those that it already has are left alone. */
export async function addMeetings(
  tenant: Tenant,
  scope: Scope,
  { pair, cadence }: { pair: Pair; cadence: LaidOutCadence },
  additions: readonly PlannedMeeting[],
  now: Temporal.Instant,
): Promise<void> {
  if (additions.length === 0) return
  const added = await tenant
    .insertInto('meeting')
    .values(
      additions.map((to) => ({
        organisation_id: scope.organisationId,
        pair_id: pair.id,
        created_at: now,
        ...columnsOf(to, cadence),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'pair_id', 'cadence_id', 'planned_date']).doNothing(),
    )
    .returning('id')
    .execute()
  await attend(
    tenant,
    scope,
    pair,
    added.map(({ id }) => id),
  )
}

/** Carries out what takeOver decided, in calendars that the caller has locked. */
export async function applyLayout(
  tenant: Tenant,
  viewer: Viewer,
  { pair, cadence }: { pair: Pair; cadence: LaidOutCadence },
  { layout, reason }: { layout: Layout; reason: string },
  now: Temporal.Instant,
): Promise<void> {
  const { moves, additions, cancellations, standIns } = layout
  await cancelMeetings(tenant, viewer, cancellations, { reason, cadenceId: cadence.id }, now)
  for (const { meeting, plannedDate } of standIns) {
    const columns = { cadence_id: cadence.id, planned_date: plannedDate, shifted_by: null }
    await updateMeeting(tenant, viewer, meeting.id, columns)
  }
  await applyMoves(tenant, viewer, { pair, cadence }, moves)
  // What is carried stands before what is there, so the earliest meeting comes last.
  for (const { from, to } of heirsOf(layout).toReversed()) await carryOver(tenant, viewer, from, to, now)
  await addMeetings(tenant, viewer, { pair, cadence }, additions, now)
}

/** Gives meetings of a rhythm other times, in calendars that the caller has locked; nobody moved them by hand. */
export async function applyMoves(
  tenant: Tenant,
  scope: Scope,
  { pair, cadence }: { pair: Pair; cadence: LaidOutCadence },
  moves: Layout['moves'],
): Promise<void> {
  if (moves.length === 0) return
  // All are released before any is entered, since one may take the place of another.
  const moving = moves.map(({ meeting }) => meeting.id)
  await release(tenant, scope, moving)
  for (const { meeting, to } of moves) {
    await updateMeeting(tenant, scope, meeting.id, columnsOf(to, cadence))
  }
  await attend(tenant, scope, pair, moving)
}

const updateMeeting = (
  tenant: Tenant,
  scope: Scope,
  meetingId: string,
  columns: Partial<ReturnType<typeof columnsOf>>,
) =>
  tenant
    .updateTable('meeting')
    .set(columns)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', meetingId)
    .execute()

const columnsOf = (to: PlannedMeeting, cadence: LaidOutCadence) => ({
  cadence_id: cadence.id,
  planned_date: to.plannedDate,
  local_date: to.date,
  local_time: to.time,
  time_zone: cadence.timeZone,
  starts_at: to.startsAt,
  minutes: to.minutes,
  place: cadence.place,
  shifted_by: to.moved?.kind ?? null,
})
