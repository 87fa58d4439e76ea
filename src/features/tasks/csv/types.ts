import { z } from 'zod'
import { lines } from '../../../platform/web/fields.ts'
import type { Difficulty, Drain, Fondness, Importance, Need, TaskRhythm } from '../types.ts'

/** What a row of a spreadsheet can say of a task; `hours` is `minutes` in another unit. */
export const columns = [
  'task',
  'rhythm',
  'startsOn',
  'minutes',
  'hours',
  'importance',
  'difficulty',
  'drain',
  'fondness',
  'needs',
  'needWords',
  'successor',
  'onlyMe',
] as const
export type Column = (typeof columns)[number]

/** What a row says, by column; `line` is a row that was written as one line and has not been read yet. */
export type Cells = Partial<Record<Column | 'line', string>>

/** A task as a row has it, in the form that the database keeps of it. */
export interface Entry {
  title: string
  rhythm: TaskRhythm
  every: number
  times: number
  /** YYYY-MM-DD */
  startsOn: string
  min: number | null
  max: number | null
  importance: Importance | null
  difficulty: Difficulty | null
  drain: Drain | null
  fondness: Fondness | null
  needs: Need[] | null
  needWords: string
  successor: string
  onlyMe: boolean | null
}

/** What is wrong with a cell: a code of the import's text, a figure behind a colon. */
export interface WrongCell {
  column: Column
  code: string
}

/** A row that was read: the task, or what is wrong; and its cells, a line taken apart into them. */
export interface ReadRow {
  cells: Cells
  entry: Entry | null
  wrong: WrongCell[]
}

/** Words that a column of a closed list understands, in small letters. */
export type Vocabulary = {
  [C in 'importance' | 'difficulty' | 'drain' | 'fondness' | 'needs' | 'onlyMe']: ReadonlyMap<string, string>
}

/** A file that was parted into rows, each with its number in a spreadsheet; or why it could not be. */
export type ParsedFile =
  | { ok: true; rows: { number: number; cells: Cells }[]; leftOut: string[] }
  | { ok: false; code: string }

export const mostRows = 10_000
/** 4 MB: ten thousand rows with a few hundred letters each. */
export const largestFile = 4 * 1024 * 1024
export const rowsOnPage = 20
/** How many rows are read in one go. */
export const chunkOfRows = 250

/** How an import stands. The figures count rows; `wrong` are those that are neither right nor left out. */
export interface TaskImport {
  id: string
  pairId: string
  fileName: string
  today: Temporal.PlainDate
  leftOut: string[]
  rows: number
  read: number
  brought: number | null
  undoneAt: Temporal.Instant | null
  dropped: boolean
  ready: number
  wrong: number
  skipped: number
  /** Ready rows whose title stands on the list already. */
  standing: number
}

/** A row as it is shown. */
export interface ShownRow {
  number: number
  cells: Cells
  entry: Entry | null
  wrong: WrongCell[]
}

export const pastedForm = z.strictObject({ pasted: lines(200_000) })

export const acts = ['bring', 'skip-wrong', 'skip-standing', 'take-all', 'drop', 'undo', 'restore'] as const
export const actForm = z.strictObject({ act: z.enum(acts, 'choose') })
export type Act = (typeof acts)[number]

/** The corrections of some rows, named by `rows` ("4,7"); each cell of them is a field of its own. */
export function correctionForm(rows: readonly ShownRow[]) {
  const fields: Record<string, z.ZodType<string | undefined>> = { rows: z.string() }
  for (const { number, wrong } of rows) {
    fields[`skip-${number}`] = z.literal('on', 'choose').optional()
    for (const { column } of wrong)
      fields[fieldOf(number, column)] = z.string('required').max(5000, 'too-long:5000')
  }
  return z.strictObject(fields)
}

export const fieldOf = (number: number, column: Column): string => `${column}-${number}`

export const importQuery = z.object({
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  done: z.enum(['fixed', 'skipped', 'brought', 'undone', 'restored', 'dropped']).optional().catch(undefined),
})
