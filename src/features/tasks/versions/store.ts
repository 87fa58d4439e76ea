import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { hoursIn, mondayOf } from '../hours/rules.ts'
import { isShared } from '../store.ts'
import type { TaskList } from '../types.ts'
import { keptOf, keptTasks, type Settling, type TaskVersion } from './types.ts'

type Row = Omit<TaskVersion, 'tasks'> & { tasks: unknown }

/**
 * Settles what the viewer's own list is from a date on, in a list that the caller holds. The same as the newest version
 * is, from the same date and for the same eyes, is settled once, however often it is pressed.
 * @returns the id of the version
 */
export async function settleVersion(
  tenant: Tenant,
  viewer: Viewer,
  { pair, shared }: TaskList,
  { from, tasks, calendar }: Settling,
  now: Temporal.Instant,
): Promise<string> {
  const kept = JSON.stringify(tasks.map(keptOf))
  const minutes = hoursIn(calendar.hours, mondayOf(from)).minutes
  const { rows } = await sql<{ id: string; number: number; same: boolean }>`
    select id, number,
           tasks = ${kept}::jsonb and from_date = ${from} and shared = ${shared}
             and minutes = ${minutes}::integer[] and weekdays = ${calendar.weekdays}::integer[] as same
      from task_version
     where organisation_id = ${viewer.organisationId} and pair_id = ${pair.id}
     order by number desc limit 1`.execute(tenant)
  const [newest] = rows
  if (newest?.same) return newest.id
  const made = await sql<{ id: string }>`
    insert into task_version
      (organisation_id, pair_id, author_id, number, from_date, settled_at, shared, tasks, minutes, weekdays)
    values (${viewer.organisationId}, ${pair.id}, ${viewer.memberId}, ${(newest?.number ?? 0) + 1}, ${from}, ${now},
            ${shared}, ${kept}::jsonb, ${minutes}::integer[], ${calendar.weekdays}::integer[])
    returning id`.execute(tenant)
  return made.rows[0]!.id
}

/**
 * The versions of a pair's list, by the date they hold from, the earliest first: all to its employee; to the leader
 * those made while the list was shared, as long as it is.
 */
export async function versionsOf(tenant: Tenant, viewer: Viewer, pairId: string): Promise<TaskVersion[]> {
  const { rows } = await sql<Row>`
    select id, number, from_date as "from", settled_at as "settledAt", shared, tasks, minutes, weekdays
      from task_version
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId}
       and (author_id = ${viewer.memberId} or shared and exists (
         select from task_sharing s
          where s.organisation_id = ${viewer.organisationId} and s.pair_id = ${pairId} and s.withdrawn_at is null))
     order by from_date, number`.execute(tenant)
  return rows.map((row) => ({ ...row, tasks: keptTasks.parse(row.tasks) }))
}

/** Those of them that both of the two see now, whichever of them asks. */
export async function commonVersions(tenant: Tenant, viewer: Viewer, pairId: string): Promise<TaskVersion[]> {
  if (!(await isShared(tenant, viewer, pairId))) return []
  return (await versionsOf(tenant, viewer, pairId)).filter(({ shared }) => shared)
}
