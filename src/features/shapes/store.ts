import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { addItem } from '../agenda/store.ts'
import type { Share } from '../agenda/types.ts'
import type { HeldMeeting, Meeting } from '../meetings/types.ts'
import { hintFor } from './rules.ts'
import type { Hint, ShapePoint } from './types.ts'

/**
 * Puts points on an agenda as the viewer's own items, and keeps which they were, so that the press can be taken back.
 * Hold the meeting 'for update', so that pressing twice at once is the same as once.
 * @returns the id of the press
 */
export async function putPoints(
  tenant: Tenant,
  viewer: Viewer,
  held: HeldMeeting,
  points: readonly ShapePoint[],
  share: Share,
  now: Temporal.Instant,
): Promise<string> {
  const useId = crypto.randomUUID()
  for (const { category, title } of points) {
    const itemId = await addItem(tenant, viewer, held, { category, title, body: '', share }, now)
    await sql`
      insert into agenda_shape_item (
        organisation_id, item_id, use_id, pair_id, meeting_id, member_id, wording_hash, shared, put_at)
      select organisation_id, id, ${useId}, pair_id, meeting_id, author_id, ${wordingHash}, shared_at is not null, ${now}
        from agenda_item i where organisation_id = ${viewer.organisationId} and id = ${itemId}`.execute(
      tenant,
    )
  }
  return useId
}

const wordingHash = sql`md5(i.category || ' ' || i.title)`

/** The meeting that a press of the viewer's was for; null when there is no such press. */
export async function findUse(tenant: Tenant, viewer: Viewer, useId: string): Promise<string | null> {
  const row = await tenant
    .selectFrom('agenda_shape_item')
    .select('meeting_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', viewer.memberId)
    .where('use_id', '=', useId)
    .limit(1)
    .executeTakeFirst()
  return row?.meeting_id ?? null
}

/**
 * Takes off what a press put on the agenda and nobody has touched: not reworded, shared, opened, ticked off or written
 * on. Once however often it is called. Hold the meeting 'for update', so that nobody touches one meanwhile.
 * @returns whether all of it is gone
 */
export async function undoUse(
  tenant: Tenant,
  viewer: Viewer,
  useId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const press = sql`s.organisation_id = ${viewer.organisationId} and s.use_id = ${useId}
    and s.member_id = ${viewer.memberId}`
  await sql`
    update agenda_item i set removed_at = ${now}
      from agenda_shape_item s
     where ${press} and s.undone_at is null
       and i.organisation_id = s.organisation_id and i.id = s.item_id and i.removed_at is null
       and ${wordingHash} = s.wording_hash and i.body = '' and (i.shared_at is not null) = s.shared
       and not exists (select from agenda_item_tick t where t.organisation_id = i.organisation_id and t.item_id = i.id)
       and not exists (select from meeting_focus f
                        where f.organisation_id = i.organisation_id and f.meeting_id = i.meeting_id and f.item_id = i.id)
       and not exists (select from note n
                        where n.organisation_id = i.organisation_id and n.meeting_id = i.meeting_id and n.item_id = i.id
                          and n.removed_at is null)`.execute(tenant)
  await sql`update agenda_shape_item s set undone_at = ${now} where ${press} and undone_at is null`.execute(
    tenant,
  )
  const { rows } = await sql`
    select from agenda_shape_item s
      join agenda_item i on i.organisation_id = s.organisation_id and i.id = s.item_id
     where ${press} and i.removed_at is null limit 1`.execute(tenant)
  return rows.length === 0
}

/** A shape to point to while nothing stands on the agenda; of absences it reads the viewer's own alone. */
export async function loadHint(
  tenant: Tenant,
  viewer: Viewer,
  meeting: Meeting,
  now: Temporal.Instant,
): Promise<Hint | null> {
  if (meeting.items.length > 0) return null
  const { rows } = await sql<{
    last_held: Temporal.PlainDate | null
    absences: { from: string; until: string }[]
  }>`
    select (select m.local_date from meeting_close c
              join meeting m on m.organisation_id = c.organisation_id and m.id = c.meeting_id
             where c.organisation_id = ${viewer.organisationId} and c.pair_id = ${meeting.pairId}
             order by c.closed_at desc limit 1) as last_held,
           (select coalesce(json_agg(json_build_object('from', a.first_date, 'until', a.last_date)), '[]')
              from absence a
             where a.organisation_id = ${viewer.organisationId} and a.member_id = ${viewer.memberId}
               and a.removed_at is null
               and a.last_date between (${now}::timestamptz - interval '1 year')::date and ${now}::timestamptz::date)
             as absences`.execute(tenant)
  const [found] = rows
  return hintFor({
    isEmployee: meeting.employee.id === viewer.memberId,
    lastHeld: found?.last_held ?? null,
    absences: (found?.absences ?? []).map(({ from, until }) => ({
      from: Temporal.PlainDate.from(from),
      until: Temporal.PlainDate.from(until),
    })),
    today: now.toZonedDateTimeISO(viewer.timeZone).toPlainDate(),
  })
}
