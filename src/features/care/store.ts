import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { Between } from './types.ts'

/** Where the things that an address can name lie, each in a pair. */
const tables: Record<string, string[]> = {
  meetingId: ['meeting'],
  itemId: ['agenda_item'],
  noteId: ['note'],
  agreementId: ['agreement'],
  supportId: ['agreement'],
  expectationId: ['expectation', 'expectation_draft'],
  feedbackId: ['feedback'],
  listeningId: ['listening'],
  goalId: ['goal'],
  personalGoalId: ['goal'],
  wishId: ['development_wish'],
  taskId: ['task'],
  suggestionId: ['task_suggestion'],
  changeId: ['trial_change'],
}

/** The pair that a thing of the viewer's lies in, by the parameters of its address; null where that cannot be said. */
async function pairIdOf(
  tenant: Tenant,
  viewer: Viewer,
  parameters: Record<string, string>,
): Promise<string | null> {
  if (parameters.pairId) return parameters.pairId
  for (const [name, id] of Object.entries(parameters)) {
    for (const table of tables[name] ?? []) {
      const { rows } = await sql<{ pairId: string }>`
        select pair_id as "pairId" from ${sql.table(table)}
         where organisation_id = ${viewer.organisationId} and id = ${id}`.execute(tenant)
      if (rows[0]) return rows[0].pairId
    }
  }
  return null
}

/** Between whom something is about to be written, as the viewer stands in it; null where that cannot be said. */
export async function betweenWhom(
  tenant: Tenant,
  viewer: Viewer,
  parameters: Record<string, string>,
): Promise<Between | null> {
  const pairId = await pairIdOf(tenant, viewer, parameters)
  const { rows } = await sql<Between>`
    select p.id as "pairId", p.leader_id = ${viewer.memberId} as leads, other.name as other
      from pair p
      join member other on other.organisation_id = p.organisation_id and other.id in (p.leader_id, p.employee_id)
       and other.id <> ${viewer.memberId}
     where p.organisation_id = ${viewer.organisationId} and p.id = ${pairId}
       and p.id = any (${viewer.pairs}::uuid[])`.execute(tenant)
  return rows[0] ?? null
}
