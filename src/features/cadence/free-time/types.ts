import type { Busy } from '../types.ts'

/** A busy time, and the meeting it is; its pair may be another, so nothing more is known of it. */
export interface BusyMeeting extends Busy {
  meetingId: string
}
