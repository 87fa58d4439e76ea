import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Training, Wish } from '../../development/types.ts'
import type { Expectation, Wording } from '../../expectations/types.ts'
import type { Feedback } from '../../feedback/types.ts'
import type { Goal } from '../../goals/types.ts'
import type { TaskVersion } from '../../tasks/versions/types.ts'
import { type Found, summaryOf, usualPeriods } from './rules.ts'
import type { Period } from './types.ts'

const [leader, employee] = [
  { id: 'l', name: 'Lise Holm' },
  { id: 'e', name: 'Emil Dahl' },
]
const pair = { id: 'p', leader, employee, goesOn: true }
const here = { now: Temporal.Instant.from('2027-06-01T08:00:00Z'), timeZone: 'Europe/Copenhagen' }
const instant = (text: string) => Temporal.Instant.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)
const period = (from: string, until: string): Period => ({ from: day(from), until: day(until) })
const year = period('2026-01-01', '2026-12-31')

const nothing: Found = {
  meetings: [],
  cadences: [],
  topics: [],
  heard: [],
  agreements: [],
  feedback: [],
  expectations: [],
  wishes: [],
  goals: [],
  versions: [],
}

const version = (id: string, from: string): TaskVersion => ({
  id,
  number: 1,
  from: day(from),
  settledAt: instant('2026-01-05T08:00:00Z'),
  shared: true,
  tasks: [],
  minutes: [2220],
  weekdays: [1, 2, 3, 4, 5],
})

test.each([
  ['none', [], []],
  ['one from before the period', ['2025-06-01'], [0, 0]],
  ['one within it', ['2026-03-01'], [0, 0]],
  ['one from after it', ['2027-01-01'], []],
  [
    'the one that held when it began and the last within it',
    ['2025-01-01', '2025-12-01', '2026-02-01', '2026-12-31', '2027-01-01'],
    [1, 3],
  ],
  ['the first within it where none had begun', ['2026-02-01', '2026-05-01'], [0, 1]],
])('the list then and now: %s', (_, days, found) => {
  const versions = days.map((from, index) => version(String(index), from))
  const { before, after } = summaryOf({ ...nothing, versions }, year, here).work
  expect([before, after].filter((one) => one !== null).map(({ id }) => Number(id))).toEqual(found)
})

const given = (at: Temporal.Instant, id = 'f'): Feedback => ({
  id,
  pairId: 'p',
  leader,
  employee,
  pairGoesOn: true,
  authorId: 'l',
  about: null,
  kind: 'praise',
  happened: 'x',
  meant: '',
  wish: '',
  writtenAt: at,
  givenAt: at,
  removed: false,
  heardAt: null,
  answer: null,
})

const training = (lastDate: Temporal.PlainDate, effects: Training['effects'] = []): Training => ({
  id: lastDate.toString(),
  kind: 'course',
  title: 'Kursus',
  place: '',
  firstDate: lastDate,
  lastDate,
  effects,
})

const wish = (more: Partial<Wish>): Wish => ({
  id: 'w',
  authorId: 'e',
  pair,
  version: 1,
  createdAt: instant('2025-05-01T08:00:00Z'),
  title: 'Lave ugeplanen',
  why: '',
  shared: true,
  stepIds: [],
  trainings: [],
  closing: null,
  ...more,
})

const goal = (more: Partial<Goal>): Goal => ({
  id: 'g',
  level: 'work',
  authorId: 'l',
  pair,
  version: 1,
  createdAt: instant('2025-05-01T08:00:00Z'),
  title: 'Bage rugbrød',
  why: '',
  endsOn: null,
  serves: null,
  servesTitle: null,
  shared: false,
  checkpoints: [],
  closing: null,
  ...more,
})

const days = fc.integer({ min: 0, max: 364 }).map((count) => day('2026-01-01').add({ days: count }))
const seconds = fc
  .integer({ min: 0, max: 364 * 86_400 })
  .map((count) => year.from.toZonedDateTime(here.timeZone).toInstant().add({ seconds: count }))

test('of two periods side by side each thing is in one, and together they have what the whole has', () => {
  fc.assert(
    fc.property(
      fc.array(seconds),
      fc.array(days),
      days.filter((last) => !last.equals(year.until)),
      (moments, ends, last) => {
        const found: Found = {
          ...nothing,
          feedback: moments.map((at, number) => given(at, String(number))),
          heard: moments.map((at, number) => ({
            id: String(number),
            question: '',
            listenerId: 'l',
            body: '',
            confirmedAt: at,
          })),
          wishes: [wish({ trainings: ends.map((end) => training(end)) })],
        }
        const count = (asked: Period) => {
          const { feedback, heard, development } = summaryOf(found, asked, here)
          return {
            feedback: feedback.map(({ id }) => id),
            heard: heard.map(({ id }) => id),
            trainings: development.flatMap(({ trainings }) => trainings.map(({ id }) => id)),
          }
        }
        const [one, other, whole] = [
          count({ from: year.from, until: last }),
          count({ from: last.add({ days: 1 }), until: year.until }),
          count(year),
        ]
        for (const kind of ['feedback', 'heard', 'trainings'] as const) {
          expect([...one[kind], ...other[kind]].toSorted()).toEqual(whole[kind].toSorted())
        }
        expect(whole.feedback).toHaveLength(moments.length)
      },
    ),
  )
})

test('a day is the reader’s own, from its first minute to its last', () => {
  const last = period('2026-03-29', '2026-03-29')
  const at = ['2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z']
  const feedback = at.map((text) => given(instant(text), text))
  expect(summaryOf({ ...nothing, feedback }, last, here).feedback.map(({ id }) => id)).toEqual([at[2], at[1]])
})

test('what one of the two keeps is in it for neither', () => {
  const found: Found = {
    ...nothing,
    feedback: [{ ...given(instant('2026-05-01T08:00:00Z')), givenAt: null }],
    wishes: [wish({ shared: false })],
    goals: [goal({ level: 'personal' }), goal({ id: 'lent', level: 'personal', shared: true })],
  }
  const { feedback, development, goals } = summaryOf(found, year, here)
  expect([feedback, development, goals.map(({ goal }) => goal.id)]).toEqual([[], [], ['lent']])
})

test('what came after the period is not in it: an end, an answer, a training that is still to be held', () => {
  const after = instant('2027-02-01T08:00:00Z')
  const answer = { answer: 'much', body: 'Meget', on: day('2027-02-01') } as const
  const found: Found = {
    ...nothing,
    wishes: [
      wish({
        closing: { outcome: 'reached', reason: '', at: after },
        trainings: [
          training(day('2026-11-01'), [
            { id: '1', answer: 'later', body: '', on: day('2026-12-01') },
            { id: '2', ...answer },
          ]),
          training(day('2027-05-31')),
          training(day('2027-06-01')),
        ],
      }),
    ],
    goals: [goal({ closing: { outcome: 'reached', reason: '', by: 'l', at: after } })],
  }
  const { development, goals } = summaryOf(found, year, here)
  expect(goals[0]?.goal.closing).toBeNull()
  expect(
    development.map(({ wish, trainings }) => [wish.closing, trainings.map(({ effects }) => effects)]),
  ).toEqual([[null, [[]]]])
  // In the next one: the end, what the first changed, and what was held by now.
  const next = summaryOf(found, period('2027-01-01', '2027-12-31'), here).development[0]
  expect(next?.wish.closing?.outcome).toBe('reached')
  expect(next?.trainings.map(({ id, effects }) => [id, effects.map(({ id }) => id)])).toEqual([
    ['2026-11-01', ['2']],
    ['2027-05-31', []],
  ])
  expect(summaryOf(found, period('2028-01-01', '2028-12-31'), here).development).toEqual([])
})

test('an expectation stands with the words and the answer of the last day', () => {
  const wording = (version: number, at: string): Wording => ({
    version,
    kind: 'need',
    body: `Ord ${version}`,
    writtenAt: instant(at),
  })
  const expectation: Expectation = {
    id: 'x',
    pairId: 'p',
    authorId: 'e',
    leader,
    employee,
    pairGoesOn: true,
    withdrawnAt: instant('2028-01-01T08:00:00Z'),
    wording: wording(2, '2027-01-05T08:00:00Z'),
    earlier: [wording(1, '2026-02-01T08:00:00Z')],
    answers: [
      { version: 1, kind: 'met', reason: '', by: 'l', at: instant('2026-02-02T08:00:00Z'), meeting: null },
    ],
  }
  const standing = (asked: Period) =>
    summaryOf({ ...nothing, expectations: [expectation] }, asked, here).expectations.map(
      ({ wording, answer }) => [wording.body, answer?.kind],
    )
  expect(standing(period('2025-01-01', '2025-12-31'))).toEqual([])
  expect(standing(year)).toEqual([['Ord 1', 'met']])
  expect(standing(period('2027-01-01', '2027-12-31'))).toEqual([['Ord 2', undefined]])
  expect(standing(period('2028-01-01', '2028-12-31'))).toEqual([])
})

test('the periods that people ask for are a year long at most, also after a leap day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
      const today = day('2020-01-01').add({ days: count })
      for (const { from, until } of Object.values(usualPeriods(today))) {
        expect(Temporal.PlainDate.compare(from, until)).toBeLessThanOrEqual(0)
        expect(Temporal.PlainDate.compare(until, from.add({ years: 1 }))).toBeLessThanOrEqual(0)
      }
      expect(usualPeriods(today).lastYear.until.add({ days: 1 })).toEqual(usualPeriods(today).year.from)
    }),
  )
})
