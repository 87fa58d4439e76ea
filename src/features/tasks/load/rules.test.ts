import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Weekday } from '../../cadence/types.ts'
import { agreedMinutes, mondayOf } from '../hours/rules.ts'
import { type MinuteRange, type Recurrence, rhythms, type Task, type WorkCalendar } from '../types.ts'
import { balanceOf, calendarFrom, usualWeek, usualWeekOf, weekLoads } from './rules.ts'

type Work = Recurrence & Pick<Task, 'id' | 'minutes' | 'restsUntil'>

const day = (text: string) => Temporal.PlainDate.from(text)
const monday = day('2026-11-30')

const dates = fc.integer({ min: -800, max: 800 }).map((days) => monday.add({ days }))
const minutes = fc
  .tuple(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }))
  .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }))
const works: fc.Arbitrary<Work> = fc
  .record({
    id: fc.uuid(),
    rhythm: fc.constantFrom(...rhythms),
    every: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 52 })),
    times: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 99 })),
    startsOn: dates,
    minutes: fc.option(minutes, { freq: 6 }),
    restsUntil: fc.option(dates, { freq: 2 }),
  })
  .map((work) => ({
    ...work,
    every: work.rhythm === 'daily' || work.rhythm === 'once' ? 1 : work.every,
    times: work.rhythm === 'once' ? 1 : work.times,
  }))
const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
const hours = fc.array(
  fc.record({
    minutes: fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 8 }),
    from: fc.integer({ min: -60, max: 60 }).map((weeks) => monday.add({ weeks })),
  }),
  { maxLength: 3 },
)
const absences = fc.array(
  fc
    .tuple(dates, fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 500 })))
    .map(([from, days]) => ({ from, until: from.add({ days }) })),
  { maxLength: 5 },
)
const calendars: fc.Arbitrary<WorkCalendar> = fc
  .record({ weekdays, hours, daysOff: fc.array(dates, { maxLength: 30 }), absences })
  .map((calendar) => ({
    ...calendar,
    hours: calendar.hours.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from)),
  }))

/** Whether one is at work, asked one day at a time. */
function isThere({ weekdays, daysOff, absences }: WorkCalendar, date: Temporal.PlainDate): boolean {
  return (
    weekdays.some((weekday) => weekday === date.dayOfWeek) &&
    !daysOff.some((off) => off.equals(date)) &&
    !absences.some(
      ({ from, until }) =>
        Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, until) <= 0,
    )
  )
}

const monthsIn = { monthly: 1, quarterly: 3, yearly: 12 }

/** All days on which work by date is due from far before to far after the year, each with the day it comes again. */
function dueDays(work: Work): { due: Temporal.PlainDate; again: Temporal.PlainDate | null }[] {
  const { rhythm, every, times, startsOn } = work
  if (rhythm === 'once') return [{ due: startsOn, again: null }]
  if (rhythm === 'daily' || rhythm === 'weekly') return []
  const months = monthsIn[rhythm]
  const cycles = Math.ceil(60 / (months * every)) + 1
  const days = []
  for (let cycle = -cycles; cycle <= cycles; cycle++) {
    const dueIn = (cycle: number, turn: number) => {
      const begins = startsOn.add({ months: cycle * every * months })
      const ends = startsOn.add({ months: (cycle * every + 1) * months })
      return begins.add({ days: Math.floor((turn * begins.until(ends).days) / times) })
    }
    for (let turn = 0; turn < times; turn++) {
      days.push({ due: dueIn(cycle, turn), again: dueIn(cycle + 1, turn) })
    }
  }
  return days
}

/** Lives through the days one after the other, with a heap of what is due and not yet done. */
function simulate(work: Work, calendar: WorkCalendar, weeks: number): number[] {
  const counts: number[] = Array.from({ length: weeks }, () => 0)
  const due = Map.groupBy(dueDays(work), (turn) => turn.due.toString())
  let waiting: ReturnType<typeof dueDays> = []
  let doneThisWeek = false
  for (let date = calendarFrom(monday); Temporal.PlainDate.compare(date, monday.add({ weeks })) < 0; ) {
    const week = monday.until(date, { largestUnit: 'week' }).weeks
    const add = (times: number) => {
      if (Temporal.PlainDate.compare(date, monday) >= 0) counts[week]! += times
    }
    if (date.dayOfWeek === 1) doneThisWeek = false
    if (work.restsUntil && Temporal.PlainDate.compare(date, work.restsUntil) < 0) {
      date = date.add({ days: 1 })
      continue
    }
    waiting.push(...(due.get(date.toString()) ?? []))
    waiting = waiting.filter(
      ({ due, again }) =>
        !(again && Temporal.PlainDate.compare(again, date) <= 0) &&
        Temporal.PlainDate.compare(due.add({ years: 1 }), date) > 0,
    )
    if (isThere(calendar, date)) {
      add(waiting.length)
      waiting = []
      if (work.rhythm === 'daily') add(work.times)
      const weeksFrom = mondayOf(work.startsOn).until(mondayOf(date), { largestUnit: 'week' }).weeks
      if (work.rhythm === 'weekly' && !doneThisWeek && weeksFrom % work.every === 0) add(work.times)
      doneThisWeek = true
    }
    date = date.add({ days: 1 })
  }
  return counts
}

const year = 53

describe('what named weeks hold', () => {
  test('equals a year lived through day by day', () => {
    fc.assert(
      fc.property(fc.array(works, { maxLength: 6 }), calendars, (tasks, calendar) => {
        const loads = weekLoads(tasks, calendar, monday.add({ days: 3 }), year)
        const simulated = tasks.map((task) => simulate(task, calendar, year))
        for (const [week, load] of loads.entries()) {
          const expected = tasks.flatMap(({ id, minutes }, index) => {
            const times = simulated[index]![week]!
            return minutes && times > 0
              ? [{ taskId: id, times, minutes: { min: minutes.min * times, max: minutes.max * times } }]
              : []
          })
          expect(load.tasks).toEqual(expected)
          expect(load.total).toEqual({
            min: expected.reduce((sum, { minutes }) => sum + minutes.min, 0),
            max: expected.reduce((sum, { minutes }) => sum + minutes.max, 0),
          })
          const first = monday.add({ weeks: week })
          const there = [0, 1, 2, 3, 4, 5, 6].filter((days) => isThere(calendar, first.add({ days }))).length
          const agreed = agreedMinutes(calendar.hours, first)
          expect(load.monday.equals(first)).toBe(true)
          expect(load.available).toBe(Math.round((agreed * there) / calendar.weekdays.length))
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('the order of tasks does not matter, and each range keeps its ends', () => {
    fc.assert(
      fc.property(
        fc
          .array(works, { maxLength: 8 })
          .chain((tasks) =>
            fc.tuple(fc.constant(tasks), fc.shuffledSubarray(tasks, { minLength: tasks.length })),
          ),
        calendars,
        ([tasks, shuffled], calendar) => {
          const one = weekLoads(tasks, calendar, monday, 12)
          const other = weekLoads(shuffled, calendar, monday, 12)
          const key = (loads: typeof one) =>
            loads.map(({ monday, total, available, tasks }) => ({
              monday: monday.toString(),
              total,
              available,
              tasks: tasks.toSorted((a, b) => a.taskId.localeCompare(b.taskId)),
            }))
          expect(key(other)).toEqual(key(one))
          for (const { total, tasks: loads } of one) {
            expect(total.min).toBeLessThanOrEqual(total.max)
            for (const { minutes } of loads) expect(minutes.min).toBeLessThanOrEqual(minutes.max)
          }
          const usual = usualWeek(tasks, calendar.weekdays)
          expect(usualWeek(shuffled, calendar.weekdays)).toEqual(usual)
          expect(usual.min).toBeLessThanOrEqual(usual.max)
        },
      ),
    )
  })

  test('asked for later or for fewer weeks, each week is the same', () => {
    fc.assert(
      fc.property(fc.array(works, { maxLength: 5 }), calendars, fc.nat(20), (tasks, calendar, later) => {
        const whole = weekLoads(tasks, calendar, monday, later + 3)
        expect(weekLoads(tasks, calendar, monday.add({ weeks: later }), 3)).toEqual(whole.slice(later))
      }),
    )
  })
})

test('a usual week is the mean of four years without days off, to half a minute and one turn at each end', () => {
  const weeks = 209
  fc.assert(
    fc.property(works, weekdays, (work, weekdays) => {
      const task = { ...work, restsUntil: null }
      fc.pre(task.rhythm !== 'once' && task.minutes !== null)
      const calendar = { weekdays, hours: [], daysOff: [], absences: [] }
      const loads = weekLoads([task], calendar, monday, weeks)
      const times = loads.reduce((sum, { tasks }) => sum + (tasks[0]?.times ?? 0), 0)
      for (const end of ['min', 'max'] as const) {
        const each = task.minutes![end]
        const mean = (times * each) / weeks
        // All `times` of one more or one less period, and the drift of four years against the mean one.
        const rounding = (each * task.times * 1.01) / weeks + (0.001 * times * each) / weeks + 0.5
        expect(Math.abs(usualWeekOf(task, weekdays)![end] - mean)).toBeLessThanOrEqual(rounding)
      }
    }),
  )
})

describe('by example', () => {
  const work = (change: Partial<Work>): Work => ({
    id: 'a',
    rhythm: 'weekly',
    every: 1,
    times: 1,
    startsOn: monday,
    minutes: { min: 60, max: 90 },
    ...change,
  })
  const calendar = (change: Partial<WorkCalendar> = {}): WorkCalendar => ({
    weekdays: [1, 2, 3, 4, 5],
    hours: [],
    daysOff: [],
    absences: [],
    ...change,
  })
  const times = (task: Work, weeks: number, of = calendar()) =>
    weekLoads([task], of, monday, weeks).map(({ tasks }) => tasks[0]?.times ?? 0)

  test('Christmas takes its days out of the hours, and what was due then waits for January', () => {
    const daysOff = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'].map(day)
    const of = calendar({ daysOff })
    const available = weekLoads([], of, monday, 6).map((week) => week.available / 60)
    expect(available).toEqual([37, 37, 37, 22.2, 22.2, 37])
    expect(times(work({ rhythm: 'once', startsOn: day('2026-12-31') }), 6, of)).toEqual([0, 0, 0, 0, 0, 1])
    expect(times(work({ rhythm: 'daily' }), 6, of)).toEqual([5, 5, 5, 3, 3, 5])
  })

  test('the last of the month is the last of each month', () => {
    const from = day('2027-01-31')
    const due = weekLoads(
      [work({ rhythm: 'monthly', startsOn: from })],
      calendar({ weekdays: [1, 2, 3, 4, 5, 6, 7] }),
      day('2027-01-25'),
      10,
    )
    expect(due.flatMap(({ monday, tasks }) => (tasks.length > 0 ? [`${monday}`] : []))).toEqual([
      '2027-01-25',
      '2027-02-22',
      '2027-03-29',
    ])
  })

  test('a week away leaves its own work out; what a leave outlasts is left out too', () => {
    const of = calendar({ absences: [{ from: day('2026-12-07'), until: day('2027-02-14') }] })
    expect(times(work({}), 12, of)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(times(work({ rhythm: 'monthly', startsOn: day('2026-10-10') }), 12, of)).toEqual([
      ...Array.from({ length: 11 }, () => 0),
      1,
    ])
  })

  test('every third week counts from the week of its first day, both ways', () => {
    expect(times(work({ every: 3, startsOn: day('2026-11-26') }), 6)).toEqual([0, 0, 1, 0, 0, 1])
    expect(times(work({ every: 3, startsOn: day('2027-03-05') }), 6)).toEqual([0, 1, 0, 0, 1, 0])
  })

  test('a range is over, under, or either', () => {
    const range = (min: number, max: number): MinuteRange => ({ min, max })
    expect(balanceOf(range(40, 50), 37)).toEqual({ kind: 'over', by: range(3, 13) })
    expect(balanceOf(range(30, 37), 37)).toEqual({ kind: 'under', by: range(0, 7) })
    expect(balanceOf(range(35, 41), 37)).toEqual({ kind: 'either', over: 4, under: 2 })
    expect(balanceOf(range(37, 37), 37)).toEqual({ kind: 'even' })
  })
})
