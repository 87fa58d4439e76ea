import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { withKey } from '../../platform/session/writing.ts'
import { placeOf } from '../writing/rules.ts'
import type { Preparation, Step } from './types.ts'

/** In the meeting `m` of a statement: how the viewer has prepared it, and who says that they are ready. */
export const preparationOfMeeting = (viewer: Viewer) => sql<Preparation>`json_build_object(
  'notes', (
    select coalesce(json_object_agg(n.step, ${withKey(viewer.organisationId, sql`n.body`)}), '{}') from preparation_note n
     where n.organisation_id = m.organisation_id and n.meeting_id = m.id and n.member_id = ${viewer.memberId}
       and n.body <> ''),
  'ready', (
    select coalesce(json_agg(r.member_id), '[]') from preparation_ready r
     where r.organisation_id = m.organisation_id and r.meeting_id = m.id and r.undone_at is null))`

/** The same with its words to read. */
export const openPreparation = (
  viewer: Viewer,
  meeting: { id: string; pair_id: string },
  { notes, ready }: Preparation,
): Preparation => ({
  notes: Object.fromEntries(
    Object.entries(notes).map(([step, body]) => [
      step,
      viewer.open(meeting.pair_id, viewer.memberId, placeOfStep(viewer, meeting.id, step), body),
    ]),
  ),
  ready,
})

const placeOfStep = ({ memberId }: Viewer, meetingId: string, step: string): string =>
  placeOf('preparation_note', { meeting_id: meetingId, member_id: memberId, step }, 'body')

/** Keeps what the viewer wrote on a step of a meeting that the caller holds; the last words stand. */
export async function keepNote(
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string },
  { step, body }: { step: Step; body: string },
  now: Temporal.Instant,
): Promise<void> {
  const place = placeOfStep(viewer, meeting.id, step)
  const { rows } = await sql<{ body: string }>`
    select ${withKey(viewer.organisationId, sql`body`)} as body from preparation_note
     where organisation_id = ${viewer.organisationId} and meeting_id = ${meeting.id}
       and member_id = ${viewer.memberId} and step = ${step}`.execute(tenant)
  const kept = rows[0] ? viewer.open(meeting.pairId, viewer.memberId, place, rows[0].body) : ''
  // Passing a step by leaves no trace of it.
  if (kept === body) return
  const sealed = await viewer.seal(meeting.pairId, 'preparation', place, body)
  await sql`
    insert into preparation_note (organisation_id, meeting_id, member_id, step, pair_id, body, written_at)
    values (${viewer.organisationId}, ${meeting.id}, ${viewer.memberId}, ${step}, ${meeting.pairId}, ${sealed}, ${now})
    on conflict (organisation_id, meeting_id, member_id, step) do update
      set body = excluded.body, written_at = excluded.written_at`.execute(tenant)
}

/** Records that the viewer is ready for a meeting that the caller holds, or takes it back. */
export async function sayReady(
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string },
  isReady: boolean,
  now: Temporal.Instant,
): Promise<void> {
  if (isReady) {
    await sql`
      insert into preparation_ready (organisation_id, pair_id, meeting_id, member_id, ready_at)
      values (${viewer.organisationId}, ${meeting.pairId}, ${meeting.id}, ${viewer.memberId}, ${now})
      on conflict (organisation_id, meeting_id, member_id) where undone_at is null do nothing`.execute(tenant)
  } else {
    await sql`
      update preparation_ready set undone_at = ${now}
       where organisation_id = ${viewer.organisationId} and meeting_id = ${meeting.id}
         and member_id = ${viewer.memberId} and undone_at is null`.execute(tenant)
  }
}
