import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
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
  await last.getByLabel('Hvor tit?').selectOption({ label: 'Månedligt' })
  await emil.press('Ja, skriv dem op')
  await emil.sees('4 opgaver står på listen.')
}

/** Steps 2 to 4, led by the leader's questions. */
async function answer({ emil, pairId }: Table): Promise<void> {
  await emil.open(urls.taskStep({ pairId, taskStep: 'time' }))
  await emil.sees('Lise spørger')
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Minutter').fill('2 t')
  await fieldsOf(emil, 'Vareoptælling').getByLabel('Vigtighed').selectOption({ label: 'Kan' })
  await emil.press('Gem, og gå videre til sværhed')
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Sværhed').selectOption({ label: 'Meget svær' })
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Energi').selectOption({ label: 'Dræner' })
  await emil.press('Gem, og gå videre til hjælp')
  await fieldsOf(emil, 'Lønkørsel').getByLabel('Oplæring').check()
  await emil.press('Gem, og gå videre til overblikket')
  await emil.sees(/af 37 timer/)
}

/** Emil shares it, and what stood on no screen of Lise's stands there without a reload. */
async function share({ emil, lise, meetingId, pairId }: Table): Promise<void> {
  await lise.seesNot('Lønkørsel')
  await emil.open(urls.pairTasks({ pairId }))
  await emil.press('Del listen med Lise')
  await lise.sees('Lønkørsel')
  await lise.keys.follow('2. Tid og vigtighed')
  await lise.sees('Spørg Emil')
  await lise.keys.follow('Overblikket')
  await lise.page.getByRole('img').first().waitFor()
  await lise.open(urls.meeting({ meetingId }))
  await lise.keys.press('Start samtalen')
}

/** Each tries something, and the other sees what it does to the week. */
async function tryIt({ emil, lise, pairId }: Table): Promise<void> {
  await emil.open(urls.trial({ pairId }))
  await lise.open(urls.trial({ pairId }))
  await lise.keys.follow('Bage rundstykker')
  await lise.keys.unfold('Brug kortere tid på den')
  await lise.keys.fill('Minutter hver gang', '300')
  await lise.keys.press('Prøv det kortere')
  await lise.sees('Det er 5 timer mindre om ugen.')

  await emil.follow('Lukke kassen')
  await unfold(emil, 'Giv den til en anden')
  await emil.fill('Hvem kunne overtage den?', 'Sara')
  await emil.press('Prøv at give den væk')
  await lise.sees('Sara overtager den')
  await lise.sees('Det er 6 t. 40 min. mindre om ugen.')

  await lise.keys.follow('Lønkørsel')
  await lise.keys.unfold('Få oplæring i den')
  await lise.keys.fill('Hvilken oplæring?', 'Kursus i lønsystemet')
  await lise.keys.press('Skriv oplæringen på')
  await lise.sees('Oplæring: Kursus i lønsystemet')
}

/** Three agreements, each with who and when; the list itself is Emil's to change. */
async function settle({ emil, lise, pairId }: Table): Promise<void> {
  await lise.keys.follow('Gør det til aftaler')
  await lise.keys.press('Gør det til aftaler')
  await lise.sees('I har gjort det til aftaler')
  await emil.open(urls.trial({ pairId }))
  for (let one = 0; one < 3; one += 1) await emil.press('Bekræft aftalen')
  await emil.open(urls.pairTasks({ pairId }))
  await emil.sees('Lukke kassen')
  await emil.follow('Se ændringerne')
  await emil.press(/^Gør det til min liste fra/)
  await emil.sees('Det er din liste nu, og den gamle er gemt.')
  await emil.open(urls.pairTasks({ pairId }))
  await emil.seesNot('hver dag · 20 min.')
  await emil.sees('hver dag · 5 timer')
}

async function closeTheConversation({ emil, lise, meetingId }: Table): Promise<void> {
  await lise.open(urls.meetingRoundOff({ meetingId }))
  await lise.keys.press('Afslut samtalen')
  await emil.open(urls.meetingSummary({ meetingId }))
  await emil.sees('Sara overtager ”Lukke kassen”.')
}

/** A month later: more has come, the help was given, and both see what changed. */
async function lookBack({ server, emil, lise, nextId, pairId }: Table): Promise<void> {
  server.clock.set(Temporal.Instant.from('2026-12-21T07:30:00Z'))
  await emil.open(urls.pairTasks({ pairId }))
  await emil.fill('En linje til hver', 'Pakke julekurve, hver dag 1 time')
  await emil.press('Skriv op')
  await emil.open(urls.taskVersions({ pairId }))
  await emil.fill('Fra hvilken dato gælder den?', '2026-12-21')
  await emil.press('Gem som ny udgave')
  await emil.sees('Listen er gemt som en udgave.')
  await listed(emil, 'Hvad har ændret sig?', 'Pakke julekurve')

  await emil.page.locator('summary', { hasText: 'Hjalp det?' }).first().click()
  await emil.page.getByRole('radio', { name: 'Noget' }).first().check()
  await emil.press('Gem svaret')
  await emil.sees('Dit svar er gemt.')

  await lise.open(urls.taskVersions({ pairId }))
  await listed(lise, 'Hvad har ændret sig?', 'Pakke julekurve')
  await lise.sees('Det hjalp noget')
  await lise.open(urls.preparationStep({ meetingId: nextId, step: 'since' }))
  await lise.sees('Pakke julekurve')
}

test('the conversation about tasks in four steps, to three agreements and a new list, and a month later', {
  timeout: 300_000,
}, async () => {
  const table = await sitDown()
  await writeTheList(table)
  await answer(table)
  await share(table)
  await tryIt(table)
  await settle(table)
  await closeTheConversation(table)
  await lookBack(table)
})
