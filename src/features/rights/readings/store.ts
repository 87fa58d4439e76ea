import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Read, Reading } from './types.ts'

/**
 * Writes down that the viewer is shown what `subjectMemberId` has shared of how they are, for that one to see. Nothing
 * where it is the viewer's own. A page that is drawn again within half an hour is the same look.
 */
export async function noteReading(
  tenant: Tenant,
  viewer: Viewer,
  { subjectMemberId, what, at }: { subjectMemberId: string; what: Read; at: Temporal.Instant },
): Promise<void> {
  if (subjectMemberId === viewer.memberId) return
  await sql`select note_reading(${subjectMemberId}, ${what}, ${at})`.execute(tenant)
}

/** Who has looked at what the viewer has shared, by role, the newest first. */
export async function loadReadings(tenant: Tenant, viewer: Viewer): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select id, reader_role as role, what, first_at as "firstAt", last_at as "lastAt"
      from reading
     where organisation_id = ${viewer.organisationId} and subject_id = ${viewer.memberId}
     order by last_at desc, id limit 200`.execute(tenant)
  return rows
}
