import { expect, onTestFinished, test } from 'vitest'
import { createTestApp, type TestApp, testConfig, testNow } from '../../../../test/support/app.ts'
import { addCompany, addMeeting, type Company } from '../../../../test/support/company.ts'
import { findDovecot, startDovecot } from '../../../../test/support/dovecot.ts'
import { type Mailbox, startImapServer } from '../../../../test/support/imap-server.ts'
import { runReadyJobs } from '../../../../test/support/jobs.ts'
import { appleReply, gmailReply, outlookReply, type Told } from '../../../../test/support/replies.ts'
import { startMailServer } from '../../../../test/support/smtp.ts'
import { openInbox } from '../../../platform/inbox/inbox.ts'
import { openLive } from '../../../platform/live/live.ts'
import { createLog } from '../../../platform/log/log.ts'
import { mailSeal, smtpSender } from '../../../platform/mail/mail.ts'
import { urls } from '../../../urls.ts'
import { invitationJobs } from '../invitations/jobs.ts'
import { createReplyReader } from './jobs.ts'

/** Emil (led by Lise) has been invited by mail to a conversation on 26 November at 10; what he answers lies in a mailbox. */
async function open<M extends Mailbox>(mailbox: M) {
  const takt = await createTestApp({ smtpUrl: 'smtp://127.0.0.1:1', imapUrl: mailbox.url })
  const company = await addCompany(takt.db)
  const meetingId = await addMeeting(takt.db, company.organisationId, company.pairId, '2026-11-26T10:00')
  await takt.as(company.employee.sessionToken).submit(urls.calendarInvitations())
  const sent = await invite(takt)
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => lines.push(line) })
  const { db, clock } = takt
  const read = createReplyReader({ db, clock, url: testConfig.url, look: openInbox(mailbox.url), log })
  const told: Told = { uid: `meeting-${meetingId}@takt.test`, from: company.employee.email }
  return { ...takt, company, meetingId, mailbox, sent, invite: () => invite(takt), read, told, lines }
}

/** Sends the invitations that are missing; the messages as they left. */
async function invite({ db, clock }: TestApp): Promise<string[]> {
  const server = await startMailServer()
  const send = smtpSender(server.url, testConfig.mailFrom)
  onTestFinished(() => send.close())
  await runReadyJobs(
    db,
    invitationJobs({
      db,
      clock,
      url: testConfig.url,
      organizer: 'svar@takt.test',
      readsReplies: true,
      seal: mailSeal(testConfig.secret),
      send,
    }),
  )
  return server.received.map(({ raw }) => raw)
}

type World = Awaited<ReturnType<typeof open>>

/** What has been kept of answers, in the order of who gave them. */
async function kept({ db }: Pick<TestApp, 'db'>) {
  const { rows } = await db.owner.query(
    `select r.kind, r.sequence, r.proposed_starts_at::text as proposed, m.name
       from meeting_reply r join member m on m.organisation_id = r.organisation_id and m.id = r.member_id
      order by m.name, r.meeting_id`,
  )
  return rows
}

const meetingPage = ({ as, meetingId }: World, person: Company['owner']) =>
  as(person.sessionToken).get(urls.meeting({ meetingId }))

const moveTo = ({ as, company, meetingId }: World, date: string) =>
  as(company.owner.sessionToken).post(urls.meetingMove({ meetingId }), {
    slot: 'other',
    date,
    time: '10:00',
    minutes: '45',
    place: '',
  })

test('an invitation asks for an answer, to the address that is read', async () => {
  const { sent } = await open(await startImapServer())
  expect(sent).toHaveLength(1)
  const text = Buffer.from(
    /base64\r\n(?:.+\r\n)*\r\n([\s\S]*?)\r\n--/.exec(sent[0]!)?.[1] ?? '',
    'base64',
  ).toString()
  expect(text.replaceAll('\r\n ', '')).toContain('ORGANIZER;CN=Takt:mailto:svar@takt.test')
  expect(text.replaceAll('\r\n ', '')).toContain('RSVP=TRUE:mailto:emil@bageriet.example')
  expect(sent[0]).toContain('Reply-To: svar@takt.test')
})

test('a yes, a maybe, a no and another time are read, and the two see them', async () => {
  const world = await open(await startImapServer())
  const { mailbox, read, told, company } = world
  const says = async (reply: string, sentence: string) => {
    await mailbox.put(reply)
    await read()
    expect((await meetingPage(world, company.owner)).html).toContain(sentence)
  }
  const at = (minute: number) => `20261123T08${String(minute).padStart(2, '0')}00Z`
  const stamped = (minute: number) => ({ ...told, stamp: at(minute) })
  await says(gmailReply(stamped(0)), 'Emil har sagt ja til tidspunktet.')
  // Arrived later than it was given: by the server's clock all of them came at 08:00, but for these.
  await mailbox.put(outlookReply({ ...stamped(1), partstat: 'TENTATIVE' }), '23-Nov-2026 08:01:30 +0000')
  await mailbox.put(appleReply({ ...stamped(2), partstat: 'DECLINED' }), '23-Nov-2026 08:02:30 +0000')
  await read()
  const declined = (await meetingPage(world, company.owner)).page
  expect(declined.querySelector('h2')?.text).toBe('Emil har sagt nej til tidspunktet')
  const proposed = { start: '20261203T103000', end: '20261203T110000' }
  await mailbox.put(outlookReply({ ...stamped(3), proposed }), '23-Nov-2026 08:03:30 +0000')
  await read()
  const { page } = await meetingPage(world, company.owner)
  expect(page.querySelector('h2')?.text).toBe('Emil foreslår et andet tidspunkt')
  expect(page.querySelector('h2 ~ p, article p')?.text).toContain(
    'Torsdag den 3. december kl. 10.30, 30 minutter',
  )
  expect((await meetingPage(world, company.employee)).html).toContain('Du har foreslået et andet tidspunkt')
  expect(await kept(world)).toEqual([
    { kind: 'countered', sequence: 0, proposed: '2026-12-03 09:30:00+00', name: 'Emil Dahl' },
  ])
  expect(await mailbox.counts()).toEqual({ read: 4, unread: 0 })
  // Nobody else learns of it: not the owner of another pair's company, nor Karsten, who leads Oda.
  expect((await meetingPage(world, company.leader)).status).toBe(404)
  expect(world.lines.join('')).not.toMatch(/emil|Emil/)
})

test('open pages of the two are told of an answer, and not of a copy of it', async () => {
  const world = await open(await startImapServer())
  const { mailbox, read, told, company, db } = world
  const live = await openLive(db.connection, createLog('silent'))
  onTestFinished(() => live.close())
  let tellings = 0
  const heard = new Promise<void>((resolve) => {
    live.subscribe([`pair:${company.pairId}`], () => {
      tellings += 1
      resolve()
    })
  })
  await mailbox.put(gmailReply(told))
  await mailbox.put(gmailReply(told))
  await read()
  await heard
  expect(tellings).toBe(1)
})

test('copies, old ones and those out of order change nothing', async () => {
  const world = await open(await startImapServer())
  const { mailbox, read, told } = world
  const late = { ...told, stamp: '20261123T075900Z', partstat: 'DECLINED' }
  await mailbox.put(gmailReply(late))
  await read()
  for (let copy = 0; copy < 3; copy += 1) await mailbox.put(gmailReply(late))
  await mailbox.put(appleReply({ ...told, stamp: '20261123T075800Z', partstat: 'ACCEPTED' }))
  await mailbox.put(gmailReply({ ...told, stamp: '20261123T075900Z', partstat: 'ACCEPTED' }))
  await mailbox.put(gmailReply({ ...told, stamp: '20261123T075950Z', partstat: 'ACCEPTED', sequence: 7 }))
  await read()
  expect(await kept(world)).toMatchObject([{ kind: 'declined', sequence: 0 }])
  expect(await mailbox.counts()).toEqual({ read: 7, unread: 0 })
})

test('an answer is about a time: after a move it is gone, and one to the old time does not count', async () => {
  const world = await open(await startImapServer())
  const { mailbox, read, told, company } = world
  await mailbox.put(gmailReply(told))
  await read()
  await moveTo(world, '2026-12-03')
  expect((await meetingPage(world, company.owner)).html).not.toContain('har sagt ja')
  // Before the new invitation is out, an answer can only be to the old one.
  await mailbox.put(gmailReply({ ...told, stamp: '20261123T081000Z', partstat: 'DECLINED' }))
  await read()
  expect((await meetingPage(world, company.owner)).html).not.toContain('har sagt nej')
  expect(await world.invite()).toHaveLength(1)
  await mailbox.put(gmailReply({ ...told, stamp: '20261123T082000Z', partstat: 'DECLINED' }))
  await read()
  expect((await meetingPage(world, company.owner)).html).not.toContain('har sagt nej')
  await mailbox.put(gmailReply({ ...told, stamp: '20261123T075000Z', sequence: 1 }))
  await read()
  expect((await meetingPage(world, company.owner)).html).toContain('Emil har sagt ja til tidspunktet.')
})

test('who was not invited to it, or writes for another, changes nothing', async () => {
  const world = await open(await startImapServer())
  const { mailbox, read, told, company, db } = world
  const { owner, employee, otherEmployee } = company
  const meetingOfOthers = await addMeeting(
    db,
    company.organisationId,
    company.otherPairId,
    '2026-11-27T10:00',
  )
  await mailbox.put(gmailReply({ ...told, from: 'stranger@elsewhere.example' }))
  await mailbox.put(gmailReply({ ...told, from: otherEmployee.email }))
  // Lise is one of the two, but chose no invitations.
  await mailbox.put(gmailReply({ ...told, from: owner.email }))
  await mailbox.put(gmailReply({ ...told, from: owner.email, attendee: employee.email }))
  await mailbox.put(gmailReply({ ...told, attendee: owner.email }))
  await mailbox.put(gmailReply({ ...told, uid: `meeting-${meetingOfOthers}@takt.test` }))
  await mailbox.put(gmailReply({ ...told, uid: `meeting-${world.meetingId}@elsewhere.test` }))
  await mailbox.put(gmailReply({ ...told, uid: 'meeting-00000000-0000-7000-8000-000000000000@takt.test' }))
  await mailbox.put(Buffer.from([0, 255, 10, 13, 0, 254]))
  await mailbox.put('')
  await mailbox.put(`From: ${employee.email}\r\nSubject: Hej\r\n\r\nJeg kan ikke.\r\n`)
  await mailbox.put(gmailReply({ ...told, from: `${employee.email}' or '1'='1` }))
  await read()
  expect(await kept(world)).toEqual([])
  expect(await mailbox.counts()).toEqual({ read: 12, unread: 0 })
})

test('one person in two companies answers for the one that invited; a deactivated one for none', async () => {
  const world = await open(await startImapServer())
  const { mailbox, read, told, db, company } = world
  const other = await addCompany(db, '-anden')
  await db.owner.query(
    `insert into member (organisation_id, user_id, name, email, role, created_at)
     values ($1, $2, 'Emil Dahl', $3, 'member', now())`,
    [other.organisationId, company.employee.userId, company.employee.email],
  )
  await mailbox.put(gmailReply({ ...told, from: company.employee.email.toUpperCase() }))
  await read()
  expect(await kept(world)).toMatchObject([{ kind: 'accepted' }])
  await world
    .as(company.owner.sessionToken)
    .post(urls.memberDeactivation({ memberId: company.employee.memberId }))
  await mailbox.put(gmailReply({ ...told, stamp: '20261123T075959Z', partstat: 'DECLINED' }))
  await read()
  expect(await kept(world)).toMatchObject([{ kind: 'accepted' }])
})

test('cut off between keeping and marking, an answer is read again and counts once', async () => {
  let cut = true
  const world = await open(
    await startImapServer((asked) => (asked === 'UID STORE' && cut ? 'cut' : undefined)),
  )
  const { mailbox, read, told, clock, db } = world
  await mailbox.put(gmailReply(told))
  await read()
  expect([await kept(world), await mailbox.counts()]).toMatchObject([
    [{ kind: 'accepted' }],
    { read: 0, unread: 1 },
  ])
  const version = async () => (await db.owner.query('select xmin::text from meeting_reply')).rows
  const before = await version()
  cut = false
  clock.set(testNow.add({ minutes: 1 }))
  await read()
  expect([await version(), await mailbox.counts()]).toEqual([before, { read: 1, unread: 0 }])
})

test('a mailbox that refuses us is said in the log without its password, and is asked ever more seldom', async () => {
  let refuses = true
  const server = await startImapServer((asked) => (asked === 'LOGIN' && refuses ? 'no' : undefined))
  const world = await open(server)
  const { read, lines, clock, mailbox, told } = world
  await mailbox.put(gmailReply(told))
  let asked = 0
  for (let minute = 0; minute < 60; minute += 1) {
    clock.set(testNow.add({ minutes: minute }))
    await read()
    asked = server.connections()
  }
  // At 0, 1, 3, 7, 15, 31.
  expect(asked).toBe(6)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(
    Array.from({ length: 6 }, () => ({
      level: 40,
      reason: 'login',
      msg: expect.stringContaining('TAKT_IMAP_URL'),
    })),
  )
  expect(lines.join('')).not.toMatch(/kodeord|127\.0\.0\.1/)
  refuses = false
  clock.set(testNow.add({ hours: 2 }))
  await read()
  expect(await kept(world)).toMatchObject([{ kind: 'accepted' }])
})

const dovecot = findDovecot()
const without = 'an answer is read from Dovecot: skipped, because dovecot-imapd is not installed'

test.skipIf(!dovecot)(dovecot ? 'an answer is read from Dovecot, and marked there' : without, async () => {
  const world = await open(await startDovecot())
  const { mailbox, read, told, company } = world
  await mailbox.put(gmailReply({ ...told, stamp: '20261123T075000Z' }))
  await mailbox.put(`From: ${told.from}\r\nSubject: ${'x'.repeat(70)}\r\n\r\n${'a'.repeat(70)}\r\n`)
  await mailbox.put(
    outlookReply({
      ...told,
      stamp: '20261123T075100Z',
      proposed: { start: '20261203T103000', end: '20261203T110000' },
    }),
  )
  await mailbox.put(`From: ${told.from}\r\n\r\n${`${'a'.repeat(70)}\r\n`.repeat(20_000)}`)
  await read()
  expect(world.lines.map((line) => JSON.parse(line))).toMatchObject([{ read: 4, tooLarge: 1 }])
  expect((await meetingPage(world, company.owner)).html).toContain('Emil foreslår et andet tidspunkt')
  expect(await mailbox.counts()).toEqual({ read: 4, unread: 0 })
  await read()
  expect(world.lines).toHaveLength(1)
})
