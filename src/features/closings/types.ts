import { z } from 'zod'
import { date, line } from '../../platform/web/fields.ts'
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

const mostDays = 366

/** A name and the days; one day when the last is left out. */
export const closingForm = z
  .strictObject({
    name: line(100),
    from: date(),
    until: z.union([z.literal(''), date()], 'not-date').optional(),
  })
  .transform(({ name, from, until }, context): Omit<Closing, 'id'> => {
    const last = until || from
    const days = from.until(last, { largestUnit: 'day' }).days
    if (days < 0) context.addIssue({ code: 'custom', path: ['until'], message: 'until-first' })
    if (days > mostDays) context.addIssue({ code: 'custom', path: ['until'], message: 'too-many-days' })
    return { name, from, until: last }
  })

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

/** A button without fields. */
export const noFields = z.strictObject({})

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['closed', 'opened', 'holidays'])
export type Done = z.output<typeof doneQuery>
