import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, addPair, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
}

/** Lise leads Emil. */
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

const words = { title: 'Tale for flere ad gangen', why: 'Så tør jeg holde morgenmødet' }

async function addWish({ company, emil }: World, share: 'yes' | 'no', change = {}): Promise<string> {
  const { location } = await emil.post(urls.pairDevelopment({ pairId: company.pairId }), {
    ...words,
    share,
    ...change,
  })
  return /\/development\/([\w-]+)\?/.exec(location ?? '')![1]!
}

const count = async ({ db }: World, table: string): Promise<number> =>
  (await db.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n

test('a wish is the employee’s own until shared, and again when taken back', async () => {
  const world = await atWork()
  const { lise, emil, karsten, company } = world
  const wishId = await addWish(world, 'no')
  expect(await addWish(world, 'no')).toBe(wishId)
  const pairPages = [urls.pair({ pairId: company.pairId }), urls.pairDevelopment({ pairId: company.pairId })]
  const seenBy = async (by: World['emil']) => {
    const pages = await Promise.all([...pairPages, urls.wish({ wishId })].map((path) => by.get(path)))
    return pages.map(({ html }) => html.includes(words.title))
  }
  expect(await seenBy(emil)).toEqual([true, true, true])
  expect(await seenBy(lise)).toEqual([false, false, false])
  await emil.post(urls.wish({ wishId }), { ...words, why: '', version: '1' })
  const late = await emil.post(urls.wish({ wishId }), { title: 'Noget andet', why: '', version: '1' })
  expect([late.status, late.html.includes('Noget andet')]).toEqual([409, true])
  for (const _ of [1, 2]) await emil.post(urls.wishSharing({ wishId }))
  expect(await seenBy(lise)).toEqual([true, true, true])
  expect((await lise.get(urls.wish({ wishId }))).html).not.toContain(words.why)
  expect(
    (await lise.post(urls.pairDevelopment({ pairId: company.pairId }), { ...words, share: 'yes' })).status,
  ).toBe(404)
  for (const by of [lise, karsten]) {
    expect((await by.post(urls.wishClosing({ wishId }), { outcome: 'reached', reason: '' })).status).toBe(404)
  }
  await emil.post(urls.wishWithdrawal({ wishId }))
  expect(await seenBy(lise)).toEqual([false, false, false])
  expect((await lise.get(urls.wish({ wishId }))).status).toBe(404)
})

test('a step is an agreement of the two, and one tap puts the wish on the next agenda, once', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  const wishId = await addWish(world, 'yes')
  const step = {
    kind: 'task',
    body: 'Holde morgenmødet på onsdag',
    ownerId: company.employee.memberId,
    deadline: '2026-12-02',
  }
  // Without a conversation to take it up in, there is nothing to agree at; the words are kept.
  const early = await lise.post(urls.wishSteps({ wishId }), step)
  expect([early.status, early.html.includes(step.body)]).toEqual([422, true])
  const meetingId = await addMeeting(world.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const steps = await Promise.all([1, 2].map(() => lise.post(urls.wishSteps({ wishId }), step)))
  expect(steps.map(({ status }) => status)).toEqual([303, 303])
  expect([await count(world, 'agreement'), await count(world, 'development_step')]).toEqual([1, 1])
  const agreementId = /agreement-(.*)$/.exec(steps[0]!.location ?? '')![1]!
  const back = urls.wish({ wishId })
  for (const by of [lise, emil]) {
    const { page } = await by.get(back)
    expect(page.getElementById(`agreement-${agreementId}`)?.structuredText).toContain(step.body)
    const confirmed = await by.post(urls.agreementConfirmation({ agreementId }), { version: '1', back })
    expect(confirmed.location).toBe(`${back}#agreement-${agreementId}`)
  }
  await emil.post(urls.agreementCompletion({ agreementId }), { back })
  expect((await lise.get(back)).page.querySelector('main')?.structuredText).toContain('Klaret')

  const taps = await Promise.all([lise, emil, emil].map((by) => by.post(urls.wishTopic({ wishId }))))
  expect(new Set(taps.map(({ location }) => location)).size).toBe(1)
  const { rows } = await world.db.owner.query('select category, title, meeting_id as at from agenda_item')
  expect(rows).toEqual([{ category: 'development', title: words.title, at: meetingId }])
  expect((await emil.get(back)).html).toContain('Står på dagsordenen')
  await emil.post(urls.wishWithdrawal({ wishId }))
  expect((await lise.post(urls.wishTopic({ wishId }))).status).toBe(404)
  expect((await emil.post(urls.wishSteps({ wishId }), step)).status).toBe(409)
})

test('weeks after a training the employee is asked what it changed: quietly, once, and later if they like', async () => {
  const world = await atWork()
  const { lise, emil, company, clock } = world
  const meetingId = await addMeeting(world.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const wishId = await addWish(world, 'yes')
  const course = { kind: 'course', title: 'Mødeledelse', place: '', firstDate: '2026-10-01', lastDate: '' }
  for (const _ of [1, 2]) await lise.post(urls.wishTrainings({ wishId }), course)
  expect(await count(world, 'training')).toBe(1)
  const { rows } = await world.db.owner.query<{ id: string }>('select id from training')
  const at = { trainingId: rows[0]!.id }
  const places = [
    urls.pair({ pairId: company.pairId }),
    urls.pairDevelopment({ pairId: company.pairId }),
    urls.preparationStep({ meetingId, step: 'since' }),
  ]
  const asks = async (by: World['emil']) =>
    (await Promise.all(places.map((path) => by.get(path)))).map(
      ({ page }) => page.getElementById(`asked-${at.trainingId}`) !== null,
    )
  expect(await asks(emil)).toEqual([true, true, true])
  expect(await asks(lise)).toEqual([false, false, false])
  expect((await lise.post(urls.trainingEffects(at), { answer: 'much', body: '' })).status).toBe(404)
  for (const _ of [1, 2]) await emil.post(urls.trainingLater(at))
  expect(await count(world, 'training_effect')).toBe(1)
  expect(await asks(emil)).toEqual([false, false, false])
  clock.set(Temporal.Instant.from('2026-12-22T08:00:00Z'))
  expect((await asks(emil)).slice(0, 2)).toEqual([true, true])
  for (const _ of [1, 2]) await emil.post(urls.trainingEffects(at), { answer: 'some', body: 'Jeg tør mere' })
  expect(await count(world, 'training_effect')).toBe(2)
  expect((await asks(emil)).slice(0, 2)).toEqual([false, false])
  expect((await lise.get(urls.wish({ wishId }))).html).toContain('Jeg tør mere')
  expect((await emil.post(urls.trainingRemoval(at))).status).toBe(409)

  const { rows: said } = await world.db.owner.query<{ id: string }>(
    `select id from training_effect where answer = 'some'`,
  )
  await emil.post(urls.effectUndo({ effectId: said[0]!.id }))
  expect((await lise.get(urls.wish({ wishId }))).html).not.toContain('Jeg tør mere')
  const removed = await lise.post(urls.trainingRemoval(at))
  expect(removed.location).toBe(`${urls.wish({ wishId })}?training-removed=${at.trainingId}`)
  expect((await lise.get(removed.location!)).html).toContain(urls.trainingRestoration(at))
  await lise.post(urls.trainingRestoration(at))
  expect((await emil.get(urls.wish({ wishId }))).html).toContain('Mødeledelse')
})

test('a wish is closed with why and taken up again; what has ended is read and not written; a new leader starts empty', async () => {
  const world = await atWork()
  const { lise, emil, karsten, company } = world
  const wishId = await addWish(world, 'yes')
  const close = { outcome: 'set-aside', reason: 'Der er for travlt' }
  for (const _ of [1, 2]) expect((await emil.post(urls.wishClosing({ wishId }), close)).status).toBe(303)
  const other = await emil.post(urls.wishClosing({ wishId }), { outcome: 'replaced', reason: 'Mere nyt' })
  expect([other.status, other.html.includes('Mere nyt')]).toEqual([409, true])
  expect((await lise.get(urls.wish({ wishId }))).html).toContain('Der er for travlt')
  await emil.post(urls.wishClosingUndo({ wishId }))
  expect((await lise.get(urls.wish({ wishId }))).html).not.toContain('Der er for travlt')

  await lise.post(urls.pairEnd({ pairId: company.pairId }))
  const next = await addPair(world.db, company.organisationId, company.leader, company.employee)
  for (const by of [lise, emil]) {
    expect((await by.get(urls.wish({ wishId }))).html).toContain(words.title)
  }
  const course = { kind: 'course', title: 'Kursus', place: '', firstDate: '2026-12-01', lastDate: '' }
  const refused = [
    await lise.post(urls.wishTrainings({ wishId }), course),
    await emil.post(urls.wish({ wishId }), { title: 'Nyt', why: '', version: '1' }),
    await emil.post(urls.wishClosing({ wishId }), close),
    await emil.post(urls.wishTopic({ wishId })),
    await emil.post(urls.pairDevelopment({ pairId: company.pairId }), { ...words, share: 'no' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409])
  expect((await karsten.get(urls.pairDevelopment({ pairId: next }))).html).not.toContain(words.title)
  expect((await karsten.get(urls.wish({ wishId }))).status).toBe(404)
})
