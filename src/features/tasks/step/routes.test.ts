import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { addCompany, type Company } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'
import type { TaskStep } from './types.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  at: (taskStep: TaskStep) => string
}

/** Lise leads Emil, who keeps a list. */
async function atWork(titles: string[] = []): Promise<World & { tasks: string[] }> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { organisationId, pairId } = company
  const by = [organisationId, pairId, company.employee.memberId]
  const run = (statement: string, ...more: unknown[]) =>
    app.db.owner.query<{ id: string }>(statement, [...by, ...more])
  await run(
    'insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now())',
  )
  const tasks: string[] = []
  for (const [index, title] of titles.entries()) {
    const { rows } = await run(
      `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, starts_on)
       values ($1, $2, $3, now(), now(), $4, $5, 'weekly', '2026-11-23') returning id`,
      index,
      title,
    )
    tasks.push(rows[0]!.id)
  }
  return {
    ...app,
    company,
    tasks,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    at: (taskStep) => urls.taskStep({ pairId, taskStep }),
  }
}

const share = ({ db, company }: World, withdrawn = false) =>
  db.owner.query(
    withdrawn
      ? 'update task_sharing set withdrawn_at = now() where organisation_id = $1 and pair_id = $2 and shared_by = $3'
      : 'insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, now())',
    [company.organisationId, company.pairId, company.employee.memberId],
  )

/** A form of one page, with rows by the id of their task. */
const form = (rows: Record<string, Record<string, string>>, go = 'here', page = '1') => ({
  go,
  page,
  ...Object.fromEntries(
    Object.entries(rows).flatMap(([id, row]) =>
      Object.entries({ version: '1', ...row }).map(([name, value]) => [`${name}-${id}`, value]),
    ),
  ),
})

const said = async ({ db }: World, columns: string): Promise<Record<string, unknown>[]> =>
  (await db.owner.query(`select version, ${columns} from task order by position`)).rows

test('step by step the employee answers what the leader asks, and the week adds up at once', async () => {
  const world = await atWork(['Lukke kassen', 'Bestille varer'])
  const { emil, at, tasks } = world
  const [till, goods] = tasks as [string, string]
  const first = await emil.get(at('time'))
  expect(first.page.querySelector('#question')?.structuredText).toContain('Lise spørger')
  const answers = form({
    [till]: { minutes: '10-11 timer', importance: 'must' },
    [goods]: { minutes: '1,5 t', importance: 'could' },
  })
  const saved = await emil.post(at('time'), answers)
  expect([saved.status, saved.location]).toEqual([303, `${at('time')}?done=saved`])
  // Pressed twice, with the versions of the form before: nothing more happens.
  expect((await emil.post(at('time'), answers)).status).toBe(303)
  expect(await said(world, 'min_minutes as min, max_minutes as max, importance')).toEqual([
    { version: 2, min: 600, max: 660, importance: 'must' },
    { version: 2, min: 90, max: 90, importance: 'could' },
  ])
  const { page } = await emil.get(saved.location!)
  expect(page.getElementById('usual-week')?.structuredText).toContain(
    '11 t. 30 min. – 12 t. 30 min. af 37 timer',
  )
  expect(page.querySelector('[role=status]')?.text).toContain('11 t. 30 min. – 12 t. 30 min.')
  expect(page.querySelectorAll('#most-time li').map((row) => row.text)).toEqual([
    expect.stringContaining('Lukke kassen'),
    expect.stringContaining('Bestille varer'),
  ])

  const hard = form(
    { [till]: { version: '2', difficulty: 'very-hard', drain: 'drains', fondness: '' } },
    'next',
  )
  const onward = await emil.post(at('difficulty'), hard)
  expect(onward.location).toBe(`${at('needs')}?done=saved`)
  expect((await emil.get(at('difficulty'))).page.getElementById('hardest')?.text).toContain(
    'Meget svær · Dræner',
  )

  const both = form({ [till]: { version: '3', tools: 'on', nothing: 'on', needWords: 'En mere at spørge' } })
  const refused = await emil.post(at('needs'), both)
  expect([refused.status, refused.html.includes('En mere at spørge')]).toEqual([422, true])
  expect(refused.page.querySelector('[role=alert] a')?.getAttribute('href')).toBe(`#nothing-${till}`)
  const need = { version: '3', tools: 'on', support: 'on', successor: 'Ingrid', onlyMe: 'no' }
  const last = await emil.post(
    at('needs'),
    form({ [till]: need, [goods]: { version: '2', nothing: 'on' } }, 'next'),
  )
  expect(last.location).toBe(urls.taskPicture({ pairId: world.company.pairId }))
  expect(await said(world, 'needs, need_words as words, successor, only_me as only')).toEqual([
    { version: 4, needs: ['support', 'tools'], words: '', successor: 'Ingrid', only: false },
    { version: 3, needs: [], words: '', successor: '', only: null },
  ])
})

test('what was changed or removed meanwhile is not written over, and nothing typed is lost', async () => {
  const world = await atWork(['Lukke kassen', 'Bestille varer', 'Rydde lager'])
  const { emil, at, tasks, db } = world
  const [till, goods, stock] = tasks as [string, string, string]
  await emil.post(at('time'), form({ [till]: { minutes: '20', importance: '' } }))
  await db.owner.query('update task set removed_at = now() where id = $1', [stock])
  const typed = { minutes: '45', importance: 'should' }
  const late = await emil.post(at('time'), form({ [till]: typed, [goods]: typed, [stock]: typed }))
  expect(late.status).toBe(409)
  expect(await said(world, 'min_minutes as min')).toEqual([
    { version: 2, min: 20 },
    { version: 1, min: null },
    { version: 1, min: null },
  ])
  const valueIn = (name: string) => late.page.querySelector(`[name=${name}]`)?.getAttribute('value')
  expect([valueIn(`minutes-${till}`), valueIn(`minutes-${goods}`)]).toEqual(['45', '45'])
  const row = (id: string) => late.page.getElementById(`task-${id}`)
  expect([row(till)!.text.includes('Ændret imens'), row(goods)!.text.includes('Ændret imens')]).toEqual([
    true,
    false,
  ])
  expect(row(stock)).toBeNull()
  expect(late.page.getElementById('step-form')?.structuredText).toContain('45 min. · Bør')
  // Seen, and saved again.
  const again = form({ [till]: { ...typed, version: valueIn(`version-${till}`)! }, [goods]: typed })
  expect((await emil.post(at('time'), again)).status).toBe(303)
  expect((await said(world, 'min_minutes as min')).map(({ min }) => min)).toEqual([45, 45, null])
  // An untouched row of a task that is gone says nothing, and stops nothing.
  expect((await emil.post(at('time'), form({ [stock]: { minutes: '', importance: '' } }))).status).toBe(303)
})

test('wrong input comes back with all that was typed', async () => {
  const { emil, at, tasks } = await atWork(['Lukke kassen'])
  const [till] = tasks as [string]
  const wrong = await emil.post(at('time'), form({ [till]: { minutes: 'længe', importance: 'could' } }))
  expect(wrong.status).toBe(422)
  expect(wrong.page.getElementById(`minutes-${till}`)?.getAttribute('value')).toBe('længe')
  expect(wrong.page.querySelector(`#importance-${till} [selected]`)?.getAttribute('value')).toBe('could')
  const strange = form({ [till]: { minutes: '20', importance: '' } })
  for (const extra of [
    { [`title-${till}`]: 'Ny' },
    { [`version-${till}`]: 'x' },
    { go: 'away' },
    { page: '0' },
  ]) {
    expect((await emil.post(at('time'), { ...strange, ...extra })).status).toBe(400)
  }
})

test('many tasks are asked about some at a time, each button keeps what is written', async () => {
  const world = await atWork(Array.from({ length: 30 }, (_, index) => `Opgave ${index}`))
  const { emil, at, tasks } = world
  const { page } = await emil.get(at('time'))
  expect(page.querySelectorAll('#step-form fieldset')).toHaveLength(25)
  expect(page.getElementById('step-form')?.text).toContain('Gem, og vis 5 opgaver mere')
  const next = await emil.post(at('time'), form({ [tasks[0]!]: { minutes: '5', importance: '' } }, 'next'))
  expect(next.location).toBe(`${at('time')}?done=saved&page=2`)
  expect((await emil.get(next.location!)).page.querySelectorAll('#step-form fieldset')).toHaveLength(5)
  const back = await emil.post(
    at('time'),
    form({ [tasks[29]!]: { minutes: '7', importance: '' } }, 'back', '2'),
  )
  expect(back.location).toBe(`${at('time')}?done=saved`)
  expect((await said(world, 'min_minutes as min')).filter(({ min }) => min !== null)).toHaveLength(2)
})

test('the leader reads along while the list is shared, writes nothing, and is told nothing of it otherwise', async () => {
  const world = await atWork(['Lukke kassen'])
  const { lise, emil, at, tasks, company } = world
  const [till] = tasks as [string]
  const { pairId } = company
  await emil.post(at('time'), form({ [till]: { minutes: '10 timer', importance: 'must' } }))
  const places = [at('time'), at('difficulty'), at('needs'), urls.taskHours({ pairId })]
  const list = urls.pairTasks({ pairId })
  const asked = async () => {
    const answers = await Promise.all(places.map((place) => lise.get(place)))
    return answers.map(({ status, location }) => [status, location])
  }
  expect(await asked()).toEqual(places.map(() => [303, list]))
  await share(world)
  expect(await asked()).toEqual(places.map(() => [200, null]))
  const { page } = await lise.get(at('time'))
  expect(page.getElementById('question')?.structuredText).toContain('Spørg Emil')
  expect(page.getElementById(`task-${till}`)?.structuredText).toContain('10 timer · Skal')
  expect(page.querySelectorAll('main form')).toHaveLength(0)
  expect((await lise.post(at('time'), form({ [till]: { minutes: '1', importance: '' } }))).status).toBe(404)
  const hours = { week1: '20', from: '2026-11-23' }
  expect((await lise.post(urls.taskHours({ pairId }), hours)).status).toBe(404)
  await share(world, true)
  expect(await asked()).toEqual(places.map(() => [303, list]))
})

test('the agreed hours hold from a Monday, may change from week to week, and what was stays', async () => {
  const world = await atWork()
  const { emil, company } = world
  const at = urls.taskHours({ pairId: company.pairId })
  expect((await emil.get(at)).page.getElementById('hours-now')?.structuredText).toContain('37 timer om ugen')
  for (const _ of [1, 2])
    expect((await emil.post(at, { week1: '32:30', from: '2026-11-23' })).status).toBe(303)
  const cycle = { week1: '30', week2: '40', week3: '', from: '2026-12-07' }
  expect((await emil.post(at, cycle)).status).toBe(303)
  const { rows } = await world.db.owner.query(
    'select minutes, from_date::text as day from task_hours order by id',
  )
  expect(rows).toEqual([
    { minutes: [1950], day: '2026-11-23' },
    { minutes: [1800, 2400], day: '2026-12-07' },
  ])
  const { page } = await emil.get(at)
  expect(page.getElementById('hours-now')?.structuredText).toContain('32 t. 30 min. om ugen')
  expect(page.getElementById('hours-history')?.structuredText).toContain(
    'Skifter over 2 uger: 30 timer, 40 timer',
  )
  const tuesday = await emil.post(at, { week1: '37', from: '2026-12-08' })
  expect([tuesday.status, tuesday.html.includes('Vælg en mandag')]).toEqual([422, true])
})

test('what the two had can be read when they have parted, and not changed', async () => {
  const world = await atWork(['Lukke kassen'])
  const { lise, emil, at, tasks, company } = world
  const [till] = tasks as [string]
  await emil.post(at('time'), form({ [till]: { minutes: '20', importance: 'must' } }))
  await lise.post(urls.pairEnd({ pairId: company.pairId }))
  const late = await emil.post(
    at('time'),
    form({ [till]: { version: '2', minutes: '25', importance: 'must' } }),
  )
  expect([late.status, late.html.includes('value="25"')]).toEqual([409, true])
  const hours = await emil.post(urls.taskHours({ pairId: company.pairId }), {
    week1: '20',
    from: '2026-11-23',
  })
  expect([hours.status, hours.html.includes('value="20"')]).toEqual([409, true])
  const { page } = await emil.get(at('time'))
  expect(page.getElementById(`task-${till}`)?.structuredText).toContain('20 min. · Skal')
  expect(page.querySelectorAll('main form')).toHaveLength(0)
})
