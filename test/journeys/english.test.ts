import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany } from '../support/company.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { startTestServer } from '../support/server.ts'
import { type Visitor, visit } from '../support/visitor.ts'

// A pair with a language each. The one who reads English has a phone's width and a keyboard, and no mouse.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

interface Side {
  visitor: Visitor
  keyboard: Keyboard
}

/** Emil proposes every third week, Lise every second instead, and Emil says yes. */
async function agreeRhythm({ visitor, keyboard }: Side, lise: Visitor): Promise<void> {
  await visitor.open(urls.today())
  await keyboard.follow('Propose a rhythm')
  await keyboard.choose('Every 3 weeks')
  await keyboard.fill('Place or link', 'Kontoret')
  await keyboard.press('See every date')
  await visitor.sees('9 conversations in six months')
  await keyboard.press('Propose the rhythm to Lise')
  await visitor.sees('Your proposal waits for Lise')

  await lise.open(urls.today())
  await lise.follow('Se forslaget')
  await lise.follow('Foreslå en anden')
  await lise.page.getByLabel('Hver 2. uge').check()
  await lise.press('Se alle datoerne')
  await lise.press('Foreslå rytmen til Emil')

  await visitor.open(urls.today())
  await keyboard.follow('See the proposal')
  await keyboard.follow('See the dates and accept')
  await keyboard.press('Accept the rhythm', 'Space')
  await visitor.sees('The rhythm is agreed, and the conversations are in the calendar.')
  await visitor.sees('Every 2 weeks, Wednesday at 10:00, 45 minutes')
}

async function talk({ visitor, keyboard }: Side): Promise<void> {
  await keyboard.follow('Open the conversation')
  await keyboard.fill('What is it about?', 'The oven')
  await keyboard.choose('Tasks')
  await keyboard.press('Share with Lise')
  await visitor.sees('The oven')
  await keyboard.press('Start the conversation')
  await visitor.page.getByRole('heading', { name: 'The oven' }).waitFor()
  await keyboard.fill('New note', 'It loses heat at the back.')
  await keyboard.press('Share the note with Lise', 'Space')
  await visitor.sees('It loses heat at the back.')
  await keyboard.press('We have talked about it')
  await keyboard.follow('Round off')
}

test('from proposal to summary in English, by keyboard, at 360 px', { timeout: 180_000 }, async () => {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  await server.db.owner.query(`update member set language = 'en' where id = $1`, [company.employee.memberId])
  const lise = await visit(browser, server, company.owner.sessionToken)
  const visitor = await visit(browser, server, company.employee.sessionToken, { width: 360 })
  const keyboard = keyboardOf(visitor)

  await agreeRhythm({ visitor, keyboard }, lise)
  await talk({ visitor, keyboard })
  expect(await visitor.heading()).toBe('Round off')
  await keyboard.fill('What have you agreed?', 'Emil asks for three prices')
  await keyboard.choose(/^Change/)
  await keyboard.choose('You')
  await keyboard.press('Add the agreement')
  await keyboard.press('Confirm the agreement')
  await visitor.sees('Waits for Lise')

  const meeting = new URL(visitor.page.url()).pathname
  await lise.open(meeting)
  await lise.sees('Venter på dig')
  await lise.press('Bekræft aftalen')
  await visitor.sees('Lise has confirmed')
  await keyboard.press('Close the conversation')
  await visitor.sees('Emil asks for three prices')
  await visitor.sees('It loses heat at the back.')
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en')
  await lise.sees('Samtalen er afsluttet. Aftalerne kan stadig bekræftes og rettes.')
})

test('the first stop of the keyboard leads past what is the same on every page', async () => {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const { page, open } = await visit(browser, server, company.owner.sessionToken)
  await open(urls.today())
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Gå til indholdet' })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect((await skip.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})
