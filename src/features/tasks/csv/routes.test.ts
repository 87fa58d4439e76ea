import { expect, test } from 'vitest'
import { type Answer, createTestApp, type TestApp, testConfig } from '../../../../test/support/app.ts'
import { addCompany, type Company } from '../../../../test/support/company.ts'
import { runReadyJobs, waitingJobs } from '../../../../test/support/jobs.ts'
import { urls } from '../../../urls.ts'
import { taskImportJobs } from './jobs.ts'
import { chunkOfRows } from './types.ts'

async function start(): Promise<TestApp & { company: Company; pairId: string }> {
  const takt = await createTestApp()
  const company = await addCompany(takt.db)
  return { ...takt, company, pairId: company.pairId }
}
type World = Awaited<ReturnType<typeof start>>

/** Hands a file in as a browser does, and follows to where it is looked over. */
async function upload(
  { app, as, company, pairId }: World,
  bytes: Uint8Array | string,
  name = 'opgaver.csv',
): Promise<Answer> {
  const browser = as(company.employee.sessionToken)
  const body = new FormData()
  body.append('file', new File([bytes as BlobPart], name, { type: 'text/csv' }))
  const url = new URL(urls.taskImports({ pairId }), testConfig.url).href
  const request = new Request(url, { method: 'POST', body })
  const bytesSent = await request.arrayBuffer()
  const answer = await app.request(url, {
    method: 'POST',
    body: bytesSent,
    headers: {
      'content-type': request.headers.get('content-type') as string,
      'content-length': String(bytesSent.byteLength),
      cookie: browser.cookie(),
      origin: new URL(testConfig.url).origin,
    },
  })
  if (answer.status === 303) return browser.get(answer.headers.get('location') as string)
  const { parse } = await import('node-html-parser')
  const html = await answer.text()
  return { status: answer.status, location: null, headers: answer.headers, html, page: parse(html) }
}

const actionOf = ({ page }: Answer, form = 'form[id^=act-]'): string =>
  page.querySelector(form)?.getAttribute('action') as string
const alertOf = ({ page }: Answer): string => page.querySelector('[role=alert]')?.text ?? ''
const titles = async ({ db }: World): Promise<string[]> =>
  (
    await db.owner.query<{ title: string }>(
      'select title from task where removed_at is null order by position',
    )
  ).rows.map(({ title }) => title)
const rowsLeft = async ({ db }: World): Promise<number> =>
  (await db.owner.query('select from task_import_row')).rowCount ?? 0

test('ten thousand rows are read in the background, shown on their way, and stand on the list in order', {
  timeout: 120_000,
}, async () => {
  const world = await start()
  const { db, clock, as, company } = world
  const browser = as(company.employee.sessionToken)
  const rows = Array.from({ length: 10_000 }, (_, at) => `Opgave nr. ${at + 1};hver uge;20 min`)
  const begun = await upload(world, ['Opgave;Hvor ofte;Tid', ...rows].join('\r\n'))
  expect([begun.status, begun.page.querySelector('progress')?.getAttribute('max')]).toEqual([200, '10000'])
  expect(begun.page.querySelector('#progress-words')?.text).toBe(`${chunkOfRows} af 10.000 rækker er læst.`)
  const path = actionOf(begun)
  // Not before all of it has been read.
  expect((await browser.post(path, { act: 'bring' })).status).toBe(409)

  expect(await waitingJobs(db)).toEqual(['task_import_reading'])
  await runReadyJobs(db, taskImportJobs({ db, clock }))
  const read = await browser.get(path)
  expect(read.page.querySelector('#counts')?.text).toContain('10.000 opgaver er klar')
  const done = await browser.submit(path, { act: 'bring' })
  expect(done.html).toContain('10.000 opgaver står nu nederst på din liste')
  expect(await titles(world)).toEqual(rows.map((row) => row.split(';')[0]))
  expect(await rowsLeft(world)).toBe(0)

  await browser.submit(path, { act: 'bring' })
  expect(await titles(world)).toHaveLength(10_000)
  await browser.submit(path, { act: 'undo' })
  expect(await titles(world)).toEqual([])
  await browser.submit(path, { act: 'restore' })
  expect(await titles(world)).toHaveLength(10_000)
})

test('wrong rows are named with what to write instead, put right or left out, and nothing else is lost', async () => {
  const world = await start()
  const browser = world.as(world.company.employee.sessionToken)
  const review = await upload(
    world,
    'Opgave;Hvor ofte;Tid;Vigtighed\nLukke kassen;dagligt;20;Skal\nRinge;ofte;20;høj\nRydde op;ugentligt;længe;Bør\n=1+1;dagligt;;',
  )
  const path = actionOf(review)
  expect(review.page.querySelector('#counts')?.text).toMatch(/2 opgaver er klar.*2 rækker skal rettes/s)
  const row = review.page.getElementById('row-3')
  expect(row?.text).toContain('Skriv hvor ofte, f.eks. “hver dag”')
  expect(row?.text).toContain('Skriv et af disse ord: Skal, Bør, Kan')
  expect(review.html).not.toContain('Sæt 2 opgaver på listen')
  expect((await browser.post(path, { act: 'bring' })).status).toBe(409)

  const fields = {
    rows: '3,4',
    'rhythm-3': '2 gange om ugen',
    'importance-3': 'vildt',
    'minutes-4': 'en time',
  }
  const again = await browser.post(path, fields)
  expect(again.status).toBe(422)
  expect(alertOf(again)).toContain('Skriv et af disse ord')
  expect(again.page.getElementById('fix-minutes-4')?.getAttribute('value')).toBe('en time')

  const { 'importance-3': _, 'rhythm-3': __, ...rest } = fields
  const skipped = await browser.submit(path, { ...rest, 'rhythm-3': '', 'importance-3': '', 'skip-3': 'on' })
  expect(skipped.page.querySelector('#counts')?.text).toMatch(/3 opgaver er klar.*1 række er sprunget over/s)
  // Pressed again, the rows are no longer those of the page.
  expect((await browser.post(path, fields)).status).toBe(409)
  const taken = await browser.submit(path, { act: 'take-all' })
  expect(taken.page.querySelector('#row-3')).not.toBeNull()
  await browser.submit(path, { rows: '3', 'rhythm-3': '2 gange om ugen', 'importance-3': 'kan' })
  await browser.submit(path, { act: 'bring' })
  expect(await titles(world)).toEqual(['Lukke kassen', 'Ringe', 'Rydde op', '=1+1'])
})

test('what is saved can be brought in again, and names what stands on the list already', async () => {
  const world = await start()
  const browser = world.as(world.company.employee.sessionToken)
  const first = await upload(
    world,
    Uint8Array.from('Opgave;Hvor ofte\n=Åbne;dagligt', (letter) => letter.charCodeAt(0)),
  )
  await browser.submit(actionOf(first), { act: 'bring' })
  const saved = await browser.get(urls.taskExport({ pairId: world.pairId }))
  expect([saved.headers.get('content-type'), saved.headers.get('content-disposition')]).toEqual([
    'text/csv; charset=utf-8',
    'attachment; filename="arbejdsopgaver.csv"',
  ])
  expect(saved.html).toContain(`"'=Åbne";hver dag;2026-11-23;`)
  const again = await upload(world, saved.html)
  expect(again.page.querySelector('#counts')?.text).toContain('1 af dem har samme navn')
  const left = await browser.submit(actionOf(again), { act: 'skip-standing' })
  expect(left.html).toContain('Der er ingen opgaver at sætte på listen')
  const dropped = await browser.submit(actionOf(again), { act: 'drop' })
  expect(dropped.html).toContain('Din liste er, som den var')
  expect([await titles(world), await rowsLeft(world)]).toEqual([['=Åbne'], 0])
  expect((await browser.post(actionOf(again), { act: 'bring' })).status).toBe(409)
})

test('what is no list is refused on the same page with what to do', async () => {
  const world = await start()
  for (const [bytes, words] of [
    ['', 'Der er ingen rækker'],
    [Uint8Array.from([0x50, 0x4b, 3, 4]), 'Det er en Excel-fil'],
    [new Uint8Array(5 * 1024 * 1024).fill(65), 'Filen er for stor'],
    [new Uint8Array(4 * 1024 * 1024 + 10).fill(65), 'Filen er for stor'],
  ] as const) {
    const answer = await upload(world, bytes)
    expect([answer.status, alertOf(answer)]).toEqual([422, expect.stringContaining(words)])
    expect(answer.page.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#import-file')
    expect(answer.page.getElementById('import-file')).not.toBeNull()
  }
})

test('the leader is not shown that there is such a thing', async () => {
  const world = await start()
  const review = await upload(world, 'Lukke kassen, dagligt 20 min')
  const leader = world.as(world.company.leader.sessionToken)
  for (const path of [
    urls.taskImports({ pairId: world.pairId }),
    urls.taskExport({ pairId: world.pairId }),
    actionOf(review),
  ]) {
    expect((await leader.get(path)).status, path).toBe(404)
  }
  expect((await leader.post(actionOf(review), { act: 'bring' })).status).toBe(404)
})

test('rows that nobody comes back to are let go of after a week', async () => {
  const world = await start()
  const { db, clock, as, company } = world
  const review = await upload(world, 'Lukke kassen, dagligt 20 min')
  const { forget_task_imports: forget } = taskImportJobs({ db, clock })
  clock.set(clock.now().add({ hours: 6 * 24 }))
  await forget!(undefined)
  expect(await rowsLeft(world)).toBe(1)
  clock.set(clock.now().add({ hours: 2 * 24 }))
  await forget!(undefined)
  expect(await rowsLeft(world)).toBe(0)
  expect((await as(company.employee.sessionToken).get(actionOf(review))).html).toContain(
    'Rækkerne er slettet',
  )
})
