import { sql } from 'kysely'
import type { Tenant } from '../../../../platform/database/database.ts'
import { nearestFreeTimes } from '../../../cadence/free-time/rules.ts'
import { busyTimes, loadOpenDays } from '../../../cadence/free-time/store.ts'
import type { Start } from '../../../cadence/types.ts'
import { holdPair } from '../../../pair/store.ts'
import type { Pair, Scope } from '../../../pair/types.ts'

/**
 * Holds the calendars of both until the transaction ends, so that those who plan for either come one after the other.
 * Locked in one order, because two pairs of one leader are planned at once when both accept at once. The pair is held
 * too, so that nothing is planned into one that ends meanwhile.
 * @returns false when the pair has ended
 */
export async function lockCalendars(tenant: Tenant, scope: Scope, pair: Pair): Promise<boolean> {
  await sql`
    select from member
     where organisation_id = ${scope.organisationId} and id in (${pair.leader.id}, ${pair.employee.id})
     order by id for no key update`.execute(tenant)
  return holdPair(tenant, scope, pair.id)
}

/**
 * Enters meetings in the calendar of both, at the times they stand at now. Invitations by mail follow by themselves,
 * here and at release(): a trigger of the table queues them.
 */
export async function attend(tenant: Tenant, scope: Scope, pair: Pair, meetingIds: string[]): Promise<void> {
  await sql`
    insert into meeting_attendance (organisation_id, meeting_id, member_id, pair_id, during)
    select m.organisation_id, m.id, attending, m.pair_id,
           tstzrange(m.starts_at, m.starts_at + make_interval(mins => m.minutes))
      from meeting m cross join unnest(${[pair.leader.id, pair.employee.id]}::uuid[]) attending
     where m.organisation_id = ${scope.organisationId} and m.pair_id = ${pair.id}
       and m.id = any (${meetingIds}::uuid[])`.execute(tenant)
}

/** Frees the time of meetings in both calendars. */
export async function release(tenant: Tenant, scope: Scope, meetingIds: string[]): Promise<void> {
  await sql`
    delete from meeting_attendance
     where organisation_id = ${scope.organisationId} and meeting_id = any (${meetingIds}::uuid[])`.execute(
    tenant,
  )
}

const offered = 4

/** The free times of both nearest to a wish; without `replacing`, also the time it has now counts as taken. */
export async function freeTimes(
  tenant: Tenant,
  pair: Pair,
  wish: { date: Temporal.PlainDate; time: Temporal.PlainTime; minutes: number },
  { timeZone, now, replacing }: { timeZone: string; now: Temporal.Instant; replacing?: string },
): Promise<Start[]> {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const middle = Temporal.PlainDate.compare(wish.date, today) < 0 ? today : wish.date
  const from = middle.subtract({ days: 16 })
  const until = middle.add({ days: 16 })
  const taken = await busyTimes(
    tenant,
    pair,
    from.toZonedDateTime(timeZone).toInstant(),
    until.toZonedDateTime(timeZone).toInstant(),
  )
  return nearestFreeTimes({
    ...(await loadOpenDays(tenant, pair, from, until)),
    around: wish,
    minutes: wish.minutes,
    timeZone,
    busy: taken.filter(({ meetingId }) => meetingId !== replacing),
    notBefore: now,
    count: offered,
  })
}

/**
 * Does `work`; null when the database refuses it because one of the two has another meeting then
 * (the exclusion constraint one_meeting_at_a_time), and nothing of it is left.
 */
export async function unlessClash<T>(tenant: Tenant, work: () => Promise<T>): Promise<T | null> {
  await sql`savepoint before_clash`.execute(tenant)
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code !== '23P01') throw error
    await sql`rollback to savepoint before_clash`.execute(tenant)
    return null
  }
}
