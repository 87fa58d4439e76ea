import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { Outcome } from '../meetings/types.ts'

/** What was said about the meeting `m` of a statement, as an Outcome; null when nothing was, or it was taken back. */
export const outcomeOfMeeting = sql<Outcome | null>`(
  select json_build_object('kind', o.outcome, 'by', o.answered_by) from meeting_outcome o
   where o.organisation_id = m.organisation_id and o.meeting_id = m.id and o.undone_at is null)`

interface Held {
  id: string
  pairId: string
}

/** Records what became of a meeting that the caller holds; the first answer counts. @returns the one that counts */
export async function answerOutcome(
  tenant: Tenant,
  viewer: Viewer,
  meeting: Held,
  kind: Outcome['kind'],
  now: Temporal.Instant,
): Promise<Outcome['kind']> {
  await sql`
    insert into meeting_outcome (organisation_id, pair_id, meeting_id, outcome, answered_by, answered_at)
    values (${viewer.organisationId}, ${meeting.pairId}, ${meeting.id}, ${kind}, ${viewer.memberId}, ${now})
    on conflict (organisation_id, meeting_id) where undone_at is null do nothing`.execute(tenant)
  const { rows } = await sql<{ outcome: Outcome['kind'] }>`
    select outcome from meeting_outcome
     where organisation_id = ${viewer.organisationId} and meeting_id = ${meeting.id} and undone_at is null`.execute(
    tenant,
  )
  return rows[0]?.outcome ?? kind
}

/** Takes the answer back, whoever of the two gave it; without one, nothing changes. */
export async function undoOutcome(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update meeting_outcome set undone_by = ${viewer.memberId}, undone_at = ${now}
     where organisation_id = ${viewer.organisationId} and meeting_id = ${meetingId} and undone_at is null`.execute(
    tenant,
  )
}

/** Puts the word about the rhythm that this meeting gave rise to away, for the viewer alone. */
export async function dismissDoubt(
  tenant: Tenant,
  viewer: Viewer,
  meeting: Held,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into rhythm_doubt_dismissal (organisation_id, meeting_id, member_id, pair_id, dismissed_at)
    values (${viewer.organisationId}, ${meeting.id}, ${viewer.memberId}, ${meeting.pairId}, ${now})
    on conflict do nothing`.execute(tenant)
}

/** Whether the viewer has put that word away. */
export async function isDismissed(tenant: Tenant, viewer: Viewer, meetingId: string): Promise<boolean> {
  const { rows } = await sql`
    select from rhythm_doubt_dismissal
     where organisation_id = ${viewer.organisationId} and meeting_id = ${meetingId}
       and member_id = ${viewer.memberId}`.execute(tenant)
  return rows.length > 0
}
