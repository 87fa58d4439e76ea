import { expect, test } from 'vitest'
import { createTestApp } from '../../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

/** Lise leads Emil, and they meet tomorrow. */
async function atWork() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const meetingId = await addMeeting(app.db, company.organisationId, company.pairId)
  return {
    ...app,
    company,
    at: { meetingId },
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
  }
}

test('either says what kind of conversation it is, until it begins, and each choice is kept', async () => {
  const { lise, emil, karsten, db, at } = await atWork()
  const here = urls.meetingSetting(at)
  const shown = async () => (await emil.get(urls.meeting(at))).page.querySelector('main')?.structuredText
  expect(await shown()).not.toContain('Almindelig samtale')
  for (const _ of [1, 2]) await emil.post(here, { type: 'wellbeing' })
  expect(await shown()).toContain('Trivselssamtale')
  expect((await emil.get(here)).html).toContain(urls.meetingShape({ ...at, shape: 'wellbeing' }))
  expect((await emil.get(urls.meetingShape({ ...at, shape: 'wellbeing' }))).status).toBe(200)
  await lise.post(here, { type: 'evaluation' })
  expect(await shown()).toContain('Udviklingssamtale (MUS)')
  expect((await karsten.post(here, { type: 'pay' })).status).toBe(404)
  const kept = await db.owner.query(
    'select type, replaced_at is null as stands from meeting_type order by chosen_at, id',
  )
  expect(kept.rows).toEqual([
    { type: 'wellbeing', stands: false },
    { type: 'evaluation', stands: true },
  ])
  await lise.post(urls.meetingStart(at))
  expect((await emil.post(here, { type: 'pay' })).status).toBe(409)
  expect(await shown()).toContain('Udviklingssamtale (MUS)')
})

test('the employee brings someone along, by name, and takes them off again; Takt writes to nobody', async () => {
  const { lise, emil, karsten, db, mails, at } = await atWork()
  const company = urls.meetingCompany(at)
  const bo = { name: 'Bo Hansen', role: 'tillidsrepræsentant' }
  for (const by of [lise, karsten]) expect((await by.post(company, bo)).status).toBe(404)
  for (const _ of [1, 2]) expect((await emil.post(company, bo)).status).toBe(303)
  for (const by of [lise, emil]) {
    const { html } = await by.get(urls.meeting(at))
    expect(html).toContain('Med Bo Hansen (tillidsrepræsentant)')
  }
  const { rows } = await db.owner.query<{ id: string }>('select id from meeting_company')
  const who = { companyId: rows[0]!.id }
  expect((await lise.post(urls.companyRemoval(who))).status).toBe(404)
  const removed = await emil.post(urls.companyRemoval(who))
  expect((await emil.get(removed.location!)).html).toContain(urls.companyRestoration(who))
  expect((await lise.get(urls.meeting(at))).html).not.toContain('Bo Hansen')
  await emil.post(urls.companyRestoration(who))
  await lise.post(urls.meetingStart(at))
  // On the page that the two sit at as well.
  expect((await lise.get(urls.meeting(at))).html).toContain('Med Bo Hansen')
  await lise.post(urls.meetingClose(at))
  const late = await emil.post(company, { name: 'Ida', role: '' })
  expect([late.status, late.html.includes('value="Ida"')]).toEqual([409, true])
  expect(await mails()).toEqual([])
})
