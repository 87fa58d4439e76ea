import type { Piece } from '../types.ts'

/** Around what PostgreSQL marks; no text of Takt holds control characters. */
export const marks = { start: '\u0002', stop: '\u0003' }

/** About as many characters as a result shows, and how many of them before the first mark. */
const length = 220
const before = 60

interface Span {
  from: number
  to: number
}

function read(marked: string): { text: string; spans: Span[] } {
  let text = ''
  const spans: Span[] = []
  for (const part of marked.split(marks.start)) {
    const [inside, ...outside] = part.split(marks.stop)
    if (outside.length > 0) spans.push({ from: text.length, to: text.length + (inside ?? '').length })
    text += (inside ?? '') + outside.join('')
  }
  return { text, spans }
}

/** Spans in order, those that touch or overlap as one. */
function joined(spans: Span[]): Span[] {
  const made: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = made.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else made.push({ ...span })
  }
  return made
}

/** Back to the beginning of the word that `at` is in, or on to the end of it; words of any length end somewhere. */
function edge(text: string, at: number, step: -1 | 1): number {
  const farthest = at + step * 30
  let edge = at
  while (edge > 0 && edge < text.length && !/\s/.test(text[step === 1 ? edge : edge - 1] as string)) {
    if (edge === farthest) break
    edge += step
  }
  // Never between the two halves of one sign.
  const splits = /[\udc00-\udfff]/.test(text[edge] ?? '') && /[\ud800-\udbff]/.test(text[edge - 1] ?? '')
  return splits ? edge + step : edge
}

/**
 * The part of a text around the first thing found in it, cut at words, with everything found in it marked.
 * @param versions one text several times, with what each language found marked; one that is another text is left out
 */
export function excerptOf(versions: string[]): Piece[] {
  const all = versions.map(read)
  const text = all[0]?.text ?? ''
  const spans = joined(all.filter((version) => version.text === text).flatMap((version) => version.spans))
  const first = spans[0]?.from ?? 0
  const from = first <= before ? 0 : edge(text, first - before, -1)
  const to =
    text.length - from <= length ? text.length : edge(text, Math.max(from + length, spans[0]?.to ?? 0), 1)
  const pieces: Piece[] = []
  const add = (piece: string, marked: boolean) => {
    if (piece !== '') pieces.push({ text: piece, marked })
  }
  add(from > 0 ? '… ' : '', false)
  let at = from
  for (const span of spans) {
    if (span.from >= to) break
    add(text.slice(at, span.from), false)
    at = Math.min(span.to, to)
    add(text.slice(span.from, at), true)
  }
  add(text.slice(at, to), false)
  add(to < text.length ? ' …' : '', false)
  return pieces
}
