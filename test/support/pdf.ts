import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'

/** What a program that opens a PDF finds in it. */
export interface ReadPdf {
  /** Of each page, as it is laid out, line by line. */
  pages: string[]
  /** Of all pages, with a space where a line ends. */
  text: string
  /** The same without anything where a line or a page ends: a word that was broken there is whole again. */
  unbroken: string
  /** The structure that a reader aloud follows, as JSON. */
  roles: string
  title: string
  language: string
  /** Width and height of each page, in points of 1/72 inch. */
  sizes: [width: number, height: number][]
  /** All that stands in the file beside its pages, as JSON. */
  info: string
}

type Piece = TextItem | TextMarkedContent

const wordsOf = (piece: Piece): string => ('str' in piece ? piece.str + (piece.hasEOL ? '\n' : '') : '')

/** Without what stands on every page, such as its number, in the midst of a text that goes on. */
function runningText(pieces: readonly Piece[]): Piece[] {
  const open: boolean[] = []
  return pieces.filter((piece) => {
    if ('str' in piece) return !open.includes(true)
    if (piece.type === 'endMarkedContent') open.pop()
    else open.push((piece as { tag?: string }).tag === 'Artifact')
    return false
  })
}

/** Reads a PDF by a program that is not the one that wrote it. */
export async function readPdf(bytes: ArrayBuffer): Promise<ReadPdf> {
  // Read when there is one to read: most tests have none.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  const roles: string[] = []
  let unbroken = ''
  const sizes: ReadPdf['sizes'] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const [all, running] = [items, runningText(items)].map((some) => some.map(wordsOf).join(''))
    pages.push(all ?? '')
    unbroken += running?.replaceAll('\n', '')
    roles.push(JSON.stringify(await page.getStructTree()))
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([Math.round(width), Math.round(height)])
  }
  const { info } = await document.getMetadata()
  await document.loadingTask.destroy()
  return {
    pages,
    text: pages.join('\n').replace(/\s+/g, ' '),
    unbroken,
    roles: roles.join(),
    title: (info as { Title: string }).Title,
    language: (info as { Language: string }).Language,
    sizes,
    info: JSON.stringify(info),
  }
}

/** All that can be read in a PDF, as one text: what a search for words looks through. */
export async function wordsOfPdf(bytes: ArrayBuffer): Promise<string> {
  const { text, unbroken, roles, info } = await readPdf(bytes)
  return [text, unbroken, roles, info].join('\n')
}

/** Where poppler's pdftotext is installed; undefined when it is not. */
export const findPdfToText = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'pdftotext'))
    .find((file) => existsSync(file))

/** The text of a PDF as poppler reads it, and what it complains of. */
export async function readWithPoppler(bytes: ArrayBuffer): Promise<{ text: string; complaints: string }> {
  const reader = spawn(findPdfToText() as string, ['-enc', 'UTF-8', '-', '-'])
  let text = ''
  let complaints = ''
  reader.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  reader.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk
  })
  const ended = new Promise((resolve, reject) => {
    reader.once('close', resolve)
    reader.once('error', reject)
  })
  reader.stdin.end(new Uint8Array(bytes))
  await ended
  return { text: text.replace(/\s+/g, ' '), complaints }
}
