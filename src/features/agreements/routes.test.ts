import type { HTMLElement } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  meetingId: string
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  oda: ReturnType<TestApp['as']>
}

/** Lise and Emil in the middle of a conversation, with another one two weeks on. */
async function inConversation(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const meetingId = await addMeeting(app.db, company.organisationId, company.pairId, '2026-11-23T09:00')
  await addMeeting(app.db, company.organisationId, company.pairId, '2026-12-07T09:00')
  const lise = app.as(company.owner.sessionToken)
  const emil = app.as(company.employee.sessionToken)
  const oda = app.as(company.otherEmployee.sessionToken)
  expect((await lise.post(urls.meetingStart({ meetingId }))).status).toBe(303)
  return { ...app, company, meetingId, lise, emil, oda }
}

const words = (world: World, change: Record<string, string> = {}) => ({
  kind: 'task',
  body: 'Bestil mel til jul',
  ownerId: world.company.employee.memberId,
  deadline: '2026-12-07',
  ...change,
})

/** Makes an agreement and returns its id. */
async function agree(world: World, by = world.emil, change: Record<string, string> = {}): Promise<string> {
  const answer = await by.post(urls.meetingAgreements({ meetingId: world.meetingId }), words(world, change))
  expect(answer.status).toBe(303)
  return answer.location?.split('#agreement-')[1] as string
}

const card = (page: HTMLElement, id: string): string =>
  page.getElementById(`agreement-${id}`)?.structuredText ?? ''

const buttons = (page: HTMLElement, id: string): string[] =>
  page
    .getElementById(`agreement-${id}`)
    ?.querySelectorAll('button')
    .map((button) => button.text.trim()) ?? []

const confirm = (by: World['emil'], agreementId: string, version = 1) =>
  by.post(urls.agreementConfirmation({ agreementId }), { version: String(version) })

const count = async (world: World, table: string): Promise<number> =>
  (await world.db.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n

test('what one writes, each of the two confirms for themselves', async () => {
  const world = await inConversation()
  const id = await agree(world)
  const before = await world.emil.get(urls.meetingRoundOff({ meetingId: world.meetingId }))
  expect(card(before.page, id)).toContain('Bestil mel til jul')
  expect(card(before.page, id)).toContain('Opgave · Dig · senest mandag den 7. december')
  expect(card(before.page, id)).toContain('Venter på dig')
  expect(card(before.page, id)).toContain('Venter på Lise')

  expect((await confirm(world.emil, id)).location).toBe(
    `${urls.agreement({ agreementId: id })}#agreement-${id}`,
  )
  const seenByLise = await world.lise.get(urls.agreement({ agreementId: id }))
  expect(card(seenByLise.page, id)).toContain('Emil har bekræftet')
  expect(card(seenByLise.page, id)).toContain('Venter på dig')
  expect(buttons(seenByLise.page, id)).toContain('Bekræft aftalen')

  await confirm(world.lise, id)
  const after = await world.lise.get(urls.agreement({ agreementId: id }))
  expect(card(after.page, id)).toContain('Du har bekræftet')
  expect(buttons(after.page, id)).toEqual(['Markér som klaret'])
})

test('the button leads back to the page it stands on, and to no other place', async () => {
  const world = await inConversation()
  const id = await agree(world)
  const back = urls.meetingRoundOff({ meetingId: world.meetingId })
  const own = `${urls.agreement({ agreementId: id })}#agreement-${id}`
  const post = (value: string) =>
    world.emil.post(urls.agreementConfirmation({ agreementId: id }), { version: '1', back: value })
  expect((await post(back)).location).toBe(`${back}#agreement-${id}`)
  expect((await post('/')).location).toBe(`/#agreement-${id}`)
  for (const elsewhere of ['//evil.test', 'https://evil.test/', '/\\evil.test', '/account']) {
    expect((await post(elsewhere)).location).toBe(own)
  }
})

test('confirming twice, and both at once, leaves one confirmation of each', async () => {
  const world = await inConversation()
  const id = await agree(world)
  const answers = await Promise.all(
    [world.emil, world.lise, world.emil, world.lise].map((someone) => confirm(someone, id)),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(await count(world, 'agreement_confirmation')).toBe(2)
})

test('a new wording voids both confirmations and keeps the old words in sight', async () => {
  const world = await inConversation()
  const id = await agree(world)
  await confirm(world.emil, id)
  await confirm(world.lise, id)
  const edited = await world.lise.submit(
    urls.agreement({ agreementId: id }),
    words(world, { body: 'Bestil mel og sukker', deadline: '2026-12-01', version: '1' }),
  )
  expect(card(edited.page, id)).toContain('Bestil mel og sukker')
  expect(card(edited.page, id)).toContain('Venter på dig')
  expect(card(edited.page, id)).toContain('Venter på Emil')
  expect(edited.page.getElementById('earlier')?.structuredText).toContain('Bestil mel til jul')
  const roundOff = await world.emil.get(urls.meetingRoundOff({ meetingId: world.meetingId }))
  expect(card(roundOff.page, id)).toContain('Før: Bestil mel til jul')
  expect(await count(world, 'agreement_confirmation')).toBe(2)
})

test('a yes to words that have changed is not a yes: the new words are shown', async () => {
  const world = await inConversation()
  const id = await agree(world)
  await world.lise.post(urls.agreement({ agreementId: id }), words(world, { body: 'Nye ord', version: '1' }))
  const answer = await confirm(world.emil, id, 1)
  expect(answer.status).toBe(409)
  expect(answer.page.querySelector('[role=status]')?.text).toContain('ændret, siden du åbnede siden')
  expect(card(answer.page, id)).toContain('Nye ord')
  expect(await count(world, 'agreement_confirmation')).toBe(0)
})

test('of two who reword at once one is told, and keeps what they wrote', async () => {
  const world = await inConversation()
  const id = await agree(world)
  const edit = (by: World['emil'], body: string) =>
    by.post(urls.agreement({ agreementId: id }), words(world, { body, version: '1' }))
  const answers = await Promise.all([edit(world.lise, 'Lises ord'), edit(world.emil, 'Emils ord')])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const lost = answers.findIndex(({ status }) => status === 409)
  expect(answers[lost]?.page.querySelector('textarea')?.text).toBe(['Lises ord', 'Emils ord'][lost])
  expect(await count(world, 'agreement_wording')).toBe(2)
})

test('saving the same words again changes nothing', async () => {
  const world = await inConversation()
  const id = await agree(world)
  await confirm(world.emil, id)
  const answer = await world.lise.post(urls.agreement({ agreementId: id }), words(world, { version: '1' }))
  expect(answer.status).toBe(303)
  expect(await count(world, 'agreement_wording')).toBe(1)
})

test('the same agreement sent twice is one', async () => {
  const world = await inConversation()
  const ids = await Promise.all([agree(world), agree(world), agree(world)])
  expect(new Set(ids).size).toBe(1)
  expect(await count(world, 'agreement')).toBe(1)
})

test('wrong input answers with the page, links to the fields, and every value kept', async () => {
  const world = await inConversation()
  const answer = await world.emil.post(urls.meetingAgreements({ meetingId: world.meetingId }), {
    kind: 'goal',
    body: '  ',
    ownerId: world.company.otherEmployee.memberId,
    deadline: '2026-11-22',
  })
  expect(answer.status).toBe(422)
  expect(
    answer.page.querySelectorAll('#errors a').map((link) => [link.getAttribute('href'), link.text]),
  ).toEqual([
    ['#agreement-body', 'Udfyld feltet'],
    ['#agreement-ownerId', 'Vælg en af mulighederne'],
    ['#agreement-deadline', 'Vælg i dag eller en senere dag'],
  ])
  for (const link of answer.page.querySelectorAll('#errors a')) {
    expect(answer.page.getElementById((link.getAttribute('href') as string).slice(1))).not.toBeNull()
  }
  expect(answer.page.getElementById('agreement-deadline')?.getAttribute('value')).toBe('2026-11-22')
  expect(answer.page.querySelector('input[name=kind][checked]')?.getAttribute('value')).toBe('goal')
  expect(await count(world, 'agreement')).toBe(0)

  const id = await agree(world)
  const edit = await world.lise.post(
    urls.agreement({ agreementId: id }),
    words(world, { body: 'x'.repeat(2001), version: '1' }),
  )
  expect(edit.status).toBe(422)
  expect(edit.page.querySelector('#errors a')?.text).toBe('Skriv højst 2000 tegn')
  expect(edit.page.querySelector('textarea')?.text).toBe('x'.repeat(2001))
  expect((await world.lise.post(urls.agreement({ agreementId: id }), { extra: '1' })).status).toBe(400)
})

test('an overdue agreement is marked, and can be reworded on its old day', async () => {
  const world = await inConversation()
  const id = await agree(world, world.emil, { deadline: '2026-11-24' })
  world.clock.set(Temporal.Instant.from('2026-11-26T08:00:00Z'))
  const late = await world.emil.get(urls.agreement({ agreementId: id }))
  expect(card(late.page, id)).toContain('Over tid')
  expect(card(late.page, id)).toContain('skulle være klaret tirsdag den 24. november')
  const edit = (deadline: string) =>
    world.emil.post(
      urls.agreement({ agreementId: id }),
      words(world, { body: 'Bestil mere mel', deadline, version: '1' }),
    )
  expect((await edit('2026-11-23')).status).toBe(422)
  expect((await edit('2026-11-24')).status).toBe(303)
})

test('completing is a record that can be undone, by either, once', async () => {
  const world = await inConversation()
  const id = await agree(world)
  await Promise.all(
    [world.emil, world.lise].map((by) => by.post(urls.agreementCompletion({ agreementId: id }))),
  )
  expect(await count(world, 'agreement_completion')).toBe(1)
  const done = await world.emil.get(urls.agreement({ agreementId: id }))
  expect(card(done.page, id)).toContain('Klaret 23. nov. 2026')
  expect(buttons(done.page, id)).toEqual(['Fortryd'])
  const refused = await world.emil.post(
    urls.agreement({ agreementId: id }),
    words(world, { body: 'Andet', version: '1' }),
  )
  expect(refused.status).toBe(409)

  await world.lise.post(urls.agreementCompletionUndo({ agreementId: id }))
  await world.lise.post(urls.agreementCompletionUndo({ agreementId: id }))
  expect(buttons((await world.emil.get(urls.agreement({ agreementId: id }))).page, id)).toContain(
    'Markér som klaret',
  )
  const { rows } = await world.db.owner.query('select undone_by from agreement_completion')
  expect(rows).toEqual([{ undone_by: world.company.owner.memberId }])
})

test('an agreement can be taken back with undo until both have confirmed it', async () => {
  const world = await inConversation()
  const id = await agree(world)
  const back = urls.meetingRoundOff({ meetingId: world.meetingId })
  const removed = await world.emil.submit(urls.agreementRemoval({ agreementId: id }), { back })
  expect(removed.page.querySelector('[role=status]')?.text).toContain('Aftalen er fjernet.')
  expect(removed.page.getElementById(`agreement-${id}`)).toBeNull()
  const undo = removed.page.querySelector('[role=status] form')?.getAttribute('action') as string
  expect(card((await world.emil.submit(undo, { back })).page, id)).toContain('Bestil mel')

  await confirm(world.emil, id)
  await confirm(world.lise, id)
  const refused = await world.lise.post(urls.agreementRemoval({ agreementId: id }), { back })
  expect(refused.status).toBe(409)
  expect(refused.page.querySelector('[role=status]')?.text).toContain('I har begge bekræftet')
})

test('confirming what the other has just removed says so', async () => {
  const world = await inConversation()
  const id = await agree(world)
  await world.lise.post(urls.agreementRemoval({ agreementId: id }))
  const answer = await confirm(world.emil, id)
  expect(answer.status).toBe(409)
  expect(buttons(answer.page, id)).toEqual(['Hent den tilbage'])
})

test('nobody else finds it, and an ended pair can only read it', async () => {
  const world = await inConversation()
  const id = await agree(world)
  const at = { agreementId: id }
  expect((await world.oda.get(urls.agreement(at))).status).toBe(404)
  expect((await world.oda.post(urls.agreement(at), words(world, { version: '1' }))).status).toBe(404)
  expect((await confirm(world.oda, id)).status).toBe(404)
  for (const url of [
    urls.agreementCompletion(at),
    urls.agreementCompletionUndo(at),
    urls.agreementRemoval(at),
    urls.agreementRestoration(at),
  ]) {
    expect((await world.oda.post(url)).status).toBe(404)
  }
  expect(
    (await world.oda.post(urls.meetingAgreements({ meetingId: world.meetingId }), words(world))).status,
  ).toBe(404)

  await world.db.owner.query('update pair set ended_at = now() where id = $1', [world.company.pairId])
  const read = await world.emil.get(urls.agreement(at))
  expect(read.status).toBe(200)
  expect(buttons(read.page, id)).toEqual([])
  expect((await confirm(world.emil, id)).status).toBe(409)
})

test('it reads the same in English', async () => {
  const world = await inConversation()
  const id = await agree(world)
  await world.db.owner.query(`update member set language = 'en' where id = $1`, [
    world.company.owner.memberId,
  ])
  const { page } = await world.lise.get(urls.agreement({ agreementId: id }))
  expect(page.querySelector('h1')?.text).toBe('Agreement with Emil')
  expect(card(page, id)).toContain('Task · Emil · by Monday 7 December')
  expect(buttons(page, id)).toEqual(['Confirm the agreement', 'Mark as done', 'Remove'])
})
