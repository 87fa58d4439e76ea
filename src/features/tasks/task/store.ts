import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Changed } from '../list/types.ts'
import type { ListedTask } from '../types.ts'
import { placesAfter } from './rules.ts'
import type { Direction, EditedTask, OwnTask } from './types.ts'

/** One task of the viewer's own, removed or not; null where there is none. */
export async function findOwnTask(tenant: Tenant, viewer: Viewer, taskId: string): Promise<OwnTask | null> {
  const { rows } = await sql<OwnTask>`
    select id, pair_id as "pairId", title, removed_at is not null as removed
      from task
     where organisation_id = ${viewer.organisationId} and id = ${taskId} and author_id = ${viewer.memberId}`.execute(
    tenant,
  )
  return rows[0] ?? null
}

/** Writes what a task of a list that the caller holds says now; the same words again change nothing. */
export async function editTask(
  tenant: Tenant,
  viewer: Viewer,
  task: ListedTask,
  { version, ...edited }: EditedTask & { version: number },
  now: Temporal.Instant,
): Promise<Changed> {
  if (saysSame(task, edited)) return 'done'
  if (task.version !== version) return 'outdated'
  await tenant
    .updateTable('task')
    .set({
      version: version + 1,
      changed_at: now,
      title: edited.title,
      rhythm: edited.rhythm,
      every: edited.every,
      times: edited.times,
      starts_on: edited.startsOn,
      min_minutes: edited.minutes?.min ?? null,
      max_minutes: edited.minutes?.max ?? null,
      importance: edited.importance,
      only_me: edited.onlyMe,
      rests_until: edited.restsUntil ?? null,
    })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', task.id)
    .where('author_id', '=', viewer.memberId)
    .execute()
  return 'done'
}

const saysSame = (task: EditedTask, other: EditedTask): boolean =>
  task.title === other.title &&
  task.rhythm === other.rhythm &&
  task.every === other.every &&
  task.times === other.times &&
  task.startsOn.equals(other.startsOn) &&
  task.minutes?.min === other.minutes?.min &&
  task.minutes?.max === other.minutes?.max &&
  task.importance === other.importance &&
  task.onlyMe === other.onlyMe &&
  task.restsUntil?.toString() === other.restsUntil?.toString()

/** Takes a task of the viewer's own off a list that the caller holds, or puts it back where it stood. */
export async function setTaskRemoved(
  tenant: Tenant,
  viewer: Viewer,
  taskId: string,
  removed: boolean,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update task set removed_at = ${removed ? now : null}, changed_at = ${now}
     where organisation_id = ${viewer.organisationId} and id = ${taskId} and author_id = ${viewer.memberId}
       and (removed_at is null) = ${removed}`.execute(tenant)
}

/** Moves a task among those of a list that the caller holds: past its neighbour, or to one of the ends. */
export async function moveTask(
  tenant: Tenant,
  viewer: Viewer,
  tasks: readonly ListedTask[],
  taskId: string,
  direction: Direction,
): Promise<void> {
  const placed = placesAfter(tasks, taskId, direction)
  await sql`
    update task set position = placed.position
      from unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ position }) => position)}::int[])
        as placed (id, position)
     where task.organisation_id = ${viewer.organisationId} and task.id = placed.id
       and task.author_id = ${viewer.memberId} and task.position <> placed.position`.execute(tenant)
}
