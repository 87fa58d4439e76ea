import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { all, property, readCalendar, textOf } from '../../../test/support/calendar-reader.ts'
import { addCompany, addMeeting, type Person } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

const eventsIn = (html: string) => all(readCalendar(new TextEncoder().encode(html)), 'VEVENT')

/** Makes a secret address as its owner does, and returns its path. */
async function makeAddress({ as }: TestApp, person: Person): Promise<string> {
  const answer = await as(person.sessionToken).post(urls.calendar())
  const address = answer.page.querySelector('input[readonly]')?.getAttribute('value') ?? ''
  expect(address).toMatch(/^http:\/\/takt\.test\/calendar\/[\w-]{43}\/takt\.ics$/)
  return new URL(address).pathname
}

test('the secret address is shown once, can be copied or opened, and only its hash is kept', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const emil = takt.as(company.employee.sessionToken)
  const before = await emil.get(urls.calendar())
  expect(before.page.querySelector('h1')?.text).toBe('Kalender')
  expect(before.page.querySelectorAll('main button').map((one) => one.text)).toEqual([
    'Lav min hemmelige adresse',
    'Send mig invitationer',
  ])
  const answer = await emil.post(urls.calendar())
  expect(answer.status).toBe(200)
  const address = answer.page.querySelector('input[readonly]')!.getAttribute('value')!
  expect(answer.page.querySelector('a[href^="webcal:"]')?.getAttribute('href')).toBe(
    address.replace('http:', 'webcal:'),
  )
  const links = answer.page.querySelectorAll('#address-card a').map((one) => one.getAttribute('href') ?? '')
  const [google, outlook, work] = ['calendar.google.com', 'outlook.live.com', 'outlook.office.com'].map(
    (host) => new URL(links.find((link) => link.startsWith(`https://${host}/calendar/`)) ?? '').searchParams,
  )
  expect(google!.get('cid')).toBe(address.replace('http:', 'webcal:'))
  expect([outlook!.get('url'), work!.get('url'), outlook!.get('name')]).toEqual([
    address,
    address,
    'Takt: samtaler',
  ])
  expect(answer.page.querySelector('#how')?.text).toMatch(/Apple.*Google.*Outlook/s)
  expect((await emil.get(urls.calendar())).html).not.toContain(new URL(address).pathname)
  const token = new URL(address).pathname.split('/')[2]!
  const { rows } = await takt.db.owner.query('select * from calendar_feed')
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('the feed holds the meetings of all one’s pairs, and nobody else’s', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const planned = await addMeeting(takt.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  await addMeeting(takt.db, company.organisationId, company.pairId, '2025-12-02T09:00')
  await addMeeting(takt.db, company.organisationId, company.pairId, '2025-11-20T09:00')
  const hidden = await addMeeting(takt.db, company.organisationId, company.otherPairId, '2026-11-25T09:00')
  await takt.db.owner.query(`update meeting set place = 'Kontoret, 1. sal; til højre' where id = $1`, [
    planned,
  ])
  const answer = await takt.as().get(await makeAddress(takt, company.owner))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('private')
  expect(answer.html).not.toContain(hidden)
  const [past, coming] = eventsIn(answer.html)
  expect(eventsIn(answer.html)).toHaveLength(2)
  expect(property(past!, 'DTSTART').value).toBe('20251202T090000')
  expect(property(coming!, 'DTSTART')).toMatchObject({
    parameters: { TZID: 'Europe/Copenhagen' },
    value: '20261124T090000',
  })
  expect(property(coming!, 'UID').value).toBe(`meeting-${planned}@takt.test`)
  expect(property(coming!, 'DURATION').value).toBe('PT45M')
  expect(textOf(coming!, 'SUMMARY')).toBe('1:1 Emil Dahl · Bageriet')
  expect(textOf(coming!, 'LOCATION')).toBe('Kontoret, 1. sal; til højre')
  expect(textOf(coming!, 'DESCRIPTION')).toBe(`http://takt.test/meetings/${planned}`)
})

test('a move and a cancellation raise the version; the cancelled one says so in the reader’s language', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const id = await addMeeting(takt.db, company.organisationId, company.pairId)
  await takt.db.owner.query(
    `insert into meeting_move (organisation_id, pair_id, meeting_id, from_starts_at, to_starts_at, moved_by, moved_at)
     values ($1, $2, $3, '2026-11-23T08:00Z', '2026-11-24T08:00Z', $4, '2026-11-01T10:00:00Z')`,
    [company.organisationId, company.pairId, id, company.owner.memberId],
  )
  await takt.db.owner.query(`update member set language = 'en' where id = $1`, [company.employee.memberId])
  const path = await makeAddress(takt, company.employee)
  const [moved] = eventsIn((await takt.as().get(path)).html)
  expect(property(moved!, 'SEQUENCE').value).toBe('1')
  expect(property(moved!, 'DTSTAMP').value).toBe('20261101T100000Z')
  await takt.db.owner.query(
    `insert into meeting_cancellation (organisation_id, meeting_id, pair_id, reason, cancelled_by, cancelled_at)
     values ($1, $2, $3, 'syg', $4, '2026-11-02T10:00:00Z')`,
    [company.organisationId, id, company.pairId, company.owner.memberId],
  )
  const [cancelled] = eventsIn((await takt.as().get(path)).html)
  expect(property(cancelled!, 'SEQUENCE').value).toBe('2')
  expect(property(cancelled!, 'STATUS').value).toBe('CANCELLED')
  expect(property(cancelled!, 'DTSTAMP').value).toBe('20261102T100000Z')
  expect(textOf(cancelled!, 'SUMMARY')).toBe('Cancelled: 1:1 Lise Holm · Bageriet')
})

test('a later rhythm that moves a meeting raises its version too', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const id = await addMeeting(takt.db, company.organisationId, company.pairId)
  const path = await makeAddress(takt, company.employee)
  for (const [day, sequence] of [
    ['2026-02-02', '1'],
    ['2026-03-02', '2'],
  ]) {
    await takt.db.owner.query(
      `with made as (
         insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date, proposed_by, proposed_at)
         values ($1, $2, 3, 1, '09:00', 'Europe/Copenhagen', 45, '2026-11-23', $3, $5) returning id),
       answered as (
         insert into cadence_answer (organisation_id, cadence_id, pair_id, answer, answered_by, answered_at)
         select $1, id, $2, 'accepted', $3, $5 from made)
       update meeting set cadence_id = made.id from made where meeting.id = $4`,
      [company.organisationId, company.pairId, company.owner.memberId, id, `${day}T10:00:00Z`],
    )
    const [event] = eventsIn((await takt.as().get(path)).html)
    expect(property(event!, 'SEQUENCE').value).toBe(sequence)
    expect(property(event!, 'DTSTAMP').value).toBe(`${day!.replaceAll('-', '')}T100000Z`)
  }
})

test('an unchanged feed answers 304 to one who has it, and any change of what it shows gives a new tag', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const id = await addMeeting(takt.db, company.organisationId, company.pairId)
  const path = await makeAddress(takt, company.employee)
  let etag = (await takt.as().get(path)).headers.get('etag')!
  const asked = (tag: string) => takt.as().get(path, { 'if-none-match': tag })
  const same = await asked(etag)
  expect([same.status, same.html, same.headers.get('etag')]).toEqual([304, '', etag])
  expect((await asked(`"other", W/${etag}`)).status).toBe(304)
  expect((await asked('"other"')).status).toBe(200)
  const changes: [string, unknown[]][] = [
    [`update meeting set local_time = '10:00', starts_at = '2026-11-24T09:00Z' where id = $1`, [id]],
    [`update meeting set place = 'Værkstedet' where id = $1`, [id]],
    [`update member set name = 'Lise Holm Vang' where id = $1`, [company.owner.memberId]],
    [`update organisation set name = 'Bageriet på hjørnet' where id = $1`, [company.organisationId]],
    [`update member set language = 'en' where id = $1`, [company.employee.memberId]],
    [
      `insert into meeting_cancellation (organisation_id, meeting_id, pair_id, reason, cancelled_by, cancelled_at)
       select organisation_id, id, pair_id, 'syg', $2, now() from meeting where id = $1`,
      [id, company.owner.memberId],
    ],
  ]
  for (const [statement, values] of changes) {
    await takt.db.owner.query(statement, values)
    const answer = await asked(etag)
    expect(answer.status, statement).toBe(200)
    etag = answer.headers.get('etag')!
    expect((await asked(etag)).status, statement).toBe(304)
  }
  await addMeeting(takt.db, company.organisationId, company.otherPairId)
  expect((await asked(etag)).status, 'a meeting of two others').toBe(304)
})

test('an address that is unknown, replaced, closed or of someone deactivated is one and the same "not found"', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  await addMeeting(takt.db, company.organisationId, company.pairId)
  const replaced = await makeAddress(takt, company.employee)
  const closed = await makeAddress(takt, company.employee)
  const unknown = await takt.as().get(urls.calendarFeed({ token: 'x'.repeat(43) }))
  expect(unknown.status).toBe(404)
  // The page links to itself in the other language; all else must be the same.
  const shown = (html: string) => html.replace(/\/calendar\/[^/]+\//, '')
  const refused = async (path: string) => {
    const answer = await takt.as().get(path)
    expect([answer.status, shown(answer.html), answer.headers.get('etag')]).toEqual([
      404,
      shown(unknown.html),
      null,
    ])
  }
  await refused(replaced)
  expect((await takt.as().get(closed)).status).toBe(200)
  const done = await takt.as(company.employee.sessionToken).submit(urls.calendarFeedRevocation())
  expect(done.page.querySelector('[role=status]')?.text).toContain('Adressen er lukket')
  await refused(closed)
  const live = await makeAddress(takt, company.owner)
  await takt.db.owner.query(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at) values ($1, $2, $3, now())`,
    [company.organisationId, company.owner.memberId, company.owner.memberId],
  )
  await refused(live)
  await refused(urls.calendarFeed({ token: encodeURIComponent("' or 1=1") }))
})

test('many presses at once leave one address that works', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const paths = await Promise.all(Array.from({ length: 8 }, () => makeAddress(takt, company.employee)))
  const answers = await Promise.all(paths.map((path) => takt.as().get(path)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a feed reads as its owner, whoever’s session asks for it', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  await addMeeting(takt.db, company.organisationId, company.pairId)
  const path = await makeAddress(takt, company.otherEmployee)
  const answer = await takt.as(company.owner.sessionToken).get(path)
  expect(eventsIn(answer.html)).toEqual([])
})

test('one meeting is a file for the two it lies between', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  const meetingId = await addMeeting(takt.db, company.organisationId, company.pairId)
  const path = urls.meetingCalendarFile({ meetingId })
  const answer = await takt.as(company.employee.sessionToken).get(path)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="samtale-20261124.ics"')
  expect(textOf(eventsIn(answer.html)[0]!, 'SUMMARY')).toBe('1:1 Lise Holm · Bageriet')
  expect((await takt.as(company.leader.sessionToken).get(path)).status).toBe(404)
  expect((await takt.as().get(path)).status).toBe(303)
})

test('the page speaks English to those who read it, and refuses a field it does not have', async () => {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  await takt.db.owner.query(`update member set language = 'en' where id = $1`, [company.employee.memberId])
  const emil = takt.as(company.employee.sessionToken)
  expect((await emil.get(urls.calendar())).page.querySelector('main button')?.text).toBe(
    'Make my secret address',
  )
  expect((await emil.post(urls.calendar(), { more: '1' })).status).toBe(400)
})
