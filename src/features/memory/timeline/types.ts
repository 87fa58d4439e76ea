import { z } from 'zod'
import type { EffectAnswer } from '../../development/types.ts'
import type { SealedWords } from '../../writing/types.ts'

/** What a line of the timeline can be filtered by; each is told by one branch of the statement in `store.ts`. */
export const groups = [
  'meetings',
  'agreements',
  'feedback',
  'expectations',
  'listening',
  'development',
  'goals',
  'tasks',
  'rhythm',
] as const
export type Group = (typeof groups)[number]

/** What can have happened, by the group it belongs to. */
export const occurrences = {
  meetings: ['held', 'missed', 'moved', 'cancelled'],
  agreements: ['agreed', 'confirmed', 'completed'],
  feedback: ['praise', 'constructive', 'heard', 'replied'],
  expectations: ['expected', 'needed', 'met', 'talk', 'withdrawn'],
  listening: ['retold', 'retelling-adjusted', 'retelling-confirmed'],
  development: ['wished', 'trained', 'changed', 'wish-reached', 'wish-set-aside', 'wish-replaced'],
  goals: ['set', 'moved-on', 'reached', 'dropped', 'replaced'],
  tasks: ['list-settled'],
  rhythm: ['cadence'],
} as const satisfies Record<Group, readonly string[]>

export type What = (typeof occurrences)[Group][number]

/** One thing that happened between the two, as both of them may see it. */
export interface Event {
  group: Group
  what: What
  /** When it happened; of a conversation, when it began. */
  at: Temporal.Instant
  /** Tells it from every other event of the same moment. */
  key: string
  /** The id of what it happened to. */
  of: string
  /** Member id of who did it; null where that is not the point, or nobody of the two did. */
  by: string | null
  /** In the words of the two; empty where there are none. */
  body: string
  /** What else there is to say, by what happened. */
  more: More
}

export interface More {
  /** Of words that are sealed, until they are opened: the row they stand in. */
  sealed?: SealedWords
  /** Of a conversation that was held: the points the two talked about, the first few of them. */
  topics?: string[]
  /** Of a conversation that was held: it has been closed, so that there is a summary of it. */
  closed?: boolean
  /** Of a conversation that was moved or cancelled: from when, to when. ISO 8601 instants. */
  from?: string
  to?: string
  /** Of a training: when it was, as `YYYY-MM-DD`; and what it changed. */
  days?: [first: string, last: string]
  answer?: EffectAnswer
  /** Of a retelling: the question it was about. */
  question?: string
  /** Of a goal: how far it had come, 0 to 100. */
  progress?: number | null
  /** Of an answer, or the end of a goal or wish: why. */
  reason?: string
  /** Of a version of a list of tasks: the day it holds from, as `YYYY-MM-DD`. */
  day?: string
  /** Of a rhythm. */
  everyWeeks?: number
  weekday?: number
  localTime?: string
  minutes?: number
}

/** Where a page of the timeline begins: after this event, in one direction or the other. */
export interface Cursor {
  at: string
  key: string
}

/** Which part is asked for. Whatever no page of ours asks is the first page. */
export interface Asked {
  group: Group | null
  /** The events older than one, or newer than one; the newest of all without. */
  direction: 'older' | 'newer'
  cursor: Cursor | null
}

/** A page of events, the newest first, and whether there are more on either side. */
export interface TimelinePage {
  events: Event[]
  hasNewer: boolean
  hasOlder: boolean
}

// A moment and a key, as `cursorOf` writes them.
const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z~[a-z-]{1,20}:[0-9a-f-]{36}$/)
  .transform((text, context): Cursor => {
    const [at = '', key = ''] = text.split('~')
    try {
      return { at: Temporal.Instant.from(at).toString(), key }
    } catch {
      context.addIssue({ code: 'custom', message: 'choose' })
      return z.NEVER
    }
  })
  .optional()
  .catch(undefined)

/** The address of a page of the timeline. */
export const timelineQuery = z
  .object({ kind: z.enum(groups).optional().catch(undefined), older: cursor, newer: cursor })
  .transform(
    ({ kind, older, newer }): Asked => ({
      group: kind ?? null,
      direction: newer && !older ? 'newer' : 'older',
      cursor: older ?? newer ?? null,
    }),
  )
