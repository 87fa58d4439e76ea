import { parse } from 'node-html-parser'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { HalfYearStrip } from './strip.tsx'
import type { StripDot, StripState } from './strip-marks.ts'

const words = {
  held: 'holdt',
  moved: 'flyttet',
  missed: 'udeblev',
  asked: 'mangler svar',
  coming: 'kommer',
  next: 'næste',
  cancelled: 'aflyst',
}
const months = [
  { first: '2026-11-01', label: 'november' },
  { first: '2026-12-01', label: 'december' },
]
const states: [string, StripState][] = [
  ['2026-11-03', 'held'],
  ['2026-11-10', 'moved'],
  ['2026-11-17', 'missed'],
  ['2026-11-24', 'cancelled'],
  ['2026-11-29', 'asked'],
  ['2026-12-01', 'next'],
  ['2026-12-15', 'coming'],
]
const dots = states.map(([date, state]): StripDot => ({ date, state, title: `${date}: ${words[state]}` }))
const draw = (given: StripDot[]) =>
  parse(renderToString(<HalfYearStrip label="Halvår" months={months} dots={given} words={words} />))

test('the picture and the list tell the same', () => {
  const page = draw(dots)
  const listed = page.querySelectorAll('li').map((line) => line.textContent)
  expect(listed).toEqual(dots.map((dot) => dot.title))
  expect(page.querySelectorAll('title').map((title) => title.textContent)).toEqual(listed)
})

test('each state has a shape of its own, not only a colour', () => {
  const shapes = draw(dots)
    .querySelectorAll('g')
    .map((mark) =>
      mark
        .querySelectorAll('circle,path')
        .map((shape) => shape.outerHTML.replace(/ (cx)="[^"]*"/g, '').replace(/M[\d.]+/, 'M'))
        .join(),
    )
  expect(new Set(shapes).size).toBe(dots.length)
})

test('a mark out of the ordinary carries its word, even week after week', () => {
  const drawn = draw(dots)
    .querySelectorAll('text')
    .map((text) => text.textContent)
  for (const word of ['flyttet', 'udeblev', 'aflyst', 'næste']) expect(drawn).toContain(word)
})

test('a day stands where it is in its month', () => {
  const [first, last] = draw([
    { date: '2026-12-01', state: 'coming', title: 'a' },
    { date: '2026-12-31', state: 'coming', title: 'b' },
  ])
    .querySelectorAll('circle')
    .map((circle) => Number(circle.getAttribute('cx')))
  expect(first).toBeCloseTo(1.6, 1)
  expect(last).toBeCloseTo(98.4, 1)
})
