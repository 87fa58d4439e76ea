import type { Recurrence, WorkCalendar } from '../../types.ts'

/** A day as a whole number, so that days can be counted and looked up cheaply; 1970-01-01 is 0, a Thursday. */
export const dayNumber = ({ year, month, day }: Temporal.PlainDate): number =>
  Date.UTC(year, month - 1, day) / 86_400_000

const epoch = Temporal.PlainDate.from('1970-01-01')
const isoWeekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Says of a day whether one is at work: it is one of their weekdays, no day off, and no day of absence. */
export function presence({ weekdays, daysOff, absences }: WorkCalendar): (day: number) => boolean {
  const worked = new Set<number>(weekdays)
  const off = new Set(daysOff.map(dayNumber))
  const away = absences.map(({ from, until }) => [dayNumber(from), dayNumber(until)] as const)
  return (day) =>
    worked.has(isoWeekday(day)) && !off.has(day) && !away.some(([from, until]) => from <= day && day <= until)
}

const monthsIn = { monthly: 1, quarterly: 3, yearly: 12 } as const
export type DatedRhythm = keyof typeof monthsIn | 'once'

/** Nothing waits longer than this for someone to come back to it. */
const longestWait = { years: 1 }
/** As many days as that can be. */
export const daysOfWait = 366

/** A day on which a task is due, and the first on which it is no longer waited for. */
interface Turn {
  due: number
  end: number
}

/**
 * The days in a range, both included, on which work by date is due. Months are counted from `startsOn`, both ways, and
 * each begins on its day of the month or on the last where there is none. The `times` of one are spread evenly over its
 * days, the first on its first day. Each is waited for until the same one comes again, and no longer than a year.
 */
export function turnsBetween(
  { rhythm, every, times, startsOn }: Recurrence & { rhythm: DatedRhythm },
  first: number,
  last: number,
): Turn[] {
  if (rhythm === 'once') {
    const due = dayNumber(startsOn)
    return due < first || due > last ? [] : [{ due, end: dayNumber(startsOn.add(longestWait)) }]
  }
  const unit = monthsIn[rhythm]
  const cycle = every * unit
  const begin = (months: number) => dayNumber(startsOn.add({ months }))
  // One cycle early: before `startsOn`, months are cut off towards it.
  const months = startsOn.until(epoch.add({ days: first }), { largestUnit: 'month' }).months
  const turns: Turn[] = []
  for (let at = (Math.floor(months / cycle) - 1) * cycle; begin(at) <= last; at += cycle) {
    for (let turn = 0; turn < times; turn++) {
      const due = dueIn(begin(at), begin(at + unit), turn, times)
      if (due < first || due > last) continue
      const again = dueIn(begin(at + cycle), begin(at + cycle + unit), turn, times)
      turns.push({ due, end: Math.min(again, dayNumber(epoch.add({ days: due }).add(longestWait))) })
    }
  }
  return turns
}

const dueIn = (begin: number, end: number, turn: number, times: number): number =>
  begin + Math.floor((turn * (end - begin)) / times)
