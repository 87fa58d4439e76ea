import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany } from '../support/company.ts'
import { startTestServer } from '../support/server.ts'
import { visit } from '../support/visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('the owner shortens a time on a phone, and a member reads it, answers for the figures and thinks better of it', {
  timeout: 60_000,
}, async () => {
  const server = await startTestServer()
  const { db } = server
  const { owner, employee, organisationId } = await addCompany(db)
  await db.owner.query(
    `insert into statistic_quarter (organisation_id, quarter, closed_at) values ($1, '2026-Q3', now())`,
    [organisationId],
  )
  await db.owner.query(
    `insert into statistic_figure (organisation_id, quarter, question, lighter, heavier, answered_by)
     values ($1, '2026-Q3', 'load', 10, 5, '{}')`,
    [organisationId],
  )
  const lise = await visit(browser, server, owner.sessionToken, { width: 360, javaScript: false, dark: true })
  await lise.open(urls.privacy())
  await lise.follow('Fortegnelse')
  await lise.sees('Dataansvarlig')
  await lise.open(urls.privacyAssessment())
  await lise.sees('6. Konklusion')
  await lise.open(urls.retention())
  await lise.page.getByLabel('Samtaler mellem to').selectOption('3 måneder')
  await lise.press('Se, hvad det betyder')
  await lise.sees('Det kan ikke fortrydes')
  await lise.press('Gem tiderne')
  await lise.sees('Tiderne er gemt')

  const emil = await visit(browser, server, employee.sessionToken)
  await emil.open(urls.privacy())
  await emil.sees('Så længe de to har samtaler sammen, og 3 måneder derefter.')
  await emil.seesNot('For dig som ejer')
  await emil.follow('Hvordan har vi det?')
  await emil.sees('Let, til at overkomme eller travl')
  await emil.press('Ja, tæl mig med')
  await emil.sees('Svar på mindst ét af spørgsmålene')
  await emil.page.getByRole('radio', { name: 'Tung', exact: true }).check()
  await emil.press('Ja, tæl mig med')
  await emil.sees('Dit svar tæller med')
  await emil.press('Træk mit svar tilbage')
  await emil.sees('Dit svar er slettet')
  expect((await db.owner.query('select from statistic_answer')).rowCount).toBe(0)
})
