import { expect, test } from 'vitest'
import { createTestApp, type TestApp, testConfig } from '../../../test/support/app.ts'
import { addCompany, addPerson, type Company, type Person } from '../../../test/support/company.ts'
import { runReadyJobs } from '../../../test/support/jobs.ts'
import { urls } from '../../urls.ts'
import { statisticsJobs } from './jobs.ts'

interface World extends TestApp {
  company: Company
  people: Person[]
  /** Answers as some of them, in turn. */
  answer(load: string, who: Person[]): Promise<void>
  night(): Promise<void>
  figures(): Promise<object[]>
}

async function openWorld(count: number): Promise<World> {
  const takt = await createTestApp()
  const { db, as } = takt
  const company = await addCompany(db)
  const people: Person[] = []
  for (let n = 0; n < count; n++) {
    people.push(await addPerson(db, company.organisationId, `Person ${n}`, `p${n}@bageriet.example`))
  }
  const jobs = statisticsJobs({ ...takt, secret: testConfig.secret })
  return {
    ...takt,
    company,
    people,
    answer: async (load, who) => {
      for (const { sessionToken } of who) {
        expect((await as(sessionToken).post(urls.statistics(), { load })).status).toBe(303)
      }
    },
    night: async () => {
      await db.owner.query(`select enqueue('close_quarters', '{}', null, null)`)
      await runReadyJobs(db, jobs)
    },
    figures: async () =>
      (
        await db.owner.query(
          'select quarter, question, lighter, heavier from statistic_figure order by quarter',
        )
      ).rows,
  }
}

const at = (instant: string) => Temporal.Instant.from(instant)

test('a quarter that is over is published once, in fives, and every answer and its key is erased', async () => {
  const world = await openWorld(13)
  const { db, clock, people, answer, night, figures, as } = world
  await answer('2', people.slice(0, 6))
  await answer('5', people.slice(6))
  await night()
  expect(await figures()).toEqual([])
  const { rows } = await db.owner.query('select count(*)::integer as n from statistic_answer')
  expect(rows).toEqual([{ n: 13 }])

  clock.set(at('2026-12-31T23:30:00Z'))
  await night()
  expect(await figures()).toEqual([{ quarter: '2026-Q4', question: 'load', lighter: 5, heavier: 5 }])
  for (const table of ['statistic_answer', 'vault.statistic_key']) {
    expect((await db.owner.query(`select from ${table}`)).rowCount, table).toBe(0)
  }
  expect((await db.owner.query(`select from erasure where kind = 'statistic_answer'`)).rowCount).toBe(13)

  const page = await as(people[0]!.sessionToken).get(urls.statistics())
  expect(page.page.querySelector('#figures')?.text).toContain('mindst 5')
  expect(page.page.querySelectorAll('#figures table')).toHaveLength(1)

  await night()
  expect(await figures()).toHaveLength(1)
})

test('one more than last time keeps the next quarter back, and the same ones do not', async () => {
  const { clock, people, answer, night, figures } = await openWorld(13)
  await answer('1', people.slice(0, 6))
  await answer('4', people.slice(6, 12))
  clock.set(at('2027-02-01T08:00:00Z'))
  await night()
  await answer('1', people.slice(0, 6))
  await answer('4', people.slice(6, 13))
  clock.set(at('2027-05-01T08:00:00Z'))
  await night()
  await answer('4', people.slice(0, 6))
  await answer('1', people.slice(6, 12))
  clock.set(at('2027-08-01T08:00:00Z'))
  await night()
  expect(await figures()).toMatchObject([{ quarter: '2026-Q4' }, { quarter: '2027-Q2' }])
})

test('nine show nothing, and neither do twelve who agree', async () => {
  for (const [count, second] of [
    [9, 5],
    [12, 12],
  ] as const) {
    const { clock, people, answer, night, figures, as } = await openWorld(count)
    await answer('2', people.slice(0, second))
    await answer('4', people.slice(second))
    clock.set(at('2027-01-05T08:00:00Z'))
    await night()
    expect(await figures()).toEqual([])
    const { page } = await as(people[0]!.sessionToken).get(urls.statistics())
    expect(page.querySelector('#figures')?.text).toContain('for få svar')
  }
})

test('an answer can be changed and taken back; it is sealed, and nobody else sees that there is one', async () => {
  const { db, as, people, company, answer } = await openWorld(2)
  const [one] = people as [Person]
  await answer('5', [one])
  await answer('4', [one])
  const own = await as(one.sessionToken).get(urls.statistics())
  const ticked = own.page.querySelectorAll('#own input[checked]').map((input) => input.getAttribute('value'))
  expect(ticked).toEqual(['4'])
  const { rows } = await db.owner.query<{ sealed: string }>('select sealed from statistic_answer')
  expect(rows).toHaveLength(1)
  expect(rows[0]!.sealed).toMatch(/^v1\./)
  for (const other of [people[1]!, company.owner]) {
    const { page } = await as(other.sessionToken).get(urls.statistics())
    expect(page.querySelectorAll('#own input[checked]')).toEqual([])
    expect(page.querySelector('#withdrawal-form')).toBeNull()
    await as(other.sessionToken).post(urls.statisticsWithdrawal())
  }
  expect((await db.owner.query('select from statistic_answer')).rowCount).toBe(1)

  const gone = await as(one.sessionToken).submit(urls.statisticsWithdrawal())
  expect(gone.page.querySelector('[role=status]')?.text).toContain('slettet')
  for (const table of ['statistic_answer', 'vault.statistic_key']) {
    expect((await db.owner.query(`select from ${table}`)).rowCount, table).toBe(0)
  }
  expect((await as(one.sessionToken).post(urls.statisticsWithdrawal())).status).toBe(303)
})

test('an answer is a yes to words that stand above the button; taken back anywhere, it takes the answer along', async () => {
  const { db, as, people, answer } = await openWorld(1)
  const one = as(people[0]!.sessionToken)
  expect((await one.get(urls.statistics())).page.querySelector('#consent')?.text).toContain('frivilligt')
  await answer('3', people)
  expect((await one.get(urls.statistics())).page.querySelector('#consent')).toBeNull()
  const given = await db.owner.query('select purpose, wording from consent where withdrawn_at is null')
  expect(given.rows).toEqual([{ purpose: 'statistics', wording: expect.stringContaining('frivilligt') }])

  await one.post(urls.consentWithdrawal(), { purpose: 'statistics' })
  for (const table of ['statistic_answer', 'vault.statistic_key']) {
    expect((await db.owner.query(`select from ${table}`)).rowCount, table).toBe(0)
  }
  expect((await db.owner.query(`select from erasure where kind = 'statistic_answer'`)).rowCount).toBe(1)
})

test('two presses at once make one answer', async () => {
  const { db, as, people } = await openWorld(1)
  const { sessionToken } = people[0]!
  const answers = await Promise.all(
    ['1', '2', '3'].map((load) => as(sessionToken).post(urls.statistics(), { load })),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  for (const table of ['statistic_answer', 'vault.statistic_key']) {
    expect((await db.owner.query(`select from ${table}`)).rowCount, table).toBe(1)
  }
})
