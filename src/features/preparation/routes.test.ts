import { expect, test } from 'vitest'
import { type Answer, createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'
import { steps } from './types.ts'

async function given() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const meetingId = await addMeeting(test.db, company.organisationId, company.pairId)
  const at = { meetingId }
  return {
    ...test,
    company,
    meetingId,
    path: urls.preparation(at),
    meeting: urls.meeting(at),
    step: (step: (typeof steps)[number]) => urls.preparationStep({ ...at, step }),
    lise: test.as(company.owner.sessionToken),
    emil: test.as(company.employee.sessionToken),
  }
}

const heading = ({ page }: Answer) => page.querySelector('h1')?.text.trim()
const text = ({ page }: Answer) => page.querySelector('main')?.text.replace(/\s+/g, ' ') ?? ''
const next = (note: string) => ({ note, go: 'next' })

test('the path leads through five steps and back, and keeps what is written on each', async () => {
  const { emil, lise, path, step } = await given()
  expect(heading(await emil.get(path))).toBe('Gør dig klar til samtalen med Lise')
  const seen: string[] = []
  for (const [index, at] of steps.entries()) {
    const page = await emil.get(step(at))
    seen.push(heading(page) as string)
    expect(page.page.querySelector('label[for="note"]')).not.toBeNull()
    const answer = await emil.post(step(at), next(`Tanke ${index}`))
    const following = steps[index + 1]
    expect([answer.status, answer.location]).toEqual([303, following ? step(following) : path])
  }
  expect(seen).toEqual([
    'Hvad skal vi tale om?',
    'Hvad er der sket siden sidst?',
    'Sådan vil jeg lytte',
    'Hvad jeg forventer og har brug for',
    'Hvad vi skal følge op på',
  ])
  const whole = text(await emil.get(path))
  for (const index of steps.keys()) expect(whole).toContain(`Tanke ${index}`)
  const back = await emil.post(step('since'), { note: 'Rettet', go: 'back' })
  expect(back.location).toBe(step('topics'))
  expect((await emil.get(step('since'))).page.querySelector('textarea')?.text.trim()).toBe('Rettet')
  expect((await emil.post(step('topics'), { note: '', go: 'back' })).location).toBe(path)
  for (const at of [path, ...steps.map(step)]) expect((await lise.get(at)).html).not.toMatch(/Tanke|Rettet/)
})

test('a step left empty leaves no trace, and a step emptied is empty', async () => {
  const { emil, db, step, path } = await given()
  const kept = async () => (await db.owner.query(`select body <> '' as written from preparation_note`)).rows
  await emil.post(step('listening'), next('  '))
  expect(await kept()).toEqual([])
  await emil.post(step('listening'), next('Spørg først'))
  await emil.post(step('listening'), next(''))
  expect(await kept()).toEqual([{ written: false }])
  expect(text(await emil.get(path))).not.toContain('Spørg først')
})

test('there is no step of another name', async () => {
  const { emil, meetingId } = await given()
  const nowhere = `${urls.preparation({ meetingId })}/nonsense`
  expect((await emil.get(nowhere)).status).toBe(404)
  expect((await emil.post(nowhere, next('x'))).status).toBe(404)
})

test('“ready” is said by oneself, seen by the other, taken back, and once however often it is pressed', async () => {
  const { emil, lise, db, path, meeting, meetingId } = await given()
  const readiness = urls.readiness({ meetingId })
  await Promise.all([1, 2, 3].map(() => emil.post(readiness, { value: 'on' })))
  expect((await db.owner.query('select member_id from preparation_ready')).rows).toHaveLength(1)
  for (const page of [path, meeting]) {
    expect(text(await emil.get(page))).toContain('Du er klar')
    expect(text(await lise.get(page))).toContain('Emil er klar')
    expect(text(await lise.get(page))).not.toContain('Du er klar')
  }
  expect(text(await lise.get(urls.today()))).toContain('Emil er klar')
  expect(text(await emil.get(urls.today()))).toContain('· du er klar')
  await emil.post(readiness, { value: 'off' })
  expect(text(await lise.get(meeting))).not.toContain('er klar')
  await emil.post(readiness, { value: 'on' })
  expect(text(await lise.get(meeting))).toContain('Emil er klar')
})

test('items are added on the first step: shared, as a draft, or to come forward at the start', async () => {
  const { emil, lise, step, meeting, meetingId } = await given()
  const add = (title: string, share: string) =>
    emil.post(urls.preparationItems({ meetingId }), { title, category: 'tasks', body: '', share })
  expect((await add('Delt', 'yes')).location).toMatch(/preparation\/topics#item-/)
  await add('Kladden', 'no')
  await add('Venter', 'start')
  const own = await emil.get(step('topics'))
  const rows = own.page.querySelectorAll('#own-items li').map((row) => row.text.replace(/\s+/g, ' ').trim())
  expect(rows).toEqual([
    expect.stringMatching(/^Delt.*Delt med Lise$/),
    expect.stringMatching(/^Kladden.*Kun dig$/),
    expect.stringMatching(/^Venter.*Kun dig, til samtalen begynder$/),
  ])
  expect(text(await emil.get(urls.preparation({ meetingId })))).toContain('3 punkter')
  expect((await lise.get(meeting)).html).not.toMatch(/Kladden|Venter/)
  await lise.post(urls.meetingStart({ meetingId }))
  const begun = await lise.get(meeting)
  expect(begun.html).toContain('Venter')
  expect(begun.html).not.toContain('Kladden')
})

test('an item can be made to wait and not to wait; once they talk, what was to wait is seen at once', async () => {
  const { emil, lise, db, meeting, meetingId } = await given()
  const add = (title: string) =>
    emil.post(urls.meetingItems({ meetingId }), { title, category: 'tasks', body: '', share: 'no' })
  await add('Første')
  await add('Anden')
  const { rows } = await db.owner.query<{ id: string }>('select id from agenda_item order by position')
  const [first, second] = rows.map(({ id }) => ({ itemId: id }))
  await emil.post(urls.itemAtStart(first!), { value: 'on' })
  expect(text(await emil.get(urls.item(first!)))).toContain('Kun dig, indtil samtalen begynder')
  await emil.post(urls.itemAtStart(first!), { value: 'off' })
  await lise.post(urls.meetingStart({ meetingId }))
  expect((await lise.get(meeting)).html).not.toContain('Første')
  // A page that was opened before the start still offers it.
  await emil.post(urls.itemAtStart(second!), { value: 'on' })
  expect((await lise.get(meeting)).html).toContain('Anden')
  await emil.post(urls.preparationItems({ meetingId }), {
    title: 'Sent',
    category: 'tasks',
    body: '',
    share: 'start',
  })
  expect((await lise.get(meeting)).html).toContain('Sent')
})

test('an item put to wait at the very moment of the start is shown all the same', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { emil, lise, db, meetingId } = await given()
    await Promise.all([
      emil.post(urls.meetingItems({ meetingId }), {
        title: 'Nu',
        category: 'tasks',
        body: '',
        share: 'start',
      }),
      lise.post(urls.meetingStart({ meetingId })),
    ])
    const { rows } = await db.owner.query('select shared_at is not null as shared from agenda_item')
    expect(rows).toEqual([{ shared: true }])
  }
})

test('a new rhythm takes an item that waits along, still waiting', async () => {
  const { emil, lise, db, company, meetingId } = await given()
  const later = await addMeeting(db, company.organisationId, company.pairId, '2026-12-15T09:00')
  await emil.post(urls.meetingItems({ meetingId }), {
    title: 'Venter',
    category: 'tasks',
    body: '',
    share: 'start',
  })
  await db.owner.query(
    `begin; select set_config('takt.organisation', '${company.organisationId}', true),
            set_config('takt.pairs', '{${company.pairId}}', true);
     select carry_over_items('${meetingId}', '${later}', now()); commit`,
  )
  const next = urls.meeting({ meetingId: later })
  expect((await lise.get(next)).html).not.toContain('Venter')
  expect(text(await emil.get(next))).toContain('Kun dig, til samtalen begynder')
  await lise.post(urls.meetingStart({ meetingId: later }))
  expect((await lise.get(next)).html).toContain('Venter')
})

test('while they talk and after, what one prepared is at hand for its author alone; the path is closed', async () => {
  const { emil, lise, path, step, meeting, meetingId } = await given()
  await emil.post(step('expectations'), next('Ro til at bage'))
  await lise.post(urls.meetingStart({ meetingId }))
  for (const at of [path, step('listening')]) {
    const answer = await emil.get(at)
    expect([answer.status, answer.location]).toEqual([303, meeting])
  }
  const talking = await emil.get(meeting)
  expect(talking.page.querySelector('#own-preparation')?.text).toContain('Ro til at bage')
  expect((await lise.get(meeting)).html).not.toContain('Ro til at bage')
  // What was half written when the other began is kept.
  await emil.post(step('listening'), next('Sidste linje'))
  expect((await emil.get(meeting)).html).toContain('Sidste linje')
  await lise.post(urls.meetingClose({ meetingId }))
  expect((await emil.get(meeting)).html).toContain('Ro til at bage')
  const late = await emil.post(step('listening'), next('For sent'))
  expect([late.status, late.page.querySelector('#unsaved-text')?.text.trim()]).toEqual([409, 'For sent'])
  expect((await emil.post(urls.readiness({ meetingId }), { value: 'on' })).status).toBe(409)
})

test('an item that was begun is kept as a draft by going on, and the note by adding an item', async () => {
  const { emil, lise, step, meeting, meetingId } = await given()
  const begun = { title: 'Vagtplan', category: 'tasks', body: 'Den for uge 50' }
  const wrong = await emil.post(step('topics'), { ...begun, title: '', note: 'Husk ferien', go: 'next' })
  expect(wrong.status).toBe(422)
  expect(wrong.page.querySelectorAll('textarea').map(({ text }) => text.trim())).toEqual([
    'Den for uge 50',
    'Husk ferien',
  ])
  const gone = await emil.post(step('topics'), { ...begun, note: 'Husk ferien', go: 'next' })
  expect(gone.location).toBe(step('since'))
  expect(text(await emil.get(step('topics')))).toMatch(/Vagtplan.*Kun dig.*Husk ferien/s)
  expect((await lise.get(meeting)).html).not.toContain('Vagtplan')

  const added = { title: 'Ferie', category: 'other', body: '', share: 'yes', note: 'Kun uge 7' }
  await emil.post(urls.preparationItems({ meetingId }), added)
  expect(text(await emil.get(step('topics')))).toContain('Kun uge 7')
  expect(text(await lise.get(meeting))).toContain('Ferie')
})

test('since last time: what was done, is due and overdue, and came along, for the two', async () => {
  const { emil, lise, db, company, step, meeting, meetingId } = await given()
  const first = text(await emil.get(step('since')))
  expect(first).toContain('I har ikke holdt en samtale her før')
  const last = await addMeeting(db, company.organisationId, company.pairId, '2026-11-03T09:00')
  const { organisationId, pairId, owner, employee } = company
  await db.owner.query(
    `insert into meeting_start (organisation_id, pair_id, meeting_id, started_by, started_at)
     values ($1, $2, $3, $4, '2026-11-03T08:00Z')`,
    [organisationId, pairId, last, owner.memberId],
  )
  const agree = async (body: string, deadline: string, doneAt?: string) => {
    const { rows } = await db.owner.query<{ id: string }>(
      `with made as (insert into agreement (organisation_id, pair_id, meeting_id, created_by, created_at)
         values ($1, $2, $3, $4, '2026-10-01') returning *),
       worded as (insert into agreement_wording
         (organisation_id, pair_id, agreement_id, version, kind, body, owner_id, deadline, written_by, written_at)
         select $1, $2, id, 1, 'task', $5, $4, $6, $4, '2026-10-01' from made)
       select id from made`,
      [organisationId, pairId, last, employee.memberId, body, deadline],
    )
    if (doneAt) {
      await db.owner.query(
        `insert into agreement_completion (organisation_id, pair_id, agreement_id, completed_by, completed_at)
         values ($1, $2, $3, $4, $5)`,
        [organisationId, pairId, rows[0]!.id, employee.memberId, doneAt],
      )
    }
  }
  await agree('Over tid', '2026-11-20')
  await agree('Inden samtalen', '2026-11-24')
  await agree('Langt ude', '2027-02-01')
  await agree('Lige klaret', '2026-11-30', '2026-11-10T08:00Z')
  await agree('Klaret for længst', '2026-11-30', '2026-10-10T08:00Z')
  await db.owner.query(
    `with origin as (insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
       select $1, $2, $3, $4, 'tasks', title, 1, now(), case when title = 'Med' then now() end
         from unnest(array['Med', 'Kladde med']) as title returning *)
     insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at, carried_from)
     select organisation_id, pair_id, $5, author_id, category, title, 1, now(), shared_at, id from origin`,
    [organisationId, pairId, last, employee.memberId, meetingId],
  )
  const at = { pairId }
  const goal = { title: 'Bage rugbrød', why: '', endsOn: '', serves: '', level: 'work' }
  await emil.post(urls.pairGoals(at), goal)
  await emil.post(urls.pairGoals(at), { ...goal, title: 'Kun mit eget', level: 'personal' })
  await emil.post(urls.pairExpectations(at), { kind: 'need', body: 'En fast vagtplan', share: 'yes' })
  await emil.post(urls.pairExpectations(at), { kind: 'need', body: 'Ikke sagt endnu', share: 'no' })
  const praise = { kind: 'praise', meant: '', wish: '', about: '' }
  await emil.post(urls.pairFeedback(at), { ...praise, happened: 'Godt hjulpet', give: 'yes' })
  await emil.post(urls.pairFeedback(at), { ...praise, happened: 'Gemt til senere', give: 'no' })
  await db.owner.query(
    `with opened as (insert into task_list (organisation_id, pair_id, author_id, opened_at)
       values ($1, $2, $3, '2026-10-01')),
     tasks as (insert into task (organisation_id, pair_id, author_id, created_at, changed_at, removed_at, position,
         title, rhythm, starts_on)
       select $1, $2, $3, t.created, t.created, t.removed, 1, t.title, 'daily', '2026-01-05'
         from (values ('Ny på listen', '2026-11-10'::timestamptz, null::timestamptz), ('Længe på listen', '2026-10-01', null),
                      ('Fjernet før deling', '2026-10-01', '2026-11-05'),
                      ('Taget af', '2026-10-01', '2026-11-12')) as t (title, created, removed)),
     versions as (insert into task_version (organisation_id, pair_id, author_id, number, from_date, settled_at, shared,
         tasks, minutes, weekdays)
       values ($1, $2, $3, 1, '2026-10-05', '2026-10-05', true, '[]', '{2220}', '{1,2,3,4,5}'),
              ($1, $2, $3, 2, '2026-11-12', '2026-11-12', true, '[]', '{2220}', '{1,2,3,4,5}'),
              ($1, $2, $3, 3, '2026-11-16', '2026-11-16', false, '[]', '{2220}', '{1,2,3,4,5}'))
     insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, '2026-11-06')`,
    [organisationId, pairId, employee.memberId],
  )
  const looked = await emil.get(step('since'))
  const under = (id: string) =>
    looked.page
      .querySelectorAll(`#${id} li`)
      .map((row) => row.querySelector('a, span')?.text.trim())
      .filter(Boolean)
  expect(text(looked)).toContain('Siden jeres samtale tirsdag den 3. november')
  expect(under('since-overdue')).toContain('Over tid')
  expect(under('since-due')).toContain('Inden samtalen')
  expect(under('since-done')).toContain('Lige klaret')
  expect(under('since-carried').toSorted()).toEqual(['Kladde med', 'Med'])
  expect(under('since-goals')).toContain('Bage rugbrød')
  expect(under('since-feedback')).toContain('Godt hjulpet')
  expect(under('since-expectations').join()).toContain('En fast vagtplan')
  expect(under('since-tasks')).toEqual([
    'Ny udgave af opgavelisten fra torsdag den 12. november',
    'Ny udgave af opgavelisten fra mandag den 16. november',
    'Skrevet på listen',
    'Taget af listen',
  ])
  expect(text(looked)).toMatch(/intet ændret.*Ny på listen.*Fjernet før deling · Taget af/s)
  expect(text(looked)).not.toMatch(
    /Langt ude|Længe på listen|Klaret for længst|Kun mit eget|Ikke sagt endnu|Gemt til senere/,
  )
  const hers = await lise.get(step('since'))
  expect(text(hers)).toContain('Lige klaret')
  expect(text(hers)).toMatch(/Bage rugbrød.*Godt hjulpet.*En fast vagtplan/s)
  expect(text(hers)).toMatch(/12\. november.*intet ændret.*Ny på listen.*Taget af/s)
  expect(hers.html).not.toMatch(
    /16\. november|Fjernet før|Kladde med|Kun mit eget|Ikke sagt endnu|Gemt til senere/,
  )
  const brief = (await lise.get(meeting)).page.querySelectorAll('#since li').map((line) => line.text.trim())
  expect(brief).toEqual([
    '1 aftale over tid',
    '1 aftale med frist inden samtalen',
    '1 aftale klaret',
    '1 punkt kom med fra tidligere',
    '1 mål, I arbejder hen imod',
    'feedback givet én gang',
    '1 forventning til hinanden, 1 uden svar',
    '1 ny udgave af opgavelisten, 1 arbejdsopgave skrevet på, 1 arbejdsopgave taget af',
  ])
  await db.owner.query('update task_sharing set withdrawn_at = now()')
  expect((await lise.get(step('since'))).html).not.toMatch(/since-tasks|Ny på listen/)
})
