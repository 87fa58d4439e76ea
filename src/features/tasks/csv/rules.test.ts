import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Weekday } from '../../cadence/types.ts'
import { difficulties, drains, fondnesses, importances, needs, rhythms, type Task } from '../types.ts'
import { decode, parseFile, parseText } from './file/rules.ts'
import { readRow, tidy } from './row/rules.ts'
import { csvOf } from './saving/rules.ts'
import { savingWords, vocabulary, wordingIn } from './text.ts'
import type { Cells, ParsedFile } from './types.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const weekdays: Weekday[] = [1, 2, 3, 4, 5]
const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string, mark: boolean, little: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  )
}
const cellsOf = (parsed: ParsedFile): Cells[] => {
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.rows.map(({ cells }) => cells)
}
const read = (cells: Cells) => readRow(cells, today, vocabulary, wordingIn('da'))
const wrongOf = (cells: Cells) => read(cells).wrong.map(({ column, code }) => `${column}:${code}`)

describe('a file', () => {
  const text = 'Opgave;Hvor ofte\r\nÅbne døren på Ærø;dagligt\r\n'
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['Latin-1', latin1(text)],
    ['UTF-16, little end first', utf16(text, true, true)],
    ['UTF-16, big end first', utf16(text, true, false)],
    ['UTF-16 without a mark', utf16(text, false, true)],
  ])('in %s', (_, bytes) => {
    expect(cellsOf(parseFile(bytes))).toEqual([{ task: 'Åbne døren på Ærø', rhythm: 'dagligt' }])
  })

  it('of Windows has its dashes and its euro', () => {
    expect(decode(Uint8Array.from([0x80, 0x20, 0x96]))).toBe('€ –')
  })

  it.each([
    ['semicolons', 'Opgave;Hvor ofte;Tid\nLukke kassen;dagligt;"1,5 t"'],
    ['commas', 'Opgave,Hvor ofte,Tid\nLukke kassen,dagligt,"1,5 t"'],
    ['tabs', 'Opgave\tHvor ofte\tTid\nLukke kassen\tdagligt\t1,5 t'],
    ['a parting that is named', 'sep=;\r\nTask;How often;Minutes\r\nLukke kassen;dagligt;1,5 t'],
    ['old line ends', 'Opgave;Hvor ofte;Tid\rLukke kassen;dagligt;1,5 t'],
  ])('parted by %s', (_, said) => {
    expect(cellsOf(parseText(said))).toEqual([{ task: 'Lukke kassen', rhythm: 'dagligt', minutes: '1,5 t' }])
  })

  it('keeps quotes, line breaks and semicolons that stand in quotes, and counts rows as a spreadsheet does', () => {
    const parsed = parseText(
      'Opgave;Hvor ofte;Behov med egne ord\n"Sige ""hej""; pænt";dagligt;"En\nto"\n\nNæste;ugentligt;',
    )
    expect(parsed.ok && parsed.rows).toEqual([
      { number: 2, cells: { task: 'Sige "hej"; pænt', rhythm: 'dagligt', needWords: 'En\nto' } },
      { number: 4, cells: { task: 'Næste', rhythm: 'ugentligt', needWords: '' } },
    ])
  })

  it('without headings is lines, whose commas stay theirs', () => {
    expect(cellsOf(parseText('Lukke kassen, dagligt 20 min\nRinge, 2 gange om ugen'))).toEqual([
      { line: 'Lukke kassen, dagligt 20 min' },
      { line: 'Ringe, 2 gange om ugen' },
    ])
    expect(cellsOf(parseText('Lukke kassen;dagligt;20 min'))).toEqual([
      { line: 'Lukke kassen\tdagligt\t20 min' },
    ])
  })

  it('has formulas as text', () => {
    const said =
      'Opgave;Hvor ofte\n=SUM(A1:A9);dagligt\n"=HYPERLINK(""http://x"";""y"")";dagligt\n+45 12;dagligt\n@navn;dagligt\n-1;dagligt'
    expect(cellsOf(parseText(said)).map(({ task }) => task)).toEqual([
      '=SUM(A1:A9)',
      '=HYPERLINK("http://x";"y")',
      '+45 12',
      '@navn',
      '-1',
    ])
  })

  it('names the columns that are none of ours', () => {
    const parsed = parseText('Opgave;Hvor ofte;Kontor;Noter\nLukke;dagligt;3;x')
    expect(parsed.ok && parsed.leftOut).toEqual(['Kontor', 'Noter'])
  })

  it.each([
    ['xlsx', Uint8Array.from([0x50, 0x4b, 3, 4])],
    ['not-text', Uint8Array.from([1, 2, 0, 0, 0, 3])],
    ['no-rows', utf8('Opgave;Hvor ofte\n\n')],
    ['no-rows', utf8('')],
    ['too-many', utf8('Lukke kassen\n'.repeat(10_001))],
  ])('is refused: %s', (code, bytes) => {
    expect(parseFile(bytes)).toEqual({ ok: false, code })
  })

  it('is refused where a quotation mark is not closed', () => {
    const parsed = parseText('Opgave;Hvor ofte\n"Lukke kassen;dagligt\n')
    expect(!parsed.ok && parsed.code).toMatch(/^quotes:\d/)
  })

  it('of anything is read or refused, and never breaks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const parsed = parseFile(bytes)
        if (parsed.ok) for (const { cells } of parsed.rows) read(cells)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a row', () => {
  it('is read by its columns, in both languages', () => {
    const { entry, wrong } = read({
      task: '  Lukke   kassen ',
      rhythm: '2 times a week',
      startsOn: '03-12-2026',
      minutes: '20-30',
      importance: 'skal',
      difficulty: 'Hard',
      drain: 'tager energi',
      fondness: 'Like it',
      needs: 'Oplæring, More time',
      needWords: 'En kollega',
      successor: 'Ingrid',
      onlyMe: 'nej',
    })
    expect(wrong).toEqual([])
    expect(entry).toEqual({
      title: 'Lukke kassen',
      rhythm: 'weekly',
      every: 1,
      times: 2,
      startsOn: '2026-12-03',
      min: 20,
      max: 30,
      importance: 'must',
      difficulty: 'hard',
      drain: 'takes',
      fondness: 'like',
      needs: ['training', 'time'],
      needWords: 'En kollega',
      successor: 'Ingrid',
      onlyMe: false,
    })
  })

  it.each([
    ['1,5', 'hours', 90],
    ['20', 'minutes', 20],
    ['1,5 t', 'minutes', 90],
    ['½ time', 'minutes', 30],
  ])('has %s in %s as %i minutes', (said, column, minutes) => {
    expect(read({ task: 'Lukke', rhythm: 'dagligt', [column]: said }).entry).toMatchObject({
      min: minutes,
      max: minutes,
    })
  })

  it.each<[Cells, string[]]>([
    [{ task: '', rhythm: 'dagligt' }, ['task:required']],
    [{ task: 'x'.repeat(201), rhythm: 'dagligt' }, ['task:too-long:200']],
    [{ task: 'Lukke', rhythm: '' }, ['rhythm:required']],
    [{ task: 'Lukke', rhythm: 'ofte' }, ['rhythm:rhythm']],
    [{ task: 'Lukke', rhythm: 'hver anden dag' }, ['rhythm:rhythm']],
    [{ task: 'Lukke', rhythm: 'dagligt 20 min' }, ['rhythm:rhythm']],
    [{ task: 'Lukke', rhythm: 'én gang' }, ['startsOn:say-day']],
    [{ task: 'Lukke', rhythm: 'dagligt', startsOn: '30-02-2026' }, ['startsOn:date']],
    [{ task: 'Lukke', rhythm: 'dagligt', startsOn: '3/4/2026' }, ['startsOn:date']],
    [{ task: 'Lukke', rhythm: 'dagligt', minutes: 'lang tid' }, ['minutes:minutes']],
    [{ task: 'Lukke', rhythm: 'dagligt', minutes: '1,5' }, ['minutes:minutes']],
    [{ task: 'Lukke', rhythm: 'dagligt', minutes: '-5' }, ['minutes:minutes']],
    [{ task: 'Lukke', rhythm: 'dagligt', importance: 'høj' }, ['importance:word']],
    [{ task: 'Lukke', rhythm: 'dagligt', needs: 'Ro, Mere tid' }, ['needs:word']],
    [{ task: 'Lukke', rhythm: 'dagligt', needs: 'Ingenting, Mere tid' }, ['needs:word']],
    [{ task: 'Lukke', rhythm: 'dagligt', successor: 'y'.repeat(101) }, ['successor:too-long:100']],
    [{ line: 'Lukke kassen' }, ['rhythm:required']],
    [{ line: 'Møde fredag 1 time' }, ['rhythm:unsure']],
    [{ line: 'Læse kapitel 3, dagligt' }, ['minutes:unsure']],
    [{ line: 'Lukke kassen dagligt 20' }, ['minutes:unsure']],
  ])('%j says what is wrong', (cells, wrong) => {
    expect(wrongOf(cells)).toEqual(wrong)
  })

  it('that was a line keeps all that was understood when the rest is put right', () => {
    const { cells } = read({ line: 'Læse kapitel 3 ugentligt 20' })
    expect(cells).toEqual({
      task: 'Læse kapitel 3 20',
      rhythm: 'hver uge',
      startsOn: '2026-11-23',
      minutes: '',
    })
    expect(read({ ...cells, task: 'Læse kapitel 3', minutes: '20' }).entry).toMatchObject({
      title: 'Læse kapitel 3',
      rhythm: 'weekly',
      min: 20,
    })
  })
})

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '=1+1',
      '+45',
      '-20 min',
      '@a',
      "'=x",
      "''",
      '"',
      ';',
      'a;b',
      "'",
      "'a",
      '\u00a0',
      '=cmd|x!A1',
      'x\n=y',
    ),
  )
  .map((text) => tidy(text.toWellFormed()))
const anyTask: fc.Arbitrary<Task> = fc
  .record({
    id: fc.constant('x'),
    position: fc.constant(1),
    title: words.filter((title) => title !== ''),
    rhythm: fc.constantFrom(...rhythms),
    every: fc.integer({ min: 1, max: 52 }),
    times: fc.integer({ min: 1, max: 99 }),
    startsOn: fc.integer({ min: -900, max: 2000 }).map((days) => today.add({ days })),
    minutes: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }))
        .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    ),
    importance: fc.option(fc.constantFrom(...importances)),
    difficulty: fc.option(fc.constantFrom(...difficulties)),
    drain: fc.option(fc.constantFrom(...drains)),
    fondness: fc.option(fc.constantFrom(...fondnesses)),
    needs: fc.option(fc.subarray([...needs])),
    needWords: words,
    successor: words,
    onlyMe: fc.option(fc.boolean()),
  })
  .map((task) => ({
    ...task,
    every: task.rhythm === 'daily' || task.rhythm === 'once' ? 1 : task.every,
    times: task.rhythm === 'once' ? 1 : task.times,
  }))

describe('a saved list', () => {
  it('is read back as it was, whatever its words', () => {
    fc.assert(
      fc.property(
        fc.array(anyTask, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('da' as const, 'en' as const),
        (tasks, language) => {
          const parsed = parseFile(utf8(csvOf(tasks, weekdays, savingWords(language))))
          expect(parsed.ok && parsed.leftOut).toEqual([])
          const entries = cellsOf(parsed).map((cells) => read(cells))
          expect(entries.map(({ wrong }) => wrong)).toEqual(tasks.map(() => []))
          expect(entries.map(({ entry }) => entry)).toEqual(
            tasks.map(({ id: _, position: __, minutes, startsOn, ...task }) => ({
              ...task,
              startsOn: startsOn.toString(),
              min: minutes?.min ?? null,
              max: minutes?.max ?? null,
            })),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1, maxLength: 4 }), (tasks) => {
        const text = csvOf(tasks, weekdays, savingWords('da')).slice(1)
        // As a spreadsheet parts it: by the same rules, without taking apostrophes off.
        const rows = text.match(/(?:"(?:[^"]|"")*"|[^;"\r\n]*)(?:;|\r\n)/g) ?? []
        for (const cell of rows) expect(cell.replace(/^"|(?:;|\r\n)$/g, '')).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it('has the form that Excel in Danish opens', () => {
    const [task] = fc.sample(anyTask, 1) as [Task]
    const known = {
      ...task,
      title: 'Lukke kassen',
      rhythm: 'weekly' as const,
      every: 2,
      times: 1,
      startsOn: today,
      minutes: { min: 20, max: 25 },
      importance: 'must' as const,
      difficulty: null,
      drain: null,
      fondness: null,
      needs: [],
      needWords: '=1+1',
      successor: '',
      onlyMe: true,
    }
    expect(csvOf([known], weekdays, savingWords('da'))).toBe(
      '\ufeffOpgave;Hvor ofte;Fra;Tid hver gang;Mindst timer om ugen;Højst timer om ugen;Vigtighed;Sværhed;Kræfter;Lyst;Behov;Behov med egne ord;Hvem kunne tage den;Kun mig\r\n' +
        'Lukke kassen;hver 2. uge;2026-11-23;20–25 min;0,17;0,22;Skal;;;;Ingenting;"\'=1+1";;Ja\r\n',
    )
  })
})
