import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueInvitations } from './rules.ts'
import type { Due, Sent, Standing } from './types.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')

const shown = {
  startsAt: fc.integer({ min: -3, max: 40 }).map((days) => now.add({ hours: days * 24 })),
  timeZone: fc.constantFrom('Europe/Copenhagen', 'Europe/London'),
  minutes: fc.constantFrom(30, 45),
  place: fc.constantFrom('', 'Køkkenet'),
  cancelled: fc.boolean(),
}
const sent: fc.Arbitrary<Sent> = fc.record({
  ...shown,
  sequence: fc.integer({ min: 0, max: 9 }),
  undelivered: fc.boolean(),
})
const meetings = fc.array(
  fc.record<Standing>({
    ...shown,
    meetingId: fc.uuid(),
    pairId: fc.uuid(),
    begun: fc.boolean(),
    goesOn: fc.boolean(),
    feedSequence: fc.integer({ min: 0, max: 9 }),
    sent: fc.option(sent),
  }),
)
const at = { now, active: true }

/** The meeting after its message has been sent. */
const afterwards = ({ meeting, sequence }: Due): Standing => ({
  ...meeting,
  sent: { ...meeting, sequence, undelivered: false },
})

test('once all that is missing has been sent, nothing is missing', () => {
  fc.assert(
    fc.property(meetings, fc.boolean(), (given, active) => {
      const due = dueInvitations(given, { now, active })
      expect(dueInvitations(due.map(afterwards), { now, active })).toEqual([])
      expect(new Set(due.map(({ meeting }) => meeting)).size).toBe(due.length)
    }),
  )
})

test('the sequence only grows, also past what the feed says', () => {
  fc.assert(
    fc.property(meetings, (given) => {
      for (const { meeting, sequence } of dueInvitations(given, at)) {
        expect(sequence).toBeGreaterThan(meeting.sent?.sequence ?? -1)
        expect(sequence).toBeGreaterThanOrEqual(meeting.feedSequence)
      }
    }),
  )
})

test('nobody is told of a meeting that is past or begun, nor invited to what goes on no more', () => {
  fc.assert(
    fc.property(meetings, fc.boolean(), (given, active) => {
      for (const { meeting, method } of dueInvitations(given, { now, active })) {
        expect(Temporal.Instant.compare(meeting.startsAt, now)).toBe(1)
        expect(method).toBe(meeting.cancelled ? 'CANCEL' : 'REQUEST')
        if (method === 'CANCEL') expect(meeting.sent).not.toBeNull()
        else expect([active, meeting.begun, meeting.goesOn]).toEqual([true, false, true])
      }
    }),
  )
})

test('changes come before news, and of each the nearest first', () => {
  const meeting = (day: number, change: Partial<Standing> = {}): Standing => ({
    meetingId: String(day),
    pairId: '',
    startsAt: now.add({ hours: 24 * day }),
    timeZone: 'Europe/Copenhagen',
    minutes: 45,
    place: '',
    cancelled: false,
    begun: false,
    goesOn: true,
    feedSequence: 0,
    sent: null,
    ...change,
  })
  const told = (day: number, change: Partial<Sent>): Standing =>
    meeting(day, { sent: { ...meeting(day), sequence: 0, undelivered: false, ...change } })
  const due = dueInvitations(
    [
      meeting(1),
      told(2, {}),
      told(9, { minutes: 30 }),
      told(5, { undelivered: true }),
      { ...told(7, {}), cancelled: true },
      meeting(3),
    ],
    at,
  )
  expect(due.map(({ meeting: { meetingId }, news }) => [meetingId, news])).toEqual([
    ['5', 'planned'],
    ['7', 'cancelled'],
    ['9', 'changed'],
    ['1', 'planned'],
    ['3', 'planned'],
  ])
})
