import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeetingState } from '../meetings/types.ts'
import { beside, isAhead, written } from './rules.ts'
import { steps } from './types.ts'

test('the path is a line: on from one step and back again is the same step', () => {
  expect(beside('topics', 'back')).toBeNull()
  expect(beside('follow-up', 'next')).toBeNull()
  for (const step of steps.slice(0, -1)) expect(beside(beside(step, 'next')!, 'back')).toBe(step)
})

test('only what nobody has begun can be prepared, while the two go on', () => {
  const states: MeetingState[] = ['planned', 'missed', 'held', 'started', 'closed', 'cancelled']
  const ahead = (pairGoesOn: boolean) => states.filter((state) => isAhead({ state, pairGoesOn }))
  expect(ahead(true)).toEqual(['planned', 'missed'])
  expect(ahead(false)).toEqual([])
})

test('what is written is told in the order of the path, and no empty step', () => {
  const notes = fc.dictionary(fc.constantFrom(...steps), fc.constantFrom('', 'noget'))
  fc.assert(
    fc.property(notes, (some) => {
      expect(written({ notes: some, ready: [] })).toEqual(steps.filter((step) => some[step] === 'noget'))
    }),
  )
})
