import { expect, test } from 'vitest'
import { dayOf, elapsedMinutes, stateOf } from './rules.ts'

const meeting = {
  date: Temporal.PlainDate.from('2026-11-24'),
  timeZone: 'Europe/Copenhagen',
  startedAt: null,
  closedAt: null,
  cancelled: false,
  outcome: null,
}
const at = (text: string) => Temporal.Instant.from(text)

test('a meeting nobody opened is missed from the midnight after its day, in its own zone', () => {
  expect(stateOf(meeting, at('2026-11-24T22:59:59Z'))).toBe('planned')
  expect(stateOf(meeting, at('2026-11-24T23:00:00Z'))).toBe('missed')
  expect(stateOf({ ...meeting, timeZone: 'Pacific/Apia' }, at('2026-11-24T10:59:59Z'))).toBe('planned')
  expect(stateOf({ ...meeting, timeZone: 'Pacific/Apia' }, at('2026-11-24T11:00:00Z'))).toBe('missed')
})

test('what was recorded counts more than the day', () => {
  const late = at('2026-12-24T09:00:00Z')
  const started = { ...meeting, startedAt: at('2026-11-24T08:00:00Z') }
  expect(stateOf(started, late)).toBe('started')
  expect(stateOf({ ...started, closedAt: late }, late)).toBe('closed')
  expect(stateOf({ ...meeting, cancelled: true }, late)).toBe('cancelled')
})

test('what one of the two said counts from the moment it was said, and opening it counts more', () => {
  const sameDay = at('2026-11-24T12:00:00Z')
  const said = (kind: 'held' | 'not_held') => ({ ...meeting, outcome: { kind, by: 'lise' } })
  expect(stateOf(said('held'), sameDay)).toBe('held')
  expect(stateOf(said('not_held'), sameDay)).toBe('missed')
  expect(stateOf({ ...said('not_held'), startedAt: sameDay }, sameDay)).toBe('started')
  expect(stateOf({ ...said('held'), cancelled: true }, sameDay)).toBe('cancelled')
})

test('minutes are whole and never negative', () => {
  const start = at('2026-11-24T08:00:00Z')
  expect(elapsedMinutes(start, at('2026-11-24T08:12:59Z'))).toBe(12)
  expect(elapsedMinutes(start, at('2026-11-24T09:30:00Z'))).toBe(90)
  expect(elapsedMinutes(start, at('2026-11-24T07:59:00Z'))).toBe(0)
})

test('the day is seen from the zone of the meeting', () => {
  expect(dayOf(meeting, at('2026-11-23T22:59:00Z'))).toBe('to-come')
  expect(dayOf(meeting, at('2026-11-23T23:00:00Z'))).toBe('today')
  expect(dayOf(meeting, at('2026-11-24T23:00:00Z'))).toBe('past')
})
