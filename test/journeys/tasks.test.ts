import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting } from '../support/company.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { type Visitor, visit } from '../support/visitor.ts'

// The conversation about tasks in its four steps, and the same a month later. The employee sits at a phone in the dark
// that runs no script; the leader, who is led through it by the keyboard alone, at a laptop.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

interface Table {
  server: TestServer
  lise: Visitor & { keys: Keyboard }
  emil: Visitor
  meetingId: string
  nextId: string
  pairId: string
}

async function sitDown(): Promise<Table> {
  const server = await startTestServer()
  const { organisationId, pairId, owner, employee } = await addCompany(server.db)
  const lise = await visit(browser, server, owner.sessionToken)
  return {
    server,
    meetingId: await addMeeting(server.db, organisationId, pairId, '2026-11-23T09:00'),
    nextId: await addMeeting(server.db, organisationId, pairId, '2026-12-21T09:00'),
    pairId,
    lise: { ...lise, keys: keyboardOf(lise) },
    emil: await visit(browser, server, employee.sessionToken, { width: 360, javaScript: false, dark: true }),
  }
}

const unfold = (visitor: Visitor, summary: string) =>
  visitor.page.locator('summary', { hasText: summary }).click()

/** The fields of one task on the page of a step. */
const fieldsOf = (visitor: Visitor, title: string) =>
  visitor.page
    .locator('fieldset')
    .filter({ has: visitor.page.locator('legend', { hasText: title }) })
    .first()

const listed = (visitor: Visitor, region: string, text: string | RegExp) =>
  visitor.page.getByRole('region', { name: region }).getByText(text).first().waitFor()

/** Step 1: five tasks in one go, one of them said twice in words, which is shown before it is kept. */
async function writeTheList({ emil, lise, pairId }: Table): Promise<void> {
  await lise.open(urls.pairTasks({ pairId }))
  await lise.sees('Listen over arbejdsopgaver er Emils egen')
  await emil.open(urls.pairTasks({ pairId }))
  await emil.fill('En linje til hver', 'Bage rundstykker, hver dag 6 timer')
  await emil.press('Skriv op')
  await emil.sees('Skrevet op: “Bage rundstykker” – hver dag · 6 timer.')
  await unfold(emil, 'Indsæt en hel liste')
  await emil.fill(
    'En opgave på hver linje',
    [
      '- Lukke kassen, dagligt 20 min',
      '- Vareoptælling hver uge 3-4 timer',
      '- Ringe til leverandører 2 gange om ugen 30-45 min',
      '- Lønkørsel',
    ].join('\n'),
  )
  await emil.press('Se, hvordan det er forstået')
  await emil.sees('4 linjer er læst, og 1 skal du se på. Intet er gemt endnu.')
  const last = fieldsOf(emil, 'Linje 4')
  await last.getByLabel('Hvor tit').selectOption({ label: 'Hver måned' })
  await emil.press('Ja, skriv dem op')
  await emil.sees('4 opgaver står på listen.')
}

/** Steps 2 to 4, led by the leader's questions. */
async function answer({ emil, pairId }: Table): Promise<void> {
  await emil.open(urls.taskStep({ pairId, taskStep: 'time' }))
  await emil.sees('Lise spørger')
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Minutter hver gang').fill('2 t')
  await fieldsOf(emil, 'Vareoptælling')
    .getByLabel('Vigtighed')
    .selectOption({ label: /^Kan/ as never })
  await emil.press('Gem, og gå videre til sværhed')
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Hvor svær er den?').selectOption({ label: 'Meget svær' })
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Hvad gør den ved dig?').selectOption({ label: 'Dræner' })
  await emil.press('Gem, og gå videre til hjælp')
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Oplæring').check()
  await emil.press('Gem, og gå videre til billedet')
  await emil.sees(/af 37 timer/)
}
