import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { timeZoneLines } from './rules.ts'

const zone = (name: string, lines: string[]) =>
  new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(lines.join('\r\n'))), tzid: name })

test('Copenhagen through a winter: the change before, the one in it, and those of the year after', () => {
  expect(timeZoneLines('Europe/Copenhagen', '20261001T090000', '20261124T090000')).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Copenhagen',
    'BEGIN:DAYLIGHT',
    'DTSTART:20260329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20261025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:20270328T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20271031T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
  ])
})

test('a zone whose clocks never change stands from 1970', () => {
  expect(timeZoneLines('UTC', '20261001T090000', '20261124T090000')).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:UTC',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0000',
    'END:STANDARD',
    'END:VTIMEZONE',
  ])
})

test('a zone that does not exist is refused', () => {
  expect(() => timeZoneLines('Europe/Nowhere', '20261001T090000', '20261124T090000')).toThrow(RangeError)
})

test('in every zone, another reader finds the instant that the zone’s own tables give', () => {
  const names = [
    'Europe/Copenhagen',
    'America/New_York',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Apia',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
  ]
  const minutesOfTwoYears = 2 * 365 * 24 * 60
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(minutesOfTwoYears), (name, minutes) => {
      const local = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes })
      const moment = local.toZonedDateTime(name)
      // A time that occurs twice, or never, is read differently by different programs.
      fc.pre(moment.toPlainDateTime().equals(local))
      fc.pre(local.toZonedDateTime(name, { disambiguation: 'later' }).equals(moment))
      const read = ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: 'second' }))
      read.zone = zone(name, timeZoneLines(name, '20260101T000000', '20271231T235900'))
      expect(read.toUnixTime() * 1000).toBe(moment.epochMilliseconds)
    }),
    { numRuns: 300 },
  )
})
