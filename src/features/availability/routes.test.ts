import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

const rhythm = {
  everyWeeks: '3',
  weekday: '2',
  time: '09:00',
  minutes: '45',
  place: 'Kontoret',
  firstDate: '2026-12-01',
}

/** Two who have agreed to meet every third Tuesday at nine, from 1 December on; 22 December is the second. */
async function agreed() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const [leader, employee] = [app.as(company.owner.sessionToken), app.as(company.employee.sessionToken)]
  await leader.post(urls.cadences({ pairId: company.pairId }), rhythm)
  const { rows } = await app.db.owner.query<{ id: string }>('select id from cadence')
  const ids = { pairId: company.pairId, cadenceId: rows[0]!.id }
  expect((await employee.post(urls.cadenceAcceptance(ids))).status).toBe(303)
  const plan = async () => {
    const { rows } = await app.db.owner.query<{ at: string; shifted: string | null }>(
      `select to_char(starts_at at time zone time_zone, 'YYYY-MM-DD HH24:MI') as at, shifted_by as shifted
         from meeting order by planned_date`,
    )
    return rows.slice(0, 4).map(({ at, shifted }) => (shifted ? `${at} ${shifted}` : at))
  }
  return { ...app, company, leader, employee, plan }
}

const asPlanned = ['2026-12-01 09:00', '2026-12-22 09:00', '2027-01-12 09:00', '2027-02-02 09:00']

test('an absence shows what it moves, moves it, and taking it away moves it back', async () => {
  const { employee, leader, plan, company } = await agreed()
  expect(await plan()).toEqual(asPlanned)

  const dates = { from: '2026-12-22', until: '2026-12-23' }
  const preview = await employee.get(`${urls.absencePreview()}?${new URLSearchParams(dates)}`)
  expect(preview.page.querySelector('h1')?.text).toBe(
    'Væk tirsdag den 22. december 2026 til onsdag den 23. december 2026',
  )
  expect(preview.page.querySelector('main')?.text).toContain(
    'tirsdag den 22. december kl. 9.00Bliver flyttet til mandag den 21. december kl. 9.00',
  )
  expect(await plan()).toEqual(asPlanned)

  const done = await employee.submit(urls.absences(), dates)
  expect(done.page.querySelector('[role=status]')?.text).toContain('1 samtale er flyttet.')
  expect(await plan()).toEqual([asPlanned[0], '2026-12-21 09:00 absence', ...asPlanned.slice(2)])

  // The other sees where from and why, but not who is away, nor a word of the absence itself.
  const seen = await leader.get(urls.pair({ pairId: company.pairId }))
  expect(seen.page.querySelector('main')?.text).toContain('en af jer er væk')
  expect((await leader.get(urls.availability())).html).not.toContain('22. december')

  const removal = done.page.querySelector('form[action$="/removal"]')?.getAttribute('action') ?? ''
  const back = await employee.submit(removal)
  expect(back.page.querySelector('[role=status]')?.text).toContain(
    'Fraværet er fjernet. 1 samtale er flyttet.',
  )
  expect(await plan()).toEqual(asPlanned)

  const undo = back.page.querySelector('[role=status] form')
  const fields = undo!
    .querySelectorAll('input')
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])
  await employee.submit(undo!.getAttribute('action') ?? '', Object.fromEntries(fields))
  expect((await plan())[1]).toBe('2026-12-21 09:00 absence')
})

test('what the two moved by hand, or planned beside the rhythm, stays and is left to them', async () => {
  const { employee, leader, plan, db, company } = await agreed()
  const { rows } = await db.owner.query<{ id: string }>('select id from meeting order by planned_date')
  const wish = { slot: 'other', date: '2026-12-23', time: '10:00', minutes: '45', place: '' }
  await leader.post(urls.meetingMove({ meetingId: rows[1]!.id }), wish)
  const extra = await addMeeting(db, company.organisationId, company.pairId, '2026-12-21T13:00')

  const dates = { from: '2026-12-21', until: '2026-12-23' }
  const done = await employee.submit(urls.absences(), dates)
  expect((await plan()).slice(0, 2)).not.toContain('2026-12-22 09:00')
  const left = done.page
    .querySelectorAll('#left li')
    .map((row) => row.querySelector('a')?.getAttribute('href'))
  expect(left).toEqual([extra, rows[1]!.id].map((meetingId) => urls.meetingMove({ meetingId })))
})

test('a working week moves what lies outside it, and free times respect it without saying why', async () => {
  const { employee, leader, plan, db } = await agreed()
  const week = { begins2: '10:00', ends2: '14:00', begins4: '8.00', ends4: '16.00' }
  const preview = await employee.get(`${urls.workingWeekPreview()}?${new URLSearchParams(week)}`)
  expect(preview.page.querySelector('main')?.text).toContain('tirsdag den 1. december kl. 10.00')
  const done = await employee.submit(urls.workingWeek(), week)
  expect(done.page.querySelector('[role=status]')?.text).toMatch(
    /^Din arbejdstid er gemt\. \d+ samtaler er flyttet\.$/,
  )
  expect((await plan())[0]).toBe('2026-12-01 10:00 hours')

  // Asked for an hour that is taken, the other is offered times in the week of both alone.
  const { rows } = await db.owner.query<{ id: string }>('select id from meeting order by planned_date')
  const wish = { slot: 'other', date: '2026-12-01', time: '10:00', minutes: '45', place: '' }
  const clash = await leader.post(urls.meetingMove({ meetingId: rows[1]!.id }), wish)
  expect(clash.status).toBe(422)
  const offered = clash.page.querySelectorAll('input[name=slot]').map((input) => input.getAttribute('value'))
  expect(offered.filter((slot) => slot !== 'other').length).toBeGreaterThan(0)
  for (const slot of offered.filter((slot) => slot !== 'other')) {
    const at = Temporal.PlainDateTime.from(slot ?? '')
    expect([2, 4]).toContain(at.dayOfWeek)
    expect(at.dayOfWeek === 4 || (at.hour >= 10 && at.hour < 14)).toBe(true)
  }

  await employee.submit(urls.workingWeekRemoval())
  expect(await plan()).toEqual(asPlanned)
})
