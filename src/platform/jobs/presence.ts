import type { ConnectionSettings } from '../database/connection.ts'
import { openStanding } from '../database/standing.ts'
import type { Log } from '../log/log.ts'

/** Tells runners that are at work from those whose process is gone, which the queue itself learns after four hours. */
export interface Presence {
  /** From now until this process ends, however it ends, `runner` is at work. */
  announce(runner: string): Promise<void>
  /** Puts back into the queue what runners held that are gone; returns their names. */
  freeJobsOfTheGone(): Promise<string[]>
  close(): Promise<void>
}

/** Any number that no other program is likely to lock: "work" in ASCII. */
const runnerLocks = 0x776f726b

/**
 * A runner at work holds an advisory lock of its name, on one connection for the whole process: PostgreSQL lets go of
 * it in the moment the connection ends, also when the process is killed or its machine is unplugged.
 */
export async function openPresence(connection: ConnectionSettings, log: Log): Promise<Presence> {
  const runners = new Set<string>()
  const standing = await openStanding(
    connection,
    {
      what: 'jobs',
      begin: async (client) => {
        // Shared, so that two names with the same hash do not wait for each other.
        await client.query(
          'select pg_advisory_lock_shared($1, hashtext(name)) from unnest($2::text[]) name',
          [runnerLocks, [...runners]],
        )
      },
    },
    log,
  )
  return {
    async announce(runner) {
      runners.add(runner)
      await standing.client().query('select pg_advisory_lock_shared($1, hashtext($2))', [runnerLocks, runner])
    },
    async freeJobsOfTheGone() {
      const { rows } = await standing.client().query<{ runner: string }>(
        `with holding as (
           select locked_by as runner from graphile_worker._private_jobs where locked_by is not null
           union select locked_by from graphile_worker._private_job_queues where locked_by is not null)
         select runner from holding where not exists (
           select from pg_locks
            where locktype = 'advisory' and objsubid = 2 and classid = $1
              and database = (select oid from pg_database where datname = current_database())
              and objid::bigint = hashtext(runner)::bigint & 4294967295)`,
        [runnerLocks],
      )
      const gone = rows.map(({ runner }) => runner)
      if (gone.length > 0) {
        await standing.client().query('select graphile_worker.force_unlock_workers($1)', [gone])
        log.warn({ runners: gone.length }, 'jobs: taken back from runners that ended without a word')
      }
      return gone
    },
    close: () => standing.close(),
  }
}
