import { describe, expect, test } from 'vitest'
import { createTestApp, testNow } from '../../../test/support/app.ts'
import { addCompany, type Company, type Person } from '../../../test/support/company.ts'
import type { Database } from '../../platform/database/database.ts'
import { urls } from '../../urls.ts'
import { replanQueued } from '../cadence/replan/store.ts'

const rhythm = {
  everyWeeks: '3',
  weekday: '2',
  time: '09:00',
  minutes: '45',
  place: 'Kontoret',
  firstDate: '2026-12-01',
}

/** Two pairs that have agreed to meet every third Tuesday at nine, from 1 December on; the owner is in one of them. */
async function agreed() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const agree = async (pairId: string, one: Person, other: Person) => {
    await app.as(one.sessionToken).post(urls.cadences({ pairId }), rhythm)
    const { rows } = await app.db.owner.query<{ id: string }>('select id from cadence where pair_id = $1', [
      pairId,
    ])
    const ids = { pairId, cadenceId: rows[0]!.id }
    expect((await app.as(other.sessionToken).post(urls.cadenceAcceptance(ids))).status).toBe(303)
  }
  await agree(company.pairId, company.owner, company.employee)
  await agree(company.otherPairId, company.leader, company.otherEmployee)
  const plan = async (pairId = company.pairId) => {
    const { rows } = await app.db.owner.query<{ at: string; shifted: string | null }>(
      `select to_char(starts_at at time zone time_zone, 'YYYY-MM-DD HH24:MI') as at, shifted_by as shifted
         from meeting where pair_id = $1 order by planned_date`,
      [pairId],
    )
    return rows.slice(0, 4).map(({ at, shifted }) => (shifted ? `${at} ${shifted}` : at))
  }
  return {
    ...app,
    company,
    owner: app.as(company.owner.sessionToken),
    employee: app.as(company.employee.sessionToken),
    plan,
    work: () => replanAll(app.db, company),
  }
}

/** Runs the new plans that are queued, each of them twice. */
async function replanAll(db: Database, company: Company) {
  const { rows } = await db.owner.query<{ payload: { organisationId: string; pairId: string } }>(
    `select payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'replan'`,
  )
  expect(rows.map(({ payload }) => payload.pairId).sort()).toEqual(
    [company.pairId, company.otherPairId].sort(),
  )
  for (const { payload } of [...rows, ...rows]) await replanQueued(db, payload, testNow)
  await db.owner.query('delete from graphile_worker._private_jobs')
}

const asPlanned = ['2026-12-01 09:00', '2026-12-22 09:00', '2027-01-12 09:00', '2027-02-02 09:00']
const quiet = { name: 'Stille uge', from: '2026-12-21', until: '2026-12-27' }

test('a closing shows the owner what it moves of their own, moves everyone’s, and back when it is taken away', async () => {
  const { owner, employee, plan, company, work } = await agreed()
  const preview = await owner.get(`${urls.closingPreview()}?${new URLSearchParams(quiet)}`)
  const main = preview.page.querySelector('main')
  expect(main?.text).toContain('Med Emil Dahl')
  expect(main?.text).toContain(
    'tirsdag den 22. december kl. 9.00Bliver flyttet til tirsdag den 29. december kl. 9.00',
  )
  // The other pair meets on the very same day, and the owner sees neither that nor how many move.
  expect(main?.querySelectorAll('li')).toHaveLength(1)
  expect(preview.html).not.toMatch(/Karsten|Oda|samtaler flytte[sr]|\d samtale/)
  expect(await plan()).toEqual(asPlanned)

  const fields = main!.querySelectorAll('form input[type=hidden]')
  const typed = fields.map((input) => [input.getAttribute('name')!, input.getAttribute('value')!])
  const done = await owner.submit(urls.closings(), Object.fromEntries(typed))
  expect(done.page.querySelector('#closings li')?.text).toContain('Stille uge')
  await work()
  for (const pairId of [company.pairId, company.otherPairId]) {
    expect((await plan(pairId))[1]).toBe('2026-12-29 09:00 holiday')
  }
  expect(
    (await employee.get(urls.pair({ pairId: company.pairId }))).page.querySelector('main')?.text,
  ).toContain('Stille uge')

  const removal = done.page.querySelector('#closings a[href$="/removal"]')?.getAttribute('href') ?? ''
  const back = await owner.get(removal)
  expect(back.page.querySelector('h1')?.text).toBe('Hold åbent: Stille uge')
  expect(back.page.querySelector('main')?.text).toContain(
    'Bliver flyttet til tirsdag den 22. december kl. 9.00',
  )
  await owner.submit(removal)
  await work()
  expect(await plan()).toEqual(asPlanned)
  expect(await plan(company.otherPairId)).toEqual(asPlanned)
})

test('what was moved by hand stays, and the preview says so', async () => {
  const { owner, plan, db, company, work } = await agreed()
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from meeting where pair_id = $1 order by planned_date',
    [company.pairId],
  )
  const wish = { slot: 'other', date: '2026-12-23', time: '10:00', minutes: '45', place: '' }
  await owner.post(urls.meetingMove({ meetingId: rows[1]!.id }), wish)
  const preview = await owner.get(`${urls.closingPreview()}?${new URLSearchParams(quiet)}`)
  expect(preview.page.querySelector('main')?.text).toContain('Find selv en ny tid (Stille uge)')
  await owner.submit(urls.closings(), quiet)
  await work()
  expect((await plan())[1]).toBe('2026-12-23 10:00')
})

test('a closing that is written wrong comes back with all that was typed', async () => {
  const { owner } = await agreed()
  const wrong = await owner.get(
    `${urls.closingPreview()}?${new URLSearchParams({ ...quiet, until: '2026-12-20' })}`,
  )
  expect([wrong.status, wrong.page.querySelector('[role=alert] a')?.getAttribute('href')]).toEqual([
    422,
    '#until',
  ])
  expect(wrong.page.querySelector('#name')?.getAttribute('value')).toBe('Stille uge')
})

test('Christmas Eve is a day off until the company says otherwise', async () => {
  const { owner, company, db } = await agreed()
  const preview = async () => {
    const thursdays = new URLSearchParams({ ...rhythm, weekday: '4', firstDate: '2026-12-24' })
    const path = urls.cadencePreview({ pairId: company.pairId })
    return (await owner.get(`${path}?${thursdays}`)).page.querySelector('#meetings')?.text
  }
  expect(await preview()).toContain('Juleaften')
  const page = await owner.get(urls.closings())
  expect(page.page.querySelector('#christmas-eve')?.hasAttribute('checked')).toBe(true)
  const shown = await owner.get(`${urls.closingHolidaysPreview()}?may-day=on`)
  expect(shown.page.querySelector('main')?.text).toContain('I holder fri: 1. maj.')
  await owner.submit(urls.closingHolidays(), { 'may-day': 'on' })
  expect(await preview()).toContain('torsdag den 24. december 2026')
  const { rows } = await db.owner.query('select day from holiday_choice where is_off')
  expect(rows).toEqual([{ day: 'may-day' }])
})

test('the days off by agreement show what they move, before they are kept', async () => {
  const { owner, plan, work, db } = await agreed()
  // As if 1 May were a Tuesday on which the two meet.
  await db.owner.query(`update optional_holiday set date = '2027-01-12' where date = '2027-05-01'`)
  const preview = await owner.get(`${urls.closingHolidaysPreview()}?may-day=on`)
  expect(preview.page.querySelector('main')?.text).toContain('tirsdag den 12. januar kl. 9.00')
  expect(await plan()).toEqual(asPlanned)
  await owner.submit(urls.closingHolidays(), { 'may-day': 'on' })
  await work()
  expect((await plan())[2]).toBe('2027-01-11 09:00 holiday')
})

describe('holidays that a new version adds or takes away', () => {
  const add = (db: Database) =>
    db.owner.query(
      `insert into public_holiday (country, date, name_da, name_en)
       values ('DK', '2026-12-22', 'Midvinterdag', 'Midwinter Day')`,
    )
  const remove = (db: Database) => db.owner.query(`delete from public_holiday where date = '2026-12-22'`)

  test('are told to the owner, and move nothing before they have seen what it moves', async () => {
    const { owner, employee, plan, work, db, company } = await agreed()
    const told = async (browser: typeof owner) =>
      (await browser.get(urls.today())).page.querySelector('#holiday-changes h2')?.text
    expect(await told(owner)).toBeUndefined()
    await add(db)
    expect([await told(owner), await told(employee)]).toEqual(['Fridagene er ændret', undefined])
    const seen = await owner.get(urls.holidayChanges())
    const main = seen.page.querySelector('main')
    expect(main?.text).toMatch(/Midvinterdag.*tirsdag den 22. december 2026.*Ny fridag/s)
    expect(main?.text).toContain('Bliver flyttet til mandag den 21. december kl. 9.00')
    expect(seen.html).not.toMatch(/Karsten|Oda/)
    expect(await plan()).toEqual(asPlanned)

    const upTo = main?.querySelector('input[name=upTo]')?.getAttribute('value') ?? ''
    await owner.submit(urls.holidayChanges(), { upTo })
    await work()
    for (const pairId of [company.pairId, company.otherPairId]) {
      expect(await plan(pairId)).toEqual([asPlanned[0], '2026-12-21 09:00 holiday', ...asPlanned.slice(2)])
    }
    expect(await told(owner)).toBeUndefined()
    // Both see where from and why.
    for (const browser of [owner, employee]) {
      const { page } = await browser.get(urls.pair({ pairId: company.pairId }))
      expect(page.querySelector('main')?.text).toContain('Midvinterdag')
    }

    await remove(db)
    const gone = await owner.get(urls.holidayChanges())
    expect(gone.page.querySelector('main')?.text).toMatch(/Midvinterdag.*Ikke fridag længere/s)
    expect(gone.page.querySelector('main')?.text).toContain(
      'Bliver flyttet til tirsdag den 22. december kl. 9.00',
    )
    await owner.submit(urls.holidayChanges(), {
      upTo: gone.page.querySelector('input[name=upTo]')?.getAttribute('value') ?? '',
    })
    await work()
    expect(await plan()).toEqual(asPlanned)
  })

  test('move nothing that someone moved by hand', async () => {
    const { owner, plan, work, db, company } = await agreed()
    const { rows } = await db.owner.query<{ id: string }>(
      'select id from meeting where pair_id = $1 order by planned_date',
      [company.pairId],
    )
    const wish = { slot: 'other', date: '2026-12-22', time: '13:00', minutes: '45', place: '' }
    await owner.post(urls.meetingMove({ meetingId: rows[1]!.id }), wish)
    await add(db)
    await owner.submit(urls.holidayChanges(), { upTo: '1' })
    await work()
    expect((await plan())[1]).toBe('2026-12-22 13:00')
  })

  test('are nothing to a company that came after them, that is open on them, or when they come to nothing', async () => {
    const { db, owner, as } = await agreed()
    const told = async (browser: typeof owner) =>
      (await browser.get(urls.today())).page.querySelector('#holiday-changes') !== null
    await db.owner.query(
      `insert into optional_holiday (country, date, day, usually_off, name_da, name_en)
       values ('DK', '2027-05-03', 'may-day', false, '1. maj', 'May Day')`,
    )
    expect(await told(owner)).toBe(false)
    await add(db)
    const later = await addCompany(db, '-2')
    expect([await told(owner), await told(as(later.owner.sessionToken))]).toEqual([true, false])
    await remove(db)
    expect([await told(owner), await told(as(later.owner.sessionToken))]).toEqual([false, true])
  })

  test('that came while the owner looked wait for them again', async () => {
    const { db, owner } = await agreed()
    await add(db)
    await db.owner.query(
      `insert into public_holiday (country, date, name_da, name_en) values ('DK', '2027-04-23', 'Store bededag', 'Great Prayer Day')`,
    )
    await owner.submit(urls.holidayChanges(), { upTo: '1' })
    const { page } = await owner.get(urls.holidayChanges())
    expect(page.querySelector('main')?.text).toContain('Store bededag')
    expect(page.querySelector('main')?.text).not.toContain('Midvinterdag')
  })
})
