import { expect, test } from 'vitest'
import { type Answer, createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { addCompany, addPair, type Company } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

interface World extends TestApp {
  company: Company
  at: { pairId: string }
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
    at: { pairId: company.pairId },
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
  }
}

const added = ({ location }: Answer): string => /added=([\w-]+)/.exec(location ?? '')?.[1] as string

const write = async ({ emil, at }: World, line: string): Promise<string> =>
  added(await emil.post(urls.pairTasks(at), { line }))

const flashOf = ({ page }: Answer): string | undefined => page.getElementById('flash')?.structuredText

/** The titles on the page, in their order. */
const titlesOf = ({ page }: Answer): string[] =>
  page.querySelectorAll('[id^=task-] a').map((link) => link.text)

test('a line is kept at once where it can be read in one way, said back as it was understood, and undone', async () => {
  const world = await atWork()
  const { emil, lise, at, db } = world
  const taskId = await write(world, 'Lukke kassen, dagligt 20 min')
  expect(await write(world, 'Lukke kassen, dagligt 20 min')).toBe(taskId)
  const page = await emil.get(`${urls.pairTasks(at)}?added=${taskId}`)
  expect(flashOf(page)).toContain('Skrevet op: “Lukke kassen” – hver dag · 20 min.')
  // Without any script, the next line can be written at once.
  expect(page.page.getElementById('line-line')?.hasAttribute('autofocus')).toBe(true)
  expect(page.page.getElementById(`task-${taskId}`)?.structuredText).toContain('1 t. 40 min. om ugen')
  expect(page.page.getElementById('usual-week')?.structuredText).toContain('af 37 timer')
  const removed = await emil.post(urls.taskRemoval({ taskId }))
  const undone = await emil.get(removed.location as string)
  expect(titlesOf(undone)).toEqual([])
  expect(flashOf(undone)).toContain('“Lukke kassen” er fjernet')
  for (const _ of [1, 2]) await emil.post(urls.taskRestoration({ taskId }))
  expect(titlesOf(await emil.get(urls.pairTasks(at)))).toEqual(['Lukke kassen'])
  // Nothing of it is the leader's to see, or to write.
  expect((await lise.get(`${urls.pairTasks(at)}?added=${taskId}`)).html).not.toContain('Lukke kassen')
  expect((await lise.post(urls.pairTasks(at), { line: 'Lukke kassen, dagligt' })).status).toBe(404)
  expect((await lise.post(urls.taskRemoval({ taskId }))).status).toBe(404)
  const { rows } = await db.owner.query('select count(*)::int as n from task')
  expect(rows).toEqual([{ n: 1 }])
})

test('a line that does not say how often is shown in fields, and kept when they are filled in', async () => {
  const world = await atWork()
  const { emil, at } = world
  const asked = await emil.post(urls.pairTasks(at), { line: 'Rydde op på lageret' })
  expect([asked.status, asked.page.getElementById('rows-title-0')?.getAttribute('value')]).toEqual([
    200,
    'Rydde op på lageret',
  ])
  expect(titlesOf(await emil.get(urls.pairTasks(at)))).toEqual([])
  const answer = {
    lines: 'Rydde op på lageret',
    keep: 'yes',
    'title-0': 'Rydde op på lageret',
    'rhythm-0': 'weekly',
    'times-0': '1',
    'every-0': '3',
    'date-0': '2026-11-30',
    'min-0': '45',
    'max-0': '60',
  }
  const taskId = added(await emil.post(urls.pairTasks(at), answer))
  const page = await emil.get(`${urls.pairTasks(at)}?added=${taskId}`)
  expect(flashOf(page)).toContain('hver 3. uge · 45 min. – 1 time')
})

test('many lines are shown before they are kept, those with doubts in fields; nothing is lost, one can be left out', async () => {
  const world = await atWork()
  const { emil, at } = world
  const lines = 'Åbne butikken, dagligt 15 min\n\nPasse planter\nFeje gården\nLønkørsel, hver måned 2 timer'
  const asked = await emil.post(urls.pairTasks(at), { lines })
  expect(asked.page.querySelectorAll('[id^=row-]')).toHaveLength(4)
  expect(asked.page.getElementById('row-0')?.structuredText).toContain('hver dag · 15 min.')
  const kept = {
    lines: asked.page.querySelector('[name=lines]')?.getAttribute('value') ?? '',
    keep: 'yes',
    'title-1': 'Vande planter',
    'title-2': 'Feje gården',
    'skip-2': 'on',
  }
  const refused = await emil.post(urls.pairTasks(at), kept)
  expect([refused.status, refused.page.getElementById('rows-title-1')?.getAttribute('value')]).toEqual([
    422,
    'Vande planter',
  ])
  const done = await emil.post(urls.pairTasks(at), { ...kept, 'rhythm-1': 'weekly' })
  expect(done.location).toBe(`${urls.pairTasks(at)}?kept=3`)
  await emil.post(urls.pairTasks(at), { ...kept, 'rhythm-1': 'weekly' })
  expect(titlesOf(await emil.get(done.location as string))).toEqual([
    'Åbne butikken',
    'Vande planter',
    'Lønkørsel',
  ])
})

test('a task is changed against the version it was read in, and moved among the others', async () => {
  const world = await atWork()
  const { emil, at } = world
  const taskId = await write(world, 'Lukke kassen, dagligt 20 min')
  const others = [
    await write(world, 'Bestille varer, hver uge 30 min'),
    await write(world, 'Lønkørsel, hver måned 2 timer'),
  ]
  const fields = {
    title: 'Lukke kassen',
    rhythm: 'daily',
    times: '2',
    every: '1',
    date: '',
    min: '20',
    max: '',
  }
  const changed = { ...fields, importance: 'must', onlyMe: 'yes', version: '1' }
  const saved = await emil.post(urls.task({ taskId }), changed)
  expect(flashOf(await emil.get(saved.location as string))).toContain('2 gange om dagen')
  const late = await emil.post(urls.task({ taskId }), { ...changed, title: 'Tælle kassen op' })
  expect([late.status, late.html.includes('Tælle kassen op')]).toEqual([409, true])
  expect(late.page.querySelector('[name=version]')?.getAttribute('value')).toBe('2')
  const row = (await emil.get(urls.pairTasks(at))).page.getElementById(`task-${taskId}`)
  expect(row?.structuredText).toContain('Skal · Kun du kan gøre det')

  const ranked = async () => titlesOf(await emil.get(`${urls.pairTasks(at)}?order=rank`))
  const move = (task: string, direction: string) =>
    emil.post(urls.taskPosition({ taskId: task }), { direction })
  expect((await move(others[1] as string, 'up')).location).toContain('order=rank')
  expect(await ranked()).toEqual(['Lukke kassen', 'Lønkørsel', 'Bestille varer'])
  await move(others[0] as string, 'first')
  for (const _ of [1, 2]) await move(taskId, 'last')
  expect(await ranked()).toEqual(['Bestille varer', 'Lønkørsel', 'Lukke kassen'])
  expect((await move(taskId, 'sideways')).status).toBe(400)
  // By how often they come, each keeps its place among those of its kind.
  expect(titlesOf(await emil.get(urls.pairTasks(at)))).toEqual([
    'Lukke kassen',
    'Bestille varer',
    'Lønkørsel',
  ])
})

test('the leader sees the list from when it is shared until it is taken back, also after the two have parted', async () => {
  const world = await atWork()
  const { emil, lise, karsten, at } = world
  const before = (await lise.get(urls.pairTasks(at))).html
  await write(world, 'Lukke kassen, dagligt 20 min')
  const bare = (html: string) => html.replace(/nonce="[^"]*"/g, '')
  expect(bare((await lise.get(urls.pairTasks(at))).html)).toBe(bare(before))
  for (const _ of [1, 2]) await emil.post(urls.taskSharing(at))
  const shown = await lise.get(urls.pairTasks(at))
  expect(shown.page.querySelector('main')?.structuredText).toContain('Lukke kassen')
  expect(shown.page.querySelectorAll('[id^=task-] a')).toEqual([])
  expect((await karsten.get(urls.pairTasks(at))).status).toBe(404)
  await lise.post(urls.pairEnd(at))
  expect((await emil.post(urls.pairTasks(at), { line: 'Mere, dagligt' })).status).toBe(409)
  await emil.post(urls.taskWithdrawal(at))
  expect((await lise.get(urls.pairTasks(at))).html).not.toContain('Lukke kassen')
  await emil.post(urls.taskSharing(at))
  expect((await lise.get(urls.pairTasks(at))).html).toContain('Lukke kassen')
  expect((await emil.get(urls.pairTasks(at))).html).toContain('Lukke kassen')
})

test('the leader suggests; the employee takes it in their own words or says no, and can think again', async () => {
  const world = await atWork()
  const { emil, lise, at, db } = world
  const suggest = { title: 'Tælle varer op, hver måned 2 timer', why: 'Vi mangler tit noget' }
  for (const _ of [1, 2]) await lise.post(urls.taskSuggestions(at), suggest)
  const { rows } = await db.owner.query<{ id: string }>('select id from task_suggestion')
  expect(rows).toHaveLength(1)
  const suggestionId = rows[0]!.id
  const answer = (fields: Record<string, string>, by = emil) =>
    by.post(urls.taskSuggestionAnswer({ suggestionId }), fields)
  expect((await emil.post(urls.taskSuggestions(at), suggest)).status).toBe(409)
  const waits = await emil.get(urls.pairTasks(at))
  expect(waits.page.getElementById(`take-${suggestionId}-title`)?.getAttribute('value')).toBe(
    'Tælle varer op',
  )
  expect((await emil.get(urls.pair(at))).html).toContain('1 forslag til en arbejdsopgave venter')
  await lise.post(urls.taskSuggestionWithdrawal({ suggestionId }), { value: 'withdrawn' })
  expect((await emil.get(urls.pairTasks(at))).html).not.toContain('Vi mangler tit noget')
  await lise.post(urls.taskSuggestionWithdrawal({ suggestionId }), { value: 'standing' })

  for (const _ of [1, 2]) await answer({ answer: 'declined', reason: 'Det gør Oda' })
  expect((await lise.get(urls.pairTasks(at))).html).toContain('Det gør Oda')
  const wording = { title: 'Tælle varer op', rhythm: 'monthly', times: '1', every: '1', min: '120' }
  expect((await answer({ answer: 'taken', ...wording })).status).toBe(409)
  const late = await lise.post(urls.taskSuggestionWithdrawal({ suggestionId }), { value: 'withdrawn' })
  expect(late.status).toBe(409)
  expect((await answer({ answer: 'undo' }, lise)).status).toBe(409)
  await answer({ answer: 'undo' })
  expect((await lise.get(urls.pairTasks(at))).html).not.toContain('Det gør Oda')
  for (const _ of [1, 2]) await answer({ answer: 'taken', ...wording })
  expect(titlesOf(await emil.get(urls.pairTasks(at)))).toEqual(['Tælle varer op'])
  // What became of it stands for both; the list is still the employee's alone.
  const seen = (await lise.get(urls.pairTasks(at))).page.querySelector('main')?.structuredText
  expect(seen).toContain('Besvarede forslag (1)')
  expect((await lise.get(urls.pairTasks(at))).page.getElementById('tasks')).toBeNull()
})

test('an empty list can begin as a copy of one’s own with another leader, unshared; a new leader starts empty', async () => {
  const world = await atWork()
  const { emil, lise, karsten, company, at } = world
  await write(world, 'Lukke kassen, dagligt 20 min')
  await emil.post(urls.taskSharing(at))
  await lise.post(urls.pairEnd(at))
  const pairId = await addPair(world.db, company.organisationId, company.leader, company.employee)
  expect((await emil.get(urls.pairTasks({ pairId }))).html).toContain('Kopiér 1 opgave')
  const copy = { sourceId: company.pairId }
  for (const _ of [1, 2]) {
    expect((await emil.post(urls.taskCarryOver({ pairId }), copy)).location).toContain('done=copied')
  }
  expect(titlesOf(await emil.get(urls.pairTasks({ pairId })))).toEqual(['Lukke kassen'])
  expect((await karsten.get(urls.pairTasks({ pairId }))).html).not.toContain('Lukke kassen')
  expect((await karsten.post(urls.taskCarryOver({ pairId }), copy)).status).toBe(404)
  await emil.post(urls.pairTasks({ pairId }), { line: 'Feje gården, dagligt 10 min' })
  expect((await emil.post(urls.taskCarryOver({ pairId }), copy)).status).toBe(409)
})

test('a list of thousands is read a page at a time', async () => {
  const world = await atWork()
  const { emil, at, company, db } = world
  await write(world, 'Lukke kassen, dagligt 20 min')
  await db.owner.query(
    `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, starts_on)
     select $1, $2, $3, now(), now(), n, 'Opgave ' || n, 'weekly', '2026-11-23' from generate_series(2, 450) as n`,
    [company.organisationId, company.pairId, company.employee.memberId],
  )
  const sizes = await Promise.all(
    [1, 2, 3, 9].map(async (page) => titlesOf(await emil.get(`${urls.pairTasks(at)}?page=${page}`)).length),
  )
  expect(sizes).toEqual([200, 200, 50, 50])
  expect((await emil.get(`${urls.pairTasks(at)}?page=2`)).html).toContain('Side 2 af 3')
  const { rows } = await db.owner.query<{ id: string }>(`select id from task where title = 'Opgave 450'`)
  const moved = await emil.post(urls.taskPosition({ taskId: rows[0]!.id }), { direction: 'up' })
  expect(moved.location).toContain('page=3')
})
