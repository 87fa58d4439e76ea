import { setTimeout as pause } from 'node:timers/promises'
import { taskSteps } from '../../src/features/tasks/step/types.ts'
import { hashToken, newToken } from '../../src/platform/crypto/crypto.ts'
import { urls } from '../../src/urls.ts'
import { ask, askFor } from '../ask.ts'
import type { Bench } from '../bench.ts'
import { atMost, type Figure, figure, median, percentile } from '../figures.ts'
import { fill, type Sample } from '../many-companies.ts'
import { cookieHeader, outside, type RunningTakt, startTakt } from '../takt.ts'
import { fillTaskList } from '../task-list.ts'
import { formHeaders, openFollowing, sightOf } from './live.ts'

/** The pages of a list of 200 tasks with ten versions, among 2,000 companies; and one "what if" to both screens. */
export async function tasks(bench: Bench): Promise<Figure[]> {
  const folder = bench.newFolder('task-list')
  const takt = await startTakt(folder)
  try {
    const db = outside(folder)
    const feedToken = newToken()
    const sample = await fill(db, 2_000, feedToken, hashToken(feedToken))
    const taskIds = await fillTaskList(db, sample.pairId)
    await db.close()
    return [...(await pages(bench, { takt, sample })), ...(await whatIf(bench, { takt, sample, taskIds }))]
  } finally {
    await takt.stop()
  }
}

interface Town {
  takt: RunningTakt
  sample: Sample
}

/** The session of the employee, the first member beside the owner. */
const employeeOf = ({ sessionToken }: Sample): string => sessionToken.replace(/-0$/, '-1')

async function pages({ quick }: Bench, { takt, sample }: Town): Promise<Figure[]> {
  const { pairId } = sample
  const looked: [string, string[]][] = [
    ['list of 200 tasks', [urls.pairTasks({ pairId })]],
    ['its steps', taskSteps.map((taskStep) => urls.taskStep({ pairId, taskStep }))],
    ['its picture', [urls.taskPicture({ pairId })]],
    ['its ten versions', [urls.taskVersions({ pairId })]],
    ['what if, all tasks shown', [urls.trial({ pairId }), `${urls.trial({ pairId })}?all=yes`]],
  ]
  const cookies = [sample.sessionToken, employeeOf(sample)].map(cookieHeader)
  const figures: Figure[] = []
  for (const [what, paths] of looked) {
    const times: number[] = []
    for (let round = 0; round <= (quick ? 4 : 20); round++) {
      for (const path of paths) {
        for (const cookie of cookies) {
          const { ms } = await askFor(takt.url + path, { cookie })
          // The first round warms up.
          if (round > 0) times.push(ms)
        }
      }
    }
    const note = `p50 ${percentile(times, 0.5).toFixed(1)} ms`
    figures.push(figure(`${what}, p95`, percentile(times, 0.95), 'ms', atMost(100), note))
  }
  return figures
}

/** From just before a change is sent until both of the two, who have the page open, see it. */
async function whatIf(
  { quick, browser }: Bench,
  { takt, sample, taskIds }: Town & { taskIds: string[] },
): Promise<Figure[]> {
  const path = urls.trial({ pairId: sample.pairId })
  const chromium = await browser()
  const seats = [sample.sessionToken, employeeOf(sample)]
  const screens = await Promise.all(seats.map((token) => openFollowing(chromium, takt, token, path)))
  const times: number[] = []
  const warm = 5
  for (let n = 0; n < warm + (quick ? 20 : 60); n++) {
    const token = `navn-${n}-${crypto.randomUUID().slice(0, 6)}`
    const seen = Promise.all(screens.map((screen) => sightOf(screen, token)))
    // Answered in order: by now both pages are looking.
    await Promise.all(screens.map((screen) => screen.evaluate(() => 0)))
    const sent = Date.now()
    const form = `taskId=${taskIds[n % taskIds.length]}&kind=hand-over&body=${token}`
    const headers = formHeaders(takt, cookieHeader(seats[n % seats.length] as string))
    const { status } = await ask(takt.url + path, headers, form)
    if (status !== 303) throw new Error(`Trying a change answered ${status}.`)
    const ms = Math.max(...(await seen)) - sent
    if (n >= warm) times.push(ms)
    // Two people try ten things before they settle, not sixty.
    if (n % 10 === 9) await ask(takt.url + urls.trialDropping({ pairId: sample.pairId }), headers, '')
    // Uneven, so that it falls into step with no timer.
    await pause(80 + Math.random() * 160)
  }
  await Promise.all(screens.map((screen) => screen.context().close()))
  return [
    figure('one "what if" to both screens, median', median(times), 'ms'),
    figure('one "what if" to both screens, p95', percentile(times, 0.95), 'ms', atMost(60)),
  ]
}
