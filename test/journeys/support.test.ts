import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting } from '../support/company.ts'
import { startTestServer } from '../support/server.ts'
import { visit } from '../support/visitor.ts'

// From an offer to "it helped", in two browsers; and a word before something is saved that is better left unwritten.

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function sitDown(seat: { javaScript?: boolean } = {}) {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const meetingId = await addMeeting(server.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const leader = await visit(browser, server, company.owner.sessionToken, seat)
  const employee = await visit(browser, server, company.employee.sessionToken, {
    width: 360,
    dark: true,
    ...seat,
  })
  return { server, company, meetingId, leader, employee }
}

test('support is offered with the reason left out, agreed, followed up, and said to have helped', async () => {
  const { server, company, leader, employee } = await sitDown()
  const path = urls.pairSupport({ pairId: company.pairId })
  await employee.open(path)
  await leader.open(path)
  // The live page sends its forms itself; here the browser goes to a page of its own, and comes back.
  await leader.fill('Hvad tilbyder du Emil?', 'Emil er sygemeldt med stress, så han slipper for lukkevagter')
  await leader.press('Tilbyd det')
  expect(await leader.heading()).toBe('Inden du gemmer')
  await leader.sees('helbredsoplysningsloven § 2')
  await leader.fill('Det, du skrev', 'Fri for lukkevagter i december')
  await leader.press('Gem det rettede')
  expect(await leader.heading()).toBe('Støtte mellem dig og Emil')

  await employee.sees('Fri for lukkevagter i december')
  await employee.seesNot('sygemeldt')
  await employee.press('Bekræft aftalen')
  await leader.sees('Emil har bekræftet')

  server.clock.set(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  await employee.open(urls.pair({ pairId: company.pairId }))
  await employee.follow('Hjalp det?')
  await employee.page.getByRole('radio', { name: 'Ja, det hjalp' }).check()
  await employee.press('Gem svaret')
  await employee.sees('Tak. Dit svar er gemt.')
  await leader.sees('Det hjalp')
})

test('at the page of the conversation the words come back too, and go on to where they were going', async () => {
  const { meetingId, leader, employee } = await sitDown()
  const path = urls.meeting({ meetingId })
  await employee.open(path)
  await leader.open(path)
  await leader.fill('Hvad handler det om?', 'Emil er ude med en depression')
  await leader.press('Del med Emil')
  expect(await leader.heading()).toBe('Inden du gemmer')
  await employee.seesNot('depression')
  await leader.press('Gem alligevel')
  expect(new URL(leader.page.url()).pathname).toBe(path)
  await employee.sees('Emil er ude med en depression')
})

test('without JavaScript it is the same', async () => {
  const { company, leader } = await sitDown({ javaScript: false })
  await leader.open(urls.pairSupport({ pairId: company.pairId }))
  await leader.fill('Hvad tilbyder du Emil?', 'Fri, så længe han er syg')
  await leader.press('Tilbyd det')
  expect(await leader.heading()).toBe('Inden du gemmer')
  await leader.press('Gem alligevel')
  await leader.sees('Fri, så længe han er syg')
})
