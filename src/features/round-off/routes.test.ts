import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { writeSealed } from '../../../test/support/writing.ts'
import { urls } from '../../urls.ts'

/** Lise and Emil in a conversation with three items: one ticked, one not reached, one a draft of Emil's. */
async function inConversation({ withNext = true } = {}) {
  const app = await createTestApp()
  const { db } = app
  const company = await addCompany(db)
  const { organisationId, pairId } = company
  const meetingId = await addMeeting(db, organisationId, pairId, '2026-11-23T09:00')
  const nextId = withNext ? await addMeeting(db, organisationId, pairId, '2026-12-07T09:00') : null
  const lise = app.as(company.owner.sessionToken)
  const emil = app.as(company.employee.sessionToken)
  const oda = app.as(company.otherEmployee.sessionToken)
  await lise.post(urls.meetingStart({ meetingId }))
  const item = async (title: string, shared: boolean): Promise<string> => {
    const { rows } = await db.owner.query(
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', $5, 1, now(), case when $6 then now() end) returning id`,
      [organisationId, pairId, meetingId, company.employee.memberId, title, shared],
    )
    return rows[0].id
  }
  const talked = await item('Ovnen i bagbutikken', true)
  await item('Ferie i uge 8', true)
  await item('KLADDE om løn', false)
  await db.owner.query(
    `insert into agenda_item_tick (organisation_id, item_id, pair_id, ticked_by, ticked_at) values ($1, $2, $3, $4, now())`,
    [organisationId, talked, pairId, company.owner.memberId],
  )
  const note = (author: string, isPrivate: boolean, body: string) =>
    writeSealed(db, 'note', {
      organisation_id: organisationId,
      pair_id: pairId,
      meeting_id: meetingId,
      item_id: talked,
      author_id: author,
      private: isPrivate,
      body,
      created_at: 'now',
    })
  await note(company.owner.memberId, false, 'Vi køber en ny i januar')
  await note(company.owner.memberId, true, 'PRIVAT fra Lise')
  await note(company.employee.memberId, true, 'PRIVAT fra Emil')
  const agree = async (body: string) => {
    const answer = await emil.post(urls.meetingAgreements({ meetingId }), {
      kind: 'task',
      body,
      ownerId: company.owner.memberId,
      deadline: '2026-12-01',
    })
    return answer.location?.split('#agreement-')[1] as string
  }
  const at = { meetingId }
  return { ...app, company, meetingId, nextId, lise, emil, oda, agree, at }
}

type World = Awaited<ReturnType<typeof inConversation>>

const count = async ({ db }: World, table: string): Promise<number> =>
  (await db.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n

test('the two see what they agreed, what stands over, and when they meet next', async () => {
  const world = await inConversation()
  const id = await world.agree('Lise bestiller en ovn')
  const { page } = await world.lise.get(urls.meetingRoundOff(world.at))
  expect(page.querySelectorAll('h1').map((heading) => heading.text)).toEqual(['Rund af'])
  expect(page.querySelectorAll('section > div > h2').map((heading) => heading.text)).toEqual([
    'Det har I aftalt',
    'Det står over',
    'I ses igen',
  ])
  expect(page.getElementById(`agreement-${id}`)?.text).toContain('Lise bestiller en ovn')
  const over = page.getElementById('over')?.structuredText
  expect(over).toContain('Det kommer med til jeres næste samtale mandag den 7. december.')
  expect(over).toContain('Ferie i uge 8')
  expect(over).not.toContain('Ovnen i bagbutikken')
  expect(page.getElementById('next')?.text).toContain('mandag den 7. december kl. 9.00')
  const move = page.getElementById('next')?.querySelector('a')?.getAttribute('href')
  expect(move).toBe(`${urls.meetingMove({ meetingId: world.nextId as string })}?roundOff=${world.meetingId}`)
})

test('the deadline is offered as the day they meet next', async () => {
  const { emil, at } = await inConversation()
  const { page } = await emil.get(urls.meetingRoundOff(at))
  expect(page.getElementById('agreement-deadline')?.getAttribute('value')).toBe('2026-12-07')
})

test('only its author sees a draft there', async () => {
  const { lise, emil, at } = await inConversation()
  expect((await emil.get(urls.meetingRoundOff(at))).html).toContain('KLADDE')
  expect((await lise.get(urls.meetingRoundOff(at))).html).not.toContain('KLADDE')
})

test('closing says what waits for whom, is allowed all the same, and brings along what was not reached', async () => {
  const world = await inConversation()
  const first = await world.agree('Lise bestiller en ovn')
  await world.agree('Lise ringer til mølleren')
  await world.emil.post(urls.agreementConfirmation({ agreementId: first }), { version: '1' })
  const before = await world.emil.get(urls.meetingRoundOff(world.at))
  expect(before.page.getElementById('waiting')?.text).toContain('Du mangler at bekræfte 1 aftale.')
  expect(before.page.getElementById('waiting')?.text).toContain('Lise mangler at bekræfte 2 aftaler.')

  const closed = await world.emil.post(urls.meetingClose(world.at))
  expect(closed.location).toBe(urls.meetingSummary(world.at))
  const next = await world.lise.get(urls.meeting({ meetingId: world.nextId as string }))
  expect(next.page.text).toContain('Ferie i uge 8')
  expect(next.page.text).not.toContain('Ovnen i bagbutikken')
  expect(next.page.text).not.toContain('KLADDE')
  const own = await world.emil.get(urls.meeting({ meetingId: world.nextId as string }))
  expect(own.page.text).toContain('KLADDE om løn')

  const later = await world.lise.post(urls.agreementConfirmation({ agreementId: first }), { version: '1' })
  expect(later.status).toBe(303)
})

test('closing twice, and both at once, closes once and carries over once', async () => {
  const world = await inConversation()
  const answers = await Promise.all(
    [world.emil, world.lise, world.emil].map((someone) => someone.post(urls.meetingClose(world.at))),
  )
  expect(answers.map(({ status, location }) => [status, location])).toEqual(
    answers.map(() => [303, urls.meetingSummary(world.at)]),
  )
  expect(await count(world, 'meeting_close')).toBe(1)
  expect(await count(world, 'agenda_item')).toBe(5)
})

test('without a next conversation it says so first, and one can be planned there', async () => {
  const world = await inConversation({ withNext: false })
  const { page } = await world.lise.get(urls.meetingRoundOff(world.at))
  expect(page.getElementById('over')?.text).toContain('Der er ingen næste samtale')
  expect(page.getElementById('close')?.text).toContain('I har ingen næste samtale')
  const plan = page.getElementById('plan')
  expect(plan?.getAttribute('action')).toBe(urls.pairMeetings({ pairId: world.company.pairId }))
  expect(plan?.querySelectorAll('input[name=slot]').length).toBeGreaterThan(1)
  expect((await world.lise.post(urls.meetingClose(world.at))).status).toBe(303)
  expect(await count(world, 'agenda_item')).toBe(3)
})

test('a cancelled conversation takes over nothing', async () => {
  const world = await inConversation()
  await world.db.owner.query(
    `insert into meeting_cancellation (organisation_id, meeting_id, pair_id, reason, cancelled_by, cancelled_at)
     values ($1, $2, $3, 'Messe', $4, now())`,
    [world.company.organisationId, world.nextId, world.company.pairId, world.company.owner.memberId],
  )
  await world.lise.post(urls.meetingClose(world.at))
  expect(await count(world, 'agenda_item')).toBe(3)
})

test('before the start there is nothing to round off', async () => {
  const world = await inConversation()
  const early = { meetingId: world.nextId as string }
  expect((await world.lise.get(urls.meetingRoundOff(early))).location).toBe(urls.meeting(early))
  expect((await world.lise.get(urls.meetingSummary(early))).location).toBe(urls.meeting(early))
  expect((await world.lise.post(urls.meetingClose(early))).status).toBe(409)
  expect((await world.lise.post(urls.meetingAgreements(early))).status).toBe(409)
})

test('the summary says who, when, what, and who confirmed at what time', async () => {
  const world = await inConversation()
  const id = await world.agree('Lise bestiller en ovn')
  await world.emil.post(urls.agreementConfirmation({ agreementId: id }), { version: '1' })
  await world.lise.post(urls.meetingClose(world.at))
  const { page, html } = await world.lise.get(urls.meetingSummary(world.at))
  expect(page.querySelector('h1')?.text).toBe('Lise Holm og Emil Dahl')
  const facts = page.querySelector('dl')?.text
  expect(facts).toContain('mandag den 23. november 2026 kl. 9.00–9.45')
  expect(facts).toContain('mandag den 7. december 2026 kl. 9.00–9.45')
  expect(page.getElementById('talked')?.structuredText).toContain('Ovnen i bagbutikken')
  expect(page.getElementById('talked')?.structuredText).toContain('Lise: Vi køber en ny i januar')
  expect(page.getElementById('over')?.structuredText).toContain('Ferie i uge 8')
  expect(page.getElementById('over')?.structuredText).toContain('mandag den 7. december 2026')
  const agreed = page.getElementById(`agreement-${id}`)?.structuredText
  expect(agreed).toContain('Opgave · Lise Holm · senest tirsdag den 1. december 2026')
  expect(agreed).toContain('Emil Dahl bekræftede 23. nov. 2026 kl. 9.00')
  expect(agreed).toContain('Venter på, at Lise Holm bekræfter')
  for (const marker of ['PRIVAT', 'KLADDE']) expect(html).not.toContain(marker)
  // Not even one's own: paper is left on a table.
  const own = await world.emil.get(urls.meetingSummary(world.at))
  for (const marker of ['PRIVAT', 'KLADDE']) expect(own.html).not.toContain(marker)
})

test('the file says what the page says, to the two and nobody else', async () => {
  const world = await inConversation()
  const { lise, emil, oda, at, company } = world
  const id = await world.agree('Lise bestiller en ovn')
  await emil.post(urls.agreementConfirmation({ agreementId: id }), { version: '1' })
  const early = await lise.get(urls.meetingSummaryFile(at))
  expect([early.status, early.location]).toEqual([303, urls.meetingRoundOff(at)])
  const next = { meetingId: world.nextId as string }
  expect((await lise.get(urls.meetingSummaryFile(next))).location).toBe(urls.meeting(next))
  const { location } = await lise.post(urls.meetingListening(at), {
    topic: 'own',
    own: 'Går det?',
    listener: 'leader',
  })
  const listeningId = location?.match(/[0-9a-f-]{36}/)?.[0] as string
  await lise.post(urls.retelling({ listeningId }), { version: '0', body: 'Du har for travlt', share: 'yes' })
  await emil.post(urls.retelling({ listeningId }), { version: '1', body: 'KLADDE om travlhed', share: 'no' })
  await lise.post(urls.meetingClose(at))

  for (const [reader, other] of [
    [lise, 'Emil'],
    [emil, 'Lise'],
  ] as const) {
    const page = await reader.get(urls.meetingSummary(at))
    const link = page.page.querySelector(`main a[href="${urls.meetingSummaryFile(at)}"]`)
    expect(link?.text.trim()).toBe('Hent som PDF')
    const file = await reader.get(urls.meetingSummaryFile(at))
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('cache-control')).toBe('private, no-store')
    expect(file.headers.get('content-disposition')).toContain(
      'filename="Opsummering Lise Holm og Emil Dahl 2026-11-23.pdf"',
    )
    for (const words of [
      'Lise Holm og Emil Dahl',
      'mandag den 23. november 2026 kl. 9.00–9.45',
      'mandag den 7. december 2026 kl. 9.00–9.45',
      'Lise bestiller en ovn',
      'Opgave · Lise Holm · senest tirsdag den 1. december 2026',
      'Emil Dahl bekræftede 23. nov. 2026 kl. 9.00',
      'Venter på, at Lise Holm bekræfter',
      'Sådan hørte jeg dig',
      'Du har for travlt',
      'Ikke bekræftet endnu. Emil kan bekræfte eller rette.',
      'Ovnen i bagbutikken',
      'Lise: Vi køber en ny i januar',
      'Kom med til næste samtale mandag den 7. december 2026.',
      'Ferie i uge 8',
      `Kun du og ${other} kan se opsummeringen`,
    ]) {
      expect(file.html).toContain(words)
      expect(page.page.querySelector('main')?.structuredText.replace(/\s+/g, ' ')).toContain(words)
    }
    expect(file.html).not.toMatch(/PRIVAT|KLADDE/)
  }
  for (const stranger of [oda, world.as(company.leader.sessionToken)]) {
    expect((await stranger.get(urls.meetingSummaryFile(at))).status).toBe(404)
  }
})

test('another pair, and the leader of another, find none of it', async () => {
  const world = await inConversation()
  for (const stranger of [world.oda, world.as(world.company.leader.sessionToken)]) {
    expect((await stranger.get(urls.meetingRoundOff(world.at))).status).toBe(404)
    expect((await stranger.get(urls.meetingSummary(world.at))).status).toBe(404)
    expect((await stranger.post(urls.meetingClose(world.at))).status).toBe(404)
  }
})

test('it reads the same in English', async () => {
  const world = await inConversation()
  await world.db.owner.query(`update member set language = 'en'`)
  const { page } = await world.emil.get(urls.meetingRoundOff(world.at))
  expect(page.querySelector('h1')?.text).toBe('Round off')
  expect(page.getElementById('next')?.text).toContain('Monday 7 December at 09:00')
  await world.emil.post(urls.meetingClose(world.at))
  const summary = await world.emil.get(urls.meetingSummary(world.at))
  expect(summary.page.querySelector('h1')?.text).toBe('Lise Holm and Emil Dahl')
})
