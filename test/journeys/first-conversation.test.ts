import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSetupLink } from '../../src/platform/identity/setup-link.ts'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { type Seat, type Visitor, visit } from '../support/visitor.ts'

// From an empty machine to a conversation both have confirmed: the owner and the employee side by side.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const password = 'fire heste under et piletræ'

async function createCompany(server: TestServer, owner: Visitor): Promise<void> {
  await owner.open('/')
  expect(await owner.heading()).toBe('Takt er klar til dig')
  await owner.open((await createSetupLink(server.db.auth, server.config.url)) as string)
  expect(await owner.heading()).toBe('Opret din virksomhed')
  await owner.press('Opret virksomheden')
  await owner.sees('Der er noget, du skal rette')
  await owner.fill('Virksomhedens navn', 'Bageriet på Havnen')
  await owner.fill('Dit navn', 'Lise Holm')
  await owner.fill('Din mailadresse', 'lise@bageriet.example')
  await owner.fill('Adgangskode', password)
  await owner.press('Opret virksomheden')
  expect(await owner.heading()).toBe('Hej Lise')
}

/** Adds the employee and returns the link that the page shows, since no mail is set up. */
async function inviteEmployee(owner: Visitor): Promise<string> {
  await owner.follow('Medarbejdere')
  await owner.fill('Navn', 'Emil Dahl')
  await owner.fill('Mailadresse', 'emil@bageriet.example')
  await owner.press('Tilføj medarbejderen')
  return owner.page.getByLabel('Link til Emil Dahl').inputValue()
}

async function acceptInvitation(employee: Visitor, link: string): Promise<void> {
  await employee.open(link)
  expect(await employee.heading()).toBe('Velkommen til Bageriet på Havnen')
  await employee.fill('Vælg en adgangskode', password)
  await employee.press('Sig ja tak')
  expect(await employee.heading()).toBe('Hej Emil')
}

/** The leader proposes every third week, the employee sees all the dates and says yes. */
async function agreeRhythm(owner: Visitor, employee: Visitor): Promise<void> {
  await owner.open('/')
  await owner.follow('Foreslå en rytme')
  await owner.page.getByLabel('Hver 3. uge').check()
  await owner.page.getByLabel('Onsdag kl. 10.00').check()
  expect(await owner.page.getByLabel('Ugedag').isVisible()).toBe(false)
  await owner.press('Se alle datoerne')
  expect(await owner.heading()).toBe('Sådan bliver rytmen')
  // 25 and 26 December, Maundy Thursday and the rest: none of these Wednesdays is a holiday, and nine fit in.
  await owner.sees('9 samtaler på seks måneder')
  await owner.press('Foreslå rytmen til Emil')
  await employee.open('/')
  await employee.follow('Se forslaget')
  await employee.follow('Se datoerne og acceptér')
  await employee.press('Acceptér rytmen')
  await employee.sees('Hver 3. uge, onsdag kl. 10.00, 45 minutter')
}

/** Opens the next conversation from the pair's page and returns its address. */
async function openNext(visitor: Visitor): Promise<string> {
  await visitor.follow('Åbn samtalen')
  return new URL(visitor.page.url()).pathname
}

async function addItem(visitor: Visitor, title: string, share: string): Promise<void> {
  await visitor.fill('Hvad handler det om?', title)
  await visitor.press(share)
}

async function holdAndRoundOff(owner: Visitor, employee: Visitor, meeting: string): Promise<void> {
  await owner.open(meeting)
  await owner.press('Start samtalen')
  await owner.fill('Ny note', 'Ovnen bestilles hos Jensen.')
  await owner.press('Del noten med Emil')
  await owner.press('Vi har talt om det')
  await owner.follow('Rund af')
  expect(await owner.heading()).toBe('Rund af')
  await owner.fill('Hvad har I aftalt?', 'Emil indhenter tre tilbud på en ovn')
  await owner.page.getByRole('radio', { name: /^Opgave/ }).check()
  await owner.page.getByRole('radio', { name: /^Emil/ }).check()
  await owner.press('Tilføj aftalen')
  await owner.press('Bekræft aftalen')
  await owner.sees('Venter på Emil')
  await employee.open(`${meeting}/round-off`)
  await employee.press('Bekræft aftalen')
  await employee.sees('Du har bekræftet')
}

async function closeAndLookBack(owner: Visitor, employee: Visitor, meeting: string): Promise<void> {
  await owner.open(`${meeting}/round-off`)
  await owner.sees('Emil har bekræftet')
  await owner.sees('Det kommer med til jeres næste samtale')
  await owner.press('Afslut samtalen')
  await owner.open(`${meeting}/summary`)
  await owner.sees('Emil indhenter tre tilbud på en ovn')
  await owner.sees('Ovnen bestilles hos Jensen.')
  await owner.seesNot('Lønnen')
  await employee.open('/')
  await employee.sees('Emil indhenter tre tilbud på en ovn')
}

const seats: (Seat & { name: string })[] = [
  { name: 'on a laptop', width: 1280 },
  { name: 'on a phone in the dark, without JavaScript', width: 360, javaScript: false, dark: true },
]

test.each(seats)('the first conversation, $name', { timeout: 180_000 }, async (seat) => {
  const server = await startTestServer()
  const owner = await visit(browser, server, undefined, seat)
  const employee = await visit(browser, server, undefined, seat)
  await createCompany(server, owner)
  await acceptInvitation(employee, await inviteEmployee(owner))
  await agreeRhythm(owner, employee)
  const meeting = await openNext(employee)
  await addItem(employee, 'Ny ovn', 'Del med Lise')
  await addItem(employee, 'Lønnen', 'Gem som kladde')
  await owner.open(meeting)
  await owner.sees('Ny ovn')
  await owner.seesNot('Lønnen')
  await addItem(owner, 'Juleplan', 'Del med Emil')
  await holdAndRoundOff(owner, employee, meeting)
  await closeAndLookBack(owner, employee, meeting)
  expect(new URL(owner.page.url()).pathname).toBe(`${meeting}/summary`)
  expect(urls.today()).toBe('/')
})
