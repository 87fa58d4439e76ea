import type { MinuteRange } from '../../types.ts'

/** The most minutes that one task takes each time. */
const mostMinutes = 6000

const hourUnits = 't|h|time|timer|hour|hours'
const minuteUnits = 'm|min|minut|minutter|minute|minutes'
const clock = /^(\d{1,2}):([0-5]\d)$/
const oneUnit = new RegExp(`^(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*(?:(${hourUnits})|(${minuteUnits}))?\\.?$`)
const hoursAndMinutes = new RegExp(
  `^(\\d{1,3})\\s*(?:${hourUnits})\\.?\\s*(?:og\\s|and\\s)?\\s*(\\d{1,2})\\s*(?:${minuteUnits})?\\.?$`,
)
const between = /^(.+?)\s*(?:-|–|—|\btil\b|\bto\b)\s*(.+)$/

type Unit = 'hours' | 'minutes'

/** What one amount says in minutes, not rounded; null where it says nothing that can be read in one way alone. */
function amountOf(typed: string, otherwise: Unit | null): { minutes: number; unit: Unit | null } | null {
  const [, clockHours, clockMinutes] = clock.exec(typed) ?? []
  if (clockHours && clockMinutes)
    return { minutes: Number(clockHours) * 60 + Number(clockMinutes), unit: 'hours' }
  const [, hours, rest] = hoursAndMinutes.exec(typed) ?? []
  if (hours && rest)
    return Number(rest) < 60 ? { minutes: Number(hours) * 60 + Number(rest), unit: 'minutes' } : null
  const [, figure, hourUnit, minuteUnit] = oneUnit.exec(typed) ?? []
  if (!figure) return null
  const value = Number(figure.replace(',', '.'))
  const unit = hourUnit ? 'hours' : minuteUnit ? 'minutes' : otherwise
  if (unit === 'hours') return { minutes: value * 60, unit }
  // Half of what? Without a unit only whole minutes are one thing alone.
  return Number.isInteger(value) ? { minutes: value, unit } : null
}

/**
 * "20", "20-30", "20–30 min", "1,5 t", "1-2 timer", "1:30", "1 t 30" as whole minutes each time, in Danish and English;
 * a bare number is minutes. Null where it cannot be read in one way alone, or is outside 1 minute to 100 hours.
 */
export function readMinutes(text: string): MinuteRange | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(\d?)½/g, (_, whole) => `${whole || 0},5`)
  const [, first, last] = between.exec(typed) ?? []
  const until = amountOf(last ?? typed, null)
  const from = first ? amountOf(first, until?.unit ?? null) : until
  if (!from || !until) return null
  const [min, max] = [Math.round(from.minutes), Math.round(until.minutes)]
  return 1 <= min && min <= max && max <= mostMinutes ? { min, max } : null
}

/** A range as `readMinutes` takes it: "20", "20–30". */
export const minutesField = (minutes: MinuteRange | null): string =>
  !minutes ? '' : minutes.min === minutes.max ? String(minutes.min) : `${minutes.min}–${minutes.max}`
