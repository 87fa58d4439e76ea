import { expect, test } from 'vitest'
import { createLog } from '../../src/platform/log/log.ts'
import { urls } from '../../src/urls.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { addCompany, addMeeting } from '../support/company.ts'

// What the two write to each other and for themselves is read by them, and by nobody who holds the database.

/** Every row of every table as text, the queue's among them; with or without the keys. */
async function dump({ db }: TestApp): Promise<string> {
  const { rows: tables } = await db.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const rows = await Promise.all(
    tables.map(({ name }) => db.owner.query<{ row: string }>(`select t::text as row from ${name} t`)),
  )
  return rows.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n')
}

async function written() {
  const lines: string[] = []
  const app = await createTestApp({}, createLog('debug', { write: (line: string) => lines.push(line) }))
  const company = await addCompany(app.db)
  const { organisationId, pairId } = company
  const meetingId = await addMeeting(app.db, organisationId, pairId)
  const [lise, emil] = [app.as(company.owner.sessionToken), app.as(company.employee.sessionToken)]
  let count = 0
  const mark = () => {
    count += 1
    return `SEGL-${count}-ord`
  }
  await emil.post(urls.preparationStep({ meetingId, step: 'since' }), { note: mark(), go: 'next' })
  await emil.post(urls.preparationStep({ meetingId, step: 'since' }), { note: mark(), go: 'next' })
  const item = { title: 'Ny ovn', category: 'tasks', body: '', share: 'yes' }
  const added = await emil.post(urls.meetingItems({ meetingId }), item)
  const itemId = added.location?.split('#item-')[1] as string
  await lise.post(urls.meetingStart({ meetingId }))
  for (const who of [lise, emil]) {
    for (const share of ['yes', 'no'] as const) {
      const note = { body: mark(), itemId }
      const answer = await who.post(urls.meetingNotes({ meetingId }), note)
      expect(answer.status).toBe(303)
      const noteId = answer.location?.split('#note-')[1] as string
      expect((await who.post(urls.note({ noteId }), { body: mark() })).status).toBe(303)
      if (share === 'no') await who.post(urls.noteRemoval({ noteId }))
    }
  }
  const feedback = (give: string) => ({
    kind: 'constructive',
    happened: mark(),
    meant: mark(),
    wish: mark(),
    about: '',
    give,
  })
  await emil.post(urls.pairFeedback({ pairId }), feedback('no'))
  await lise.post(urls.pairFeedback({ pairId }), feedback('yes'))
  const { rows } = await app.db.owner.query<{ id: string }>(
    'select id from feedback where given_at is not null',
  )
  const feedbackId = rows[0]!.id
  expect((await emil.post(urls.feedbackAnswer({ feedbackId }), { body: mark() })).status).toBe(303)
  return { ...app, company, meetingId, feedbackId, lise, emil, lines, count }
}

test('words of notes, preparation and feedback are in no table, no job and no line of the log', async () => {
  const world = await written()
  expect(world.count).toBeGreaterThanOrEqual(17)
  expect(await dump(world)).not.toMatch(/SEGL-\d/)
  expect(world.lines.join('')).not.toMatch(/SEGL-\d/)
  // And the two read them.
  const { emil, lise, company, meetingId, feedbackId } = world
  const pages = await Promise.all([
    lise.get(urls.meeting({ meetingId })),
    emil.get(urls.feedback({ feedbackId })),
    emil.get(urls.pairTimeline({ pairId: company.pairId })),
    emil.get(`${urls.search()}?q=segl`),
    lise.get(urls.pairSummary({ pairId: company.pairId })),
  ])
  for (const { status, html, page } of pages) {
    expect(status).toBe(200)
    expect(html, page.querySelector('title')?.text).toMatch(/SEGL/)
  }
})

test('without the keys, what one wrote reads as deleted wherever it stood, and no search finds it', async () => {
  const world = await written()
  const { db, emil, lise, company, meetingId, feedbackId } = world
  await db.owner.query(`select erase_as($1, 'writing', $2, null, now())`, [
    company.organisationId,
    company.owner.memberId,
  ])
  const meeting = await emil.get(urls.meeting({ meetingId }))
  expect(meeting.page.querySelector('main')?.text).toMatch(/Lise · rettet\s*Slettet/)
  for (const path of [
    urls.meeting({ meetingId }),
    urls.feedback({ feedbackId }),
    urls.pairFeedback({ pairId: company.pairId }),
    urls.pairTimeline({ pairId: company.pairId }),
    urls.pairSummary({ pairId: company.pairId }),
  ]) {
    const answers = [await emil.get(path), await lise.get(path)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  }
  const said = (await emil.get(urls.feedback({ feedbackId }))).page.querySelector('main')?.text ?? ''
  expect(said).toContain('Slettet')
  // Emil's own answer stands.
  expect(said).toMatch(/SEGL-\d+-ord/)
  expect((await emil.get(`${urls.search()}?q=slettet`)).page.querySelectorAll('mark')).toEqual([])
})
