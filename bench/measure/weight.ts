import { gzipSync } from 'node:zlib'
import { urls } from '../../src/urls.ts'
import type { Bench } from '../bench.ts'
import { atMost, type Figure, figure } from '../figures.ts'
import { sessionCookie } from '../takt.ts'

interface Weights {
  html: number
  css: number
  script: number
  /** Text that was sent as it is though the browser offered to take it compressed. */
  plain: number
}

/** What a browser with an empty cache loads for an ordinary page, Today and the meeting page, as gzip. */
export async function weight(bench: Bench): Promise<Figure[]> {
  const { conversation } = bench
  const ordinary = await weigh(bench, urls.calendar())
  const today = await weigh(bench, urls.today())
  const meeting = await weigh(bench, urls.meeting({ meetingId: conversation.preparedId }))
  return [
    figure('ordinary page (calendar): HTML', ordinary.html, 'kB', atMost(15)),
    figure('ordinary page (calendar): script', ordinary.script, 'kB', atMost(2)),
    figure('Today: HTML', today.html, 'kB', atMost(15)),
    figure('Today: script', today.script, 'kB', atMost(8), 'follows changes, as the meeting page does'),
    figure('meeting page: HTML', meeting.html, 'kB', atMost(15)),
    figure('meeting page: script', meeting.script, 'kB', atMost(8)),
    figure('CSS', Math.max(ordinary.css, meeting.css), 'kB', atMost(20)),
    figure('text sent without compression', meeting.plain, 'kB', atMost(1)),
  ]
}

async function weigh({ takt, conversation, browser }: Bench, path: string): Promise<Weights> {
  const context = await (await browser()).newContext()
  await context.addCookies([{ ...sessionCookie(conversation.company.employee.sessionToken), url: takt.url }])
  const page = await context.newPage()
  const weights: Weights = { html: 0, css: 0, script: 0, plain: 0 }
  const kinds: Record<string, 'html' | 'css' | 'script'> = {
    document: 'html',
    stylesheet: 'css',
    script: 'script',
  }
  const reading: Promise<void>[] = []
  page.on('response', (answer) => {
    const kind = kinds[answer.request().resourceType()]
    if (!kind) return
    const read = async () => {
      const body = await answer.body()
      weights[kind] += gzipSync(body).length / 1000
      const encoding = await answer.headerValue('content-encoding')
      // Below a packet or so it makes no difference.
      if (!encoding && body.length > 1_400) weights.plain += body.length / 1000
    }
    reading.push(read())
  })
  await page.goto(takt.url + path, { waitUntil: 'load' })
  // Scripts that scripts ask for come after "load"; half a second without a request on its way is the end of them.
  const quiet = page.waitForLoadState('networkidle', { timeout: 3_000 })
  await quiet.catch(() => {})
  await Promise.all(reading)
  await context.close()
  return weights
}
