import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarText } from '../../format/rules.ts'
import { judge, marksOf, nextStep, removal } from './rules.ts'
import type { WantedEvent, WrittenEvent } from './types.ts'

const event = {
  uid: 'meeting-1@takt.test',
  stamp: '20261101T080000Z',
  start: '20261124T090000',
  timeZone: 'Europe/Copenhagen',
  minutes: 45,
  sequence: 1,
  cancelled: false,
  summary: '1:1 Emil, Bageriet; x',
  location: 'Rum 2',
  description: 'http://takt.test/meetings/1',
}
const write = (part: Partial<typeof event> = {}) =>
  calendarText({ name: 'Takt', language: 'da', method: null, events: [{ ...event, ...part }] })
const marks = marksOf(write(), event.uid)

test('an event is known again however a server lays its text out, and a change of it is seen', () => {
  const laidOut = write()
    .replaceAll('\r\n', '\n')
    .replace('DURATION:PT45M', 'DTEND;TZID="Europe/Copenhagen":20261124T094500')
    .replace('STATUS', 'X-SERVER:1\nBEGIN:VALARM\nTRIGGER:-PT5M\nDURATION:PT9M\nEND:VALARM\nSTATUS')
  expect(marksOf(laidOut, event.uid)).toBe(marks)
  expect(
    marksOf(
      write().replace('DTSTART;TZID=Europe/Copenhagen:20261124T090000', 'DTSTART:20261124T080000Z'),
      event.uid,
    ),
  ).toBe(marks)
  for (const part of [
    { start: '20261124T093000' },
    { minutes: 30 },
    { sequence: 2 },
    { summary: 'x' },
    { location: '' },
  ]) {
    expect(marksOf(write(part), event.uid)).not.toBe(marks)
  }
  for (const text of [
    '',
    'x',
    write({ uid: 'y' }),
    write().replace(/^DTSTART;.*$/m, 'DTSTART:x'),
    write() + write(),
  ]) {
    expect(marksOf(text, event.uid)).toBeNull()
  }
})

const some = fc.constantFrom<string | null>(null, '"1"', '"2"')
const version = fc.constantFrom<string | null>(null, removal, 'a', 'b')
const row: fc.Arbitrary<WrittenEvent> = fc.record({
  meetingId: fc.constant('1'),
  etag: some,
  written: version.filter((one) => one !== removal),
  intended: version,
  touched: fc.constantFrom(null, 'changed' as const, 'removed' as const),
  seen: fc.constant(null),
  kept: version,
})
const wanted: fc.Arbitrary<WantedEvent> = fc.record({
  meetingId: fc.constant('1'),
  uid: fc.constant('u'),
  text: fc.constant('t'),
  marks: version.filter((one) => one !== null),
  past: fc.boolean(),
})

test('what the member has touched or kept is never written over, nor written blindly', () => {
  fc.assert(
    fc.property(wanted, fc.option(row, { nil: undefined }), (want, known) => {
      const step = nextStep(want, known)
      if (known?.touched) expect(step.kind).toBe('leave')
      if (known && known.kept !== null) expect(['leave', 'ask-again']).toContain(step.kind)
      // Every write over something names the version that is known to stand there.
      if (step.kind === 'write' && step.etag !== null) expect(step.etag).toBe(known?.etag)
      if (step.kind === 'remove') expect([step.etag, want.marks]).toEqual([known?.etag, removal])
      if (!known && want.past) expect(step.kind).toBe('leave')
      if (known?.intended != null && !known.touched && known.kept === null) expect(step.kind).toBe('inquire')
    }),
  )
})

test('only what Takt meant to write is taken for its own', () => {
  const there = fc.option(fc.record({ etag: some, marks: version }), { nil: null })
  fc.assert(
    fc.property(row, there, (known, found) => {
      const finding = judge(known, found)
      if (finding.kind === 'ours')
        expect([finding.marks, finding.etag]).toEqual([known.intended, found?.etag])
      if (finding.kind === 'not-written' && found) expect(found.etag).toBe(known.etag)
      if (finding.kind === 'removed-by-us') expect([known.intended, found]).toEqual([removal, null])
    }),
  )
})
