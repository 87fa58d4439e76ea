import type { Weekday } from '../../../cadence/types.ts'
import { usualWeekOf } from '../../load/rules.ts'
import type { Task } from '../../types.ts'
import { byteOrderMark, csvRow } from '../cells/rules.ts'
import type { Column } from '../types.ts'

/** The words of a saved list in one language. */
export interface SavingWords {
  headings: Record<Exclude<Column, 'hours'> | 'leastHours' | 'mostHours', string>
  cellsOf: (task: Task) => Record<Exclude<Column, 'hours'>, string>
}

const order = [
  'task',
  'rhythm',
  'startsOn',
  'minutes',
  'leastHours',
  'mostHours',
  'importance',
  'difficulty',
  'drain',
  'fondness',
  'needs',
  'needWords',
  'successor',
  'onlyMe',
] as const

/** The list as a file that Excel in Danish opens by a double click, with decimal commas. */
export function csvOf(tasks: readonly Task[], weekdays: readonly Weekday[], words: SavingWords): string {
  const rows = tasks.map((task) => {
    const week = task.rhythm === 'once' ? null : usualWeekOf(task, weekdays)
    const cells = { ...words.cellsOf(task), leastHours: hours(week?.min), mostHours: hours(week?.max) }
    return order.map((column) => cells[column])
  })
  return byteOrderMark + [order.map((column) => words.headings[column]), ...rows].map(csvRow).join('')
}

/** Hours with two decimals and a comma. */
const hours = (minutes: number | undefined): string =>
  minutes === undefined ? '' : (minutes / 60).toFixed(2).replace('.', ',')
