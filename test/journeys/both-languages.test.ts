import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting } from '../support/company.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { startTestServer } from '../support/server.ts'
import { type Visitor, visit } from '../support/visitor.ts'

// The employee reads English at a phone's width, the leader Danish at a laptop, and neither has a mouse. The owner of
// the company is neither of them.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

type Side = Visitor & { keys: Keyboard }

interface Table {
  karsten: Side
  oda: Side
  lise: Visitor
  meetingId: string
  nextId: string
  pairId: string
}

async function sitDown(): Promise<Table> {
  const server = await startTestServer()
  const { organisationId, otherPairId, owner, leader, otherEmployee } = await addCompany(server.db)
  await server.db.owner.query(`update member set language = 'en' where id = $1`, [otherEmployee.memberId])
  const side = (visitor: Visitor) => ({ ...visitor, keys: keyboardOf(visitor) })
  return {
    meetingId: await addMeeting(server.db, organisationId, otherPairId, '2026-11-23T09:00'),
    nextId: await addMeeting(server.db, organisationId, otherPairId, '2026-12-14T09:00'),
    pairId: otherPairId,
    karsten: side(await visit(browser, server, leader.sessionToken, { onlyWidth: true })),
    oda: side(await visit(browser, server, otherEmployee.sessionToken, { width: 360 })),
    lise: await visit(browser, server, owner.sessionToken),
  }
}

const listed = (visitor: Visitor, list: string, text: string) =>
  visitor.page.getByRole('region', { name: list }).getByRole('listitem').filter({ hasText: text }).waitFor()

/** A shape is looked at, put on the agenda and taken off again; the other sees it come and go. */
async function tryShape({ karsten, oda, meetingId }: Table): Promise<void> {
  await karsten.open(urls.meeting({ meetingId }))
  await oda.open(urls.meeting({ meetingId }))
  await oda.keys.follow('Use a shape')
  await oda.keys.follow('Mostly tasks')
  await oda.keys.press('Put on the agenda')
  await oda.sees('The items are on the agenda.')
  await karsten.sees('Which tasks are there right now?')
  await oda.keys.press('Undo')
  await oda.sees('The items are off the agenda again.')
  await karsten.page.getByText('Which tasks are there right now?').waitFor({ state: 'detached' })
}

async function prepare({ karsten, oda, meetingId }: Table): Promise<void> {
  await oda.keys.fill('What is it about?', 'En samtale med bagerne')
  await oda.keys.press('Share with Karsten')
  await karsten.sees('En samtale med bagerne')
  await oda.keys.follow('Prepare')
  await oda.keys.press('I am ready')
  await karsten.sees('Oda er klar')
  await karsten.keys.follow('Gør dig klar')
  await karsten.keys.press('Jeg er klar', 'Space')
  await oda.sees('Karsten is ready')
  await karsten.open(urls.meeting({ meetingId }))
}

/** Oda would rather talk about what Karsten expects than say yes to it. */
async function wantToTalk({ karsten, oda, pairId }: Table): Promise<void> {
  await karsten.open(urls.pairExpectations({ pairId }))
  await karsten.keys.fill('Hvad forventer du, eller hvad har du brug for?', 'Du ringer før kl. 6')
  await karsten.keys.press('Del med Oda')
  await oda.open(urls.pair({ pairId }))
  await oda.keys.follow(/^Karsten expects/)
  await oda.keys.unfold('Let us talk about it')
  await oda.keys.fill('Why should you talk about it?', 'The shop opens at 7.')
  await oda.keys.press('Put it on the agenda')
  await oda.sees('It is on the agenda today.')
  await karsten.sees('I skal tale om den')
}

/** A wish that Oda shares, with a step that both confirm and a day on which she learns. */
async function develop({ karsten, oda, meetingId, pairId }: Table): Promise<void> {
  await oda.open(urls.pairDevelopment({ pairId }))
  await oda.keys.fill('What do you want to become better at?', 'Surdej uden opskrift')
  await oda.keys.press('Save for yourself')
  await karsten.open(urls.pairDevelopment({ pairId }))
  await karsten.seesNot('Surdej uden opskrift')
  await oda.keys.press('Share with Karsten')
  await karsten.sees('Surdej uden opskrift')
  await karsten.keys.follow('Surdej uden opskrift')

  await oda.keys.unfold('Propose a step')
  await oda.keys.fill('What have you agreed?', 'Oda bakes alone on Mondays')
  await oda.keys.choose(/^Change/)
  await oda.keys.choose('You')
  await oda.keys.press('Add the agreement')
  await oda.keys.press('Confirm the agreement')
  await karsten.keys.press('Bekræft aftalen')
  await oda.sees('Karsten has confirmed')

  await oda.keys.unfold('Set a date for some training')
  await oda.keys.choose('Side by side')
  await oda.keys.fill('What is it?', 'Two nights with Frede')
  // Month, day and year, as the browser of this test writes dates.
  await oda.keys.fill('From', '12012026')
  await oda.keys.press('Write it down')
  await karsten.sees('Two nights with Frede')
  await oda.keys.press('Put it on the agenda today')
  expect(new URL(oda.page.url()).pathname).toBe(urls.meeting({ meetingId }))
  await listed(oda, 'Agenda', 'Surdej uden opskrift')
}

async function listen({ karsten, oda, meetingId }: Table): Promise<void> {
  await karsten.open(urls.meeting({ meetingId }))
  await oda.keys.press('Start the conversation')
  await oda.keys.fill('New note', 'De vil møde senere.')
  await oda.keys.press('Share the note with Karsten')
  await karsten.sees('De vil møde senere.')
  await oda.keys.press('We have talked about it')

  await karsten.keys.follow('Lyt')
  await karsten.keys.choose('Hvordan ser det ud fra din plads?')
  await karsten.keys.press('Begynd')
  expect(await karsten.heading()).toBe('Hvordan ser det ud fra din plads?')
  await oda.sees('Hvordan ser det ud fra din plads?')
  await oda.keys.follow('Hvordan ser det ud fra din plads?')
  await oda.sees('Oda talks · Karsten listens')
  await karsten.keys.follow('Vi er færdige')
  await karsten.keys.fill('Med dine egne ord', 'Du vil have mere tid.')
  await karsten.keys.press('Del med Oda')

  await oda.keys.follow('See “This is how I heard you”')
  await oda.keys.rewrite('In your own words', 'I want more time in the morning.')
  await oda.keys.press('Share with Karsten')
  await karsten.sees('I want more time in the morning.')
  await karsten.keys.press('Ja, sådan var det')
  await oda.sees(/^Confirmed: Karsten said/)
}

async function giveFeedback({ karsten, oda, meetingId, pairId }: Table): Promise<void> {
  await karsten.open(urls.meeting({ meetingId }))
  await oda.open(urls.pairFeedback({ pairId }))
  await oda.keys.choose(/^Constructive feedback/)
  await oda.keys.fill('What happened?', 'You changed the rota at night.')
  await oda.keys.press('Give it to Karsten now')
  await karsten.keys.follow('Ros og feedback · 1 ny')
  await karsten.keys.press('Hørt')
  await oda.sees('Karsten has heard it')
}

/** Karsten writes it anew, and that Oda can meet; and she says how far their goal has come. */
async function negotiate({ karsten, oda, meetingId, pairId }: Table): Promise<void> {
  await oda.open(urls.meeting({ meetingId }))
  await oda.keys.press('Open: Du ringer før kl. 6')
  await oda.sees('The shop opens at 7.')
  await oda.keys.follow(/^Karsten expects: Du ringer/)
  await karsten.open(new URL(oda.page.url()).pathname)
  await karsten.keys.rewrite('Hvad forventer du, eller hvad har du brug for?', 'Du ringer før kl. 7')
  await karsten.keys.press('Gem den nye ordlyd')
  await oda.sees('Du ringer før kl. 7')
  await oda.keys.press('I can meet that')
  await karsten.sees('Oda har sagt ja')

  await karsten.open(urls.pairGoals({ pairId }))
  await karsten.keys.fill('Hvad er målet?', 'Intet brød udsolgt før kl. 10')
  await karsten.keys.press('Tilføj målet')
  await oda.open(urls.pairGoals({ pairId }))
  await oda.keys.follow('Intet brød udsolgt før kl. 10')
  await oda.keys.fill('In words', 'Three days out of five.')
  await oda.keys.fill('From 0 to 100', '60')
  await oda.keys.press('Write it down')
  await karsten.sees('60 af 100')
}

async function agreeAndClose({ karsten, oda, meetingId }: Table): Promise<void> {
  await karsten.open(urls.meetingRoundOff({ meetingId }))
  await karsten.keys.unfold('Tilføj en aftale')
  await karsten.keys.fill('Hvad har I aftalt?', 'Karsten skriver vagtplanen om mandagen')
  await karsten.keys.choose('Dig')
  await karsten.keys.press('Tilføj aftalen')
  await karsten.keys.press('Bekræft aftalen')
  await oda.open(urls.meetingRoundOff({ meetingId }))
  await oda.keys.press('Confirm the agreement')
  await karsten.sees('Oda har bekræftet')
  await oda.keys.press('Close the conversation')
  await oda.sees('I want more time in the morning.')
  await karsten.sees('Samtalen er afsluttet.')
}

async function lookBack({ karsten, oda, nextId }: Table): Promise<void> {
  await oda.open(urls.meeting({ meetingId: nextId }))
  await oda.keys.follow('Since last time')
  await listed(oda, 'Agreements due by the conversation', 'Karsten skriver vagtplanen om mandagen')
  await listed(oda, 'Items you did not reach', 'Surdej uden opskrift')
  await listed(oda, 'Your goals', '60 of 100')
  await listed(oda, 'Feedback to each other', 'You changed the rota at night.')
  await listed(oda, 'What you expect of each other', 'Du ringer før kl. 7')
  await karsten.open(urls.meeting({ meetingId: nextId }))
  await karsten.sees('feedback givet én gang')
  await karsten.sees('1 forventning til hinanden')
}

/** What was said is found again by the two, and not by the owner of the company. */
async function find({ karsten, oda, lise, pairId }: Table): Promise<void> {
  await karsten.keys.follow('Søg')
  await karsten.keys.fill('Hvad leder du efter?', 'samtalerne')
  await karsten.keys.press('Søg')
  await listed(karsten, '1 resultat for “samtalerne”', 'En samtale med bagerne')
  await lise.open(`${urls.search()}?q=samtalerne`)
  await lise.sees('Der er ikke noget om “samtalerne” i det, du kan se.')
  await lise.seesNot('bagerne')

  await oda.open(urls.pair({ pairId }))
  await oda.keys.follow('All that has happened between you')
  await oda.sees('You gave Karsten constructive feedback')
  await oda.keys.follow('Make a summary')
  await oda.sees('Karsten skriver vagtplanen om mandagen')
  const [answer] = await Promise.all([
    oda.page.waitForResponse((response) => response.url().includes(urls.pairSummaryFile({ pairId }))),
    oda.page.waitForEvent('download'),
    oda.keys.fetch('Download as PDF'),
  ])
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
}

test('by keyboard alone and in a language each, from a shape to the summary', {
  timeout: 300_000,
}, async () => {
  const table = await sitDown()
  await tryShape(table)
  await prepare(table)
  await wantToTalk(table)
  await develop(table)
  await listen(table)
  await giveFeedback(table)
  await negotiate(table)
  await agreeAndClose(table)
  await lookBack(table)
  await find(table)
})
