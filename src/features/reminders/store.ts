import { type Kysely, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { DB } from '../../platform/database/tables.ts'
import type { MemberId, OrganisationId, Viewer } from '../../platform/session/viewer.ts'
import { weekOf } from '../cadence/day/rules.ts'
import { absencesOf, daysOff, saidWeeks } from '../cadence/free-time/store.ts'
import type { WorkingWeek } from '../cadence/types.ts'
import { roundOf } from './rules.ts'
import { defaultSettings, type Reach, type Settings } from './types.ts'

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

/** How far ahead days off matter to a digest. */
const daysAhead = 31

/** The days off that matter to the digest of `today`, as ISO dates. */
async function loadHolidays(tenant: Tenant, today: Temporal.PlainDate): Promise<Set<string>> {
  const holidays = await daysOff(tenant, today, today.add({ days: daysAhead }))
  return new Set(holidays.map(({ date }) => date.toString()))
}

/** When a member works: the days off of their company and their own, as ISO dates, and the week they have said. */
export async function loadWorkingTime(
  tenant: Tenant,
  { memberId }: { memberId: MemberId },
  today: Temporal.PlainDate,
): Promise<{ holidays: ReadonlySet<string>; week?: WorkingWeek }> {
  const holidays = await loadHolidays(tenant, today)
  const until = today.add({ days: daysAhead })
  const absences = await absencesOf(tenant, [memberId], today, until)
  for (let day = today; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    const isAway = absences.some(
      (absence) =>
        Temporal.PlainDate.compare(absence.from, day) <= 0 &&
        Temporal.PlainDate.compare(day, absence.until) <= 0,
    )
    if (isAway) holidays.add(day.toString())
  }
  const said = (await saidWeeks(tenant, [memberId])).get(memberId)
  return said ? { holidays, week: weekOf(said) } : { holidays }
}

/** Makes the day's round in each time zone where it is working time. Twice, or by two at once, is once. */
export async function beginRounds(app: Kysely<DB>, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ zone: string }>`select * from reminder_zones() as zone`.execute(app)
  for (const { zone } of rows) {
    await app.transaction().execute(async (tenant) => {
      const today = now.toZonedDateTimeISO(zone).toPlainDate()
      const round = roundOf(zone, now, await loadHolidays(tenant, today))
      if (round) await beginRound(tenant, zone, round, now)
    })
  }
}

async function beginRound(tenant: Tenant, zone: string, reach: Reach, now: Temporal.Instant): Promise<void> {
  await sql`select begin_reminder_round(
    ${zone}, ${reach.today}, ${reach.prepareUntil.map(String)}::date[], ${reach.dueUntil},
    ${reach.repeatedUntil}, ${reach.since}, ${now})`.execute(tenant)
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
