import type { Absence, Busy, WorkingDay } from '../types.ts'

/**
 * A busy time, and the meeting it is; its pair may be another, so nothing more is known of it. Null for what one of the
 * two has in a calendar of their own, of which nothing else is known to Takt either.
 */
export interface BusyMeeting extends Busy {
  meetingId: string | null
}

/** Days that are looked at as if they were so already, before someone says that they are. */
export interface Assumed {
  /** Of either of the two. */
  absence?: Absence
  /** In place of what this member has said; no days at all is as if they had said nothing. */
  week?: { memberId: string; days: WorkingDay[] }
}
