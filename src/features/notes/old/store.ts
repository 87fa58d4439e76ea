import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { placeOf } from '../../writing/rules.ts'

/** An old note with the conversation and the item it was written to. */
export interface OldNoteRow {
  id: string
  meetingId: string
  pairId: string
  otherName: string
  /** The day of the conversation. */
  date: Temporal.PlainDate
  item: { id: string; words: string } | null
  body: string
  writtenAt: number
}

/** From here to the end of its `where`: what the viewer kept to themself and has not removed. */
const oldNotes = (viewer: Viewer) => sql`
  note n
  where n.organisation_id = ${viewer.organisationId} and n.pair_id = any (${viewer.pairs}::uuid[])
    and n.author_id = ${viewer.memberId} and n.private and n.removed_at is null`

/** How many there are of them. */
export async function countOldNotes(tenant: Tenant, viewer: Viewer): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${oldNotes(viewer)}`.execute(tenant)
  return (rows[0] as { count: number }).count
}

/** All that can be read of them, oldest first. What cannot be read stays where it is. */
export async function loadOldNotes(tenant: Tenant, viewer: Viewer): Promise<OldNoteRow[]> {
  const { rows } = await sql<OldNoteRow>`
    select n.id, n.meeting_id as "meetingId", n.pair_id as "pairId", o.name as "otherName", m.local_date as date,
           case when i.id is not null then json_build_object('id', i.id, 'words', i.title) end as item, n.body,
           floor(extract(epoch from n.created_at) * 1000)::float8 as "writtenAt"
      from (select * from ${oldNotes(viewer)}) n
      join meeting m on m.organisation_id = n.organisation_id and m.id = n.meeting_id
      join pair p on p.organisation_id = n.organisation_id and p.id = n.pair_id
      join member o on o.organisation_id = p.organisation_id
       and o.id = case when p.leader_id = ${viewer.memberId} then p.employee_id else p.leader_id end
      left join agenda_item i on i.organisation_id = n.organisation_id and i.id = n.item_id
     order by n.created_at, n.id`.execute(tenant)
  await viewer.findKeys(rows.map(({ body }) => body))
  return rows.flatMap((row) => {
    const body = viewer.read(row.pairId, viewer.memberId, placeOf('note', row, 'body'), row.body)
    return body === null ? [] : [{ ...row, body }]
  })
}

/** The conversation that an old note of the viewer's was written to; null for what is none of theirs. */
export async function meetingOfOldNote(
  tenant: Tenant,
  viewer: Viewer,
  noteId: string,
): Promise<string | null> {
  const { rows } = await sql<{ meetingId: string }>`
    select n.meeting_id as "meetingId" from note n
     where n.organisation_id = ${viewer.organisationId} and n.id = ${noteId}
       and n.pair_id = any (${viewer.pairs}::uuid[]) and n.author_id = ${viewer.memberId} and n.private`.execute(
    tenant,
  )
  return rows[0]?.meetingId ?? null
}

/** Erases an old note for good, in older copies too; false where it is gone already. */
export async function eraseOldNote(tenant: Tenant, noteId: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select erase_own('private_note', ${noteId}, ${now}) as done`.execute(tenant)
  return rows[0]?.done === true
}
