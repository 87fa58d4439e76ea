/** What there is to think about before words are saved. */
export interface Concern {
  /** Of illness, as they were written; none where the writer is the employee, who may tell of themself. */
  words: string[]
  personNumber: boolean
  /** The fields that it stands in. */
  fields: string[]
}

/** Whom the words may be about. */
export interface Between {
  pairId: string
  leads: boolean
  /** The other's name. */
  other: string
}

/** The field that says: I have read it, save it all the same. */
export const heeded = { name: 'care', value: 'seen' } as const
