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
  const standing: (NewTask & { id: string; position: number })[] = await tasksOf(
    tenant,
    viewer,
    pairId,
    today,
  )
  const ids: string[] = []
  let position = await lastPosition(tenant, viewer, pairId)
  for (const task of added) {
    const same = standing.find((other) => sameTask(task, other))
    if (!same) position += 1
    const id = same?.id ?? (await insertTask(tenant, viewer, pairId, { ...task, position }, now))
    if (!same) standing.push({ ...task, id, position })
    ids.push(id)
  }
  return ids
}

/** The place of the last task, removed ones counted, so that one that is brought back stands where it stood. */
async function lastPosition(tenant: Tenant, viewer: Viewer, pairId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from task
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId}`.execute(tenant)
  return rows[0]?.last ?? 0
}

async function insertTask(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  task: NewTask & { position: number },
  now: Temporal.Instant,
): Promise<string> {
  const { id } = await tenant
    .insertInto('task')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      author_id: viewer.memberId,
      created_at: now,
      changed_at: now,
      position: task.position,
      title: task.title,
      rhythm: task.rhythm,
      every: task.every,
      times: task.times,
      starts_on: task.startsOn,
      min_minutes: task.minutes?.min ?? null,
      max_minutes: task.minutes?.max ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
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
