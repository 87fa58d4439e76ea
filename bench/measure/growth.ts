import { setTimeout as pause } from 'node:timers/promises'
import { hashToken, newToken } from '../../src/platform/crypto/crypto.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { urls } from '../../src/urls.ts'
import { ask, askFor } from '../ask.ts'
import type { Bench } from '../bench.ts'
import { atMost, type Figure, figure, median } from '../figures.ts'
import { fill, type Sample } from '../many-companies.ts'
import { cookieHeader, outside, type RunningTakt, startTakt } from '../takt.ts'

/** Takt with many companies in its database, and someone in one of them. */
interface Town {
  takt: RunningTakt
  sample: Sample
  cookie: string
}

/** The same pages with 10 and with 10,000 companies in the database, in turns, one request at a time. */
export async function growth({ quick, newFolder }: Bench): Promise<Figure[]> {
  const small = await openTown(newFolder('10-companies'), 10)
  try {
    const large = await openTown(newFolder('10000-companies'), 10_000)
    try {
      const scanned = await readWhole(large)
      const figures = [
        ...(await compare('meeting page', ({ sample }) => urls.meeting(sample), small, large, quick)),
        ...(await compare('Today', () => urls.today(), small, large, quick)),
        figure('tables over 1,000 rows read whole', scanned.tables.length, '', atMost(0), scanned.note),
      ]
      return figures
    } finally {
      await large.takt.stop()
    }
  } finally {
    await small.takt.stop()
  }
}

async function openTown(dataFolder: string, companies: number): Promise<Town> {
  const takt = await startTakt(dataFolder)
  const db = outside(dataFolder)
  try {
    const feedToken = newToken()
    const sample = await fill(db, companies, feedToken, hashToken(feedToken))
    return { takt, sample, cookie: cookieHeader(sample.sessionToken) }
  } catch (error) {
    await takt.stop()
    throw error
  } finally {
    await db.close()
  }
}

async function compare(
  name: string,
  path: (town: Town) => string,
  small: Town,
  large: Town,
  quick: boolean,
): Promise<Figure[]> {
  const times = new Map<Town, number[]>([
    [small, []],
    [large, []],
  ])
  const rounds = quick ? 3 : 8
  for (let round = 0; round < rounds; round++) {
    for (const [town, taken] of times) {
      for (let n = 0; n < 40; n++) {
        const { ms } = await askFor(town.takt.url + path(town), { cookie: town.cookie })
        // The first round warms up.
        if (round > 0) taken.push(ms)
      }
    }
  }
  const [few = 0, many = 0] = [...times.values()].map(median)
  const note = `${few.toFixed(2)} ms → ${many.toFixed(2)} ms`
  return [figure(`${name}, 10,000 companies against 10`, many / few, '×', atMost(1.5), note)]
}

/** Asks for every sort of page and adds an item, and finds the large tables PostgreSQL read from end to end for it. */
export async function readWhole(
  { takt, sample, cookie }: Town,
  pages = pagesOf(sample),
): Promise<{ tables: string[]; note: string }> {
  const db = outside(takt.dataFolder)
  try {
    await db.owner.query('select pg_stat_reset()')
    const refused: string[] = []
    // PostgreSQL tells its counters at most once a second, at the end of a transaction: so twice.
    for (let round = 0; round < 2; round++) {
      for (const path of pages) {
        const { status } = await ask(takt.url + path, { cookie })
        if (status >= 400 && round === 0) refused.push(`${path.split('/')[1]} ${status}`)
      }
      const { status } = await ask(
        takt.url + urls.meetingItems(sample),
        { cookie, origin: takt.url, 'content-type': 'application/x-www-form-urlencoded' },
        'title=Et+punkt&category=tasks&body=&share=yes',
      )
      if (status !== 303) refused.push(`adding an item ${status}`)
      await pause(1_200)
    }
    const tables = await scannedTables(db)
    const asked = `${pages.length} pages and a form`
    const note = [asked, ...tables, ...(refused.length > 0 ? [`refused: ${refused.join(', ')}`] : [])]
    return { tables, note: note.join('; ') }
  } finally {
    await db.close()
  }
}

const pagesOf = (sample: Sample): string[] => [
  urls.today(),
  urls.pair(sample),
  urls.cadences(sample),
  urls.meeting(sample),
  urls.meetingMove(sample),
  urls.meetingCancellation(sample),
  urls.meetingRoundOff(sample),
  urls.meetingSummary(sample),
  urls.meetingCalendarFile(sample),
  urls.item(sample),
  urls.agreement(sample),
  urls.pairExpectations(sample),
  urls.expectationHistory(sample),
  urls.expectation(sample),
  `${urls.search()}?q=punkt`,
  urls.people(),
  urls.account(),
  urls.calendar(),
  urls.calendarFeed({ token: sample.feedToken }),
  urls.help(),
]

async function scannedTables(db: Database): Promise<string[]> {
  const { rows } = await db.owner.query<{ table: string; times: number }>(
    `select s.relname as table, s.seq_scan::int as times
       from pg_stat_user_tables s join pg_class c on c.oid = s.relid
      where s.seq_scan > 0 and c.reltuples > 1000 and s.schemaname in ('public', 'auth')
      order by s.relname`,
  )
  return rows.map(({ table, times }) => `${table} ${times}×`)
}
