import { sql } from 'kysely'
import type { Viewer } from '../../../../../platform/session/viewer.ts'

/** The rows of a table `t` that lie between the two. */
export const ofPair = (t: string, viewer: Viewer, pairId: string) =>
  sql`${sql.ref(`${t}.organisation_id`)} = ${viewer.organisationId} and ${sql.ref(`${t}.pair_id`)} = ${pairId}
      and ${sql.ref(`${t}.pair_id`)} = any (${viewer.pairs}::uuid[])`
