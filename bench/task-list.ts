import type { Database } from '../src/platform/database/database.ts'

/**
 * Gives the employee of a pair a shared list of 200 tasks, with ten versions of it from the months before.
 * @returns the ids of its first ten tasks
 */
export async function fillTaskList(db: Database, pairId: string): Promise<string[]> {
  const client = await db.owner.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(
      `create temp table y on commit drop as
         select organisation_id as o, id as p, employee_id as e from pair where id = '${pairId}'`,
    )
    for (const statement of statements) await client.query(statement)
    const { rows } = await client.query<{ id: string }>(
      'select t.id from task t, y where t.organisation_id = o and t.pair_id = p order by position limit 10',
    )
    await client.query('commit')
    await client.query('vacuum analyze')
    // What filling leaves to be written would be written while the steps are timed.
    await client.query('checkpoint')
    return rows.map(({ id }) => id)
  } finally {
    client.release()
  }
}

const statements = [
  'insert into task_list (organisation_id, pair_id, author_id, opened_at) select o, p, e, now() from y',
  'insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) select o, p, e, now() from y',
  `insert into task_hours (organisation_id, pair_id, minutes, from_date, set_by, set_at)
     select o, p, '{2220}', date_trunc('week', current_date - 300)::date, e, now() from y`,
  `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, every, times,
     starts_on, min_minutes, max_minutes, importance, difficulty, drain, fondness, needs, need_words, successor, only_me)
   select o, p, e, now(), now(), n,
          'Opgave ' || n || ' ' || (array['i butikken','på lageret','hos kunden','ved kassen','på kontoret'])[1 + n % 5],
          (array['daily','weekly','monthly','quarterly','yearly','once'])[1 + n % 6],
          case when n % 6 in (0, 5) then 1 else 1 + n % 3 end, case when n % 6 = 5 then 1 else 1 + n % 2 end,
          current_date + n - 100, 5 + n % 20, 5 + n % 20 + n % 15, (array['must','should','could'])[1 + n % 3],
          (array['easy','manageable','hard','very-hard'])[1 + n % 4], (array['gives','neutral','takes','drains'])[1 + n % 4],
          (array['love','like','indifferent','dislike'])[1 + n % 4],
          case when n % 3 = 0 then array['training', 'time'] else '{}' end,
          case when n % 3 = 0 then 'En dag ved siden af en, der kan det' else '' end,
          case when n % 7 = 0 then 'Nadia' else '' end, n % 5 = 0
     from y, generate_series(1, 200) n`,
  `insert into task_version (organisation_id, pair_id, author_id, number, from_date, settled_at, shared, tasks, minutes, weekdays)
   select o, p, e, v, current_date - 30 * (11 - v), now(), true,
          (select jsonb_agg(jsonb_build_object(
                    'id', t.id, 'position', position, 'title', title, 'rhythm', rhythm, 'every', every, 'times', times,
                    'startsOn', starts_on, 'minutes', jsonb_build_object('min', min_minutes, 'max', max_minutes + v),
                    'importance', importance, 'difficulty', difficulty, 'drain', drain, 'fondness', fondness,
                    'needs', to_jsonb(needs), 'needWords', need_words, 'successor', successor, 'onlyMe', only_me)
                  order by position)
             from task t where t.organisation_id = o and t.pair_id = p and position % 10 <> v - 1),
          '{2220}', '{1,2,3,4,5}'
     from y, generate_series(1, 10) v`,
]
