import type pg from 'pg'
import type { Source } from './copy.ts'

// The queue's tables belong to its library and change with it. So jobs go in as what they are, and come back through
// the library's own door.

/** Jobs that wait or are under way; who was at them is of no use elsewhere. */
export const waitingJobs: Source = {
  name: 'takt_jobs',
  columns: ['identifier', 'payload', 'queue', 'run_at', 'max_attempts', 'key', 'priority', 'flags'],
  query: `select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority,
                 (select array_agg(f) from jsonb_object_keys(j.flags) f)
            from graphile_worker._private_jobs j
            join graphile_worker._private_tasks t on t.id = j.task_id
            left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
           where j.attempts < j.max_attempts or j.locked_at is not null
           order by j.id`,
}

/** A place for the jobs of a backup, for as long as the connection lives. */
export const makeRoomForJobs = `
  create temp table takt_jobs (place bigint generated always as identity, identifier text, payload json, queue text,
    run_at timestamptz, max_attempts integer, key text, priority integer, flags text[])`

/** Puts them into the queue, in the order they were put there before. */
export async function queueJobs(client: pg.ClientBase): Promise<void> {
  await client.query(
    `select graphile_worker.add_job(identifier, payload, queue, run_at, max_attempts, key, priority, flags)
       from (select * from takt_jobs order by place) jobs`,
  )
  await client.query('drop table takt_jobs')
}
