import { fill, part, wordsIn } from '../fill/island.ts'
import { answerWords, dayWords } from '../rules.ts'
import { type CheckInWords, type KeptCheckIn, questionIds } from '../types.ts'
import { csvOf, describe, pageOf } from './file/rules.ts'
import { drawLine, drawnQuestions, momentsOf, notesOf, within } from './rules.ts'
import type { LineWords, Period, Shape } from './types.ts'

/** Draws the line from `kept()`, again when another period is chosen, and makes files of it. @returns to draw it anew */
export function startLine(words: CheckInWords, kept: () => KeptCheckIn[], today: () => string): () => void {
  const place = part('line')
  const line = wordsIn<LineWords>(place)
  const shown = () => {
    const chosen = place.querySelector<HTMLInputElement>('input[name="period"]:checked')
    return within(kept(), (chosen?.value ?? 'all') as Period, today())
  }
  const draw = () => {
    const all = kept()
    place.hidden = all.length < 2
    part('line-not-yet').hidden = all.length >= 2
    drawFigures(shown(), words, line)
  }
  place.addEventListener('change', draw)
  place.querySelector('[data-save="page"]')?.addEventListener('click', () => {
    save(`${line.file}.html`, 'text/html', pageOf(shown(), words, line))
  })
  place.querySelector('[data-save="sheet"]')?.addEventListener('click', () => {
    save(`${line.file}.csv`, 'text/csv', csvOf(shown(), words, line))
  })
  return draw
}

function drawFigures(kept: KeptCheckIn[], words: CheckInWords, line: LineWords): void {
  part('line-none').hidden = kept.length > 0
  part('line-shown').hidden = kept.length === 0
  part('figures').replaceChildren(
    ...drawnQuestions(kept).map((id) => {
      const question = words.questions[id]
      const made = fill('line-figure', { name: question.name })
      const svg = made.querySelector('svg') as SVGSVGElement
      svg.setAttribute('aria-label', describe(line, question))
      svg.append(...drawLine(momentsOf(kept, id), question, line.language).map(drawn))
      return made
    }),
  )
  const notes = notesOf(kept)
  part('notes-part').hidden = notes.length === 0
  part('notes').replaceChildren(
    ...notes.map(({ number, on, words: written }) => {
      const made = fill('line-note', { number: String(number), day: dayWords(line.language, on) })
      const bodies = written.map(({ word, body }) =>
        fill('line-note-body', { name: words.words[word].name, body }),
      )
      part('bodies', made).append(...bodies)
      return made
    }),
  )
  part('rows').replaceChildren(
    ...kept.map(({ checkIn }) => {
      const cells = questionIds.map((id) => {
        const answer = checkIn.answers[id]
        return [id, answer === undefined ? '–' : answerWords(words, id, answer)]
      })
      return fill('line-row', {
        day: dayWords(line.language, checkIn.on, 'short'),
        ...Object.fromEntries(cells),
      })
    }),
  )
}

/** One shape as the page has it drawn, with its place and its words. */
function drawn({ look, at, words }: Shape): Element {
  const { content } = document.getElementById('line-shapes') as HTMLTemplateElement
  const shape = content.querySelector(`[data-look="${look}"]`)?.cloneNode() as Element
  for (const [name, value] of Object.entries(at)) shape.setAttribute(name, value)
  if (words === undefined) return shape
  if (look !== 'point') {
    shape.textContent = words
    return shape
  }
  // What a point is, for who rests the pointer on it.
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  title.textContent = words
  shape.append(title)
  return shape
}

/** Hands over a file that was made here and has been nowhere else. */
function save(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it by then; what is open need not stay open.
  setTimeout(() => URL.revokeObjectURL(address), 30_000)
}
