import { z } from 'zod'
import { choice, date, line, whole } from '../../../platform/web/fields.ts'
import { type MinuteRange, type Recurrence, rhythms } from '../types.ts'

/** A task as it is written down first: what, how often, and perhaps how long. */
export interface NewTask extends Recurrence {
  title: string
  minutes: MinuteRange | null
}

const optionalWhole = (min: number, max: number) =>
  z.union([z.literal(''), whole(min, max)], `out-of-range:${min}–${max}`).optional()

/** The fields of one task, for `checkWording` to look at together and `wordingOf` to read. */
export const wordingFields = {
  title: line(200),
  rhythm: choice(rhythms),
  times: optionalWhole(1, 99),
  every: optionalWhole(1, 52),
  date: z.union([z.literal(''), date()], 'not-date').optional(),
  min: optionalWhole(1, 6000),
  max: optionalWhole(1, 6000),
}

export type Wording = z.output<z.ZodObject<typeof wordingFields>>

/** What fits no rhythm, or no range. */
export function checkWording(
  { rhythm, times, every, date: day, min, max }: Wording,
  context: z.RefinementCtx,
): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (rhythm === 'once' && !day) wrong('date', 'say-day')
  if (rhythm === 'once' && times && times > 1) wrong('times', 'times-one')
  if ((rhythm === 'once' || rhythm === 'daily') && every && every > 1) wrong('every', 'every-one')
  if (max && !min) wrong('min', 'required')
  if (min && max && max < min) wrong('max', 'max-below')
}

/** `startsOn` is the day that is counted from where none is given. */
export function wordingOf(
  { title, rhythm, times, every, date: day, min, max }: Wording,
  startsOn: Temporal.PlainDate,
): NewTask {
  return {
    title,
    rhythm,
    times: times || 1,
    every: every || 1,
    startsOn: day || startsOn,
    minutes: min ? { min, max: max || min } : null,
  }
}

/** How a task stands in its fields. */
export function typedOf(task: {
  title: string
  recurrence: Recurrence | null
  minutes: MinuteRange | null
}): Record<keyof typeof wordingFields, string> {
  const { title, recurrence, minutes } = task
  const counted = recurrence && (recurrence.rhythm === 'once' || recurrence.every > 1)
  return {
    title,
    rhythm: recurrence?.rhythm ?? '',
    times: String(recurrence?.times ?? 1),
    every: String(recurrence?.every ?? 1),
    date: counted ? recurrence.startsOn.toString() : '',
    min: minutes ? String(minutes.min) : '',
    max: minutes && minutes.max !== minutes.min ? String(minutes.max) : '',
  }
}
