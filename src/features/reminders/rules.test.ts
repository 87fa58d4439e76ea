import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Weekday, WorkingWeek } from '../cadence/types.ts'
import { addWorkingDays, dueReminders, farthestDays, reachOf, roundOf, workingDayOf } from './rules.ts'
import { defaultSettings, type Matter, type Reminder, type Settings } from './types.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text)
const holidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01'])
const zones = ['Europe/Copenhagen', 'Pacific/Apia', 'America/New_York'] as const
const firstDay = date('2026-12-07')
const days = 42

/** What is told at `now`; as the job asks. */
function tell(
  matters: readonly Matter[],
  timeZone: string,
  now: Temporal.Instant,
  settings: Settings,
  week?: WorkingWeek,
) {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const working = { daysOff: holidays, week }
  const day = workingDayOf(working, timeZone, today)
  return day ? dueReminders(matters, { settings, timeZone, now, day, reach: reachOf(today, working) }) : []
}

interface Told extends Reminder {
  now: Temporal.Instant
}

/** Looks at each moment in turn, records what is told, and keeps to one digest a day. */
function live(
  given: readonly Matter[],
  timeZone: string,
  moments: readonly Temporal.Instant[],
  settings = defaultSettings,
  week?: WorkingWeek,
): Told[] {
  const matters = given.map((matter) => ({ ...matter, told: [...matter.told] }))
  const digests = new Set<string>()
  const all: Told[] = []
  for (const now of moments) {
    const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
    if (digests.has(today.toString())) continue
    const told = tell(matters, timeZone, now, settings, week)
    if (told.length > 0) digests.add(today.toString())
    for (const one of told) {
      matters
        .find(({ id, occasion }) => id === one.id && occasion === one.occasion)
        ?.told.push({ stage: one.stage, day: today })
      all.push({ ...one, now })
    }
  }
  return all
}

const common = (id: string) => ({ id, pairId: `pair of ${id}`, other: 'Lise Holm', told: [] })

function meeting(startsAt: string, timeZone: string = 'Europe/Copenhagen', id = startsAt): Matter {
  const local = Temporal.PlainDateTime.from(startsAt)
  const at = local.toZonedDateTime(timeZone).toInstant()
  const when = { day: local.toPlainDate(), time: local.toPlainTime(), startsAt: at }
  return { ...common(id), kind: 'meeting', occasion: at.toString(), ...when }
}

const agreement = (deadline: string, since: string, id = deadline): Matter => ({
  ...common(id),
  kind: 'agreement',
  occasion: deadline,
  day: date(deadline),
  since: instant(since),
})

const waiting = (kind: 'confirmation' | 'proposal', since: string, id: string = kind): Matter => ({
  ...common(id),
  kind,
  occasion: '1',
  since: instant(since),
})

const dayWithin = fc.integer({ min: 0, max: days - 1 }).map((n) => firstDay.add({ days: n }))
const momentWithin = fc
  .tuple(dayWithin, fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([day, minute]) => day.toZonedDateTime('UTC').toInstant().add({ minutes: minute }))

const anyMatter = (timeZone: string) =>
  fc.oneof(
    fc.tuple(dayWithin, fc.integer({ min: 0, max: 95 }), fc.uuid()).map(([day, quarter, id]) => {
      const time = new Temporal.PlainTime(Math.floor(quarter / 4), (quarter % 4) * 15)
      return meeting(day.toPlainDateTime(time).toString(), timeZone, id)
    }),
    fc
      .tuple(dayWithin, momentWithin, fc.uuid())
      .map(([day, since, id]) => agreement(day.toString(), since.toString(), id)),
    fc
      .tuple(fc.constantFrom('confirmation' as const, 'proposal' as const), momentWithin, fc.uuid())
      .map(([kind, since, id]) => waiting(kind, since.toString(), id)),
  )

const anySettings = fc.record({
  prepareDays: fc.integer({ min: 0, max: 5 }),
  due: fc.boolean(),
  overdue: fc.boolean(),
  confirm: fc.boolean(),
  answer: fc.boolean(),
})

const anyLife = fc.constantFrom(...zones).chain((timeZone) =>
  fc.record({
    timeZone: fc.constant(timeZone),
    matters: fc.array(anyMatter(timeZone), { maxLength: 8 }),
    settings: anySettings,
    // In no order: the clock jumps to and fro.
    moments: fc.array(momentWithin, { maxLength: 120 }),
  }),
)

/** Every quarter of an hour from seven to nine, on each day. */
const everyMorning = (timeZone: string, from = firstDay, count = days): Temporal.Instant[] =>
  Array.from({ length: count }, (_, n) => from.add({ days: n })).flatMap((day) =>
    Array.from({ length: 9 }, (_, quarter) =>
      day
        .toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(7) })
        .add({ minutes: quarter * 15 })
        .toInstant(),
    ),
  )

const isOff = (day: Temporal.PlainDate, week?: WorkingWeek) =>
  holidays.has(day.toString()) || (week ? !week[day.dayOfWeek as Weekday] : day.dayOfWeek > 5)

/** The `count`th working day before `day`, counted the other way round than the rules do. */
function workingDaysBefore(day: Temporal.PlainDate, count: number, week?: WorkingWeek): Temporal.PlainDate {
  let found = day
  for (let left = count; left > 0; ) {
    found = found.subtract({ days: 1 })
    if (!isOff(found, week)) left -= 1
  }
  return found
}

describe('whatever happens, and however the clock jumps', () => {
  test('nothing is told twice, and nobody gets two mails a day', () => {
    fc.assert(
      fc.property(anyLife, ({ timeZone, matters, settings, moments }) => {
        const told = live(matters, timeZone, moments, settings)
        const keys = told.map(({ stage, id, occasion }) => `${stage} ${id} ${occasion}`)
        expect(new Set(keys).size).toBe(keys.length)
        const mails = new Set(told.map(({ now }) => now.toString()))
        const dates = [...mails].map((now) =>
          instant(now).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
        )
        expect(new Set(dates).size).toBe(dates.length)
      }),
    )
  })

  test('nothing is told too late', () => {
    fc.assert(
      fc.property(anyLife, ({ timeZone, matters, settings, moments }) => {
        for (const { stage, id, day, now } of live(matters, timeZone, moments, settings)) {
          const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
          const matter = matters.find((one) => one.id === id)
          if (matter?.kind === 'meeting') {
            expect(Temporal.Instant.compare(now, matter.startsAt)).toBe(-1)
          }
          if (stage === 'due') expect(Temporal.PlainDate.compare(today, day)).toBeLessThanOrEqual(0)
          if (stage === 'overdue') expect(Temporal.PlainDate.compare(today, day)).toBe(1)
        }
      }),
    )
  })

  test('nothing is told outside working hours, and nothing that is switched off', () => {
    fc.assert(
      fc.property(anyLife, ({ timeZone, matters, settings, moments }) => {
        for (const { stage, now } of live(matters, timeZone, moments, settings)) {
          const local = now.toZonedDateTimeISO(timeZone)
          expect([isOff(local.toPlainDate()), local.hour >= 8 && local.hour < 16]).toEqual([false, true])
          const name = stage.replace('-again', '') as 'due' | 'prepare'
          expect(name === 'prepare' ? settings.prepareDays > 0 : settings[name]).toBe(true)
        }
      }),
    )
  })

  test('what stands still is told in full: each meeting on its morning, in the first quarter', () => {
    fc.assert(
      fc.property(anyLife, ({ timeZone, matters, settings }) => {
        const lead = settings.prepareDays
        const meetings = matters.filter(
          (matter) => matter.kind === 'meeting' && Temporal.PlainDate.compare(matter.day, '2026-12-21') > 0,
        )
        const told = live(meetings, timeZone, everyMorning(timeZone), settings)
        const expected = meetings.flatMap((matter) =>
          matter.kind === 'meeting' && lead > 0
            ? [`${matter.id} ${workingDaysBefore(matter.day, lead)}T08:00:00`]
            : [],
        )
        const when = ({ now }: Told) => now.toZonedDateTimeISO(timeZone).toPlainDateTime().toString()
        expect(told.map((one) => `${one.id} ${when(one)}`).sort()).toEqual(expected.sort())
      }),
    )
  })
})

describe('whichever days one works', () => {
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }))
    .map(([from, long]) => ({ from: from * 60, to: Math.max(from + long, 9) * 60 }))
  const anyWeek = fc
    .uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
    .chain(
      (days) => fc.record(Object.fromEntries(days.map((day) => [day, hours]))) as fc.Arbitrary<WorkingWeek>,
    )
  const life = fc.record({ week: anyWeek, lead: fc.integer({ min: 1, max: 5 }), day: dayWithin })

  test('a conversation is told of as many of one’s own working days before, when that day begins', () => {
    fc.assert(
      fc.property(life, ({ week, lead, day }) => {
        const zone = 'Europe/Copenhagen'
        const matter = meeting(day.toPlainDateTime('23:45').toString(), zone)
        const hourly = Array.from({ length: 57 * 12 }, (_, n) =>
          day
            .subtract({ days: 56 - Math.floor(n / 12) })
            .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(7 + (n % 12)) })
            .toInstant(),
        )
        const settings = { ...defaultSettings, prepareDays: lead }
        const [told, ...more] = live([matter], zone, hourly, settings, week)
        const expected = workingDaysBefore(day, lead, week)
        const begins = Math.max(week[expected.dayOfWeek as Weekday]!.from, 8 * 60)
        const local = told!.now.toZonedDateTimeISO(zone)
        expect([more, local.toPlainDate().toString()]).toEqual([[], expected.toString()])
        expect(local.hour * 60 + local.minute).toBe(begins)
      }),
      { numRuns: 30 },
    )
  })

  test('someone who never works after the round begins is told nothing, and no count runs for ever', () => {
    const week = { 2: { from: 4 * 60, to: 8 * 60 } }
    expect(
      tell(
        [meeting('2026-12-10T09:00')],
        'Europe/Copenhagen',
        instant('2026-12-08T07:00:00Z'),
        defaultSettings,
        week,
      ),
    ).toEqual([])
    expect(addWorkingDays(firstDay, 5, { daysOff: holidays, week })).toEqual(
      firstDay.add({ days: farthestDays }),
    )
  })
})

describe('the zone of the server', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test('changes nothing', () => {
    const inZone = (zone: string, life: () => Told[]) => {
      process.env.TZ = zone
      return JSON.stringify(life())
    }
    fc.assert(
      fc.property(anyLife, ({ timeZone, matters, settings, moments }) => {
        const life = () => live(matters, timeZone, moments, settings)
        const home = inZone('UTC', life)
        expect(inZone('Pacific/Apia', life)).toBe(home)
        expect(inZone('America/New_York', life)).toBe(home)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the default settings in Copenhagen', () => {
  const zone = 'Europe/Copenhagen'
  const told = (matters: Matter[], from = firstDay) =>
    live(matters, zone, everyMorning(zone, from)).map(
      ({ stage, now }) => `${stage} ${now.toZonedDateTimeISO(zone).toPlainDate()}`,
    )

  test('a meeting is told of two working days before, over weekends and Christmas', () => {
    expect(told([meeting('2026-12-10T09:00')])).toEqual(['prepare 2026-12-08'])
    expect(told([meeting('2026-12-14T09:00')])).toEqual(['prepare 2026-12-10'])
    expect(told([meeting('2026-12-28T09:00')])).toEqual(['prepare 2026-12-23'])
  })

  test('one that was planned too late for that is told of the next morning, unless it has begun', () => {
    const asked = (now: string) => tell([meeting('2026-12-10T09:00')], zone, instant(now), defaultSettings)
    expect(asked('2026-12-10T07:30:00Z').map(({ stage }) => stage)).toEqual(['prepare'])
    expect(asked('2026-12-10T08:00:00Z')).toEqual([])
  })

  test('an agreement is told of two days before its deadline, never on a day off, and once when it is over', () => {
    const since = '2026-11-30T12:00:00Z'
    expect(told([agreement('2026-12-10', since)])).toEqual(['due 2026-12-08', 'overdue 2026-12-11'])
    expect(told([agreement('2026-12-14', since)])).toEqual(['due 2026-12-11', 'overdue 2026-12-15'])
    expect(told([agreement('2026-12-25', since)])).toEqual(['due 2026-12-23', 'overdue 2026-12-28'])
  })

  test('what waits is told of the next morning and again after seven days, and then no more', () => {
    const since = '2026-12-08T09:00:00Z'
    expect(told([waiting('confirmation', since)])).toEqual(['confirm 2026-12-09', 'confirm-again 2026-12-16'])
    expect(told([waiting('proposal', since)])).toEqual(['answer 2026-12-09', 'answer-again 2026-12-16'])
  })

  test('what has lain for more than a month is told of no more', () => {
    const old = '2026-10-01T09:00:00Z'
    expect(told([waiting('confirmation', old), agreement('2026-11-02', old)])).toEqual([])
  })
})

describe('days named one by one', () => {
  const off = new Set([
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2026-12-31',
    '2027-01-01',
    '2027-03-25',
    '2027-03-26',
    '2027-03-29',
  ])
  const zone = 'Europe/Copenhagen'
  /** When a conversation is told of, looking each hour of the two weeks before it. */
  function toldAt(startsAt: string, week?: WorkingWeek): string | undefined {
    const matter = meeting(startsAt)
    const first = date(startsAt.slice(0, 10)).subtract({ days: 14 }).toZonedDateTime('UTC').toInstant()
    const working = { daysOff: off, week }
    for (let hour = 0; hour < 14 * 24; hour++) {
      const now = first.add({ hours: hour })
      const today = now.toZonedDateTimeISO(zone).toPlainDate()
      const day = workingDayOf(working, zone, today)
      const asked = { settings: defaultSettings, timeZone: zone, now, reach: reachOf(today, working) }
      if (day && dueReminders([matter], { ...asked, day }).length > 0) return now.toString()
    }
    return undefined
  }

  test.each([
    ['25 October 2026, from before it', '2026-10-27T09:00', '2026-10-23T06:00:00Z'],
    ['25 October 2026, from after it', '2026-10-28T09:00', '2026-10-26T07:00:00Z'],
    ['the new year of 2026-W53', '2027-01-04T09:00', '2026-12-29T07:00:00Z'],
    ['Easter 2027, before it', '2027-03-30T09:00', '2027-03-23T07:00:00Z'],
    ['Easter 2027, over it', '2027-03-31T09:00', '2027-03-24T07:00:00Z'],
    ['28 March 2027, from after it', '2027-04-01T09:00', '2027-03-30T06:00:00Z'],
  ])('%s', (_, startsAt, expected) => {
    expect(toldAt(startsAt)).toBe(expected)
  })

  test('on 25 October 2026 and 28 March 2027 themselves, by someone who works on Sundays', () => {
    const full = { from: 9 * 60, to: 15 * 60 }
    const week = { 1: full, 7: full }
    expect(toldAt('2026-11-01T10:00', week)).toBe('2026-10-25T08:00:00Z')
    expect(toldAt('2027-04-04T10:00', { 7: full, 3: full })).toBe('2027-03-28T07:00:00Z')
  })
})

test('the round is made once the day has begun, on every day of the week', () => {
  const round = (now: string) => roundOf('Europe/Copenhagen', instant(now))?.today.toString()
  expect(
    [
      '2026-12-08T06:59:59Z',
      '2026-12-08T07:00:00Z',
      '2026-12-08T19:00:00Z',
      '2026-12-12T09:00:00Z',
      '2026-12-25T09:00:00Z',
    ].map(round),
  ).toEqual([undefined, '2026-12-08', '2026-12-08', '2026-12-12', '2026-12-25'])
})

test('the nth working day after a day', () => {
  const after = (from: string, count: number, week?: WorkingWeek) =>
    addWorkingDays(date(from), count, { daysOff: holidays, week }).toString()
  expect(after('2026-12-24', 1)).toBe('2026-12-28')
  expect(after('2026-12-31', 5)).toBe('2027-01-08')
  const full = { from: 8 * 60, to: 16 * 60 }
  expect(after('2026-12-22', 2, { 2: full, 4: full })).toBe('2026-12-29')
  expect(after('2026-12-25', 2, { 6: full, 7: full })).toBe('2027-01-02')
})

describe('the working day of someone who has said their hours', () => {
  const week = {
    1: { from: 12 * 60, to: 15 * 60 },
    2: { from: 5 * 60, to: 7 * 60 },
    6: { from: 600, to: 900 },
  }
  const dayOf = (day: string) => {
    const found = workingDayOf({ daysOff: holidays, week }, 'Europe/Copenhagen', date(day))
    return found && [found.begins.toString(), found.ends.toString()]
  }

  test.each([
    ['begins when they begin', '2026-12-07', ['2026-12-07T11:00:00Z', '2026-12-07T14:00:00Z']],
    ['is none when they have gone home before the round', '2026-12-08', null],
    ['is none on a day they do not work', '2026-12-09', null],
    ['may be a Saturday', '2026-12-12', ['2026-12-12T09:00:00Z', '2026-12-12T14:00:00Z']],
    ['is none on a holiday', '2026-12-26', null],
  ])('%s', (_, day, expected) => {
    expect(dayOf(day)).toEqual(expected)
  })
})
