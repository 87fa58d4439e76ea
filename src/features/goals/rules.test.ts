import { expect, test } from 'vitest'
import { byEnd, figureOf, isLate, lineOf, mayWrite, pictureOf, servesError } from './rules.ts'
import type { Checkpoint, Goal } from './types.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const said = (date: string, progress: number | null): Checkpoint => ({
  id: date,
  date: day(date),
  body: 'Noget',
  progress,
  writtenBy: 'emil',
})
const goal = (change: Partial<Goal> = {}): Goal => ({
  id: 'a',
  level: 'work',
  authorId: 'emil',
  pair: null,
  version: 1,
  createdAt: Temporal.Instant.from('2026-01-01T08:00:00Z'),
  title: 'Bage rugbrød',
  why: '',
  endsOn: null,
  serves: null,
  servesTitle: null,
  shared: false,
  checkpoints: [],
  closing: null,
  ...change,
})
const today = day('2026-03-01')

test('the line runs from the day it was written to its end, with the last figure of each day', () => {
  const checkpoints = [
    said('2026-01-11', 10),
    said('2026-01-21', 30),
    said('2026-01-21', 40),
    said('2026-02-01', null),
  ]
  const endsOn = day('2026-04-11')
  expect(lineOf(goal({ checkpoints, endsOn }), day('2026-01-01'), today)).toEqual([
    { x: 10, y: 10 },
    { x: 20, y: 40 },
  ])
  expect(figureOf({ checkpoints })).toEqual({ figure: 40, date: day('2026-01-21') })
})

test('a line without an end, or past it, runs to today; what was said of before it was written begins it', () => {
  const checkpoints = [said('2025-12-01', 0), said('2026-03-01', 50)]
  for (const endsOn of [null, day('2026-02-01')]) {
    expect(lineOf(goal({ checkpoints, endsOn }), day('2026-01-01'), today)).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 50 },
    ])
  }
  expect(lineOf(goal({ checkpoints: [said('2026-03-01', 5)] }), today, today)).toEqual([{ x: 0, y: 5 }])
  expect(lineOf(goal(), today, today)).toEqual([])
})

test('the day itself is in time, and a closed goal is never late', () => {
  const closing = {
    outcome: 'reached',
    reason: '',
    by: 'emil',
    at: Temporal.Instant.from('2026-02-01T08:00:00Z'),
  } as const
  expect(isLate(goal({ endsOn: today }), today)).toBe(false)
  expect(isLate(goal({ endsOn: today }), today.add({ days: 1 }))).toBe(true)
  expect(isLate(goal({ endsOn: today, closing }), today.add({ days: 1 }))).toBe(false)
})

test('the company’s goals are the owner’s to write, a personal one its author’s, a work goal that of both', () => {
  const owner = { memberId: 'lise', role: 'owner' }
  const emil = { memberId: 'emil', role: 'member' }
  expect([
    mayWrite(goal({ level: 'organisation' }), owner),
    mayWrite(goal({ level: 'organisation' }), emil),
  ]).toEqual([true, false])
  expect([mayWrite(goal({ level: 'personal' }), owner), mayWrite(goal({ level: 'personal' }), emil)]).toEqual(
    [false, true],
  )
  expect([mayWrite(goal(), owner), mayWrite(goal(), emil)]).toEqual([true, true])
})

test('goals go by the day they end, those without last, and only shared ones serve the company’s', () => {
  const [soon, later, never] = [
    goal({ id: 'c', endsOn: today }),
    goal({ id: 'b', endsOn: today.add({ days: 1 }) }),
    goal(),
  ]
  expect([never, later, soon].toSorted(byEnd)).toEqual([soon, later, never])
  const company = [goal({ id: 'one', level: 'organisation' }), goal({ id: 'two', level: 'organisation' })]
  const serving = goal({ id: 'x', serves: 'two' })
  const picture = pictureOf(company, [serving, never])
  expect(picture.served.map(({ by }) => by)).toEqual([[], [serving]])
  expect(picture.others).toEqual([never])
  expect(servesError('work', 'two', company)).toBeNull()
  expect(servesError('personal', 'two', company)?.code).toBe('only-shared')
  expect(servesError('work', 'three', company)?.code).toBe('choose')
})
