/** Where something shared was read: the page of what is shared, or the conversation. */
export type Read = 'shares' | 'meeting'

/** One look at what the reader of this has shared; whoever looked is named by role alone. */
export interface Reading {
  id: string
  role: 'leader' | 'employee'
  what: Read
  firstAt: Temporal.Instant
  lastAt: Temporal.Instant
}
