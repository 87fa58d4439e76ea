import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testNow } from '../../../../../test/support/app.ts'
import {
  type CalendarServer,
  eventPath,
  type Fault,
  type FaultyServer,
  startCalendarServer,
} from '../../../../../test/support/caldav-server.ts'
import { anew, startWithCalendar } from '../../../../../test/support/own-calendar.ts'
import { findRadicale, startRadicale } from '../../../../../test/support/radicale.ts'
import { testSealing } from '../../../../../test/support/writing.ts'
import { createLog } from '../../../../platform/log/log.ts'
import { openViewer } from '../../../../platform/session/viewer.ts'
import { urls } from '../../../../urls.ts'

type World = Awaited<ReturnType<typeof startWithCalendar>>

/** An event of Emil's own, with all that Takt is to know nothing of. */
const event = (uid: string, ...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//DA',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261101T000000Z',
    'SUMMARY:MÆRKE tandlæge',
    'LOCATION:MÆRKE gade 1',
    'DESCRIPTION:MÆRKE husk det hele',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
const zoned = (start: string, end: string) => [
  `DTSTART;TZID=Europe/Copenhagen:${start}`,
  `DTEND;TZID=Europe/Copenhagen:${end}`,
]

/** What is recorded of when Emil is busy. */
const busyTimes = async ({ db }: World) =>
  (
    await db.owner.query<{ at: string }>(
      `select to_char(starts_at at time zone 'UTC', 'MM-DD HH24:MI') || '–' || to_char(ends_at at time zone 'UTC', 'MM-DD HH24:MI') as at
         from busy_time order by starts_at`,
    )
  ).rows.map(({ at }) => at)

const connected = async (server: CalendarServer, log?: ReturnType<typeof createLog>) => {
  const world = await startWithCalendar(log)
  await world.connect(server, { readsBusy: 'on' })
  await world.settle()
  return world
}

const plain = async () => {
  const server = await startCalendarServer()
  server.reports.delete('free-busy-query')
  server.sendsPart = false
  return server
}
const servers: [string, () => Promise<CalendarServer>][] = [
  ['a server that answers when one is busy', startCalendarServer],
  ['a server that hands out whole events', plain],
]
if (findRadicale()) servers.push(['Radicale', startRadicale])
else test.skip('Radicale: skipped, because it is not installed', () => {})

describe.each(servers)('%s', (_, startServer) => {
  test('when the person is busy is planned around, and nobody learns why', async () => {
    const server = await startServer()
    const world = await connected(server)
    const { look, as, owner, meetingId, card, emil } = world
    await server.add('a.ics', event('a', ...zoned('20261126T080000', '20261126T120000')))
    await server.add(
      'b.ics',
      event('b', ...zoned('20261130T090000', '20261130T100000'), 'RRULE:FREQ=WEEKLY;COUNT=2'),
    )
    await server.add(
      'c.ics',
      event('c', ...zoned('20261201T090000', '20261201T100000'), 'TRANSP:TRANSPARENT'),
    )
    await look()
    const busy = await busyTimes(world)
    // Takt's own, from 8:00 to 8:30 UTC, is in that calendar too: no more than what is Emil's own covers it.
    expect(busy.filter((at) => !at.startsWith('11-26'))).toEqual([
      '11-30 08:00–11-30 09:00',
      '12-07 08:00–12-07 09:00',
    ])
    expect(busy.filter((at) => at.startsWith('11-26')).at(-1)).toContain('–11-26 11:00')
    expect((await card()).text).toContain('Sidst set 23. nov. 2026')

    const offered = (await as(owner.sessionToken).get(urls.meetingMove({ meetingId }))).page
      .querySelectorAll('[name=slot]')
      .map((slot) => slot.getAttribute('value'))
    expect(
      offered.filter((slot) => /^2026-11-26T(09|1[01]):[^3]|^2026-11-26T08:[34]/.test(slot ?? '')),
    ).toEqual([])
    expect((await as(owner.sessionToken).get(urls.meetingMove({ meetingId }))).html).not.toContain('MÆRKE')
    expect((await emil.get(urls.calendar())).html).not.toContain('MÆRKE')
  })

  test('what the person changes or removes there is noticed, before Takt has anything to write', async () => {
    const server = await startServer()
    const world = await connected(server)
    const { look, card, name, settle } = world
    await look()
    expect((await card()).text).not.toContain('Du har')
    const theirs = (text: string) => text.replace('T090000', 'T113000')
    await server.edit(name, theirs)
    const before = (await server.events()).get(name)
    await look()
    expect((await card()).text).toContain('Du har ændret samtalen med Lise i din kalender')
    // Its time is theirs to say, and no reason to be busy.
    expect(await busyTimes(world)).toEqual([])
    await settle()
    expect((await server.events()).get(name)).toBe(before)
    await world.emil.post(urls.caldavEventRewriting({ meetingId: world.meetingId }))
    await settle()
    await look()
    expect((await card()).text).not.toContain('Du har')
    await server.remove(name)
    await look()
    expect((await card()).text).toContain('Du har slettet samtalen med Lise')
    expect((await server.events()).size).toBe(0)
    await world.emil.post(urls.caldavEventKeeping({ meetingId: world.meetingId }))
    await settle()
    await look()
    expect((await card()).text).not.toContain('Du har')
    expect((await server.events()).size).toBe(0)
  })
})

test('an alarm that the person adds is no change of the conversation, and is looked at once', async () => {
  const server = await startCalendarServer()
  const { look, card, name, move, settle } = await connected(server)
  const alarm = 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT'
  await server.edit(name, (text) => text.replace('END:VEVENT', alarm))
  server.asked.length = 0
  await look()
  await look()
  expect(server.asked.filter((one) => one.startsWith('GET'))).toHaveLength(1)
  expect((await card()).text).not.toContain('Du har')
  // It is theirs all the same: Takt asks before it writes over it.
  await move('2026-11-27')
  await settle()
  expect((await server.events()).get(name)).toContain('VALARM')
  expect((await card()).text).toContain('Du har ændret')
})

test('a server that knows neither report is asked for the versions of all it has', async () => {
  const server = await startCalendarServer()
  const { look, card, name } = await connected(server)
  server.reports.clear()
  await server.remove(name)
  await look()
  expect((await card()).text).toContain('Du har slettet samtalen')
})

test('every calendar counts, and an event from an invitation by mail does not', async () => {
  const server = await startCalendarServer()
  server.calendars.set('home', 'Privat')
  const world = await startWithCalendar()
  const { connect, settle, emil, look, meetingId } = world
  await connect(server, { readsBusy: 'on' })
  await settle()
  await emil.post(urls.caldavCalendar(), { calendar: '1' })
  await settle()
  await emil.post(urls.calendarInvitations())
  const invited = event(`meeting-${meetingId}@takt.test`, ...zoned('20261126T090000', '20261126T093000'))
  server.stored.set(eventPath('home', 'invited.ics'), invited)
  server.stored.set(eventPath('home', 'x.ics'), event('x', ...zoned('20261202T090000', '20261202T100000')))
  await server.add('y.ics', event('y', ...zoned('20261203T090000', '20261203T100000')))
  const expected = ['12-02 08:00–12-02 09:00', '12-03 08:00–12-03 09:00']
  await look()
  expect(await busyTimes(world)).toEqual(expected)
  server.reports.delete('free-busy-query')
  await look()
  expect(await busyTimes(world)).toEqual(expected)
  // One that the person has removed since is missed by nobody.
  server.calendars.delete('home')
  await look()
  expect(await busyTimes(world)).toEqual(expected.slice(1))
})

test('nothing is read of whoever has not said so, and what they take back is forgotten at once', async () => {
  const server = await startCalendarServer()
  const world = await startWithCalendar()
  const { connect, settle, look, emil, card } = world
  await server.add('a.ics', event('a', ...zoned('20261201T090000', '20261201T100000')))
  await connect(server)
  await settle()
  server.asked.length = 0
  await look()
  expect(await busyTimes(world)).toEqual([])
  expect(server.asked).toEqual([expect.stringMatching(/^REPORT/)])
  expect((await card()).text).toContain('Takt kan også lægge samtalerne uden om dine andre aftaler')

  const let_ = await emil.submit(urls.caldavReading(), { reads: 'yes' })
  expect(let_.page.querySelector('#flash')?.text).toContain('Takt ser nu, hvornår du er optaget')
  await look()
  expect(await busyTimes(world)).toEqual(['12-01 08:00–12-01 09:00'])
  await emil.post(urls.caldavReading(), { reads: 'no' })
  expect(await busyTimes(world)).toEqual([])
  await look()
  expect(await busyTimes(world)).toEqual([])

  await emil.post(urls.caldavReading(), { reads: 'yes' })
  await look()
  expect(await busyTimes(world)).toHaveLength(1)
  await emil.post(urls.caldavRemoval(), { events: 'keep' })
  expect(await busyTimes(world)).toEqual([])
  await look()
  expect(await busyTimes(world)).toEqual([])
})

test('whoever is deactivated is asked no more: their calendar, password and times are forgotten', async () => {
  const server = await startCalendarServer()
  const world = await connected(server)
  const { look, tend, as, owner, employee, db } = world
  await server.add('a.ics', event('a', ...zoned('20261201T090000', '20261201T100000')))
  await look()
  expect(await busyTimes(world)).toHaveLength(1)
  await as(owner.sessionToken).post(urls.memberDeactivation({ memberId: employee.memberId }))
  for (const table of ['caldav_account', 'caldav_event', 'busy_time']) {
    expect((await db.owner.query(`select from ${table}`)).rows).toEqual([])
  }
  server.asked.length = 0
  await look()
  await tend()
  expect(server.asked).toEqual([])
})

const faults: [Fault, RegExp, minutes: number][] = [
  [403, /vil ikke lade sig læse/, 1],
  [404, /findes ikke mere/, 1],
  [412, /noget, Takt ikke forstår/, 1],
  [423, /låst/, 1],
  [{ status: 429, headers: { 'retry-after': '1800' } }, /travlt/, 30],
  [500, /fejl hos din kalender/, 1],
  ['hang', /for langsomt/, 1],
  ['garbage', /noget, Takt ikke forstår/, 1],
  ['page', /noget, Takt ikke forstår/, 1],
  ['cut', /ingen, der svarer/, 1],
]

test('a server that does not let itself be read keeps nobody from anything, is told of, and is asked again', async () => {
  const server = await startCalendarServer()
  const world = await connected(server)
  const { look, card, db, settle, move, name } = world
  await server.add('a.ics', event('a', ...zoned('20261201T090000', '20261201T100000')))
  await look()
  for (const [fault, words, minutes] of faults) {
    server.fault = (method) => (method === 'REPORT' || method === 'PROPFIND' ? fault : undefined)
    await look()
    expect([fault, (await card()).querySelector('#reading-problem')?.text]).toEqual([
      fault,
      expect.stringMatching(words),
    ])
    // What was seen last still holds, and Takt still writes.
    expect(await busyTimes(world)).toEqual(['12-01 08:00–12-01 09:00'])
    const { rows } = await db.owner.query<{ due: string }>(
      'select extract(epoch from read_due_at - $1::timestamptz)::int / 60 as due from caldav_account',
      [testNow.toString()],
    )
    expect([fault, rows[0]!.due]).toEqual([fault, minutes])
    server.fault = () => undefined
    await look()
    expect((await card()).querySelector('#reading-problem')).toBeNull()
  }
  server.fault = (method) => (method === 'REPORT' ? 500 : undefined)
  for (let turn = 0; turn < 9; turn += 1) await look()
  const { rows } = await db.owner.query(
    'select read_failures, read_due_at - $1::timestamptz = $2::interval as rests from caldav_account',
    [testNow.toString(), '24 hours'],
  )
  expect(rows).toEqual([{ read_failures: 9, rests: true }])
  await move('2026-11-27')
  await settle()
  expect((await server.events()).get(name)).toContain('20261127T100000')

  server.fault = () => 401
  await look()
  expect((await card()).querySelector('#calendar-problem')?.text).toContain('siger nej til navnet')
  server.asked.length = 0
  await look()
  expect(server.asked).toEqual([])
})

test('events that cannot be read keep the others from nothing', async () => {
  const server = await plain()
  const world = await connected(server)
  await server.add('a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:snart')
  await server.add('b.ics', event('b', 'DTSTART:20269999T250000Z', 'RRULE:FREQ=NU'))
  await server.add('c.ics', event('c', ...zoned('20261201T090000', '20261201T100000')))
  await world.look()
  expect(await busyTimes(world)).toEqual(['12-01 08:00–12-01 09:00'])
})

test('more than can be read at once is asked for in parts; a week that is too much is said', async () => {
  const server = await plain()
  const world = await connected(server)
  const long = `DESCRIPTION:${'MÆRKE '.repeat(20_000)}`
  for (let week = 1; week < 20; week += 1) {
    const day = Temporal.PlainDate.from('2026-11-24').add({ weeks: week }).toString().replaceAll('-', '')
    await server.add(`${week}.ics`, event(String(week), `DTSTART:${day}T090000Z`, 'DURATION:PT1H', long))
  }
  await world.look()
  expect(await busyTimes(world)).toHaveLength(19)
  await server.add('big.ics', event('big', 'DTSTART:20261201T120000Z', 'DURATION:PT1H', long.repeat(10)))
  await world.look()
  expect((await world.card()).querySelector('#reading-problem')?.text).toContain(
    'mere i den, end Takt kan læse',
  )
  expect(await busyTimes(world)).toHaveLength(19)
})

test('only the person reads their busy times; the other half is told free or not, and anyone else nothing', async () => {
  const server = await startCalendarServer()
  const world = await connected(server)
  const { db, look, owner, leader, otherEmployee, employee } = world
  await server.add('a.ics', event('a', ...zoned('20261201T090000', '20261201T100000')))
  await look()
  const asked = (who: { sessionToken: string }) =>
    db.app.transaction().execute(async (tenant) => {
      await openViewer(tenant, who.sessionToken, testSealing)
      const rows = await sql`select from busy_time`.execute(tenant)
      const told = await sql<{ meeting_id: string | null }>`
        select meeting_id from busy_times(${[employee.memberId]}::uuid[], '2026-12-01T00:00Z', '2026-12-02T00:00Z')`.execute(
        tenant,
      )
      return [rows.rows.length, told.rows.map(({ meeting_id }) => meeting_id)]
    })
  expect(await asked(employee)).toEqual([1, [null]])
  expect(await asked(owner)).toEqual([0, [null]])
  for (const stranger of [leader, otherEmployee]) expect(await asked(stranger)).toEqual([0, []])
})

test('a rhythm is laid out around the busy times of either', async () => {
  const server = await startCalendarServer()
  const world = await connected(server)
  const { look, as, owner, pairId } = world
  await server.add('a.ics', event('a', ...zoned('20261202T093000', '20261202T103000')))
  await look()
  const asked = new URLSearchParams({
    everyWeeks: '2',
    weekday: '3',
    time: '10:00',
    minutes: '30',
    place: '',
    firstDate: '2026-12-02',
  })
  const { page } = await as(owner.sessionToken).get(`${urls.cadencePreview({ pairId })}?${asked}`)
  expect(page.text).toContain('tiden er optaget')
  expect(page.text).toContain('10.30')
})

test('a calendar is looked into within the hour, and sooner when someone is about to plan', async () => {
  const server = await startCalendarServer()
  const world = await connected(server)
  const { db, jobs, clock, as, owner, meetingId, pairId, look } = world
  const waiting = async () =>
    (
      await db.owner.query(
        `select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier = 'caldav_reading'`,
      )
    ).rows.map(({ id }) => id)
  const clear = async () => db.owner.query('select graphile_worker.complete_jobs($1)', [await waiting()])
  expect(await waiting()).toHaveLength(1)
  await clear()
  await look()
  const later = async (minutes: number) => {
    clock.set(testNow.add({ minutes }))
    await jobs.caldav_round!({})
    const count = (await waiting()).length
    await clear()
    return count
  }
  expect([await later(0), await later(59), await later(60)]).toEqual([0, 0, 1])
  await look()
  const opened = async (minutes: number, url: string) => {
    clock.set(testNow.add({ minutes: 60 + minutes }))
    expect((await as(owner.sessionToken).get(url)).status).toBe(200)
    // A page does not wait for its commit; what comes next on its connection does.
    await db.app.transaction().execute((tenant) => sql`select`.execute(tenant))
    const count = (await waiting()).length
    await clear()
    return count
  }
  expect(await opened(4, urls.meetingMove({ meetingId }))).toBe(0)
  expect(await opened(6, urls.meetingMove({ meetingId }))).toBe(1)
  expect(await opened(6, urls.meetingCancellation({ meetingId }))).toBe(1)
  expect(await opened(6, urls.cadences({ pairId }))).toBe(1)
  await db.owner.query(anew.replace('problem = null', `read_problem = 'failing'`))
  expect(await opened(6, urls.cadences({ pairId }))).toBe(0)
})

test('nothing of an event but its times is in the database, the queue or the log', async () => {
  const lines: string[] = []
  const log = createLog('debug', { write: (line: string) => lines.push(line) })
  const servers: FaultyServer[] = [await plain(), await startCalendarServer()]
  for (const server of servers) {
    const world = await connected(server, log)
    const { db, look, settle, name, emil } = world
    await server.add(
      'a.ics',
      event(
        'MÆRKE-uid',
        ...zoned('20261201T090000', '20261201T100000'),
        'ATTENDEE;CN=MÆRKE Hansen:mailto:maerke@example.dk',
      ),
    )
    await server.add('b.ics', event('b', 'DTSTART:MÆRKE', 'RRULE:FREQ=MÆRKE'))
    server.reports.delete('free-busy-query')
    await look()
    expect(await busyTimes(world)).toHaveLength(1)
    await server.edit(name, (text) => text.replace(/SUMMARY:.*/, 'SUMMARY:Ny titel'))
    await look()
    await settle()
    await emil.get(urls.calendar())
    const { rows: tables } = await db.owner.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    expect(tables.length).toBeGreaterThan(50)
    for (const { name: table } of tables) {
      const { rows } = await db.owner.query(`select t::text as row from ${table} t`)
      expect([table, rows.filter(({ row }) => /MÆRKE|maerke@|tandlæge/.test(row))]).toEqual([table, []])
    }
  }
  expect(lines.join('')).toContain('"request"')
  expect(lines.join('')).not.toMatch(/MÆRKE|maerke@|tandlæge/)
})
