import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { TaskList } from '../types.ts'
import type { Change, ChangeKind, Often, Outcome, Trial, TriedChange } from './types.ts'

interface ChangeRow extends Omit<Often, 'rhythm'> {
  id: string
  taskId: string
  title: string
  kind: ChangeKind
  body: string
  rhythm: Often['rhythm']
  min: number
  max: number
  until: string
  putBy: string
  agreementId: string | null
}

interface Row {
  id: string
  settledBy: string | null
  from: Temporal.PlainDate | null
  changes: ChangeRow[]
}

/** The trial of a list that the viewer sees which is neither dropped nor taken over, in one statement; null without. */
export async function openTrial(tenant: Tenant, viewer: Viewer, pairId: string): Promise<Trial | null> {
  const { rows } = await sql<Row>`
    select r.id, r.settled_by as "settledBy", r.from_date as "from",
           (select coalesce(json_agg(json_build_object(
                     'id', c.id, 'taskId', c.task_id, 'title', t.title, 'kind', c.kind, 'body', c.body,
                     'rhythm', c.rhythm, 'every', c.every, 'times', c.times, 'min', c.min_minutes,
                     'max', c.max_minutes, 'until', c.until, 'putBy', c.put_by, 'agreementId', c.agreement_id)
                   order by c.id), '[]')
              from trial_change c
              join task t on t.organisation_id = c.organisation_id and t.id = c.task_id
             where c.organisation_id = r.organisation_id and c.trial_id = r.id and c.removed_at is null) as changes
      from trial r
     where r.organisation_id = ${viewer.organisationId} and r.pair_id = ${pairId}
       and r.accepted_at is null and r.dropped_at is null`.execute(tenant)
  const [row] = rows
  if (!row) return null
  return {
    id: row.id,
    settled: row.settledBy && row.from ? { by: row.settledBy, from: row.from } : null,
    changes: row.changes.map(changeOf),
  }
}

function changeOf({ id, taskId, title, kind, body, putBy, agreementId, ...row }: ChangeRow): TriedChange {
  const common = { id, taskId, title, body, putBy, agreementId }
  switch (kind) {
    case 'less-often':
      return { ...common, kind, often: { rhythm: row.rhythm, every: row.every, times: row.times } }
    case 'shorter':
      return { ...common, kind, minutes: { min: row.min, max: row.max } }
    case 'postpone':
      return { ...common, kind, until: Temporal.PlainDate.from(row.until) }
    default:
      return { ...common, kind }
  }
}

const saysTheSame = (one: Change, other: Change): boolean =>
  JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other))

/** What a change says of its task, as the columns hold it. */
function wordsOf(change: Change) {
  const often = change.kind === 'less-often' ? change.often : null
  const minutes = change.kind === 'shorter' ? change.minutes : null
  return {
    task_id: change.taskId,
    kind: change.kind,
    body: change.body,
    rhythm: often?.rhythm ?? null,
    every: often?.every ?? null,
    times: often?.times ?? null,
    min_minutes: minutes?.min ?? null,
    max_minutes: minutes?.max ?? null,
    until: change.kind === 'postpone' ? change.until : null,
  }
}

/**
 * Puts a change on the trial of a list that the caller holds, which is opened with the first one. A task has one change
 * of a kind: another takes its place, and the very same is put once.
 */
export async function putChange(
  tenant: Tenant,
  viewer: Viewer,
  { list, trial }: { list: TaskList; trial: Trial | null },
  change: Change,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (trial?.settled) return 'settled'
  const earlier = trial?.changes.find(({ taskId, kind }) => taskId === change.taskId && kind === change.kind)
  if (earlier && saysTheSame(earlier, change)) return 'done'
  if (earlier) await takeOff(tenant, viewer, earlier.id, now)
  const at = { organisation_id: viewer.organisationId, pair_id: list.pair.id }
  const opened =
    trial ??
    (await tenant
      .insertInto('trial')
      .values({ ...at, opened_by: viewer.memberId, opened_at: now })
      .returning('id')
      .executeTakeFirstOrThrow())
  await tenant
    .insertInto('trial_change')
    .values({ ...at, trial_id: opened.id, ...wordsOf(change), put_by: viewer.memberId, put_at: now })
    .execute()
  return 'done'
}

async function takeOff(tenant: Tenant, viewer: Viewer, changeId: string, at: Temporal.Instant | null) {
  await tenant
    .updateTable('trial_change')
    .set({ removed_at: at })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', changeId)
    .execute()
}

/** A change of the viewer's pairs, on or off its trial; null when there is none that they see. */
export async function findChange(
  tenant: Tenant,
  viewer: Viewer,
  changeId: string,
): Promise<{ pairId: string; trialId: string; taskId: string; kind: ChangeKind; removed: boolean } | null> {
  const { rows } = await sql<NonNullable<Awaited<ReturnType<typeof findChange>>>>`
    select pair_id as "pairId", trial_id as "trialId", task_id as "taskId", kind, removed_at is not null as removed
      from trial_change
     where organisation_id = ${viewer.organisationId} and id = ${changeId}
       and pair_id = any (${viewer.pairs}::uuid[])`.execute(tenant)
  return rows[0] ?? null
}

/** Takes a change off the open trial of a list that the caller holds (`at`), or puts it back (null). */
export async function setChangeRemoved(
  tenant: Tenant,
  viewer: Viewer,
  trial: Trial | null,
  changeId: string,
  at: Temporal.Instant | null,
): Promise<Outcome> {
  const found = await findChange(tenant, viewer, changeId)
  if (!found) return 'outdated'
  if (found.removed === (at !== null)) return 'done'
  if (trial?.id !== found.trialId) return 'outdated'
  if (trial.settled) return 'settled'
  const { taskId, kind } = found
  const taken = trial.changes.some((other) => other.taskId === taskId && other.kind === kind)
  if (!at && taken) return 'outdated'
  await takeOff(tenant, viewer, changeId, at)
  return 'done'
}

/** Whether all of these are changes of a list that the viewer sees, on or off a trial, whenever that was. */
export async function areChangesOf(
  tenant: Tenant,
  viewer: Viewer,
  { pair }: TaskList,
  ids: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from trial_change
     where organisation_id = ${viewer.organisationId} and pair_id = ${pair.id} and id = any (${ids}::uuid[])`.execute(
    tenant,
  )
  return rows.length === new Set(ids).size
}

/** Whether a task has stood on a list that the viewer sees, and does not any more. */
export async function hasLeft(
  tenant: Tenant,
  viewer: Viewer,
  { pair }: TaskList,
  taskId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from task
     where organisation_id = ${viewer.organisationId} and pair_id = ${pair.id} and id = ${taskId}
       and removed_at is not null`.execute(tenant)
  return rows.length > 0
}

/**
 * Drops the open trial of a list that the caller holds. Once it is agreements, leaving the list as it is is for its
 * employee alone to decide.
 */
export async function dropTrial(
  tenant: Tenant,
  viewer: Viewer,
  { list, trial }: { list: TaskList; trial: Trial | null },
  now: Temporal.Instant,
): Promise<Outcome> {
  if (!trial) return 'done'
  if (trial.settled && !list.own) return 'settled'
  await tenant
    .updateTable('trial')
    .set({ dropped_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', trial.id)
    .execute()
  return 'done'
}

/** Takes the trial that was dropped last up again, unless another one is open. */
export async function restoreTrial(
  tenant: Tenant,
  viewer: Viewer,
  { list, trial }: { list: TaskList; trial: Trial | null },
): Promise<Outcome> {
  const { rows } = await sql<{ id: string; dropped: boolean; settled: boolean }>`
    select id, dropped_at is not null as dropped, settled_at is not null as settled from trial
     where organisation_id = ${viewer.organisationId} and pair_id = ${list.pair.id}
     order by id desc limit 1`.execute(tenant)
  const [newest] = rows
  if (trial && newest?.id === trial.id) return 'done'
  if (!newest?.dropped) return 'outdated'
  if (newest.settled && !list.own) return 'settled'
  await tenant
    .updateTable('trial')
    .set({ dropped_at: null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', newest.id)
    .execute()
  return 'done'
}
