import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMonth, cursorOf } from './rules.ts'
import { type Event, timelineQuery } from './types.ts'

const event = (at: string, key = 'meeting:0'): Event => ({
  group: 'meetings',
  what: 'held',
  at: Temporal.Instant.from(at),
  key,
  of: '',
  by: null,
  body: '',
  more: {},
})

// Microseconds, as the database keeps them.
const moments = fc
  .bigInt({ min: 0n, max: 4_000_000_000_000_000n })
  .map((microseconds) => Temporal.Instant.fromEpochNanoseconds(microseconds * 1000n))

test('each event stands under one month, the one of its day where the reader is, and in the order it came', () => {
  fc.assert(
    fc.property(
      fc.array(moments),
      fc.constantFrom('Europe/Copenhagen', 'America/New_York', 'Pacific/Auckland'),
      (instants, timeZone) => {
        const events = instants
          .toSorted((one, other) => Temporal.Instant.compare(other, one))
          .map((at, number) => event(at.toString(), `meeting:${number}`))
        const months = byMonth(events, timeZone)
        expect(months.flatMap((month) => month.events)).toEqual(events)
        expect(new Set(months.map(({ month }) => month.toString())).size).toBe(months.length)
        for (const { month, events } of months) {
          for (const { at } of events) {
            expect(at.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth().equals(month)).toBe(true)
          }
        }
      },
    ),
  )
})

test('the last minutes of a month belong to the next one further east', () => {
  const late = [event('2026-10-31T23:30:00Z')]
  expect(byMonth(late, 'UTC').map(({ month }) => month.toString())).toEqual(['2026-10'])
  expect(byMonth(late, 'Europe/Copenhagen').map(({ month }) => month.toString())).toEqual(['2026-11'])
})

test('where a page begins survives its address, to the microsecond', () => {
  fc.assert(
    fc.property(moments, fc.uuid(), (at, id) => {
      const written = cursorOf({ at, key: `wish-closing:${id}` })
      for (const direction of ['older', 'newer'] as const) {
        expect(timelineQuery.parse({ [direction]: written })).toEqual({
          group: null,
          direction,
          cursor: { at: at.toString(), key: `wish-closing:${id}` },
        })
      }
    }),
  )
})

test('whatever else an address says is the first page', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kind, older) => {
      fc.pre(!/^(meetings|agreements|feedback|expectations|listening|development|goals|rhythm)$/.test(kind))
      expect(timelineQuery.parse({ kind, older })).toEqual({ group: null, direction: 'older', cursor: null })
    }),
  )
})
