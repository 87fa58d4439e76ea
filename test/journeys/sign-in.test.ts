import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSetupLink } from '../../src/platform/identity/setup-link.ts'
import { urls } from '../../src/urls.ts'
import { codeApp, givePassword, goodPassword, linkIn } from '../support/account.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany } from '../support/company.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { type Seat, type Visitor, visit } from '../support/visitor.ts'

// Every way in, and the way out again.

vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const email = 'lise@bageriet.example'

/** Mails are sent from here, as far as the pages know; they wait in the queue, where the test reads them. */
const withMail = { smtpUrl: 'smtp://127.0.0.1:1' }

async function openCompany(server: TestServer, owner: Visitor): Promise<void> {
  await owner.open((await createSetupLink(server.db.auth, server.config.url)) as string)
  await owner.fill('Virksomhedens navn', 'Bageriet på Havnen')
  await owner.fill('Dit navn', 'Lise Holm')
  await owner.fill('Din mailadresse', email)
  await owner.fill('Adgangskode', goodPassword)
  await owner.press('Opret virksomheden')
  expect(await owner.heading()).toBe('Hej Lise')
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.page.locator('#account > summary').click()
  await visitor.press('Log ud')
  await visitor.sees('Du er logget ud.')
}

async function signInWithPassword(visitor: Visitor): Promise<void> {
  await visitor.open(urls.signIn())
  const form = visitor.page.locator('form', { has: visitor.page.getByLabel('Adgangskode') })
  await form.getByLabel('Din mailadresse').fill(email)
  await form.getByLabel('Adgangskode').fill(goodPassword)
  await visitor.press('Log ind')
}

/** A device that asks for a finger and always gets one. */
async function plugInAuthenticator({ page }: Visitor): Promise<void> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('with a passkey that is added, used and removed', async () => {
  const server = await startTestServer()
  const owner = await visit(browser, server)
  await openCompany(server, owner)
  await plugInAuthenticator(owner)
  await owner.open(urls.account())
  await owner.fill('Kald den noget', 'Min telefon')
  await owner.press('Tilføj en passkey')
  await owner.sees('Din passkey er klar til brug.')
  await owner.sees('Min telefon')

  await signOut(owner)
  await owner.press('Log ind med passkey')
  expect(await owner.heading()).toBe('Hej Lise')

  await owner.open(urls.account())
  await owner.page.getByRole('listitem').filter({ hasText: 'Min telefon' }).waitFor()
  await owner.press('Fjern')
  await owner.sees('Passkeyen er fjernet.')
  await signOut(owner)
  await owner.press('Log ind med passkey')
  await owner.sees('Det lykkedes ikke med din passkey.')
})

/** Turns two-step sign-in on at the account page; the code of now is used up by it. */
async function turnOnSecondStep(owner: Visitor) {
  await owner.open(urls.account())
  await owner.press('Slå to-trins login til')
  const app = codeApp(await owner.page.getByLabel('Nøgle').inputValue())
  await owner.fill('De seks tal fra appen', '12345')
  await owner.press('Slå til')
  await owner.sees('Der er noget, du skal rette')
  await owner.fill('De seks tal fra appen', await app.code(0))
  await owner.press('Slå til')
  expect(await owner.heading()).toBe('Dine gendannelseskoder')
  const codes = await owner.page
    .getByRole('list', { name: 'Ti koder' })
    .getByRole('listitem')
    .allTextContents()
  expect(new Set(codes).size).toBe(10)
  await owner.page.getByRole('button', { name: 'Kopiér' }).click()
  await owner.page.getByRole('button', { name: 'Kopieret' }).waitFor()
  return { app, codes }
}

test('with a code from the phone, and with a recovery code that works once', async () => {
  const server = await startTestServer()
  const owner = await visit(browser, server, undefined, { width: 360 })
  await openCompany(server, owner)
  const { app, codes } = await turnOnSecondStep(owner)
  await owner.follow('Jeg har gemt dem')
  await owner.sees('Det er slået til.')
  await signOut(owner)

  await signInWithPassword(owner)
  expect(await owner.heading()).toBe('Skriv din kode')
  // Half signed in is not in.
  await owner.open(urls.account())
  expect(await owner.heading()).toBe('Skriv din kode')
  await owner.fill('Kode', '000000x')
  await owner.press('Gå videre')
  await owner.sees('Der er noget, du skal rette')
  await owner.fill('Kode', await app.code(1))
  await owner.press('Gå videre')
  expect(await owner.heading()).toBe('Dine indstillinger')
  await signOut(owner)

  await signInWithPassword(owner)
  await owner.fill('Kode', codes[0]!)
  await owner.press('Gå videre')
  expect(await owner.heading()).toBe('Hej Lise')
  await signOut(owner)

  await signInWithPassword(owner)
  await owner.fill('Kode', codes[0]!)
  await owner.press('Gå videre')
  await owner.sees('Der er noget, du skal rette')
  await owner.fill('Kode', codes[1]!)
  await owner.press('Gå videre')
  expect(await owner.heading()).toBe('Hej Lise')
})

test('where one is signed in is seen, and ended from afar', async () => {
  const server = await startTestServer()
  const { owner: lise } = await addCompany(server.db)
  await givePassword(server.db, lise)
  const laptop = await visit(browser, server)
  const phone = await visit(browser, server, undefined, { width: 360 })
  await signInWithPassword(laptop)
  await signInWithPassword(phone)
  expect(await phone.heading()).toBe('Hej Lise')

  await laptop.open(urls.account())
  const sessions = laptop.page.locator('#sessions').getByRole('listitem')
  // The company was made with a session of Lise's that no browser has.
  expect(await sessions.count()).toBe(3)
  expect(await sessions.filter({ hasText: 'Denne her' }).count()).toBe(1)
  await laptop.press('Log ud alle andre steder')
  await laptop.sees('Der er logget ud.')
  expect(await sessions.count()).toBe(1)
  // The phone had its page open, and is led away from it without a press.
  await phone.page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()

  await signInWithPassword(phone)
  await laptop.open(urls.account())
  const other = sessions.filter({ hasNotText: 'Denne her' })
  await laptop.andThen(() => other.getByRole('button', { name: 'Log ud' }).click())
  expect(await sessions.count()).toBe(1)
  await phone.page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
})

const seats: (Seat & { name: string })[] = [
  { name: 'on a laptop', width: 1280 },
  { name: 'on a phone in the dark, without JavaScript', width: 360, javaScript: false, dark: true },
]

test.each(seats)('with a link in a mail, $name', async (seat) => {
  const server = await startTestServer(withMail)
  const { pairId } = await addCompany(server.db)
  const lise = await visit(browser, server, undefined, seat)
  // The page she asked for is the one she comes to.
  await lise.open(urls.pair({ pairId }))
  expect(await lise.heading()).toBe('Log ind')
  await lise.fill('Din mailadresse', email)
  await lise.press('Send mig et link')
  await lise.sees('Er adressen kendt i Takt')
  const [mail, ...more] = await server.mails()
  expect([mail?.to.address, more.length]).toEqual([email, 0])
  const link = linkIn(mail!.text)
  // Opening it uses nothing up: a mail program may have looked first.
  await lise.open(link)
  await lise.open(link)
  expect(await lise.heading()).toBe('Log ind i Takt')
  await lise.press('Log ind')
  expect(await lise.heading()).toBe('Du og Emil')

  const thief = await visit(browser, server, undefined, seat)
  await thief.open(link)
  await thief.press('Log ind')
  expect(await thief.heading()).toBe('Linket virker ikke længere')
})

test('an address that nobody has gets the same answer, and no mail', async () => {
  const server = await startTestServer(withMail)
  await addCompany(server.db)
  const someone = await visit(browser, server)
  await someone.open(urls.signIn())
  await someone.fill('Din mailadresse', 'ukendt@bageriet.example')
  await someone.press('Send mig et link')
  await someone.sees('Er adressen kendt i Takt')
  expect(await server.mails()).toEqual([])
})

test('by making a company of one’s own, where that is open to all', async () => {
  const server = await startTestServer({ ...withMail, signup: 'open' })
  await addCompany(server.db)
  const founder = await visit(browser, server, undefined, { width: 360 })
  await founder.open(urls.signIn())
  await founder.follow('Opret din virksomhed')
  await founder.fill('Virksomhedens navn', 'Åens Cykler')
  await founder.fill('Dit navn', 'Birgit Å')
  await founder.fill('Din mailadresse', 'birgit@cykler.example')
  await founder.press('Send mig en mail')
  expect(await founder.heading()).toBe('Se i din indbakke')
  const [mail] = await server.mails()
  await founder.open(linkIn(mail!.text))
  expect(await founder.heading()).toBe('Opret Åens Cykler')
  await founder.press('Opret virksomheden')
  expect(await founder.heading()).toBe('Hej Birgit')
})
