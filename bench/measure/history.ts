import { steps } from '../../src/features/preparation/types.ts'
import { hashToken, newToken } from '../../src/platform/crypto/crypto.ts'
import { urls } from '../../src/urls.ts'
import { askFor } from '../ask.ts'
import type { Bench } from '../bench.ts'
import { atMost, type Figure, figure, percentile } from '../figures.ts'
import { fill } from '../many-companies.ts'
import { cookieHeader, outside, startTakt } from '../takt.ts'
import { fillThreeYears } from '../three-years.ts'
import { readWhole } from './growth.ts'

const queries = [
  'samtale',
  'kunde',
  'vagtplan or ferie',
  'bestilling "målet"',
  'ov',
  'findesikke',
  'møder opgave',
]

/** Search, and the pages that look back, for one with three years behind them among 2,000 companies. */
export async function history({ quick, newFolder }: Bench): Promise<Figure[]> {
  const folder = newFolder('three-years')
  const takt = await startTakt(folder)
  try {
    const db = outside(folder)
    const feedToken = newToken()
    const sample = await fill(db, 2_000, feedToken, hashToken(feedToken))
    const texts = await fillThreeYears(db, sample.pairId)
    await db.close()
    const cookie = cookieHeader(sample.sessionToken)
    const rounds = quick ? 4 : 20
    const pages = (paths: string[]) => async (): Promise<number[]> => {
      const times: number[] = []
      for (let round = 0; round <= rounds; round++) {
        for (const path of paths) {
          const { ms } = await askFor(takt.url + path, { cookie })
          // The first round warms up.
          if (round > 0) times.push(ms)
        }
      }
      return times
    }
    const searches = queries.map((q) => `${urls.search()}?${new URLSearchParams({ q })}`)
    const looked: [string, string[]][] = [
      [`search in ${texts.toLocaleString('en')} texts`, searches],
      [
        'preparing, all steps, three years',
        [
          urls.preparation(sample),
          ...steps.map((step) => urls.preparationStep({ meetingId: sample.meetingId, step })),
        ],
      ],
      ['page of the two, three years', [urls.pair(sample)]],
      ['all between the two, newest page', [urls.pairTimeline(sample)]],
      ['summary of a year', [urls.pairSummary(sample)]],
    ]
    const figures: Figure[] = []
    for (const [what, paths] of looked) {
      const times = await pages(paths)()
      figures.push(
        figure(
          `${what}, p95`,
          percentile(times, 0.95),
          'ms',
          atMost(100),
          `p50 ${percentile(times, 0.5).toFixed(1)} ms`,
        ),
      )
    }
    const scanned = await readWhole(
      { takt, sample, cookie },
      looked.flatMap(([, paths]) => paths),
    )
    figures.push(
      figure(
        'tables over 1,000 rows read whole, looking back',
        scanned.tables.length,
        '',
        atMost(0),
        scanned.note,
      ),
    )
    return figures
  } finally {
    await takt.stop()
  }
}
