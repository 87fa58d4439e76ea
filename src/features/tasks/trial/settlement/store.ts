import { sql } from 'kysely'
import type { Tenant } from '../../../../platform/database/database.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { saysTheSame } from '../../../agreements/rules.ts'
import { addAgreement, someAgreements } from '../../../agreements/store.ts'
import type { TaskList, WorkCalendar } from '../../types.ts'
import { settleVersion } from '../../versions/store.ts'
import { takeover } from '../rules.ts'
import type { Settled, Trial, Waiting } from '../types.ts'

interface Held {
  list: TaskList
  trial: Trial
}

/**
 * Makes an agreement of each change of a trial whose list and meeting the caller holds, which then holds from a day.
 * Whoever presses proposes them; each is confirmed by the two as any other.
 */
export async function settleTrial(
  tenant: Tenant,
  viewer: Viewer,
  { list, trial }: Held,
  meeting: { id: string; pairId: string },
  { agreements, from }: { agreements: readonly Settled[]; from: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<void> {
  for (const { changeId, ...proposed } of agreements) {
    const agreementId = await addAgreement(tenant, viewer, meeting, proposed, now)
    await tenant
      .updateTable('trial_change')
      .set({ agreement_id: agreementId })
      .where('organisation_id', '=', viewer.organisationId)
      .where('pair_id', '=', list.pair.id)
      .where('id', '=', changeId)
      .execute()
  }
  await tenant
    .updateTable('trial')
    .set({ from_date: from, settled_by: viewer.memberId, settled_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', trial.id)
    .execute()
}

/** Whether a settled trial was settled in these very words, so that a second press has nothing to add. */
export async function isSettledAs(
  tenant: Tenant,
  viewer: Viewer,
  { changes, settled }: Trial,
  { agreements, from }: { agreements: readonly Settled[]; from: Temporal.PlainDate },
): Promise<boolean> {
  if (!settled?.from.equals(from) || changes.length !== agreements.length) return false
  const ids = new Map(changes.map(({ id, agreementId }) => [id, agreementId]))
  const made = await someAgreements(
    tenant,
    viewer,
    changes.flatMap(({ agreementId }) => agreementId ?? []),
  )
  return agreements.every(({ changeId, ...proposed }) => {
    const agreement = made.find(({ id }) => id === ids.get(changeId))
    return agreement !== undefined && saysTheSame(agreement.wording, proposed)
  })
}

/**
 * Makes the settled changes the viewer's own list, which the caller holds, and a version of it from the day that was
 * settled. Changes whose task is gone or has changed meanwhile are left out.
 */
export async function acceptTrial(
  tenant: Tenant,
  viewer: Viewer,
  { list, trial, calendar }: Held & { calendar: Pick<WorkCalendar, 'weekdays' | 'hours'> },
  from: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  const { removed, changed, tasks } = takeover(list.tasks, trial.changes, { ...calendar, from })
  await sql`
    update task set removed_at = ${now}, changed_at = ${now}
     where organisation_id = ${viewer.organisationId} and pair_id = ${list.pair.id}
       and id = any (${removed}::uuid[])`.execute(tenant)
  for (const { id, rhythm, every, times, startsOn, minutes, restsUntil } of changed) {
    await sql`
      update task
         set version = version + 1, changed_at = ${now}, rhythm = ${rhythm}, every = ${every}, times = ${times},
             starts_on = ${startsOn}, rests_until = ${restsUntil ?? null}, min_minutes = ${minutes?.min ?? null}, max_minutes = ${minutes?.max ?? null}
       where organisation_id = ${viewer.organisationId} and id = ${id}`.execute(tenant)
  }
  const versionId = await settleVersion(tenant, viewer, list, { from, tasks, calendar }, now)
  await tenant
    .updateTable('trial')
    .set({ accepted_at: now, version_id: versionId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', trial.id)
    .execute()
}

/** Whether what the two settled waits for the viewer, whose list it is; null when nothing does. */
export async function waitingTrial(tenant: Tenant, viewer: Viewer, pairId: string): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`
    select r.pair_id as "pairId", r.from_date as "from"
      from trial r
      join task_list l on l.organisation_id = r.organisation_id and l.pair_id = r.pair_id
     where r.organisation_id = ${viewer.organisationId} and r.pair_id = ${pairId} and l.author_id = ${viewer.memberId}
       and r.settled_at is not null and r.accepted_at is null and r.dropped_at is null`.execute(tenant)
  return rows[0] ?? null
}

/** The agreements of the trial that was settled last, by their ids; null where none ever was. */
export async function lastSettled(
  tenant: Tenant,
  viewer: Viewer,
  { pair }: TaskList,
): Promise<string[] | null> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select (select array_agg(c.agreement_id)
              from trial_change c
             where c.organisation_id = r.organisation_id and c.trial_id = r.id and c.removed_at is null
               and c.agreement_id is not null) as ids
      from trial r
     where r.organisation_id = ${viewer.organisationId} and r.pair_id = ${pair.id} and r.settled_at is not null
     order by r.id desc limit 1`.execute(tenant)
  return rows[0]?.ids ?? null
}
