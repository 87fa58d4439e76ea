import { readFileSync } from 'node:fs'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Answer, CheckIn } from '../../src/features/check-ins/types.ts'
import { urls } from '../../src/urls.ts'
import { testNow } from '../support/app.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting } from '../support/company.ts'
import { addRoom, passphrase } from '../support/room.ts'
import { startTestServer } from '../support/server.ts'
import { checkPage, type Seat, type Visitor, visit } from '../support/visitor.ts'

// One's own check-ins, from a sealed room to a line on the screen; the server never sees a word of them.

vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const daysAgo = (days: number) => testNow.subtract({ hours: 24 * days })

/** A check-in of an earlier day. */
function earlier(days: number, load: Answer, words: CheckIn['words'] = {}) {
  const writtenAt = daysAgo(days)
  const on = writtenAt.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString()
  return { writtenAt, content: { kind: 'check-in', on, answers: { load }, words, setAside: [] } }
}

async function world(entries: ReturnType<typeof earlier>[] = []) {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const meetingId = await addMeeting(server.db, company.organisationId, company.pairId, '2026-12-03T09:00')
  const { organisationId, employee } = company
  await addRoom(server.db, { organisationId, memberId: employee.memberId }, entries)
  const sit = async (how?: Seat): Promise<Visitor> => {
    const emil = await visit(browser, server, employee.sessionToken, how)
    await emil.open(urls.checkIns())
    await unlock(emil)
    return emil
  }
  return { server, company, meetingId, sit }
}

async function unlock({ page, sees }: Visitor): Promise<void> {
  const form = page.locator('[data-unlock="passphrase"]')
  await form.getByLabel('Adgangssætning').fill(passphrase)
  await form.getByRole('button').click()
  await sees('Det har du gemt')
}

const click = ({ page }: Visitor, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

const answer = ({ page }: Visitor, question: string | RegExp, step: string) =>
  page.getByRole('group', { name: question }).getByLabel(step, { exact: true }).check()

async function fileOf(download: Promise<Download>): Promise<string> {
  return readFileSync(await (await download).path(), 'utf8')
}

test('from the preparation to a check-in that is kept, edited, deleted and brought back, on a phone', async () => {
  const { server, company, meetingId } = await world()
  const emil = await visit(browser, server, company.employee.sessionToken, { width: 360, dark: true })
  await emil.open(urls.preparation({ meetingId }))
  await emil.follow('Tag et trivselstjek')
  await unlock(emil)
  await checkPage(emil.page)
  expect(await emil.page.locator('#room-door input:checked:visible').count()).toBe(0)

  await click(emil, 'Gem i mit rum')
  await emil.sees('Svar på et af spørgsmålene')
  await answer(emil, /mængden af arbejde/, 'Tung')
  await answer(emil, /hvile ud/, 'Vil helst ikke svare')
  await answer(emil, /Har dit arbejde/, 'Noget')
  await click(emil, 'Fjern svaret om mening')
  await emil.page.getByLabel('Hvad fylder hos dig lige nu?').fill('Lageret <b>flyder</b> over')
  await checkPage(emil.page)
  await click(emil, 'Gem i mit rum')
  await emil.sees('Gemt. Kun du kan læse det.')

  const row = emil.page.locator('#kept li')
  await row.getByText('23. november 2026').first().click()
  await row.getByText('Lageret <b>flyder</b> over').waitFor()
  expect(await row.locator('dl').innerText()).toMatch(/Arbejdsmængde\s+Tung\s+Hvile\s+Vil helst ikke svare/)
  await checkPage(emil.page)

  await click(emil, /^Ret trivselstjekket/)
  await emil.page.getByLabel('Hvad ville gøre det lettere for dig?').fill('Et par hænder mere')
  await click(emil, 'Gem ændringerne')
  await emil.sees('Gemt. Kun du kan læse det.')
  await row.getByText('Et par hænder mere').waitFor()
  await click(emil, /^Slet trivselstjekket/)
  await emil.sees('Her kommer dine trivselstjek')
  await click(emil, 'Fortryd')
  await row.waitFor()
  expect(await row.count()).toBe(1)

  const { rows } = await server.db.owner.query('select * from room_entry')
  expect(rows).toHaveLength(1)
  const bytes = rows[0].sealed as Buffer
  for (const word of ['Lageret', 'hænder', 'check-in', 'load']) expect(bytes.includes(word), word).toBe(false)
})

test('what one has answered three times in a row is seen by oneself alone, and brought up in one’s own words', async () => {
  const { server, company, meetingId, sit } = await world([earlier(28, 4), earlier(14, 5)])
  const emil = await sit()
  expect(await emil.page.locator('#signs').isVisible()).toBe(false)
  await emil.page.getByText('Nyt trivselstjek').click()
  await answer(emil, /mængden af arbejde/, 'Tung')
  await click(emil, 'Gem i mit rum')
  await emil.sees('Tre gange i træk har du svaret, at mængden af arbejde var tung.')
  await click(emil, 'Tag det op')
  expect(await emil.page.evaluate(() => document.activeElement?.id)).toBe('bring-up-title')
  await checkPage(emil.page)
  await emil.page.keyboard.type('Hvem kan tage lageret om torsdagen?')
  await emil.press(/^Gem kladden til samtalen med Lise/)
  expect(new URL(emil.page.url()).pathname).toBe(urls.meeting({ meetingId }))
  await emil.sees('Hvem kan tage lageret om torsdagen?')
  const lise = await visit(browser, server, company.owner.sessionToken)
  await lise.open(urls.meeting({ meetingId }))
  await lise.seesNot('Hvem kan tage lageret')

  await emil.open(urls.checkIns())
  await emil.sees('Tre gange i træk')
  await click(emil, 'Ikke nu')
  await emil.page.locator('#signs').waitFor({ state: 'hidden' })
  await emil.open(urls.checkIns())
  await emil.sees('Det har du gemt')
  expect(await emil.page.locator('#signs').isVisible()).toBe(false)
})

test('the line is drawn from one’s answers, with one’s own words, and goes along as a file', async () => {
  const { sit } = await world([
    earlier(400, 1),
    earlier(60, 2, { thoughts: 'Ro på' }),
    earlier(30, 4, { thoughts: '=HYPERLINK("https://x")', help: 'Hjælp om torsdagen' }),
    earlier(7, 3),
  ])
  const emil = await sit()
  const figure = emil.page.getByRole('img', {
    name: /^Arbejdsmængde over tid, fra Let øverst til For tung nederst/,
  })
  expect(await figure.locator('circle').count()).toBe(3)
  expect(await figure.locator('[data-look="note"]').allTextContents()).toEqual(['1', '2'])
  await emil.sees('Hjælp om torsdagen')
  await emil.page.getByLabel('Det hele').check()
  expect(await figure.locator('circle').count()).toBe(4)
  await emil.page.locator('#line-table summary').click()
  expect(await emil.page.getByRole('row', { name: /Tung/ }).count()).toBe(1)
  await emil.page.getByText('Tag det med dig').click()
  await checkPage(emil.page)

  const sheet = emil.page.waitForEvent('download')
  await click(emil, 'Gem som regneark')
  expect((await sheet).suggestedFilename()).toBe('min-linje.csv')
  expect(await fileOf(sheet)).toContain(`"'=HYPERLINK(""https://x"")"`)
  const paper = emil.page.waitForEvent('download')
  await click(emil, 'Gem som side til at læse og printe')
  const page = await fileOf(paper)
  expect(page).toContain('Hjælp om torsdagen')
  expect(page).toContain('<circle class="point"')
})

test('two devices see each other’s changes, and nothing typed is lost where both edit', async () => {
  const { sit } = await world([earlier(7, 3)])
  const [desk, phone] = [await sit(), await sit({ width: 360 })]
  for (const one of [desk, phone]) {
    await one.page.locator('#kept li').getByText('16. november 2026').first().click()
    await click(one, /^Ret trivselstjekket/)
  }
  await desk.page.getByLabel('Hvad fylder hos dig lige nu?').fill('Fra bordet')
  await phone.page.getByLabel('Hvad fylder hos dig lige nu?').fill('Fra telefonen')
  await click(desk, 'Gem ændringerne')
  await desk.sees('Gemt. Kun du kan læse det.')
  await click(phone, 'Gem ændringerne')
  await phone.sees('rettet eller slettet et andet sted')
  await click(phone, 'Gem ændringerne')
  for (const one of [desk, phone]) {
    await one.page.locator('#kept li').nth(1).waitFor()
    expect(await one.page.locator('#kept summary').allInnerTexts()).toEqual(
      Array(2).fill('16. november 2026'),
    )
  }
})

test('without scripts, the page says so and asks nothing', async () => {
  const { server, company } = await world()
  const emil = await visit(browser, server, company.employee.sessionToken, { javaScript: false })
  await emil.open(urls.checkIns())
  expect(await emil.page.locator('#room-door noscript').textContent()).toContain('kræver JavaScript')
  expect(await emil.page.locator('main input:visible, main textarea:visible').count()).toBe(0)
})
