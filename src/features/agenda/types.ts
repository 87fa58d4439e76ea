import { z } from 'zod'
import { choice, line, optionalLines } from '../../platform/web/fields.ts'
import type { Note } from '../notes/types.ts'

export const categories = ['tasks', 'goals', 'feedback', 'development', 'wellbeing', 'other'] as const
export type Category = (typeof categories)[number]

/** A topic on the agenda of one meeting. */
export interface Item {
  id: string
  authorId: string
  category: Category
  title: string
  /** Empty where the title says it all. */
  body: string
  /** Orders the items of one author. */
  position: number
  /** For the author's eyes alone until they share it. */
  draft: boolean
  /** A draft that comes forward by itself when the conversation begins; false once it has begun. */
  atStart: boolean
  /** The two have talked about it. */
  ticked: boolean
  /** The day of the meeting that did not reach it; null for an item that was written for this one. */
  carriedFrom: Temporal.PlainDate | null
  /** What the two wrote down to it, oldest first. */
  notes: Note[]
}

/** One item as its own routes find it. */
export interface FoundItem {
  id: string
  meetingId: string
  pairId: string
  authorId: string
  category: Category
  title: string
  body: string
  draft: boolean
  /** A draft that its author lets come forward when the conversation begins. */
  atStart: boolean
  removed: boolean
}

const wording = {
  title: line(200),
  category: choice(categories),
  body: optionalLines(10_000),
}

/** `share` is the button that was pressed: with the other now, when the conversation begins, or kept as a draft. */
export const addItemForm = z.strictObject({ ...wording, share: choice(['yes', 'start', 'no']) })
export const editItemForm = z.strictObject(wording)
export const moveItemForm = z.strictObject({ direction: choice(['up', 'down']) })
/** The wished state rather than "the other one", so that pressing twice is the same as once. */
export const atStartForm = z.strictObject({ value: choice(['on', 'off']) })
export const tickForm = z.strictObject({ value: choice(['on', 'off']) })

export type Direction = 'up' | 'down'
/** Who gets to see an item, and when. */
export type Share = z.output<typeof addItemForm>['share']
export type Wording = z.output<typeof editItemForm>
