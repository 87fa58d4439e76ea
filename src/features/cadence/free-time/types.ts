import type { Absence, Busy, Holiday, WorkingDay } from '../types.ts'

/**
 * A busy time, and the meeting it is; its pair may be another, so nothing more is known of it. Null for what one of the
 * two has in a calendar of their own, of which nothing else is known to Takt either.
 */
export interface BusyMeeting extends Busy {
  meetingId: string | null
}

/** A busy time of one member; a meeting of two known members comes twice. */
export interface OwnBusyMeeting extends BusyMeeting {
  memberId: string
}

/** Days on which one member is away. */
export interface OwnAbsence extends Absence {
  memberId: string
}

/** What keeps some members from meeting, before it is looked at for two of them. */
export interface KnownDays {
  holidays: readonly Holiday[]
  absences: readonly OwnAbsence[]
  /** The working weeks of those who have said theirs, by member. */
  weeks: ReadonlyMap<string, readonly WorkingDay[]>
}

/** What a company may change about its days. */
export type CompanyChange =
  /** It closes on some days, both included. */
  | { kind: 'closing'; name: string; from: Temporal.PlainDate; until: Temporal.PlainDate }
  /** A closing is taken away. */
  | { kind: 'reopening'; closingId: string }
  /** Of the days that many are off by agreement, it is off on these. */
  | { kind: 'choice'; off: readonly string[] }

/** Days that are looked at as if they were so already, before someone says that they are. */
export interface Assumed {
  absence?: OwnAbsence
  /** In place of what this member has said; no days at all is as if they had said nothing. */
  week?: { memberId: string; days: WorkingDay[] }
  company?: CompanyChange
}
