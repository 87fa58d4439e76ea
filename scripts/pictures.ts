import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../test/support/chromium.ts'
import { buildWhatIsStale } from './build.ts'

// `npm run pictures`: starts the demo on a fixed day, looks at it as two people, and keeps what is seen in docs/pictures.

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'docs/pictures')
const day = '2027-03-16T07:20:00Z'

interface Demo {
  /** Sign-in links by the name of the person. */
  links: Map<string, string>
  stop(): Promise<void>
}

/** Starts the demo and reads from what it prints who may come in by which link. */
async function startDemo(port: string): Promise<Demo> {
  const child = spawn(process.execPath, [path.join(root, 'dist/server/demo.js'), '--now', day], {
    env: { PATH: process.env.PATH, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const links = new Map<string, string>()
  let name = ''
  for await (const line of createInterface({ input: child.stdout })) {
    name = /^(\S+ \S+) </.exec(line)?.[1] ?? name
    const link = /^\s+(http\S+)/.exec(line)?.[1]
    if (link) links.set(name, link)
    if (link?.includes('/invitation')) break
  }
  return {
    links,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

interface Look {
  width: number
  height: number
  dark?: boolean
}

async function signIn(browser: Browser, link: string, { width, height, dark }: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.getByRole('heading', { level: 1, name: /^Hej / }).waitFor()
  return page
}

const keep = (page: Page, name: string) => page.screenshot({ path: path.join(folder, `${name}.png`) })

await buildWhatIsStale()
mkdirSync(folder, { recursive: true })
const demo = await startDemo('4123')
const browser = await launchChromium()
try {
  const leader = await signIn(browser, demo.links.get('Birgitte Ravn') as string, {
    width: 1180,
    height: 860,
  })
  await keep(leader, 'today')
  await leader
    .getByRole('link', { name: /Maja Toft/ })
    .first()
    .click()
  await leader.getByRole('heading', { level: 1, name: 'Du og Maja' }).waitFor()
  await keep(leader, 'pair')

  const phone = { width: 390, height: 780, dark: true }
  const employee = await signIn(browser, demo.links.get('Jonas Kjeldsen') as string, phone)
  await employee
    .getByRole('link', { name: /Birgitte Ravn/ })
    .first()
    .click()
  await employee.getByRole('link', { name: 'Åbn samtalen' }).first().click()
  await employee.getByRole('button', { name: 'Start samtalen' }).click()
  await employee.getByRole('link', { name: 'Rund af' }).first().waitFor()
  await employee.reload()
  await keep(employee, 'conversation-phone')
} finally {
  await browser.close()
  await demo.stop()
}
