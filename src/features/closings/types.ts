import { z } from 'zod'
import { dayFields, daysOf, line, whole } from '../../platform/web/fields.ts'
import type { HolidayName } from '../cadence/types.ts'

/** Days that many companies are off by agreement, in the order of the year. */
export const optionalDays = [
  'may-day',
  'after-ascension',
  'constitution-day',
  'christmas-eve',
  'new-years-eve',
] as const
export type OptionalDay = (typeof optionalDays)[number]

/** One day that many are off, with its next date and whether this company is. */
export interface HolidayChoice {
  day: OptionalDay
  name: HolidayName
  next: Temporal.PlainDate
  isOff: boolean
}

/** Days on which the company is closed, both included. */
export interface Closing {
  id: string
  name: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** A name and the days. */
export const closingForm = z
  .strictObject({ name: line(100), ...dayFields() })
  .transform(({ name, ...days }, context): Omit<Closing, 'id'> => ({ name, ...daysOf(days, context) }))

const ticked = z.literal('on', 'choose').optional()

/** The days that are ticked are days off. */
export const holidaysForm = z
  .strictObject({
    'may-day': ticked,
    'after-ascension': ticked,
    'constitution-day': ticked,
    'christmas-eve': ticked,
    'new-years-eve': ticked,
  } satisfies Record<OptionalDay, typeof ticked>)
  .transform((typed) => optionalDays.filter((day) => typed[day] === 'on'))

/** The last change of the holidays that the owner has seen. */
export const acceptanceForm = z.strictObject({ upTo: whole(1, 999_999) })

/** A holiday that is new, or gone, since the plans were laid out. */
export interface HolidayChange {
  /** Its number, and that of the last one where several concern the same day. */
  id: number
  date: Temporal.PlainDate
  name: HolidayName
  added: boolean
}

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['closed', 'opened', 'holidays', 'followed'])
export type Done = z.output<typeof doneQuery>
