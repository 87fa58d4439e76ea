import { minuteOfDay } from '../cadence/day/rules.ts'
import type { Hours, Weekday, WorkingWeek } from '../cadence/types.ts'
import {
  type Matter,
  type Reach,
  type Reminder,
  type Round,
  type Settings,
  type Stage,
  stages,
} from './types.ts'

/** The earliest anyone's working day begins: when the day's round is made, on the clock of their zone. */
const roundBegins = new Temporal.PlainTime(8)

/** Days before its deadline that an agreement is told of. */
const dueDays = 2

/** Days after which something that still waits is told of once more. */
const repeatDays = 7

/** What has lain longer than this is told of no more: nobody gets a heap of old things when they turn reminders on. */
const staleDays = 30

/** When a member works. */
export interface WorkingTime {
  /** Days off of their company and their own, as ISO dates, at least `farthestDays` ahead. */
  daysOff: ReadonlySet<string>
  /** The week they have said; Monday to Friday for someone who has not. */
  week?: WorkingWeek
}

/** When one may be reminded on a day. */
export interface WorkingDay {
  begins: Temporal.Instant
  ends: Temporal.Instant
}

/** The hours of those who have not said theirs. */
const usualHours = { from: 8 * 60, to: 16 * 60 }

/** Further ahead nothing is looked for: someone who works one day a week has five working days within it, and a holiday. */
export const farthestDays = 70

/** The hours of a day in which one may be reminded: those they work, no earlier than the round; null on a day off. */
function hoursOf(date: Temporal.PlainDate, { week, daysOff }: WorkingTime): Hours | null {
  if (daysOff.has(date.toString())) return null
  const hours = week ? week[date.dayOfWeek as Weekday] : date.dayOfWeek <= 5 ? usualHours : undefined
  if (!hours) return null
  const from = Math.max(hours.from, minuteOfDay(roundBegins))
  return from < hours.to ? { from, to: hours.to } : null
}

/** The working day of a member on `date`, on the clock of their company's `timeZone`; null on a day off. */
export function workingDayOf(
  working: WorkingTime,
  timeZone: string,
  date: Temporal.PlainDate,
): WorkingDay | null {
  const hours = hoursOf(date, working)
  const instant = (minute: number) =>
    date.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timeZone).toInstant()
  return hours && { begins: instant(hours.from), ends: instant(hours.to) }
}

/** The `count`th of one's own working days after `date`, or `farthestDays` after it where there are not so many before. */
export function addWorkingDays(
  date: Temporal.PlainDate,
  count: number,
  working: WorkingTime,
): Temporal.PlainDate {
  const farthest = date.add({ days: farthestDays })
  let day = date
  for (let left = count; left > 0 && !day.equals(farthest); ) {
    day = day.add({ days: 1 })
    if (hoursOf(day, working)) left -= 1
  }
  return day
}

/**
 * What a working day's digest looks at. What would be told on a day off is told on the working day before it, so a
 * deadline is told of while there is a working day left.
 */
export function reachOf(today: Temporal.PlainDate, working: WorkingTime): Reach {
  return {
    ...roundOn(today),
    prepareUntil: [1, 2, 3, 4, 5].map((days) => addWorkingDays(today, days, working)),
    dueUntil: addWorkingDays(today, 1, working).add({ days: dueDays - 1 }),
  }
}

const roundOn = (today: Temporal.PlainDate): Round => ({
  today,
  repeatedUntil: today.subtract({ days: repeatDays }),
  since: today.subtract({ days: staleDays }),
})

/**
 * The round to be made of a time zone at `now`; null while it is too early for anyone. It is made every day of the week,
 * since someone works on Saturdays, and the company next door is open on Christmas Eve: each member's own day decides.
 */
export function roundOf(timeZone: string, now: Temporal.Instant): Round | null {
  const local = now.toZonedDateTimeISO(timeZone)
  const early = Temporal.PlainTime.compare(local.toPlainTime(), roundBegins) < 0
  return early ? null : roundOn(local.toPlainDate())
}

export interface Asked {
  settings: Settings
  timeZone: string
  now: Temporal.Instant
  day: WorkingDay
  reach: Reach
}

const before = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0

const isIn = (day: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0

/** All that is to be told now, in the order of the mail; nothing outside the member's working day. */
export function dueReminders(matters: readonly Matter[], asked: Asked): Reminder[] {
  const { now, day, timeZone } = asked
  if (before(now, day.begins) || !before(now, day.ends)) return []
  return matters
    .flatMap((matter) => {
      const stage = stageOf(matter, asked)
      if (!stage || matter.told.some((told) => told.stage === stage)) return []
      const { id, pairId, other, occasion } = matter
      const when = 'day' in matter ? matter.day : matter.since.toZonedDateTimeISO(timeZone).toPlainDate()
      const time = matter.kind === 'meeting' ? matter.time : null
      return [{ stage, id, pairId, other, occasion, day: when, time }]
    })
    .sort(
      (one, other) =>
        stages.indexOf(one.stage) - stages.indexOf(other.stage) ||
        Temporal.PlainDate.compare(one.day, other.day) ||
        (one.time && other.time ? Temporal.PlainTime.compare(one.time, other.time) : 0),
    )
}

/** How far something has come, whether or not it has been told; null where there is nothing to tell. */
function stageOf(matter: Matter, { settings, now, day, reach }: Asked): Stage | null {
  const { today, since, dueUntil, prepareUntil } = reach
  if (matter.kind === 'meeting') {
    const until = prepareUntil[settings.prepareDays - 1]
    return until && before(now, matter.startsAt) && isIn(matter.day, today, until) ? 'prepare' : null
  }
  // What came up during the day is told on another morning: whoever wrote it has just had it before them.
  if (!before(matter.since, day.begins)) return null
  if (matter.kind === 'agreement') {
    if (!isIn(matter.day, since, dueUntil)) return null
    const stage = Temporal.PlainDate.compare(matter.day, today) < 0 ? 'overdue' : 'due'
    return settings[stage] ? stage : null
  }
  const first = matter.kind === 'confirmation' ? 'confirm' : 'answer'
  if (!settings[first] || !before(firstMoment(since), matter.since)) return null
  const told = matter.told.find(({ stage }) => stage === first)
  if (!told) return first
  return Temporal.PlainDate.compare(told.day, reach.repeatedUntil) <= 0 ? `${first}-again` : null
}

const firstMoment = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime('UTC').toInstant()
