import type { ListedTask, Task, TaskRhythm } from '../types.ts'
import type { NewTask } from '../wording/types.ts'
import { type Group, groups, type Order, tasksOnPage } from './types.ts'

export const groupOf = (rhythm: TaskRhythm): Group =>
  rhythm === 'quarterly' || rhythm === 'yearly' ? 'rarer' : rhythm

/**
 * One page of the tasks, at most `tasksOnPage` of them, and how many pages there are. `tasks` come in the order of
 * `position`, which they keep within their group.
 */
export function pageOf(
  tasks: readonly ListedTask[],
  order: Order,
  page: number,
): { tasks: ListedTask[]; page: number; pages: number } {
  const place = ({ rhythm }: Task) => groups.indexOf(groupOf(rhythm))
  const sorted = order === 'rank' ? [...tasks] : tasks.toSorted((one, other) => place(one) - place(other))
  const pages = Math.max(1, Math.ceil(tasks.length / tasksOnPage))
  const shown = Math.min(page, pages)
  return { tasks: sorted.slice((shown - 1) * tasksOnPage, shown * tasksOnPage), page: shown, pages }
}

/** Which page a task stands on; the first where it stands on none. */
export function pageWith(tasks: readonly ListedTask[], order: Order, taskId: string): number {
  const pages = Math.max(1, Math.ceil(tasks.length / tasksOnPage))
  for (let page = 1; page <= pages; page += 1) {
    if (pageOf(tasks, order, page).tasks.some(({ id }) => id === taskId)) return page
  }
  return 1
}

/** The tasks under their headings, in the order of the headings; one without tasks is left out. */
export function grouped(tasks: readonly ListedTask[]): { group: Group; tasks: ListedTask[] }[] {
  return groups
    .map((group) => ({ group, tasks: tasks.filter(({ rhythm }) => groupOf(rhythm) === group) }))
    .filter(({ tasks }) => tasks.length > 0)
}

/** Whether two tasks say the same: pressed twice, a task is written once. */
export function sameTask(one: NewTask, other: NewTask): boolean {
  const counted = one.rhythm === 'once' || one.every > 1
  return (
    one.title === other.title &&
    one.rhythm === other.rhythm &&
    one.every === other.every &&
    one.times === other.times &&
    (!counted || one.startsOn.equals(other.startsOn)) &&
    one.minutes?.min === other.minutes?.min &&
    one.minutes?.max === other.minutes?.max
  )
}
