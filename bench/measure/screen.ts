import { urls } from '../../src/urls.ts'
import type { Bench } from '../bench.ts'
import { atMost, type Figure, figure, median } from '../figures.ts'
import { sessionCookie } from '../takt.ts'

/** The meeting page in a browser with an empty cache on a processor four times slower, until its content stands. */
export async function screen({ takt, conversation, quick, browser }: Bench): Promise<Figure[]> {
  const chromium = await browser()
  const first: number[] = []
  const largest: number[] = []
  for (let n = 0; n < (quick ? 3 : 5); n++) {
    const context = await chromium.newContext()
    await context.addCookies([
      { ...sessionCookie(conversation.company.employee.sessionToken), url: takt.url },
    ])
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(takt.url + urls.meeting({ meetingId: conversation.preparedId }), { waitUntil: 'load' })
    const { fcp, lcp } = await page.evaluate(paints)
    first.push(fcp)
    largest.push(lcp)
    await context.close()
  }
  return [
    figure('content on screen, processor 4× slower: first', median(first), 'ms'),
    figure('content on screen, processor 4× slower: largest', median(largest), 'ms', atMost(700)),
  ]
}

/** Runs in the page: when its first and its largest content was painted, half a second after it was loaded. */
async function paints(): Promise<{ fcp: number; lcp: number }> {
  let lcp = 0
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) lcp = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  await new Promise((resolve) => setTimeout(resolve, 500))
  return { fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, lcp }
}
