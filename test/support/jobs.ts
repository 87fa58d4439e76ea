import { Logger, runOnce } from 'graphile-worker'
import { onTestFinished } from 'vitest'
import type { Database } from '../../src/platform/database/database.ts'
import { type Jobs, startJobs, taskList } from '../../src/platform/jobs/jobs.ts'
import { openPresence } from '../../src/platform/jobs/presence.ts'
import { createLog } from '../../src/platform/log/log.ts'

const quiet = new Logger(() => () => {})

/** Runs every job that is ready, and those that these make ready, until none is left. */
export async function runReadyJobs(db: Database, jobs: Jobs): Promise<void> {
  const { owner } = db
  await runOnce({
    pgPool: owner,
    taskList: taskList(jobs),
    schema: 'graphile_worker',
    logger: quiet,
    noHandleSignals: true,
  })
  // The worker does not wait for its last word on a job to be written; a job that it still holds is about to go.
  const held = 'select from graphile_worker._private_jobs where locked_at is not null'
  while ((await owner.query(held)).rowCount);
  // Meanwhile the queue of that job was closed to the worker, which took the jobs behind it for none.
  const ready = await owner.query(
    `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.is_available and j.run_at <= now() and t.identifier = any ($1)`,
    [Object.keys(jobs)],
  )
  if (ready.rowCount) await runReadyJobs(db, jobs)
}

/** The same, after the pause that jobs wait for is over. */
export async function runLaterJobs(db: Database, jobs: Jobs): Promise<void> {
  await db.owner.query('update graphile_worker._private_jobs set run_at = now()')
  await runReadyJobs(db, jobs)
}

/** The names of the jobs that wait, those that have failed too. */
export async function waitingJobs({ owner }: Database): Promise<string[]> {
  const { rows } = await owner.query<{ identifier: string }>(
    `select t.identifier from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      order by j.id`,
  )
  return rows.map(({ identifier }) => identifier)
}

/** The jobs as they run for real, until the test ends. */
export async function startTestJobs(db: Database, jobs: Jobs, crontab = ''): Promise<void> {
  const log = createLog('silent')
  const presence = await openPresence(db.connection, log)
  onTestFinished(() => presence.close())
  const runner = await startJobs(db.queue, presence, { jobs, crontab }, log)
  onTestFinished(() => runner.stop())
}
