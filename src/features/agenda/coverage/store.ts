import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Category } from '../types.ts'
import { restFor } from './rules.ts'

/**
 * The subjects that each of the pair's last held conversations touched, the latest first: of shared items that were
 * ticked off or written on by both to see, so that it tells of nothing that only one of them can read.
 */
export async function loadTouchedSubjects(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
): Promise<Category[][]> {
  const { rows } = await sql<{ touched: Category[] }>`
    select array(
             select distinct i.category from agenda_item i
              where i.organisation_id = c.organisation_id and i.meeting_id = c.meeting_id
                and i.shared_at is not null and i.removed_at is null
                and (exists (select from agenda_item_tick t
                              where t.organisation_id = i.organisation_id and t.item_id = i.id)
                  or exists (select from note n
                              where n.organisation_id = i.organisation_id and n.item_id = i.id
                                and not n.private and n.removed_at is null))) as touched
      from meeting_close c
     where c.organisation_id = ${viewer.organisationId} and c.pair_id = ${pairId}
       and c.pair_id = any (${viewer.pairs}::uuid[])
     order by c.closed_at desc limit ${restFor}`.execute(tenant)
  return rows.map(({ touched }) => touched)
}
