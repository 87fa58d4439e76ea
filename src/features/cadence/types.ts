/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What a pair has agreed about when they meet. `firstDate` falls on `weekday` and is the anchor that intervals count from. */
export interface Rhythm {
  everyWeeks: number
  weekday: Weekday
  /** Wall-clock time in `timeZone`, the same summer and winter. */
  localTime: Temporal.PlainTime
  minutes: number
  firstDate: Temporal.PlainDate
  /** IANA name such as Europe/Copenhagen. */
  timeZone: string
}

export interface HolidayName {
  da: string
  en: string
}

export interface Holiday {
  date: Temporal.PlainDate
  name: HolidayName
}

/** Days, both included, on which one of the two takes no meetings. Why is nobody's business. */
export interface Absence {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** Hours of a day in minutes after local midnight; a meeting lies wholly within them. */
export interface Hours {
  from: number
  to: number
}

/** One line of a working week, on the wall clock. */
export interface WorkingDay {
  weekday: Weekday
  begins: Temporal.PlainTime
  ends: Temporal.PlainTime
}

/** The hours that someone has said they work; a weekday without any is a day off. */
export type WorkingWeek = Readonly<Partial<Record<Weekday, Hours>>>

/** When two people can meet, apart from what they are busy with. */
export interface OpenDays {
  /** Public holidays, and the days that the company is closed. */
  holidays: readonly Holiday[]
  /** Of either of the two. */
  absences?: readonly Absence[]
  /** Of those of the two who have said theirs. */
  weeks?: readonly WorkingWeek[]
}

/** Time in which one of the two cannot meet. `end` is not part of it: a meeting may start there. */
export interface Busy {
  start: Temporal.Instant
  end: Temporal.Instant
}

/** A moment as the wall clock shows it in the pair's zone, and the instant it is. */
export interface Start {
  date: Temporal.PlainDate
  time: Temporal.PlainTime
  startsAt: Temporal.Instant
}

/** What stood against the rhythm's own time: a named day off, someone away, outside someone's hours, or taken. */
export type MovedBecause =
  | { kind: 'holiday'; name: HolidayName }
  | { kind: 'absence' }
  | { kind: 'hours' }
  | { kind: 'clash' }

export interface PlannedMeeting extends Start {
  /** The day the rhythm gave, before any move. */
  plannedDate: Temporal.PlainDate
  minutes: number
  moved: MovedBecause | null
}

/** The week holds no free place; `unplaced` says what stood on the day the rhythm gave. */
export interface UnplacedMeeting {
  plannedDate: Temporal.PlainDate
  unplaced: MovedBecause
}

export type PlanEntry = PlannedMeeting | UnplacedMeeting

export interface Recommendation {
  interval: 'recommended' | 'more-often' | 'less-often'
  length: 'recommended' | 'shorter' | 'longer'
}

/** What one proposes to the other: the rhythm, and a place or a link. */
export interface Proposal extends Rhythm {
  /** May be empty. A link begins with http:// or https://. */
  place: string
}

/** How a proposal ended; without an answer it waits for the other of the two. */
export interface Answer {
  kind: 'accepted' | 'replaced' | 'withdrawn'
  /** Member id. */
  by: string
  at: Temporal.Instant
}

/** One version of a pair's rhythm, agreed or not. */
export interface Cadence extends Proposal {
  id: string
  proposedBy: string
  proposedAt: Temporal.Instant
  answer: Answer | null
}

/** What came of proposing: the two may have parted meanwhile. */
export type ProposalOutcome = 'done' | 'ended'

/** What came of accepting or withdrawing. `not-yours`: it is the other's to do. All but `done` change nothing. */
export type AnswerOutcome = ProposalOutcome | 'already' | 'replaced' | 'withdrawn' | 'accepted' | 'not-yours'
