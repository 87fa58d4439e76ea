import { z } from 'zod'
import { date } from '../../../platform/web/fields.ts'
import type { Weekday } from '../../cadence/types.ts'
import {
  difficulties,
  drains,
  fondnesses,
  importances,
  type MinuteRange,
  needs,
  rhythms,
  type Task,
  type WorkCalendar,
} from '../types.ts'

const day = z.string().transform((text) => Temporal.PlainDate.from(text))

/** One task as a version keeps it in its jsonb: all that it was that day, the day itself as YYYY-MM-DD. */
const keptTask = z.object({
  id: z.uuid(),
  position: z.int(),
  title: z.string(),
  rhythm: z.enum(rhythms),
  every: z.int(),
  times: z.int(),
  startsOn: day,
  minutes: z.object({ min: z.int(), max: z.int() }).nullable(),
  importance: z.enum(importances).nullable(),
  difficulty: z.enum(difficulties).nullable(),
  drain: z.enum(drains).nullable(),
  fondness: z.enum(fondnesses).nullable(),
  needs: z.array(z.enum(needs)).nullable(),
  needWords: z.string(),
  successor: z.string(),
  onlyMe: z.boolean().nullable(),
  restsUntil: day.nullish(),
})

/** The jsonb of a version's tasks, in the order of the list. */
export const keptTasks = z.array(keptTask) satisfies z.ZodType<Task[]>

/** What a version keeps of a task, without what belongs to the list as it is now. */
export function keptOf(task: Task): Task {
  const { id, position, title, rhythm, every, times, startsOn, minutes } = task
  const { importance, difficulty, drain, fondness, needs, needWords, successor, onlyMe, restsUntil } = task
  return {
    ...{ id, position, title, rhythm, every, times, startsOn, minutes },
    ...{
      importance,
      difficulty,
      drain,
      fondness,
      needs,
      needWords,
      successor,
      onlyMe,
      ...(restsUntil ? { restsUntil } : {}),
    },
  }
}

/** What the list was from a date on. Two versions from one date were settled after each other; the later holds. */
export interface TaskVersion {
  id: string
  /** Counts within the list, from 1. */
  number: number
  from: Temporal.PlainDate
  settledAt: Temporal.Instant
  /** Made while the list was shared: the other sees it too, as long as the list is. */
  shared: boolean
  tasks: Task[]
  /** Agreed minutes of each week of the cycle that held then. */
  minutes: number[]
  /** The weekdays worked then. */
  weekdays: Weekday[]
}

/** What a new version is made of: the hours and weekdays are read from `calendar` on the day it holds from. */
export interface Settling {
  from: Temporal.PlainDate
  tasks: readonly Task[]
  calendar: Pick<WorkCalendar, 'hours' | 'weekdays'>
}

/** How a task is other than it was: of `grew`, `shrank` and `times` one at most. */
export const changeKinds = ['grew', 'shrank', 'times', 'title', 'difficulty', 'needs'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One task in two versions. */
export interface Changed {
  before: Task
  after: Task
  kinds: ChangeKind[]
}

/** From one version to another. */
export interface Comparison {
  came: Task[]
  went: Task[]
  changed: Changed[]
}

/** Whole minutes of a usual week: what the tasks take, what is agreed, and how many tasks have no time yet. */
export interface VersionBalance {
  load: MinuteRange
  hours: number
  untimed: number
}

/** The form of a new version: the date it holds from, a year from today at most. */
export const settleForm = (today: Temporal.PlainDate) =>
  z.strictObject({
    from: date().refine((from) => Math.abs(today.until(from, { largestUnit: 'day' }).days) <= 366, 'too-far'),
  })

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['settled', 'effect', 'effect-back'])
export type Done = z.output<typeof doneQuery>

/** Why a change was not made: the page it was made on is no longer true. */
export type Refusal = 'ended' | 'empty' | 'open'

/** Which two versions are compared, by their places among those that the viewer sees; what no page of ours asks is left out. */
const place = z.coerce.number().int().min(1).optional().catch(undefined)
export const compareQuery = z.object({ from: place, to: place })
