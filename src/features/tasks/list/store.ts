import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { holdPair } from '../../pair/store.ts'
import type { Pair } from '../../pair/types.ts'
import { openTaskList, tasksOf } from '../store.ts'
import type { NewTask } from '../wording/types.ts'
import { sameTask } from './rules.ts'

/** Holds the viewer's own list in a pair that goes on, opened if need be; false where the two have parted. */
export async function holdOwnList(
  tenant: Tenant,
  viewer: Viewer,
  pair: Pair,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) return false
  await openTaskList(tenant, viewer, pair.id, now)
  return true
}

/**
 * Puts tasks at the end of the viewer's own list, which the caller holds; one that stands there with the very same
 * words is not written again. @returns their ids, in the order given, of those that stood there too
 */
export async function addTasks(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  added: readonly NewTask[],
  now: Temporal.Instant,
): Promise<string[]> {
  const today = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  const standing = await tasksOf(tenant, viewer, pairId, today)
  const fresh: NewTask[] = []
  for (const task of added) {
    if (![...standing, ...fresh].some((other) => sameTask(task, other))) fresh.push(task)
  }
  const last = await lastPosition(tenant, viewer, pairId)
  const made = await insertTasks(tenant, viewer, pairId, { tasks: fresh, after: last }, now)
  return added.map(
    (task) =>
      standing.find((other) => sameTask(task, other))?.id ??
      (made[fresh.findIndex((other) => sameTask(task, other))] as string),
  )
}

/** The place of the last task, removed ones counted, so that one that is brought back stands where it stood. */
async function lastPosition(tenant: Tenant, viewer: Viewer, pairId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from task
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId}`.execute(tenant)
  return rows[0]?.last ?? 0
}

/** Writes tasks one after the other behind the place `after`. @returns their ids, in the order given */
async function insertTasks(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { tasks, after }: { tasks: readonly NewTask[]; after: number },
  now: Temporal.Instant,
): Promise<string[]> {
  if (tasks.length === 0) return []
  const rows = await tenant
    .insertInto('task')
    .values(
      tasks.map(({ title, rhythm, every, times, startsOn, minutes }, at) => ({
        organisation_id: viewer.organisationId,
        pair_id: pairId,
        author_id: viewer.memberId,
        created_at: now,
        changed_at: now,
        position: after + 1 + at,
        title,
        rhythm,
        every,
        times,
        starts_on: startsOn,
        min_minutes: minutes?.min ?? null,
        max_minutes: minutes?.max ?? null,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  return rows.toSorted((one, other) => one.position - other.position).map(({ id }) => id)
}

/** Whether there is a list in a pair that the viewer sees: their own, or one that is shared with them now. */
export async function seesTaskList(tenant: Tenant, viewer: Viewer, pairId: string): Promise<boolean> {
  const { rows } = await sql`
    select from task_list l
     where l.organisation_id = ${viewer.organisationId} and l.pair_id = ${pairId}
       and (l.author_id = ${viewer.memberId} or exists (
         select from task_sharing s
          where s.organisation_id = l.organisation_id and s.pair_id = l.pair_id and s.withdrawn_at is null))`.execute(
    tenant,
  )
  return rows.length > 0
}
