import { type Kysely, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { DB } from '../../platform/database/tables.ts'
import type { MemberId, OrganisationId, Viewer } from '../../platform/session/viewer.ts'
import { dayOff, weekOf } from '../cadence/day/rules.ts'
import { loadKnownDays } from '../cadence/free-time/store.ts'
import { farthestDays, roundOf, type WorkingTime } from './rules.ts'
import { defaultSettings, type Settings } from './types.ts'

/** What a member wants to be reminded of. */
export async function loadSettings(
  tenant: Tenant,
  { organisationId, memberId }: { organisationId: OrganisationId; memberId: MemberId },
): Promise<Settings> {
  const row = await tenant
    .selectFrom('reminder_setting')
    .select(['prepare_days as prepareDays', 'due', 'overdue', 'confirm', 'answer'])
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row ?? defaultSettings
}

/** Keeps what the viewer has chosen, from the next morning on. */
export async function saveSettings(
  tenant: Tenant,
  viewer: Viewer,
  { prepareDays, ...switches }: Settings,
  now: Temporal.Instant,
): Promise<void> {
  const chosen = { ...switches, prepare_days: prepareDays, changed_at: now }
  await tenant
    .insertInto('reminder_setting')
    .values({ organisation_id: viewer.organisationId, member_id: viewer.memberId, ...chosen })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'member_id']).doUpdateSet(chosen))
    .execute()
}

/** When a member works, as far ahead as matters to the digest of `today`. */
export async function loadWorkingTime(
  tenant: Tenant,
  { memberId }: { memberId: MemberId },
  today: Temporal.PlainDate,
): Promise<WorkingTime> {
  const until = today.add({ days: farthestDays })
  const known = await loadKnownDays(tenant, [memberId], today, until)
  const said = known.weeks.get(memberId)
  const off = new Set<string>()
  for (let day = today; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    if (dayOff(day, known)) off.add(day.toString())
  }
  return said ? { daysOff: off, week: weekOf(said) } : { daysOff: off }
}

/** Makes the day's round in each time zone where the day has begun. Twice, or by two at once, is once. */
export async function beginRounds(app: Kysely<DB>, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ zone: string }>`select * from reminder_zones() as zone`.execute(app)
  for (const { zone } of rows) {
    const round = roundOf(zone, now)
    if (!round) continue
    const { today, repeatedUntil, since } = round
    await sql`select begin_reminder_round(
      ${zone}, ${today}, ${farthestDays}::integer, ${repeatedUntil}, ${since}, ${now})`.execute(app)
  }
}

/** Looks at a member again after `wait`, since their day has not begun. */
export async function lookLater(
  tenant: Tenant,
  { organisationId, memberId }: { organisationId: OrganisationId; memberId: MemberId },
  wait: Temporal.Duration,
): Promise<void> {
  const payload = JSON.stringify({ organisationId, memberId })
  await sql`select enqueue(
    'remind', ${payload}::json, now() + make_interval(secs => ${Math.ceil(wait.total('seconds'))}),
    ${`remind:${memberId}`})`.execute(tenant)
}
