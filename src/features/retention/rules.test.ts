import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedKinds, defaults, dueBefore, periodsOf, tellableCount } from './rules.ts'
import { choices, choosable, type Period, type Periods, periodsForm } from './types.ts'

const somePeriods = fc
  .tuple(...choosable.map((kind) => fc.constantFrom<Period>(...choices[kind])))
  .map(
    (chosen) =>
      Object.fromEntries(choosable.map((kind, n) => [kind, chosen[n]])) as Record<string, Period> as Periods,
  )

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')

test('what holds is what was chosen, and the longest where nothing was, or something that is no choice any more', () => {
  expect(periodsOf({})).toEqual(defaults)
  expect(periodsOf({ conversations: 'P3M', removed: 'P900D', gone: 'P1D' })).toEqual({
    ...defaults,
    conversations: 'P3M',
  })
  fc.assert(
    fc.property(somePeriods, (periods) => {
      expect(periodsOf(periods)).toEqual(periods)
    }),
  )
})

test('no choice keeps anything for longer than the default, and a shorter one is due sooner', () => {
  fc.assert(
    fc.property(somePeriods, somePeriods, (from, to) => {
      const zone = 'Europe/Copenhagen'
      for (const kind of choosable) {
        const due = (periods: Periods) => dueBefore(periods[kind], now, zone)
        expect(Temporal.Instant.compare(due(to), due(defaults))).toBeGreaterThanOrEqual(0)
        const isShorter = changedKinds(from, to, { shorter: true }).includes(kind)
        expect(isShorter).toBe(Temporal.Instant.compare(due(to), due(from)) > 0)
      }
      expect(periodsForm.parse(to)).toEqual(to)
    }),
  )
  expect(periodsForm.safeParse({ ...defaults, figures: 'P1D' }).success).toBe(false)
})

test('a month counts by the calendar, in the zone of the company', () => {
  const march = Temporal.Instant.from('2027-03-31T10:00:00Z')
  expect(dueBefore('P1M', march, 'Europe/Copenhagen').toString()).toBe('2027-02-28T11:00:00Z')
  expect(dueBefore('P7D', march, 'Europe/Copenhagen').toString()).toBe('2027-03-24T11:00:00Z')
})

test('of what one person may have shared or removed, none, one and four look alike', () => {
  for (const kind of ['shared', 'rooms', 'removed', 'looks']) {
    expect([0, 1, 4].map((count) => tellableCount(kind, count))).toEqual(['few', 'few', 'few'])
    expect(tellableCount(kind, 5)).toBe(5)
  }
  expect(tellableCount('absences', 1)).toBe(1)
})
