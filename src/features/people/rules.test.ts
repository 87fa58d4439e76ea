import { expect, test } from 'vitest'
import { currentPairs, leadingOf, memberState, pairRefusal } from './rules.ts'
import type { Member, People } from './types.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
const member = (id: string, state: Member['state'] = { kind: 'active' }): Member => ({
  id,
  name: id,
  email: `${id}@b.example`,
  role: 'member',
  language: 'da',
  state,
})
const people: People = {
  members: [
    member('lise'),
    member('karsten'),
    member('emil', { kind: 'invited', until: now }),
    member('gone', { kind: 'deactivated' }),
    member('erased', { kind: 'erased' }),
  ],
  pairs: [
    { id: '1', leaderId: 'lise', employeeId: 'karsten', endedAt: null },
    { id: '2', leaderId: 'karsten', employeeId: 'emil', endedAt: null },
    { id: '3', leaderId: 'emil', employeeId: 'lise', endedAt: now },
  ],
}

test('how far someone is: an invitation is over at the very moment it says', () => {
  const standing = { hasAccount: false, deactivated: false, invitedUntil: now }
  expect(memberState(standing, now.subtract({ seconds: 1 }))).toEqual({ kind: 'invited', until: now })
  expect(memberState(standing, now)).toEqual({ kind: 'expired' })
  expect(memberState({ ...standing, invitedUntil: null }, now)).toEqual({ kind: 'not-invited' })
  expect(memberState({ ...standing, hasAccount: true }, now)).toEqual({ kind: 'active' })
  expect(memberState({ ...standing, hasAccount: true, deactivated: true }, now)).toEqual({
    kind: 'deactivated',
  })
  const erased = { ...standing, deactivated: true, erased: true }
  expect(memberState(erased, now)).toEqual({ kind: 'erased' })
})

test('who may lead whom', () => {
  expect(pairRefusal(people, 'lise', 'emil')).toBeNull()
  expect(pairRefusal(people, 'lise', 'karsten')).toBeNull()
  expect(pairRefusal(people, 'lise', 'lise')).toBe('own-leader')
  expect(pairRefusal(people, 'karsten', 'lise')).toBe('leads-already')
  expect(pairRefusal(people, 'gone', 'emil')).toBe('no-leader')
  expect(pairRefusal(people, 'erased', 'emil')).toBe('no-leader')
  expect(pairRefusal(people, 'emil', 'nobody')).toBe('no-employee')
})

test('one can lead and be led; what has ended does not count', () => {
  expect(leadingOf(people, 'karsten')).toEqual({ leads: ['emil'], ledBy: ['lise'] })
  expect(leadingOf(people, 'emil')).toEqual({ leads: [], ledBy: ['karsten'] })
  expect(currentPairs(people)).toHaveLength(2)
})
