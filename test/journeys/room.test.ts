import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { testNow } from '../support/app.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting, addSession } from '../support/company.ts'
import { addRoom, passphrase as madePassphrase } from '../support/room.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { checkPage, type Seat, visit } from '../support/visitor.ts'

// A room from its first word to its erasure, at real browsers: nobody else can do the cryptography of it.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const passphrase = 'en grøn cykel på taget'
const markers = Array.from({ length: 20 }, (_, at) => `kun-mig-${at}-${'qzvx'.repeat(2)}`)

async function world() {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const sit = async (how: Seat = {}) => {
    const session = await addSession(server.db, company.employee.userId)
    return atRoom((await visit(browser, server, session, how)).page, server)
  }
  return { server, company, sit }
}

/** The employee at a browser of theirs, on the page of their room. */
async function atRoom(page: Page, server: TestServer) {
  const open = () => page.goto(server.config.url + urls.room())
  await open()
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const shown = (text: string) => page.getByText(text, { exact: true }).first().waitFor({ state: 'visible' })
  /** Writes the recovery code down, and proves that. */
  const takeCode = async (use: string): Promise<string> => {
    const panel = page.locator('[data-code]').filter({ visible: true })
    await panel.getByRole('heading').waitFor()
    const code = await panel.getByRole('listitem').allTextContents()
    await checkPage(page)
    await button('Jeg har skrevet den ned').filter({ visible: true }).click()
    const asked = Number(/\d/.exec((await panel.locator('label').textContent()) ?? '')?.[0])
    await panel.getByRole('textbox').fill('0000')
    await button(use).click()
    await shown('Det er ikke den gruppe. Se på det, du har skrevet ned, eller vis koden igen.')
    await panel.getByRole('textbox').fill((code[asked - 1] as string).toLowerCase())
    await button(use).click()
    return code.join('-')
  }
  return {
    page,
    open,
    button,
    shown,
    takeCode,
    async setUp(words = passphrase) {
      await page.locator('#setup-passphrase').fill(words)
      await page.locator('#setup-again').fill(words)
      await checkPage(page)
      await button('Lav min gendannelseskode').click()
      return takeCode('Åbn mit rum')
    },
    async unlock(words: string, remember = false) {
      await page.locator('#unlock-passphrase').fill(words)
      await page.locator('#unlock-remember').setChecked(remember)
      await button('Lås op').click()
    },
    async write(words: string) {
      await page.getByLabel('Hvad vil du skrive ned?').first().fill(words)
      await button('Gem i mit rum').click()
      await shown(words)
    },
    unfold: (summary: string) => page.locator('summary', { hasText: summary }).click(),
    isLocked: () => page.getByRole('heading', { name: 'Lås dit rum op' }).waitFor(),
    isOpen: () => page.getByRole('heading', { name: 'Noter til dig selv' }).waitFor(),
  }
}

test('set up, written in, locked and unlocked; forgotten, recovered, changed; on two devices', {
  timeout: 240_000,
}, async () => {
  const { sit } = await world()
  const phone = await sit({ width: 360 })
  await phone.page.locator('#setup-passphrase').fill('kort')
  await phone.button('Lav min gendannelseskode').click()
  await phone.shown('Skriv mindst 12 tegn.')
  const code = await phone.setUp()
  await phone.write('Noget, der fylder')
  await checkPage(phone.page)

  // Not remembered: this tab knows it on the next page, another tab does not.
  await phone.open()
  await phone.isOpen()
  const tab = await atRoom(await phone.page.context().newPage(), {
    config: { url: new URL(phone.page.url()).origin },
  } as TestServer)
  await tab.isLocked()
  await checkPage(tab.page)
  await tab.unlock('en anden cykel på taget')
  await tab.shown('Det er ikke din adgangssætning. Prøv igen, eller brug gendannelseskoden.')
  await tab.unlock(passphrase)
  await tab.shown('Noget, der fylder')

  // The same entry in two tabs: the second sees what the first wrote, and keeps its own words.
  await phone.button('Ret').click()
  await tab.button('Ret').click()
  await phone.page.locator('[data-notes] textarea').fill('Skrevet på telefonen')
  await tab.page.locator('[data-notes] textarea').fill('Skrevet i fanen')
  await phone.button('Gem').click()
  await phone.shown('Skrevet på telefonen')
  await tab.button('Gem').click()
  await tab.shown('Det er ændret i en anden fane eller på en anden enhed imens. Dine ord står her endnu.')
  await tab.shown('Skrevet på telefonen')
  expect(await tab.page.locator('[data-notes] textarea').inputValue()).toBe('Skrevet i fanen')
  await tab.button('Gem').click()
  await phone.shown('Skrevet i fanen')

  // Forgotten, on another device: the code opens it and a new passphrase is chosen; the old opens nothing more.
  const laptop = await sit()
  await laptop.isLocked()
  await laptop.unfold('Jeg har glemt min adgangssætning')
  const fresh = 'tolv måger og en rød trappe'
  await laptop.page.locator('#unlock-code').fill(code.toLowerCase().replaceAll('-', ' '))
  await laptop.page.locator('#forgotten-passphrase').fill(fresh)
  await laptop.page.locator('#forgotten-again').fill(fresh)
  await laptop.button('Lås op, og brug den nye adgangssætning').click()
  await laptop.shown('Skrevet i fanen')
  await laptop.write('Fra den bærbare')
  await phone.shown('Fra den bærbare')

  // A new code takes the place of the old.
  await laptop.unfold('Lav en ny gendannelseskode')
  await laptop.page.locator('#code-confirm').fill(passphrase)
  await laptop.button('Vis en ny kode').click()
  await laptop.shown('Det er hverken din adgangssætning eller din gendannelseskode.')
  await laptop.page.locator('#code-confirm').fill(fresh)
  await laptop.button('Vis en ny kode').click()
  const second = await laptop.takeCode('Brug den nye kode')
  await laptop.shown('Den nye kode gælder nu.')
  await laptop.unfold('Skift adgangssætning')
  await laptop.page.locator('#change-confirm').fill(code)
  await laptop.page.locator('#change-passphrase').fill(passphrase)
  await laptop.page.locator('#change-again').fill(passphrase)
  await laptop.button('Skift til den nye').click()
  await laptop.shown('Det er hverken din adgangssætning eller din gendannelseskode.')
  await laptop.page.locator('#change-confirm').fill(second)
  await laptop.button('Skift til den nye').click()
  await laptop.shown('Adgangssætningen er skiftet. Den gamle lukker ikke op mere.')
  await checkPage(laptop.page)

  // Erased, with its way back, and then the whole room, at once on every device.
  await laptop.page
    .getByRole('listitem')
    .filter({ hasText: 'Fra den bærbare' })
    .getByRole('button', { name: 'Slet' })
    .click()
  await laptop.shown('Noten er slettet for altid.')
  await phone.page.getByText('Fra den bærbare').waitFor({ state: 'detached' })
  await laptop.button('Skriv den igen').click()
  await phone.shown('Fra den bærbare')
  await laptop.unfold('Slet dit rum og alt i det')
  await laptop.page.getByLabel('Ja, slet alt, hvad der er i mit rum').check()
  await laptop.button('Slet rummet for altid').click()
  await laptop.shown('Dit rum er slettet.')
  await phone.page.getByRole('heading', { name: 'Indret dit rum' }).waitFor()
})

test('a passkey that gives a secret opens the room; signing out forgets a remembered device', {
  timeout: 180_000,
}, async () => {
  const { sit } = await world()
  const me = await sit({ dark: true })
  const device = await me.page.context().newCDPSession(me.page)
  await addPasskeyDevice(device)
  await me.setUp()
  await me.write('Kun med finger')
  await me.unfold('Tilføj en adgangsnøgle')
  await me.page.locator('#passkey-confirm').fill(passphrase)
  await me.button('Tilføj adgangsnøgle').click()
  await me.shown('Adgangsnøglen lukker nu op.')
  await me.button('Lås rummet').click()
  await me.isLocked()
  await checkPage(me.page)
  await me.page.locator('#unlock-remember').check()
  await me.button('Lås op med adgangsnøgle').click()
  await me.shown('Kun med finger')
  await me.shown('Denne enhed husker dig, til du logger ud.')

  // Remembered: another tab of the same browser needs nothing.
  const other = await me.page.context().newPage()
  await other.goto(me.page.url())
  await other.getByText('Kun med finger').waitFor()
  await other.close()

  // Removed, with the passkey itself as proof, it is not offered any more.
  await me.unfold('Fjern en adgangsnøgle')
  await me.page.getByLabel('Adgangsnøgle 1').check()
  await me.page.locator('form[data-way=removal]').getByRole('button', { name: 'Fjern' }).click()
  await me.shown('Adgangsnøglen er fjernet.')

  const kept = () =>
    me.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name)
      if (!names.includes('takt-room')) return 0
      const open = indexedDB.open('takt-room')
      await new Promise((resolve) => open.addEventListener('success', resolve))
      const count = open.result.transaction('keys').objectStore('keys').count()
      await new Promise((resolve) => count.addEventListener('success', resolve))
      open.result.close()
      return count.result
    })
  expect(await kept()).toBeGreaterThan(0)
  await me.page.locator('#account > summary').click()
  await me.button('Log ud').click()
  await me.page.waitForURL(/told=signed-out/)
  expect(await kept()).toBe(0)
})

/** A device with passkeys, made of software, that gives secrets (PRF) and says yes by itself. */
async function addPasskeyDevice(session: CDPSession): Promise<void> {
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  })
}

test('nothing written in the room is anywhere outside the browser, and what is put back or swapped is refused by name', {
  timeout: 180_000,
}, async () => {
  const { server, sit } = await world()
  const sent: string[] = []
  const me = await sit()
  me.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const code = await me.setUp()
  for (const marker of markers.slice(0, 4)) await me.write(marker)
  await me.write(markers.slice(4).join('\n'))
  const { owner } = server.db
  const secrets = [...markers, 'qzvx', passphrase, code, code.replaceAll('-', '')]
  const holds = (text: string) =>
    secrets.filter((secret) =>
      [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64url').slice(0, -2)].some(
        (some) => text.toLowerCase().includes(some.toLowerCase()),
      ),
    )
  expect(holds(sent.join('\n'))).toEqual([])
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  for (const { name } of tables) {
    const { rows } = await owner.query<{ words: string }>(
      `select coalesce(string_agg(t::text, ' '), '') || coalesce((select string_agg(encode(sealed, 'escape'), ' ')
         from room_entry), '') as words from ${name} t`,
    )
    expect(holds(rows[0]!.words), name).toEqual([])
  }
  expect(holds(JSON.stringify(await server.mails()))).toEqual([])

  // An older copy, another's place, a changed bit: each is refused, and says which it was.
  const entries = async () =>
    (await owner.query<{ id: string }>('select id from room_entry order by written_at, id')).rows.map(
      ({ id }) => id,
    )
  const [first, second, third] = await entries()
  await owner.query('create table kept as select * from room_entry where id = $1', [first])
  await me.page.getByRole('button', { name: 'Ret' }).last().click()
  await me.page.locator('[data-notes] textarea').fill('en nyere udgave')
  await me.button('Gem').click()
  await me.shown('en nyere udgave')
  await owner.query(
    `update room_entry e set revision = kept.revision, sealed = kept.sealed from kept where kept.id = e.id`,
  )
  await owner.query(
    `update room_entry set sealed = (select sealed from room_entry where id = $2) where id = $1`,
    [second, third],
  )
  await owner.query(
    `update room_entry set sealed = set_byte(sealed, 140, get_byte(sealed, 140) # 1) where id = $1`,
    [third],
  )
  await me.open()
  await me.shown('En note kan ikke åbnes: serveren gav en ældre udgave, end denne enhed har set.')
  await me.shown('En note kan ikke åbnes: den hører til et andet sted.')
  await me.shown('En note kan ikke åbnes: den er beskadiget.')
})

test('a note to a conversation is written in the room, found there by its conversation, and nobody else has it', {
  timeout: 120_000,
}, async () => {
  const { server, company, sit } = await world()
  const { organisationId, pairId } = company
  const meetingId = await addMeeting(server.db, organisationId, pairId, '2026-12-03T09:00')
  const own = await sit({ width: 360 })
  await own.setUp()
  await own.write('Hører ikke til nogen samtale')
  await server.db.owner.query(
    `insert into meeting_start (organisation_id, pair_id, meeting_id, started_by, started_at) values ($1, $2, $3, $4, $5)`,
    [organisationId, pairId, meetingId, company.owner.memberId, testNow],
  )
  await own.page.goto(server.config.url + urls.meeting({ meetingId }))
  // Folded away; unfolded, it is fetched from there.
  const way = own.page.getByRole('link', { name: 'Åbn dem i dit rum', includeHidden: true })
  expect(await way.getAttribute('href')).toBe(`${urls.room()}?meeting=${meetingId}#notes`)
  await own.page.goto(`${server.config.url}${urls.room()}?meeting=${meetingId}`)
  await own.isOpen()
  await own.write(markers[0] as string)
  expect(await own.page.locator('[data-notes] li').count()).toBe(1)
  await checkPage(own.page)
  await own.page.getByRole('link', { name: 'Alle dine noter' }).click()
  await own.shown('Hører ikke til nogen samtale')
  await own.shown('Til samtalen med Lise den 3. december')
  await own.button('Ret').first().click()
  await own.page.locator('[data-notes] textarea').fill(markers[1] as string)
  await own.button('Gem').click()
  await own.shown(markers[1] as string)
  await own.shown('Til samtalen med Lise den 3. december')
  // A conversation of others' is none that notes are written to.
  const others = await addMeeting(server.db, organisationId, company.otherPairId, '2026-12-04T09:00')
  await own.page.goto(`${server.config.url}${urls.room()}?meeting=${others}`)
  await own.isOpen()
  expect(await own.page.getByText('Til samtalen').count()).toBe(1)
})

test('by keyboard alone: unlocked, written in, changed and erased', { timeout: 120_000 }, async () => {
  const { server, company, sit } = await world()
  const { organisationId, employee } = company
  await addRoom(server.db, { organisationId, memberId: employee.memberId })
  const { page, isLocked, isOpen, shown } = await sit({ width: 360, dark: true })
  await isLocked()
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    }
    throw new Error(`no way by keyboard to ${selector}`)
  }
  await tabTo('#unlock-passphrase')
  await page.keyboard.type(madePassphrase)
  await page.keyboard.press('Enter')
  await isOpen()
  await tabTo('#note-body')
  await page.keyboard.type('Skrevet med tastatur')
  await tabTo('[data-note-form] button')
  await page.keyboard.press('Enter')
  await shown('Skrevet med tastatur')
  await tabTo('[data-edit]')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.type(' igen')
  await tabTo('[data-notes] form button')
  await page.keyboard.press('Enter')
  await shown('Skrevet med tastatur igen')
  await tabTo('[data-remove]')
  await page.keyboard.press('Enter')
  await shown('Noten er slettet for altid.')
  expect(await page.locator('[data-notes] li').count()).toBe(0)
  await checkPage(page)
})

test('without JavaScript the page says plainly what it needs', { timeout: 60_000 }, async () => {
  const { server, company } = await world()
  const emil = await visit(browser, server, company.employee.sessionToken, { javaScript: false, width: 360 })
  await emil.open(urls.room())
  await emil.page.locator('noscript p', { hasText: 'Dit rum åbnes i browseren' }).waitFor()
})
