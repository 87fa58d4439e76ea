import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, type Company } from '../../../test/support/company.ts'
import { testSealing } from '../../../test/support/writing.ts'
import { transact } from '../../platform/database/transact.ts'
import { openViewer, type Viewer } from '../../platform/session/viewer.ts'
import { urls } from '../../urls.ts'
import { consentOf } from './consent/store.ts'
import { noteReading } from './readings/store.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
}

/** Lise owns the company and leads Emil; Karsten leads others. */
async function atWork(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
  }
}

/** Runs `work` as the one whose session it is, as a route does. */
const asViewer = <T>(
  { db }: World,
  sessionToken: string,
  work: (tenant: Parameters<Parameters<typeof transact>[2]>[0], viewer: Viewer) => Promise<T>,
): Promise<T> =>
  transact(db, { changes: true }, async (tenant) => {
    const opened = await openViewer(tenant, sessionToken, testSealing)
    if (opened.kind !== 'viewer') throw new Error('no viewer')
    return work(tenant, opened.viewer)
  })

const look = (world: World, token: string, at: string, subjectMemberId = world.company.employee.memberId) =>
  asViewer(world, token, (tenant, viewer) =>
    noteReading(tenant, viewer, { subjectMemberId, what: 'shares', at: Temporal.Instant.from(at) }),
  )

const readingsOf = async (browser: World['emil']): Promise<string[]> => {
  const { page } = await browser.get(urls.myData())
  return page.querySelectorAll('#readings li').map((row) => row.text.replace(/\s+/g, ' ').trim())
}

test('the one it is about sees who looked, by role, and when; a page left open is one look', async () => {
  const world = await atWork()
  const { owner, leader, employee } = world.company
  expect(await readingsOf(world.emil)).toEqual([])
  await look(world, owner.sessionToken, '2026-11-23T09:00:00Z')
  await look(world, owner.sessionToken, '2026-11-23T09:20:00Z')
  await look(world, owner.sessionToken, '2026-11-23T12:00:00Z')
  // One’s own look is none, and who is in no pair with Emil has nothing to look at.
  await look(world, employee.sessionToken, '2026-11-23T13:00:00Z')
  await look(world, leader.sessionToken, '2026-11-23T14:00:00Z')
  const rows = await readingsOf(world.emil)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(/^Din leder: siden med det, du har delt.*13\.00$/)
  expect(rows[1]).toMatch(/10\.00 til 10\.20$/)
  expect(rows.join()).not.toContain('Lise')
  expect(await readingsOf(world.lise)).toEqual([])
})

test('a yes is kept with its words, given and taken back with one press each, and both stay to be read', async () => {
  const world = await atWork()
  const { emil, company } = world
  const given = () =>
    asViewer(world, company.employee.sessionToken, (tenant, viewer) => consentOf(tenant, viewer))
  expect(await given()).toBeNull()

  const asked = await emil.get(`${urls.consents()}?purpose=sharing&next=/pairs/x/wellbeing`)
  expect(asked.page.querySelector('input[name=next]')?.getAttribute('value')).toBe('/pairs/x/wellbeing')
  const said = await emil.post(urls.consents(), { purpose: 'sharing', next: '/pairs/x/wellbeing' })
  expect([said.status, said.location]).toEqual([303, '/pairs/x/wellbeing'])
  await emil.post(urls.consents(), { purpose: 'sharing', next: '' })
  const consent = await given()
  expect(consent).toMatchObject({ purpose: 'sharing', version: 1, withdrawnAt: null })
  expect(consent?.wording).toContain('Det er frivilligt.')

  const page = await emil.get(urls.consents())
  expect(page.page.querySelector('#consent-sharing')?.text).toContain('Du sagde ja 23. nov. 2026.')
  const back = await emil.submit(urls.consentWithdrawal(), { purpose: 'sharing', next: '' })
  expect(back.page.querySelector('#flash')?.text).toContain('Dit ja er taget tilbage')
  expect(back.page.querySelector('#consent-sharing')?.text).toContain('taget tilbage 23. nov. 2026')
  expect(await given()).toBeNull()
  const { rows } = await world.db.owner.query('select count(*)::int as n from consent')
  expect(rows).toEqual([{ n: 1 }])
})

test('the way back is a page of our own, whatever the address says', async () => {
  const { emil } = await atWork()
  for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    const { location } = await emil.post(urls.consents(), { purpose: 'sharing', next })
    expect([next, location]).toEqual([next, `${urls.consents()}?purpose=sharing&done=given`])
  }
  expect((await emil.post(urls.consents(), { purpose: 'spam' })).status).toBe(422)
})

test('a leader who changes: the new one starts from nothing, both keep what they had', async () => {
  const world = await atWork()
  const { lise, karsten, emil, company } = world
  const { pairId } = company
  const ask = await lise.get(urls.leaderChange({ pairId }))
  expect(ask.page.querySelector('h1')?.text).toBe('Ny leder til Emil Dahl')
  expect(ask.page.querySelectorAll('option').map(({ text }) => text)).not.toContain('Emil Dahl')
  const same = await lise.post(urls.leaderChange({ pairId }), { leaderId: company.owner.memberId })
  expect([same.status, same.page.querySelector('#errors')?.text]).toEqual([
    422,
    expect.stringContaining('Vælg en anden'),
  ])

  const press = () => lise.post(urls.leaderChange({ pairId }), { leaderId: company.leader.memberId })
  const done = await press()
  expect(done.status).toBe(303)
  const again = await press()
  expect([again.status, again.location]).toEqual([303, done.location])
  const { rows } = await world.db.owner.query<{ id: string }>(
    'select id from pair where employee_id = $1 and ended_at is null',
    [company.employee.memberId],
  )
  expect(rows).toHaveLength(1)
  expect(done.location).toContain(rows[0]!.id)
  expect((await karsten.get(urls.pair({ pairId: rows[0]!.id }))).status).toBe(200)
  expect((await karsten.get(urls.pair({ pairId }))).status).toBe(404)
  const kept = await emil.get(urls.pair({ pairId }))
  expect(kept.page.querySelector(`a[href="${urls.pairParting({ pairId })}"]`)?.text).toContain(
    'hver især beholder',
  )
  expect((await emil.get(urls.pairParting({ pairId }))).page.querySelector('#next')?.text).toContain(
    'ny leder',
  )
  expect((await lise.get(urls.pairParting({ pairId }))).page.querySelector('#next')?.text).toContain(
    'Fortæl ikke videre',
  )
  const late = await lise.post(urls.leaderChange({ pairId }), { leaderId: company.otherEmployee.memberId })
  expect(late.status).toBe(409)
})

test('someone who leaves: the owner is led through it, and sees nothing of what was said', async () => {
  const { lise, emil, company } = await atWork()
  const { memberId } = company.employee
  const people = await lise.get(urls.people())
  expect(people.html).toContain(urls.memberParting({ memberId }))
  const { page } = await lise.get(urls.memberParting({ memberId }))
  expect(
    page
      .querySelectorAll('h2')
      .map(({ text }) => text)
      .filter((text) => /^\d/.test(text)),
  ).toEqual(['1. Samtalerne', '2. Sig det, før du lukker', '3. Hvad hver især beholder', '4. Luk adgangen'])
  expect((await emil.get(urls.memberParting({ memberId }))).status).toBe(404)
})
