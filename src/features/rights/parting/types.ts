import { z } from 'zod'
import { id } from '../../../platform/web/fields.ts'

/** Who leads from now on. */
export const leaderChangeForm = z.strictObject({ leaderId: id() })

/** Why another leader cannot be had: what says it of any two, and that it is the one they have. */
export type ChangeRefusal = 'own-leader' | 'leads-already' | 'no-leader' | 'no-employee' | 'same-leader'
