import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { sign } from '../../src/platform/crypto/crypto.ts'
import { sessionCookieName } from '../../src/platform/session/cookie.ts'
import type { TestServer } from './server.ts'

/** Half as long as `axe.source`; every document reads it. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What sort of browser someone sits at. */
export interface Seat {
  width?: 1280 | 360
  javaScript?: boolean
  dark?: boolean
  /** Looks for sideways scroll alone, where axe has seen the same pages elsewhere. */
  onlyWidth?: boolean
  /** Where to keep a picture of each page seen; none are taken without it. */
  pictures?: string
}

/** A person at a browser. Every page they come to is checked by axe and for sideways scroll. */
export interface Visitor {
  page: Page
  open(path: string): Promise<void>
  /** Presses the button with this name, and waits for what comes of it. */
  press(name: string | RegExp): Promise<void>
  follow(link: string | RegExp): Promise<void>
  /** Does what sends a form or leads to another page, and waits for what comes of it. */
  andThen(act: () => Promise<void>): Promise<void>
  fill(label: string | RegExp, text: string): Promise<void>
  sees(text: string | RegExp): Promise<void>
  seesNot(text: string | RegExp): Promise<void>
  heading(): Promise<string>
}

/** Turns JavaScript off for a page, and on again for a moment. */
interface ScriptSwitch {
  allow(): Promise<void>
  forbid(): Promise<void>
}

/** Over a session of our own: what Playwright itself turns off, nothing can turn on again. */
async function scriptSwitch(page: Page): Promise<ScriptSwitch> {
  const session = await page.context().newCDPSession(page)
  const set = async (value: boolean) => {
    await session.send('Emulation.setScriptExecutionDisabled', { value })
  }
  return { allow: () => set(false), forbid: () => set(true) }
}

/** Pages already found good, by what they are built of: the same page with other words teaches nothing new. */
const checked = new Set<string>()

/**
 * What a page is built of, as far as axe looks at it: elements with their classes, roles and states, which of them have a
 * text or a name, in which language, window and theme. Rows that are built alike count once.
 */
const builtOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const unnamed =
      /^(id|href|action|formaction|value|name|for|aria-(labelledby|describedby|controls)|content|nonce|d|x\d?|y\d?|width|height|points|transform|datetime)$/
    const attribute = ({ name, value }: Attr): string =>
      unnamed.test(name) || /^data-|^aria-label$|^(title|alt|placeholder)$/.test(name)
        ? `${name}${value === '' ? '=' : ''}`
        : `${name}=${value}`
    const built = (element: Element): string => {
      const parts: string[] = []
      for (const node of element.childNodes) {
        const part =
          node instanceof Element
            ? built(node)
            : node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
              ? 't'
              : ''
        if (part !== '' && part !== parts.at(-1)) parts.push(part)
      }
      return `<${element.tagName} ${[...element.attributes].map(attribute).join(' ')}>${parts.join('')}/`
    }
    const dark = matchMedia('(prefers-color-scheme: dark)').matches
    return `${window.innerWidth} ${dark} ${built(document.documentElement)}`
  })

/** Ids are of the data: axe finds one that comes twice only where it looks. */
const twice = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })

/** WCAG 2.2 AA and what axe calls best practice: nothing may be found, and nothing may stick out to the side. */
export async function checkPage(page: Page, scripts?: ScriptSwitch): Promise<void> {
  expect(await twice(page), `ids that come twice at ${page.url()}`).toEqual([])
  await checkWidth(page)
  const seen = createHash('sha1')
    .update(await builtOf(page))
    .digest('hex')
  if (checked.has(seen)) return
  checked.add(seen)
  // axe itself needs scripts; a page without has long been loaded by now.
  await scripts?.allow()
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Only what is found is told of in full.
      resultTypes: ['violations'],
      // Only rules that are off by default look into the style sheets.
      preload: false,
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    )
  })
  await scripts?.forbid()
  expect(found, `axe at ${page.url()}`).toEqual([])
}

/** Nothing sticks out to the side. */
export async function checkWidth(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `sideways scroll at ${page.url()}`).toBeLessThanOrEqual(0)
}

async function seat(
  browser: Browser,
  server: TestServer,
  { width = 1280, dark = false }: Seat,
  sessionToken?: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  onTestFinished(() => context.close())
  context.setDefaultTimeout(10_000)
  if (sessionToken) {
    const value = encodeURIComponent(sign(sessionToken, server.config.secret))
    await context.addCookies([
      { name: sessionCookieName(false), value, url: server.config.url, httpOnly: true },
    ])
  }
  return context
}

/** Sets someone down at a browser, signed in when a session is given. */
export async function visit(
  browser: Browser,
  server: TestServer,
  sessionToken?: string,
  how: Seat = {},
): Promise<Visitor> {
  const context = await seat(browser, server, how, sessionToken)
  const page = await context.newPage()
  const scripts = how.javaScript === false ? await scriptSwitch(page) : undefined
  // Handed over once for each page, not once for each document.
  if (!scripts) await page.addInitScript({ content: axeSource })
  await scripts?.forbid()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== server.config.url) problems.push(`asked ${origin}`)
  })
  let pictures = 0
  const arrived = async (): Promise<void> => {
    await page.waitForLoadState('load')
    await (how.onlyWidth ? checkWidth(page) : checkPage(page, scripts))
    expect(problems).toEqual([])
    if (how.pictures) {
      pictures += 1
      await page.screenshot({
        path: `${how.pictures}-${String(pictures).padStart(2, '0')}.png`,
        fullPage: true,
      })
    }
  }
  // A press is over when another document stands there, or this one has shown the answer of its form.
  const andThen = async (act: () => Promise<void>): Promise<void> => {
    if (how.javaScript === false) {
      await Promise.all([page.waitForEvent('load'), act()])
      return arrived()
    }
    await page.evaluate(() => {
      const { answered = 'never' } = document.documentElement.dataset
      Object.assign(window, { answeredBefore: answered })
    })
    await act()
    await page.waitForFunction(() => {
      const { answeredBefore } = window as unknown as { answeredBefore?: string }
      return (
        answeredBefore === undefined ||
        (document.documentElement.dataset.answered ?? 'never') !== answeredBefore
      )
    })
    await arrived()
  }
  return {
    page,
    andThen,
    async open(path) {
      await page.goto(new URL(path, server.config.url).href, { waitUntil: 'load' })
      await arrived()
    },
    press: (name) =>
      andThen(() =>
        page
          .getByRole('button', { name, exact: typeof name === 'string' })
          .first()
          .click(),
      ),
    follow: (name) =>
      andThen(() =>
        page
          .getByRole('link', { name, exact: typeof name === 'string' })
          .first()
          .click(),
      ),
    fill: (label, text) =>
      page
        .getByLabel(label, { exact: typeof label === 'string' })
        .first()
        .fill(text),
    sees: (text) => page.getByText(text).first().waitFor({ state: 'visible' }),
    async seesNot(text) {
      expect(await page.getByText(text).count(), `${text} at ${page.url()}`).toBe(0)
    },
    heading: async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
  }
}
