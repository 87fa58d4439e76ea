import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import type { Entry, Paper, Part } from './paper.ts'

// A4 in points of 1/72 inch.
const margin = { top: 62, bottom: 68, left: 62, right: 62 }
const ink = '#1f2a2e'
const quiet = '#55605f'

/** As much room as an entry asks for before it begins on a page: its title and a line or two. */
const least = 64

type Document = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement
type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'LBody'

const fontFile = (weight: '400Regular' | '600SemiBold'): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`)

// By their paths: the library reads a font once for each name it is given.
const fonts = { plain: fontFile('400Regular'), strong: fontFile('600SemiBold') }

/**
 * A paper as PDF: A4, tagged, with its language, title and page numbers, the font embedded as far as it is used. It
 * lives in memory alone. Others are let in between the parts, so that a long one holds up nobody.
 * @throws when a font of the package is missing
 */
export async function pdfOf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  // Read when it is first needed: a start without it is faster, and most days need none.
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margins: margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    font: fonts.plain,
    info: { Title: `${paper.title}: ${paper.heading}`, Creator: 'Takt', Producer: 'Takt' },
  })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve)
    doc.once('error', reject)
  })

  const root = doc.struct('Document')
  doc.addStructure(root)
  const say: Say = (tag, text, look, within = root) =>
    void within.add(doc.struct(tag, {}, () => void write(doc, text, look)))
  say('P', paper.title, { size: 10, color: quiet })
  say('H1', paper.heading, { size: 21, font: 'strong', after: 10 })
  for (const { term, value } of paper.facts) say('P', `${term}: ${value}`, { size: 10.5, after: 2 })
  say('P', paper.note, { size: 9, color: quiet, before: 8 })
  for (const part of paper.parts) await writePart(doc, root, part, say)
  root.end()
  numberPages(doc, paper)
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

type Say = (tag: Tag, text: string, look: Look, within?: Element) => void

interface Look {
  size: number
  font?: 'plain' | 'strong'
  color?: string
  before?: number
  after?: number
  indent?: number
}

function write(doc: Document, text: string, { size, font, color, before, after, indent }: Look): void {
  doc.y += before ?? 0
  const left = margin.left + (indent ?? 0)
  doc
    .font(fonts[font ?? 'plain'])
    .fontSize(size)
    .fillColor(color ?? ink)
    .text(text, left, doc.y, { width: doc.page.width - left - margin.right, lineGap: 1.5 })
  doc.y += after ?? 0
}

/** A heading alone at the foot of a page would be one for nothing. */
function makeRoom(doc: Document, points: number): void {
  if (doc.y + points > doc.page.height - margin.bottom) doc.addPage()
}

async function writePart(doc: Document, root: Element, part: Part, say: Say): Promise<void> {
  makeRoom(doc, least + 40)
  say('H2', part.heading, { size: 14, font: 'strong', before: 18, after: 4 })
  if (part.lead) say('P', part.lead, { size: 10.5, color: quiet })
  if (part.entries.length === 0) say('P', part.otherwise, { size: 10.5, color: quiet })
  for (const [index, entry] of part.entries.entries()) {
    writeEntry(doc, root, entry, say)
    if (index % 10 === 9) await setImmediate()
  }
  await setImmediate()
}

function writeEntry(doc: Document, root: Element, entry: Entry, say: Say): void {
  makeRoom(doc, least)
  say('H3', entry.title, { size: 11, font: 'strong', before: 7 })
  for (const line of entry.lines) say('P', line, { size: 9.5, color: quiet })
  for (const text of entry.texts) say('P', text, { size: 10.5, before: 2 })
  if (entry.points.length > 0) writeList(doc, root, entry.points, say)
}

/** A list that is one to a reader aloud too: each of its points has a mark and a body. */
function writeList(doc: Document, root: Element, points: readonly string[], say: Say): void {
  const list = doc.struct('L')
  root.add(list)
  for (const point of points) {
    const one = doc.struct('LI')
    list.add(one)
    makeRoom(doc, 16)
    doc.y += 1
    const line = doc.y
    say('Lbl', '•', { size: 10.5, indent: 8 }, one)
    doc.y = line
    say('LBody', point, { size: 10.5, indent: 20 }, one)
    one.end()
  }
  list.end()
}

/** On the foot of every page, as an artifact that a reader aloud leaves out. */
function numberPages(doc: Document, { title, heading, pageOf }: Paper): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page)
    // Below the lower margin; with it in force each line would begin a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc.font(fonts.plain).fontSize(8.5).fillColor(quiet)
    const at = doc.page.height - margin.bottom + 26
    const width = doc.page.width - margin.left - margin.right
    doc.text(`${title}: ${heading}`, margin.left, at, { width: width - 90, height: 12, ellipsis: true })
    doc.text(pageOf(page + 1, count), margin.left, at, { width, align: 'right', lineBreak: false })
    doc.endMarkedContent()
  }
}
