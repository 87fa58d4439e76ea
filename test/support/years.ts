import type { Database } from '../../src/platform/database/database.ts'
import type { Company } from './company.ts'
import { writePlain } from './writing.ts'

/**
 * Three years of a busy pair (`company.pairId`): a conversation every other week with points, agreements and feedback,
 * expectations, goals, what was heard and what was learnt; and many other companies whose rows lie in the same tables.
 */
export const writeYears = (db: Database, company: Company): Promise<void> =>
  writePlain(db.owner, () => writeWords(db, company))

async function writeWords(db: Database, { organisationId, pairId }: Company): Promise<void> {
  const client = await db.owner.connect()
  try {
    await client.query('begin')
    await client.query(`
      create temporary table two on commit drop as
        select organisation_id as o, id as p, leader_id as l, employee_id as e, false as crowd from pair
         where organisation_id = '${organisationId}' and id = '${pairId}';
      create temporary table many on commit drop as
        select uuidv7() as o, uuidv7() as l, uuidv7() as e, uuidv7() as p from generate_series(1, 300);
      insert into organisation (id, name, created_at) select o, 'x', now() from many;
      insert into member (organisation_id, id, name, email, role, created_at)
        select o, l, 'x', 'x@example.dk', 'owner', now() from many
        union all select o, e, 'y', 'y@example.dk', 'member', now() from many;
      insert into pair (organisation_id, id, leader_id, employee_id, created_at) select o, p, l, e, now() from many;
      insert into two select o, p, l, e, true from many;
      create temporary table talk on commit drop as
        select two.*, uuidv7() as m, timestamptz '2023-11-29T09:00Z' + n * interval '14 days' as at, n
          from two cross join generate_series(0, 77) n where not crowd or n < 12;
      alter table meeting_close disable trigger all;
      alter table meeting_start disable trigger all;
      insert into meeting (organisation_id, id, pair_id, planned_date, local_date, local_time, time_zone, starts_at, minutes, created_at)
        select o, m, p, at::date, at::date, '10:00', 'Europe/Copenhagen', at, 45, at from talk;
      insert into meeting_start (organisation_id, meeting_id, pair_id, started_by, started_at) select o, m, p, l, at from talk;
      insert into meeting_close (organisation_id, meeting_id, pair_id, closed_by, closed_at)
        select o, m, p, l, at + interval '45 minutes' from talk;
      create temporary table point on commit drop as
        select talk.*, uuidv7() as i, k from talk cross join generate_series(1, 4) k;
      insert into agenda_item (organisation_id, id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
        select o, i, p, m, e, 'tasks', 'Punkt ' || n || '.' || k || ' om værkstedet og gulvet', k, at, at from point;
      insert into agenda_item_tick (organisation_id, item_id, pair_id, ticked_by, ticked_at) select o, i, p, l, at from point;
      create temporary table deal on commit drop as
        select talk.*, uuidv7() as a, k from talk cross join generate_series(1, 2) k;
      insert into agreement (organisation_id, id, pair_id, meeting_id, created_by, created_at) select o, a, p, m, l, at from deal;
      insert into agreement_wording (organisation_id, agreement_id, version, pair_id, kind, body, owner_id, deadline, written_by, written_at)
        select o, a, 1, p, 'task', 'Aftale ' || n || '.' || k || ': bestille gulvbrædder og følge op på tilbuddet', e, at::date + 14, l, at from deal;
      insert into agreement_confirmation (organisation_id, agreement_id, version, member_id, pair_id, confirmed_at)
        select o, a, 1, l, p, at from deal union all select o, a, 1, e, p, at + interval '1 hour' from deal;
      insert into agreement_completion (organisation_id, pair_id, agreement_id, completed_by, completed_at)
        select o, p, a, e, at + interval '9 days' from deal where k = 1;
      create temporary table said on commit drop as select talk.*, uuidv7() as f from talk;
      insert into feedback (organisation_id, id, pair_id, author_id, kind, happened, meant, wish, written_at, given_at)
        select o, f, p, case n % 2 when 0 then l else e end, case n % 3 when 0 then 'constructive' else 'praise' end,
               'Du tog dig tid til kunden i butikken den dag, selv om køen var lang', 'Det betød, at kunden kom igen', '', at, at from said;
      insert into feedback_hearing (organisation_id, feedback_id, pair_id, member_id, heard_at)
        select o, f, p, case n % 2 when 0 then e else l end, at + interval '2 days' from said;
      create temporary table hope on commit drop as select talk.*, uuidv7() as x from talk where n % 6 = 0;
      insert into expectation (organisation_id, id, pair_id, author_id, shared_at) select o, x, p, l, at from hope;
      insert into expectation_wording (organisation_id, expectation_id, version, pair_id, kind, body, written_at)
        select o, x, 1, p, 'expectation', 'Jeg forventer, at du ringer, når noget trækker ud (' || n || ')', at from hope;
      insert into expectation_answer (organisation_id, pair_id, expectation_id, version, answer, answered_by, answered_at)
        select o, p, x, 1, 'met', e, at + interval '1 day' from hope;
      create temporary table aim on commit drop as select talk.*, uuidv7() as g from talk where n % 10 = 0;
      insert into goal (organisation_id, id, level, pair_id, author_id, created_at, title, written_by, written_at)
        select o, g, 'work', p, l, at, 'Mål nummer ' || n, l, at from aim;
      insert into goal_checkpoint (organisation_id, goal_id, local_date, body, progress, written_by, written_at)
        select o, g, (at + d * interval '20 days')::date, 'Godt på vej', d * 20, l, at + d * interval '20 days'
          from aim cross join generate_series(1, 4) d;
      create temporary table listened on commit drop as select talk.*, uuidv7() as h from talk where n % 3 = 0;
      insert into listening (organisation_id, id, pair_id, meeting_id, question, listener_id, begun_by, begun_at)
        select o, h, p, m, 'Hvad fylder mest for dig i arbejdet lige nu?', l, l, at from listened;
      insert into retelling (organisation_id, pair_id, listening_id, version, author_id, body, written_at)
        select o, p, h, v, case v when 1 then l else e end, 'Der er for mange afbrydelser om formiddagen (' || v || ')', at + v * interval '5 minutes'
          from listened cross join generate_series(1, 2) v;
      insert into retelling_confirmation (organisation_id, pair_id, listening_id, version, confirmed_by, confirmed_at)
        select o, p, h, 2, l, at + interval '15 minutes' from listened;
      create temporary table wish on commit drop as select talk.*, uuidv7() as w, uuidv7() as t from talk where n % 10 = 5;
      insert into development_wish (organisation_id, id, pair_id, author_id, created_at, title, why, written_at)
        select o, w, p, e, at, 'Lave ugeplanen selv ' || n, 'Så venter ingen på mig', at from wish;
      insert into development_sharing (organisation_id, pair_id, wish_id, shared_by, shared_at) select o, p, w, e, at from wish;
      insert into training (organisation_id, id, wish_id, kind, title, first_date, last_date, added_by, added_at)
        select o, t, w, 'course', 'Kursus i planlægning ' || n, at::date + 10, at::date + 11, e, at from wish;
      insert into training_effect (organisation_id, training_id, answer, body, written_by, written_at)
        select o, t, 'some', 'Jeg laver den på en halv time nu', e, at + interval '40 days' from wish;
      insert into development_closing (organisation_id, wish_id, outcome, closed_by, closed_at)
        select o, w, 'reached', e, at + interval '60 days' from wish where n < 60;
      alter table meeting_close enable trigger all;
      alter table meeting_start enable trigger all;
      commit`)
  } finally {
    client.release()
  }
  await db.owner.query('analyze')
}
