import { z } from 'zod'
import { optionalLine } from '../../../platform/web/fields.ts'

/** What one can erase of one's own, each by itself; `account` is all of it. */
export const erasedKinds = [
  'shares',
  'room',
  'private_notes',
  'preparation',
  'drafts',
  'unsent_feedback',
  'own_templates',
  'personal_goals',
  'development',
  'task_lists',
  'writing',
  'account',
] as const
export type ErasedKind = (typeof erasedKinds)[number]

export const isErasedKind = (text: string): text is ErasedKind =>
  (erasedKinds as readonly string[]).includes(text)

/** How much there is of each; the account is one. */
export type Counts = Record<Exclude<ErasedKind, 'account'>, number>

/** Only the account asks for something to be typed: one's own address. */
export const erasingForm = z.strictObject({ email: optionalLine(254) })
