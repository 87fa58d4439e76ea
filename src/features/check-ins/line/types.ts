import type { ScaleStep } from '../types.ts'

/** How far back a line goes. */
export const periods = ['quarter', 'year', 'all'] as const
export type Period = (typeof periods)[number]

/** One check-in on the line of one question. */
export interface Moment {
  id: string
  on: string
  /** How far along, in hundredths of the width. */
  x: number
  /** Null where the question was passed over, or one would rather not say. */
  step: ScaleStep | null
  /** Which of one's own words belong to it, counted from 1; null where nothing was written. */
  note: number | null
}

/** What a shape is drawn as; how that looks is said by the page, and by a file for itself. */
export type Look = 'grid' | 'line' | 'point' | 'note' | 'end' | 'start-day' | 'last-day'

/** One shape of a drawing: its attributes, and its words where it has some. */
export interface Shape {
  look: Look
  at: Record<string, string>
  words?: string
}

/** The words of a line and of the files made from it. */
export interface LineWords {
  language: string
  title: string
  day: string
  notes: string
  table: string
  /** "{name}: from {easy} at the top to {hard} at the bottom" with the names in braces. */
  describe: string
  file: string
}
