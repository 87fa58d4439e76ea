import { readLine } from '../line/rules.ts'
import type { Doubt, Reading } from '../line/types.ts'
import { type NewTask, type Wording, wordingOf } from '../wording/types.ts'
import type { Row } from './types.ts'

const longestTitle = 200

/** What a line says, where nothing of it has to be asked; the time may wait, how often may not. */
export function certainTask({ title, recurrence, minutes, doubts }: Reading): NewTask | null {
  if (doubts.length > 0 || !recurrence || title === '' || title.length > longestTitle) return null
  return { title, ...recurrence, minutes }
}

/** What is to be looked at before a line is kept. */
export function missingIn({ title, recurrence, doubts }: Reading): Doubt[] {
  const missing = new Set(doubts)
  if (title === '' || title.length > longestTitle) missing.add('title')
  if (!recurrence && !missing.has('date')) missing.add('rhythm')
  return [...missing]
}

export const readRows = (lines: readonly string[], today: Temporal.PlainDate): Row[] =>
  lines.map((line) => {
    const reading = readLine(line, today)
    return { line, reading, certain: certainTask(reading) !== null }
  })

/** The tasks to keep, in the order of the lines: as read, or as they were put right in their fields. */
export function tasksOfRows(
  rows: readonly Row[],
  answered: ReadonlyMap<number, Wording | null>,
  today: Temporal.PlainDate,
): NewTask[] {
  return rows.flatMap(({ reading }, number) => {
    const certain = certainTask(reading)
    if (certain) return [certain]
    const words = answered.get(number)
    return words ? [wordingOf(words, today)] : []
  })
}
