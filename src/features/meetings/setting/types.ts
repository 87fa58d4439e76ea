import { z } from 'zod'
import { choice, line, optionalLine } from '../../../platform/web/fields.ts'

/** What kind of conversation it is, so that how one is, and what one's work is worth, are kept apart. */
export const meetingTypes = ['ordinary', 'wellbeing', 'evaluation', 'pay'] as const
export type MeetingType = (typeof meetingTypes)[number]

/** Someone whom the employee brings along. */
export interface Companion {
  id: string
  name: string
  /** "tillidsrepræsentant"; empty where nothing was said. */
  role: string
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Changed = 'done' | 'begun' | 'over'

export const typeForm = z.strictObject({ type: choice(meetingTypes) })
export const companyForm = z.strictObject({ name: line(100), role: optionalLine(100) })

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['type', 'company', 'restored'])
export type Done = z.output<typeof doneQuery>
export const removedQuery = z.uuid()
