import type { Weekday } from '../../cadence/types.ts'
import { usualWeekOf } from '../load/rules.ts'
import { difficulties, drains, type ListedTask, type MinuteRange } from '../types.ts'
import { type Change, type Row, type TaskStep, taskSteps } from './types.ts'

/** The steps on either side; before the first of them stands the list, and after the last the picture. */
export function besideStep(step: TaskStep, direction: 'next' | 'back'): TaskStep | null {
  return taskSteps[taskSteps.indexOf(step) + (direction === 'next' ? 1 : -1)] ?? null
}

/** One page of a list in its order, with the number of pages; a page that there is not is the last, or the first. */
export function pageOf<T>(
  all: readonly T[],
  wanted: number,
  length: number,
): { page: number; pages: number; shown: T[] } {
  const pages = Math.max(1, Math.ceil(all.length / length))
  const page = Math.min(Math.max(1, wanted), pages)
  return { page, pages, shown: all.slice((page - 1) * length, page * length) }
}

/** How a form of rows meets the list as it is now. */
export interface Settled {
  changes: Change[]
  /** Ids of tasks that were changed since the form was made, and about which it says something else. */
  outdated: string[]
  /** What is said of tasks that are on the list no more. */
  gone: Row[]
}

/**
 * What a form of rows changes in the list as it is now. What already says the same is left alone, however old the form:
 * pressing twice, or saving a page of which one row was changed elsewhere to the same words, is no clash.
 */
export function settleRows(rows: ReadonlyMap<string, Row>, tasks: readonly ListedTask[]): Settled {
  const settled: Settled = { changes: [], outdated: [], gone: [] }
  const byId = new Map(tasks.map((task) => [task.id, task]))
  for (const [id, row] of rows) {
    const task = byId.get(id)
    if (!task) {
      if (saysSomething(row)) settled.gone.push(row)
    } else if (!saysTheSame(task, row)) {
      if (task.version === row.version) settled.changes.push({ task, row })
      else settled.outdated.push(id)
    }
  }
  return settled
}

const said = ({ version: _, ...row }: Row) => Object.entries(row)

const saysSomething = (row: Row): boolean => said(row).some(([, value]) => value !== null && value !== '')

const saysTheSame = (task: ListedTask, row: Row): boolean =>
  said(row).every(([name, value]) => sameText(task[name as keyof ListedTask], value))

/** Ranges, lists of needs in one order, words and nothing at all. */
const sameText = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)
const canonical = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : isRange(value) ? [value.min, value.max] : value)
const isRange = (value: unknown): value is MinuteRange =>
  typeof value === 'object' && value !== null && 'min' in value

export interface TaskWeek {
  task: ListedTask
  /** Minutes in a usual week, not rounded. */
  week: MinuteRange
}

const middle = ({ week: { min, max } }: TaskWeek): number => (min + max) / 2

/**
 * The tasks that take most of a usual week of `weekdays`, the most first, by the middle of their range; those without a
 * time, and what comes once, are not in it. @param most how many at most
 */
export function mostTime(
  tasks: readonly ListedTask[],
  weekdays: readonly Weekday[],
  most: number,
): TaskWeek[] {
  return tasks
    .flatMap((task) => {
      const week = usualWeekOf(task, weekdays)
      return week && week.max > 0 ? [{ task, week }] : []
    })
    .toSorted((a, b) => middle(b) - middle(a) || byId(a.task, b.task))
    .slice(0, most)
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/**
 * The tasks that are said to be hard or very hard, the hardest first, and of equally hard ones that which drains most.
 * @param most how many at most
 */
export function hardest(tasks: readonly ListedTask[], most: number): ListedTask[] {
  return tasks
    .filter(({ difficulty }) => difficulty === 'hard' || difficulty === 'very-hard')
    .toSorted((a, b) => weight(b) - weight(a) || byId(a, b))
    .slice(0, most)
}

const weight = ({ difficulty, drain }: ListedTask): number =>
  (difficulty ? difficulties.indexOf(difficulty) : 0) * (drains.length + 1) +
  (drain ? drains.indexOf(drain) + 1 : 0)

/** What has been said of a task on one step. */
export function isSaid(task: ListedTask, step: TaskStep): boolean {
  switch (step) {
    case 'time':
      return task.minutes !== null && task.importance !== null
    case 'difficulty':
      return task.difficulty !== null && task.drain !== null && task.fondness !== null
    case 'needs':
      return task.needs !== null
  }
}
