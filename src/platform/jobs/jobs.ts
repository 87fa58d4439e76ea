import { EventEmitter } from 'node:events'
import { type JobHelpers, Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Log } from '../log/log.ts'
import type { Presence } from './presence.ts'

/** Which try a job is at. */
export interface Try {
  /** When this one fails there is no other. */
  last: boolean
}

/** One kind of work: what to do with a payload. It may run twice and must leave one result. */
export type Jobs = Record<string, (payload: unknown, attempt?: Try) => Promise<void>>

export interface JobRunner {
  stop(): Promise<void>
}

/** The jobs as graphile-worker calls them. */
export const taskList = (jobs: Jobs): TaskList =>
  Object.fromEntries(
    Object.entries(jobs).map(([name, work]) => [
      name,
      (payload: unknown, { job }: JobHelpers) => work(payload, { last: job.attempts >= job.max_attempts }),
    ]),
  )

/** Jobs are taken back at each start, and by those who go on: every five minutes. */
const freeing = '*/5 * * * * free_jobs'

/**
 * Runs the queue: `jobs` by name, and `crontab` in UTC. `pool` is that of the queue, with Date in its rows. Failed jobs come again with growing pauses.
 * The queue lives in the database; any number of instances share it, and take over what one leaves that is killed.
 */
export async function startJobs(
  pool: pg.Pool,
  presence: Presence,
  { jobs, crontab }: { jobs: Jobs; crontab: string },
  log: Log,
): Promise<JobRunner> {
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error({ message }, 'job')
    else if (level === 'warning') log.warn({ message }, 'job')
    else log.debug({ message }, 'job')
  })
  const free = async () => {
    await presence.freeJobsOfTheGone()
  }
  await free()
  const events: WorkerEvents = new EventEmitter()
  const announced: Promise<void>[] = []
  // A job that is taken bears the name of the pool that took it.
  events.on('pool:create', ({ workerPool }) => announced.push(presence.announce(workerPool.id)))
  const runner: Runner = await run({
    pgPool: pool,
    taskList: taskList({ ...jobs, free_jobs: free }),
    crontab: `${crontab}\n${freeing}`,
    events,
    logger,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    schema: 'graphile_worker',
  })
  await Promise.all(announced)
  return { stop: () => runner.stop() }
}
