import { sumOf, timesInUsualWeek, usualWeekOf } from '../load/rules.ts'
import type { MinuteRange } from '../types.ts'
import type { Beside, Insight, Judged, Surroundings } from './types.ts'

/** When something stands out. They are our own judgement, said in docs/decisions/0028-what-a-week-holds.md. */
export const limits = {
  /** Percent of the agreed hours that may be free before it is said. */
  free: 10,
  /** Percent of the week that goes to what one would drop first. */
  least: 20,
  /** Percent of the week that goes to what drains. */
  draining: 20,
  /** Minutes of a task that is done before one has come into it. */
  short: 15,
  /** So many of those a day: one for each hour. */
  aDay: 8,
  /** Tasks that nobody else can do. */
  onlyOne: 2,
} as const

/**
 * What stands out in a list, gravest first; nothing is said of the person. A line is said when it holds whatever in the
 * ranges turns out to be true; only `either` says that it may be so. Pure: the same list says the same.
 */
export function insights(tasks: readonly Judged[], around: Surroundings): Insight[] {
  const untimed = tasks.filter(({ minutes }) => minutes === null).map(beside)
  const usual = load(tasks, around, untimed.length > 0)
  return [
    ...usual,
    // Where each week is too full, there is none to move anything to.
    ...(usual.some(({ kind }) => kind === 'over') ? [] : weeks(around)),
    ...(untimed.length > 0 ? [{ kind: 'untimed' as const, tasks: untimed, of: tasks.length }] : []),
    ...hardAlone(tasks),
    ...share('least', tasks, around, ({ importance }) => importance === 'could'),
    ...share('draining', tasks, around, ({ drain }) => drain === 'drains'),
    ...onlyOne(tasks),
    ...switches(tasks, around),
  ]
}

const beside = ({ id, title }: Judged): Beside => ({ id, title })

const usualOf = (task: Judged, { weekdays }: Surroundings): MinuteRange | null => usualWeekOf(task, weekdays)

/** How a usual week stands out against what is agreed; null where it does not. */
export function loadKind({ min, max }: MinuteRange, agreed: number): 'over' | 'either' | 'under' | null {
  if (min > agreed) return 'over'
  if (max > agreed) return 'either'
  return max * 100 <= agreed * (100 - limits.free) && agreed > 0 ? 'under' : null
}

function load(tasks: readonly Judged[], around: Surroundings, isFloor: boolean): Insight[] {
  const usual = sumOf(tasks.map((task) => usualOf(task, around)))
  const kind = loadKind(usual, around.agreed)
  // While a time is missing, what looks free need not be.
  if (kind === null || (kind === 'under' && (isFloor || tasks.length === 0))) return []
  return [{ kind, usual, agreed: around.agreed }]
}

function weeks(around: Surroundings): Insight[] {
  const full = around.weeks.filter(({ total, available }) => total.min > available)
  if (full.length === 0) return []
  return [
    {
      kind: 'weeks',
      weeks: full.map(({ monday, total, available }) => ({ monday, total, available })),
    },
  ]
}

function hardAlone(tasks: readonly Judged[]): Insight[] {
  const alone = tasks.filter(
    ({ difficulty, needs, needWords }) =>
      (difficulty === 'hard' || difficulty === 'very-hard') && !needs?.length && needWords === '',
  )
  if (alone.length === 0) return []
  return [
    {
      kind: 'hard',
      tasks: alone.map((task) => ({ ...beside(task), difficulty: task.difficulty, needs: task.needs })),
    },
  ]
}

/** Whole percent that a part is of itself and the rest, at the least: it takes its shortest and the rest its longest. */
export const leastPercent = (part: MinuteRange, rest: MinuteRange): number =>
  part.min + rest.max === 0 ? 0 : Math.floor((part.min * 100) / (part.min + rest.max))

function share(
  kind: 'least' | 'draining',
  tasks: readonly Judged[],
  around: Surroundings,
  counts: (task: Judged) => boolean,
): Insight[] {
  const timed = tasks.flatMap((task) => {
    const minutes = usualOf(task, around)
    return minutes && minutes.max > 0 ? [{ task, minutes }] : []
  })
  const own = timed.filter(({ task }) => counts(task))
  const rest = sumOf(timed.filter(({ task }) => !counts(task)).map(({ minutes }) => minutes))
  const percent = leastPercent(sumOf(own.map(({ minutes }) => minutes)), rest)
  if (percent < limits[kind]) return []
  return [{ kind, tasks: own.map(({ task, minutes }) => ({ ...beside(task), minutes })), rest, percent }]
}

function onlyOne(tasks: readonly Judged[]): Insight[] {
  const own = tasks.filter(({ onlyMe }) => onlyMe === true)
  return own.length < limits.onlyOne ? [] : [{ kind: 'only-one', tasks: own.map(beside) }]
}

/** How many of something there are on a day, at the least, of tenths of them in a week of so many days. */
export const wholeADay = (tenths: number, days: number): number =>
  days === 0 ? 0 : Math.floor(tenths / (10 * days))

function switches(tasks: readonly Judged[], { weekdays }: Surroundings): Insight[] {
  const short = tasks.flatMap((task) => {
    const tenths = Math.round(timesInUsualWeek(task, weekdays) * 10)
    return task.minutes && task.minutes.max <= limits.short && tenths > 0
      ? [{ ...beside(task), minutes: task.minutes, tenths }]
      : []
  })
  const aDay = wholeADay(
    short.reduce((sum, { tenths }) => sum + tenths, 0),
    weekdays.length,
  )
  return aDay < limits.aDay ? [] : [{ kind: 'switches', tasks: short, days: weekdays.length, aDay }]
}
