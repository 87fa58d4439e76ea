import { parseCrontab } from 'graphile-worker'
import { expect } from 'vitest'
import { caldavCrontab, caldavJobs } from '../../src/features/calendar/caldav/jobs.ts'
import type { Log } from '../../src/platform/log/log.ts'
import { createAsk } from '../../src/platform/outbound/outbound.ts'
import { urls } from '../../src/urls.ts'
import { createTestApp, testConfig } from './app.ts'
import type { CalendarServer } from './caldav-server.ts'
import { addCompany, addMeeting } from './company.ts'

/** Emil, with a conversation tomorrow, at the calendar page; and a way to let the jobs of his calendar run. */
export async function startWithCalendar(log?: Log) {
  const takt = await createTestApp({ outboundPrivate: true }, log)
  const company = await addCompany(takt.db)
  const { organisationId, pairId, employee } = company
  const meetingId = await addMeeting(takt.db, organisationId, pairId, '2026-11-26T09:00')
  const emil = takt.as(employee.sessionToken)
  const ask = createAsk({ privateToo: true, milliseconds: 250 })
  const jobs = caldavJobs({ ...takt, ask, secret: testConfig.secret, url: testConfig.url })
  const tend = () => jobs.caldav!({ organisationId, memberId: employee.memberId })
  /** Looks into his calendar, as the queue would within the hour. */
  const look = () => jobs.caldav_reading!({ organisationId, memberId: employee.memberId })
  const [nightly] = parseCrontab(caldavCrontab)
  const daily = () => jobs[nightly!.task]!({})
  const waiting = async () =>
    (
      await takt.db.owner.query<{ id: string; payload: unknown; seconds: number }>(
        `select j.id, j.payload, extract(epoch from j.run_at - now())::int as seconds
           from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier = 'caldav'`,
      )
    ).rows
  /** Runs what waits, also what waits for later, once; false when nothing did. */
  const run = async (): Promise<boolean> => {
    const found = await waiting()
    await takt.db.owner.query(`select graphile_worker.complete_jobs($1)`, [found.map(({ id }) => id)])
    for (const { payload } of found) await jobs.caldav!(payload)
    return found.length > 0
  }
  /** The time that the server asked for goes by, and what waits runs, until nothing does. */
  const settle = async () => {
    for (let turn = 0; turn < 20 && (await run()); turn += 1) {
      await takt.db.owner.query('update caldav_account set not_before = null')
    }
  }
  const connect = async (
    server: CalendarServer,
    given: Partial<CalendarServer> & { readsBusy?: 'on' } = {},
    browser = emil,
  ) => {
    const { url, username, password } = { ...server, ...given }
    const readsBusy = given.readsBusy && { readsBusy: given.readsBusy }
    const answer = await browser.post(urls.caldavAccount(), { server: url, username, password, ...readsBusy })
    expect(answer.status).toBe(303)
  }
  const card = async () => (await emil.get(urls.calendar())).page.querySelector('#own-calendar')!
  const move = async (date: string, time = '10.00') => {
    const answer = await emil.post(urls.meetingMove({ meetingId }), {
      slot: 'other',
      date,
      time,
      minutes: '30',
      place: 'Værkstedet',
    })
    expect(answer.status).toBe(303)
  }
  const cancel = () => emil.post(urls.meetingCancellation({ meetingId }), { reason: 'Ferie' })
  const name = `takt-meeting-${meetingId}.ics`
  return {
    ...takt,
    ...company,
    jobs,
    meetingId,
    name,
    emil,
    connect,
    tend,
    look,
    daily,
    run,
    settle,
    waiting,
    card,
    move,
    cancel,
  }
}

/** One line of the one event in a calendar, unfolded. */
export const line = (text: string | undefined, property: string) =>
  text
    ?.replace(/\r?\n[ \t]/g, '')
    .split('BEGIN:VEVENT')[1]
    ?.match(new RegExp(`^${property}[;:].*$`, 'm'))?.[0]
    .trim()

/** As if the pause were over, or the password put right. */
export const anew = 'update caldav_account set not_before = null, problem = null, failures = 0'
