import { z } from 'zod'
import type { OrganisationId } from '../../platform/session/viewer.ts'
import type { Participant } from '../meetings/types.ts'

/** Whose rows a statement asks for: a viewer and a job both carry it. */
export interface Scope {
  organisationId: OrganisationId
}

/** One leader and one employee. */
export interface Pair {
  id: string
  leader: Participant
  employee: Participant
  /** Neither ended nor with a member who is deactivated: the two go on meeting. */
  goesOn: boolean
}

/** What has just been done, as an address of the pair's page says it. */
export const doneSchema = z.enum(['proposed', 'accepted', 'withdrawn', 'moved', 'cancelled', 'planned'])
