import { hashToken, newToken } from '../../src/platform/crypto/crypto.ts'
import { urls } from '../../src/urls.ts'
import { addCompany } from '../../test/support/company.ts'
import { ask, askFor } from '../ask.ts'
import type { Bench } from '../bench.ts'
import { atMost, type Figure, figure, median } from '../figures.ts'
import { outside } from '../takt.ts'

const events = 10_000

/** The feed of someone with 10,000 conversations, and the same for a calendar that has it already. */
export async function calendar({ takt }: Bench): Promise<Figure[]> {
  const url = takt.url + urls.calendarFeed({ token: await prepareFeed(takt.dataFolder) })
  const { body, headers } = await askFor(url)
  const found = body.toString().split('BEGIN:VEVENT').length - 1
  if (found !== events) throw new Error(`The feed has ${found} events instead of ${events}.`)
  const etag = headers.etag ?? ''
  const whole: number[] = []
  const unchanged: number[] = []
  const compressed: number[] = []
  for (let n = 0; n < 11; n++) {
    const again = await ask(url, { 'if-none-match': etag })
    if (again.status !== 304) throw new Error(`An unchanged feed answered ${again.status}.`)
    unchanged.push(again.ms)
    whole.push((await askFor(url)).ms)
    compressed.push((await askFor(url, { 'accept-encoding': 'gzip' })).ms)
  }
  // The first of each warms up.
  const typical = (times: number[]) => median(times.slice(1))
  return [
    figure('calendar feed, 10,000 events', typical(whole), 'ms', atMost(150)),
    figure('calendar feed, unchanged (304)', typical(unchanged), 'ms', atMost(10)),
    figure('calendar feed, asked for as gzip', typical(compressed), 'ms'),
  ]
}

/** A company whose two meet every hour, and the token of the employee's feed. */
async function prepareFeed(dataFolder: string): Promise<string> {
  const db = outside(dataFolder)
  try {
    const { organisationId, pairId, employee } = await addCompany(db, '-calendar')
    await db.owner.query(
      `insert into meeting (
         organisation_id, pair_id, planned_date, local_date, local_time, time_zone, starts_at, minutes, place, created_at)
       select $1, $2, local::date, local::date, local::time, 'Europe/Copenhagen',
              local at time zone 'Europe/Copenhagen', 45, 'Mødelokalet', now()
         from generate_series(0, $3 - 1) n,
              lateral (select date_trunc('hour', localtimestamp - interval '300 days') + n * interval '1 hour' as local)`,
      [organisationId, pairId, events],
    )
    await db.owner.query('vacuum analyze meeting')
    const token = newToken()
    await db.owner.query(
      'insert into calendar_feed (organisation_id, member_id, token_hash, created_at) values ($1, $2, $3, now())',
      [organisationId, employee.memberId, hashToken(token)],
    )
    return token
  } finally {
    await db.close()
  }
}
