import { z } from 'zod'
import { choice, optionalLine, optionalLines } from '../../platform/web/fields.ts'
import { addItemForm, categories } from '../agenda/types.ts'

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

const note = optionalLines(10_000)
/** The button that was pressed; both keep what is written. */
const go = choice(['next', 'back'])

export const stepForm = z.strictObject({ note, go }).transform((kept) => ({ ...kept, item: null }))

/** On the first step an item may have been begun too: going on keeps it as a draft. */
export const topicsForm = z
  .strictObject({
    note,
    go,
    title: optionalLine(200),
    category: choice(categories).default('other'),
    body: note,
  })
  .refine(({ title, body }) => title !== '' || body === '', { path: ['title'], error: 'required' })
  .transform(({ note, go, ...item }) => ({ note, go, item: item.title === '' ? null : item }))

/** The same form sent by the buttons of the item; a note that stands beside it is kept as well. */
export const topicForm = addItemForm.extend({ note: note.optional() })

/** The wished state rather than "the other one", so that pressing twice is the same as once. */
export const readinessForm = z.strictObject({ value: choice(['on', 'off']) })
