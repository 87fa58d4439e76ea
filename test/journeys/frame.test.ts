import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { startTestServer } from '../support/server.ts'
import { visit } from '../support/visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test.each([
  { javaScript: true, width: 1280 as const, dark: false },
  { javaScript: false, width: 360 as const, dark: true },
])('a page that is not there says what to do ($width px, JavaScript $javaScript)', async (seat) => {
  const server = await startTestServer()
  const someone = await visit(browser, server, undefined, seat)
  await someone.open('/nothing-here')
  expect(await someone.heading()).toBe('Siden findes ikke')
  await someone.follow('English')
  expect(await someone.heading()).toBe('There is no such page')
})
