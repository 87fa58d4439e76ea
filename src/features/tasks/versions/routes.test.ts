import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { addCompany, addMeeting, addPair, type Company } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
  page: string
}

/** Lise leads Emil, whose list stands open. */
async function atWork(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  await app.db.owner.query(
    'insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now())',
    [company.organisationId, company.pairId, company.employee.memberId],
  )
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    page: urls.taskVersions({ pairId: company.pairId }),
  }
}

async function addTask({ db, company }: World, title: string, minutes: number): Promise<string> {
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, starts_on,
       min_minutes, max_minutes)
     values ($1, $2, $3, now(), now(), 1, $4, 'daily', '2026-01-05', $5, $5 + 12) returning id`,
    [company.organisationId, company.pairId, company.employee.memberId, title, minutes],
  )
  return rows[0]!.id
}

const share = ({ db, company }: World) =>
  db.owner.query(
    `insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, now())`,
    [company.organisationId, company.pairId, company.employee.memberId],
  )
const withdraw = ({ db }: World) => db.owner.query('update task_sharing set withdrawn_at = now()')

const count = async ({ db }: World, table: string): Promise<number> =>
  (await db.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n

const wordsIn = async (by: World['emil'], path: string, id: string): Promise<string | undefined> =>
  (await by.get(path)).page.getElementById(id)?.structuredText

test('the list is saved as a version once, and two are compared: what came, went and grew', async () => {
  const world = await atWork()
  const { emil, db, page } = world
  const empty = await emil.post(page, { from: '2026-12-01' })
  expect([empty.status, empty.html.includes('2026-12-01')]).toEqual([409, true])
  const till = await addTask(world, 'Lukke kassen', 24)
  const windows = await addTask(world, 'Pudse ruder', 12)
  for (const _ of [1, 2]) expect((await emil.post(page, { from: '2026-10-01' })).status).toBe(303)
  expect(await count(world, 'task_version')).toBe(1)
  expect((await emil.get(page)).page.querySelector('#compare select')).toBeNull()

  await db.owner.query('update task set min_minutes = 48, max_minutes = 60, difficulty = $2 where id = $1', [
    till,
    'hard',
  ])
  await db.owner.query('update task set removed_at = now() where id = $1', [windows])
  await addTask(world, 'Tage telefonen', 36)
  await emil.post(page, { from: '2026-11-02' })
  expect(await wordsIn(emil, page, 'came')).toMatch(/Kommet til \(1\).*Tage telefonen.*hver dag, 36–48 min/s)
  expect(await wordsIn(emil, page, 'went')).toMatch(/Faldet væk \(1\).*Pudse ruder/s)
  expect(await wordsIn(emil, page, 'grew')).toMatch(
    /Lukke kassen.*Fra 2–3 timer til 4–5 timer om ugen.*Sværhed: før “Ikke sagt endnu”, nu “Svær”/s,
  )
  expect(await wordsIn(emil, page, 'shrank')).toBeUndefined()
  expect(await wordsIn(emil, `${page}?from=2&to=1`, 'shrank')).toContain('Lukke kassen')
  expect(await wordsIn(emil, `${page}?from=1&to=1`, 'compare')).toContain('De to udgaver er ens')
  for (const asked of ['?from=x&to=9', '?from=-1', '?to=1.5']) {
    expect(await wordsIn(emil, page + asked, 'grew')).toContain('Lukke kassen')
  }
  // Three to five hours, then seven to nine; of the 37 that nobody has said otherwise about.
  expect(await wordsIn(emil, page, 'versions')).toMatch(/1\. okt\. 2026.*3–5 timer.*37 timer.*7–9 timer/s)
  expect(await wordsIn(emil, page, 'versions')).toContain('Kun dig: gemt, mens listen ikke var delt')
})

test('the leader sees versions made while the list was shared, never that there are others, and none once withdrawn', async () => {
  const world = await atWork()
  const { emil, lise, karsten, page } = world
  await addTask(world, 'Hemmelig opgave', 24)
  await emil.post(page, { from: '2026-10-01' })
  expect((await lise.get(page)).status).toBe(404)
  await world.db.owner.query(`update task set title = 'Lukke kassen'`)
  await share(world)
  expect((await lise.get(page)).html).toContain('Her kommer de udgaver, Emil gemmer')
  await emil.post(page, { from: '2026-11-02' })
  await emil.post(page, { from: '2026-12-01' })
  const { html, status } = await lise.get(page)
  expect(status).toBe(200)
  expect(html).not.toMatch(/Hemmelig|1\. okt\. 2026|Kun dig|3\. gang|value="3"/)
  expect(html).toContain('2. nov. 2026')
  expect((await lise.post(page, { from: '2026-12-01' })).status).toBe(404)
  expect((await karsten.get(page)).status).toBe(404)
  await withdraw(world)
  expect([(await lise.get(page)).status, (await emil.get(page)).status]).toEqual([404, 200])
})

/** Something the two have settled, with an agreement; its id. */
async function settleHelp(
  world: World,
  meetingId: string,
  taskId: string,
  kind: string,
): Promise<[string, string]> {
  const { db, company } = world
  const { rows } = await db.owner.query<{ change: string; agreement: string }>(
    `with agreed as (
       insert into agreement (organisation_id, pair_id, meeting_id, created_by, created_at)
       values ($1, $2, $3, $4, now()) returning id),
     worded as (
       insert into agreement_wording (organisation_id, pair_id, agreement_id, version, kind, body, owner_id, deadline,
         written_by, written_at)
       select $1, $2, id, 1, 'task', 'Lære det', $4, '2026-12-15', $4, now() from agreed),
     tried as (
       insert into trial (organisation_id, pair_id, opened_by, opened_at, from_date, settled_by, settled_at, dropped_at)
       values ($1, $2, $4, now(), '2026-11-02', $4, now(), now()) returning id)
     insert into trial_change (organisation_id, pair_id, trial_id, task_id, kind, until, body, put_by, put_at, agreement_id)
     select $1, $2, tried.id, $5, $6, case when $6 = 'postpone' then date '2027-01-04' end, 'Hos Karsten', $4, now(),
            agreed.id
       from tried, agreed
     returning id as change, agreement_id as agreement`,
    [company.organisationId, company.pairId, meetingId, company.employee.memberId, taskId, kind],
  )
  return [rows[0]!.change, rows[0]!.agreement]
}

test('the employee says whether help that was agreed has helped: once, another way, and not at all', async () => {
  const world = await atWork()
  const { emil, lise, karsten, company, db, page } = world
  const meetingId = await addMeeting(db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const taskId = await addTask(world, 'Lukke kassen', 24)
  const [changeId, agreementId] = await settleHelp(world, meetingId, taskId, 'train')
  const [putOff] = await settleHelp(world, meetingId, taskId, 'postpone')
  await share(world)
  const at = `help-${changeId}`
  expect(await wordsIn(lise, page, at)).toMatch(/Lukke kassen.*Oplæring · Hos Karsten.*ikke klaret endnu/s)
  expect(await wordsIn(emil, page, `help-${putOff}`)).toBeUndefined()
  for (const by of [emil, lise]) await by.post(urls.agreementConfirmation({ agreementId }), { version: '1' })
  await emil.post(urls.agreementCompletion({ agreementId }))
  expect(await wordsIn(lise, page, at)).toContain('Aftalen klaret i dag')
  const asked = (await emil.get(page)).page.getElementById(`answer-${changeId}`)
  expect(asked?.hasAttribute('open')).toBe(true)
  expect((await lise.get(page)).page.getElementById(`answer-${changeId}`)).toBeNull()

  const effects = urls.helpEffects({ changeId })
  for (const by of [lise, karsten]) expect((await by.post(effects, { answer: 'no' })).status).toBe(404)
  for (const _ of [1, 2]) {
    const { location } = await emil.post(effects, { answer: 'some', body: 'Jeg bruger listen' })
    expect(location).toBe(`${page}?done=effect#${at}`)
  }
  expect(await count(world, 'help_effect')).toBe(1)
  expect(await wordsIn(lise, page, at)).toMatch(/Det hjalp noget.*Jeg bruger listen/s)
  await emil.post(effects, { answer: 'much', body: '' })
  expect([await count(world, 'help_effect'), await wordsIn(lise, page, at)]).toEqual([
    2,
    expect.stringContaining('Det hjalp meget'),
  ])
  expect((await emil.post(urls.helpEffects({ changeId: putOff }), { answer: 'no', body: '' })).status).toBe(
    409,
  )

  const { rows } = await db.owner.query<{ id: string }>('select id from help_effect where undone_at is null')
  const undo = urls.helpEffectUndo({ helpEffectId: rows[0]!.id })
  expect((await lise.post(undo)).status).toBe(404)
  for (const _ of [1, 2]) expect((await emil.post(undo)).status).toBe(303)
  expect(await wordsIn(lise, page, at)).not.toContain('hjalp meget')
  await withdraw(world)
  expect((await lise.get(page)).status).toBe(404)
})

test('what has ended is read, and not written; a new leader starts empty', async () => {
  const world = await atWork()
  const { emil, lise, karsten, company, page } = world
  await addTask(world, 'Lukke kassen', 24)
  await share(world)
  await emil.post(page, { from: '2026-11-02' })
  await lise.post(urls.pairEnd({ pairId: company.pairId }))
  const next = await addPair(world.db, company.organisationId, company.leader, company.employee)
  for (const by of [lise, emil]) expect((await by.get(page)).html).toContain('2. nov. 2026')
  expect((await emil.get(page)).page.getElementById('settle')).toBeNull()
  const late = await emil.post(page, { from: '2026-12-07' })
  expect([late.status, late.html.includes('2026-12-07'), await count(world, 'task_version')]).toEqual([
    409,
    true,
    1,
  ])
  expect((await karsten.get(urls.taskVersions({ pairId: next }))).status).toBe(404)
  expect((await emil.get(urls.taskVersions({ pairId: next }))).html).not.toContain('2. nov. 2026')
})
