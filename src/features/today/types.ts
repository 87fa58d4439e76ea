import type { Participant } from '../meetings/types.ts'

/** A conversation in a line of the start page. Day and time on the wall of the company; `startsAt` the instant. */
export interface BriefMeeting {
  id: string
  date: Temporal.PlainDate
  time: Temporal.PlainTime
  startsAt: Temporal.Instant
}

/** What the other has answered to the time of a conversation, and what the viewer can do something about. */
export type OpenReply = 'countered' | 'declined'

/** The next one, and how far the two have prepared it; each says of themselves that they are ready. */
export interface NextMeeting extends BriefMeeting {
  ownItems: number
  otherItems: number
  reply: OpenReply | null
  ready: boolean
  otherReady: boolean
}

/** How one of the viewer's pairs stands today. */
export interface PairToday {
  pairId: string
  other: Participant
  /** The viewer leads the other; else the other leads the viewer. */
  leads: boolean
  /** The two have agreed a rhythm. */
  hasRhythm: boolean
  /** Who has proposed a rhythm that waits for the other's answer. */
  proposedBy: string | null
  /** What the other has given the viewer, and they have not said heard to, the earliest first: ids of feedback. */
  unheard: string[]
  /** Opened and not closed. `startedOn` is the day that happened. */
  running: (BriefMeeting & { startedOn: Temporal.PlainDate }) | null
  next: NextMeeting | null
  /** The latest one whose time went by without anyone opening it or saying what became of it. */
  asked: BriefMeeting | null
  /** Expectations of the other's that wait for the viewer's answer, oldest first. */
  unanswered: string[]
  /** How they were heard, in the other's words, which the viewer has not said is right: ids of listenings, oldest first. */
  retold: string[]
  /** The viewer's own trainings that are asked about now, the earliest first. */
  trainings: { id: string; wishId: string }[]
  /** The meeting that gives rise to a word about the rhythm; null also when the viewer has put that word away. */
  doubt: string | null
}

/** A pair that goes on no more. `until` is its last day, seen from the viewer's zone. */
export interface EarlierPair {
  pairId: string
  other: Participant
  until: Temporal.PlainDate
}

/** Something that the viewer can do now, the most pressing kind first. */
export const needKinds = [
  'running',
  'soon',
  'answer',
  'confirm',
  'expectation',
  'feedback',
  'retelling',
  'countered',
  'declined',
  'asked',
  'unclosed',
  'overdue',
  'effect',
  'doubt',
  'rhythm',
  'agenda',
] as const
export type NeedKind = (typeof needKinds)[number]

export type Need =
  | { kind: 'running' | 'soon' | 'unclosed' | 'agenda' | OpenReply; meeting: BriefMeeting }
  | { kind: 'answer' | 'rhythm' }
  | { kind: 'asked'; meeting: BriefMeeting }
  | { kind: 'doubt'; meetingId: string }
  | { kind: 'confirm' | 'overdue'; agreementIds: string[] }
  | { kind: 'expectation' | 'retelling'; ids: string[] }
  | { kind: 'effect'; trainings: PairToday['trainings'] }
  | { kind: 'feedback'; ids: string[] }

/** What the other has to do before the two come further. */
export type Waiting = { kind: 'answer' } | { kind: 'confirm'; count: number }

export interface PairLine extends PairToday {
  /** Most pressing first. */
  needs: Need[]
  waiting: Waiting[]
}

/** How far an owner who leads nobody has come with their company. */
export interface SetUp {
  /** Everyone but the owner who is not deactivated. */
  people: number
  /** Those of them who have not accepted yet. */
  notYetIn: number
  /** Those of them who neither lead nor are led. */
  withoutPair: number
}
