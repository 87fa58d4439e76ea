import { z } from 'zod'
import { date } from '../../../platform/web/fields.ts'
import { readWeek } from './rules.ts'

/** The weeks of a cycle, by the names of their fields. */
export const weekFields = ['week1', 'week2', 'week3', 'week4', 'week5', 'week6', 'week7', 'week8'] as const

/** One week: null where the field is empty. */
const week = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const minutes = readWeek(typed)
    if (minutes === null) context.addIssue({ code: 'custom', message: 'not-hours' })
    return minutes
  })

/** How far from today agreed hours may begin: enough to put right a year, and to plan one. */
const yearsAway = 2

/** A field for each week of a cycle, those at the end left empty; from a Monday not far from `today`. */
export const hoursForm = (today: Temporal.PlainDate) =>
  z
    .strictObject({
      week1: week.refine((minutes) => minutes !== null, 'required'),
      week2: week,
      week3: week,
      week4: week,
      week5: week,
      week6: week,
      week7: week,
      week8: week,
      from: date()
        .refine(({ dayOfWeek }) => dayOfWeek === 1, { error: 'not-monday', abort: true })
        .refine((from) => Math.abs(today.until(from, { largestUnit: 'year' }).years) < yearsAway, 'too-far'),
    })
    .transform(({ from, ...typed }, context) => {
      const weeks = weekFields.map((name) => typed[name])
      const length = weeks.findLastIndex((minutes) => minutes !== null) + 1
      const minutes = weeks.slice(0, length)
      minutes.forEach((week, index) => {
        if (week === null)
          context.addIssue({ code: 'custom', path: [weekFields[index] as string], message: 'gap' })
      })
      return { from, minutes: minutes.map((week) => week ?? 0) }
    })
export type AgreedWeeks = z.output<ReturnType<typeof hoursForm>>
