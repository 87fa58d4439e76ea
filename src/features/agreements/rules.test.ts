import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDeadline, dueness, earliestDeadline, isBinding, possible, saysTheSame, waitsFor } from './rules.ts'
import { type Agreement, agreementKinds } from './types.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const leader = { id: 'leader', name: 'Lise Holm' }
const employee = { id: 'employee', name: 'Emil Dahl' }
const at = Temporal.Instant.from('2026-11-23T08:00:00Z')

const day = fc.integer({ min: -400, max: 400 }).map((days) => today.add({ days }))
const anyAgreement: fc.Arbitrary<Agreement> = fc.record({
  id: fc.uuid(),
  pairId: fc.constant('pair'),
  meetingId: fc.constant('meeting'),
  leader: fc.constant(leader),
  employee: fc.constant(employee),
  pairGoesOn: fc.boolean(),
  removed: fc.boolean(),
  wording: fc.record({
    version: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom(...agreementKinds),
    body: fc.string({ minLength: 1 }),
    ownerId: fc.constantFrom('leader', 'employee'),
    deadline: day,
    writtenBy: fc.constantFrom('leader', 'employee'),
    writtenAt: fc.constant(at),
  }),
  earlier: fc.constant([]),
  confirmations: fc
    .subarray(['leader', 'employee'])
    .map((ids) => ids.map((memberId) => ({ memberId, confirmedAt: at }))),
  completion: fc.option(fc.constant({ by: 'leader', at })),
  answer: fc.constant(null),
})

test('the deadline is the last day in time', () => {
  expect(dueness(today, today)).toBe('soon')
  expect(dueness(today.subtract({ days: 1 }), today)).toBe('overdue')
  expect(dueness(today.add({ days: 7 }), today)).toBe('soon')
  expect(dueness(today.add({ days: 8 }), today)).toBe('later')
})

test('an agreement binds exactly when each of the two has confirmed', () => {
  fc.assert(
    fc.property(anyAgreement, (agreement) => {
      const ids = new Set(agreement.confirmations.map(({ memberId }) => memberId))
      expect(isBinding(agreement)).toBe(ids.has('leader') && ids.has('employee'))
      const waiting = waitsFor(agreement)
      if (agreement.removed || agreement.completion) expect(waiting).toEqual([])
      else expect(new Set([...waiting, ...ids])).toEqual(new Set(['leader', 'employee']))
    }),
  )
})

test('what both confirmed cannot be removed, what is done cannot be changed, what has ended can only be read', () => {
  fc.assert(
    fc.property(anyAgreement, fc.constantFrom('leader', 'employee'), (agreement, viewer) => {
      const can = possible(agreement, viewer)
      if (isBinding(agreement)) expect(can.remove).toBe(false)
      if (agreement.completion) expect([can.edit, can.complete, can.confirm, can.remove]).not.toContain(true)
      if (!agreement.pairGoesOn) expect(Object.values(can)).not.toContain(true)
      expect(can.complete && can.undo).toBe(false)
      expect(can.remove && can.restore).toBe(false)
      if (can.confirm) expect(agreement.confirmations.some(({ memberId }) => memberId === viewer)).toBe(false)
    }),
  )
})

test('the order is total: overdue first, then by deadline, however the list was shuffled', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyAgreement, { selector: ({ id }) => id, maxLength: 12 }), (agreements) => {
      const sorted = agreements.toSorted(byDeadline)
      expect(agreements.toReversed().sort(byDeadline)).toEqual(sorted)
      const late = sorted.map(({ wording }) => dueness(wording.deadline, today) === 'overdue')
      expect(late).toEqual(late.toSorted((one, other) => Number(other) - Number(one)))
    }),
  )
})

test('a change of any part of the words is a change', () => {
  const words = { kind: 'task', body: 'Bestil mel', ownerId: 'leader', deadline: today } as const
  expect(saysTheSame(words, { ...words, deadline: Temporal.PlainDate.from('2026-11-23') })).toBe(true)
  expect(saysTheSame(words, { ...words, kind: 'goal' })).toBe(false)
  expect(saysTheSame(words, { ...words, body: 'Bestil mel.' })).toBe(false)
  expect(saysTheSame(words, { ...words, ownerId: 'employee' })).toBe(false)
  expect(saysTheSame(words, { ...words, deadline: today.add({ days: 1 }) })).toBe(false)
})

test('an overdue agreement can be reworded without a new deadline', () => {
  fc.assert(
    fc.property(day, (agreed) => {
      const earliest = earliestDeadline(today, agreed)
      expect(Temporal.PlainDate.compare(earliest, agreed)).toBeLessThanOrEqual(0)
      expect(Temporal.PlainDate.compare(earliest, today)).toBeLessThanOrEqual(0)
    }),
  )
})
