import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting } from '../support/company.ts'
import { startTestServer } from '../support/server.ts'
import { visit } from '../support/visitor.ts'

// A conversation that nobody opened: one of the two says what became of it, and the other sees it.

vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function world() {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const meetingId = await addMeeting(server.db, company.organisationId, company.pairId, '2026-11-19T09:00')
  return { server, company, meetingId, pair: urls.pair({ pairId: company.pairId }) }
}

test('an answer by one stands before the other without a reload, on every page that asked', async () => {
  const { server, company, meetingId, pair } = await world()
  const lise = await visit(browser, server, company.owner.sessionToken)
  const emil = await visit(browser, server, company.employee.sessionToken, { width: 360, dark: true })
  await lise.open(pair)
  await emil.open(urls.today())
  await lise.page.evaluate(() => Object.assign(window, { marked: true }))
  await lise.sees('Nåede I samtalen torsdag den 19. november?')

  await emil.press('Ja, vi talte sammen')
  await emil.sees('Godt. Samtalen tæller som holdt.')
  await lise.sees('Emil har svaret, at I talte sammen.')
  expect(await lise.page.getByText('Nåede I samtalen').count()).toBe(0)

  await emil.open(urls.meeting({ meetingId }))
  await lise.follow(/19\. november/)
  await lise.press('Fortryd svaret')
  await emil.sees('Nåede I samtalen torsdag den 19. november?')
})

test('it is answered without scripts too, and leads on to another day', async () => {
  const { server, company, meetingId, pair } = await world()
  const seat = { width: 360, javaScript: false } as const
  const emil = await visit(browser, server, company.employee.sessionToken, seat)
  await emil.open(urls.meeting({ meetingId }))
  await emil.press('Nej, den blev ikke til noget')
  await emil.sees('Tak for svaret.')
  await emil.press('Fortryd svaret')
  await emil.open(pair)
  await emil.follow('Vi tager den en anden dag')
  expect(await emil.heading()).toBe('Flyt samtalen')
})
