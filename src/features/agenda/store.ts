import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { reposition } from './rules.ts'
import type { Category, Direction, FoundItem, Share, Wording } from './types.ts'

/** One item of the viewer's pairs, removed or not; null when there is none or it is not for their eyes. */
export async function findItem(tenant: Tenant, viewer: Viewer, itemId: string): Promise<FoundItem | null> {
  const row = await tenant
    .selectFrom('agenda_item')
    .select([
      'id',
      'meeting_id',
      'pair_id',
      'author_id',
      'category',
      'title',
      'body',
      'shared_at',
      'shown_at_start',
      'removed_at',
    ])
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', itemId)
    .where(({ eb, or }) => or([eb('shared_at', 'is not', null), eb('author_id', '=', viewer.memberId)]))
    .where(sql<boolean>`pair_id = any (${viewer.pairs}::uuid[])`)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    meetingId: row.meeting_id,
    pairId: row.pair_id,
    authorId: row.author_id,
    category: row.category as Category,
    title: row.title,
    body: row.body,
    draft: row.shared_at === null,
    atStart: row.shared_at === null && row.shown_at_start,
    removed: row.removed_at !== null,
  }
}

/**
 * Adds an item below the viewer's others; `held` is its meeting. What waits for the start of a conversation that has
 * begun is shared at once. @returns its id
 */
export async function addItem(
  tenant: Tenant,
  viewer: Viewer,
  held: { id: string; pairId: string; started: boolean },
  item: Wording & { share: Share },
  now: Temporal.Instant,
): Promise<string> {
  const atStart = item.share === 'start' && !held.started
  const shared = item.share !== 'no' && !atStart
  const { rows } = await sql<{ id: string }>`
    insert into agenda_item (
      organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at,
      shown_at_start)
    values (${viewer.organisationId}, ${held.pairId}, ${held.id}, ${viewer.memberId}, ${item.category},
            ${item.title}, ${item.body},
            1 + coalesce((select position from agenda_item
                           where organisation_id = ${viewer.organisationId} and meeting_id = ${held.id}
                             and author_id = ${viewer.memberId}
                           order by position desc limit 1), 0),
            ${now}, case when ${shared} then ${now}::timestamptz end, ${atStart})
    returning id`.execute(tenant)
  return (rows[0] as { id: string }).id
}

/** The first wall of every change to one's own item. */
const own = (viewer: Viewer, itemId: string) => sql`
  organisation_id = ${viewer.organisationId} and id = ${itemId} and author_id = ${viewer.memberId}`

export async function editItem(
  tenant: Tenant,
  viewer: Viewer,
  itemId: string,
  wording: Wording,
): Promise<void> {
  await sql`
    update agenda_item set title = ${wording.title}, category = ${wording.category}, body = ${wording.body}
     where ${own(viewer, itemId)}`.execute(tenant)
}

/** Shares a draft; one that is shared already keeps its first time. */
export async function shareItem(
  tenant: Tenant,
  viewer: Viewer,
  itemId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update agenda_item set shared_at = ${now} where ${own(viewer, itemId)} and shared_at is null`.execute(
    tenant,
  )
}

/** Lets a draft come forward when the conversation begins, or keeps it back; what is shared already stays as it is. */
export async function showAtStart(
  tenant: Tenant,
  viewer: Viewer,
  itemId: string,
  wished: boolean,
): Promise<void> {
  await sql`
    update agenda_item set shown_at_start = ${wished} where ${own(viewer, itemId)} and shared_at is null`.execute(
    tenant,
  )
}

/** Moves an item one place among the viewer's own; two moves at once come one after the other. */
export async function moveItem(
  tenant: Tenant,
  viewer: Viewer,
  item: FoundItem,
  direction: Direction,
): Promise<void> {
  const { rows } = await sql<{ id: string; position: number }>`
    select id, position from agenda_item
     where organisation_id = ${viewer.organisationId} and meeting_id = ${item.meetingId}
       and author_id = ${viewer.memberId} and removed_at is null
     order by position, id for update`.execute(tenant)
  // Another move may have been waited for: its numbers arrive in the old order.
  const placed = rows.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  for (const { id, position } of reposition(placed, item.id, direction)) {
    await sql`update agenda_item set position = ${position} where ${own(viewer, id)}`.execute(tenant)
  }
}

/**
 * Removes an item, or leaves it where it is when the other has written shared notes on it: nobody takes the other's
 * words off the page.
 */
export async function removeItem(
  tenant: Tenant,
  viewer: Viewer,
  itemId: string,
  now: Temporal.Instant,
): Promise<'removed' | 'has-notes'> {
  const { rows } = await sql`
    select from note
     where organisation_id = ${viewer.organisationId} and item_id = ${itemId} and author_id <> ${viewer.memberId}
       and not private and removed_at is null
       and meeting_id = (select meeting_id from agenda_item where ${own(viewer, itemId)})
     limit 1`.execute(tenant)
  if (rows.length > 0) return 'has-notes'
  await sql`update agenda_item set removed_at = ${now} where ${own(viewer, itemId)} and removed_at is null`.execute(
    tenant,
  )
  return 'removed'
}

export async function restoreItem(tenant: Tenant, viewer: Viewer, itemId: string): Promise<void> {
  await sql`update agenda_item set removed_at = null where ${own(viewer, itemId)}`.execute(tenant)
}

/** Lays a shared item open for both. */
export async function focusItem(
  tenant: Tenant,
  viewer: Viewer,
  item: FoundItem,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into meeting_focus (organisation_id, meeting_id, pair_id, item_id, opened_by, opened_at)
    values (${viewer.organisationId}, ${item.meetingId}, ${item.pairId}, ${item.id}, ${viewer.memberId}, ${now})
    on conflict (organisation_id, meeting_id) do update
      set item_id = excluded.item_id, opened_by = excluded.opened_by, opened_at = excluded.opened_at
      where meeting_focus.item_id <> excluded.item_id`.execute(tenant)
}

/** Ticks an item off, or takes the tick away. */
export async function tickItem(
  tenant: Tenant,
  viewer: Viewer,
  item: FoundItem,
  on: boolean,
  now: Temporal.Instant,
): Promise<void> {
  if (on) {
    await sql`
      insert into agenda_item_tick (organisation_id, item_id, pair_id, ticked_by, ticked_at)
      values (${viewer.organisationId}, ${item.id}, ${item.pairId}, ${viewer.memberId}, ${now})
      on conflict do nothing`.execute(tenant)
  } else {
    await sql`
      delete from agenda_item_tick where organisation_id = ${viewer.organisationId} and item_id = ${item.id}`.execute(
      tenant,
    )
  }
}

/**
 * Copies what a meeting did not reach into the next one, once however often it is called: items that are neither
 * ticked nor removed, the drafts of both as drafts, in their order before what already waits there. The database
 * does it, because the one who closes the meeting cannot see the other's drafts.
 * @throws when the two are not meetings of one of the viewer's pairs
 */
export async function carryOver(
  tenant: Tenant,
  _viewer: Viewer,
  fromMeetingId: string,
  toMeetingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`select carry_over_items(${fromMeetingId}, ${toMeetingId}, ${now})`.execute(tenant)
}
