import { sql } from 'kysely'
import { restFor } from './rules.ts'

/**
 * In the meeting `m` of a statement: the subjects that each of the pair's last held conversations touched, as
 * `Category[][]`, the latest first. Of shared items that were ticked off or written on by both to see, so that it tells
 * of nothing that only one of them can read.
 */
export const touchedBefore = sql`(
  select coalesce(json_agg(talk.touched order by talk.closed_at desc), '[]') from (
    select c.closed_at, array(
             select distinct i.category from agenda_item i
              where i.organisation_id = c.organisation_id and i.meeting_id = c.meeting_id
                and i.shared_at is not null and i.removed_at is null
                and (exists (select from agenda_item_tick t
                              where t.organisation_id = i.organisation_id and t.item_id = i.id)
                  or exists (select from note n
                              where n.organisation_id = i.organisation_id and n.item_id = i.id
                                and not n.private and n.removed_at is null))) as touched
      from meeting_close c
     where c.organisation_id = m.organisation_id and c.pair_id = m.pair_id
     order by c.closed_at desc limit ${restFor}) talk)`
