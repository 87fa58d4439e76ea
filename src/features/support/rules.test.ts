import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Agreement, SupportAnswer } from '../agreements/types.ts'
import { closedTo, inOrder, isAsked, weeksAsked } from './rules.ts'

const timeZone = 'Europe/Copenhagen'
const today = Temporal.PlainDate.from('2026-11-23')
const at = (days: number) => today.add({ days }).toZonedDateTime({ timeZone, plainTime: '09:00' }).toInstant()

const support = (change: {
  due: number
  both?: boolean
  done?: number | null
  answered?: [SupportAnswer, number] | null
  goesOn?: boolean
  written?: number
}): Agreement => ({
  id: 'support',
  pairId: 'pair',
  meetingId: 'meeting',
  leader: { id: 'lise', name: 'Lise Holm' },
  employee: { id: 'emil', name: 'Emil Dahl' },
  pairGoesOn: change.goesOn ?? true,
  removed: false,
  wording: {
    version: 1,
    kind: 'support',
    body: 'Fri for lukkevagter',
    ownerId: 'lise',
    deadline: today.add({ days: change.due }),
    writtenBy: 'lise',
    writtenAt: at(change.written ?? -500),
  },
  earlier: [],
  confirmations: (change.both === false ? ['lise'] : ['lise', 'emil']).map((memberId) => ({
    memberId,
    confirmedAt: at(-400),
  })),
  completion: change.done == null ? null : { by: 'lise', at: at(change.done) },
  answer: change.answered ? { id: 'answer', answer: change.answered[0], at: at(change.answered[1]) } : null,
})

const asked = (change: Parameters<typeof support>[0]) => isAsked(support(change), today, timeZone)

test.each([
  ['before its day nothing is asked', { due: 1 }, false],
  ['on its day it is', { due: 0 }, true],
  ['also when it was followed up before its day', { due: 9, done: -1 }, true],
  ['nobody is asked for ever', { due: -7 * weeksAsked }, false],
  ['not while one has yet to say yes', { due: 0, both: false }, false],
  ['nor when the two have parted', { due: 0, goesOn: false }, false],
  ['nor once it is answered', { due: -3, done: -1, answered: ['not', -1] }, false],
  ['but again on the day they set anew', { due: 0, written: -10, answered: ['some', -10] }, true],
  ['not again before they have set one', { due: -3, answered: ['some', -1] }, false],
] as [string, Parameters<typeof support>[0], boolean][])('%s', (_, change, expected) => {
  expect(asked(change)).toBe(expected)
})

const anySupport = fc
  .record({
    due: fc.integer({ min: -200, max: 200 }),
    both: fc.boolean(),
    done: fc.option(fc.integer({ min: -200, max: 0 })),
    goesOn: fc.boolean(),
  })
  .map(support)

test('what is asked can be answered, on some day only, and never before it is due or done', () => {
  fc.assert(
    fc.property(anySupport, (one) => {
      const days = Array.from({ length: 800 }, (_, day) => today.add({ days: day - 400 }))
      const on = days.filter((day) => isAsked(one, day, timeZone))
      if (closedTo(one)) expect(on).toEqual([])
      else expect(on.length).toBe(7 * weeksAsked)
      const done = one.completion?.at.toZonedDateTimeISO(timeZone).toPlainDate()
      for (const day of on) {
        const due = Temporal.PlainDate.compare(day, one.wording.deadline) >= 0
        expect(due || (done && Temporal.PlainDate.compare(day, done) >= 0)).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})

test('none is lost and none doubled in the order they stand in', () => {
  fc.assert(
    fc.property(fc.array(anySupport, { maxLength: 12 }), (all) => {
      const { open, done } = inOrder(all)
      expect(open.length + done.length).toBe(all.length)
      expect(new Set([...open, ...done])).toEqual(new Set(all))
      expect(open.every(({ completion }) => completion === null)).toBe(true)
    }),
  )
})
