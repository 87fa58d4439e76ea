import { readLine } from '../../line/rules.ts'
import type { Reading } from '../../line/types.ts'
import { type MinuteRange, type Need, needs, type Recurrence } from '../../types.ts'
import type { Cells, Entry, ReadRow, Vocabulary, WrongCell } from '../types.ts'

/** How long words may be, as the table of tasks has it. */
const longest = { task: 200, needWords: 2000, successor: 100 } as const

/** What a line was understood as, in words that are read as the same. */
export interface Wording {
  often: (recurrence: Recurrence) => string
  minutes: (minutes: MinuteRange) => string
}

/** Reads one row. Nothing is guessed: a cell that says something else, or two things, is named with what is wrong. */
export function readRow(
  said: Cells,
  today: Temporal.PlainDate,
  vocabulary: Vocabulary,
  wording: Wording,
): ReadRow {
  const wrong: WrongCell[] = []
  const cells = said.line === undefined ? said : cellsOfLine(said, today, wording, wrong)
  const is = (column: WrongCell['column']) => wrong.some((other) => other.column === column)
  const title = tidy(cells.task ?? '')
  if (title === '') wrong.push({ column: 'task', code: 'required' })
  for (const column of ['task', 'needWords', 'successor'] as const) {
    const length = (column === 'task' ? title : (cells[column] ?? '').trim()).length
    if (length > longest[column]) wrong.push({ column, code: `too-long:${longest[column]}` })
  }
  const recurrence = is('rhythm') ? null : recurrenceIn(cells, today, wrong)
  const minutes = is('minutes') ? null : minutesIn(cells, today, wrong)
  const chosen = <C extends 'importance' | 'difficulty' | 'drain' | 'fondness'>(column: C) =>
    choiceIn(cells[column], column, vocabulary, wrong) as Entry[C]
  const entry = {
    title,
    min: minutes?.min ?? null,
    max: minutes?.max ?? null,
    importance: chosen('importance'),
    difficulty: chosen('difficulty'),
    drain: chosen('drain'),
    fondness: chosen('fondness'),
    needs: needsIn(cells.needs, vocabulary, wrong),
    needWords: lines(cells.needWords ?? ''),
    successor: tidy(cells.successor ?? ''),
    onlyMe: yesOrNo(choiceIn(cells.onlyMe, 'onlyMe', vocabulary, wrong)),
  }
  if (wrong.length > 0 || !recurrence) return { cells, entry: null, wrong }
  const { rhythm, every, times, startsOn } = recurrence
  return { cells, entry: { ...entry, rhythm, every, times, startsOn: startsOn.toString() }, wrong }
}

/** A line taken apart: what was read of it, and what it leaves open in cells of their own. */
function cellsOfLine(
  { line = '', ...others }: Cells,
  today: Temporal.PlainDate,
  wording: Wording,
  wrong: WrongCell[],
): Cells {
  const { title, recurrence, minutes, doubts } = readLine(line, today)
  if (!recurrence) {
    const unsure = doubts.includes('rhythm') || doubts.includes('date')
    wrong.push({ column: 'rhythm', code: unsure ? 'unsure' : 'required' })
  }
  const saidElsewhere = others.minutes !== undefined || others.hours !== undefined
  if (doubts.includes('minutes') && !saidElsewhere) wrong.push({ column: 'minutes', code: 'unsure' })
  return {
    ...others,
    task: title,
    rhythm: recurrence ? wording.often(recurrence) : '',
    startsOn: recurrence?.startsOn.toString() ?? '',
    ...(saidElsewhere ? {} : { minutes: minutes ? wording.minutes(minutes) : '' }),
  }
}

const once = /^(?:én|en|1|een) gang$|^engangs?(?:opgave)?$|^once$|^one-off$/

function recurrenceIn(cells: Cells, today: Temporal.PlainDate, wrong: WrongCell[]): Recurrence | null {
  const said = tidy(cells.rhythm ?? '')
  const day = tidy(cells.startsOn ?? '')
  const date = day === '' ? null : dateOf(day, today)
  if (day !== '' && !date) wrong.push({ column: 'startsOn', code: 'date' })
  if (once.test(said.toLowerCase())) {
    if (day === '') wrong.push({ column: 'startsOn', code: 'say-day' })
    return date && { rhythm: 'once', every: 1, times: 1, startsOn: date }
  }
  if (said === '') {
    wrong.push({ column: 'rhythm', code: 'required' })
    return null
  }
  const { title, recurrence, minutes } = readCell(said, today)
  if (title !== word || minutes || !recurrence) {
    wrong.push({ column: 'rhythm', code: 'rhythm' })
    return null
  }
  return date ? { ...recurrence, startsOn: date } : recurrence
}

/** Stands for the title where one cell is read alone. */
const word = 'Opgave'

/** The same cell comes again in thousands of rows: the last readings are kept, of one day. */
const known = new Map<string, Reading>()
let knownOn = ''

function readCell(cell: string, today: Temporal.PlainDate): Reading {
  if (knownOn !== today.toString() || known.size > 500) known.clear()
  knownOn = today.toString()
  const reading = known.get(cell) ?? readLine(`${word}\t${cell}`, today)
  known.set(cell, reading)
  return reading
}

/** Day first, as Danish spreadsheets write it; what can be the month first as well is none. */
function dateOf(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const figures = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text)
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (!figures && !iso) {
    const { recurrence, title } = readCell(text, today)
    return title === word && recurrence?.rhythm === 'once' ? recurrence.startsOn : null
  }
  const [, day, month, year] = figures?.map(Number) ?? []
  if (figures && text.includes('/') && (day as number) <= 12 && (month as number) <= 12 && day !== month)
    return null
  try {
    return figures
      ? Temporal.PlainDate.from(
          { day: day as number, month: month as number, year: year as number },
          { overflow: 'reject' },
        )
      : Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

function minutesIn(cells: Cells, today: Temporal.PlainDate, wrong: WrongCell[]): MinuteRange | null {
  for (const [column, unit] of [
    ['minutes', 'min'],
    ['hours', 'timer'],
  ] as const) {
    const said = tidy(cells[column] ?? '')
    if (said === '') continue
    // Figures alone are of the column's unit.
    const words = /^[\d.,½¼¾ –—-]+$/.test(said) ? `${said} ${unit}` : said
    const { title, minutes, recurrence } = readCell(words, today)
    if (title === word && minutes && !recurrence) return minutes
    wrong.push({ column, code: 'minutes' })
    return null
  }
  return null
}

function choiceIn(
  said: string | undefined,
  column: keyof Vocabulary,
  vocabulary: Vocabulary,
  wrong: WrongCell[],
): string | null {
  const text = tidy(said ?? '').toLowerCase()
  if (text === '') return null
  const found = vocabulary[column].get(text)
  if (found === undefined) wrong.push({ column, code: 'word' })
  return found ?? null
}

function needsIn(said: string | undefined, vocabulary: Vocabulary, wrong: WrongCell[]): Need[] | null {
  const parts = (said ?? '')
    .split(/[,;/+\n]/)
    .map(tidy)
    .filter(Boolean)
  if (parts.length === 0) return null
  const found = parts.map((part) => vocabulary.needs.get(part.toLowerCase()))
  if (found.includes(undefined) || (found.includes('nothing') && found.length > 1)) {
    wrong.push({ column: 'needs', code: 'word' })
    return null
  }
  return needs.filter((need) => found.includes(need))
}

const yesOrNo = (said: string | null): boolean | null => (said === null ? null : said === 'yes')

/** One line: control marks and runs of spaces are one space each. */
export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const lines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
