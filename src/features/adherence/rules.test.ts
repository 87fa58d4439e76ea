import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateOf } from '../meetings/rules.ts'
import { doubtOf, gapOf, isAsked, isKept, keptOf, promisesOf } from './rules.ts'
import type { Occasion } from './types.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
const zone = 'Europe/Copenhagen'

type Fate = 'held' | 'said held' | 'said not held' | 'nothing' | 'cancelled' | 'by rhythm'

/** A conversation so many days from now; `nothing`: nobody opened it and nobody answered. */
function occasion(days: number, fate: Fate, everyWeeks: number | null = 3): Occasion {
  const startsAt = now.add({ hours: 24 * days })
  const date = startsAt.toZonedDateTimeISO(zone).toPlainDate()
  const outcome =
    fate === 'said held' || fate === 'said not held'
      ? { kind: fate === 'said held' ? ('held' as const) : ('not_held' as const), by: 'lise' }
      : null
  const startedAt = fate === 'held' ? startsAt : null
  const cancelled = fate === 'cancelled' || fate === 'by rhythm'
  const state = stateOf({ date, timeZone: zone, startedAt, closedAt: null, cancelled, outcome }, now)
  const id = `${days} ${fate} ${everyWeeks}`
  return { id, date, startsAt, minutes: 45, state, outcome, everyWeeks, byRhythm: fate === 'by rhythm' }
}

const days = (list: Occasion[]) => list.map(({ id }) => Number(id.split(' ')[0]))

describe('asking', () => {
  const meeting = occasion(0, 'nothing')
  const at = (minutes: number) => isAsked(meeting, meeting.startsAt.add({ minutes }))

  test('begins when the time has passed, and ends fourteen days later', () => {
    expect([at(44), at(45), at(45 + 14 * 24 * 60), at(46 + 14 * 24 * 60)]).toEqual([false, true, true, false])
  })

  test('only about what nobody opened, cancelled or answered', () => {
    const asked = (fate: Fate) => isAsked(occasion(-1, fate), now)
    expect(
      ['nothing', 'held', 'said held', 'said not held', 'cancelled'].map((fate) => asked(fate as Fate)),
    ).toEqual([true, false, false, false, false])
  })
})

describe('what counts', () => {
  test('what has passed within twelve months; not what is asked about, nor what a rhythm took off the plan', () => {
    const list = [
      occasion(-370, 'held'),
      occasion(-360, 'held'),
      occasion(-40, 'nothing'),
      occasion(-30, 'by rhythm'),
      occasion(-10, 'nothing'),
      occasion(3, 'nothing'),
    ]
    expect(days(promisesOf(list, now))).toEqual([-360, -40])
  })

  test('one cancelled by hand is not kept, unless another within the interval stands in for it', () => {
    const cancelled = occasion(-60, 'cancelled', 2)
    expect(promisesOf([cancelled], now).map(isKept)).toEqual([false])
    expect(promisesOf([cancelled, occasion(-55, 'held', null)], now).map(isKept)).toEqual([true])
    expect(days(promisesOf([cancelled, occasion(-74, 'held', null)], now))).toEqual([-74])
    expect(days(promisesOf([cancelled, occasion(-45, 'held', null)], now))).toEqual([-60, -45])
    expect(days(promisesOf([occasion(-5, 'cancelled', 2), occasion(4, 'nothing', null)], now))).toEqual([])
  })

  test('each stands in for one; the rhythm’s own next one for none; a cancelled extra one breaks nothing', () => {
    const two = [occasion(-60, 'cancelled'), occasion(-58, 'cancelled')]
    expect(days(promisesOf([...two, occasion(-55, 'held', null)], now))).toEqual([-58, -55])
    expect(days(promisesOf([...two, occasion(-55, 'held', 3)], now))).toEqual([-60, -58, -55])
    expect(promisesOf([occasion(-60, 'cancelled', null)], now)).toEqual([])
  })
})

test('the last eight are counted, and nothing is said of fewer than three', () => {
  const held = (count: number) =>
    Array.from({ length: count }, (_, index) => occasion(-21 * (index + 1), 'held'))
  expect(keptOf(held(2), now)).toBeNull()
  expect(keptOf(held(3), now)).toEqual({ held: 3, of: 3 })
  expect(keptOf([...held(12), occasion(-20, 'said not held')], now)).toEqual({ held: 7, of: 8 })
})

describe('the longest gap', () => {
  const agreed = { everyWeeks: 3, firstDate: Temporal.PlainDate.from('2026-01-01') }

  test('lies between two that were held, in weeks, under the rhythm that holds', () => {
    const list = [-105, -84, -63, -28, -7].map((day) => occasion(day, 'held'))
    list.push(occasion(-49, 'said not held'))
    expect(gapOf(list, agreed, now)).toEqual({ weeks: 5, everyWeeks: 3 })
    expect(gapOf(list, { ...agreed, firstDate: Temporal.PlainDate.from('2026-10-20') }, now)).toEqual({
      weeks: 3,
      everyWeeks: 3,
    })
    expect(gapOf(list, { ...agreed, firstDate: Temporal.PlainDate.from('2026-11-01') }, now)).toBeNull()
    expect(gapOf(list, null, now)).toBeNull()
    expect(gapOf([occasion(-7, 'held'), occasion(-8, 'held', null)], agreed, now)).toBeNull()
  })
})

describe('a word about the rhythm', () => {
  const agreedAt = Temporal.Instant.from('2026-01-05T08:00:00Z')
  const doubt = (occasions: Occasion[], change = {}) =>
    doubtOf({ occasions, agreedAt, waits: false, ...change }, now)?.id ?? null
  const two = [occasion(-40, 'nothing'), occasion(-20, 'said not held')]

  test('comes after two in a row that came to nothing, and names the second', () => {
    expect(doubt(two)).toBe(two[1]!.id)
    expect(doubt([two[0]!])).toBeNull()
    expect(doubt([...two, occasion(-15, 'said held')])).toBeNull()
    expect(doubt([occasion(-40, 'held'), two[1]!])).toBeNull()
    expect(doubt([...two, occasion(-2, 'nothing')])).toBe(two[1]!.id)
  })

  test('not once another rhythm is agreed or proposed, nor without one', () => {
    expect(doubt(two, { agreedAt: now.subtract({ hours: 24 * 19 }) })).toBeNull()
    expect(doubt(two, { waits: true })).toBeNull()
    expect(doubt(two, { agreedAt: null })).toBeNull()
  })
})

const fates: Fate[] = ['held', 'said held', 'said not held', 'nothing', 'cancelled', 'by rhythm']
const anyOccasions = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: -400, max: 60 }), fc.constantFrom(...fates), fc.constantFrom(null, 1, 2, 3, 8))
    .filter(([day, fate]) => day < 0 || !['held', 'said held', 'said not held'].includes(fate))
    .map(([day, fate, weeks]) => occasion(day, fate, weeks)),
  { selector: ({ startsAt }) => startsAt.toString(), maxLength: 25 },
)

describe('laws', () => {
  test('the same whatever order they come in; never more held than looked at, never more than eight', () => {
    fc.assert(
      fc.property(anyOccasions, (list) => {
        const kept = keptOf(list, now)
        expect(keptOf(list.toReversed(), now)).toEqual(kept)
        if (!kept) return
        expect(kept.held).toBeLessThanOrEqual(kept.of)
        expect(kept.of).toBeLessThanOrEqual(8)
      }),
    )
  })

  test('what a rhythm took off the plan, and the rhythm’s own conversations to come, change nothing', () => {
    fc.assert(
      fc.property(anyOccasions, (list) => {
        const plain = list.filter(
          ({ byRhythm, everyWeeks, startsAt }) =>
            !byRhythm && (everyWeeks === null || Temporal.Instant.compare(startsAt, now) < 0),
        )
        expect(promisesOf(plain, now)).toEqual(promisesOf(list, now))
      }),
    )
  })

  test('to say that one was held never makes the two look worse', () => {
    fc.assert(
      fc.property(anyOccasions, fc.nat(24), (list, at) => {
        const chosen = promisesOf(list, now)[at]
        if (!chosen || isKept(chosen) || chosen.state === 'cancelled') return
        const said = { ...chosen, state: 'held' as const, outcome: { kind: 'held' as const, by: 'emil' } }
        const before = promisesOf(list, now)
        const after = promisesOf(
          list.map((one) => (one === chosen ? said : one)),
          now,
        )
        expect(days(after)).toEqual(days(before))
        expect(after.filter(isKept)).toHaveLength(before.filter(isKept).length + 1)
      }),
    )
  })

  test('what is asked about is in neither count, and every promise is over', () => {
    fc.assert(
      fc.property(anyOccasions, (list) => {
        for (const promise of promisesOf(list, now)) {
          expect(isAsked(promise, now)).toBe(false)
          expect(promise.byRhythm).toBe(false)
          expect(Temporal.Instant.compare(promise.startsAt, now)).toBeLessThan(0)
        }
      }),
    )
  })

  test('the longest gap is at least as long as that between any two held one after the other', () => {
    fc.assert(
      fc.property(anyOccasions, (list) => {
        const firstDate = Temporal.PlainDate.from('2025-01-01')
        const held = promisesOf(list, now).slice(-8).filter(isKept)
        const weeks = gapOf(list, { everyWeeks: 2, firstDate }, now)?.weeks ?? 0
        for (const [index, later] of held.slice(1).entries()) {
          expect(Math.round(held[index]!.date.until(later.date).days / 7)).toBeLessThanOrEqual(weeks)
        }
      }),
    )
  })
})
