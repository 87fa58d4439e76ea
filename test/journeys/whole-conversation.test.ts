import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting } from '../support/company.ts'
import { startTestServer } from '../support/server.ts'
import { type Visitor, visit } from '../support/visitor.ts'

// One conversation from its preparation to the one after it: the leader at a laptop, the employee at a phone in the
// dark that runs no script. What the employee does there stands before the leader without a reload.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

interface Table {
  lise: Visitor
  emil: Visitor
  meetingId: string
  nextId: string
  pairId: string
}

async function sitDown(): Promise<Table> {
  const server = await startTestServer()
  const { organisationId, pairId, owner, employee } = await addCompany(server.db)
  return {
    meetingId: await addMeeting(server.db, organisationId, pairId, '2026-11-23T09:00'),
    nextId: await addMeeting(server.db, organisationId, pairId, '2026-12-14T09:00'),
    pairId,
    lise: await visit(browser, server, owner.sessionToken),
    emil: await visit(browser, server, employee.sessionToken, { width: 360, javaScript: false, dark: true }),
  }
}

const unfold = (visitor: Visitor, summary: string | RegExp) =>
  visitor.page.locator('summary', { hasText: summary }).click()

const headed = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('heading', { name, exact: true }).first().waitFor()

const listed = (visitor: Visitor, list: string, text: string) =>
  visitor.page.getByRole('region', { name: list }).getByRole('listitem').filter({ hasText: text }).waitFor()

/** Emil says what he needs, Lise would rather talk about it than say yes, and it stands on the agenda. */
async function wantToTalk({ lise, emil, meetingId, pairId }: Table): Promise<void> {
  await lise.open(urls.pair({ pairId }))
  await emil.open(urls.pairExpectations({ pairId }))
  await emil.page.getByRole('radio', { name: /^Jeg har brug for/ }).check()
  await emil.fill('Hvad forventer du, eller hvad har du brug for?', 'Vagtplanen to måneder før')
  await emil.press('Del med Lise')
  await lise.sees('Venter på dit svar')
  await lise.follow(/Vagtplanen to måneder før/)
  await unfold(lise, 'Lad os tale om det')
  await lise.fill('Hvorfor skal I tale om det?', 'Jeg kender først ordrerne en måned før.')
  await lise.press('Sæt det på dagsordenen')
  await lise.sees('Det står på dagsordenen i dag.')
  await lise.open(urls.meeting({ meetingId }))
  await headed(lise, 'Samtale med Emil')
}

async function prepare({ lise, emil, meetingId }: Table): Promise<void> {
  await lise.follow('Gør dig klar')
  await lise.follow('Begynd')
  await lise.press('Gem og gå videre')
  await lise.press('Gem og gå videre')
  await lise.fill('Det vil jeg lytte efter', 'Jeg spørger, før jeg svarer')
  await lise.press('Gem og gå videre')
  await lise.open(urls.preparation({ meetingId }))
  await lise.press('Jeg er klar')
  await lise.open(urls.meeting({ meetingId }))

  await emil.open(urls.preparation({ meetingId }))
  await emil.sees('Lise er klar')
  await emil.seesNot('Jeg spørger, før jeg svarer')
  await emil.follow('Begynd')
  for (const title of ['Weekendvagterne', 'De tunge sække']) {
    if (title !== 'Weekendvagterne') await unfold(emil, 'Nyt punkt')
    await emil.fill('Hvad handler det om?', title)
    await emil.press('Del med Lise')
    await lise.sees(title)
  }
  await emil.open(urls.preparation({ meetingId }))
  await emil.press('Jeg er klar')
  await lise.sees('Emil er klar')
}

/** Lise listens to one question and writes how she heard it; Emil puts one word right, and she says that it was so. */
async function listen({ lise, emil, meetingId }: Table): Promise<void> {
  await emil.open(urls.meeting({ meetingId }))
  await emil.press('Start samtalen')
  await headed(lise, 'Weekendvagterne')
  await emil.fill('Ny note', 'Hver anden weekend er nok.')
  await emil.press('Del noten med Lise')
  await lise.sees('Hver anden weekend er nok.')

  await lise.follow('Lyt til Weekendvagterne')
  expect(await lise.page.getByRole('radio', { name: 'Weekendvagterne' }).isChecked()).toBe(true)
  await lise.press('Begynd')
  expect(await lise.heading()).toBe('Weekendvagterne')
  await lise.sees('Emil fortæller · Lise lytter')
  await emil.open(urls.meeting({ meetingId }))
  await emil.page.getByRole('region', { name: 'Sådan hørte jeg dig' }).getByRole('link').click()
  await emil.sees('Tag dig den tid, du skal bruge.')
  await lise.follow('Vi er færdige')
  await lise.fill('Med dine egne ord', 'Du er træt af weekenderne.')
  await lise.press('Del med Emil')

  await emil.open(new URL(lise.page.url()).pathname)
  await emil.sees('Lise skrev')
  await emil.fill('Med dine egne ord', 'Du vil gerne have hver anden weekend fri.')
  await emil.press('Del med Lise')
  await lise.sees('Ikke bekræftet endnu. Lise kan bekræfte eller rette.')
  await lise.press('Ja, sådan var det')
  await lise.sees(/^Bekræftet: Lise sagde/)
  await emil.open(urls.meeting({ meetingId }))
  await emil.sees('Du vil gerne have hver anden weekend fri.')
  await emil.sees(/^Bekræftet: Lise sagde/)
}

async function giveFeedback({ lise, emil, meetingId }: Table): Promise<void> {
  await lise.open(urls.meeting({ meetingId }))
  await lise.follow('Ros og feedback')
  await lise.fill('Hvad skete der?', 'Du sprang ind søndag morgen.')
  await lise.press('Giv det til Emil nu')
  await emil.open(urls.meeting({ meetingId }))
  await emil.follow('Ros og feedback · 1 ny')
  await emil.press('Hørt')
  await lise.sees('Emil har hørt det')
  await emil.follow(/Du sprang ind søndag morgen/)
  await emil.fill('Dit svar', 'Det betød noget, at du så det.')
  await emil.press('Send svaret')
  await lise.follow(/Du sprang ind søndag morgen/)
  await lise.sees('Det betød noget, at du så det.')
}

/** The point that the answer became is opened; Emil writes it anew, and that Lise can meet. */
async function negotiate({ lise, emil, meetingId }: Table): Promise<void> {
  await lise.open(urls.meeting({ meetingId }))
  await lise.press('Åbn: Vagtplanen to måneder før')
  await headed(lise, 'Vagtplanen to måneder før')
  await lise.sees('Jeg kender først ordrerne en måned før.')
  await lise.follow(/Emil har brug for: Vagtplanen to måneder før/)
  await emil.open(new URL(lise.page.url()).pathname)
  await emil.fill('Hvad forventer du, eller hvad har du brug for?', 'Vagtplanen en måned før')
  await emil.press('Gem den nye ordlyd')
  await lise.sees('Vagtplanen en måned før')
  await lise.press('Det kan jeg')
  await lise.sees('Du har sagt ja')
}

/** A goal of both, written by Lise; Emil says how far it has come, and the page of their goals tells her. */
async function moveGoal({ lise, emil, meetingId, pairId }: Table): Promise<void> {
  await lise.open(urls.pairGoals({ pairId }))
  await lise.fill('Hvad er målet?', 'Ingen brød i skraldespanden')
  await lise.press('Tilføj målet')
  await lise.open(urls.meeting({ meetingId }))
  await lise.follow('Jeres mål')
  await emil.open(urls.meeting({ meetingId }))
  await emil.follow('Jeres mål')
  await emil.follow(/Ingen brød i skraldespanden/)
  await emil.fill('Med ord', 'Vi smider det halve ud af før.')
  await emil.fill('Fra 0 til 100', '50')
  await emil.press('Skriv det op')
  await lise.sees('50 af 100')
}

async function agreeAndClose({ lise, emil, meetingId }: Table): Promise<void> {
  await lise.open(urls.meeting({ meetingId }))
  for (const title of ['Weekendvagterne', 'Vagtplanen to måneder før']) {
    await lise.press(`Åbn: ${title}`).catch(() => undefined)
    await headed(lise, title)
    await lise.press('Vi har talt om det')
  }
  await lise.page.getByRole('link', { name: 'Rund af' }).first().waitFor()
  await lise.follow('Rund af')
  await lise.fill('Hvad har I aftalt?', 'Lise lægger vagtplanen den første i måneden')
  await lise.page.getByRole('radio', { name: 'Dig' }).check()
  await lise.press('Tilføj aftalen')
  await lise.press('Bekræft aftalen')
  await emil.open(urls.meetingRoundOff({ meetingId }))
  await emil.press('Bekræft aftalen')
  await lise.sees('Emil har bekræftet')
  await emil.press('Afslut samtalen')
  await lise.sees('Samtalen er afsluttet.')
  await lise.follow('Se opsummeringen')
  for (const { sees, seesNot } of [lise, emil]) {
    await sees('Du vil gerne have hver anden weekend fri.')
    await sees('Lise lægger vagtplanen den første i måneden')
    await seesNot('Jeg spørger, før jeg svarer')
  }
}

/** What the next conversation begins with, for each of the two. */
async function lookBack(visitor: Visitor, nextId: string): Promise<void> {
  await visitor.open(urls.meeting({ meetingId: nextId }))
  await visitor.sees('Siden jeres samtale mandag den 23. november')
  await visitor.follow('Siden sidst')
  await listed(visitor, 'Aftaler med frist inden samtalen', 'Lise lægger vagtplanen den første i måneden')
  await listed(visitor, 'Punkter, I ikke nåede', 'De tunge sække')
  await listed(visitor, 'Jeres mål', 'Ingen brød i skraldespanden')
  await listed(visitor, 'Jeres mål', '50 af 100')
  await listed(visitor, 'Feedback til hinanden', 'Du sprang ind søndag morgen.')
  await listed(visitor, 'Det forventer I af hinanden', 'Vagtplanen en måned før')
}

test('a whole conversation, and the next one begins with all of it', { timeout: 300_000 }, async () => {
  const table = await sitDown()
  await wantToTalk(table)
  await prepare(table)
  await listen(table)
  await giveFeedback(table)
  await negotiate(table)
  await moveGoal(table)
  await agreeAndClose(table)
  await lookBack(table.emil, table.nextId)
  await lookBack(table.lise, table.nextId)
  await table.lise.sees('Du har sagt ja')
})
