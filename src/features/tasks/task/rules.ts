import type { ListedTask } from '../types.ts'
import type { Direction } from './types.ts'

type Placed = Pick<ListedTask, 'id' | 'position'>

/**
 * The places to write so that a task stands where it was moved to, as few as can be: a list may be long. `tasks` come
 * in the order they stand in; none for a task that is not among them, or stands there already.
 */
export function placesAfter(tasks: readonly Placed[], taskId: string, direction: Direction): Placed[] {
  const at = tasks.findIndex(({ id }) => id === taskId)
  const task = tasks[at]
  const other = tasks[{ first: 0, up: at - 1, down: at + 1, last: tasks.length - 1 }[direction]]
  if (!task || !other || other === task) return []
  if (direction === 'first') return [{ id: taskId, position: other.position - 1 }]
  if (direction === 'last') return [{ id: taskId, position: other.position + 1 }]
  if (task.position !== other.position) {
    return [
      { id: taskId, position: other.position },
      { id: other.id, position: task.position },
    ]
  }
  const order = tasks.filter(({ id }) => id !== taskId)
  order.splice(tasks.indexOf(other), 0, task)
  return order.map(({ id }, index) => ({ id, position: index + 1 }))
}
