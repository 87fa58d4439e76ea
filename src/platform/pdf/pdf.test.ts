import { expect, test } from 'vitest'
import { findPdfToText, readPdf, readWithPoppler, wordsOfPdf } from '../../../test/support/pdf.ts'
import type { Paper } from './paper.ts'
import { pdfOf } from './pdf.ts'

const words = 'Жанна og Łukasz talte om røde æbler, og hvad de betyder for Ελένη.'

const paper = (text: string, times = 1): Paper => ({
  language: 'da',
  title: 'Opsummering',
  heading: 'Åse og Øjvind',
  facts: [{ term: 'Periode', value: 'I år' }],
  parts: [
    {
      id: 'one',
      heading: 'Det talte I om',
      lead: 'Før punkterne',
      otherwise: '',
      entries: Array.from({ length: times }, (_, number) => ({
        id: String(number),
        title: `Emne ${number}`,
        lines: ['I går'],
        texts: [text],
        points: [`Punkt ${number}.1: ${text}`, `Punkt ${number}.2`],
      })),
    },
    { id: 'none', heading: 'Aftaler', otherwise: 'Ingen aftaler', entries: [] },
  ],
  note: 'Kun de to',
  pageOf: (page, pages) => `Side ${page} af ${pages}`,
  fileName: 'Opsummering',
})

const bytesOf = async (asked: Paper): Promise<ArrayBuffer> => (await pdfOf(asked)).buffer

const readers: [string, (bytes: ArrayBuffer) => Promise<string>][] = [
  ['pdf.js', async (bytes) => (await readPdf(bytes)).text],
]
if (findPdfToText()) {
  readers.push([
    'pdftotext',
    async (bytes) => {
      const { text, complaints } = await readWithPoppler(bytes)
      expect(complaints).toBe('')
      return text
    },
  ])
} else test.skip('pdftotext: skipped, because it is not installed', () => {})

test.each(readers)('%s reads every word of a long paper, in order and once', async (_, read) => {
  const text = await read(await bytesOf(paper(words, 40)))
  const found = [...text.matchAll(/Emne (\d+)/g)].map(([, number]) => Number(number))
  expect(found).toEqual(Array.from({ length: 40 }, (_, number) => number))
  expect([...text.matchAll(/Side (\d+) af (\d+)/g)].length).toBe(Number(/Side 1 af (\d+)/.exec(text)?.[1]))
  for (const said of [
    'Åse og Øjvind',
    'Periode: I år',
    'Før punkterne',
    words,
    'Punkt 39.2',
    'Ingen aftaler',
  ]) {
    expect(text).toContain(said)
  }
})

test('a reader aloud is told what is a heading and what a list', async () => {
  const { roles, language, title } = await readPdf(await bytesOf(paper(words)))
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody']) expect(roles).toContain(`"${role}"`)
  expect([language, title]).toEqual(['da', 'Opsummering: Åse og Øjvind'])
})

test('a word is found in the file wherever its line ends', async () => {
  const mark = 'KLADDE-MÆRKE-7f3a'
  const lines = Array.from(
    { length: 30 },
    (_, number) => `${'a '.repeat(20 + number)}${mark} ${'a '.repeat(9)}`,
  )
  const { text, unbroken } = await readPdf(await bytesOf(paper(lines.join('\n'))))
  const count = (where: string) => where.split(mark).length - 1
  // Once among the texts and once in a point.
  expect(count(unbroken)).toBe(60)
  // Or there was nothing to put together.
  expect(count(text)).toBeLessThan(60)
  expect(await wordsOfPdf(await bytesOf(paper(mark)))).toContain(mark)
})
