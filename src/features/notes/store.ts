import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { placeOf } from '../writing/rules.ts'
import type { FoundNote, Note } from './types.ts'

/** One note of the viewer's pairs, removed or not; null when there is none, or it is one that somebody kept to themself. */
export async function findNote(tenant: Tenant, viewer: Viewer, noteId: string): Promise<FoundNote | null> {
  const { rows } = await sql<FoundNote>`
    select id, meeting_id as "meetingId", pair_id as "pairId", item_id as "itemId", author_id as "authorId", body,
           edited_at is not null as edited, removed_at is not null as removed
      from note
     where organisation_id = ${viewer.organisationId} and id = ${noteId} and pair_id = any (${viewer.pairs}::uuid[])
       and not private`.execute(tenant)
  await viewer.findKeys(rows.map(({ body }) => body))
  return rows[0] ? openNote(viewer, rows[0].pairId, rows[0]) : null
}

/** A note with its words to read. */
export const openNote = <N extends Note>(viewer: Viewer, pairId: string, note: N): N => ({
  ...note,
  body: viewer.open(pairId, note.authorId, placeOf('note', note, 'body'), note.body),
})

/** Writes a note on an item. @returns its id */
export async function addNote(
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string },
  note: { itemId: string; body: string },
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await tenant
    .insertInto('note')
    .values({
      organisation_id: viewer.organisationId,
      id,
      pair_id: meeting.pairId,
      meeting_id: meeting.id,
      item_id: note.itemId,
      author_id: viewer.memberId,
      private: false,
      body: await viewer.seal(meeting.pairId, 'note', placeOf('note', { id }, 'body'), note.body),
      created_at: now,
    })
    .execute()
  return id
}

/** The first wall of every change to one's own note. */
const own = (viewer: Viewer, noteId: string) => sql`
  organisation_id = ${viewer.organisationId} and id = ${noteId} and author_id = ${viewer.memberId}`

/** Puts other words into a note of the viewer's; the same ones change nothing. */
export async function editNote(
  tenant: Tenant,
  viewer: Viewer,
  note: FoundNote,
  body: string,
  now: Temporal.Instant,
): Promise<void> {
  if (note.body === body) return
  const sealed = await viewer.seal(note.pairId, 'note', placeOf('note', note, 'body'), body)
  await sql`update note set body = ${sealed}, edited_at = ${now} where ${own(viewer, note.id)}`.execute(
    tenant,
  )
}

export async function removeNote(
  tenant: Tenant,
  viewer: Viewer,
  noteId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update note set removed_at = ${now} where ${own(viewer, noteId)} and removed_at is null`.execute(
    tenant,
  )
}

export async function restoreNote(tenant: Tenant, viewer: Viewer, noteId: string): Promise<void> {
  await sql`update note set removed_at = null where ${own(viewer, noteId)}`.execute(tenant)
}
