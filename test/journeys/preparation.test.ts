import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urls } from '../../src/urls.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany, addMeeting, type Company } from '../support/company.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { type Seat, type Visitor, visit } from '../support/visitor.ts'

// Both prepare, each by themselves; each sees that the other is ready, and what the leader kept back comes forward
// when they begin.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const seats: (Seat & { name: string })[] = [
  { name: 'on a laptop', width: 1280 },
  { name: 'on a phone in the dark, without JavaScript', width: 360, javaScript: false, dark: true },
]

/** With a rhythm, the next conversation is the next thing to do. */
async function agreeRhythm({ db }: TestServer, { organisationId, pairId, owner, employee }: Company) {
  await db.owner.query(
    `with proposed as (
       insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date, proposed_by, proposed_at)
       values ($1, $2, 3, 3, '09:00', 'Europe/Copenhagen', 45, '2026-11-25', $3, '2026-11-02T08:00Z') returning *)
     insert into cadence_answer (organisation_id, cadence_id, pair_id, answer, answered_by, answered_at)
     select organisation_id, id, pair_id, 'accepted', $4, proposed_at from proposed`,
    [organisationId, pairId, owner.memberId, employee.memberId],
  )
}

async function walkThePath(visitor: Visitor, thoughts: string[]): Promise<void> {
  const labels = [
    'Andet, du vil huske',
    'Det vil jeg tage med',
    'Det vil jeg lytte efter',
    'Det forventer jeg, og det har jeg brug for',
    'Det skal vi følge op på',
  ]
  for (const [index, label] of labels.entries()) {
    await visitor.sees(`Trin ${index + 1} af 5`)
    if (thoughts[index]) await visitor.fill(label, thoughts[index])
    await visitor.press(index < 4 ? 'Gem og gå videre' : 'Gem og se det hele')
  }
}

test.each(seats)('both prepare, $name', { timeout: 180_000 }, async (seat) => {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const meetingId = await addMeeting(server.db, company.organisationId, company.pairId, '2026-11-25T09:00')
  await agreeRhythm(server, company)
  const lise = await visit(browser, server, company.owner.sessionToken, seat)
  const emil = await visit(browser, server, company.employee.sessionToken, seat)
  const meeting = urls.meeting({ meetingId })

  await lise.open('/')
  await lise.follow('Gør dig klar')
  expect(await lise.heading()).toBe('Gør dig klar til samtalen med Emil')
  await lise.follow('Begynd')
  await lise.fill('Hvad handler det om?', 'Din nye vagt')
  await lise.press('Vis først, når samtalen begynder')
  await lise.sees('Kun dig, til samtalen begynder')
  await walkThePath(lise, ['', 'Ovnen kom til tiden', 'Jeg spørger, før jeg svarer'])
  await lise.press('Jeg er klar')
  await lise.sees('Du er klar')

  await emil.open(meeting)
  await emil.sees('Lise er klar')
  await emil.seesNot('Din nye vagt')
  await emil.follow('Gør dig klar')
  await emil.follow('Begynd')
  await walkThePath(emil, ['', '', '', 'To faste fridage'])
  await emil.sees('To faste fridage')
  await emil.seesNot('Jeg spørger, før jeg svarer')
  await emil.press('Jeg er klar')
  await emil.sees('Lise er klar')

  await lise.open(meeting)
  await lise.sees('Emil er klar')
  await emil.open(meeting)
  await emil.press('Start samtalen')
  await emil.sees('Din nye vagt')
  await emil.seesNot('Jeg spørger, før jeg svarer')
  await emil.page.getByText('Din forberedelse (1)').click()
  await emil.sees('To faste fridage')
  await lise.open(meeting)
  await lise.sees('Din nye vagt')
  await lise.page.getByText('Din forberedelse (2)').click()
  await lise.sees('Jeg spørger, før jeg svarer')
})

test('the path is walked with the keyboard alone', { timeout: 180_000 }, async () => {
  const server = await startTestServer()
  const company = await addCompany(server.db)
  const meetingId = await addMeeting(server.db, company.organisationId, company.pairId, '2026-11-25T09:00')
  const emil = await visit(browser, server, company.employee.sessionToken)
  const keyboard = keyboardOf(emil)
  await emil.open(urls.preparation({ meetingId }))
  await keyboard.follow('Begynd')
  await keyboard.fill('Andet, du vil huske', 'Nøglen til lageret')
  await keyboard.press('Gem og gå videre')
  await keyboard.press('Tilbage')
  expect(await emil.page.getByLabel('Andet, du vil huske').inputValue()).toBe('Nøglen til lageret')
  await emil.open(urls.preparation({ meetingId }))
  await keyboard.press('Jeg er klar', 'Space')
  await emil.sees('Du er klar')
})
