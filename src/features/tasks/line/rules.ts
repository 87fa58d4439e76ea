import type { MinuteRange, Recurrence } from '../types.ts'
import { joinCuts, joinTimes, oneTime, recurrenceOf } from './decide/rules.ts'
import { hasBareNumber, isBetween, standsApart } from './place/rules.ts'
import { marksOf } from './scan/rules.ts'
import { bulletLength, titleOf } from './title/rules.ts'
import { type Doubt, doubts, type Mark, type Often, type Reading } from './types.ts'
import { readable } from './words/rules.ts'

const longestTitle = 200
/** What is longer is no line of a task, and is not searched for one. */
const longestLine = 1000

/**
 * Reads one line of Danish or English, such as "Lukke kassen, dagligt 20 min", into a task. Only what can be read in
 * one way is taken, and cut out of the title; all other words stay in the title, and `doubts` names what they hint at.
 * Cells that a spreadsheet's tab parts are read as the title and what is said of it, where the others say nothing else.
 * @param today from which the next day of a date or a weekday is counted, in the employee's zone.
 */
export function readLine(line: string, today: Temporal.PlainDate): Reading {
  const whole = line.normalize('NFC').replace(/[^\S\t]+/gu, ' ')
  if (whole.length > longestLine) return checked(titleOf(whole, []), null, null, new Set())
  return readCells(whole, today) ?? readWords(whole.slice(bulletLength(whole)), today)
}

/** A title of its own with cells behind it that hold rhythm, time and day alone; null for any other line. */
function readCells(line: string, today: Temporal.PlainDate): Reading | null {
  const cut = line.search(/(?<=\S.*)\t/su)
  if (cut < 0) return null
  const behind = line.slice(cut).replaceAll('\t', ', ')
  const { recurrence, minutes, doubts: found, title } = readWords(behind, today)
  if (title !== '' || found.some((doubt) => doubt !== 'title') || !(recurrence || minutes)) return null
  const first = line.slice(0, cut)
  return checked(titleOf(first.slice(bulletLength(first)), []), recurrence, minutes, new Set())
}

function readWords(line: string, today: Temporal.PlainDate): Reading {
  const text = readable(line)
  const marks = joinTimes(text, marksOf(text))
  const apart = new Set(marks.filter((mark) => standsApart(text, marks, mark)))
  const found = new Set<Doubt>()
  for (const mark of marks) if (mark.kind === 'hint' && !mark.weak) found.add(mark.doubt)

  const minutes = timeIn(marks, apart, found)
  if (!minutes && hasBareNumber(text, marks)) found.add('minutes')
  const recurrence = rhythmIn(marks, apart, found, today)
  for (const mark of marks) {
    if (mark.kind === 'hint' && mark.weak && !recurrence) found.add(mark.doubt)
  }
  const cuts = marks.filter(
    (mark) =>
      apart.has(mark) &&
      ((mark.kind === 'minutes' && minutes) ||
        ((mark.kind === 'often' || mark.kind === 'date') && recurrence)),
  )
  return checked(titleOf(line, joinCuts(text, withFillers(text, marks, cuts))), recurrence, minutes, found)
}

function timeIn(marks: readonly Mark[], apart: Set<Mark>, found: Set<Doubt>): MinuteRange | null {
  const times = marks.filter((mark) => mark.kind === 'minutes')
  if (times.length === 0 || found.has('minutes')) return null
  const minutes = times.every((mark) => apart.has(mark)) ? oneTime(times) : null
  if (!minutes) found.add('minutes')
  return minutes
}

function rhythmIn(
  marks: readonly Mark[],
  apart: Set<Mark>,
  found: Set<Doubt>,
  today: Temporal.PlainDate,
): Recurrence | null {
  const said = marks.filter((mark) => mark.kind === 'often')
  const days = marks.filter((mark) => mark.kind === 'date')
  const { recurrence, doubt } = recurrenceOf(
    said.filter((mark) => apart.has(mark)).map(({ often }) => often),
    days.map(({ date }) => date),
    today,
  )
  for (const mark of said) {
    if (!apart.has(mark) && !says(mark.often, recurrence))
      found.add(mark.often.rhythm === 'once' ? 'date' : 'rhythm')
  }
  if (days.some((mark) => !apart.has(mark))) found.add('date')
  const unsure = found.has('rhythm') || found.has('date')
  if (doubt) found.add(doubt)
  // "Årsopgørelse 15. marts" comes each year, or it does not.
  const maybeOften = marks.some((mark) => mark.kind === 'hint' && mark.weak && mark.doubt === 'rhythm')
  if (unsure || (recurrence?.rhythm === 'once' && maybeOften)) return null
  return recurrence
}

/** "Skrive daglig rapport, dagligt": the title may say again what is said of it. */
const says = ({ rhythm, every = 1 }: Often, recurrence: Recurrence | null): boolean =>
  recurrence?.rhythm === rhythm && recurrence.every === every

/** "Hver gang" goes with the time that it stands beside. */
function withFillers(text: string, marks: readonly Mark[], cuts: readonly Mark[]): Mark[] {
  return marks.filter(
    (mark) =>
      cuts.includes(mark) ||
      (mark.kind === 'filler' &&
        cuts.some(
          (cut) =>
            cut.kind === 'minutes' &&
            isBetween(text.slice(Math.min(cut.end, mark.end), Math.max(cut.start, mark.start))),
        )),
  )
}

function checked(
  title: string,
  recurrence: Recurrence | null,
  minutes: MinuteRange | null,
  found: Set<Doubt>,
): Reading {
  if (title === '' || title.length > longestTitle) found.add('title')
  return { title, recurrence, minutes, doubts: doubts.filter((doubt) => found.has(doubt)) }
}
