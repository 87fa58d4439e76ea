import type { HTMLElement } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { addCompany, type Company } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
  path: string
}

/** Lise leads Emil, who has opened a list. */
async function atWork(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  await app.db.owner.query(
    `insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now())`,
    [company.organisationId, company.pairId, company.employee.memberId],
  )
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    path: urls.taskPicture({ pairId: company.pairId }),
  }
}

interface Written {
  title: string
  rhythm: string
  times?: number
  startsOn?: string
  minutes?: [min: number, max: number]
  importance?: string
  difficulty?: string
  drain?: string
  needs?: string[]
  onlyMe?: boolean
}

async function write({ db, company }: World, tasks: Written[]): Promise<void> {
  for (const [position, task] of tasks.entries()) {
    await db.owner.query(
      `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, times,
         starts_on, min_minutes, max_minutes, importance, difficulty, drain, needs, only_me)
       values ($1, $2, $3, now(), now(), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        company.organisationId,
        company.pairId,
        company.employee.memberId,
        position,
        task.title,
        task.rhythm,
        task.times ?? 1,
        task.startsOn ?? '2026-11-02',
        task.minutes?.[0] ?? null,
        task.minutes?.[1] ?? null,
        task.importance ?? null,
        task.difficulty ?? null,
        task.drain ?? null,
        task.needs ?? null,
        task.onlyMe ?? null,
      ],
    )
  }
}

const share = ({ db, company }: World, withdrawnAt: string | null = null) =>
  db.owner.query(
    `insert into task_sharing (organisation_id, pair_id, shared_by, shared_at, withdrawn_at)
     values ($1, $2, $3, now(), $4)`,
    [company.organisationId, company.pairId, company.employee.memberId, withdrawnAt],
  )

const shop: Written[] = [
  {
    title: 'Lukke kassen',
    rhythm: 'daily',
    minutes: [20, 30],
    importance: 'must',
    difficulty: 'easy',
    needs: [],
  },
  { title: 'Betjene kunder', rhythm: 'daily', minutes: [240, 300], importance: 'must', drain: 'gives' },
  {
    title: 'Vagtplan',
    rhythm: 'weekly',
    minutes: [180, 300],
    importance: 'must',
    difficulty: 'hard',
    onlyMe: true,
  },
  {
    title: 'Bestille varer hos grossisten og følge op på det, der mangler i leveringen',
    rhythm: 'weekly',
    times: 2,
    minutes: [90, 120],
    importance: 'should',
    difficulty: 'manageable',
    drain: 'takes',
    onlyMe: true,
    needs: ['tools', 'training'],
  },
  {
    title: 'Rydde op på lageret',
    rhythm: 'weekly',
    minutes: [480, 540],
    importance: 'could',
    difficulty: 'very-hard',
    drain: 'drains',
    needs: ['time'],
  },
  { title: 'Svare på korte beskeder', rhythm: 'daily', times: 9, minutes: [5, 10], drain: 'drains' },
  {
    title: 'Månedsrapport',
    rhythm: 'monthly',
    minutes: [120, 240],
    importance: 'must',
    difficulty: 'hard',
    needs: ['support'],
  },
  {
    title: 'Statusoptælling',
    rhythm: 'once',
    startsOn: '2026-12-30',
    minutes: [900, 900],
    importance: 'must',
  },
  { title: 'Opdatere hjemmesiden', rhythm: 'monthly', importance: 'could' },
]

const lines = (page: HTMLElement, selector: string): string[] =>
  page.querySelectorAll(selector).map(({ structuredText }) => structuredText.replace(/\s+/g, ' ').trim())

test('the picture is the employee’s own until the list is shared, and again when it is taken back', async () => {
  const world = await atWork()
  const { lise, emil, karsten, path } = world
  await write(world, shop)
  const seen = async (by: World['emil']) => (await by.get(path)).html.includes('Lukke kassen')
  expect([await seen(emil), await seen(lise), await seen(karsten)]).toEqual([true, false, false])
  expect((await karsten.get(path)).status).toBe(404)
  await share(world)
  expect([await seen(emil), await seen(lise), await seen(karsten)]).toEqual([true, true, false])
  const { page } = await lise.get(path)
  expect(page.querySelector('h1')?.text).toBe('Billedet af Emils opgaver')
  expect(page.getElementById('insight-only-one')?.text).toContain('Kun Emil kan klare 2 af opgaverne')
  await world.db.owner.query('update task_sharing set withdrawn_at = now()')
  expect(await seen(lise)).toBe(false)
})

test('each table has the figures of its chart, and each chart a name', async () => {
  const world = await atWork()
  await write(world, shop)
  const { page } = await world.emil.get(world.path)
  const charts = page.querySelectorAll('svg[role=img]')
  expect(charts.map((chart) => chart.querySelector('title')?.id)).toEqual(
    ['usual', 'weeks', 'tasks', 'difficulty', 'drain', 'needs'].map((chart) => `${chart}-chart-title`),
  )
  for (const chart of charts) {
    const id = chart.querySelector('title')!.id.replace('-title', '')
    const table = page.getElementById(`${id}-table`)!
    const cells = table.querySelectorAll('th, td').map(({ text }) => text)
    // Every part of every bar, and the figures under it.
    const parts = chart.querySelectorAll('g > g > title').map(({ text }) => text.split(': '))
    expect(parts.length).toBeGreaterThan(0)
    for (const [name, figure] of parts) {
      expect(table.text, id).toContain(name)
      expect(cells, id).toContain(figure)
    }
    const figures = chart
      .querySelectorAll('g > text.fill-muted')
      .flatMap(({ lastChild }) => lastChild!.text.split(/ af | · /))
      .filter((words) => !words.endsWith('opgave') && !words.endsWith('opgaver'))
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) expect(cells, id).toContain(figure)
  }
})

test('a usual week and named ones hold what the list says, and what stands out is said with its figures', async () => {
  const world = await atWork()
  const { emil, db, company, path } = world
  await write(world, shop)
  await db.owner.query(
    `insert into absence (organisation_id, member_id, first_date, last_date, created_at)
     values ($1, $2, '2026-12-14', '2026-12-18', now())`,
    [company.organisationId, company.employee.memberId],
  )
  const { page, html } = await emil.get(path)
  expect(lines(page, '#usual-chart-table tfoot tr').join()).toMatch(/^I alt.* – .*,Aftalt ?37 timer$/)
  const away = page.querySelectorAll('#weeks-chart-table tbody tr')[3]!
  expect(away.querySelectorAll('th, td').map(({ text }) => text)).toEqual([
    'Uge 51 · 14. dec.',
    '0 min.',
    '0 min.',
    ...away
      .querySelectorAll('td')
      .slice(2)
      .map(() => '–'),
  ])
  // The hours of absence are there, and nothing of why, or on which days.
  expect(html).not.toContain('18. dec')
  expect(page.querySelectorAll('#insights li[id]').map(({ id }) => id)).toEqual(
    ['over', 'untimed', 'hard', 'draining', 'only-one', 'switches'].map((kind) => `insight-${kind}`),
  )
  expect(lines(page, '#insight-hard-table tbody tr')).toEqual(['Vagtplan Svær Ikke sagt endnu'])
  expect(lines(page, '#insight-untimed-table tr').join()).toBe('Opgave,Opdatere hjemmesiden,Opgaver i alt: 9')
})

test('without tasks, without times and without answers the page says what will stand there', async () => {
  const world = await atWork()
  const { emil, lise, company, path } = world
  const { pairId } = company
  const links = (page: HTMLElement) =>
    page.querySelectorAll('main a.btn').map((link) => link.getAttribute('href'))
  expect(links((await emil.get(path)).page)).toEqual([urls.pairTasks({ pairId })])
  await share(world)
  expect(links((await lise.get(path)).page)).toEqual([])
  await write(world, [{ title: 'Lukke kassen', rhythm: 'daily' }])
  expect(links((await emil.get(path)).page)).toEqual([urls.taskStep({ pairId, taskStep: 'time' })])
  await write(world, [{ title: 'Åbne butikken', rhythm: 'daily', minutes: [15, 15] }])
  const { page } = await emil.get(path)
  expect(links(page)).toEqual(
    ['difficulty', 'difficulty', 'needs'].map((taskStep) => urls.taskStep({ pairId, taskStep })),
  )
})

test('what comes once stands in its week, and in no usual one', async () => {
  const world = await atWork()
  await write(world, [
    { title: 'Statusoptælling', rhythm: 'once', startsOn: '2026-12-30', minutes: [600, 600] },
  ])
  const { page } = await world.emil.get(world.path)
  expect(page.querySelectorAll('svg[role=img]')).toHaveLength(1)
  expect(page.getElementById('usual')?.text).toContain('kun opgaver, som kommer én gang')
  expect(page.getElementById('weeks-chart-table')?.structuredText).toContain('10 timer')
})
