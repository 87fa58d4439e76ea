import { z } from 'zod'
import { choice, optionalLines } from '../../platform/web/fields.ts'

/** The path of preparation, in its order; each of them can be left out. */
export const steps = ['topics', 'since', 'listening', 'expectations', 'follow-up'] as const
export type Step = (typeof steps)[number]

/** How the viewer has prepared one conversation, and what the two say of themselves. */
export interface Preparation {
  /** The viewer's own words, for nobody else; steps without any are not in it. */
  notes: Partial<Record<Step, string>>
  /** The member ids of those who say that they are ready: all that one sees of the other. */
  ready: string[]
}

/** `go` is the button that was pressed; both keep what is written. */
export const stepForm = z.strictObject({ body: optionalLines(10_000), go: choice(['next', 'back']) })

/** The wished state rather than "the other one", so that pressing twice is the same as once. */
export const readinessForm = z.strictObject({ value: choice(['on', 'off']) })
