import { sql } from 'kysely'
import type { Tenant } from '../../../../platform/database/database.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { compareVersions } from '../rules.ts'
import { versionsOf } from '../store.ts'
import type { TasksSince } from './types.ts'

/**
 * What happened to the list of a pair since a moment; null when nothing did, or nothing that the viewer may see. A
 * leader is not told of a task that was taken off before the list was shared.
 */
export async function tasksSince(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  since: Temporal.Instant,
): Promise<TasksSince | null> {
  const { rows } = await sql<{ added: string[]; removed: string[]; settled: boolean }>`
    select array(select t.title from task t
                  where t.organisation_id = l.organisation_id and t.pair_id = l.pair_id and t.removed_at is null
                    and t.created_at >= ${since}
                  order by t.position, t.id) as added,
           array(select t.title from task t
                  where t.organisation_id = l.organisation_id and t.pair_id = l.pair_id and t.removed_at >= ${since}
                    and t.created_at < ${since} and (l.author_id = ${viewer.memberId} or t.removed_at >= s.shared_at)
                  order by t.removed_at, t.id) as removed,
           exists (select from task_version v
                    where v.organisation_id = l.organisation_id and v.pair_id = l.pair_id
                      and v.settled_at >= ${since}) as settled
      from task_list l
      left join task_sharing s
        on s.organisation_id = l.organisation_id and s.pair_id = l.pair_id and s.withdrawn_at is null
     where l.organisation_id = ${viewer.organisationId} and l.pair_id = ${pairId}
       and (l.author_id = ${viewer.memberId} or s.id is not null)`.execute(tenant)
  const [found] = rows
  if (!found) return null
  const versions = found.settled ? await settledSince(tenant, viewer, pairId, since) : []
  if (versions.length + found.added.length + found.removed.length === 0) return null
  return { versions, added: found.added, removed: found.removed }
}

async function settledSince(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  since: Temporal.Instant,
): Promise<TasksSince['versions']> {
  const all = await versionsOf(tenant, viewer, pairId)
  return all.flatMap((version, index) => {
    const before = all[index - 1]
    if (Temporal.Instant.compare(version.settledAt, since) < 0) return []
    return [{ version, changes: before ? compareVersions(before, version) : null }]
  })
}
