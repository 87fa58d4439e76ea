import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, addPair, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
  here: string
}

/** Lise leads Emil, who has said yes to sharing unless told otherwise. */
async function atWork({ consents = true } = {}): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const world = {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    here: urls.shares({ pairId: company.pairId }),
  }
  if (consents) await world.emil.post(urls.shareConsent({ pairId: company.pairId }))
  return world
}

const two = { h1: 'Arbejdsmængde · 14. november', w1: 'Tung', h2: '', w2: 'En hjælper\r\nom fredagen' }

const listed = async ({ here }: World, by: World['emil']): Promise<string[]> =>
  (await by.get(here)).page
    .querySelectorAll('#shared li')
    .map((row) => `${row.querySelector('h3')?.text ?? ''}|${row.querySelector('p')?.text}`)

const idsOf = async ({ here, emil }: World): Promise<string[]> =>
  (await emil.get(here)).page.querySelectorAll('#shared li').map(({ id }) => id.replace('share-', ''))

/** Every column of every table, as text. */
async function everything({ db }: World): Promise<string> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('public', 'auth', 'vault', 'graphile_worker') and table_type = 'BASE TABLE'`,
  )
  const dumps = await Promise.all(
    rows.map(async ({ name }) => {
      const found = await db.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
      return found.rows.map(({ row }) => row).join('\n')
    }),
  )
  return dumps.join('\n')
}

test('what the employee shares is exactly what the leader reads, once, and nobody else reads it', async () => {
  const world = await atWork()
  const { lise, emil, karsten, here } = world
  for (const done of await Promise.all([1, 2].map(() => emil.post(here, two)))) {
    expect([done.status, done.location]).toEqual([303, `${here}?done=shared`])
  }
  const read = ['Arbejdsmængde · 14. november|Tung', '|En hjælper\nom fredagen']
  expect(await listed(world, emil)).toEqual(read)
  expect(await listed(world, lise)).toEqual(read)
  expect((await karsten.get(here)).status).toBe(404)
  for (const by of [lise, karsten]) expect((await by.post(here, two)).status).toBe(404)
  const { html } = await lise.get(here)
  expect(html).not.toContain('share-form')
  expect(html).not.toContain('/withdrawal')
  // Sealed at rest, in words no one can read from a table.
  const rest = await everything(world)
  for (const word of ['Tung', 'fredagen', 'Arbejdsmængde']) expect(rest).not.toContain(word)
})

test('one thing taken back is gone with its key, from every page at once, and pressing again changes nothing', async () => {
  const world = await atWork()
  const { lise, emil, karsten, company, db, here } = world
  const meetingId = await addMeeting(db, company.organisationId, company.pairId)
  const mark = 'MÆRKE-0af3'
  await emil.post(here, { ...two, w1: mark })
  await emil.post(urls.meetingWellbeing({ meetingId }))
  const pages = [here, urls.meeting({ meetingId })]
  const seen = async (by: World['emil']) =>
    Promise.all(pages.map(async (path) => (await by.get(path)).html.includes(mark)))
  expect([await seen(lise), await seen(emil)]).toEqual([
    [true, true],
    [true, true],
  ])
  const [shareId = ''] = await idsOf(world)
  const before = await db.owner.query(
    'select s.sealed, k.wrapped from share s join vault.key k using (id) where s.id = $1',
    [shareId],
  )
  const back = { pairId: company.pairId }
  for (const by of [lise, karsten]) {
    expect((await by.post(urls.shareWithdrawal({ shareId }), back)).status).toBe(404)
  }
  for (const _ of [1, 2]) {
    const done = await emil.post(urls.shareWithdrawal({ shareId }), back)
    expect([done.status, done.location]).toEqual([303, `${here}?done=withdrawn`])
  }
  expect([await seen(lise), await seen(emil)]).toEqual([
    [false, false],
    [false, false],
  ])
  expect(await listed(world, lise)).toEqual(['|En hjælper\nom fredagen'])
  const rest = await everything(world)
  expect(rest).not.toContain(before.rows[0].sealed)
  expect(rest).not.toContain(before.rows[0].wrapped.toString('hex'))
  const { rows } = await db.owner.query(`select kind, subject_id from erasure where kind = 'share'`)
  expect(rows).toEqual([{ kind: 'share', subject_id: shareId }])
  const unknown = urls.shareWithdrawal({ shareId: crypto.randomUUID() })
  expect((await emil.post(unknown)).status).toBe(404)
})

test('an old copy of the words opens no more once the key is gone, and a replay clears them away', async () => {
  const world = await atWork()
  const { lise, emil, db, company, here } = world
  await emil.post(here, two)
  const [shareId = ''] = await idsOf(world)
  const { rows } = await db.owner.query('select * from share where id = $1', [shareId])
  await emil.post(urls.shareWithdrawal({ shareId }))
  const old = rows[0]
  await db.owner.query(
    `insert into share (organisation_id, id, pair_id, author_id, shared_at, sealed) values ($1, $2, $3, $4, $5, $6)`,
    [old.organisation_id, old.id, old.pair_id, old.author_id, old.shared_at, old.sealed],
  )
  expect(await listed(world, lise)).toEqual(['|En hjælper\nom fredagen'])
  const replayed = await db.owner.query('select erase_as($1, $2, $3, null, now()) as done', [
    company.organisationId,
    'share',
    shareId,
  ])
  expect(replayed.rows).toEqual([{ done: true }])
  expect((await db.owner.query('select from share where id = $1', [shareId])).rowCount).toBe(0)
})

test('the first share waits for a yes, asked once; the words are kept meanwhile', async () => {
  const world = await atWork({ consents: false })
  const { lise, emil, here, company } = world
  expect((await emil.get(here)).page.getElementById('consent')).not.toBeNull()
  expect((await lise.get(here)).page.getElementById('consent')).toBeNull()
  const early = await emil.post(here, two)
  expect([early.status, early.html.includes('om fredagen')]).toEqual([409, true])
  const yes = urls.shareConsent({ pairId: company.pairId })
  expect((await lise.post(yes)).status).toBe(404)
  for (const _ of [1, 2]) expect((await emil.post(yes)).location).toBe(`${here}?done=consented`)
  expect((await emil.get(here)).page.getElementById('consent')).toBeNull()
  expect((await emil.post(here, two)).status).toBe(303)
})

test('the employee sees that the leader has looked, and a look of their own is none', async () => {
  const world = await atWork()
  const { lise, emil, db, here } = world
  const looks = async () => (await db.owner.query('select what, reader_role from reading')).rows
  await lise.get(here)
  expect(await looks()).toEqual([])
  await emil.post(here, two)
  await emil.get(here)
  expect(await looks()).toEqual([])
  for (const _ of [1, 2]) await lise.get(here)
  expect(await looks()).toEqual([{ what: 'shares', reader_role: 'leader' }])
})

test('how one is stands in a conversation only once the employee opens it, and never where work is weighed', async () => {
  const world = await atWork()
  const { lise, emil, db, company, here } = world
  const meetingId = await addMeeting(db, company.organisationId, company.pairId)
  const at = { meetingId }
  await emil.post(here, two)
  const part = async (by: World['emil']) =>
    (await by.get(urls.meeting(at))).page.getElementById('how-are-you')?.structuredText ?? null
  expect(await part(lise)).toBeNull()
  expect(await part(emil)).not.toContain('Tung')
  expect((await lise.post(urls.meetingWellbeing(at))).status).toBe(404)
  for (const _ of [1, 2]) await emil.post(urls.meetingWellbeing(at))
  expect(await part(lise)).toContain('Tung')
  await lise.post(urls.meetingSetting(at), { type: 'evaluation' })
  expect([await part(lise), await part(emil)]).toEqual([null, null])
  expect((await emil.post(urls.meetingWellbeing(at))).status).toBe(409)
  await lise.post(urls.meetingSetting(at), { type: 'wellbeing' })
  expect(await part(lise)).toContain('Tung')
  await lise.post(urls.meetingStart(at))
  expect(await part(lise)).toContain('Tung')
  for (const _ of [1, 2]) await emil.post(urls.meetingWellbeingClosing(at))
  expect(await part(lise)).toBeNull()
  await emil.post(urls.meetingWellbeing(at))
  await lise.post(urls.meetingClose(at))
  expect([await part(lise), await part(emil)]).toEqual([null, null])
})

test('when the two have parted, what is shared is read and can be taken back, and a new leader starts empty', async () => {
  const world = await atWork()
  const { lise, emil, karsten, company, db, here } = world
  await emil.post(here, two)
  await lise.post(urls.pairEnd({ pairId: company.pairId }))
  const next = await addPair(db, company.organisationId, company.leader, company.employee)
  expect(await listed(world, lise)).toHaveLength(2)
  const late = await emil.post(here, { ...two, w1: 'Noget nyt' })
  expect([late.status, late.html.includes('Noget nyt')]).toEqual([409, true])
  const [shareId = ''] = await idsOf(world)
  expect((await emil.post(urls.shareWithdrawal({ shareId }))).status).toBe(303)
  expect(await listed(world, lise)).toHaveLength(1)
  expect((await karsten.get(urls.shares({ pairId: next }))).html).not.toContain('fredagen')
})

test('it is in no search, timeline, summary or paper', async () => {
  const world = await atWork()
  const { lise, emil, company, here } = world
  await emil.post(here, { h1: '', w1: 'blåbærtærte' })
  const { pairId } = company
  for (const by of [lise, emil]) {
    const found = await by.get(`${urls.search()}?q=bl%C3%A5b%C3%A6rt%C3%A6rte`)
    expect(found.page.querySelectorAll('main li')).toEqual([])
    for (const path of [
      urls.pair({ pairId }),
      urls.pairTimeline({ pairId }),
      urls.pairSummary({ pairId }),
      urls.pairSummaryFile({ pairId }),
      urls.today(),
    ]) {
      expect((await by.get(path)).html).not.toContain('blåbærtærte')
    }
  }
})
