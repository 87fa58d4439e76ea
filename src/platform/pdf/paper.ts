import type { Language } from '../session/viewer.ts'

/** One thing on paper: what it is, in a few lines. Every text may hold line breaks. */
export interface Entry {
  id: string
  title: string
  /** What stands about it, in quiet words. */
  lines: string[]
  /** What was written, in full. */
  texts: string[]
  /** A list of short things. */
  points: string[]
}

/** A part under its own heading, with a line before its entries or none, and what it says when there are none. */
export interface Part {
  id: string
  heading: string
  lead?: string
  otherwise: string
  entries: Entry[]
}

/** A text to keep or to print: the same content as a page and as PDF, so that neither can say more than the other. */
export interface Paper {
  language: Language
  /** What kind of paper it is; with `heading` the title of the document. */
  title: string
  heading: string
  facts: { term: string; value: string }[]
  parts: Part[]
  /** Who can see it and what is not in it. */
  note: string
  /** "side 1 af 3" */
  pageOf: (page: number, pages: number) => string
  /** What the file is called, without its ending. */
  fileName: string
}
