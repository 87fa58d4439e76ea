import { type JobHelpers, Logger, type Runner, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Log } from '../log/log.ts'

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

/**
 * Runs the queue: `jobs` by name, and `daily` ones as a crontab line in UTC. Failed jobs come again with growing pauses.
 * The queue lives in the database; any number of instances share it.
 */
export async function startJobs(pool: pg.Pool, jobs: Jobs, crontab: string, log: Log): Promise<JobRunner> {
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error({ message }, 'job')
    else if (level === 'warning') log.warn({ message }, 'job')
    else log.debug({ message }, 'job')
  })
  const runner: Runner = await run({
    pgPool: pool,
    taskList: taskList(jobs),
    crontab,
    logger,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    schema: 'graphile_worker',
  })
  return { stop: () => runner.stop() }
}
