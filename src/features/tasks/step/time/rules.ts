import { readLine } from '../../line/rules.ts'
import type { MinuteRange } from '../../types.ts'

/** The most minutes that one task takes each time. */
const mostMinutes = 6000

const bare = /^(\d{1,4})(?: ?(?:[-–—]|til|to) ?(\d{1,4}))?$/
const clock = /^(\d{1,2}):([0-5]\d)(?: ?(?:[-–—]|til|to) ?(\d{1,2}):([0-5]\d))?$/
/** A title for the reader of lines, which reads what is said of a task behind one. */
const title = 'Tid'
/** Nothing that is read here counts from a day. */
const anyDay = Temporal.PlainDate.from('2026-01-05')

/**
 * "20", "20-30", "20–30 min", "1,5 t", "1-2 timer", "1:30", "1 t 30 min", "en halv time" as whole minutes each time, in
 * Danish and English. A bare number is minutes, and figures with a colon are hours and minutes; all else is read as the
 * reader of lines reads it. Null for what can be read in two ways or in none, or is not from 1 minute to 100 hours.
 */
export function readMinutes(text: string): MinuteRange | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const [, least, most] = bare.exec(typed) ?? []
  if (least) return inRange(Number(least), Number(most ?? least))
  const [, hours, minutes, untilHours, untilMinutes] = clock.exec(typed) ?? []
  if (hours) {
    const min = Number(hours) * 60 + Number(minutes)
    return inRange(min, untilHours ? Number(untilHours) * 60 + Number(untilMinutes) : min)
  }
  const read = readLine(`${title}, ${typed}`, anyDay)
  return read.title === title && read.doubts.length === 0 && !read.recurrence && read.minutes
    ? inRange(read.minutes.min, read.minutes.max)
    : null
}

const inRange = (min: number, max: number): MinuteRange | null =>
  1 <= min && min <= max && max <= mostMinutes ? { min, max } : null

/** A range as `readMinutes` takes it: "20", "20–30". */
export const minutesField = (minutes: MinuteRange | null): string =>
  !minutes ? '' : minutes.min === minutes.max ? String(minutes.min) : `${minutes.min}–${minutes.max}`
