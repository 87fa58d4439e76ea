import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { testNow } from '../support/app.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting, addSession } from '../support/company.ts'
import { addRoom, passphrase } from '../support/room.ts'
import { startTestServer } from '../support/server.ts'
import { checkPage, type Seat, visit } from '../support/visitor.ts'
import { writeSealed } from '../support/writing.ts'

// One's own notes to a conversation, where it is held: they lie in the room, and the server never has them.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A conversation under way with two items, the first of them open, and a room for each of the two. */
async function world() {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const { organisationId, pairId, employee, owner } = company
  const meetingId = await addMeeting(server.db, organisationId, pairId, '2026-11-23T09:00')
  const item = async (title: string, position: number): Promise<string> => {
    const { rows } = await server.db.owner.query<{ id: string }>(
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', $5, $6, $7, $7) returning id`,
      [organisationId, pairId, meetingId, employee.memberId, title, position, testNow],
    )
    return rows[0]!.id
  }
  const [oven, shifts] = [await item('Ny ovn', 1), await item('Vagtplanen', 2)]
  await server.db.owner.query(
    `insert into meeting_start (organisation_id, pair_id, meeting_id, started_by, started_at) values ($1, $2, $3, $4, $5)`,
    [organisationId, pairId, meetingId, owner.memberId, testNow],
  )
  await server.db.owner.query(
    `insert into meeting_focus (organisation_id, pair_id, meeting_id, item_id, opened_by, opened_at) values ($1, $2, $3, $4, $5, $6)`,
    [organisationId, pairId, meetingId, oven, owner.memberId, testNow],
  )
  const address = server.config.url + urls.meeting({ meetingId })
  const sit = async (who: 'employee' | 'owner', how: Seat = {}) => {
    const session = await addSession(server.db, company[who].userId)
    const { page } = await visit(browser, server, session, how)
    await page.goto(address)
    return atConversation(page)
  }
  /** A note to oneself as it was kept before such notes lay in the room. */
  const oldNote = (body: string, day: string, itemId: string | null = null) =>
    writeSealed(server.db, 'note', {
      organisation_id: organisationId,
      pair_id: pairId,
      meeting_id: meetingId,
      item_id: itemId,
      author_id: employee.memberId,
      private: true,
      body,
      created_at: day,
    })
  const count = async (table: 'note' | 'room_entry'): Promise<number> =>
    (await server.db.owner.query(`select from ${table}`)).rows.length
  const room = (memberId: string) => addRoom(server.db, { organisationId, memberId })
  return { server, company, meetingId, oven, shifts, address, sit, oldNote, count, room }
}

/** Someone at the page of the conversation. */
function atConversation(page: Page) {
  const own = page.locator('#own-notes')
  return {
    page,
    own,
    unfold: () => own.locator('> summary').click(),
    unlock: async () => {
      await own.locator('#unlock-passphrase').fill(passphrase)
      await own.getByRole('button', { name: 'Lås op', exact: true }).click()
      await own.locator('#note-body').waitFor()
    },
    note: own.getByLabel('Hvad vil du skrive ned?').first(),
    keep: () => own.getByRole('button', { name: 'Gem i mit rum' }).click(),
    sees: (words: string) => own.getByText(words, { exact: true }).first().waitFor({ state: 'visible' }),
    onItem: (title: string) => own.getByLabel(`Noten er til punktet “${title}”`),
  }
}

const mark = 'KUN-I-RUMMET-4c81'

test('written beside the open item at a phone: kept in the room, and nowhere else; a change of the other’s leaves words in hand alone', {
  timeout: 180_000,
}, async () => {
  const { server, company, sit, room, count, shifts } = await world()
  await room(company.employee.memberId)
  const sent: string[] = []
  const emil = await sit('employee', { width: 360, dark: true })
  emil.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  // Nothing of the room is asked for until one unfolds it, and nothing opens by itself.
  await emil.page.reload()
  expect(sent.filter((one) => one.includes(urls.room()))).toEqual([])
  await emil.unfold()
  await emil.own.getByRole('heading', { name: 'Lås dit rum op' }).waitFor()
  await checkPage(emil.page)
  await emil.unlock()
  await checkPage(emil.page)

  await emil.note.fill(mark)
  expect(await emil.onItem('Ny ovn').isChecked()).toBe(true)
  const lise = await sit('owner')
  await lise.page.getByRole('button', { name: 'Åbn: Vagtplanen' }).click()
  await emil.page.locator(`[data-open-item="${shifts}"]`).waitFor()
  expect(await emil.note.inputValue()).toBe(mark)
  await emil.onItem('Ny ovn').waitFor()
  await emil.keep()
  await emil.sees(mark)
  await emil.sees('Til punktet “Ny ovn”')
  // The next one is about what the two are at now, or about none.
  expect(await emil.onItem('Vagtplanen').isChecked()).toBe(true)
  // Of oneself one writes what one likes.
  await emil.note.fill('Om stress, og det hele')
  await emil.onItem('Vagtplanen').uncheck()
  await emil.keep()
  await emil.sees('Om stress, og det hele')
  expect(await emil.own.getByText('Til punktet “Vagtplanen”', { exact: true }).count()).toBe(0)
  await checkPage(emil.page)

  // Changed, erased, and written again.
  const row = emil.own.getByRole('listitem').filter({ hasText: mark })
  await row.getByRole('button', { name: 'Ret' }).click()
  await emil.own.locator('[data-notes] textarea').fill(`${mark} rettet`)
  await emil.own.locator('[data-notes]').getByRole('button', { name: 'Gem' }).click()
  await emil.sees(`${mark} rettet`)
  await emil.sees('Til punktet “Ny ovn”')
  await emil.own.getByRole('listitem').filter({ hasText: mark }).getByRole('button', { name: 'Slet' }).click()
  await emil.sees('Noten er slettet for altid.')
  await emil.own.getByRole('button', { name: 'Skriv den igen' }).click()
  await emil.sees(`${mark} rettet`)

  expect(await count('note')).toBe(0)
  expect(await count('room_entry')).toBe(2)
  expect(sent.join('\n')).not.toContain(mark)
  expect(await lise.page.content()).not.toContain(mark)
  const { rows } = await server.db.owner.query(`select encode(sealed, 'escape') as words from room_entry`)
  expect(JSON.stringify(rows)).not.toContain(mark)

  // The tab has the key: the next page of the conversation needs none, and it is on the page of the room too.
  await emil.page.reload()
  await emil.unfold()
  await emil.sees(`${mark} rettet`)
  await emil.page.goto(server.config.url + urls.room())
  await emil.page.getByText('Til samtalen med Lise den 23. november · Til punktet “Ny ovn”').waitFor()
})

test('a leader writes by keyboard alone; who has no room yet is led there and back', {
  timeout: 180_000,
}, async () => {
  const { company, sit, room, address, count } = await world()
  await room(company.owner.memberId)
  const lise = await sit('owner')
  const { page } = lise
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    }
    throw new Error(`no way by keyboard to ${selector}`)
  }
  await tabTo('#own-notes > summary')
  await page.keyboard.press('Enter')
  await page.locator('#unlock-passphrase').waitFor()
  await tabTo('#unlock-passphrase')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await lise.note.waitFor()
  await tabTo('#note-body')
  await page.keyboard.type('Spørg til ovnen')
  await tabTo('#note-item')
  await page.keyboard.press('Space')
  await tabTo('[data-note-form] button')
  await page.keyboard.press('Enter')
  await lise.sees('Spørg til ovnen')
  await checkPage(page)

  // Of somebody else's illness once more than one press.
  await lise.note.fill('Sygemeldt med stress')
  await lise.keep()
  await lise.sees('Det ser ud til, at du skriver om en andens helbred: “sygemeldt”.')
  expect(await count('room_entry')).toBe(1)
  await checkPage(page)
  await lise.own.getByRole('button', { name: 'Gem alligevel' }).click()
  await lise.sees('Sygemeldt med stress')
  expect(await count('room_entry')).toBe(2)
  const row = lise.own.getByRole('listitem').filter({ hasText: 'Sygemeldt med stress' })
  await row.getByRole('button', { name: 'Ret' }).click()
  await lise.own.locator('[data-notes] textarea').fill('Hun har cpr 010190-1234')
  await lise.own.locator('[data-notes]').getByRole('button', { name: 'Gem', exact: true }).click()
  await lise.own.locator('[data-notes]').getByText('Her står noget, der ligner et cpr-nummer.').waitFor()
  await lise.own.locator('[data-notes] textarea').fill('Arbejder 18 timer om ugen til 1. marts')
  await lise.own.locator('[data-notes]').getByRole('button', { name: 'Gem', exact: true }).click()
  await lise.sees('Arbejder 18 timer om ugen til 1. marts')

  const emil = await sit('employee', { width: 360 })
  await emil.unfold()
  await emil.own.getByRole('link', { name: 'Indret dit rum' }).waitFor()
  await checkPage(emil.page)
  await emil.own.getByRole('link', { name: 'Indret dit rum' }).click()
  await emil.page.getByRole('heading', { name: 'Indret dit rum' }).waitFor()
  const back = emil.page.getByRole('link', { name: 'Til samtalen', includeHidden: true })
  expect(await back.getAttribute('href')).toContain(new URL(address).pathname)
})

test('notes from before are moved into the room, also when it stops half way', {
  timeout: 180_000,
}, async () => {
  const { server, company, sit, room, oldNote, count, oven } = await world()
  await room(company.employee.memberId)
  await oldNote('Den første', '2026-03-02T08:15:00.123456Z')
  await oldNote('Den anden', '2026-04-02T08:15:00Z', oven)
  await oldNote('Den tredje', '2026-05-02T08:15:00Z')
  const emil = await sit('employee', { width: 360 })
  await emil.unfold()
  await emil.own.getByText('Noter fra før (3)').click()
  await checkPage(emil.page)
  await emil.unlock()
  const move = emil.own.getByRole('button', { name: 'Flyt dem ind i mit rum' })

  // The room has the second, and then the connection is gone: the server still has it too.
  let removals = 0
  await emil.page.route('**/room/old-notes/*/removal', async (route) => {
    removals += 1
    await (removals > 1 ? route.abort() : route.continue())
  })
  await move.click()
  await emil.sees('1 af 3 er flyttet. Resten ligger, hvor de lå. Tryk igen, så flyttes de også.')
  expect([await count('note'), await count('room_entry')]).toEqual([2, 2])
  await emil.page.unroute('**/room/old-notes/*/removal')

  // In another tab, opened before: what is there is not doubled.
  const tab = atConversation(await emil.page.context().newPage())
  await tab.page.goto(emil.page.url())
  await tab.unfold()
  await tab.unlock()
  await Promise.all([move.click(), tab.own.getByRole('button', { name: 'Flyt dem ind i mit rum' }).click()])
  await emil.own
    .getByText(/på serveren|ikke flere noter/i)
    .first()
    .waitFor()
  await emil.page.locator('#old-notes').waitFor({ state: 'detached' })
  await emil.own.getByText('Den tredje', { exact: true }).waitFor()
  expect([await count('note'), await count('room_entry')]).toEqual([0, 3])
  for (const words of ['Den første', 'Den anden', 'Den tredje']) {
    expect(await emil.own.getByText(words, { exact: true }).count()).toBe(1)
  }
  await emil.sees('2. marts 2026 kl. 09.15')
  await emil.sees('Til punktet “Ny ovn”')
  await checkPage(emil.page)
  const { rows } = await server.db.owner.query<{ kind: string }>('select kind from erasure')
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ kind: 'private_note' })))

  // One more, moved from the page of the room itself.
  await oldNote('Den fjerde', '2026-06-02T08:15:00Z')
  await emil.page.goto(server.config.url + urls.room())
  await emil.page.getByRole('button', { name: 'Flyt dem ind i mit rum' }).click()
  await emil.page.getByText('Noten ligger nu i dit rum, med dagen den blev skrevet.').waitFor()
  await emil.page.getByText('Den fjerde', { exact: true }).waitFor()
  expect(await count('note')).toBe(0)
})

test('the conversation begins while one writes to it, and the words stay in hand', {
  timeout: 120_000,
}, async () => {
  const { server, company, sit, room, meetingId } = await world()
  await room(company.employee.memberId)
  await server.db.owner.query('delete from meeting_focus')
  await server.db.owner.query('delete from meeting_start')
  const emil = await sit('employee', { width: 360, dark: true })
  await emil.unfold()
  await emil.unlock()
  await emil.note.fill('Halvt skrevet')
  expect(await emil.onItem('Ny ovn').count()).toBe(0)
  const lise = await sit('owner')
  await lise.page.getByRole('button', { name: 'Start samtalen' }).click()
  await emil.page.locator('[data-open-item]').waitFor()
  expect(await emil.note.inputValue()).toBe('Halvt skrevet')
  // Not said to be about what came after it.
  expect(await emil.onItem('Ny ovn').isChecked()).toBe(false)
  await emil.keep()
  await emil.sees('Halvt skrevet')
  expect(await emil.own.getByText('Til punktet “Ny ovn”', { exact: true }).count()).toBe(0)
  expect(await emil.onItem('Ny ovn').isChecked()).toBe(true)
  await server.db.owner.query(
    `insert into meeting_close (organisation_id, meeting_id, pair_id, closed_by, closed_at) values ($1, $2, $3, $4, $5)`,
    [company.organisationId, meetingId, company.pairId, company.owner.memberId, testNow],
  )
  await emil.page.getByRole('heading', { name: 'Samtalen er holdt' }).waitFor()
  await emil.sees('Halvt skrevet')
  await emil.note.fill('Og en tanke bagefter')
  await emil.keep()
  await emil.sees('Og en tanke bagefter')
  await checkPage(emil.page)
})

test('without JavaScript it says plainly what it needs', { timeout: 60_000 }, async () => {
  const { sit } = await world()
  const emil = await sit('employee', { javaScript: false, width: 360 })
  await emil.unfold()
  await emil.own.locator('noscript p', { hasText: 'Egne noter åbnes i browseren' }).waitFor()
  await emil.own.getByRole('link', { name: 'Åbn dem i dit rum' }).waitFor()
})
