import ICAL from 'ical.js'
import { expect, onTestFinished, test } from 'vitest'
import { createTestApp, type TestApp, testConfig } from '../../../../test/support/app.ts'
import { all, property, readCalendar, textOf } from '../../../../test/support/calendar-reader.ts'
import { addCompany, addMeeting, type Company, type Person } from '../../../../test/support/company.ts'
import { runLaterJobs, runReadyJobs, waitingJobs } from '../../../../test/support/jobs.ts'
import { headerText, type Part, readMail } from '../../../../test/support/mail-reader.ts'
import { type MailServer, type Received, refusal, startMailServer } from '../../../../test/support/smtp.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import { mailSeal, smtpSender } from '../../../platform/mail/mail.ts'
import { urls } from '../../../urls.ts'
import { invitationJobs } from './jobs.ts'
import { pace } from './rules.ts'

interface World extends TestApp {
  company: Company
  server: MailServer
  jobs: Jobs
}

/** The app beside a real mail server, and the jobs that write to it. */
async function open(...manners: Parameters<typeof startMailServer>): Promise<World> {
  const takt = await createTestApp({ smtpUrl: 'smtp://127.0.0.1:1' })
  const server = await startMailServer(...manners)
  const send = smtpSender(server.url, testConfig.mailFrom, { socketTimeout: 300 })
  onTestFinished(() => send.close())
  const jobs = invitationJobs({
    db: takt.db,
    clock: takt.clock,
    url: testConfig.url,
    organizer: 'takt@takt.test',
    readsReplies: false,
    seal: mailSeal(testConfig.secret),
    send,
  })
  return { ...takt, company: await addCompany(takt.db), server, jobs }
}

const choose = ({ as }: TestApp, person: Person) => as(person.sessionToken).submit(urls.calendarInvitations())

/** One message as two readers that know nothing of each other understand it. */
function understood({ to, raw }: Received) {
  const mail = readMail(raw)
  expect(mail.type).toBe('multipart/alternative')
  expect(mail.parts.map(({ type }) => type)).toEqual(['text/plain', 'text/calendar'])
  const part = mail.parts[1] as Part
  const strict = readCalendar(part.body)
  const loose = new ICAL.Component(ICAL.parse(part.body.toString()))
  const events = all(strict, 'VEVENT')
  const looseEvents = loose.getAllSubcomponents('vevent')
  expect([events.length, looseEvents.length, all(strict, 'VTIMEZONE').length]).toEqual([1, 1, 1])
  const [event, other] = [events[0]!, looseEvents[0]!]
  const zone = new ICAL.Timezone(loose.getFirstSubcomponent('vtimezone')!)
  const start = other.getFirstPropertyValue('dtstart') as ICAL.Time
  start.zone = zone
  const method = property(strict, 'METHOD').value
  const facts = {
    method,
    uid: property(event, 'UID').value,
    sequence: Number(property(event, 'SEQUENCE').value),
    status: property(event, 'STATUS').value,
    instant: start.toJSDate().toISOString(),
    organizer: property(event, 'ORGANIZER').value,
    attendee: property(event, 'ATTENDEE').value,
    title: textOf(event, 'SUMMARY'),
  }
  expect(part.parameters).toMatchObject({ method, charset: 'utf-8' })
  expect(loose.getFirstPropertyValue('method')).toBe(method)
  expect(property(event, 'DTSTART').parameters.TZID).toBe('Europe/Copenhagen')
  expect({
    uid: other.getFirstPropertyValue('uid'),
    sequence: other.getFirstPropertyValue('sequence'),
    status: other.getFirstPropertyValue('status'),
    organizer: other.getFirstPropertyValue('organizer'),
    attendee: other.getFirstPropertyValue('attendee'),
    title: other.getFirstPropertyValue('summary'),
  }).toEqual({
    uid: facts.uid,
    sequence: facts.sequence,
    status: facts.status,
    organizer: facts.organizer,
    attendee: facts.attendee,
    title: facts.title,
  })
  expect(to).toEqual([facts.attendee.replace('mailto:', '')])
  return {
    ...facts,
    stamp: property(event, 'DTSTAMP').value,
    messageId: mail.headers.get('message-id'),
    subject: headerText(mail, 'subject'),
    text: mail.parts[0]!.body.toString(),
  }
}

test('plan, move and cancel arrive as one event that follows, with one receiver each', async () => {
  const { company, server, jobs, db, as, clock, ...rest } = await open()
  const world = { company, server, jobs, db, as, clock, ...rest }
  const page = await choose(world, company.employee)
  expect(page.page.querySelector('[role=status]')?.text).toContain('Invitationerne er på vej')
  const lise = as(company.owner.sessionToken)
  const wish = { slot: 'other', date: '2026-11-26', time: '10:00', minutes: '45', place: 'Køkkenet' }
  await lise.post(urls.pairMeetings({ pairId: company.pairId }), wish)
  await runReadyJobs(db, jobs)
  // Only the one who asked for it is written to.
  expect(server.received).toHaveLength(1)
  const { rows } = await db.owner.query<{ id: string }>('select id from meeting')
  const meetingId = rows[0]!.id
  const uid = `meeting-${meetingId}@takt.test`
  const invited = understood(server.received[0]!)
  expect(invited).toMatchObject({
    method: 'REQUEST',
    uid,
    sequence: 0,
    status: 'CONFIRMED',
    instant: '2026-11-26T09:00:00.000Z',
    organizer: 'mailto:takt@takt.test',
    attendee: 'mailto:emil@bageriet.example',
    title: '1:1 Lise Holm · Bageriet',
    stamp: '20261123T080000Z',
    subject: '1:1 Lise Holm · Bageriet, torsdag den 26. november 2026 kl. 10.00',
  })
  expect(invited.text).toContain('Torsdag den 26. november 2026 kl. 10.00, 45 minutter\r\nKøkkenet')

  clock.set(clock.now().add({ hours: 1 }))
  await lise.post(urls.meetingMove({ meetingId }), { ...wish, date: '2026-12-03' })
  await runReadyJobs(db, jobs)
  const moved = understood(server.received[1]!)
  expect(moved).toMatchObject({
    method: 'REQUEST',
    uid,
    sequence: 1,
    instant: '2026-12-03T09:00:00.000Z',
    stamp: '20261123T090000Z',
  })
  expect(moved.subject).toMatch(/^Ændret: /)

  // Another room is no move, and still must reach the calendar.
  await lise.post(urls.meetingMove({ meetingId }), { ...wish, date: '2026-12-03', place: 'Butikken' })
  await runReadyJobs(db, jobs)
  expect(understood(server.received[2]!)).toMatchObject({ method: 'REQUEST', uid, sequence: 2 })

  await lise.post(urls.meetingCancellation({ meetingId }), { reason: 'En hemmelig grund' })
  await runReadyJobs(db, jobs)
  const off = understood(server.received[3]!)
  expect(off).toMatchObject({
    method: 'CANCEL',
    uid,
    sequence: 3,
    status: 'CANCELLED',
    title: 'Aflyst: 1:1 Lise Holm · Bageriet',
  })
  expect(server.received[3]!.raw).not.toContain('hemmelig')
  expect(new Set(server.received.map((one) => understood(one).messageId)).size).toBe(4)
  expect(await waitingJobs(db)).toEqual([])
})

test('half a year comes in batches, the nearest first, and running a job again sends nothing twice', async () => {
  const world = await open()
  const { company, server, jobs, db } = world
  const first = Temporal.PlainDateTime.from('2026-11-24T09:00')
  for (const weeks of [6, 3, 0, 1, 5, 2, 4]) {
    const start = first.add({ weeks }).toString({ smallestUnit: 'minute' })
    await addMeeting(db, company.organisationId, company.pairId, start)
  }
  await addMeeting(db, company.organisationId, company.pairId, '2026-11-23T08:00')
  await choose(world, company.employee)
  await choose(world, company.employee)
  const payload = { organisationId: company.organisationId, memberId: company.employee.memberId }
  await jobs.invitations!(payload)
  // By now the nearest are on their way; three more at once take turns, and each is of other meetings.
  await Promise.all([1, 2, 3].map(() => jobs.invitations!(payload)))
  await runReadyJobs(db, jobs)
  expect(server.received).toHaveLength(7)
  await runLaterJobs(db, jobs)
  expect(server.received).toHaveLength(7)
  const told = server.received.map(understood)
  expect(new Set(told.map(({ uid }) => uid)).size).toBe(7)
  const starts = told.map(({ instant }) => instant)
  expect(new Set(starts.slice(0, pace.messages))).toEqual(new Set(starts.toSorted().slice(0, pace.messages)))
  expect(told.every(({ sequence }) => sequence === 0)).toBe(true)
})

test('one batch waits for the next', async () => {
  const world = await open()
  const { company, server, jobs, db } = world
  for (let day = 1; day <= pace.messages + 2; day++) {
    await addMeeting(db, company.organisationId, company.pairId, `2026-12-0${day}T09:00`)
  }
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  expect(server.received).toHaveLength(pace.messages)
  const { rows } = await db.owner.query(
    `select key, run_at > now() + interval '50 seconds' as later from graphile_worker._private_jobs`,
  )
  expect(rows).toEqual([{ key: `invitations:${company.employee.memberId}`, later: true }])
  await runLaterJobs(db, jobs)
  expect(server.received).toHaveLength(pace.messages + 2)
})

test('switched off nothing is sent; on again, what changed meanwhile', async () => {
  const world = await open()
  const { company, server, jobs, db, as } = world
  const kept = await addMeeting(db, company.organisationId, company.pairId, '2026-12-01T09:00')
  const dropped = await addMeeting(db, company.organisationId, company.pairId, '2026-12-02T09:00')
  const emil = as(company.employee.sessionToken)
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  expect(server.received).toHaveLength(2)
  await emil.post(urls.meetingMove({ meetingId: kept }), {
    slot: 'other',
    date: '2026-12-04',
    time: '09:00',
    minutes: '45',
    place: '',
  })
  // The change is queued, but he turns them off before it runs.
  const off = await emil.submit(urls.calendarInvitationsEnd())
  expect(off.page.querySelector('[role=status]')?.text).toContain('bliver stående i din kalender')
  await emil.post(urls.meetingCancellation({ meetingId: dropped }), { reason: 'Ferie' })
  await runReadyJobs(db, jobs)
  expect([server.received.length, await waitingJobs(db)]).toEqual([2, []])
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  expect(server.received.slice(2).map(understood)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ method: 'REQUEST', uid: `meeting-${kept}@takt.test`, sequence: 1 }),
      expect.objectContaining({ method: 'CANCEL', uid: `meeting-${dropped}@takt.test`, sequence: 1 }),
    ]),
  )
  expect(server.received).toHaveLength(4)
})

test('a message that waits while invitations are turned off is not sent, and comes anew when they are on', async () => {
  const world = await open()
  const { company, server, jobs, db, as } = world
  await addMeeting(db, company.organisationId, company.pairId)
  await choose(world, company.employee)
  await jobs.invitations!({ organisationId: company.organisationId, memberId: company.employee.memberId })
  await as(company.employee.sessionToken).post(urls.calendarInvitationsEnd())
  await runReadyJobs(db, jobs)
  expect(server.received).toEqual([])
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  expect(server.received.map(understood)).toMatchObject([{ method: 'REQUEST', sequence: 1 }])
})

test('the end of a pair takes its meetings out; one that has begun meanwhile is not sent at all', async () => {
  const world = await open()
  const { company, server, jobs, db, as, clock } = world
  const id = await addMeeting(db, company.organisationId, company.pairId)
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  await as(company.owner.sessionToken).post(urls.pairEnd({ pairId: company.pairId }))
  await runReadyJobs(db, jobs)
  expect(server.received.slice(1).map(understood)).toMatchObject([
    { method: 'CANCEL', uid: `meeting-${id}@takt.test`, sequence: 1 },
  ])
  await addMeeting(db, company.organisationId, company.otherPairId)
  await choose(world, company.otherEmployee)
  await jobs.invitations!({
    organisationId: company.organisationId,
    memberId: company.otherEmployee.memberId,
  })
  clock.set(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  await runReadyJobs(db, jobs)
  expect(server.received).toHaveLength(2)
})

test('someone deactivated is told of what is off, and of nothing else', async () => {
  const world = await open()
  const { company, server, jobs, db, as } = world
  const first = await addMeeting(db, company.organisationId, company.pairId, '2026-12-01T09:00')
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  const lise = as(company.owner.sessionToken)
  await lise.post(urls.memberDeactivation({ memberId: company.employee.memberId }))
  await addMeeting(db, company.organisationId, company.pairId, '2026-12-02T09:00')
  await lise.post(urls.pairEnd({ pairId: company.pairId }))
  await runReadyJobs(db, jobs)
  expect(server.received.slice(1).map(understood)).toMatchObject([
    { method: 'CANCEL', uid: `meeting-${first}@takt.test`, sequence: 1 },
  ])
})

test('a job sees the meetings of its member alone', async () => {
  const world = await open()
  const { company, server, jobs, db } = world
  await addMeeting(db, company.organisationId, company.pairId)
  await choose(world, company.otherEmployee)
  await jobs.invitations!({
    organisationId: company.organisationId,
    memberId: company.otherEmployee.memberId,
  })
  await jobs.invitations!({ organisationId: company.organisationId, memberId: crypto.randomUUID() })
  await runReadyJobs(db, jobs)
  expect(server.received).toEqual([])
})

test('an address that is refused is marked, shown, and left alone until its owner tries again', async () => {
  let refuses = true
  let tries = 0
  const world = await open(undefined, () => {
    tries += 1
    return refuses ? refusal(550, '5.1.1 no such mailbox') : undefined
  })
  const { company, server, jobs, db, as } = world
  for (const day of [1, 2, 3]) {
    await addMeeting(db, company.organisationId, company.pairId, `2026-12-0${day}T09:00`)
  }
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  expect(await waitingJobs(db)).toEqual([])
  const emil = as(company.employee.sessionToken)
  const shown = (await emil.get(urls.calendar())).page.querySelector('#invitations')
  expect(shown?.text).toContain('Vi kan ikke sende til emil@bageriet.example')
  const triesThen = tries
  await emil.post(urls.meetingMove({ meetingId: await anyMeeting(world) }), {
    slot: 'other',
    date: '2026-12-04',
    time: '11:00',
    minutes: '45',
    place: '',
  })
  await runReadyJobs(db, jobs)
  expect([tries, await waitingJobs(db)]).toEqual([triesThen, []])
  refuses = false
  const again = await choose(world, company.employee)
  expect(again.page.querySelector('#invitations')?.text).not.toContain('Vi kan ikke sende')
  await runReadyJobs(db, jobs)
  const told = server.received.map(understood)
  expect(told.map(({ sequence, method }) => [sequence, method])).toEqual(Array(3).fill([1, 'REQUEST']))
})

const anyMeeting = async ({ db }: World): Promise<string> =>
  (await db.owner.query<{ id: string }>('select id from meeting order by starts_at limit 1')).rows[0]!.id

test.each([
  ['a 4xx to the address', undefined, () => refusal(450, '4.2.1 come back later')],
  ['a 5xx to the message itself', () => refusal(554, '5.7.1 looks like spam'), undefined],
  ['a server that says nothing', undefined, () => 'hang' as const],
])('%s is tried again later, and says nothing of the address', async (_, onMessage, onRecipient) => {
  let troubled = true
  const world = await open(
    () => (troubled ? onMessage?.() : undefined),
    () => (troubled ? onRecipient?.() : undefined),
  )
  const { company, server, jobs, db, as } = world
  await addMeeting(db, company.organisationId, company.pairId)
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  expect([server.received, await waitingJobs(db)]).toEqual([[], ['invitation']])
  const page = await as(company.employee.sessionToken).get(urls.calendar())
  expect(page.page.querySelector('#invitations')?.text).not.toContain('Vi kan ikke sende')
  troubled = false
  await runLaterJobs(db, jobs)
  expect(server.received.map(understood)).toMatchObject([{ sequence: 0 }])
  expect(await waitingJobs(db)).toEqual([])
})

test('a mailbox that is refused after the message counts as a refused address', async () => {
  const world = await open(() => refusal(552, '5.2.2 mailbox full'))
  const { company, jobs, db, as } = world
  await addMeeting(db, company.organisationId, company.pairId)
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  const page = await as(company.employee.sessionToken).get(urls.calendar())
  expect(page.page.querySelector('#invitations')?.text).toContain('Vi kan ikke sende')
})

test('a connection cut after the message sends the very same message again', async () => {
  let cut = true
  const world = await open(() => (cut ? 'cut' : undefined))
  const { company, server, jobs, db } = world
  await addMeeting(db, company.organisationId, company.pairId)
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  cut = false
  await runLaterJobs(db, jobs)
  expect(server.received).toHaveLength(2)
  const [first, second] = server.received.map(understood)
  expect(second).toEqual(first)
})

test('after the last try the message counts as not sent, and comes with the next change', async () => {
  const world = await open(undefined, () => refusal(450, '4.2.1 come back later'))
  const { company, jobs, db } = world
  await addMeeting(db, company.organisationId, company.pairId)
  await choose(world, company.employee)
  await jobs.invitations!({ organisationId: company.organisationId, memberId: company.employee.memberId })
  await db.owner.query('update graphile_worker._private_jobs set attempts = max_attempts - 1')
  await runReadyJobs(db, jobs)
  const { rows } = await db.owner.query(
    'select undelivered_at is not null as undelivered from calendar_invitation',
  )
  expect(rows).toEqual([{ undelivered: true }])
})

test('names that carry line ends and quotes add no header and no second attendee', async () => {
  const world = await open()
  const { company, server, jobs, db } = world
  await addMeeting(db, company.organisationId, company.pairId)
  const evil = 'Emil"\r\nBcc: spy@elsewhere.example\r\nATTENDEE:mailto:spy@elsewhere.example'
  await db.owner.query('update member set name = $1 where id = any ($2)', [
    evil,
    [company.employee.memberId, company.owner.memberId],
  ])
  await choose(world, company.employee)
  await runReadyJobs(db, jobs)
  const [only] = server.received
  expect(understood(only!).attendee).toBe('mailto:emil@bageriet.example')
  expect([...readMail(only!.raw).headers.keys()].sort()).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ])
})
