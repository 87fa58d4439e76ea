import type { Checkpoint, Goal, GoalWording, Level } from './types.ts'

/** What was said last about how a goal stands; null when nothing has been. */
export const latestOf = ({ checkpoints }: Pick<Goal, 'checkpoints'>): Checkpoint | null =>
  checkpoints.at(-1) ?? null

/** The last figure that was given, which may be older than the last words, and its day; null when there is none. */
export function figureOf({ checkpoints }: Pick<Goal, 'checkpoints'>) {
  const last = checkpoints.findLast(({ progress }) => progress !== null)
  return last ? { figure: last.progress as number, date: last.date } : null
}

/** A place on the line of a goal: `x` from 0 to 100 across its time, `y` its progress. */
export interface Point {
  x: number
  y: number
}

/**
 * The figures of a goal as a line over its time: from the day it was written, or said to stand somewhere before that,
 * to its end; to today where it has none or is over it. The last figure of a day counts.
 */
export function lineOf(
  { checkpoints, endsOn }: Pick<Goal, 'checkpoints' | 'endsOn'>,
  written: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Point[] {
  const figures = checkpoints.filter(({ progress }) => progress !== null)
  const [first] = figures
  if (!first) return []
  const from = earlier(written, first.date)
  const until = endsOn && earlier(endsOn, today) === today ? endsOn : today
  const days = Math.max(1, from.until(until).total('days'))
  const byDay = new Map(figures.map(({ date, progress }) => [date.toString(), progress as number]))
  return [...byDay].map(([day, y]) => ({
    x: Math.round((from.until(day).total('days') / days) * 1000) / 10,
    y,
  }))
}

const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) <= 0 ? one : other

/** Whether it is past the day it was to be reached, and not closed; the day itself is still in time. */
export const isLate = ({ endsOn, closing }: Pick<Goal, 'endsOn' | 'closing'>, today: Temporal.PlainDate) =>
  closing === null && endsOn !== null && Temporal.PlainDate.compare(endsOn, today) < 0

/** Whose words a goal takes: the owner's, either of the two, or its author's alone. */
export function mayWrite(
  { level, authorId }: Pick<Goal, 'level' | 'authorId'>,
  viewer: { memberId: string; role: string },
): boolean {
  switch (level) {
    case 'organisation':
      return viewer.role === 'owner'
    case 'work':
      return true
    case 'personal':
      return authorId === viewer.memberId
  }
}

/** Whether anything of a goal can still be changed: a company's always, a pair's while the two go on. */
export const goesOn = ({ pair }: Pick<Goal, 'pair'>): boolean => pair === null || pair.goesOn

/** Open goals by the day they are to be reached, those without a day last; of one day in the order they were written. */
export function byEnd(one: Goal, other: Goal): number {
  if (one.endsOn && other.endsOn) {
    const days = Temporal.PlainDate.compare(one.endsOn, other.endsOn)
    if (days !== 0) return days
  } else if (one.endsOn || other.endsOn) {
    return one.endsOn ? -1 : 1
  }
  return one.id < other.id ? -1 : 1
}

const sameDay = (one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean =>
  one === null || other === null ? one === other : one.equals(other)

/** Whether two wordings say the same, so that a button pressed twice changes nothing the second time. */
export const saysTheSame = (one: GoalWording, other: GoalWording): boolean =>
  one.title === other.title &&
  one.why === other.why &&
  one.serves === other.serves &&
  sameDay(one.endsOn, other.endsOn)

/** A company's goal, and what of the viewer's own serves it. */
export interface Served {
  goal: Goal
  by: Goal[]
}

/** Lays the viewer's own work goals under the company's that they serve; `others` serve none that is open. */
export function pictureOf(company: Goal[], own: Goal[]): { served: Served[]; others: Goal[] } {
  const open = new Set(company.map(({ id }) => id))
  return {
    served: company.map((goal) => ({ goal, by: own.filter(({ serves }) => serves === goal.id) })),
    others: own.filter(({ serves }) => serves === null || !open.has(serves)),
  }
}

/** What is wrong with the company's goal that a goal of some level is to serve; null when nothing is. */
export function servesError(
  level: Level,
  serves: string | null,
  company: readonly { id: string }[],
): { field: 'serves'; code: 'only-shared' | 'choose' } | null {
  if (serves === null) return null
  if (level !== 'work') return { field: 'serves', code: 'only-shared' }
  return company.some(({ id }) => id === serves) ? null : { field: 'serves', code: 'choose' }
}
