import { horizonEnd } from '../../../cadence/plan/rules.ts'
import { allowed } from '../../../cadence/rules.ts'
import type { WrittenEvent } from '../push/types.ts'
import { pauseAfter, triesAgain } from '../rules.ts'
import type { Span } from './types.ts'

/** How often a calendar is looked into, and how old what was seen may be when someone opens a plan. */
export const every = Temporal.Duration.from({ minutes: 60 })
export const freshFor = Temporal.Duration.from({ minutes: 5 })

/** From today until where a plan made today may reach at most, on the calendar of `timeZone`. */
export function readingWindow(now: Temporal.Instant, timeZone: string): Span {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const last = horizonEnd(today).add({ weeks: allowed.everyWeeks.to, days: 1 })
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds
  return { start: at(today), end: at(last) }
}

/** When to look again after as many failures in a row, none included. */
export function nextReading(
  now: Temporal.Instant,
  trouble: { reason: string; failures: number; pause?: number } | null,
): Temporal.Instant {
  if (!trouble) return now.add(every)
  const { reason, failures, pause } = trouble
  return triesAgain(reason, failures, true) ? now.add(pauseAfter(failures, pause)) : now.add({ hours: 24 })
}

/** From when until when an event stands there, as far as Takt knows; null when it does not, or cannot be told. */
export function spanOf(written: string | null): Span | null {
  try {
    const [start, minutes] = JSON.parse(written ?? '') as unknown[]
    const begins = Temporal.Instant.from(start as string).epochMilliseconds
    return typeof minutes === 'number' ? { start: begins, end: begins + minutes * 60_000 } : null
  } catch {
    return null
  }
}

/** Whether it says something that an event still to come stands there as Takt wrote it, and nothing waits about it. */
export const isSettled = (event: WrittenEvent, now: Temporal.Instant): boolean =>
  event.etag !== null &&
  event.intended === null &&
  event.touched === null &&
  event.kept === null &&
  (spanOf(event.written)?.start ?? 0) > now.epochMilliseconds

/** Whether two versions are the same: a proxy that compresses makes a tag weak (RFC 9110, 8.8.3). */
export const isSameVersion = (one: string | null, other: string | undefined): boolean =>
  one !== null && other !== undefined && one.replace(/^W\//, '') === other.replace(/^W\//, '')
