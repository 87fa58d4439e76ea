import { expect, test } from 'vitest'
import { countedAnswer } from './rules.ts'

const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
const invited = { sequence: 2, startsAt: Temporal.Instant.from('2026-11-26T09:00:00Z') }
const given = {
  meetingId: '019adf4e-7c2a-7d11-9c31-3a1c5a0b7a01',
  kind: 'accepted' as const,
  sequence: 2,
  stampedAt: Temporal.Instant.from('2026-11-23T08:05:00Z'),
  proposed: null,
}
const at = { now, receivedAt: Temporal.Instant.from('2026-11-23T08:06:00Z') }

test('only an answer to what was sent last counts, and as given no later than it arrived', () => {
  expect(countedAnswer(given, invited, at)).toMatchObject({ kind: 'accepted', ...invited })
  expect(countedAnswer({ ...given, sequence: 1 }, invited, at)).toBeNull()
  expect(countedAnswer({ ...given, sequence: 3 }, invited, at)).toBeNull()
  expect(countedAnswer(given, invited, at)?.stampedAt).toEqual(given.stampedAt)
  const ahead = { ...given, stampedAt: Temporal.Instant.from('2099-01-01T00:00:00Z') }
  expect(countedAnswer(ahead, invited, at)?.stampedAt).toEqual(at.receivedAt)
  expect(countedAnswer({ ...given, stampedAt: null }, invited, at)?.stampedAt).toEqual(at.receivedAt)
})

test('a proposal that is over, a year away or a day long does not count', () => {
  const counter = (startsAt: Temporal.Instant, minutes = 45) =>
    countedAnswer(
      { ...given, kind: 'countered', proposed: { startsAt, endsAt: startsAt.add({ minutes }) } },
      invited,
      at,
    )
  expect(counter(now.add({ hours: 1 }))).not.toBeNull()
  expect(counter(now)).toBeNull()
  expect(counter(now.add({ hours: 24 * 367 }))).toBeNull()
  expect(counter(now.add({ hours: 1 }), 25 * 60)).toBeNull()
})
