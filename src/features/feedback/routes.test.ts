import type { HTMLElement } from 'node-html-parser'
import { expect, test } from 'vitest'
import { type Answer, createTestApp, type TestApp, testNow } from '../../../test/support/app.ts'
import { addCompany, addMeeting, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  meetingId: string
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
}

/** Lise leads Emil, and they meet next week. */
async function openWorld(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const meetingId = await addMeeting(app.db, company.organisationId, company.pairId, '2026-11-30T09:00')
  const lise = app.as(company.owner.sessionToken)
  const emil = app.as(company.employee.sessionToken)
  return { ...app, company, meetingId, lise, emil }
}

const words = (change: Record<string, string> = {}) => ({
  kind: 'praise',
  happened: 'Du blev og hjalp med juleordren',
  meant: '',
  wish: '',
  about: '',
  give: 'yes',
  ...change,
})

const listOf = ({ company }: World): string => urls.pairFeedback({ pairId: company.pairId })

/** Writes feedback, given unless `change` says otherwise, and returns its id. */
async function write(world: World, by: World['emil'], change: Record<string, string> = {}): Promise<string> {
  expect((await by.post(listOf(world), words(change))).status).toBe(303)
  const { rows } = await world.db.owner.query<{ id: string }>(
    'select id from feedback order by id desc limit 1',
  )
  return rows[0]!.id
}

const row = (page: HTMLElement, id: string): string | undefined =>
  page.getElementById(`feedback-${id}`)?.structuredText

const buttons = (page: HTMLElement): string[] =>
  page.querySelectorAll('main button').map((button) => button.text.trim())

const count = async ({ db }: World, table: string): Promise<number> =>
  (await db.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n

const later = ({ clock }: World, minutes: number): void => clock.set(testNow.add({ minutes }))

test('what is given is read, heard and answered by the other, once', async () => {
  const world = await openWorld()
  const { lise, emil } = world
  const id = await write(world, lise, { meant: 'Vi nåede det', wish: 'Mere af det' })
  const today = await emil.get(urls.today())
  expect(today.page.getElementById('next-step')?.structuredText).toContain('Lise har noget at sige til dig')

  const read = await emil.get(urls.feedback({ feedbackId: id }))
  for (const said of ['Du blev og hjalp med juleordren', 'Vi nåede det', 'Mere af det', 'Nyt til dig']) {
    expect(row(read.page, id)).toContain(said)
  }
  expect(buttons(read.page)).toEqual(expect.arrayContaining(['Hørt', 'Send svaret']))

  const answers = await Promise.all([
    emil.post(urls.feedbackHearing({ feedbackId: id })),
    emil.post(urls.feedbackAnswer({ feedbackId: id }), { body: 'Tak skal du have' }),
    emil.post(urls.feedbackAnswer({ feedbackId: id }), { body: 'Tak skal du have' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect([await count(world, 'feedback_hearing'), await count(world, 'feedback_answer')]).toEqual([1, 1])
  const other = await emil.post(urls.feedbackAnswer({ feedbackId: id }), { body: 'Jeg mente noget andet' })
  expect(other.status).toBe(409)
  expect(other.page.getElementById('unsaved')?.structuredText).toContain('Jeg mente noget andet')

  const seen = await lise.get(urls.feedback({ feedbackId: id }))
  expect(row(seen.page, id)).toContain('Besvaret')
  expect(row(seen.page, id)).toContain('Emil svarer')
  expect((await emil.get(urls.today())).html).not.toContain('har noget at sige')
})

const between = ({ page }: Answer) => page.querySelector('nav[aria-label="Mellem jer"]')?.structuredText

test('what is saved is its author’s alone until it is given at the conversation', async () => {
  const world = await openWorld()
  const { lise, emil, meetingId } = world
  const id = await write(world, emil, { kind: 'constructive', give: 'no' })
  const pages = [listOf(world), urls.pair({ pairId: world.company.pairId })]
  for (const path of pages) {
    expect(row((await emil.get(path)).page, id)).toContain('Kun dig')
    expect((await lise.get(path)).html).not.toContain('juleordren')
  }
  expect((await lise.get(urls.feedback({ feedbackId: id }))).status).toBe(404)
  for (const name of ['feedbackGiving', 'feedbackHearing', 'feedbackAnswer', 'feedbackRemoval'] as const) {
    expect((await lise.post(urls[name]({ feedbackId: id }), {})).status).toBe(404)
  }

  // The screen may lie between the two: that there is something saved is said to its author, what it says to nobody.
  const meeting = urls.meeting({ meetingId })
  expect((await lise.post(urls.meetingStart({ meetingId }))).status).toBe(303)
  expect(between(await emil.get(meeting))).toContain('Ros og feedback · 1 gemt')
  expect((await emil.get(meeting)).html).not.toContain('juleordren')
  expect(between(await lise.get(meeting))).not.toContain('gemt')

  const given = await emil.submit(urls.feedbackGiving({ feedbackId: id }))
  expect(between(await emil.get(meeting))).not.toContain('gemt')
  expect(given.page.getElementById('flash')?.structuredText).toContain('Lise har fået det.')
  expect(row(given.page, id)).toContain('Lise har ikke sagt hørt endnu')
  expect(between(await lise.get(meeting))).toContain('Ros og feedback · 1 ny')
  expect(row((await lise.get(listOf(world))).page, id)).toContain('Nyt til dig')
})

test('a press is undone within two minutes, and not once it is heard', async () => {
  const world = await openWorld()
  const { lise, emil } = world
  const undone = await write(world, lise)
  later(world, 1)
  const withdrawn = await lise.submit(urls.feedbackWithdrawal({ feedbackId: undone }), {
    back: listOf(world),
  })
  expect(row(withdrawn.page, undone)).toContain('Kun dig')
  expect((await emil.get(urls.feedback({ feedbackId: undone }))).status).toBe(404)

  const heard = await write(world, lise, { happened: 'Du ringede selv til kunden' })
  await emil.post(urls.feedbackHearing({ feedbackId: heard }))
  expect((await lise.post(urls.feedbackWithdrawal({ feedbackId: heard }))).status).toBe(409)

  const stands = await write(world, lise, { happened: 'Du tog telefonen hele dagen' })
  later(world, 4)
  const late = await lise.post(urls.feedbackWithdrawal({ feedbackId: stands }))
  expect([late.status, late.page.getElementById('flash')?.structuredText]).toEqual([
    409,
    expect.stringContaining('Det er for sent at fortryde'),
  ])
  expect(row((await emil.get(listOf(world))).page, stands)).toContain('Nyt til dig')
})

test('the words change while it is a draft, and stand once it is given', async () => {
  const world = await openWorld()
  const { lise, emil } = world
  const id = await write(world, lise, { give: 'no' })
  const feedbackId = { feedbackId: id }
  const saved = await lise.submit(urls.feedback(feedbackId), words({ happened: 'Du kom først', give: 'no' }))
  expect(saved.page.getElementById('feedback-happened')?.structuredText).toBe('Du kom først')
  expect((await lise.post(urls.feedback(feedbackId), words({ happened: 'Du kom først' }))).status).toBe(303)
  const again = await lise.post(urls.feedback(feedbackId), words({ happened: 'Du kom sidst' }))
  expect(again.status).toBe(409)
  expect(again.page.getElementById('unsaved')?.structuredText).toContain('Du kom sidst')
  expect((await lise.post(urls.feedbackRemoval(feedbackId))).status).toBe(409)
  expect(row((await emil.get(urls.feedback(feedbackId))).page, id)).toContain('Du kom først')
})

test('a draft that is thrown away comes back with one press', async () => {
  const world = await openWorld()
  const id = await write(world, world.lise, { give: 'no' })
  const back = listOf(world)
  const gone = await world.lise.submit(urls.feedbackRemoval({ feedbackId: id }), { back })
  expect(row(gone.page, id)).toBeUndefined()
  expect(buttons(gone.page)).toContain('Fortryd')
  const restored = await world.lise.submit(urls.feedbackRestoration({ feedbackId: id }), { back })
  expect(row(restored.page, id)).toContain('Kun dig')
})

test('pressed twice it is said once', async () => {
  const world = await openWorld()
  await Promise.all([1, 2, 3].map(() => world.emil.post(listOf(world), words())))
  expect(await count(world, 'feedback')).toBe(1)
})

test('the writer alone sees their balance, over the last three conversations that took place', async () => {
  const world = await openWorld()
  const { lise, emil, db, company } = world
  for (const [index, day] of ['10-05', '10-19', '11-02', '11-16'].entries()) {
    const id = await addMeeting(db, company.organisationId, company.pairId, `2026-${day}T09:00`)
    await db.owner.query(
      `insert into meeting_start (organisation_id, pair_id, meeting_id, started_by, started_at)
       select organisation_id, pair_id, id, $2, starts_at from meeting where id = $1`,
      [id, company.owner.memberId],
    )
    const said = await write(world, lise, { happened: `Nummer ${index}` })
    // Before it began: the first belongs to no conversation that still counts, nor does the second.
    await db.owner.query('update feedback set given_at = $2 where id = $1', [said, `2026-${day}T05:00:00Z`])
  }
  const balance = async (by: World['emil']) =>
    (await by.get(listOf(world))).page.getElementById('balance')?.structuredText
  expect(await balance(lise)).toContain('Over jeres sidste 3 samtaler har du givet 2 ros og 0 konstruktivt.')
  await write(world, lise, { happened: 'Nummer 4' })
  expect(await balance(lise)).toContain('Er der også noget, der kunne blive bedre?')
  expect(await balance(emil)).toBeUndefined()
  await write(world, emil, { kind: 'constructive', happened: 'Jeg fik det at vide for sent' })
  expect(await balance(emil)).toContain('har du givet 0 ros og 1 konstruktivt.')
})

test('what is about a goal stands with the goal, and tells nothing of one that is taken back', async () => {
  const world = await openWorld()
  const { lise, emil, company } = world
  const goal = async (level: string, title: string): Promise<string> => {
    const typed = { title, why: '', endsOn: '', serves: '', level }
    const { location } = await emil.post(urls.pairGoals({ pairId: company.pairId }), typed)
    return /\/goals\/([\w-]+)/.exec(location ?? '')![1]!
  }
  const work = await goal('work', 'Bage rugbrød')
  const personal = await goal('personal', 'Turde sige nej')
  const choices = async (by: World['emil']) =>
    (await by.get(listOf(world))).page
      .querySelectorAll('#feedback-about option')
      .map((option) => option.getAttribute('value'))
  expect(await choices(emil)).toEqual(['', work])
  expect((await emil.post(listOf(world), words({ about: personal }))).status).toBe(422)

  await emil.post(urls.goalSharing({ personalGoalId: personal }))
  expect(await choices(lise)).toEqual(['', personal, work])
  const groups = (await lise.get(listOf(world))).page.querySelectorAll('#feedback-about optgroup')
  expect(groups.map((group) => group.getAttribute('label'))).toEqual(['Mål'])
  const id = await write(world, lise, { about: personal })
  const draft = await write(world, lise, { happened: 'Du sagde nej til Karl', about: personal, give: 'no' })
  const page = urls.goal({ goalId: personal })
  expect(row((await emil.get(page)).page, id)).toContain('juleordren')
  expect((await emil.get(page)).html).not.toContain('Karl')
  expect(row((await lise.get(page)).page, draft)).toContain('Kun dig')
  const link = `#feedback-${id} a[href="${page}"]`
  const readers = async () =>
    (await Promise.all([lise, emil].map((by) => by.get(urls.feedback({ feedbackId: id }))))).map(
      ({ page }) => page.querySelector(link)?.text,
    )
  expect(await readers()).toEqual(['Turde sige nej', 'Turde sige nej'])

  await emil.post(urls.goalWithdrawal({ personalGoalId: personal }))
  expect(await readers()).toEqual([undefined, 'Turde sige nej'])
  const places = [urls.feedback({ feedbackId: id }), urls.feedback({ feedbackId: draft }), listOf(world)]
  for (const path of places) expect((await lise.get(path)).html).not.toMatch(/Turde sige nej|Om målet/)
  // What she keeps can be put right as before, without what she can no longer see.
  const rewritten = words({ happened: 'Du sagde nej', about: '', give: 'yes' })
  expect((await lise.post(urls.feedback({ feedbackId: draft }), rewritten)).status).toBe(303)
})

test('what is about a task stands with the task, and says nothing of a list that is not shared', async () => {
  const world = await openWorld()
  const { lise, emil, company, db } = world
  const { organisationId, pairId, employee } = company
  await db.owner.query(
    'insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now())',
    [organisationId, pairId, employee.memberId],
  )
  const task = async (title: string, removedAt: string | null) => {
    const { rows } = await db.owner.query<{ id: string }>(
      `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, removed_at, position, title,
         rhythm, starts_on)
       values ($1, $2, $3, now(), now(), $4, 1, $5, 'daily', '2026-01-05') returning id`,
      [organisationId, pairId, employee.memberId, removedAt, title],
    )
    return rows[0]!.id
  }
  const taskId = await task('Lukke kassen', null)
  await task('Taget af listen', '2026-11-20T08:00:00Z')
  const share = () =>
    db.owner.query(
      'insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, now())',
      [organisationId, pairId, employee.memberId],
    )
  const choices = async (by: World['emil']) =>
    (await by.get(listOf(world))).page
      .querySelectorAll('#feedback-about option')
      .map((option) => option.getAttribute('value'))
  for (const by of [lise, emil]) {
    expect(await choices(by)).toEqual([])
    expect((await by.post(listOf(world), words({ about: taskId }))).status).toBe(422)
  }
  await share()
  for (const by of [lise, emil]) expect(await choices(by)).toEqual(['', taskId])
  const id = await write(world, lise, { about: taskId })
  const draft = await write(world, lise, { happened: 'Kassen stemte ikke', about: taskId, give: 'no' })
  const own = urls.task({ taskId })
  expect(row((await emil.get(own)).page, id)).toContain('juleordren')
  expect((await emil.get(own)).html).not.toContain('stemte ikke')
  const subject = async (by: World['emil']) => {
    const { page } = await by.get(urls.feedback({ feedbackId: id }))
    const link = page.querySelector(`#feedback-${id} a[href*="tasks/"], #feedback-${id} a[href*="#task-"]`)
    return link && [link.text, link.getAttribute('href')]
  }
  const line = `${urls.pairTasks({ pairId })}#task-${taskId}`
  expect([await subject(lise), await subject(emil)]).toEqual([
    ['Lukke kassen', line],
    ['Lukke kassen', own],
  ])

  await db.owner.query('update task_sharing set withdrawn_at = now()')
  expect([await subject(lise), await subject(emil)]).toEqual([null, ['Lukke kassen', own]])
  const places = [urls.feedback({ feedbackId: id }), urls.feedback({ feedbackId: draft }), listOf(world)]
  for (const path of places) expect((await lise.get(path)).html).not.toMatch(/Lukke kassen|Om arbejdsopgaven/)
  const rewritten = words({ happened: 'Kassen stemte', about: '', give: 'yes' })
  expect((await lise.post(urls.feedback({ feedbackId: draft }), rewritten)).status).toBe(303)
  const { rows } = await db.owner.query('select task_id from feedback where id = $1', [draft])
  expect(rows).toEqual([{ task_id: null }])
})

test('when the two no longer meet, both read what was given, and each their own drafts', async () => {
  const world = await openWorld()
  const { lise, emil, company } = world
  const given = await write(world, lise)
  const draft = await write(world, emil, { happened: 'Gemt af Emil', give: 'no' })
  await lise.post(urls.pairEnd({ pairId: company.pairId }))
  for (const by of [lise, emil])
    expect(row((await by.get(listOf(world))).page, given)).toContain('juleordren')
  expect(row((await emil.get(listOf(world))).page, draft)).toContain('Gemt af Emil')
  expect((await lise.get(listOf(world))).html).not.toContain('Gemt af Emil')
  const refused = await Promise.all([
    emil.post(urls.feedbackGiving({ feedbackId: draft })),
    emil.post(urls.feedbackHearing({ feedbackId: given })),
    emil.post(urls.feedbackAnswer({ feedbackId: given }), { body: 'Tak' }),
    emil.post(listOf(world), words({ happened: 'For sent' })),
  ])
  expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409])
  expect(refused[3]?.page.getElementById('unsaved')?.structuredText).toContain('For sent')
})
