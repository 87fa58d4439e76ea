import { z } from 'zod'
import { choice, date, whole } from '../../../platform/web/fields.ts'
import { type Importance, importances } from '../types.ts'
import { checkWording, type NewTask, wordingFields } from '../wording/types.ts'

/** An empty answer is "not said yet". */
export const taskForm = z
  .strictObject({
    ...wordingFields,
    importance: choice(['', ...importances]).optional(),
    onlyMe: choice(['', 'yes', 'no']).optional(),
    restsUntil: z.union([z.literal(''), date()], 'not-date').optional(),
    version: whole(1, 1_000_000),
  })
  .superRefine(checkWording)

export const directions = ['first', 'up', 'down', 'last'] as const
export type Direction = (typeof directions)[number]
export const positionForm = z.strictObject({ direction: choice(directions) })

/** A task as its page has it, what the other steps ask left out. */
export interface EditedTask extends NewTask {
  importance: Importance | null
  onlyMe: boolean | null
  restsUntil?: Temporal.PlainDate | null
}

/** A task of the viewer's own, on the list or removed from it. */
export interface OwnTask {
  id: string
  pairId: string
  title: string
  removed: boolean
}
