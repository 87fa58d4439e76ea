import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { OtherList } from '../list/types.ts'

/** The lists that the viewer keeps or kept with other leaders, those without tasks left out, the latest first. */
export async function otherLists(tenant: Tenant, viewer: Viewer, pairId: string): Promise<OtherList[]> {
  const { rows } = await sql<OtherList>`
    select l.pair_id as "pairId", json_build_object('id', m.id, 'name', m.name) as leader,
           count(*)::int as tasks
      from task_list l
      join pair p on p.organisation_id = l.organisation_id and p.id = l.pair_id
      join member m on m.organisation_id = p.organisation_id and m.id = p.leader_id
      join task t on t.organisation_id = l.organisation_id and t.pair_id = l.pair_id and t.removed_at is null
     where l.organisation_id = ${viewer.organisationId} and l.author_id = ${viewer.memberId}
       and l.pair_id <> ${pairId}
     group by l.pair_id, l.opened_at, m.id, m.name
     order by l.opened_at desc`.execute(tenant)
  return rows
}

/**
 * Writes the tasks of another list of the viewer's into one of theirs that the caller holds, where none stands yet. A
 * second time nothing is written. @returns false where other tasks stand there
 */
export async function carryOver(
  tenant: Tenant,
  viewer: Viewer,
  from: string,
  to: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ standing: number; others: number }>`
    select count(*)::int as standing, count(*) filter (where not exists (
             select from task o
              where o.organisation_id = t.organisation_id and o.pair_id = ${from} and o.removed_at is null
                and o.title = t.title and o.rhythm = t.rhythm))::int as others
      from task t
     where t.organisation_id = ${viewer.organisationId} and t.pair_id = ${to} and t.removed_at is null`.execute(
    tenant,
  )
  const [found] = rows
  if (found && found.standing > 0) return found.others === 0
  await sql`
    insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, every,
      times, starts_on, min_minutes, max_minutes, importance, difficulty, drain, fondness, needs, need_words,
      successor, only_me)
    select organisation_id, ${to}, author_id, ${now}, ${now}, row_number() over (order by position, id), title, rhythm,
           every, times, starts_on, min_minutes, max_minutes, importance, difficulty, drain, fondness, needs,
           need_words, successor, only_me
      from task
     where organisation_id = ${viewer.organisationId} and pair_id = ${from} and author_id = ${viewer.memberId}
       and removed_at is null`.execute(tenant)
  return true
}
