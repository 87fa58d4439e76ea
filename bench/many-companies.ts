import type { Database } from '../src/platform/database/database.ts'
import { writePlain } from '../test/support/writing.ts'
import { benchSealing } from './takt.ts'

/** Ids of one company among many, by what they are called in the addresses of its pages. */
export interface Sample {
  sessionToken: string
  pairId: string
  meetingId: string
  itemId: string
  agreementId: string
  expectationId: string
  feedToken: string
}

/**
 * Fills an empty database with companies that have used Takt for nine weeks: an owner who leads three members, a
 * conversation every third week, three items for each of the next ones, an agreement from the last,
 * what each expects of the other and a draft of both.
 * Foreign keys and live pages are switched off meanwhile, so that the filling is quick.
 *
 * @param tokenHash of `feedToken`, the calendar feed of the sample's owner
 * @returns the company in the middle, whose owner is signed in
 */
export const fill = (
  db: Database,
  companies: number,
  feedToken: string,
  tokenHash: Buffer,
): Promise<Sample> => writePlain(db.owner, () => write(db, companies, feedToken, tokenHash), benchSealing())

async function write(db: Database, companies: number, feedToken: string, tokenHash: Buffer): Promise<Sample> {
  const client = await db.owner.connect()
  const middle = Math.ceil(companies / 2)
  try {
    await client.query('begin')
    await client.query("set local session_replication_role = replica; set local work_mem = '128MB'")
    await client.query(
      'create temp table c on commit drop as select n, uuidv7() as id from generate_series(1, $1::int) n',
      [companies],
    )
    for (const statement of statements) await client.query(statement)
    await client.query(
      `insert into calendar_feed (organisation_id, member_id, token_hash, created_at)
       select organisation_id, id, $2, now() from m where n = $1 and k = 0`,
      [middle, tokenHash],
    )
    const { rows } = await client.query(
      `select 'bench-' || p.n || '-0' as "sessionToken", p.id as "pairId", t.id as "meetingId",
              i.id as "itemId", a.agreement_id as "agreementId", e.expectation_id as "expectationId"
         from p
         join t on t.pair_id = p.id and t.g = 1
         join agenda_item i on i.organisation_id = p.organisation_id and i.meeting_id = t.id
          and i.author_id = p.leader_id
         join a on a.pair_id = p.id
         join e on e.pair_id = p.id
        where p.n = $1 and p.k = 1 limit 1`,
      [middle],
    )
    await client.query('commit')
    await client.query('vacuum analyze')
    return { ...rows[0], feedToken }
  } finally {
    client.release()
  }
}

/** c: companies, m: members (0 is the owner), p: pairs, t: conversations (0 was the last, 1 is the next), a: agreements. */
const statements = [
  `insert into organisation (id, name, created_at) select id, 'Virksomhed ' || n, now() from c`,
  `create temp table m on commit drop as
     select n, k, c.id as organisation_id, uuidv7() as id, uuidv7() as user_id from c, generate_series(0, 3) k`,
  `insert into auth."user" (id, name, email, email_verified)
     select user_id, 'Medlem ' || k, format('m%s@v%s.example', k, n), true from m`,
  `insert into auth.session (user_id, token, expires_at)
     select user_id, format('bench-%s-%s', n, k), now() + interval '1 day' from m`,
  `insert into member (organisation_id, id, user_id, name, email, role, created_at)
     select organisation_id, id, user_id, 'Medlem ' || k, format('m%s@v%s.example', k, n),
            case k when 0 then 'owner' else 'member' end, now() from m`,
  `create temp table p on commit drop as
     select e.n, e.k, e.organisation_id, uuidv7() as id, l.id as leader_id, e.id as employee_id, uuidv7() as cadence_id,
            current_date - 21 * 3 + e.k as first_date
       from m l join m e on e.n = l.n and e.k > 0 where l.k = 0`,
  `insert into pair (organisation_id, id, leader_id, employee_id, created_at)
     select organisation_id, id, leader_id, employee_id, now() - interval '70 days' from p`,
  `insert into cadence (organisation_id, id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date,
                        proposed_by, proposed_at)
     select organisation_id, cadence_id, id, 3, extract(isodow from first_date), '09:00', 'Europe/Copenhagen', 45,
            first_date, leader_id, now() - interval '70 days' from p`,
  `insert into cadence_answer (organisation_id, cadence_id, pair_id, answer, answered_by, answered_at)
     select organisation_id, cadence_id, id, 'accepted', employee_id, now() - interval '69 days' from p`,
  `create temp table t on commit drop as
     select n, k, g, organisation_id, uuidv7() as id, id as pair_id, cadence_id, leader_id, employee_id,
            first_date + 21 * (g + 2) as day,
            (first_date + 21 * (g + 2) + time '09:00' + k * interval '1 hour') at time zone 'Europe/Copenhagen' as starts_at
       from p, generate_series(-2, 6) g`,
  `insert into meeting (organisation_id, id, pair_id, cadence_id, planned_date, local_date, local_time, time_zone,
                        starts_at, minutes, created_at)
     select organisation_id, id, pair_id, cadence_id, day, day, (starts_at at time zone 'Europe/Copenhagen')::time,
            'Europe/Copenhagen', starts_at, 45, now() - interval '69 days' from t`,
  `insert into meeting_attendance (organisation_id, meeting_id, member_id, pair_id, during)
     select organisation_id, id, unnest(array[leader_id, employee_id]), pair_id,
            tstzrange(starts_at, starts_at + interval '45 minutes') from t where g > 0`,
  `insert into meeting_start (organisation_id, meeting_id, pair_id, started_by, started_at)
     select organisation_id, id, pair_id, leader_id, starts_at from t where g < 1`,
  `insert into meeting_close (organisation_id, meeting_id, pair_id, closed_by, closed_at)
     select organisation_id, id, pair_id, leader_id, starts_at + interval '45 minutes' from t where g < 1`,
  `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at)
     select organisation_id, pair_id, id, case when i = 1 then leader_id else employee_id end, 'tasks',
            'Et punkt til næste gang, nummer ' || i, 'Et par linjer om, hvad det handler om.', i, now(), now()
       from t, generate_series(1, 3) i where g in (0, 1)`,
  `insert into note (organisation_id, pair_id, meeting_id, item_id, author_id, private, body, created_at)
     select organisation_id, pair_id, meeting_id, id, author_id, false, 'Det prøver vi.', now()
       from agenda_item where position = 1`,
  `create temp table a on commit drop as select *, uuidv7() as agreement_id from t where g = 0`,
  `insert into agreement (organisation_id, id, pair_id, meeting_id, created_by, created_at)
     select organisation_id, agreement_id, pair_id, id, leader_id, starts_at from a`,
  `insert into agreement_wording (organisation_id, agreement_id, version, pair_id, kind, body, owner_id, deadline,
                                  written_by, written_at)
     select organisation_id, agreement_id, 1, pair_id, 'task', 'Ringer til leverandøren og aftaler en fast dag.',
            employee_id, current_date + 7, leader_id, starts_at from a`,
  `insert into agreement_confirmation (organisation_id, agreement_id, version, member_id, pair_id, confirmed_at)
     select organisation_id, agreement_id, 1, unnest(array[leader_id, employee_id]), pair_id, starts_at from a`,
  `create temp table e on commit drop as
     select organisation_id, pair_id, uuidv7() as expectation_id, author_id, employee_id, starts_at
       from a, unnest(array[leader_id, employee_id]) author_id`,
  `insert into expectation (organisation_id, id, pair_id, author_id, shared_at)
     select organisation_id, expectation_id, pair_id, author_id, starts_at from e`,
  `insert into expectation_wording (organisation_id, expectation_id, version, pair_id, kind, body, written_at)
     select organisation_id, expectation_id, 1, pair_id, 'need', 'Vagtplanen ligger fast to uger før.', starts_at from e`,
  `insert into expectation_answer (organisation_id, pair_id, expectation_id, version, answer, reason, answered_by, answered_at)
     select organisation_id, pair_id, expectation_id, 1, 'talk', 'Ferien er ikke fordelt endnu.', employee_id, starts_at
       from e where author_id <> employee_id`,
  `insert into expectation_draft (organisation_id, pair_id, author_id, kind, body, written_at)
     select organisation_id, pair_id, author_id, 'expectation', 'Vi siger til, når noget driller.', starts_at from e`,
]
