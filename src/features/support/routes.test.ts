import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, addPair, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
  pairId: string
  path: string
}

/** Lise leads Emil; they meet on the 24th. */
async function atWork(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { pairId } = company
  await addMeeting(app.db, company.organisationId, pairId, '2026-11-24T09:00')
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    pairId,
    path: urls.pairSupport({ pairId }),
  }
}

const body = 'Fri for lukkevagter i december'

/** Lise offers it, to be followed up on the 30th. @returns the id of the support */
async function offer({ lise, company, path }: World, change = {}): Promise<string> {
  const { status, location } = await lise.post(path, {
    body,
    ownerId: company.owner.memberId,
    deadline: '2026-11-30',
    ...change,
  })
  expect(status).toBe(303)
  return /#support-([\w-]+)$/.exec(location ?? '')![1]!
}

const accept = ({ emil, path }: World, agreementId: string, version = '1') =>
  emil.post(urls.agreementConfirmation({ agreementId }), { version, back: path })

const answersIn = async ({ db }: World) =>
  (
    await db.owner.query<{ answer: string; undone: boolean }>(
      'select answer, undone_at is not null as undone from support_answer order by answered_at, id',
    )
  ).rows

test('support is offered, agreed by both, followed up, and the employee alone says whether it helped', async () => {
  const world = await atWork()
  const { lise, emil, karsten, path, clock, pairId } = world
  const supportId = await offer(world)
  expect(await offer(world)).toBe(supportId)
  // Who offers has said yes; the other has not.
  const offered = (await emil.get(path)).page
  expect(offered.getElementById(`support-${supportId}`)?.structuredText).toContain('Lise har tilbudt det')
  expect(offered.getElementById(`support-${supportId}`)?.structuredText).toContain('Venter på dig')
  const answer = { answer: 'helped', version: '1' }
  expect((await emil.post(urls.supportAnswers({ supportId }), answer)).status).toBe(409)
  await accept(world, supportId)
  expect((await lise.get(path)).page.getElementById(`answer-${supportId}`)).toBeNull()
  expect((await karsten.get(path)).status).toBe(404)
  for (const by of [lise, karsten]) {
    expect((await by.post(urls.supportAnswers({ supportId }), answer)).status).toBe(404)
  }
  // Before its day nothing is asked; from then on it is, where one looks anyway.
  const asked = async () => (await emil.get(urls.pair({ pairId }))).html.includes('asked-support')
  expect(await asked()).toBe(false)
  clock.set(Temporal.Instant.from('2026-11-30T08:00:00Z'))
  expect(await asked()).toBe(true)
  expect((await lise.get(urls.pair({ pairId }))).html).not.toContain('asked-support')
  for (const _ of [1, 2]) {
    expect((await emil.post(urls.supportAnswers({ supportId }), answer)).location).toBe(
      `${path}?done=answered#support-${supportId}`,
    )
  }
  expect(await answersIn(world)).toEqual([{ answer: 'helped', undone: false }])
  expect(await asked()).toBe(false)
  const seen = (await lise.get(path)).page.getElementById('followed-up')?.structuredText
  expect(seen).toContain('Det hjalp')
  expect(seen).toContain('Fulgt op')
})

test('support that is to go on is looked at again on a day both say yes to', async () => {
  const world = await atWork()
  const { lise, emil, path, clock } = world
  const supportId = await offer(world)
  await accept(world, supportId)
  clock.set(Temporal.Instant.from('2026-11-30T08:00:00Z'))
  const again = { answer: 'some', again: '2026-12-14', version: '1' }
  const sent = await Promise.all([1, 2].map(() => emil.post(urls.supportAnswers({ supportId }), again)))
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
  const { page } = await lise.get(path)
  const shown = page.getElementById('open-support')?.structuredText
  expect(shown).toContain('følges op senest')
  expect(shown).toContain('Venter på dig')
  expect(shown).toContain('Det hjalp lidt')
  await lise.post(urls.agreementConfirmation({ agreementId: supportId }), { version: '2', back: path })
  // An answer to words that have changed since is not taken for one to these.
  const late = await emil.post(urls.supportAnswers({ supportId }), { answer: 'not', version: '1' })
  expect(late.status).toBe(409)
  clock.set(Temporal.Instant.from('2026-12-14T08:00:00Z'))
  expect((await emil.get(path)).page.getElementById(`answer-${supportId}`)?.hasAttribute('open')).toBe(true)
  await emil.post(urls.supportAnswers({ supportId }), { answer: 'helped', version: '2' })
  expect(await answersIn(world)).toEqual([
    { answer: 'some', undone: true },
    { answer: 'helped', undone: false },
  ])
})

test('an answer is taken back, and what it ended is open again; the leader sees nothing of it', async () => {
  const world = await atWork()
  const { lise, emil, path, db } = world
  const supportId = await offer(world)
  await accept(world, supportId)
  await emil.post(urls.supportAnswers({ supportId }), { answer: 'not', version: '1' })
  const { rows } = await db.owner.query<{ id: string }>('select id from support_answer')
  const undo = urls.supportAnswerUndo({ supportAnswerId: rows[0]!.id })
  expect((await lise.post(undo)).status).toBe(404)
  for (const _ of [1, 2]) expect((await emil.post(undo)).status).toBe(303)
  const shown = (await lise.get(path)).page.getElementById('open-support')?.structuredText
  expect(shown).toContain(body)
  expect(shown).not.toContain('Det hjalp ikke')
})

test('the employee asks for support, without a word of why, and what was wrong comes back as it was', async () => {
  const world = await atWork()
  const { lise, emil, path, company } = world
  const { page } = await emil.get(path)
  const form = page.getElementById('support-form')
  expect(form?.querySelectorAll('textarea, input').map((field) => field.getAttribute('name'))).toEqual([
    'body',
    'ownerId',
    'ownerId',
    'deadline',
  ])
  const asking = { body, ownerId: company.owner.memberId, deadline: '2026-11-01' }
  const wrong = await emil.post(path, asking)
  expect([wrong.status, wrong.html.includes(body)]).toEqual([422, true])
  await emil.post(path, { ...asking, deadline: '2026-12-01' })
  expect((await lise.get(path)).html).toContain('Emil har bedt om det')
  expect((await lise.get(urls.pair({ pairId: company.pairId }))).html).toContain('følges op senest')
})

test('two who have parted read their support and change nothing; without a conversation there is none to agree at', async () => {
  const world = await atWork()
  const { lise, emil, path, company, db } = world
  const supportId = await offer(world)
  await accept(world, supportId)
  const other = await addPair(db, company.organisationId, company.leader, company.employee)
  const early = { body, ownerId: company.leader.memberId, deadline: '2026-12-01' }
  const refused = await emil.post(urls.pairSupport({ pairId: other }), early)
  expect([refused.status, refused.html.includes(body)]).toEqual([422, true])
  await db.owner.query('update pair set ended_at = now() where id = $1', [company.pairId])
  for (const by of [lise, emil]) {
    const { status, html, page } = await by.get(path)
    expect([status, html.includes(body), page.getElementById('support-form')]).toEqual([200, true, null])
    expect((await by.post(path, { ...early, ownerId: company.owner.memberId })).status).toBe(409)
  }
  const late = await emil.post(urls.supportAnswers({ supportId }), { answer: 'some', version: '1' })
  expect(late.status).toBe(409)
})

test('an answer is erased for good by whom it is of, and by nobody else', async () => {
  const world = await atWork()
  const supportId = await offer(world)
  await accept(world, supportId)
  await world.emil.post(urls.supportAnswers({ supportId }), { answer: 'not', version: '1' })
  const erase = async (by: string) =>
    (
      await world.db.owner.query<{ done: boolean }>(
        `select erase_as(organisation_id, 'support_answer', id, $1, now()) as done from support_answer`,
        [by],
      )
    ).rows
  const { owner, employee } = world.company
  expect(await erase(owner.memberId)).toEqual([{ done: false }])
  expect(await erase(employee.memberId)).toEqual([{ done: true }])
  expect(await answersIn(world)).toEqual([])
})
