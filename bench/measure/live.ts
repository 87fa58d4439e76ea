import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { urls } from '../../src/urls.ts'
import { ask } from '../ask.ts'
import { type Bench, cookies } from '../bench.ts'
import { atMost, type Figure, figure, median, percentile } from '../figures.ts'
import { sessionCookie } from '../takt.ts'

/** From just before an item is sent until the other's open page shows it; its author has the page open too. */
export async function live({ takt, conversation, quick, browser }: Bench): Promise<Figure[]> {
  const { company, watchedId } = conversation
  const chromium = await browser()
  const path = urls.meeting({ meetingId: watchedId })
  const author = await openFollowing(chromium, takt, company.owner.sessionToken, path)
  const other = await openFollowing(chromium, takt, company.employee.sessionToken, path)
  const [cookie] = cookies(conversation)
  const times: number[] = []
  const warm = 5
  for (let n = 0; n < warm + (quick ? 20 : 60); n++) {
    const token = `punkt-${n}-${crypto.randomUUID().slice(0, 6)}`
    const seen = sightOf(other, token)
    // Answered in order: by now the page is looking.
    await other.evaluate(() => 0)
    const sent = Date.now()
    const form = `title=${token}&category=tasks&body=&share=yes`
    const { status } = await ask(
      takt.url + urls.meetingItems({ meetingId: watchedId }),
      formHeaders(takt, cookie),
      form,
    )
    if (status !== 303) throw new Error(`Adding an item answered ${status}.`)
    const ms = (await seen) - sent
    if (n >= warm) times.push(ms)
    // Uneven, so that it falls into step with no timer.
    await pause(80 + Math.random() * 160)
  }
  await Promise.all([author.context().close(), other.context().close()])
  // The list is longer by then, and both browsers draw it anew.
  const third = Math.floor(times.length / 3)
  const note = `first third ${median(times.slice(0, third))} ms, last third ${median(times.slice(-third))} ms`
  return [
    figure("one change to the other's screen, median", median(times), 'ms', undefined, note),
    figure("one change to the other's screen, p95", percentile(times, 0.95), 'ms', atMost(50, 30)),
  ]
}

/** Someone at a page, signed in, once it listens for changes. */
export async function openFollowing(
  chromium: Browser,
  { url }: { url: string },
  sessionToken: string,
  path: string,
): Promise<Page> {
  const context = await chromium.newContext()
  await context.addCookies([{ ...sessionCookie(sessionToken), url }])
  const page = await context.newPage()
  const stream = page.waitForResponse((answer) => new URL(answer.url()).pathname === urls.live())
  await page.goto(url + path)
  await stream
  return page
}

export const formHeaders = ({ url }: { url: string }, cookie: string): Record<string, string> => ({
  cookie,
  origin: url,
  'content-type': 'application/x-www-form-urlencoded',
})

/** The wall clock at which the text came to stand on a page. */
export const sightOf = (page: Page, token: string): Promise<number> =>
  page.evaluate(
    (text) =>
      new Promise<number>((resolve, reject) => {
        const observer = new MutationObserver(() => {
          if (!document.body.textContent?.includes(text)) return
          observer.disconnect()
          resolve(Date.now())
        })
        observer.observe(document, { subtree: true, childList: true, characterData: true })
        setTimeout(() => reject(new Error('A change never came to the other screen.')), 10_000)
      }),
    token,
  )
