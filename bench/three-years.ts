import type { Database } from '../src/platform/database/database.ts'
import { writePlain } from '../test/support/writing.ts'
import { benchSealing } from './takt.ts'

/**
 * Gives the sample's pair three years: a conversation every second week with items, notes, preparation and agreements,
 * and beside them feedback, expectations, goals with checkpoints, own questions, what was heard and what the employee
 * learns. Some 5,000 texts of one person.
 * @returns how many texts there are to search
 */
export const fillThreeYears = (db: Database, pairId: string): Promise<number> =>
  writePlain(db.owner, () => write(db, pairId), benchSealing())

async function write(db: Database, pairId: string): Promise<number> {
  const client = await db.owner.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(
      `create temp table y on commit drop as
         select p.organisation_id as o, p.id as p, p.leader_id as l, p.employee_id as e, g, uuidv7() as m,
                current_date - 14 * g as day, now() - 14 * g * interval '1 day' as at
           from pair p, generate_series(1, 78) g where p.id = $1`.replace('$1', `'${pairId}'`),
    )
    for (const statement of statements) await client.query(statement)
    const { rows } = await client.query<{ count: number }>(
      `select ${counted
        .map((table) => `(select count(*) from ${table} where organisation_id = (select o from y limit 1))`)
        .join(' + ')} as count`,
    )
    await client.query('commit')
    await client.query('vacuum analyze')
    return rows[0]?.count ?? 0
  } finally {
    client.release()
  }
}

/** Some forty words of everyday work, different for each text and the same in each run. */
const words = (seed: string) => `(
  select string_agg((array['vagtplan','ovnen','kunden','levering','samtalerne','mødet','kurset','ferie','lageret','priser',
    'kassen','bestilling','oplæring','rengøring','tilbud','aftalen','feedback','målet','opgaver','trivsel','overarbejde',
    'regnskab','maskinen','chaufføren','butikken','sæsonen','kvalitet','ordren','telefonen','planen'])[
      1 + abs(hashint4(${seed} * 37 + w)) % 30], ' ' order by w) from generate_series(1, 25) w)`

const statements = [
  `insert into meeting (organisation_id, id, pair_id, planned_date, local_date, local_time, time_zone, starts_at, minutes, created_at)
     select o, m, p, day, day, '09:00', 'Europe/Copenhagen', at, 45, at from y`,
  `insert into meeting_start (organisation_id, meeting_id, pair_id, started_by, started_at) select o, m, p, l, at from y`,
  `insert into meeting_close (organisation_id, meeting_id, pair_id, closed_by, closed_at) select o, m, p, l, at from y`,
  `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at)
     select o, p, m, case when i % 2 = 0 then l else e end,
            (array['tasks','goals','feedback','development','wellbeing'])[1 + i % 5],
            'Punkt ' || i || ' om ' || left(${words('g * 100 + i')}, 60), ${words('g * 100 + i + 50')}, i, at, at
       from y, generate_series(1, 14) i`,
  `insert into agenda_item_tick (organisation_id, item_id, pair_id, ticked_by, ticked_at)
     select i.organisation_id, i.id, i.pair_id, l, at from y join agenda_item i on i.organisation_id = o and i.meeting_id = m`,
  `insert into note (organisation_id, pair_id, meeting_id, author_id, private, body, created_at)
     select o, p, m, case when i % 2 = 0 then l else e end, i % 4 = 0, ${words('g * 200 + i')}, at
       from y, generate_series(1, 20) i`,
  `insert into preparation_note (organisation_id, pair_id, meeting_id, member_id, step, body, written_at)
     select o, p, m, l, step, ${words('g * 10 + length(step)')}, at
       from y, unnest(array['topics','since','listening','expectations','follow-up']) step`,
  `create temp table ya on commit drop as select *, uuidv7() as a from y, generate_series(1, 8) i`,
  `insert into agreement (organisation_id, id, pair_id, meeting_id, created_by, created_at) select o, a, p, m, l, at from ya`,
  `insert into agreement_wording (organisation_id, agreement_id, version, pair_id, kind, body, owner_id, deadline, written_by, written_at)
     select o, a, v, p, 'task', ${words('g * 300 + i')}, e, day + 14, l, at from ya, generate_series(1, 2) v`,
  `insert into agreement_completion (organisation_id, pair_id, agreement_id, completed_by, completed_at)
     select o, p, a, e, at from ya where g > 3`,
  `insert into feedback (organisation_id, pair_id, author_id, kind, happened, meant, wish, written_at, given_at)
     select o, p, case when i % 2 = 0 then l else e end, case when i = 1 then 'constructive' else 'praise' end,
            ${words('g * 400 + i')}, 'Det hjalp os alle.', 'Bliv ved.', at, at from y, generate_series(1, 6) i`,
  `create temp table ye on commit drop as
     select *, uuidv7() as x, case when i % 2 = 0 then l else e end as author from y, generate_series(1, 4) i`,
  `insert into expectation (organisation_id, id, pair_id, author_id, shared_at) select o, x, p, author, at from ye`,
  `insert into expectation_wording (organisation_id, expectation_id, version, pair_id, kind, body, written_at)
     select o, x, 1, p, 'need', ${words('g * 500 + i')}, at from ye`,
  `insert into expectation_withdrawal (organisation_id, pair_id, expectation_id, withdrawn_at)
     select o, p, x, at from ye where g > 4`,
  `create temp table yg on commit drop as select *, uuidv7() as goal from y where g % 4 = 0`,
  `insert into goal (organisation_id, id, level, pair_id, author_id, created_at, title, why, written_by, written_at)
     select o, goal, 'work', p, e, at, 'Mål ' || g, ${words('g * 600')}, e, at from yg`,
  `insert into goal_checkpoint (organisation_id, goal_id, local_date, body, progress, written_by, written_at)
     select o, goal, day + 7 * i, ${words('g * 700 + i')}, i * 8, e, at from yg, generate_series(1, 12) i`,
  `insert into goal_closing (organisation_id, goal_id, outcome, closed_by, closed_at)
     select o, goal, 'reached', e, at from yg where g > 12`,
  `insert into own_question (organisation_id, member_id, category, body, created_at)
     select o, l, 'tasks', left(${words('g * 800')}, 150), at from y`,
  `create temp table yl on commit drop as select *, uuidv7() as heard from y where g % 2 = 0`,
  `insert into listening (organisation_id, id, pair_id, meeting_id, question, listener_id, begun_by, begun_at)
     select o, heard, p, m, 'Hvad fylder mest for dig?', l, l, at from yl`,
  `insert into retelling (organisation_id, listening_id, version, pair_id, author_id, body, written_at)
     select o, heard, v, p, l, ${words('g * 900 + v')}, at from yl, generate_series(1, 2) v`,
  `insert into retelling_confirmation (organisation_id, pair_id, listening_id, version, confirmed_by, confirmed_at)
     select o, p, heard, 2, e, at from yl where g > 2`,
  `create temp table yw on commit drop as select *, uuidv7() as wish from y where g % 6 = 0`,
  `insert into development_wish (organisation_id, id, pair_id, author_id, created_at, title, why, written_at)
     select o, wish, p, e, at, 'Ønske ' || g, ${words('g * 1000')}, at from yw`,
  `insert into development_sharing (organisation_id, pair_id, wish_id, shared_by, shared_at) select o, p, wish, e, at from yw`,
  `insert into development_closing (organisation_id, wish_id, outcome, closed_by, closed_at)
     select o, wish, 'reached', e, at + interval '60 days' from yw where g > 12`,
  `create temp table yt on commit drop as select *, uuidv7() as training from yw, generate_series(1, 2) i`,
  `insert into training (organisation_id, id, wish_id, kind, title, place, first_date, last_date, added_by, added_at)
     select o, training, wish, 'course', left(${words('g * 1100 + i')}, 80), 'Aarhus', day + 7 * i, day + 7 * i, e, at from yt`,
  `insert into training_effect (organisation_id, training_id, answer, body, written_by, written_at)
     select o, training, 'some', ${words('g * 1200 + i')}, e, at + interval '30 days' from yt`,
]

const counted = [
  ...[
    'agenda_item',
    'note',
    'preparation_note',
    'agreement',
    'feedback',
    'expectation',
    'goal',
    'goal_checkpoint',
  ],
  ...['own_question', 'listening', 'development_wish', 'training', 'training_effect'],
]
