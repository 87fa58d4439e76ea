import type { Absence, Weekday } from '../cadence/types.ts'
import type { Pair } from '../pair/types.ts'

export const rhythms = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'once'] as const
export type TaskRhythm = (typeof rhythms)[number]

/** What one would drop last, the simple way. */
export const importances = ['must', 'should', 'could'] as const
export type Importance = (typeof importances)[number]

/** How hard it is, from the easiest. */
export const difficulties = ['easy', 'manageable', 'hard', 'very-hard'] as const
export type Difficulty = (typeof difficulties)[number]

/** What it costs, from what gives strength to what drains. */
export const drains = ['gives', 'neutral', 'takes', 'drains'] as const
export type Drain = (typeof drains)[number]

/** How fond one is of it, from the fondest. */
export const fondnesses = ['love', 'like', 'indifferent', 'dislike'] as const
export type Fondness = (typeof fondnesses)[number]

/** What would help, and what training, tools, time or another's hands are asked for. */
export const needs = ['support', 'training', 'handover', 'tools', 'time'] as const
export type Need = (typeof needs)[number]

/**
 * How often: `times` in each day, week, month, quarter or year, every `every`th of them, counted from `startsOn`.
 * A day has no `every` and what comes once neither `every` nor `times`: they are 1, and `startsOn` is its day.
 */
export interface Recurrence {
  rhythm: TaskRhythm
  every: number
  times: number
  startsOn: Temporal.PlainDate
}

/** Minutes each time, from the least to the most; the same twice where it is one figure. */
export interface MinuteRange {
  min: number
  max: number
}

/** One piece of the employee's work. What has not been said yet is null; `needs` is empty for "nothing". */
export interface Task extends Recurrence {
  id: string
  /** What one would drop last comes first. */
  position: number
  title: string
  minutes: MinuteRange | null
  importance: Importance | null
  difficulty: Difficulty | null
  drain: Drain | null
  fondness: Fondness | null
  needs: Need[] | null
  needWords: string
  /** Who could take it; a name for the two alone. */
  successor: string
  /** Nobody else can do it. */
  onlyMe: boolean | null
  /** It is put off, and takes nothing of a week before this day; null, or left out, for one that goes on. */
  restsUntil?: Temporal.PlainDate | null
}

/** A task as it stands on the list, with the version that an edit must name. */
export interface ListedTask extends Task {
  version: number
}

/** The hours a week that are agreed: one figure of minutes for each week of a cycle that counts from a Monday. */
export interface AgreedHours {
  minutes: readonly number[]
  from: Temporal.PlainDate
}

/** What a Danish week is by agreement, where nothing else has been said: 37 hours. */
export const usualMinutes = 37 * 60

/** What the weeks of an employee hold, beside their tasks. */
export interface WorkCalendar {
  /** The weekdays they work; Monday to Friday where they have not said. */
  weekdays: readonly Weekday[]
  /** By their first Monday; the last that is not later holds. Empty where nothing but the usual 37 has been said. */
  hours: readonly AgreedHours[]
  /** Days off for all: public holidays, and days on which the company is closed. */
  daysOff: readonly Temporal.PlainDate[]
  absences: readonly Absence[]
}

/** The list of one pair as the viewer may see it. */
export interface TaskList {
  pair: Pair
  /** The viewer is the employee. */
  own: boolean
  /** The other of the two can see it. */
  shared: boolean
  /** Without what was removed, in the order of `position`. */
  tasks: ListedTask[]
}
