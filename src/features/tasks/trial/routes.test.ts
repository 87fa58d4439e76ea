import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { addCompany, addMeeting, type Company } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
  /** Ids of Emil's tasks. */
  closing: string
  counting: string
  cleaning: string
}

/** Lise leads Emil, whose list holds three tasks: half an hour a day, two hours a week, an hour each month. */
async function atWork({ shared = true } = {}): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { organisationId, pairId, employee } = company
  const run = async (statement: string, ...more: unknown[]) =>
    (
      await app.db.owner.query<{ id: string }>(statement, [
        organisationId,
        pairId,
        employee.memberId,
        ...more,
      ])
    ).rows[0]
  await run(
    'insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now())',
  )
  if (shared) {
    await run(
      'insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, now())',
    )
  }
  const task = async (title: string, position: number, rhythm: string, minutes: number) =>
    (await run(
      `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, starts_on,
         min_minutes, max_minutes) values ($1, $2, $3, now(), now(), $4, $5, $6, '2026-11-02', $7, $7) returning id`,
      position,
      title,
      rhythm,
      minutes,
    ))!.id
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    closing: await task('Lukke kassen', 1, 'daily', 30),
    counting: await task('Tælle lager', 2, 'weekly', 120),
    cleaning: await task('Gøre rent i kælderen', 3, 'monthly', 60),
  }
}

const pageOf = ({ company }: World) => urls.trial({ pairId: company.pairId })

const put = (world: World, by: World['emil'], taskId: string, kind: string, fields = {}) =>
  by.post(pageOf(world), { taskId, kind, ...fields })

const wordsOf = async (by: World['emil'], path: string): Promise<string> =>
  (await by.get(path)).page.querySelector('main')?.structuredText.replace(/\s+/g, ' ') ?? ''

const rowsOf = async <Row extends object>({ db }: World, statement: string): Promise<Row[]> =>
  (await db.owner.query<Row>(statement)).rows

/** The form of the settlement as the page gives it, with some of it changed. */
async function settlement(
  world: World,
  by: World['emil'],
  change: Record<string, string> = {},
): Promise<Record<string, string>> {
  const { page } = await by.get(urls.trialSettlement({ pairId: world.company.pairId }))
  const form = page.getElementById('settlement-form')!
  const typed: Record<string, string> = {}
  for (const control of form.querySelectorAll('input, textarea')) {
    const isRadio = control.getAttribute('type') === 'radio'
    if (isRadio && !control.hasAttribute('checked')) continue
    typed[control.getAttribute('name')!] = control.getAttribute('value') ?? control.text
  }
  return { ...typed, take: 'no', ...change }
}

const press = (world: World, by: World['emil'], typed: Record<string, string>) =>
  by.post(urls.trialSettlement({ pairId: world.company.pairId }), typed)

const accept = ({ company, emil }: World) => emil.post(urls.trialAcceptance({ pairId: company.pairId }))

test('what either tries changes the balance both see, once however often, and is taken off and back', async () => {
  const world = await atWork()
  const { lise, emil, karsten } = world
  expect(await wordsOf(emil, pageOf(world))).toContain('4 t. 44 min. af 37 timer')
  for (const _ of [1, 2]) {
    expect(
      (await put(world, lise, world.closing, 'less-often', { times: '2', rhythm: 'weekly', every: '1' }))
        .status,
    ).toBe(303)
  }
  await put(world, emil, world.counting, 'hand-over', { body: 'Nadia' })
  for (const by of [lise, emil]) {
    const words = await wordsOf(by, pageOf(world))
    expect(words).toContain('1 t. 14 min. af 37 timer')
    expect(words).toContain('Det er 3 t. 30 min. mindre om ugen.')
    expect(words).toContain('Kun 2 gange om ugen')
    expect(words).toContain('Nadia overtager den')
  }
  expect(await wordsOf(emil, pageOf(world))).toContain('Kun 2 gange om ugen · fra Lise')
  // Another of the same kind takes its place.
  await put(world, emil, world.closing, 'less-often', { times: '1', rhythm: 'weekly', every: '2' })
  const changes = await rowsOf<{ id: string; kind: string }>(
    world,
    'select id, kind from trial_change where removed_at is null order by id',
  )
  expect(changes.map(({ kind }) => kind)).toEqual(['hand-over', 'less-often'])
  const at = { changeId: changes[0]!.id }
  for (const _ of [1, 2]) {
    const removed = await lise.post(urls.trialChangeRemoval(at))
    expect((await lise.get(removed.location!)).html).toContain(urls.trialChangeRestoration(at))
  }
  expect(await wordsOf(emil, pageOf(world))).not.toContain('Nadia')
  for (const _ of [1, 2]) expect((await emil.post(urls.trialChangeRestoration(at))).status).toBe(303)
  expect(await wordsOf(lise, pageOf(world))).toContain('Nadia overtager den')
  for (const path of [pageOf(world), urls.trialSettlement({ pairId: world.company.pairId })]) {
    expect((await karsten.get(path)).status).toBe(404)
  }
  expect((await karsten.post(urls.trialChangeRemoval(at))).status).toBe(404)
})

test('what would make it more is refused with every word kept, and nothing is written', async () => {
  const world = await atWork()
  const { emil } = world
  const more = await put(world, emil, world.counting, 'less-often', {
    times: '3',
    rhythm: 'weekly',
    every: '2',
  })
  expect([more.status, more.page.querySelector('[role=alert]')?.structuredText]).toEqual([
    422,
    expect.stringContaining('Det er ikke sjældnere end nu'),
  ])
  expect(more.page.querySelector('[name=times]')?.getAttribute('value')).toBe('3')
  expect((await put(world, emil, world.counting, 'shorter', { minMinutes: '121' })).status).toBe(422)
  expect((await put(world, emil, world.counting, 'postpone', { until: '2026-11-23' })).status).toBe(422)
  expect((await put(world, emil, crypto.randomUUID(), 'help', { body: 'Ingrid' })).status).toBe(404)
  await world.db.owner.query('update task set removed_at = now() where id = $1', [world.cleaning])
  const gone = await put(world, emil, world.cleaning, 'help', { body: 'Ingrid' })
  expect([gone.status, gone.html.includes('står ikke på listen længere')]).toEqual([409, true])
  expect(await rowsOf(world, 'select from trial')).toEqual([])
})

test('while the list is not shared the employee tries alone, and makes no agreements', async () => {
  const world = await atWork({ shared: false })
  const { lise, emil, company } = world
  await put(world, emil, world.counting, 'drop')
  expect(await wordsOf(emil, pageOf(world))).toContain('Kun dig')
  expect((await lise.get(pageOf(world))).status).toBe(404)
  expect((await put(world, lise, world.closing, 'drop')).status).toBe(404)
  for (const name of ['trialDropping', 'trialRestoration', 'trialAcceptance'] as const) {
    expect((await lise.post(urls[name]({ pairId: company.pairId }))).status).toBe(404)
  }
  await addMeeting(world.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const { html } = await emil.get(urls.trialSettlement({ pairId: company.pairId }))
  expect(html).toContain('Del listen først')
  const [change] = await rowsOf<{ id: string }>(world, 'select id from trial_change')
  const refused = await press(world, emil, {
    seen: change!.id,
    [`body-${change!.id}`]: 'Vi dropper det',
    [`kind-${change!.id}`]: 'change',
    [`ownerId-${change!.id}`]: company.employee.memberId,
    [`deadline-${change!.id}`]: '2026-12-01',
    from: '2026-12-01',
    take: 'yes',
  })
  expect(refused.status).toBe(409)
  expect(await rowsOf(world, 'select from agreement')).toEqual([])
})

test('what is settled becomes agreements once, whoever presses, and the list once its owner takes it over', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  await put(world, lise, world.counting, 'hand-over', { body: 'Nadia' })
  await put(world, emil, world.closing, 'shorter', { minMinutes: '20', maxMinutes: '25' })
  await put(world, emil, world.cleaning, 'postpone', { until: '2027-01-04' })
  const early = await lise.get(urls.trialSettlement({ pairId: company.pairId }))
  expect(early.html).toContain('Planlæg en samtale')
  await addMeeting(world.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const typed = await settlement(world, lise)
  expect(Object.values(typed)).toContain('Nadia overtager ”Tælle lager”.')
  expect(typed.from).toBe('2026-11-30')
  // Both at the same moment, in the same words: one result, and no error for either.
  const pressed = await Promise.all(
    [lise, emil, lise].map((by) => press(world, by, { ...typed, from: '2026-12-01' })),
  )
  expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303])
  const agreed = await rowsOf<{ body: string }>(
    world,
    'select body from agreement_wording order by agreement_id',
  )
  expect(agreed.map(({ body }) => body)).toEqual([
    'Nadia overtager ”Tælle lager”.',
    '”Lukke kassen” må tage 20–25 min. hver gang.',
    '”Gøre rent i kælderen” venter til 4. januar 2027.',
  ])
  expect(await rowsOf(world, 'select from trial_change where agreement_id is not null')).toHaveLength(3)
  // Later, in other words: told, and the words are kept.
  const [changeId] = typed.seen!.split(',')
  const late = await press(world, emil, { ...typed, [`body-${changeId}`]: 'Ingrid overtager' })
  expect([late.status, late.html.includes('Ingrid overtager')]).toEqual([409, true])
  expect((await put(world, emil, world.closing, 'drop')).status).toBe(409)
  expect((await lise.post(urls.trialDropping({ pairId: company.pairId }))).status).toBe(409)

  // It is still the list it was.
  const titles =
    'select title, coalesce(rests_until, starts_on)::text as day, min_minutes as min, max_minutes as max from task where removed_at is null order by position'
  expect(await rowsOf(world, titles)).toHaveLength(3)
  expect(await wordsOf(emil, pageOf(world))).toContain('Gør det til min liste fra 1. december')
  expect(await wordsOf(lise, pageOf(world))).not.toContain('Gør det til min liste')
  expect((await lise.post(urls.trialAcceptance({ pairId: company.pairId }))).status).toBe(404)
  const accepted = await Promise.all([1, 2].map(() => accept(world)))
  expect(accepted.map(({ status }) => status)).toEqual([303, 303])
  expect(await rowsOf(world, titles)).toEqual([
    { title: 'Lukke kassen', day: '2026-11-02', min: 20, max: 25 },
    { title: 'Gøre rent i kælderen', day: '2027-01-04', min: 60, max: 60 },
  ])
  const versions = await rowsOf<{ day: string; count: number }>(
    world,
    'select from_date::text as day, jsonb_array_length(tasks) as count from task_version',
  )
  expect(versions).toEqual([{ day: '2026-12-01', count: 2 }])
  // The agreements are confirmed where they were made, and a new trial begins from the new list.
  const [agreement] = await rowsOf<{ id: string }>(world, 'select id from agreement order by id')
  const back = pageOf(world)
  const confirmed = await emil.post(urls.agreementConfirmation({ agreementId: agreement!.id }), {
    version: '1',
    back,
  })
  expect(confirmed.location).toBe(`${back}#agreement-${agreement!.id}`)
  await put(world, emil, world.closing, 'drop')
  expect(await rowsOf(world, 'select from trial')).toHaveLength(2)
})

test('the employee settles and takes over in one press; what is seen no more is told', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  await addMeeting(world.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  await put(world, emil, world.counting, 'drop')
  const typed = await settlement(world, emil, { take: 'yes' })
  await put(world, lise, world.closing, 'help', { body: 'Ingrid om fredagen' })
  const late = await press(world, emil, typed)
  expect([late.status, late.html.includes('Se, hvordan det står nu.')]).toEqual([409, true])
  const both = await settlement(world, emil, { take: 'yes' })
  const done = await press(world, emil, both)
  expect(done.location).toBe(`${pageOf(world)}?done=both`)
  expect(
    await rowsOf(world, 'select from trial where accepted_at is not null and version_id is not null'),
  ).toHaveLength(1)
  expect(await wordsOf(lise, pageOf(world))).toContain('Hjælp til ”Lukke kassen”: Ingrid om fredagen')
  expect((await press(world, emil, both)).status).toBe(409)
  expect(await rowsOf(world, 'select from task_version')).toHaveLength(1)
})

test('a change whose task is gone, or was edited, is shown and left out', async () => {
  const world = await atWork()
  const { lise, emil, company, db } = world
  await addMeeting(db, company.organisationId, company.pairId, '2026-11-24T09:00')
  await put(world, emil, world.counting, 'drop')
  await put(world, emil, world.closing, 'shorter', { minMinutes: '20' })
  await put(world, emil, world.cleaning, 'help')
  await db.owner.query('update task set removed_at = now() where id = $1', [world.counting])
  await db.owner.query('update task set min_minutes = 10, max_minutes = 10 where id = $1', [world.closing])
  const words = await wordsOf(lise, pageOf(world))
  expect(words).toContain('Tælle lager')
  expect(words).toContain('Arbejdsopgaven står ikke på listen længere.')
  expect(words).toContain('Arbejdsopgaven er rettet siden')
  const typed = await settlement(world, emil, { take: 'yes' })
  expect(typed.seen?.split(',')).toHaveLength(1)
  expect((await press(world, emil, typed)).status).toBe(303)
  expect(await rowsOf(world, 'select from agreement')).toHaveLength(1)
})

test('it is dropped and taken up again; what has ended is read and not changed', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  const at = { pairId: company.pairId }
  await put(world, emil, world.counting, 'drop')
  for (const _ of [1, 2]) expect((await lise.post(urls.trialDropping(at))).status).toBe(303)
  expect(await wordsOf(emil, pageOf(world))).not.toContain('Falder væk')
  for (const _ of [1, 2]) expect((await emil.post(urls.trialRestoration(at))).status).toBe(303)
  expect(await wordsOf(lise, pageOf(world))).toContain('Falder væk')
  await lise.post(urls.trialDropping(at))
  await put(world, emil, world.closing, 'help')
  await emil.post(urls.trialRestoration(at))
  expect(await rowsOf(world, 'select from trial where dropped_at is null')).toHaveLength(1)
  const [change] = await rowsOf<{ id: string }>(
    world,
    'select c.id from trial_change c join trial r on r.id = c.trial_id where r.dropped_at is null',
  )
  await lise.post(urls.pairEnd(at))
  expect(await wordsOf(lise, pageOf(world))).toContain('Hjælp')
  const refused = [
    await put(world, emil, world.counting, 'drop'),
    await lise.post(urls.trialChangeRemoval({ changeId: change!.id })),
    await lise.post(urls.trialDropping(at)),
    await emil.post(urls.trialRestoration(at)),
    await accept(world),
  ]
  expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409])
})
