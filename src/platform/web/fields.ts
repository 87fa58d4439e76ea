import { z } from 'zod'

/** Spaces of every kind count as one; control and bidirectional marks have no place in a line. */
const tidyLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const tidyLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()

/** One line of text that must be there, at most `max` characters. */
export const line = (max: number) =>
  z
    .string('required')
    .transform(tidyLine)
    .pipe(z.string().min(1, 'required').max(max, `too-long:${max}`))

/** One line of text that may be left out. */
export const optionalLine = (max: number) =>
  z
    .string()
    .default('')
    .transform(tidyLine)
    .pipe(z.string().max(max, `too-long:${max}`))

/** Text of several lines that must be there. */
export const lines = (max: number) =>
  z
    .string('required')
    .transform(tidyLines)
    .pipe(z.string().min(1, 'required').max(max, `too-long:${max}`))

/** Text of several lines that may be left out. */
export const optionalLines = (max: number) =>
  z
    .string()
    .default('')
    .transform(tidyLines)
    .pipe(z.string().max(max, `too-long:${max}`))

/** A mail address, in lower case and Unicode form NFC, so that one address is one account. */
export const email = () =>
  z
    .string('required')
    .transform((text) => text.normalize('NFC').trim().toLowerCase())
    .pipe(z.string().min(1, 'required').max(254, 'too-long:254').pipe(z.email('not-email')))

/** One of a closed list. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, 'choose')

/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) =>
  z
    .string('required')
    .trim()
    .regex(/^\d{1,6}$/, `out-of-range:${min}–${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `out-of-range:${min}–${max}`).max(max, `out-of-range:${min}–${max}`))

const temporal = <T>(from: (text: string) => T, code: string) =>
  z
    .string('required')
    .trim()
    .min(1, 'required')
    .transform((text, context) => {
      try {
        return from(text)
      } catch {
        context.addIssue({ code: 'custom', message: code })
        return z.NEVER
      }
    })

const plainDate = (text: string): Temporal.PlainDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError()
  return Temporal.PlainDate.from(text)
}

const plainTime = (text: string): Temporal.PlainTime => {
  // A phone sends 09:00, a person without a time picker types 9.00 or 9:00.
  const found = /^(\d{1,2})[.:](\d{2})(?::\d{2})?$/.exec(text)
  if (!found) throw new RangeError()
  return Temporal.PlainTime.from(`${found[1]!.padStart(2, '0')}:${found[2]}`)
}

/** A date as YYYY-MM-DD, without a zone. */
export const date = () => temporal(plainDate, 'not-date')

/** A time of day, 09:00 or 9.00, without a zone. */
export const time = () => temporal(plainTime, 'not-time')

/** Longer than anyone is away, or closed, in one go. */
const mostDays = 366

/** The fields `from` and `until` of a first and a last day, for `daysOf` to read; the last may be left out. */
export const dayFields = () => ({
  from: date(),
  until: z.union([z.literal(''), date()], 'not-date').optional(),
})

/** The first and the last day as they were typed; one day when the last is left out. */
export function daysOf(
  { from, until }: { from: Temporal.PlainDate; until?: Temporal.PlainDate | '' },
  context: z.RefinementCtx,
): { from: Temporal.PlainDate; until: Temporal.PlainDate } {
  const last = until || from
  const days = from.until(last, { largestUnit: 'day' }).days
  const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['until'], message })
  if (days < 0) wrong('until-first')
  if (days > mostDays) wrong('too-many-days')
  return { from, until: last }
}

/** The identifier of something the form points at. */
export const id = () => z.uuid('choose')

/** A form that is a button and nothing else. */
export const noFields = z.strictObject({})
