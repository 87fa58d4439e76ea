import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { outcomeOfMeeting, undoOutcome } from '../../adherence/store.ts'
import type { HolidayName, MovedBecause } from '../../cadence/types.ts'
import type { Pair, Scope } from '../../pair/types.ts'
import { stateOf } from '../rules.ts'
import { attend, freeTimes, lockCalendars, release, unlessClash } from './calendars/store.ts'
import { nextOf, startOf } from './rules.ts'
import type { PlanningOutcome, StandingMeeting, Wish } from './types.ts'

interface Row
  extends Omit<StandingMeeting, 'state' | 'shifted' | 'cancellation'>,
    Record<'reason' | 'cancelledBy', string | null> {
  startedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  shiftedBy: MovedBecause['kind'] | null
  holiday: HolidayName | null
  byRhythm: boolean
}

async function meetings(
  tenant: Tenant,
  scope: Scope,
  now: Temporal.Instant,
  condition: RawBuilder<unknown>,
): Promise<StandingMeeting[]> {
  const { rows } = await sql<Row>`
    select m.id, m.pair_id as "pairId", m.cadence_id as "cadenceId", m.planned_date as "plannedDate",
           m.local_date as date, m.local_time as time, m.time_zone as "timeZone", m.starts_at as "startsAt",
           m.minutes, m.place, s.started_at as "startedAt", c.closed_at as "closedAt",
           ${outcomeOfMeeting} as outcome,
           m.shifted_by as "shiftedBy",
           case when m.shifted_by = 'holiday' then (
             select json_build_object('da', name_da, 'en', name_en)
               from days_off(m.planned_date, m.planned_date) limit 1) end as holiday,
           exists (select from meeting_move v
             where v.organisation_id = m.organisation_id and v.meeting_id = m.id) as "movedByHand",
           exists (select from agenda_item i
             where i.organisation_id = m.organisation_id and i.meeting_id = m.id and i.removed_at is null)
             or exists (select from note n
             where n.organisation_id = m.organisation_id and n.meeting_id = m.id and n.removed_at is null)
             as "hasAgenda",
           x.reason, x.cancelled_by as "cancelledBy", x.cadence_id is not null as "byRhythm"
      from meeting m
      left join meeting_start s on s.organisation_id = m.organisation_id and s.meeting_id = m.id
      left join meeting_close c on c.organisation_id = m.organisation_id and c.meeting_id = m.id
      left join meeting_cancellation x on x.organisation_id = m.organisation_id and x.meeting_id = m.id
     where m.organisation_id = ${scope.organisationId} and (${condition})
     order by m.starts_at, m.id`.execute(tenant)
  return rows.map((row) => standing(row, now))
}

/** The name of a day off that the company has taken back since. */
const dayOff: HolidayName = { da: 'fridag', en: 'day off' }

function standing(row: Row, now: Temporal.Instant): StandingMeeting {
  const { reason, cancelledBy, byRhythm, startedAt, closedAt, shiftedBy, holiday, ...meeting } = row
  return {
    ...meeting,
    state: stateOf({ ...meeting, startedAt, closedAt, cancelled: reason !== null }, now),
    shifted:
      shiftedBy === 'holiday'
        ? { kind: shiftedBy, name: holiday ?? dayOff }
        : shiftedBy && { kind: shiftedBy },
    cancellation: reason === null ? null : { reason, by: cancelledBy as string, byRhythm },
  }
}

/** Every meeting of a pair from `since` (default: its first) on, in the order of time. */
export const meetingsOfPair = (
  tenant: Tenant,
  scope: Scope,
  pairId: string,
  now: Temporal.Instant,
  since?: Temporal.Instant,
): Promise<StandingMeeting[]> =>
  meetings(tenant, scope, now, sql`m.pair_id = ${pairId} and m.starts_at >= ${since ?? '-infinity'}`)

/** The same of several pairs. */
export const meetingsOfPairs = (
  tenant: Tenant,
  scope: Scope,
  pairIds: string[],
  now: Temporal.Instant,
  since: Temporal.Instant,
): Promise<StandingMeeting[]> =>
  meetings(tenant, scope, now, sql`m.pair_id = any (${pairIds}::uuid[]) and m.starts_at >= ${since}`)

/** One meeting of the viewer's pairs; null when there is none or it is not theirs. */
export async function findMeeting(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  now: Temporal.Instant,
): Promise<StandingMeeting | null> {
  const found = await meetings(
    tenant,
    viewer,
    now,
    sql`m.id = ${meetingId} and m.pair_id = any (${viewer.pairs}::uuid[])`,
  )
  return found[0] ?? null
}

/** The meeting from whose round-off a form was sent, when it is one of the pair's. */
export async function roundOffOf(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  roundOff: string | undefined,
): Promise<string | null> {
  if (!roundOff) return null
  const found = await tenant
    .selectFrom('meeting')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', roundOff)
    .where('pair_id', '=', pairId)
    .executeTakeFirst()
  return found?.id ?? null
}

/** The meeting a pair holds next, or has under way; null when none is planned. */
export async function nextMeetingOf(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  now: Temporal.Instant,
): Promise<StandingMeeting | null> {
  return nextOf(await meetingsOfPair(tenant, viewer, pairId, now, now.subtract({ hours: 24 })))
}

/** Moves a meeting that the caller found movable. The record of the move says who and when; the agenda comes along. */
export async function moveMeeting(
  tenant: Tenant,
  viewer: Viewer,
  { pair, meeting }: { pair: Pair; meeting: StandingMeeting },
  wish: Wish,
  now: Temporal.Instant,
): Promise<PlanningOutcome> {
  const { timeZone } = meeting
  const isSame = wish.date.equals(meeting.date) && wish.time.equals(meeting.time)
  const start = isSame ? meeting : startOf(wish, timeZone, now)
  if (typeof start === 'string') return { kind: start }
  const moved = await unlessClash(tenant, async () => {
    await tenant
      .updateTable('meeting')
      .set({
        local_date: start.date,
        local_time: start.time,
        starts_at: start.startsAt,
        minutes: wish.minutes,
        place: wish.place,
      })
      .where('organisation_id', '=', viewer.organisationId)
      .where('id', '=', meeting.id)
      .execute()
    await release(tenant, viewer, [meeting.id])
    await attend(tenant, viewer, pair, [meeting.id])
    return true
  })
  if (!moved) {
    return {
      kind: 'clash',
      free: await freeTimes(tenant, pair, wish, { timeZone, now, replacing: meeting.id }),
    }
  }
  if (!isSame) {
    await recordMove(tenant, viewer, meeting, start.startsAt, now)
    // What was said was about the time it no longer has.
    await undoOutcome(tenant, viewer, meeting.id, now)
  }
  return { kind: 'done', meetingId: meeting.id }
}

async function recordMove(
  tenant: Tenant,
  viewer: Viewer,
  meeting: StandingMeeting,
  to: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('meeting_move')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: meeting.pairId,
      meeting_id: meeting.id,
      from_starts_at: meeting.startsAt,
      to_starts_at: to,
      moved_by: viewer.memberId,
      moved_at: now,
    })
    .execute()
}

/** Plans one meeting beside the rhythm. The very same one again is the one that is there. */
export async function planMeeting(
  tenant: Tenant,
  viewer: Viewer,
  pair: Pair,
  wish: Wish,
  now: Temporal.Instant,
): Promise<PlanningOutcome> {
  const { timeZone } = viewer
  const start = startOf(wish, timeZone, now)
  if (typeof start === 'string') return { kind: start }
  if (!(await lockCalendars(tenant, viewer, pair))) return { kind: 'ended' }
  const same = await sameMeeting(tenant, viewer, pair, start.startsAt, wish)
  if (same) return { kind: 'done', meetingId: same.id }
  const id = await unlessClash(tenant, async () => {
    const meeting = await tenant
      .insertInto('meeting')
      .values({
        organisation_id: viewer.organisationId,
        pair_id: pair.id,
        cadence_id: null,
        planned_date: start.date,
        local_date: start.date,
        local_time: start.time,
        time_zone: timeZone,
        starts_at: start.startsAt,
        minutes: wish.minutes,
        place: wish.place,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await attend(tenant, viewer, pair, [meeting.id])
    return meeting.id
  })
  if (id) return { kind: 'done', meetingId: id }
  return { kind: 'clash', free: await freeTimes(tenant, pair, wish, { timeZone, now }) }
}

/** A meeting that stands in the calendar at exactly this time and length. */
async function sameMeeting(
  tenant: Tenant,
  viewer: Viewer,
  pair: Pair,
  startsAt: Temporal.Instant,
  wish: Wish,
): Promise<{ id: string } | undefined> {
  return tenant
    .selectFrom('meeting as m')
    .select('m.id')
    .where('m.organisation_id', '=', viewer.organisationId)
    .where('m.pair_id', '=', pair.id)
    .where('m.starts_at', '=', startsAt)
    .where('m.minutes', '=', wish.minutes)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('meeting_attendance as a')
          .select('a.meeting_id')
          .whereRef('a.organisation_id', '=', 'm.organisation_id')
          .whereRef('a.meeting_id', '=', 'm.id'),
      ),
    )
    .executeTakeFirst()
}

/** Cancels meetings for a reason that both can read, and frees their time; the first cancellation counts. */
export async function cancelMeetings(
  tenant: Tenant,
  viewer: Viewer,
  meetings: { id: string; pairId: string }[],
  why: { reason: string; cadenceId?: string },
  now: Temporal.Instant,
): Promise<void> {
  if (meetings.length === 0) return
  await tenant
    .insertInto('meeting_cancellation')
    .values(
      meetings.map((meeting) => ({
        organisation_id: viewer.organisationId,
        meeting_id: meeting.id,
        pair_id: meeting.pairId,
        reason: why.reason,
        cadence_id: why.cadenceId ?? null,
        cancelled_by: viewer.memberId,
        cancelled_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await release(
    tenant,
    viewer,
    meetings.map(({ id }) => id),
  )
}
