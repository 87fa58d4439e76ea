import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  meetingId: string
}

/** Lise leads Emil; their conversation has begun. */
async function atWork(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const meetingId = await addMeeting(app.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const lise = app.as(company.owner.sessionToken)
  await lise.post(urls.meetingStart({ meetingId }))
  return { ...app, company, lise, emil: app.as(company.employee.sessionToken), meetingId }
}

const ill = 'Emil er sygemeldt med depression'

/** Every form in which one writes about the other, with the words in the given field. */
const forms = ({
  company,
  meetingId,
}: World): [path: string, field: string, rest: Record<string, string>][] => {
  const { pairId, owner } = company
  const terms = { ownerId: owner.memberId, deadline: '2026-12-15' }
  return [
    [urls.meetingItems({ meetingId }), 'title', { body: '', category: 'other', share: 'yes' }],
    [urls.meetingItems({ meetingId }), 'body', { title: 'Ugen', category: 'other', share: 'no' }],
    [urls.meetingNotes({ meetingId }), 'body', { itemId: 'any' }],
    [urls.meetingAgreements({ meetingId }), 'body', { kind: 'task', ...terms }],
    [urls.pairExpectations({ pairId }), 'body', { kind: 'need', share: 'no' }],
    [urls.pairFeedback({ pairId }), 'happened', { kind: 'praise', meant: '', wish: '' }],
    [urls.pairSupport({ pairId }), 'body', terms],
    [urls.preparationStep({ meetingId, step: 'listening' }), 'note', { go: 'next' }],
    [urls.meetingCancellation({ meetingId }), 'reason', {}],
  ]
}

test('a leader who writes of another’s illness gets the words back once, with the law in plain words', async () => {
  const world = await atWork()
  for (const [path, field, rest] of forms(world)) {
    const { status, page } = await world.lise.post(path, { ...rest, [field]: ill })
    const form = page.getElementById('care-form')
    expect([path, status, form?.getAttribute('action')]).toEqual([path, 422, path])
    expect(page.getElementById('care')?.structuredText).toContain('helbredsoplysningsloven § 2')
    expect(page.getElementById('care')?.structuredText).toContain('“sygemeldt”, “depression”')
    expect(form?.querySelector('textarea')?.getAttribute('name')).toBe(field)
    expect(form?.querySelector('textarea')?.text).toBe(ill)
    const kept = form
      ?.querySelectorAll('input')
      .map((input) => [input.getAttribute('name'), input.getAttribute('value')])
    expect(kept).toEqual(Object.entries(rest))
  }
  const { rows } = await world.db.owner.query(
    'select 1 from agenda_item union all select 1 from note union all select 1 from agreement union all select 1 from feedback',
  )
  expect(rows).toEqual([])
})

test('put right or saved anyway, it goes on as if nothing had been', async () => {
  const { lise, meetingId, company } = await atWork()
  const item = { title: ill, body: '', category: 'other', share: 'yes' }
  const path = urls.meetingItems({ meetingId })
  expect((await lise.post(path, { ...item, title: 'Emil på 18 timer til marts' })).status).toBe(303)
  expect((await lise.post(path, { ...item, care: 'seen' })).status).toBe(303)
  const { html } = await lise.get(urls.meeting({ meetingId }))
  expect([html.includes('Emil på 18 timer til marts'), html.includes(ill)]).toEqual([true, true])
  // A word read is no way round what the form itself asks for; nor is any other word a key to it.
  const wrong = await lise.post(path, { ...item, title: '', care: 'seen' })
  expect([wrong.status, wrong.page.getElementById('care')]).toEqual([422, null])
  expect((await lise.post(path, { ...item, title: 'Ugen', care: 'no' })).status).toBe(400)
  // Support asks for no reason, and so says so when one is given.
  const support = { body: ill, ownerId: company.owner.memberId, deadline: '2026-12-15' }
  const { page } = await lise.post(urls.pairSupport({ pairId: company.pairId }), support)
  expect(page.getElementById('care-adviser')).not.toBeNull()
})

test('the employee tells of themself what they like, and neither writes a person number unawares', async () => {
  const world = await atWork()
  const { lise, emil, meetingId } = world
  const path = urls.meetingItems({ meetingId })
  const item = { title: 'Jeg har fået diagnosen ADHD', body: '', category: 'wellbeing', share: 'yes' }
  expect((await emil.post(path, item)).status).toBe(303)
  for (const by of [lise, emil]) {
    const { status, page } = await by.post(path, { ...item, title: 'Mit nummer', body: 'Det er 010199-1234' })
    expect(status).toBe(422)
    const said = page.getElementById('care')?.structuredText
    expect(said).toContain('ligner et cpr-nummer')
    expect(said).not.toContain('§ 2')
    expect(page.querySelectorAll('#care-form textarea').map((field) => field.getAttribute('name'))).toEqual([
      'body',
    ])
  }
})

test('one who leads some and is led by another is warned of those they lead alone', async () => {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { rows } = await app.db.owner.query<{ id: string }>(
    `insert into pair (organisation_id, leader_id, employee_id, created_at) values ($1, $2, $3, now()) returning id`,
    [company.organisationId, company.leader.memberId, company.owner.memberId],
  )
  const lise = app.as(company.owner.sessionToken)
  const words = { kind: 'need', body: 'Jeg er gravid og har brug for kortere dage', share: 'no' }
  expect((await lise.post(urls.pairExpectations({ pairId: rows[0]!.id }), words)).status).toBe(303)
  expect((await lise.post(urls.pairExpectations({ pairId: company.pairId }), words)).status).toBe(422)
})

test('what is not theirs is not there, whatever they write', async () => {
  const world = await atWork()
  const karsten = world.as(world.company.leader.sessionToken)
  for (const [path, field, rest] of forms(world)) {
    const { status } = await karsten.post(path, { ...rest, [field]: `${ill} 010199-1234` })
    expect([path, status]).toEqual([path, 404])
  }
})
