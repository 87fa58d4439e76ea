import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StandingMeeting } from '../meetings/planning/types.ts'
import { followingOf, successors, wishFrom } from './rules.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')

const standing: fc.Arbitrary<StandingMeeting> = fc
  .record({
    id: fc.uuid(),
    minutesOn: fc.integer({ min: -100_000, max: 100_000 }),
    state: fc.constantFrom('planned', 'missed', 'held', 'started', 'closed', 'cancelled'),
  })
  .map(({ id, minutesOn, state }) => {
    const startsAt = now.add({ minutes: minutesOn })
    const local = startsAt.toZonedDateTimeISO('Europe/Copenhagen')
    return {
      id,
      pairId: 'pair',
      cadenceId: null,
      plannedDate: local.toPlainDate(),
      date: local.toPlainDate(),
      time: local.toPlainTime(),
      timeZone: 'Europe/Copenhagen',
      startsAt,
      minutes: 45,
      place: '',
      state,
      outcome: null,
      shifted: null,
      movedByHand: false,
      hasAgenda: false,
      cancellation: null,
    }
  })
const plan = fc.uniqueArray(standing, { selector: ({ id }) => id, minLength: 1, maxLength: 12 })

test('what was not reached goes to a conversation to come that nobody has opened, the nearest first', () => {
  fc.assert(
    fc.property(plan, (meetings) => {
      const found = successors(meetings, meetings[0]?.id as string, now)
      expect(found.every(({ state }) => state === 'planned')).toBe(true)
      expect(found.some(({ id }) => id === meetings[0]?.id)).toBe(false)
      const times = found.map(({ startsAt }) => startsAt.epochMilliseconds)
      expect(times.every((time) => time > now.epochMilliseconds)).toBe(true)
      expect(times).toEqual(times.toSorted((one, other) => one - other))
    }),
  )
})

test('the one that follows is the first after it that was not cancelled', () => {
  fc.assert(
    fc.property(plan, (meetings) => {
      const [first] = meetings as [StandingMeeting, ...StandingMeeting[]]
      const later = meetings.filter(
        ({ state, startsAt }) =>
          state !== 'cancelled' && Temporal.Instant.compare(startsAt, first.startsAt) > 0,
      )
      const following = followingOf(meetings, first)
      expect(following === null).toBe(later.length === 0)
      for (const { startsAt } of later) {
        expect(
          Temporal.Instant.compare((following as StandingMeeting).startsAt, startsAt),
        ).toBeLessThanOrEqual(0)
      }
    }),
  )
})

test('the next one is looked for two weeks on at the same time of day, never in the past', () => {
  fc.assert(
    fc.property(standing, (meeting) => {
      const wish = wishFrom(meeting, now)
      expect(wish.time.equals(meeting.time)).toBe(true)
      expect(Temporal.PlainDate.compare(wish.date, '2026-12-07')).toBeGreaterThanOrEqual(0)
    }),
  )
})
