import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyPeriods, freeBusyPeriods, type Reading } from './busy-text.ts'
import { merged, type Period, without } from './periods.ts'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const shown = (periods: Period[] | null) =>
  periods?.map(
    ({ start, end }) =>
      `${Temporal.Instant.fromEpochMilliseconds(start)}/${Temporal.Instant.fromEpochMilliseconds(end)}`,
  )

const reading = (over: Partial<Reading> = {}): Reading => ({
  window: { start: at('2026-10-19T00:00Z'), end: at('2027-04-12T00:00Z') },
  timeZone: 'Europe/Copenhagen',
  addresses: new Set(['emil@bageriet.example']),
  isOurs: (uid) => uid === 'ours',
  ...over,
})

const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n')
const busy = async (...lines: string[]) => shown(await busyPeriods([calendar(event(...lines))], reading()))
const nine = [
  'DTSTART;TZID=Europe/Copenhagen:20261124T090000',
  'DTEND;TZID=Europe/Copenhagen:20261124T100000',
]

describe('busyPeriods', () => {
  test.each<[string, string[], string[]]>([
    ['by its zone', nine, ['2026-11-24T08:00:00Z/2026-11-24T09:00:00Z']],
    [
      'in UTC, with a length',
      ['DTSTART:20261124T090000Z', 'DURATION:PT45M'],
      ['2026-11-24T09:00:00Z/2026-11-24T09:45:00Z'],
    ],
    [
      'without a zone, in the person’s own',
      ['DTSTART:20261124T090000', 'DTEND:20261124T100000'],
      ['2026-11-24T08:00:00Z/2026-11-24T09:00:00Z'],
    ],
    [
      'a zone as Windows calls it',
      [
        'DTSTART;TZID=Romance Standard Time:20261124T090000',
        'DTEND;TZID="Pacific Standard Time":20261124T020000',
      ],
      ['2026-11-24T08:00:00Z/2026-11-24T10:00:00Z'],
    ],
    [
      'a zone at the end of a longer name',
      ['DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20261124T090000', 'DURATION:PT1H'],
      ['2026-11-24T14:00:00Z/2026-11-24T15:00:00Z'],
    ],
    [
      'a zone that nobody knows, in the person’s own',
      ['DTSTART;TZID=Somewhere:20261124T090000', 'DURATION:PT1H'],
      ['2026-11-24T08:00:00Z/2026-11-24T09:00:00Z'],
    ],
    [
      'a whole day, from midnight to midnight where the person is',
      ['DTSTART;VALUE=DATE:20261124'],
      ['2026-11-23T23:00:00Z/2026-11-24T23:00:00Z'],
    ],
    [
      'whole days across the end of summer time: 73 hours',
      ['DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261027'],
      ['2026-10-23T22:00:00Z/2026-10-26T23:00:00Z'],
    ],
    ['tentative', [...nine, 'STATUS:TENTATIVE'], ['2026-11-24T08:00:00Z/2026-11-24T09:00:00Z']],
    ['free time', [...nine, 'TRANSP:TRANSPARENT'], []],
    ['cancelled', [...nine, 'STATUS:CANCELLED'], []],
    ['declined', [...nine, 'ATTENDEE;PARTSTAT=DECLINED:MAILTO:Emil@bageriet.example'], []],
    [
      'declined by another',
      [...nine, 'ATTENDEE;PARTSTAT=DECLINED:mailto:lise@bageriet.example'],
      ['2026-11-24T08:00:00Z/2026-11-24T09:00:00Z'],
    ],
    ['no time at all', ['DTSTART:20261124T090000Z'], []],
    ['before the window', ['DTSTART:20260901T090000Z', 'DURATION:PT1H'], []],
    [
      'into the window, cut at its edge',
      ['DTSTART:20261018T220000Z', 'DURATION:PT4H'],
      ['2026-10-19T00:00:00Z/2026-10-19T02:00:00Z'],
    ],
    ['that ends before it begins', ['DTSTART:20261124T090000Z', 'DTEND:20261124T080000Z'], []],
  ])('an event %s', async (_, lines, expected) => {
    expect(await busy(...lines)).toEqual(expected)
  })

  test('Takt’s own is not what keeps one busy', async () => {
    const text = calendar(event(...nine).replace('UID:1', 'UID:ours'))
    expect(await busyPeriods([text], reading())).toEqual([])
  })

  test('each week since 2015 keeps its hour on the clock through both changes of it', async () => {
    const found = await busy(
      'DTSTART;TZID=Europe/Copenhagen:20150105T090000',
      'DTEND;TZID=Europe/Copenhagen:20150105T093000',
      'RRULE:FREQ=WEEKLY',
    )
    expect(found).toHaveLength(25)
    expect(found?.slice(0, 2)).toEqual([
      '2026-10-19T07:00:00Z/2026-10-19T07:30:00Z',
      '2026-10-26T08:00:00Z/2026-10-26T08:30:00Z',
    ])
    expect(found?.slice(-3)).toEqual([
      '2027-03-22T08:00:00Z/2027-03-22T08:30:00Z',
      '2027-03-29T07:00:00Z/2027-03-29T07:30:00Z',
      '2027-04-05T07:00:00Z/2027-04-05T07:30:00Z',
    ])
  })

  test('a series loses what was left out, moved or made free, and gains what was added', async () => {
    const text = calendar(
      event(
        'DTSTART;TZID=Europe/Copenhagen:20261102T090000',
        'DTEND;TZID=Europe/Copenhagen:20261102T100000',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE;TZID=Europe/Copenhagen:20261109T090000',
        'RDATE;TZID=Europe/Copenhagen:20261204T130000',
      ),
      event(
        'RECURRENCE-ID;TZID=Europe/Copenhagen:20261116T090000',
        'DTSTART;TZID=Europe/Copenhagen:20261117T140000',
        'DTEND;TZID=Europe/Copenhagen:20261117T143000',
      ),
      event(
        'RECURRENCE-ID:20261123T080000Z',
        'DTSTART;TZID=Europe/Copenhagen:20261123T090000',
        'DURATION:PT1H',
        'TRANSP:TRANSPARENT',
      ),
    )
    expect(shown(await busyPeriods([text], reading()))).toEqual([
      '2026-11-02T08:00:00Z/2026-11-02T09:00:00Z',
      '2026-11-17T13:00:00Z/2026-11-17T13:30:00Z',
      '2026-11-30T08:00:00Z/2026-11-30T09:00:00Z',
      '2026-12-04T12:00:00Z/2026-12-04T13:00:00Z',
    ])
  })

  test('one of a series that was moved into the window from outside of it counts', async () => {
    const text = calendar(
      event('DTSTART:20280103T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
      event('RECURRENCE-ID:20280110T090000Z', 'DTSTART:20261201T090000Z', 'DURATION:PT1H'),
    )
    expect(shown(await busyPeriods([text], reading()))).toEqual(['2026-12-01T09:00:00Z/2026-12-01T10:00:00Z'])
  })

  test('a zone of their own making is read by the rules that come with it', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Kontoret',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n')
    const text = calendar(zone, event('DTSTART;TZID=Kontoret:20261124T090000', 'DURATION:PT1H'))
    expect(shown(await busyPeriods([text], reading()))).toEqual(['2026-11-24T03:30:00Z/2026-11-24T04:30:00Z'])
  })

  test.each([
    ['nothing', ''],
    ['a page', '<h1>Log ind</h1>'],
    ['cut off', calendar(event(...nine)).slice(0, 80)],
    ['a day that does not exist', calendar(event('DTSTART:20269999T996199Z', 'DURATION:PT1H'))],
    ['no start', calendar(event('SUMMARY:x'))],
    ['a rule that is none', calendar(event(...nine, 'RRULE:FREQ=OFTEN;BYDAY=XX'))],
    ['a length that is none', calendar(event('DTSTART:20261124T090000Z', 'DURATION:snart'))],
    ['a deep one', 'BEGIN:VCALENDAR\r\n'.repeat(5000)],
  ])('what cannot be read (%s) costs nothing but itself', async (_, text) => {
    const periods = await busyPeriods(
      [text, calendar(event('DTSTART:20261201T090000Z', 'DURATION:PT1H'))],
      reading(),
    )
    expect(shown(periods)?.at(-1)).toBe('2026-12-01T09:00:00Z/2026-12-01T10:00:00Z')
    expect(periods?.length).toBeLessThanOrEqual(2)
  })

  test('a rule that never comes to an end is left, and too many of them end the reading', async () => {
    const endless = calendar(event(...nine, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))
    const good = calendar(event('DTSTART:20261201T090000Z', 'DURATION:PT1H'))
    expect(shown(await busyPeriods([endless, good], reading()))).toContain(
      '2026-12-01T09:00:00Z/2026-12-01T10:00:00Z',
    )
    const begun = performance.now()
    expect(await busyPeriods(Array(1000).fill(endless), reading())).toBeNull()
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('one that repeats each second holds nobody up', async () => {
    const text = calendar(event('DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'))
    expect(await busyPeriods([text], reading())).toEqual([])
  })

  test('a series that begins before the window is the same as one that is followed from its first day', async () => {
    const start = Temporal.PlainDate.from('2024-01-01')
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          day: fc.integer({ min: 0, max: 1200 }),
          every: fc.integer({ min: 1, max: 9 }),
          freq: fc.constantFrom('DAILY', 'WEEKLY'),
          by: fc.constantFrom('', ';BYDAY=MO', ';BYDAY=TU,FR', ';BYDAY=SU;WKST=SU', ';BYMONTH=3,11'),
          minutes: fc.constantFrom(30, 1500, 11_000),
        }),
        async ({ day, every, freq, by, minutes }) => {
          const date = start.add({ days: day }).toString().replaceAll('-', '')
          const lines = [`DTSTART:${date}T100000Z`, `DURATION:PT${minutes}M`]
          const rule = `RRULE:FREQ=${freq};INTERVAL=${every}${by}`
          // With a number of times nothing is skipped.
          const followed = await busy(...lines, `${rule};COUNT=9000`)
          expect(await busy(...lines, rule)).toEqual(followed)
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('freeBusyPeriods', () => {
  const window = reading().window

  test('reads ends and lengths, joins what touches, and leaves out what is free', () => {
    const text = calendar(
      [
        'BEGIN:VFREEBUSY',
        'FREEBUSY:20261124T080000Z/20261124T090000Z,20261124T090000Z/PT30M',
        'FREEBUSY;FBTYPE=FREE:20261124T120000Z/PT1H',
        'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261125T080000Z/PT1H',
        'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261126T080000Z/PT1H',
        'END:VFREEBUSY',
      ].join('\r\n'),
    )
    expect(shown(freeBusyPeriods(text, window))).toEqual([
      '2026-11-24T08:00:00Z/2026-11-24T09:30:00Z',
      '2026-11-25T08:00:00Z/2026-11-25T09:00:00Z',
      '2026-11-26T08:00:00Z/2026-11-26T09:00:00Z',
    ])
  })

  test('tells an empty answer from one that is none', () => {
    expect(freeBusyPeriods(calendar('BEGIN:VFREEBUSY\r\nEND:VFREEBUSY'), window)).toEqual([])
    for (const text of ['', '<multistatus/>', calendar(event(...nine))]) {
      expect(freeBusyPeriods(text, window)).toBeNull()
    }
  })
})

test('periods are whole, in order and apart, and what is cut out is out', () => {
  const some = fc.array(
    fc.record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: -3, max: 12 }) }),
    { maxLength: 12 },
  )
  const spans = (given: { start: number; length: number }[]) =>
    given.map(({ start, length }) => ({ start, end: start + length }))
  const covers = (periods: readonly Period[], moment: number) =>
    periods.some(({ start, end }) => start <= moment && moment < end)
  fc.assert(
    fc.property(some, some, (given, cut) => {
      const periods = merged(spans(given), { start: 10, end: 50 })
      const left = without(periods, spans(cut))
      for (let moment = 0; moment < 80; moment += 1) {
        const inside = moment >= 10 && moment < 50 && covers(spans(given), moment)
        expect(covers(periods, moment)).toBe(inside)
        expect(covers(left, moment)).toBe(inside && !covers(spans(cut), moment))
      }
      expect(periods.every(({ end }, index) => end < (periods[index + 1]?.start ?? Infinity))).toBe(true)
    }),
  )
})
