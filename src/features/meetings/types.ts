import type { Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import type { Visit } from '../../platform/web/router.ts'
import type { Category, Item } from '../agenda/types.ts'
import type { Reply } from '../calendar/replies/types.ts'
import type { Listening } from '../listening/types.ts'
import type { Note } from '../notes/types.ts'
import type { Preparation } from '../preparation/types.ts'
import type { SealedShare } from '../shares/types.ts'
import type { Companion, MeetingType } from './setting/types.ts'

/**
 * `missed`: nobody opened it, and its day has passed or one of the two said that it came to nothing; it can still be
 * moved, cancelled or started. `held`: nobody opened it, but one of the two said that they talked; it can be started.
 */
export type MeetingState = 'planned' | 'missed' | 'held' | 'started' | 'closed' | 'cancelled'

/** What one of the two (`by`) said became of a conversation that nobody opened. */
export interface Outcome {
  kind: 'held' | 'not_held'
  by: string
}

export interface Participant {
  id: string
  name: string
}

/** An expectation of one of the two, as it stands now, that they said they would talk about. */
export interface TalkLine {
  id: string
  authorId: string
  kind: 'expectation' | 'need'
  body: string
}

/** The latest conversation of the two that was held. */
export interface LastHeld {
  /** Its day on the wall of its own zone. */
  date: Temporal.PlainDate
  /** When it ended, as far as anyone has said: closed, opened, or planned for. */
  at: Temporal.Instant
}

/** What of praise and feedback waits for the viewer: theirs to give, and the other's that they have not said heard to. */
export interface FeedbackWaiting {
  saved: number
  unheard: number
}

/** One conversation as the viewer may see it: the other's drafts are not in it. */
export interface Meeting {
  id: string
  pairId: string
  /** False once the two no longer lead and are led: what they had can be read, not changed. */
  pairGoesOn: boolean
  state: MeetingState
  /** Day and time on the wall in `timeZone`; `startsAt` is the same moment as an instant. */
  date: Temporal.PlainDate
  time: Temporal.PlainTime
  timeZone: string
  startsAt: Temporal.Instant
  minutes: number
  place: string
  leader: Participant
  employee: Participant
  /** The one of the two who is not looking. */
  other: Participant
  startedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  outcome: Outcome | null
  /** `by` is null where neither of the two cancelled it: the pair was ended by someone else. */
  cancellation: { reason: string; by: Participant | null } | null
  /** Whether agreements of their other conversations are still open, so that a page need not ask in vain. */
  hasEarlierAgreements: boolean
  /** The employee's first, then the leader's, each in their author's order. */
  items: Item[]
  /** What the two have answered in their own calendars to the time it has now. */
  replies: Reply[]
  /** What one of the two listened to the other about, oldest first. */
  listenings: Listening[]
  /** Expectations that the two said they would talk about, and have not settled since. */
  talks: TalkLine[]
  /** What the viewer kept to themself before such notes lay in the room. */
  oldNotes: Note[]
  /** The shared item that lies open between the two. */
  focusItemId: string | null
  /** What the viewer wrote for themselves, and who says that they are ready. */
  preparation: Preparation
  /** The subjects that the last held conversations touched, the latest first; empty once this one has begun. */
  talked: Category[][]
  /** The one before that was held; null once this one has begun. */
  lastHeld: LastHeld | null
  feedbackWaiting: FeedbackWaiting
  type: MeetingType
  /** Whom the employee brings along. */
  company: Companion[]
  /** What the employee shares of how they are; null unless they made it part of this conversation. */
  wellbeing: SealedShare[] | null
}

/** What a change must know about its meeting; locked, so that nobody closes it meanwhile. */
export interface HeldMeeting {
  id: string
  pairId: string
  started: boolean
  /** Closed, cancelled, or the pair has ended: nothing more is written here. */
  over: boolean
}

/** Why a change cannot be made as the meeting stands now. */
export type Obstacle = 'over' | 'not-started' | 'not-asked' | 'draft' | 'has-notes' | 'kept-apart'

/** A form of the meeting page that was refused, with everything that was typed. */
export interface RefusedForm {
  form: 'item' | 'note'
  typed: Record<string, string>
  errors: FieldError[]
}

/** What the meeting page says when a change was refused: wrong input, or an obstacle with the text that is not saved. */
export type Refusal =
  | { kind: 'wrong'; refused: RefusedForm }
  | { kind: 'obstacle'; obstacle: Obstacle; unsaved?: string }

/** Answers a refused change with the page of its meeting, 422 or 409. */
export type ShowRefusal = (visit: Visit<Viewer>, meetingId: string, refusal: Refusal) => Promise<Response>
