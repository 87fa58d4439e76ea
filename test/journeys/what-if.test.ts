import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting } from '../support/company.ts'
import { startTestServer } from '../support/server.ts'
import { type Seat, visit } from '../support/visitor.ts'

// What one of the two tries with the list stands before the other at once, with their week beside it.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Lise leads Emil; his list is shared, and both have it open to try things with. */
async function sitDown(how: Seat = {}) {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const { organisationId, pairId, employee } = company
  await addMeeting(server.db, organisationId, pairId, '2026-11-24T09:00')
  const values = [organisationId, pairId, employee.memberId]
  await server.db.owner.query(
    'insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now())',
    values,
  )
  await server.db.owner.query(
    'insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, now())',
    values,
  )
  await server.db.owner.query(
    `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, starts_on,
       min_minutes, max_minutes)
     select $1, $2, $3, now(), now(), n, title, 'weekly', '2026-11-02', 600, 600
       from unnest(array['Tælle lager', 'Lukke kassen', 'Ringe til kunder', 'Køre varer ud']) with ordinality as _ (title, n)`,
    values,
  )
  const path = urls.trial({ pairId })
  const lise = await visit(browser, server, company.owner.sessionToken, how)
  const emil = await visit(browser, server, company.employee.sessionToken, how)
  await lise.open(path)
  await emil.open(path)
  return { server, lise, emil }
}

test('what one tries changes the week before both, and what the other is writing stays', {
  timeout: 180_000,
}, async () => {
  const { lise, emil } = await sitDown()
  await lise.sees('40 timer af 37 timer')
  await emil.page.evaluate(() => Object.assign(window, { marked: true }))
  await emil.follow('Lukke kassen')
  await emil.page.evaluate(() => Object.assign(window, { marked: true }))
  await emil.page.locator('summary', { hasText: 'Giv den til en anden' }).click()
  await emil.fill('Hvem kunne overtage den?', 'Nad')

  await lise.follow('Tælle lager')
  await lise.page.locator('summary', { hasText: 'Brug kortere tid på den' }).click()
  await lise.fill('Minutter hver gang', '300')
  await lise.press('Prøv det kortere')
  for (const one of [lise, emil]) await one.sees('35 timer af 37 timer')
  await emil.sees('5 timer hver gang · fra Lise')
  expect(await emil.page.getByLabel('Hvem kunne overtage den?').inputValue()).toBe('Nad')
  expect(await emil.page.evaluate(() => 'marked' in window)).toBe(true)

  await emil.press('Prøv at give den væk')
  await lise.sees('Nad overtager den · fra Emil')
  await lise.page.getByRole('button', { name: 'Tag det af igen' }).last().click()
  await emil.page.getByText('Nad overtager den').waitFor({ state: 'detached' })
})

test('without JavaScript, on a phone, it goes all the way to the agreements and the list', {
  timeout: 180_000,
}, async () => {
  const { server, lise, emil } = await sitDown({ javaScript: false, width: 360 })
  await lise.follow('Ringe til kunder')
  await lise.page.locator('summary', { hasText: 'Giv den til en anden' }).click()
  await lise.fill('Hvem kunne overtage den?', 'Nadia')
  await lise.press('Prøv at give den væk')
  await lise.follow('Gør det til aftaler')
  await lise.press('Gør det til aftaler')
  await lise.sees('Det er Emil')
  await emil.open(new URL(lise.page.url()).pathname)
  await emil.press(/^Gør det til min liste fra/)
  await emil.sees('Det er din liste nu')
  await emil.press('Bekræft aftalen')
  await emil.sees('30 timer af 37 timer')
  const { rows } = await server.db.owner.query(
    `select (select count(*) from task where removed_at is null)::int as tasks,
            (select count(*) from task_version)::int as versions,
            (select count(*) from agreement_confirmation)::int as confirmed`,
  )
  expect(rows).toEqual([{ tasks: 3, versions: 1, confirmed: 1 }])
})
