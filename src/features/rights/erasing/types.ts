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

/** All of these lies under keys that go with it: no older backup can be read for it. */
const kindsUnderKeys: readonly ErasedKind[] = [
  'shares',
  'room',
  'private_notes',
  'preparation',
  'unsent_feedback',
  'writing',
]
export const liesUnderKeys = (kind: ErasedKind): boolean => kindsUnderKeys.includes(kind)

export const isErasedKind = (text: string): text is ErasedKind =>
  (erasedKinds as readonly string[]).includes(text)

/** How much there is of each; the account is one. */
export type Counts = Record<Exclude<ErasedKind, 'account'>, number>

/** Only the account asks for something to be typed: one's own address. */
export const erasingForm = z.strictObject({ email: optionalLine(254) })
