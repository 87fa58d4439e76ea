// The browser reads this too: what reads forms stands in sending/types.ts.

/** Exactly what the other of the two reads. */
export interface SharedWords {
  /** What it is about; empty where nothing was said. */
  heading: string
  words: string
}

/** One thing that an employee lets their leader read, until they take it back. */
export interface Share extends SharedWords {
  id: string
  authorId: string
  at: Temporal.Instant
}

/** The same as the database has it, with the key that opens it. */
export interface SealedShare {
  id: string
  authorId: string
  /** ISO 8601 */
  at: string
  sealed: string
  /** base64 */
  wrapped: string
}

/** As many as one check-in has answers and words: eight and five. */
export const mostAtOnce = 13

export const longestHeading = 200
export const longestWords = 4000
