import type pg from 'pg'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { dueBefore, periodsOf } from './rules.ts'
import type { ChoosableKind, Counts, Periods, Round } from './types.ts'

/** The periods that hold in the viewer's company. */
export async function loadPeriods(tenant: Tenant, viewer: Viewer): Promise<Periods> {
  const rows = await tenant
    .selectFrom('retention_choice')
    .distinctOn('kind')
    .select(['kind', 'period'])
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('kind')
    .orderBy('chosen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return periodsOf(Object.fromEntries(rows.map(({ kind, period }) => [kind, period])))
}

/** Writes down the owner's choice for some kinds; what was chosen before stays as a record. */
export async function choosePeriods(
  tenant: Tenant,
  viewer: Viewer,
  { kinds, periods }: { kinds: readonly ChoosableKind[]; periods: Periods },
  now: Temporal.Instant,
): Promise<void> {
  if (kinds.length === 0) return
  await tenant
    .insertInto('retention_choice')
    .values(
      kinds.map((kind) => ({
        organisation_id: viewer.organisationId,
        kind,
        period: periods[kind],
        chosen_by: viewer.memberId,
        chosen_at: now,
      })),
    )
    .execute()
}

/** The reports of the latest rounds that let go of something, the latest first. */
export async function loadRounds(tenant: Tenant, viewer: Viewer): Promise<Round[]> {
  const rows = await tenant
    .selectFrom('retention_round')
    .select(['day', 'counts'])
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('day', 'desc')
    .limit(31)
    .execute()
  return rows.map(({ day, counts }) => ({ day, counts: counts as Counts }))
}

/** Kinds whose things are erased one by one, through the list of erasures: what names each there, and which are due. */
const erasedOneByOne = {
  conversations: {
    erasure: 'pair',
    due: `select p.id from pair p
           where p.organisation_id = $1 and (p.ended_at < $2 or exists (
             select from member_deactivation d
              where d.organisation_id = p.organisation_id and d.member_id in (p.leader_id, p.employee_id)
                and d.reactivated_at is null and d.deactivated_at < $2))`,
  },
  shared: {
    erasure: 'share',
    due: 'select id from share where organisation_id = $1 and shared_at < $2',
  },
  removed: { erasure: 'removed', due: 'select id from removed_before($1, $2) id' },
  rooms: {
    erasure: 'room',
    due: `select r.id from room r
            join member_deactivation d on d.organisation_id = r.organisation_id and d.member_id = r.member_id
           where r.organisation_id = $1 and d.reactivated_at is null and d.deactivated_at < $2`,
  },
  people: {
    erasure: 'former_member',
    due: `select m.id from member m
            join member_deactivation d on d.organisation_id = m.organisation_id and d.member_id = m.id
           where m.organisation_id = $1 and d.reactivated_at is null and d.deactivated_at < $2
             and m.email <> m.id || '@erased.invalid'
             and not exists (select from pair p
                              where p.organisation_id = m.organisation_id and m.id in (p.leader_id, p.employee_id))`,
  },
} satisfies Partial<Record<ChoosableKind, { erasure: string; due: string }>>

/** Kinds without words, let go of by their age alone: a copy that is restored loses them again the next night. */
const byAge: Record<'absences' | 'traces' | 'figures' | 'looks' | 'erasures', readonly string[]> = {
  absences: ['delete from absence where organisation_id = $1 and last_date < $2::date'],
  traces: [
    `delete from reminder_sent t using reminder_digest d
      where d.organisation_id = $1 and d.day < $2::date and t.organisation_id = d.organisation_id
        and t.member_id = d.member_id and t.digest_id = d.id`,
    'delete from reminder_digest where organisation_id = $1 and day < $2::date',
    'delete from calendar_feed where organisation_id = $1 and revoked_at < $2',
    'delete from invitations_by_mail where organisation_id = $1 and ended_at < $2',
    'delete from invitation where organisation_id = $1 and coalesce(accepted_at, revoked_at, expires_at) < $2',
    'delete from refused_address where organisation_id = $1 and lifted_at < $2',
  ],
  figures: [
    `delete from statistic_figure f using statistic_quarter q
      where q.organisation_id = $1 and q.closed_at < $2
        and f.organisation_id = q.organisation_id and f.quarter = q.quarter`,
  ],
  looks: ['delete from reading where organisation_id = $1 and last_at < $2'],
  erasures: [
    'delete from erasure where organisation_id = $1 and erased_at < $2',
    'delete from retention_round where organisation_id = $1 and ended_at < $2',
  ],
}

/** A company as a round goes through it. */
export interface CompanyRound {
  organisationId: string
  timeZone: string
  periods: Periods
}

/** Queues a round for every company. */
export async function queueRounds(owner: pg.Pool): Promise<void> {
  await owner.query(
    `select enqueue('retain', json_build_object('organisationId', id), null, 'retain:' || id) from organisation`,
  )
}

/** The company, and how long it keeps what; null when there is none. */
export async function openRound(owner: pg.Pool, organisationId: string): Promise<CompanyRound | null> {
  const { rows } = await owner.query<{ time_zone: string; chosen: Record<string, string> | null }>(
    `select time_zone, (
       select jsonb_object_agg(kind, period) from (
         select distinct on (kind) kind, period from retention_choice
          where organisation_id = o.id order by kind, chosen_at desc, id desc) latest) as chosen
       from organisation o where id = $1`,
    [organisationId],
  )
  const [row] = rows
  return row ? { organisationId, timeZone: row.time_zone, periods: periodsOf(row.chosen ?? {}) } : null
}

/** As many go in one transaction: the tables of two people are long. */
const atOnce = 50

type OneByOne = keyof typeof erasedOneByOne
export const oneByOneKinds = Object.keys(erasedOneByOne) as OneByOne[]

/** Erases what is due of one kind for good, and notes each in the list of erasures; returns how many there were. */
export async function eraseDue(
  owner: pg.Pool,
  { organisationId, timeZone, periods }: CompanyRound,
  kind: OneByOne,
  now: Temporal.Instant,
): Promise<number> {
  const { erasure, due } = erasedOneByOne[kind]
  const before = dueBefore(periods[kind], now, timeZone).toString()
  const { rows } = await owner.query<{ id: string }>(due, [organisationId, before])
  let erased = 0
  for (let from = 0; from < rows.length; from += atOnce) {
    const ids = rows.slice(from, from + atOnce).map(({ id }) => id)
    const done = await owner.query(
      `select from (select erase_as($1, $2, id, null, $3) as was_there from unnest($4::uuid[]) id offset 0) each
        where was_there`,
      [organisationId, erasure, now.toString(), ids],
    )
    erased += done.rowCount ?? 0
  }
  return erased
}

type ByAge = keyof typeof byAge
export const byAgeKinds = Object.keys(byAge) as ByAge[]

/** Deletes what is older than `before` of a kind that is let go of by age; returns how many rows. */
export async function deleteOlder(
  owner: pg.Pool,
  organisationId: string,
  kind: ByAge,
  before: Temporal.Instant,
): Promise<number> {
  let deleted = 0
  for (const statement of byAge[kind]) {
    deleted += (await owner.query(statement, [organisationId, before.toString()])).rowCount ?? 0
  }
  return deleted
}

/** Sessions, links and counted attempts that are over, of everyone. */
export async function deleteOverSignIns(owner: pg.Pool, now: Temporal.Instant): Promise<void> {
  await owner.query('delete from auth.session where expires_at < $1', [now.toString()])
  await owner.query('delete from auth.verification where expires_at < $1', [now.toString()])
  await owner.query('delete from auth.attempt where expire < $1', [now.epochMilliseconds])
}

/** The report of a round; one that is done again the same day adds to it. */
export async function writeRound(
  owner: pg.Pool,
  { organisationId, timeZone }: CompanyRound,
  counts: Counts,
  now: Temporal.Instant,
): Promise<void> {
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  await owner.query(
    `insert into retention_round (organisation_id, day, counts, ended_at) values ($1, $2, $3, $4)
     on conflict (organisation_id, day) do update
        set ended_at = excluded.ended_at, counts = (
          select coalesce(jsonb_object_agg(key, n), '{}') from (
            select key, sum(value::integer) as n from (
              select * from jsonb_each_text(retention_round.counts)
              union all select * from jsonb_each_text(excluded.counts)) both_of_them group by key) summed)`,
    [organisationId, day, JSON.stringify(counts), now.toString()],
  )
}
