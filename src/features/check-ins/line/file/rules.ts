import { byteOrderMark, csvRow } from '../../../tasks/csv/cells/rules.ts'
import { answerWords, dayWords } from '../../rules.ts'
import { type CheckInWords, type KeptCheckIn, type QuestionWords, questionIds, wordIds } from '../../types.ts'
import { drawLine, drawnQuestions, height, momentsOf, notesOf } from '../rules.ts'
import type { LineWords, Look, Shape } from '../types.ts'

/** One's check-ins as a table for a spreadsheet, each on a row; no cell of it can be a formula. */
export function csvOf(kept: readonly KeptCheckIn[], words: CheckInWords, line: LineWords): string {
  const head = [
    line.day,
    ...questionIds.map((id) => words.questions[id].name),
    ...wordIds.map((id) => words.words[id].name),
  ]
  const rows = kept.map(({ checkIn }) => [
    checkIn.on,
    ...answersOf(checkIn, words),
    ...wordIds.map((id) => checkIn.words[id] ?? ''),
  ])
  return byteOrderMark + [head, ...rows].map(csvRow).join('')
}

/** Every question's answer in words, empty where it was passed over. */
export const answersOf = ({ answers }: KeptCheckIn['checkIn'], words: CheckInWords): string[] =>
  questionIds.map((id) => {
    const answer = answers[id]
    return answer === undefined ? '' : answerWords(words, id, answer)
  })

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] as string)

/** Dark ink on white paper, since such a file is printed. */
const style = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1f2a2e; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3 { line-height: 1.2 } h2 { margin-top: 2.5rem } .words { white-space: pre-line }
section, article { break-inside: avoid }
svg { width: 100%; overflow: visible; font-size: 14px }
.grid { stroke: #e6ddcf } .line { stroke: #1b5e59; stroke-width: 2 } .point { fill: #1b5e59 }
.note { text-anchor: middle; font-weight: 600 } .end, .start-day, .last-day { fill: #55605f } .last-day { text-anchor: end }
table { border-collapse: collapse; font-size: 14px } th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-top: 1px solid #e6ddcf; vertical-align: top }
`

const tags: Record<Look, string> = {
  grid: 'line',
  line: 'line',
  point: 'circle',
  note: 'text',
  end: 'text',
  'start-day': 'text',
  'last-day': 'text',
}

function shapeOf({ look, at, words = '' }: Shape): string {
  const attributes = Object.entries(at).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const inside = look === 'point' ? `<title>${escaped(words)}</title>` : escaped(words)
  return `<${tags[look]} class="${look}"${attributes.join('')}>${inside}</${tags[look]}>`
}

/** One's line over time as a page of its own, to read and to print: it asks for nothing from anywhere, and runs nothing. */
export function pageOf(kept: readonly KeptCheckIn[], words: CheckInWords, line: LineWords): string {
  const figures = drawnQuestions(kept).map((id) => {
    const question = words.questions[id]
    const shapes = drawLine(momentsOf(kept, id), question, line.language).map(shapeOf).join('')
    const description = escaped(describe(line, question))
    return `<section><h2>${escaped(question.name)}</h2><p>${escaped(question.asks)}</p>
<svg role="img" height="${height}" aria-label="${description}">${shapes}</svg></section>`
  })
  const notes = notesOf(kept).map(({ number, on, words: written }) => {
    const bodies = written.map(
      ({ word, body }) => `<h4>${escaped(words.words[word].name)}</h4><p class="words">${escaped(body)}</p>`,
    )
    return `<article><h3>${number} · ${escaped(dayWords(line.language, on))}</h3>${bodies.join('')}</article>`
  })
  const drawn = drawnQuestions(kept)
  const cell = (text: string) => `<td>${escaped(text)}</td>`
  const head = [line.day, ...drawn.map((id) => words.questions[id].name)].map(
    (text) => `<th scope="col">${escaped(text)}</th>`,
  )
  const rows = kept.map(({ checkIn }) => {
    const said = drawn.map((id) => {
      const answer = checkIn.answers[id]
      return answer === undefined ? '' : answerWords(words, id, answer)
    })
    const day = dayWords(line.language, checkIn.on, 'short')
    return `<tr><th scope="row">${escaped(day)}</th>${said.map(cell).join('')}</tr>`
  })
  return `<!doctype html>
<html lang="${escaped(line.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(line.title)}</title><style>${style}</style></head><body><h1>${escaped(line.title)}</h1>
${figures.join('\n')}
<h2>${escaped(line.notes)}</h2>${notes.join('\n')}
<h2>${escaped(line.table)}</h2><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
</body></html>
`
}

/** What a reader who cannot see the line is told it is. */
export const describe = (line: LineWords, { name, steps }: QuestionWords): string =>
  line.describe
    .replace('{name}', () => name)
    .replace('{easy}', () => steps[0])
    .replace('{hard}', () => steps[4])
