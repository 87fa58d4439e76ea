import { CsvError, parse } from 'csv-parse/sync'
import { type Cells, type Column, mostRows, type ParsedFile } from '../types.ts'

/** What a column may be called, in small letters without spaces and signs. */
const headings: Record<Column, string[]> = {
  task: [
    'opgave',
    'opgaver',
    'arbejdsopgave',
    'arbejdsopgaver',
    'titel',
    'navn',
    'task',
    'tasks',
    'title',
    'what',
    'hvad',
    'name',
  ],
  rhythm: ['hvorofte', 'rytme', 'hyppighed', 'frekvens', 'howoften', 'rhythm', 'frequency', 'often'],
  startsOn: [
    'fra',
    'dato',
    'dag',
    'start',
    'startdato',
    'førstegang',
    'from',
    'date',
    'startson',
    'starts',
    'firsttime',
  ],
  minutes: [
    'tid',
    'tidhvergang',
    'minutter',
    'min',
    'varighed',
    'time',
    'timeeachtime',
    'minutes',
    'duration',
    'mins',
  ],
  hours: ['timer', 'timerhvergang', 'hours', 'hourseachtime'],
  importance: ['vigtighed', 'prioritet', 'vigtig', 'importance', 'priority'],
  difficulty: ['sværhed', 'sværhedsgrad', 'svær', 'difficulty'],
  drain: ['kræfter', 'energi', 'drain', 'energy', 'strength'],
  fondness: ['lyst', 'glæde', 'fondness', 'liking', 'pleasure'],
  needs: ['behov', 'hjælp', 'needs', 'need', 'help'],
  needWords: [
    'ord',
    'egneord',
    'behovmedegneord',
    'hjælpmedegneord',
    'needsinownwords',
    'words',
    'ownwords',
    'inownwords',
  ],
  successor: ['hvemkunnetageden', 'hvemkan', 'afløser', 'whocouldtakeit', 'successor', 'whocould'],
  onlyMe: ['kunmig', 'kunjeg', 'onlyme'],
}
/** Columns of our own saved lists that are worked out from the others. */
const ours = /^(?:mindst|højst)timeromugen$|^(?:least|most)hoursaweek$/

const columnOf = new Map(
  Object.entries(headings).flatMap(([column, names]) =>
    names.map((name) => [name, column as Column] as const),
  ),
)
const nameOf = (heading: string): string => heading.toLowerCase().replace(/\([^)]*\)|[^\p{L}]/gu, '')

/**
 * The text of a file: UTF-8 and UTF-16 as their marks say, UTF-8 without one where it can be that, else Windows-1252,
 * which holds Latin-1. Null where it is no text.
 */
export function decode(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  const is16 = (a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && bytes.length > 3)
  if (is16) return textOf(bytes, 'utf-16le')
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return textOf(bytes, 'utf-16be')
  if (a === 0xef && b === 0xbb && c === 0xbf) return textOf(bytes, 'utf-8')
  return textOf(bytes, 'utf-8', true) ?? textOf(bytes, 'windows-1252')
}

function textOf(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes)
    return text.includes('\0') ? null : text.toWellFormed()
  } catch {
    return null
  }
}

const partings = [';', '\t', ','] as const

/** Parts a file into rows. Columns are found by their headings; without them each row is one line to be read. */
export function parseFile(bytes: Uint8Array): ParsedFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { ok: false, code: 'xlsx' }
  const text = decode(bytes)
  return text === null ? { ok: false, code: 'not-text' } : parseText(text)
}

/** The same for text, such as cells that were pasted. */
export function parseText(text: string): ParsedFile {
  const said = /^sep=(.)\r?\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text
  try {
    const parting = said?.[1] ?? partingOf(body)
    const records: string[][] = parse(body, { ...lenient, delimiter: parting ?? '\t' })
    return rowsOf(records, parting, said ? 2 : 1)
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, code: `quotes:${error.lines ?? 1}` }
    throw error
  }
}

const lenient = {
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
}

/** The parting of the first that yields headings of ours; without headings the one that stands in most rows. */
function partingOf(text: string): string | null {
  const top = text.slice(0, 20_000)
  const heading = /^[^\r\n]*/.exec(top)?.[0] ?? ''
  for (const parting of partings) {
    const first = heading.split(parting).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''))
    if (isHeading(first)) return parting
  }
  const rows = top.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '')
  // A comma is a part of "Lukke kassen, dagligt 20 min".
  return (
    [';', '\t'].find((parting) => rows.filter((row) => row.includes(parting)).length * 2 > rows.length) ??
    null
  )
}

const isHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) => columnOf.get(nameOf(cell)) === 'task') ||
  cells.filter((cell) => columnOf.has(nameOf(cell))).length > 1

function rowsOf(records: string[][], parting: string | null, first: number): ParsedFile {
  const [top = []] = records
  const heading = isHeading(top) ? top : null
  const rows = records.flatMap((record, at) => {
    if ((at === 0 && heading) || record.every((cell) => cell.trim() === '')) return []
    return [{ number: at + first, cells: heading ? cellsOf(heading, record) : lineOf(record, parting) }]
  })
  if (rows.length === 0) return { ok: false, code: 'no-rows' }
  if (rows.length > mostRows) return { ok: false, code: 'too-many' }
  const leftOut = (heading ?? []).filter((name, at) => {
    const column = columnOf.get(nameOf(name))
    const isSecond =
      column !== undefined && heading?.findIndex((other) => columnOf.get(nameOf(other)) === column) !== at
    return name.trim() !== '' && (column === undefined || isSecond) && !ours.test(nameOf(name))
  })
  return { ok: true, rows, leftOut: leftOut.slice(0, 50).map((name) => plain(name).slice(0, 100)) }
}

function cellsOf(heading: readonly string[], record: readonly string[]): Cells {
  const cells: Cells = {}
  for (const [at, name] of heading.entries()) {
    const column = columnOf.get(nameOf(name))
    if (column && cells[column] === undefined) cells[column] = plain(record[at] ?? '')
  }
  const { task, ...others } = cells
  return 'rhythm' in cells || task === undefined ? cells : { ...others, line: task }
}

const lineOf = (record: readonly string[], parting: string | null): Cells => ({
  line: record
    .map(plain)
    .filter((cell) => cell.trim() !== '')
    .join(parting === ',' ? ', ' : '\t'),
})

/** Takes off the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
const plain = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell)
