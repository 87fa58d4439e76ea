/** What Takt knows of one meeting in a member's calendar. */
export interface WrittenEvent {
  meetingId: string
  etag: string | null
  written: string | null
  intended: string | null
  touched: 'changed' | 'removed' | null
  kept: string | null
  /** A version of another's doing that says what Takt wrote, and has been looked at. */
  seen: string | null
}

/** What ought to stand there: the text of the event and its marks; `removal` as marks when it is cancelled. */
export interface WantedEvent {
  meetingId: string
  uid: string
  text: string
  marks: string
  /** Over already: nothing new is written of it. */
  past: boolean
}

/** What to do about one meeting. */
export type Step =
  | { kind: 'leave' }
  /** Forget it: it was never there, and is not to be. */
  | { kind: 'forget' }
  /** The member kept their own, and Takt now has something else: they choose again. */
  | { kind: 'ask-again' }
  /** A write was begun and its end is not known: see what stands there. */
  | { kind: 'inquire' }
  | { kind: 'write'; etag: string | null }
  | { kind: 'remove'; etag: string }

/** What an event found there means. `ours` in the version `etag` with these marks. */
export type Finding =
  | { kind: 'ours'; etag: string; marks: string }
  | { kind: 'not-written' }
  | { kind: 'removed-by-us' }
  | { kind: 'touched'; how: 'changed' | 'removed'; etag: string | null; marks: string | null }
