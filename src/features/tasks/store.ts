import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { loadPair } from '../pair/store.ts'
import type { ListedTask, MinuteRange, TaskList } from './types.ts'

type Row = Omit<ListedTask, 'minutes'> & { minMinutes: MinuteRange['min'] | null; maxMinutes: number | null }

/** The list of one pair as the viewer may see it on `today`, null for a pair that is not theirs; empty while it is not shared. */
export async function loadTaskList(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  today: Temporal.PlainDate,
): Promise<TaskList | null> {
  // Asked for together, they leave in one write.
  const [pair, shared, tasks] = await Promise.all([
    loadPair(tenant, viewer, pairId),
    isShared(tenant, viewer, pairId),
    tasksOf(tenant, viewer, pairId, today),
  ])
  if (!pair) return null
  const own = pair.employee.id === viewer.memberId
  return { pair, own, shared, tasks: own || shared ? tasks : [] }
}

/** Whether the list of a pair is shared with its leader now. */
export async function isShared(tenant: Tenant, viewer: Viewer, pairId: string): Promise<boolean> {
  const { rows } = await sql`
    select from task_sharing
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId} and withdrawn_at is null`.execute(
    tenant,
  )
  return rows.length > 0
}

/** The tasks that stand on the list of a pair now, what one would drop last first; none for who does not see it. */
export async function tasksOf(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  today: Temporal.PlainDate,
): Promise<ListedTask[]> {
  const { rows } = await sql<Row>`
    select id, version, position, title, rhythm, every, times, starts_on as "startsOn", min_minutes as "minMinutes",
           max_minutes as "maxMinutes", importance, difficulty, drain, fondness, needs, need_words as "needWords",
           successor, only_me as "onlyMe",
           case when rests_until > ${today} then rests_until end as "restsUntil"
      from task
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId} and removed_at is null
     order by position, id`.execute(tenant)
  return rows.map(({ minMinutes, maxMinutes, ...row }) => ({
    ...row,
    minutes: minMinutes === null || maxMinutes === null ? null : { min: minMinutes, max: maxMinutes },
  }))
}

/**
 * Holds the list of a pair until the transaction ends, so that two changes of it come one after the other; false where
 * there is none that the viewer sees.
 */
export async function holdTaskList(tenant: Tenant, viewer: Viewer, pairId: string): Promise<boolean> {
  const { rows } = await sql`
    select from task_list
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId} for update`.execute(tenant)
  return rows.length > 0
}

/** The same for the viewer's own list in a pair that the caller holds, which is opened where there is none. */
export async function openTaskList(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into task_list (organisation_id, pair_id, author_id, opened_at)
    values (${viewer.organisationId}, ${pairId}, ${viewer.memberId}, ${now})
    on conflict (organisation_id, pair_id) do nothing`.execute(tenant)
  await holdTaskList(tenant, viewer, pairId)
}
