import { z } from 'zod'
import type { Participant } from '../../meetings/types.ts'

/** A page of the list shows at most so many tasks: after an import there may be thousands. */
export const tasksOnPage = 200

/** What stands under one heading; what comes less than monthly stands together. */
export const groups = ['daily', 'weekly', 'monthly', 'rarer', 'once'] as const
export type Group = (typeof groups)[number]

/** By rhythm, or in the order in which one would keep them. */
export type Order = 'rhythm' | 'rank'

/** What has just been done, as the address of the list says it. */
export const listQuery = z.object({
  order: z.enum(['rhythm', 'rank']).catch('rhythm'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  /** The task that was added, changed, removed or brought back. */
  added: z.uuid().optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
  removed: z.uuid().optional().catch(undefined),
  restored: z.uuid().optional().catch(undefined),
  /** How many were kept of several lines. */
  kept: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
  done: z
    .enum(['shared', 'withdrawn', 'suggested', 'taken-back', 'back', 'declined', 'answer-undone', 'copied'])
    .optional()
    .catch(undefined),
  suggestion: z.uuid().optional().catch(undefined),
})
export type ListQuery = z.output<typeof listQuery>

/** Why nothing was changed: the page it was asked on is no longer true. */
export type Refusal = 'ended' | 'outdated' | 'removed' | 'answered' | 'filled' | 'not-yours'
export type Changed = 'done' | Refusal

/** A list that the employee keeps with another leader, or kept before. */
export interface OtherList {
  pairId: string
  leader: Participant
  tasks: number
}
