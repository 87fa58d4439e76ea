import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { urls } from '../../src/urls.ts'
import { testNow } from '../support/app.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting, type Company } from '../support/company.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { type Visitor, visit } from '../support/visitor.ts'

// Two people at one page: what one does, the other sees, and nothing they are in the middle of is lost.

vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

interface Table {
  server: TestServer
  company: Company
  meetingId: string
  owner: Visitor
  employee: Visitor
}

/** An item of the employee's, written straight into the tables; it has the id that is returned. */
async function addItem(
  { server, company, meetingId }: Pick<Table, 'server' | 'company' | 'meetingId'>,
  title: string,
  position: number,
): Promise<void> {
  await server.db.owner.query(
    `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
     values ($1, $2, $3, $4, 'tasks', $5, $6, $7, $7)`,
    [company.organisationId, company.pairId, meetingId, company.employee.memberId, title, position, testNow],
  )
}

/** Both sit at the page of a conversation that has begun, with a dozen items on it. */
async function sitDown(): Promise<Table> {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const meetingId = await addMeeting(server.db, company.organisationId, company.pairId, '2026-11-23T09:00')
  await server.db.owner.query(
    `insert into meeting_start (organisation_id, pair_id, meeting_id, started_by, started_at) values ($1, $2, $3, $4, $5)`,
    [company.organisationId, company.pairId, meetingId, company.owner.memberId, testNow],
  )
  for (let position = 1; position <= 12; position += 1) {
    await addItem({ server, company, meetingId }, `Punkt nummer ${position}`, position)
  }
  const owner = await visit(browser, server, company.owner.sessionToken)
  const employee = await visit(browser, server, company.employee.sessionToken)
  await owner.open(urls.meeting({ meetingId }))
  await employee.open(urls.meeting({ meetingId }))
  return { server, company, meetingId, owner, employee }
}

/** Remembers this document, so that a reload shows. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { marked: true }))
  return () => page.evaluate(() => 'marked' in window)
}

/** What someone who is writing has before their eyes: the field, its text, the caret, and where on the screen it is. */
const writing = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement
    const { id, value, selectionStart, selectionEnd } = field
    return { id, value, selectionStart, selectionEnd, top: Math.round(field.getBoundingClientRect().top) }
  })

const unfold = (visitor: Visitor, summary: string) =>
  visitor.page.locator('summary', { hasText: summary }).click()

async function share(visitor: Visitor, title: string, button: string): Promise<void> {
  await visitor.fill('Hvad handler det om?', title)
  await visitor.press(button)
}

test('what one shares stands before the other without a reload, and the half-typed stays as it was', async () => {
  const { owner, employee } = await sitDown()
  const stayed = await mark(owner.page)
  await unfold(owner, 'Nyt punkt')
  const field = owner.page.getByLabel('Hvad handler det om?')
  await field.pressSequentially('Juleplan for butikken')
  await field.evaluate((input: HTMLInputElement) => {
    input.setSelectionRange(4, 8)
    window.scrollBy(0, 40)
  })
  const before = await writing(owner.page)
  expect(before).toMatchObject({ value: 'Juleplan for butikken', selectionStart: 4, selectionEnd: 8 })

  await unfold(employee, 'Nyt punkt')
  await share(employee, 'Lønnen', 'Gem som kladde')
  await employee.sees('Lønnen')
  await share(employee, 'Ny ovn', 'Del med Lise')
  await owner.sees('Ny ovn')
  expect(await writing(owner.page)).toEqual(before)
  // The draft was there first, and still is not told of.
  await owner.seesNot('Lønnen')
  expect(await stayed()).toBe(true)

  await share(owner, 'Juleplan for butikken og caféen', 'Del med Emil')
  await employee.sees('Juleplan for butikken og caféen')
})

test('an item is opened, ticked and written on for both', async () => {
  const { owner, employee } = await sitDown()
  const stayed = await mark(employee.page)
  await owner.press('Åbn: Punkt nummer 3')
  await employee.page.getByRole('heading', { name: 'Punkt nummer 3' }).waitFor()
  await employee.fill('Ny note', 'Ovnen er fra 1998.')
  await employee.press('Del noten med Lise')
  await owner.sees('Ovnen er fra 1998.')
  await owner.press('Vi har talt om det')
  await employee.page.getByRole('button', { name: 'Vi er ikke færdige' }).waitFor()
  const row = employee.page.getByRole('list', { name: 'Punkter' }).getByRole('listitem')
  expect(await row.filter({ hasText: 'Punkt nummer 3' }).textContent()).toContain('Talt om')
  await employee.press('Næste: Punkt nummer 4')
  await owner.page.getByRole('heading', { name: 'Punkt nummer 4' }).waitFor()
  expect(await stayed()).toBe(true)
})

test('sending one form leaves what is half-typed in another', async () => {
  const { owner } = await sitDown()
  await owner.press('Åbn: Punkt nummer 1')
  await unfold(owner, 'Nyt punkt')
  await owner.fill('Hvad handler det om?', 'Ferien i uge 7')
  await owner.fill('Ny note', 'Emil spørger ad')
  await owner.press('Del med Emil')
  const row = owner.page.getByRole('list', { name: 'Punkter' }).getByRole('listitem')
  await row.filter({ hasText: 'Ferien i uge 7' }).waitFor()
  expect(await owner.page.getByLabel('Hvad handler det om?').inputValue()).toBe('')
  expect(await owner.page.getByLabel('Ny note').inputValue()).toBe('Emil spørger ad')
})

/** Holds back what these pages post to `path` until all of them have posted, and then lets it go at once. */
async function atOnce(path: string, visitors: Visitor[], act: (visitor: Visitor) => Promise<void>) {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  let waiting = 0
  for (const { page } of visitors) {
    await page.route(`**${path}`, async (route) => {
      waiting += 1
      if (waiting === visitors.length) open()
      await gate
      await route.continue()
    })
  }
  await Promise.all(visitors.map(act))
  expect(waiting).toBe(visitors.length)
}

test('both confirm and both close at the same moment: one result, and no error for either', async () => {
  const { server, meetingId, owner, employee } = await sitDown()
  await owner.open(urls.meetingRoundOff({ meetingId }))
  await owner.fill('Hvad har I aftalt?', 'Emil indhenter tre tilbud')
  await owner.page.getByRole('radio', { name: /^Emil/ }).check()
  await owner.fill('Senest', '2026-12-01')
  await owner.press('Tilføj aftalen')
  await employee.open(urls.meetingRoundOff({ meetingId }))

  await atOnce('/confirmation', [owner, employee], (visitor) => visitor.press('Bekræft aftalen'))
  await owner.sees('Emil har bekræftet')
  await employee.sees('Lise har bekræftet')
  await atOnce('/close', [owner, employee], (visitor) => visitor.press('Afslut samtalen'))
  for (const { page } of [owner, employee]) {
    expect(new URL(page.url()).pathname).toBe(urls.meetingSummary({ meetingId }))
    expect(await page.getByRole('alert').count()).toBe(0)
  }
  const { rows } = await server.db.owner.query(
    `select (select count(*) from agreement_confirmation) as confirmed, (select count(*) from meeting_close) as closed`,
  )
  expect(rows).toEqual([{ confirmed: 2, closed: 1 }])
})

test('the change that one makes oneself does not overtake the answer to it', async () => {
  const { server, company, owner, employee } = await sitDown()
  const { pairId, organisationId } = company
  const { rows } = await server.db.owner.query<{ id: string }>(
    `insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date, proposed_by, proposed_at)
     values ($1, $2, 3, 2, '09:00', 'Europe/Copenhagen', 45, '2026-12-01', $3, $4) returning id`,
    [organisationId, pairId, company.owner.memberId, testNow],
  )
  await owner.open(urls.pair({ pairId }))
  await employee.open(`${urls.cadencePreview({ pairId })}?proposal=${rows[0]!.id}`)
  await employee.page.route('**/acceptance', async (route) => {
    const headers = { ...route.request().headers(), origin: server.config.url }
    const answer = await route.fetch({ maxRedirects: 0, headers })
    // By now both have been told of a change, and only one of them by an answer.
    await owner.page.getByText('Dit forslag venter på Emil').waitFor({ state: 'detached' })
    await route.fulfill({ response: answer })
  })
  await employee.press('Acceptér rytmen')
  await employee.sees('Rytmen er aftalt, og samtalerne ligger i kalenderen.')
})

test('a change made while the server had lost its ear for changes comes when it is back', async () => {
  const table = await sitDown()
  const stayed = await mark(table.owner.page)
  const { rows } = await table.server.db.owner.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid) as ended from pg_stat_activity
      where datname = current_database() and query = 'listen takt_live'`,
  )
  expect(rows).toEqual([{ ended: true }])
  await addItem(table, 'Skrevet i mørket', 20)
  await table.owner.sees('Skrevet i mørket')
  await addItem(table, 'Skrevet i lyset', 21)
  await table.owner.sees('Skrevet i lyset')
  expect(await stayed()).toBe(true)
})

async function signOut({ page }: Visitor): Promise<void> {
  await page.locator('#account > summary').click()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.getByText('Du er logget ud.').waitFor()
}

test('a language chosen in one tab is spoken by the frame of the other too', async () => {
  const { server, company, meetingId, owner, employee } = await sitDown()
  await server.db.owner.query(`update member set language = 'en' where id = $1`, [company.owner.memberId])
  await addItem({ server, company, meetingId }, 'Ferien', 13)
  await owner.page.getByRole('link', { name: 'Today', exact: true }).waitFor()
  await owner.sees('Ferien')
  await employee.sees('Ferien')
  expect(await employee.page.getByRole('link', { name: 'I dag', exact: true }).count()).toBe(1)
})

test('after signing out in one tab, the other shows nothing more of what is private', async () => {
  const table = await sitDown()
  const { owner, meetingId } = table
  const other = await owner.page.context().newPage()
  await other.goto(new URL(urls.meeting({ meetingId }), table.server.config.url).href)
  await other.getByRole('button', { name: 'Åbn: Punkt nummer 1', exact: true }).waitFor()
  await signOut(owner)
  await addItem(table, 'Efter lukketid', 20)
  await other.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
  expect(await other.getByText('Punkt nummer 1').count()).toBe(0)
})

test('the back button after signing out leads to signing in', async () => {
  const { owner, meetingId } = await sitDown()
  await owner.open(urls.today())
  await owner.open(urls.meeting({ meetingId }))
  await signOut(owner)
  await owner.page.goBack()
  await owner.page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
  await owner.page.goBack()
  await owner.page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
  await owner.seesNot('Hej Lise')
})
