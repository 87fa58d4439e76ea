import { minuteOfDay } from '../cadence/day/rules.ts'
import type { Weekday, WorkingWeek } from '../cadence/types.ts'
import { type Matter, type Reach, type Reminder, type Settings, type Stage, stages } from './types.ts'

/** The earliest anyone's working day begins: when the day's round is made, on the clock of their zone. */
const roundBegins = new Temporal.PlainTime(8)

/** Days before its deadline that an agreement is told of. */
const dueDays = 2

/** Days after which something that still waits is told of once more. */
const repeatDays = 7

/** What has lain longer than this is told of no more: nobody gets a heap of old things when they turn reminders on. */
const staleDays = 30

/** When one may be reminded on a day. */
export interface WorkingDay {
  begins: Temporal.Instant
  ends: Temporal.Instant
}

/** Monday to Friday, and not among `holidays` (ISO dates). */
const isWorkingDay = (date: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean =>
  date.dayOfWeek <= 5 && !holidays.has(date.toString())

/** The hours of those who have not said theirs. */
const usualHours = { from: 8 * 60, to: 16 * 60 }

/**
 * The working day of a member on `date`, on the clock of their company; null on a day off. Hours they have said begin
 * their day no earlier than the round.
 */
export function workingDayOf(
  member: { timeZone: string; week?: WorkingWeek },
  date: Temporal.PlainDate,
  holidays: ReadonlySet<string>,
): WorkingDay | null {
  if (holidays.has(date.toString())) return null
  const hours = member.week
    ? member.week[date.dayOfWeek as Weekday]
    : isWorkingDay(date, holidays)
      ? usualHours
      : undefined
  if (!hours) return null
  const from = Math.max(hours.from, minuteOfDay(roundBegins))
  const instant = (minute: number) =>
    date.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(member.timeZone).toInstant()
  return from < hours.to ? { begins: instant(from), ends: instant(hours.to) } : null
}

/** The `count`th working day after `date`. */
export function addWorkingDays(
  date: Temporal.PlainDate,
  count: number,
  holidays: ReadonlySet<string>,
): Temporal.PlainDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/**
 * What a working day's digest looks at. What would be told on a day off is told on the working day before it, so a
 * deadline is told of while there is a working day left.
 */
export function reachOf(today: Temporal.PlainDate, holidays: ReadonlySet<string>): Reach {
  return {
    today,
    prepareUntil: [1, 2, 3, 4, 5].map((days) => addWorkingDays(today, days, holidays)),
    dueUntil: addWorkingDays(today, 1, holidays).add({ days: dueDays - 1 }),
    repeatedUntil: today.subtract({ days: repeatDays }),
    since: today.subtract({ days: staleDays }),
  }
}

/** The round to be made of a time zone at `now`: of its day, once it is working time; null before, after, and on days off. */
export function roundOf(
  timeZone: string,
  now: Temporal.Instant,
  holidays: ReadonlySet<string>,
): Reach | null {
  const local = now.toZonedDateTimeISO(timeZone)
  const today = local.toPlainDate()
  const day = workingDayOf({ timeZone }, today, holidays)
  if (!day || Temporal.PlainTime.compare(local.toPlainTime(), roundBegins) < 0) return null
  return Temporal.Instant.compare(now, day.ends) < 0 ? reachOf(today, holidays) : null
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
