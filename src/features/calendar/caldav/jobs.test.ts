import { describe, expect, test } from 'vitest'
import { createTestApp, testConfig, testNow } from '../../../../test/support/app.ts'
import {
  type CalendarServer,
  type Fault,
  startCalendarServer,
} from '../../../../test/support/caldav-server.ts'
import { addCompany, addMeeting } from '../../../../test/support/company.ts'
import { startTestJobs } from '../../../../test/support/jobs.ts'
import { anew, line, startWithCalendar } from '../../../../test/support/own-calendar.ts'
import { findRadicale, startRadicale } from '../../../../test/support/radicale.ts'
import { createAsk } from '../../../platform/outbound/outbound.ts'
import { urls } from '../../../urls.ts'
import { caldavCrontab, caldavJobs } from './jobs.ts'

const servers: [string, () => Promise<CalendarServer>][] = [['a server of our own', startCalendarServer]]
if (findRadicale()) servers.push(['Radicale', startRadicale])
else test.skip('Radicale: skipped, because it is not installed', () => {})

describe.each(servers)('%s', (_, startServer) => {
  test('a conversation is written in the calendar, moved in it, and taken out when it is cancelled', async () => {
    const { connect, settle, card, move, cancel, name, meetingId } = await startWithCalendar()
    const server = await startServer()
    await connect(server)
    expect((await card()).text).toContain('Vi spørger din kalender')
    await settle()
    expect((await card()).text).toContain('Dine samtaler bliver skrevet i ”Arbejde”')
    expect((await card()).text).toContain('Alt er på plads')
    const written = (await server.events()).get(name)
    expect(line(written, 'DTSTART')).toBe('DTSTART;TZID=Europe/Copenhagen:20261126T090000')
    expect(line(written, 'UID')).toBe(`UID:meeting-${meetingId}@takt.test`)
    expect(line(written, 'SUMMARY')).toBe('SUMMARY:1:1 Lise Holm · Bageriet')
    expect(written).not.toContain('METHOD')

    await move('2026-11-27')
    await settle()
    const moved = await server.events()
    expect([...moved.keys()]).toEqual([name])
    expect(line(moved.get(name), 'DTSTART')).toBe('DTSTART;TZID=Europe/Copenhagen:20261127T100000')
    expect(line(moved.get(name), 'LOCATION')).toBe('LOCATION:Værkstedet')

    await cancel()
    await settle()
    expect([...(await server.events()).keys()]).toEqual([])
  })

  test('what the person has changed there is not written over until they say so', async () => {
    const { connect, settle, card, move, name, emil, meetingId } = await startWithCalendar()
    const server = await startServer()
    await connect(server)
    await settle()
    await server.edit(name, (text) => text.replace('T090000', 'T113000'))
    await move('2026-11-27')
    await settle()
    const theirs = (await server.events()).get(name)
    expect(line(theirs, 'DTSTART')).toContain('20261126T113000')
    expect((await card()).text).toContain('Du har ændret samtalen med Lise i din kalender')
    await move('2026-11-30')
    await settle()
    expect((await server.events()).get(name)).toBe(theirs)

    const answer = await emil.submit(urls.caldavEventKeeping({ meetingId }))
    expect(answer.page.querySelector('#flash')?.text).toContain('Din egen bliver stående')
    await settle()
    expect((await server.events()).get(name)).toBe(theirs)

    // Takt has something else to say now than what they turned down, so it asks anew.
    await move('2026-12-01')
    await settle()
    expect((await card()).text).toContain('Du har ændret samtalen')
    await emil.post(urls.caldavEventRewriting({ meetingId }))
    await settle()
    expect(line((await server.events()).get(name), 'DTSTART')).toContain('20261201T100000')
    expect((await card()).text).not.toContain('Du har ændret')
  })

  test('what the person has deleted there is not written again until they say so', async () => {
    const { connect, settle, card, move, name, emil, meetingId } = await startWithCalendar()
    const server = await startServer()
    await connect(server)
    await settle()
    await server.remove(name)
    await move('2026-11-27')
    await settle()
    expect((await server.events()).size).toBe(0)
    expect((await card()).text).toContain('Du har slettet samtalen med Lise')
    await emil.post(urls.caldavEventRewriting({ meetingId }))
    await settle()
    expect(line((await server.events()).get(name), 'DTSTART')).toContain('20261127T100000')
  })

  test('a wrong password is said in words, and a right one goes on', async () => {
    const { connect, settle, card, waiting } = await startWithCalendar()
    const server = await startServer()
    await connect(server, { password: 'forkert' })
    await settle()
    expect((await card()).querySelector('#calendar-problem')?.text).toContain(
      'siger nej til navnet eller adgangskoden',
    )
    expect(await waiting()).toEqual([])
    await connect(server)
    await settle()
    expect((await server.events()).size).toBe(1)
  })

  test('disconnecting takes out the coming conversations when asked to, and forgets the password', async () => {
    const { connect, settle, emil, db, card } = await startWithCalendar()
    const server = await startServer()
    await connect(server)
    await settle()
    await emil.post(urls.caldavRemoval(), { events: 'remove' })
    await settle()
    expect((await server.events()).size).toBe(0)
    await connect(server)
    await settle()
    await emil.post(urls.caldavRemoval(), { events: 'keep' })
    await settle()
    expect((await server.events()).size).toBe(1)
    expect((await db.owner.query('select from caldav_account')).rows).toEqual([])
    expect((await card()).text).toContain('Forbind min kalender')
  })
})

test('someone who tries many passwords is asked to wait', async () => {
  const { emil } = await startWithCalendar()
  const given = { server: 'caldav.example.dk', username: 'x', password: 'x' }
  const statuses: number[] = []
  for (let turn = 0; turn < 11; turn += 1)
    statuses.push((await emil.post(urls.caldavAccount(), given)).status)
  expect(statuses).toEqual([...Array(10).fill(303), 429])
})

test('one of several calendars is chosen, and those for tasks are not offered', async () => {
  const { connect, settle, card, emil } = await startWithCalendar()
  const server = await startCalendarServer()
  server.calendars.set('home', 'Privat')
  await connect(server)
  await settle()
  const labels = (await card()).querySelectorAll('label').map(({ text }) => text.trim())
  expect(labels).toEqual(['Arbejde', 'Privat'])
  const refused = await emil.post(urls.caldavCalendar(), { calendar: '9' })
  expect(refused.status).toBe(422)
  await emil.post(urls.caldavCalendar(), { calendar: '2' })
  server.asked.length = 0
  await settle()
  expect(server.asked.filter((one) => one.startsWith('PUT'))).toEqual([
    expect.stringContaining('/calendars/jonas/home/'),
  ])
})

test.each<[string, Fault, RegExp]>([
  ['that answers with a page', 'page', /ikke en kalender/],
  ['that answers garbage', 'garbage', /ikke en kalender/],
  ['that hangs', 'hang', /svarer for langsomt/],
  ['that is cut off', 'cut', /ingen, der svarer/],
  ['that fails', 500, /fejl hos din kalender/],
  [
    'that sends on to inside',
    { status: 302, headers: { location: 'http://169.254.169.254/' } },
    /ikke en kalender/,
  ],
  ['that sends on in a ring', { status: 302, headers: { location: '/again' } }, /ikke en kalender/],
])('connecting to a server %s says what to do, and what was typed is kept', async (_, fault, words) => {
  const { connect, run, card, emil } = await startWithCalendar()
  const server = await startCalendarServer()
  server.fault = () => fault
  await connect(server)
  await run()
  expect((await card()).querySelector('#calendar-problem')?.text).toMatch(words)
  expect(server.asked.length).toBeLessThan(12)
  const form = (await emil.get(urls.caldavAccount())).page
  expect(form.querySelector('[name=username]')?.getAttribute('value')).toBe(server.username)
  expect(form.querySelector('[name=password]')?.getAttribute('value') ?? '').toBe('')
})

const faultyWrites: [Fault, RegExp, number][] = [
  [401, /siger nej til navnet/, Number.NaN],
  [403, /vil ikke tage imod/, 60],
  [404, /fejl hos din kalender/, 60],
  [412, /fejl hos din kalender/, 60],
  [423, /låst/, 60],
  [{ status: 429, headers: { 'retry-after': '1800' } }, /travlt/, 1800],
  [{ status: 429, headers: { 'retry-after': '99999999' } }, /travlt/, 6 * 3600],
  [500, /fejl hos din kalender/, 60],
  [507, /vil ikke tage imod/, 60],
  ['hang', /for langsomt/, 60],
  ['garbage', /ikke en kalender/, 60],
  ['page', /ikke en kalender/, 60],
  ['cut', /ingen, der svarer/, 60],
  ['lost', /ingen, der svarer/, 60],
]

test('a faulty write blocks nothing, is said in words, and comes again with a pause', async () => {
  const { connect, settle, run, tend, db, card, move, name, waiting } = await startWithCalendar()
  const server = await startCalendarServer()
  await connect(server)
  await settle()
  for (const [fault, words, pause] of faultyWrites) {
    server.fault = (method) => (method === 'PUT' ? fault : undefined)
    await move('2026-11-27')
    await run()
    const told = (await card()).querySelector('#calendar-problem')?.text
    expect([fault, told]).toEqual([fault, expect.stringMatching(words)])
    const seconds = (await waiting())[0]?.seconds ?? Number.NaN
    expect([fault, Math.abs(seconds - pause) < 10 || (Number.isNaN(seconds) && Number.isNaN(pause))]).toEqual(
      [fault, true],
    )
    // Another change meanwhile does not ask the server before its time.
    await move('2026-11-30')
    server.asked.length = 0
    await run()
    expect([fault, server.asked]).toEqual([fault, []])
    // Well again, it is in step, once.
    server.fault = () => undefined
    await db.owner.query(anew)
    await tend()
    await settle()
    const events = await server.events()
    expect([fault, [...events.keys()]]).toEqual([fault, [name]])
    expect(line(events.get(name), 'DTSTART')).toContain('20261130T100000')
  }
})

test('after many failures it rests until the daily look', async () => {
  const { connect, settle, waiting, card, move, daily } = await startWithCalendar()
  const server = await startCalendarServer()
  await connect(server)
  await settle()
  await move('2026-11-27')
  server.asked.length = 0
  server.fault = () => 500
  await settle()
  expect(await waiting()).toEqual([])
  expect(server.asked.length).toBeLessThan(20)
  expect((await card()).text).toContain('Takt prøver igen i morgen')
  server.fault = () => undefined
  await daily()
  await settle()
  expect((await card()).text).toContain('Alt er på plads')
})

test('planning, ending a pair and the daily look queue one job for each connected calendar they concern', async () => {
  const { connect, settle, waiting, as, owner, pairId, otherPairId, organisationId, db, daily } =
    await startWithCalendar()
  await connect(await startCalendarServer())
  await settle()
  await addMeeting(db, organisationId, otherPairId, '2026-11-25T09:00')
  expect(await waiting()).toEqual([])
  await as(owner.sessionToken).post(urls.pairEnd({ pairId }))
  expect(await waiting()).toHaveLength(1)
  await daily()
  expect(await waiting()).toHaveLength(1)
  await settle()
  const { rows } = await db.owner.query('select from caldav_event')
  expect(rows).toEqual([])
})

test('a thousand faulty writes leave each event once in the calendars of both, as Takt has it', async () => {
  const world = await startWithCalendar()
  const { connect, settle, db, organisationId, pairId, jobs, as, owner, employee } = world
  const calendars = await Promise.all(
    [employee, owner].map(async (person) => ({ ...person, server: await startCalendarServer() })),
  )
  for (const { server, sessionToken } of calendars) await connect(server, {}, as(sessionToken))
  await settle()
  for (let day = 1; day <= 19; day += 1) {
    await addMeeting(db, organisationId, pairId, `2027-01-${String(day).padStart(2, '0')}T09:00`)
  }
  const faults: (Fault | undefined)[] = [
    'lost',
    500,
    'cut',
    undefined,
    'lost',
    412,
    429,
    'page',
    'garbage',
    403,
    423,
  ]
  /** The same place for both, changed by each in turn, while the other's calendar is being written. */
  const suffer = async ({ memberId, server }: (typeof calendars)[number]) => {
    let faulty = 0
    let turn = 0
    server.fault = (method) => {
      turn += 1
      const fault = method === 'GET' && turn % 3 > 0 ? undefined : faults[turn % faults.length]
      if (fault !== undefined) faulty += 1
      return fault
    }
    const tend = async () => {
      await db.owner.query(`${anew} where member_id = $1`, [memberId])
      await jobs.caldav!({ organisationId, memberId })
    }
    for (let round = 0; faulty < 500; round += 1) {
      if (round % 10 === 0) {
        await db.owner.query('update meeting set place = $1 where pair_id = $2', [`Rum ${round}`, pairId])
      }
      await tend()
    }
    server.fault = () => undefined
    return { faulty, tend }
  }
  const done = await Promise.all(calendars.map(suffer))
  expect(done.reduce((sum, { faulty }) => sum + faulty, 0)).toBeGreaterThanOrEqual(1000)
  for (const { tend } of done) await tend()
  await settle()
  for (const { server } of calendars) {
    const events = [...(await server.events()).values()]
    expect(events).toHaveLength(20)
    expect(new Set(events.map((text) => line(text, 'UID'))).size).toBe(20)
    expect(new Set(events.map((text) => line(text, 'LOCATION'))).size).toBe(1)
  }
  expect((await db.owner.query('select from caldav_event where touched is not null')).rows).toEqual([])
}, 120_000)

test('a job that dies between asking and recording finds its own event again, also when the meeting has moved since', async () => {
  const { connect, settle, db, move, name, run } = await startWithCalendar()
  const server = await startCalendarServer()
  await connect(server)
  await settle()
  const before = (await db.owner.query('select etag, written from caldav_event')).rows[0]
  await move('2026-11-27')
  await settle()
  // As it was left by the one that died: the intention is noted, the answer is not.
  await db.owner.query('update caldav_event set intended = written, etag = $1, written = $2', [
    before.etag,
    before.written,
  ])
  await move('2026-11-30')
  await run()
  expect(line((await server.events()).get(name), 'DTSTART')).toContain('20261130T100000')
  expect((await db.owner.query('select touched, intended from caldav_event')).rows).toEqual([
    { touched: null, intended: null },
  ])
})

test('by the queue itself, a move on screen is in the calendar a moment later', async () => {
  const { connect, move, jobs, db } = await startWithCalendar()
  const server = await startCalendarServer()
  const written: (() => void)[] = []
  server.fault = (method) => {
    if (method === 'PUT') written.shift()?.()
    return undefined
  }
  const first = new Promise<void>((resolve) => written.push(resolve))
  const second = new Promise<void>((resolve) => written.push(resolve))
  await startTestJobs(db, jobs, caldavCrontab)
  await connect(server)
  await first
  await move('2026-11-27')
  await second
  const [text] = [...(await server.events()).values()]
  expect(line(text, 'DTSTART')).toContain('20261127T100000')
})

test('what others see, logs and the database hold neither the password nor more than is needed', async () => {
  const { connect, settle, db, as, owner, card, run } = await startWithCalendar()
  const server = await startCalendarServer()
  await connect(server)
  await settle()
  await run()
  const rows = JSON.stringify([
    (await db.owner.query('select * from caldav_account')).rows,
    (await db.owner.query('select payload from graphile_worker._private_jobs')).rows,
  ])
  expect(rows).not.toContain(server.password)
  expect((await card()).innerHTML).not.toContain('/dav/')
  expect(
    (await as(owner.sessionToken).get(urls.calendar())).page.querySelector('#own-calendar')?.text,
  ).toContain('Forbind min kalender')
})

test('nothing is asked within a private network unless the operator allows it', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const server = await startCalendarServer()
  const emil = takt.as(company.employee.sessionToken)
  const given = { username: server.username, password: server.password }
  const refused = await emil.post(urls.caldavAccount(), { server: server.url, ...given })
  expect(refused.page.querySelector('#errors')?.text).toContain('https://')
  await emil.post(urls.caldavAccount(), { server: server.url.replace('http:', 'https:'), ...given })
  const jobs = caldavJobs({
    ...takt,
    ask: createAsk({ privateToo: false }),
    secret: testConfig.secret,
    url: testConfig.url,
  })
  await jobs.caldav!({ organisationId: company.organisationId, memberId: company.employee.memberId })
  expect((await emil.get(urls.calendar())).page.querySelector('#calendar-problem')?.text).toContain(
    'Takt må ikke spørge på den adresse',
  )
  expect(server.asked).toEqual([])
})

test('the page is in English too', async () => {
  const { db, connect, settle, card } = await startWithCalendar()
  await db.owner.query(`update member set language = 'en'`)
  const server = await startCalendarServer()
  await connect(server)
  await settle()
  expect((await card()).text).toContain('All is in place. Last written 23 Nov 2026 at 09:00')
  expect(testNow.toString()).toBe('2026-11-23T08:00:00Z')
})
