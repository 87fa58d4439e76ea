import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CheckIn } from '../../src/features/check-ins/types.ts'
import type { RoomNote } from '../../src/features/room/notes/types.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { urls } from '../../src/urls.ts'
import { testNow } from '../support/app.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting, addPair } from '../support/company.ts'
import { addRoom, passphrase } from '../support/room.ts'
import { startTestServer } from '../support/server.ts'
import { checkPage, type Seat, type Visitor, visit } from '../support/visitor.ts'

// Two browsers: what one chooses to share of what lies in their own room, and what the other sees of it.

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const weeksAgo = (weeks: number, given: Pick<CheckIn, 'answers' | 'words'>) => {
  const writtenAt = testNow.subtract({ hours: 24 * 7 * weeks })
  const on = writtenAt.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString()
  return { writtenAt, content: { kind: 'check-in', on, setAside: [], ...given } satisfies CheckIn }
}

/** What lies in Emil's room. */
const kept = [
  weeksAgo(2, { answers: { load: 3 }, words: {} }),
  weeksAgo(1, { answers: { load: 4, rest: 5 }, words: {} }),
]
const unshared = ['Kun for mig selv', 'For det meste klart', 'Slet ikke', 'Travl']

async function world(how: Seat = {}, notes: { writtenAt: Temporal.Instant; content: RoomNote }[] = []) {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const { organisationId, pairId, employee, owner } = company
  const meetingId = await addMeeting(server.db, organisationId, pairId)
  await addRoom(server.db, { organisationId, memberId: employee.memberId }, [...kept, ...notes])
  const emil = await visit(browser, server, employee.sessionToken, how)
  const lise = await visit(browser, server, owner.sessionToken, how)
  return { server, company, meetingId, emil, lise, here: urls.shares({ pairId }) }
}

async function unlock({ page }: Visitor, shows = 'Hvad vil du dele?'): Promise<void> {
  await page.getByLabel('Adgangssætning', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Lås op', exact: true }).click()
  await page.getByText(shows).first().waitFor()
}

/** Five things said in a check-in, on a device that is remembered. */
async function checkIn(emil: Visitor): Promise<void> {
  const { page } = emil
  await emil.open(urls.checkIns())
  await page.getByLabel('Adgangssætning', { exact: true }).fill(passphrase)
  await page.getByLabel(/Husk mig/).check()
  await page.getByRole('button', { name: 'Lås op', exact: true }).click()
  await page.getByText('Nyt trivselstjek').click()
  for (const [question, step] of [
    [/mængden af arbejde/, 'Tung'],
    [/forventes af dig/, 'For det meste klart'],
    [/hvile ud/, 'Slet ikke'],
  ] as const) {
    await page.getByRole('group', { name: question }).getByLabel(step, { exact: true }).check()
  }
  await page.getByLabel('Hvad fylder hos dig lige nu?').fill('Kun for mig selv')
  await page.getByLabel('Hvad ville gøre det lettere for dig?').fill('En hånd mere om fredagen')
  await page.getByRole('button', { name: 'Gem i mit rum' }).click()
  await page.locator('#kept li').nth(2).waitFor()
}

/**
 * Looks out, in a page itself, for the moment when words that stand there are gone: how long it takes to ask a browser on
 * a busy machine does not count. Moments are milliseconds by the clock of the machine.
 */
async function watchFor({ page }: Visitor, words: string): Promise<() => Promise<number>> {
  const watched = await page.evaluateHandle((gone) => {
    const isThere = () => document.documentElement.textContent.includes(gone)
    if (!isThere()) throw new Error(`The page does not say ${gone}.`)
    const left = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (isThere()) return
        observer.disconnect()
        resolve(performance.timeOrigin + performance.now())
      })
      observer.observe(document, { subtree: true, childList: true, characterData: true })
    })
    return { left }
  }, words)
  return () => watched.evaluate(({ left }) => left)
}

/** Takes something back; when the server's answer to that came, by the same clock. */
async function takeBack(emil: Visitor, button: string | RegExp): Promise<number> {
  const answered = emil.page.waitForResponse((answer) => answer.url().endsWith('/withdrawal'))
  await emil.press(button)
  const { startTime, responseStart } = (await answered).request().timing()
  expect(responseStart).toBeGreaterThan(0)
  return startTime + responseStart
}

/** Every row of every table as text. */
async function everything(db: Database): Promise<string> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'auth', 'vault', 'graphile_worker')`,
  )
  const dumps = await Promise.all(
    rows.map(({ name }) => db.owner.query(`select string_agg(t::text, ' ') as rows from ${name} t`)),
  )
  return dumps.map(({ rows: [found] }) => found.rows).join(' ')
}

const choose = ({ page }: Visitor, name: RegExp) => page.locator('#room-door').getByRole('checkbox', { name })
const sharedWith = ({ page }: Visitor) => page.locator('#shared li')

test('two of five are chosen, read as they will be, shared, one is taken back from an open screen; support is agreed and followed up', async () => {
  const { server, company, emil, lise, here, meetingId } = await world()
  await lise.open(here)
  await lise.sees('Emil deler ikke noget her')
  await checkIn(emil)
  await emil.open(here)
  await emil.press('Ja, det er jeg med på')
  // The device knows the room already.
  await emil.sees('Hvad vil du dele?')
  await checkPage(emil.page)
  expect(await emil.page.locator('#room-door input:checked').count()).toBe(0)
  await choose(emil, /^Arbejdsmængde/)
    .first()
    .check()
  await choose(emil, /^Hvad ville hjælpe/).check()
  const preview = emil.page.locator('[data-preview]')
  const promised = await preview.getByRole('listitem').allInnerTexts()
  expect(promised).toEqual([
    expect.stringMatching(/^Arbejdsmængde · \d+\. november 2026\n\nTung\n\nTag det ud$/),
    expect.stringMatching(
      /^Hvad ville hjælpe · \d+\. november 2026\n\nEn hånd mere om fredagen\n\nTag det ud$/,
    ),
  ])
  await checkPage(emil.page)
  // Choosing tells nobody.
  expect(await sharedWith(lise).count()).toBe(0)
  await preview.getByRole('button', { name: 'Del med Lise' }).click()
  await emil.sees('Det er delt.')
  expect(await preview.isVisible()).toBe(false)
  expect(await emil.page.locator('#room-door input:checked').count()).toBe(0)

  await sharedWith(lise).nth(1).waitFor()
  const read = await sharedWith(lise).allInnerTexts()
  // Word for word what was promised.
  const words = (text: string) => text.split('\n\n').slice(0, 2)
  expect(read.map(words)).toEqual(promised.map(words))
  await checkPage(lise.page)
  const html = await lise.page.content()
  for (const secret of unshared) expect(html).not.toContain(secret)

  await emil.open(urls.meeting({ meetingId }))
  await lise.open(urls.meeting({ meetingId }))
  await emil.press('Tag det med i samtalen')
  await lise.page.getByRole('heading', { name: 'Hvordan har Emil det?' }).waitFor()
  await emil.open(here)
  const leaves = await watchFor(lise, 'Tung')
  const answered = await takeBack(emil, /^Tag det tilbage: Arbejdsmængde/)
  // On the page that has lain open all the while.
  expect((await leaves()) - answered).toBeLessThan(1000)
  expect(await lise.page.content()).not.toContain('Tung')
  await lise.sees('En hånd mere om fredagen')
  const { rows } = await server.db.owner.query(
    `select (select count(*)::int from share) as shares, (select count(*)::int from vault.key where purpose = 'share') as keys`,
  )
  expect(rows).toEqual([{ shares: 1, keys: 1 }])

  // What would help becomes an agreement of the two, and its day comes.
  await lise.open(here)
  await lise.follow('Aftal støtte')
  await lise.fill('Hvad tilbyder du Emil?', 'En hånd mere om fredagen')
  await lise.press('Tilbyd det')
  await emil.open(here)
  await emil.follow('Aftal støtte')
  await emil.press('Bekræft aftalen')
  await lise.sees('Emil har bekræftet')
  server.clock.set(testNow.add({ hours: 24 }))
  await emil.open(urls.pair({ pairId: company.pairId }))
  await emil.follow('Hjalp det?')
  await emil.page.getByRole('radio', { name: 'Ja, det hjalp' }).check()
  await emil.press('Gem svaret')
  await lise.sees('Det hjalp')
})

test('a period is shared as lines, by keyboard, on a phone in the dark; what is half-chosen survives the other’s change', async () => {
  const { server, emil, lise, here, company } = await world({ width: 360, dark: true })
  await emil.open(here)
  await emil.press('Ja, det er jeg med på')
  await unlock(emil)
  const box = choose(emil, /^Hvile/)
  await box.focus()
  await emil.page.keyboard.press('Space')
  // From another device of Emil's: the page is drawn anew, and what the island holds stays.
  const desk = await visit(browser, server, company.employee.sessionToken)
  await desk.open(here)
  await desk.fill('Hvad vil du gerne fortælle?', 'Det går bedre nu')
  await desk.press('Del med Lise')
  await sharedWith(emil).first().waitFor()
  expect(await box.isChecked()).toBe(true)
  await emil.page.locator('summary', { hasText: 'Del en periode' }).click()
  await emil.page.getByRole('button', { name: 'Tag perioden med' }).click()
  await emil.page.getByRole('button', { name: /^Tag det ud: Hvile/ }).click()
  expect(await box.isChecked()).toBe(false)
  await checkPage(emil.page)
  await emil.page.locator('[data-preview]').getByRole('button', { name: 'Del med Lise' }).click()
  await emil.sees('Det er delt.')
  await lise.open(urls.shares({ pairId: company.pairId }))
  await lise.sees('Arbejdsmængde · 9. november 2026 – 16. november 2026')
  await lise.sees(/9\. nov\. 2026: Travl\s+16\. nov\. 2026: Tung/)
})

test('part of a note is read as it will be, shared with the one leader asked for, and taken back', async () => {
  const { server, company, emil, lise, here } = await world(undefined, [
    {
      writtenAt: testNow.subtract({ hours: 30 }),
      content: {
        kind: 'note',
        body: 'Fredag er hård.\nDet er hemmeligt-mærke-41.',
        about: { meetingId: crypto.randomUUID(), words: 'Til samtalen mærke-42' },
      },
    },
  ])
  const secrets = ['mærke-41', 'mærke-42']
  const karstens = await addPair(server.db, company.organisationId, company.leader, company.employee)
  await lise.open(here)
  await emil.open(urls.room())
  await unlock(emil, 'Noter til dig selv')
  await emil.page.getByRole('link', { name: 'Del med Karsten …' }).waitFor()
  await checkPage(emil.page)
  await emil.follow('Del med Lise …')
  // The first time one says yes before; the note is still in hand afterwards.
  await emil.press('Ja, det er jeg med på')
  const field = emil.page.getByLabel('Hvad må Lise læse?')
  await field.waitFor()
  expect(await field.inputValue()).toContain('mærke-41')
  await checkPage(emil.page)
  const show = emil.page.getByRole('button', { name: 'Se, hvad Lise får at læse' })
  await field.fill(' ')
  await show.click()
  await emil.sees('Udfyld feltet.')
  await field.fill('x'.repeat(4001))
  await show.click()
  await emil.sees('Det er for langt til at dele på én gang. Kort det ned til 4.000 tegn.')
  await field.fill('Fredag er hård.\n')
  await show.click()
  const preview = emil.page.locator('[data-preview]')
  expect(await preview.getByRole('listitem').allInnerTexts()).toEqual(['Fredag er hård.\n\nTag det ud'])
  await checkPage(emil.page)
  expect(await sharedWith(lise).count()).toBe(0)
  await preview.getByRole('button', { name: 'Del med Lise' }).click()
  await emil.sees('Det er delt.')
  expect(await field.isVisible()).toBe(false)

  await sharedWith(lise).first().waitFor()
  expect(await sharedWith(lise).allInnerTexts()).toEqual([
    expect.stringMatching(/^Fredag er hård\.\n\nDelt /),
  ])
  const karsten = await visit(browser, server, company.leader.sessionToken)
  await karsten.open(urls.shares({ pairId: karstens }))
  await karsten.sees('Emil deler ikke noget her')
  const leaves = await watchFor(lise, 'Fredag er hård')
  const answered = await takeBack(emil, 'Tag det tilbage')
  expect((await leaves()) - answered).toBeLessThan(1000)
  await lise.sees('Emil deler ikke noget her')
  for (const secret of secrets) expect(await lise.page.content()).not.toContain(secret)
  expect(await everything(server.db)).not.toMatch(/mærke-4|Fredag er/)

  // A check-in leads the same way, and to what it shows: here not the latest.
  await emil.open(urls.checkIns())
  const older = emil.page.locator('#kept li').nth(1)
  await older.locator('summary').click()
  await older.getByRole('link', { name: /^Del med Lise … noget af trivselstjekket fra 9/ }).click()
  const shown = emil.page.locator('[data-choices] details[open]')
  await shown.getByText('Travl').waitFor()
  expect(await shown.count()).toBe(1)
})

test('who leads, and is led by nobody, is offered no sharing of a note or a check-in', async () => {
  const { server, company, lise } = await world()
  await addRoom(server.db, { organisationId: company.organisationId, memberId: company.owner.memberId }, [
    { writtenAt: testNow, content: { kind: 'note', body: 'Husk kagen' } },
    ...kept,
  ])
  await lise.open(urls.room())
  await unlock(lise, 'Husk kagen')
  await lise.seesNot(/^Del med/)
  await lise.open(urls.checkIns())
  await lise.page.locator('#kept li').first().waitFor()
  await lise.seesNot(/^Del med/)
})

test('without a script one still writes something to share, and is told what the rest needs', async () => {
  const { emil, lise, here } = await world({ javaScript: false })
  await emil.open(here)
  await emil.press('Ja, det er jeg med på')
  await emil.fill('Hvad vil du gerne fortælle?', 'Det går bedre nu')
  await emil.press('Del med Lise')
  await emil.sees('Det er delt.')
  await lise.open(here)
  await lise.sees('Det går bedre nu')
  await emil.press('Tag det tilbage')
  await lise.open(here)
  await lise.seesNot('Det går bedre nu')
})
