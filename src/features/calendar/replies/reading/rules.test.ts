import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appleReply, gmailReply, outlookReply, type Told } from '../../../../../test/support/replies.ts'
import { readLetter } from '../../../../platform/inbox/letter.ts'
import { readAnswer } from './rules.ts'

const meetingId = '019adf4e-7c2a-7d11-9c31-3a1c5a0b7a01'
const uid = `meeting-${meetingId}@takt.test`
const from = 'emil@bageriet.example'
const told: Told = { uid, from }

/** What a message as it came over the wire says. */
async function read(raw: string, host = 'takt.test') {
  const letter = await readLetter(Buffer.from(raw))
  if (!letter) return []
  return letter.calendars.flatMap((part) => readAnswer({ from: letter.from, ...part }, host) ?? [])
}

const answered = {
  meetingId,
  sequence: 0,
  stampedAt: Temporal.Instant.from('2026-11-23T08:05:00Z'),
  proposed: null,
}

test('Gmail, Outlook and Apple say yes, maybe and no', async () => {
  const kinds = [
    ['ACCEPTED', 'accepted'],
    ['TENTATIVE', 'tentative'],
    ['DECLINED', 'declined'],
  ] as const
  for (const write of [gmailReply, outlookReply, appleReply]) {
    for (const [partstat, kind] of kinds) {
      expect(await read(write({ ...told, partstat, sequence: 3 })), `${write.name} ${kind}`).toEqual([
        { ...answered, sequence: 3, kind },
      ])
    }
  }
})

test('another time is proposed in UTC or in a zone that Windows has a name for, in winter and in summer', async () => {
  const span = (startsAt: string, endsAt: string) => ({
    ...answered,
    kind: 'countered',
    proposed: { startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) },
  })
  for (const write of [gmailReply, outlookReply]) {
    const winter = { start: '20261203T100000', end: '20261203T103000' }
    expect(await read(write({ ...told, partstat: 'TENTATIVE', proposed: winter }))).toEqual([
      span('2026-12-03T09:00:00Z', '2026-12-03T09:30:00Z'),
    ])
    // The clock goes forward on 28 March 2027 at 2 and back on 31 October at 3.
    const summer = { start: '20270329T100000', end: '20270329T103000' }
    expect(await read(write({ ...told, proposed: summer }))).toEqual([
      span('2027-03-29T08:00:00Z', '2027-03-29T08:30:00Z'),
    ])
  }
})

/** Only what matters of an answer, to be spoiled line by line. */
const plain = (...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
const good = [
  `UID:${uid}`,
  `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${from}`,
  'SEQUENCE:0',
  'DTSTAMP:20261123T080500Z',
]
const answer = (text: string, method: string | null = 'REPLY') =>
  readAnswer({ from, method, text }, 'takt.test')

test('what is not one answer of the sender to one of our meetings is none', () => {
  expect(answer(plain(...good))).toMatchObject({ kind: 'accepted' })
  const refused: Record<string, string> = {
    'another attendee': plain(
      good[0]!,
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:lise@bageriet.example',
      ...good.slice(2),
    ),
    'an attendee too many': plain(...good, 'ATTENDEE;PARTSTAT=DECLINED:mailto:lise@bageriet.example'),
    'the sender twice': plain(...good, `ATTENDEE;PARTSTAT=DECLINED:mailto:${from}`),
    'no answer yet': plain(good[0]!, `ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:${from}`),
    delegated: plain(good[0]!, `ATTENDEE;PARTSTAT=DELEGATED:mailto:${from}`),
    'another host': plain(`UID:meeting-${meetingId}@elsewhere.test`, ...good.slice(1)),
    'an id that is none': plain('UID:meeting-1@takt.test', ...good.slice(1)),
    'two ids': plain(...good, `UID:${uid}`),
    'a negative version': plain(good[0]!, good[1]!, 'SEQUENCE:-1'),
    'a version beyond all': plain(good[0]!, good[1]!, 'SEQUENCE:99999999999'),
    'another method': plain(...good).replace('METHOD:REPLY', 'METHOD:REQUEST'),
    'no method': plain(...good).replace('METHOD:REPLY\r\n', ''),
    'two events': plain(...good, 'END:VEVENT', 'BEGIN:VEVENT', ...good),
    'two calendars': `${plain(...good)}\r\n${plain(...good)}`,
    'no calendar': 'BEGIN:VCARD\r\nEND:VCARD',
    nothing: '',
  }
  for (const [what, text] of Object.entries(refused)) expect(answer(text), what).toBeNull()
  expect(answer(plain(...good), 'COUNTER')).toBeNull()
})

test('a proposal without a time that can be made out is none', () => {
  const counter = (...lines: string[]) =>
    answer(plain(...good, ...lines).replace('METHOD:REPLY', 'METHOD:COUNTER'), 'COUNTER')
  const end = 'DTEND:20261203T100000Z'
  expect(counter('DTSTART:20261203T090000Z', end)).toMatchObject({ kind: 'countered' })
  expect(counter('DTSTART:20261203T090000Z', 'DURATION:PT45M')?.proposed?.endsAt.toString()).toBe(
    '2026-12-03T09:45:00Z',
  )
  for (const start of [
    'DTSTART:20261203T090000',
    'DTSTART;VALUE=DATE:20261203',
    'DTSTART;TZID=Somewhere Standard Time:20261203T090000',
    'DTSTART:20261203T100000Z',
    'DTSTART:20261303T100000Z',
    'DTSTART:soon',
  ]) {
    expect(counter(start, end), start).toBeNull()
  }
  expect(counter('DTSTART:20261203T090000Z')).toBeNull()
  expect(counter('DTSTART:20261203T090000Z', 'DURATION:-P1D')).toBeNull()
})

test('whatever comes, reading it ends and throws nothing', async () => {
  const line = fc.oneof(
    fc.constantFrom(...good, 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'TZID:x', 'END:VCALENDAR'),
    fc.constantFrom(
      'RRULE:FREQ=SECONDLY;COUNT=99999999',
      'DTSTART;TZID=x:20261203T100000',
      ' ',
      'SEQUENCE:x',
    ),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
      answer(plain(...lines), null)
      answer(lines.join('\r\n'), null)
      await readLetter(Buffer.from(lines.join('\r\n')))
    }),
    { numRuns: 300 },
  )
})

test('a message from nobody or from several, and one that was passed on, says nothing', async () => {
  const raw = gmailReply(told)
  expect(await read(raw)).toHaveLength(1)
  expect(await read(raw.replace(/^From: /m, 'From: Lise <lise@bageriet.example>\r\nFrom: '))).toEqual([])
  expect(
    await read(raw.replace(/^From: .*$/m, 'From: emil@bageriet.example, lise@bageriet.example')),
  ).toEqual([])
  expect(await read(raw.replace(/^From: .*\r\n/m, ''))).toEqual([])
  const forwarded = `From: ${from}\r\nTo: takt@takt.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${raw}\r\n--b--\r\n`
  expect(await read(forwarded)).toEqual([])
  const deep = Array.from(
    { length: 400 },
    (_, at) => `--${at}\r\nContent-Type: multipart/mixed; boundary=${at + 1}\r\n\r\n`,
  )
  const nested = `From: ${from}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=0\r\n\r\n${deep.join('')}`
  expect(await read(nested)).toEqual([])
})
