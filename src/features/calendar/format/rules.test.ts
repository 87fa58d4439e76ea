import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { all, property, readCalendar, textOf } from '../../../../test/support/calendar-reader.ts'
import type { CalendarEvent } from '../types.ts'
import { calendarText, invitationText, onOneLine } from './rules.ts'

const event: CalendarEvent = {
  uid: 'meeting-019a@takt.test',
  stamp: '20261101T080000Z',
  start: '20261124T090000',
  timeZone: 'Europe/Copenhagen',
  minutes: 45,
  sequence: 0,
  cancelled: false,
  summary: '1:1 Emil Dahl · Bageriet',
  location: 'Kontoret',
  description: 'http://takt.test/meetings/019a',
}

const write = (...events: Partial<CalendarEvent>[]): string =>
  calendarText({
    name: 'Takt: samtaler',
    language: 'da',
    events: events.map((part) => ({ ...event, ...part })),
  })

const readStrictly = (text: string) => readCalendar(new TextEncoder().encode(text))
const readByIcal = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

/** What people, and those who mean harm, can put in a name or a place. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '\r',
      '\n',
      '\0',
      '\u2028',
      '\u2029',
      '\u0085',
      '\v',
      '\t',
      ';',
      ':',
      ',',
      '\\',
      '"',
      'n',
      ' ',
    ),
    maxLength: 40,
  }),
  fc.string({
    unit: fc.constantFrom('æ', 'ø', 'å', '👩‍🍳', '漢', 'x', '\ud800'),
    minLength: 200,
    maxLength: 1000,
  }),
  fc.constantFrom(
    '\r\nATTENDEE:mailto:x@y',
    'x\nEND:VEVENT\nBEGIN:VEVENT',
    'a\\',
    '\\n',
    'x'.repeat(1000),
    '\r\n ',
  ),
)

test('whatever a name or a place holds, it stays one text and adds no line', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, summary, location) => {
      const text = calendarText({
        name,
        language: 'en',
        events: [{ ...event, summary, location: `@${location}` }],
      })
      const calendar = readStrictly(text)
      expect(textOf(calendar, 'NAME')).toBe(onOneLine(name))
      const [only] = all(calendar, 'VEVENT')
      expect(all(calendar, 'VEVENT')).toHaveLength(1)
      expect(only!.properties.map((one) => one.name)).toEqual([
        'UID',
        'DTSTAMP',
        'LAST-MODIFIED',
        'SEQUENCE',
        'STATUS',
        'DTSTART',
        'DURATION',
        'SUMMARY',
        'LOCATION',
        'DESCRIPTION',
      ])
      expect(textOf(only!, 'SUMMARY')).toBe(onOneLine(summary))
      expect(textOf(only!, 'LOCATION')).toBe(onOneLine(`@${location}`))
      const read = readByIcal(text)
      expect(read).toHaveLength(1)
      expect(read[0]!.summary).toBe(onOneLine(summary))
      expect(read[0]!.location).toBe(onOneLine(`@${location}`))
    }),
    { numRuns: 400 },
  )
})

test('ordinary text comes back as it was written, and breaks become spaces', () => {
  expect(onOneLine('Mødelokale 2; ved ovnen, 1\\2 👩‍🍳')).toBe('Mødelokale 2; ved ovnen, 1\\2 👩‍🍳')
  expect(onOneLine('a\r\nb\0c\u2028d\u0085e')).toBe('a b c d e')
})

test('no name of a zone can break its line', () => {
  const zone = '+01:00'
  const calendar = readStrictly(write({ timeZone: zone }))
  expect(property(all(calendar, 'VEVENT')[0]!, 'DTSTART').parameters).toEqual({ TZID: zone })
  expect(() => write({ timeZone: 'Europe/X\r\nX:1' })).toThrow(RangeError)
})

test('local time holds on both sides of summer time', () => {
  const text = write({ start: '20261023T090000' }, { start: '20261026T090000' }, { start: '20270329T090000' })
  const utc = readByIcal(text).map((one) => one.startDate.toJSDate().toISOString())
  expect(utc).toEqual(['2026-10-23T07:00:00.000Z', '2026-10-26T08:00:00.000Z', '2027-03-29T07:00:00.000Z'])
})

test('each event says when, how long, which version and whether it stands', () => {
  const [moved, cancelled] = all(
    readStrictly(write({ uid: 'a', sequence: 2 }, { uid: 'b', sequence: 3, cancelled: true, minutes: 120 })),
    'VEVENT',
  )
  expect(property(moved!, 'SEQUENCE').value).toBe('2')
  expect(property(moved!, 'STATUS').value).toBe('CONFIRMED')
  expect(property(cancelled!, 'STATUS').value).toBe('CANCELLED')
  expect(property(cancelled!, 'DURATION').value).toBe('PT120M')
  expect(property(moved!, 'DTSTAMP').value).toBe('20261101T080000Z')
})

test('an empty calendar is a calendar too', () => {
  const calendar = readStrictly(write())
  expect(calendar.components).toEqual([])
  expect(property(calendar, 'REFRESH-INTERVAL')).toMatchObject({
    parameters: { VALUE: 'DURATION' },
    value: 'PT1H',
  })
  expect(property(calendar, 'X-PUBLISHED-TTL').value).toBe('PT1H')
})

test('one zone is described once, and each that occurs is', () => {
  const calendar = readStrictly(write({}, { timeZone: 'America/New_York' }, { start: '20270105T100000' }))
  expect(all(calendar, 'VTIMEZONE').map((zone) => property(zone, 'TZID').value)).toEqual([
    'Europe/Copenhagen',
    'America/New_York',
  ])
})

test('an invitation names one organizer and one attendee, whatever their names hold', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const text = invitationText({
        method: 'REQUEST',
        language: 'da',
        event,
        organizer: { name: 'Takt', address: 'takt@takt.test' },
        attendee: { name, address: 'emil@bageriet.example' },
        asksForReply: false,
      })
      const calendar = readStrictly(text)
      expect(calendar.properties.map((one) => one.name)).toEqual(['VERSION', 'PRODID', 'CALSCALE', 'METHOD'])
      expect(property(calendar, 'METHOD').value).toBe('REQUEST')
      expect(calendar.components.map((one) => one.name)).toEqual(['VTIMEZONE', 'VEVENT'])
      const [only] = all(calendar, 'VEVENT')
      expect(only!.properties.map((one) => one.name)).toEqual([
        'UID',
        'DTSTAMP',
        'LAST-MODIFIED',
        'SEQUENCE',
        'STATUS',
        'DTSTART',
        'DURATION',
        'ORGANIZER',
        'ATTENDEE',
        'SUMMARY',
        'LOCATION',
        'DESCRIPTION',
      ])
      expect(property(only!, 'ATTENDEE').value).toBe('mailto:emil@bageriet.example')
      const [attendee] = readByIcal(text)[0]!.attendees
      expect(attendee!.getFirstValue()).toBe('mailto:emil@bageriet.example')
      expect(attendee!.getParameter('rsvp')).toBe('FALSE')
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['25 October 2026', '20261025T100000', '2026-10-25T09:00:00Z'],
  ['the day before it', '20261024T100000', '2026-10-24T08:00:00Z'],
  ['the last day of 2026-W53', '20270103T100000', '2027-01-03T09:00:00Z'],
  ['the first day of 2027-W01', '20270104T100000', '2027-01-04T09:00:00Z'],
  ['the Wednesday before Easter 2027', '20270324T100000', '2027-03-24T09:00:00Z'],
  ['28 March 2027, Easter Sunday', '20270328T100000', '2027-03-28T08:00:00Z'],
  ['the Tuesday after Easter 2027', '20270330T100000', '2027-03-30T08:00:00Z'],
])('%s is the right moment in the feed and in an invitation', (_, start, expected) => {
  const mail = { name: 'Emil', address: 'emil@takt.test' }
  const invitation = invitationText({
    language: 'da',
    event: { ...event, start },
    method: 'REQUEST',
    asksForReply: false,
    organizer: mail,
    attendee: mail,
  })
  for (const text of [write({ start }), invitation]) {
    const [read] = readByIcal(text)
    const seconds = read!.startDate.toUnixTime()
    expect(Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()).toBe(expected)
  }
})
