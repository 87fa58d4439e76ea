import { z } from 'zod'
import { choice, optionalLines } from '../../../../platform/web/fields.ts'

/** The changes that are help: what is only put off helps with nothing. */
export const helpKinds = ['drop', 'hand-over', 'less-often', 'shorter', 'train', 'help'] as const
export type HelpKind = (typeof helpKinds)[number]

/** How much it helped, in the employee's own eyes. */
export const helpAnswers = ['much', 'some', 'no'] as const
export type HelpAnswer = (typeof helpAnswers)[number]

/** One change that the two settled, whether it was given, and what it helped. */
export interface Help {
  /** Of the change. */
  id: string
  kind: HelpKind
  /** The task it is about, as it is called now, and what was said beside. */
  title: string
  body: string
  from: Temporal.PlainDate
  /** Null where it was never an agreement, or the agreement has been taken away. */
  agreement: { id: string; doneAt: Temporal.Instant | null } | null
  effect: { id: string; answer: HelpAnswer; body: string; at: Temporal.Instant } | null
}

export const effectForm = z.strictObject({ answer: choice(helpAnswers), body: optionalLines(2000) })
export type NewEffect = z.output<typeof effectForm>
