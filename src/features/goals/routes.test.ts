import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  karsten: ReturnType<TestApp['as']>
  oda: ReturnType<TestApp['as']>
}

/** Lise owns the company and leads Emil; Karsten leads Oda. */
async function atWork(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    oda: app.as(company.otherEmployee.sessionToken),
  }
}

const words = { title: 'Bage rugbrød', why: '', endsOn: '2027-03-01' }

async function companyGoal({ lise }: World, title = 'Halvt så meget spild'): Promise<string> {
  const { location } = await lise.post(urls.goals(), { title, why: 'Det er for dyrt', endsOn: '' })
  return /#goal-(.*)$/.exec(location ?? '')![1]!
}

/** Writes a goal between two and returns its id. */
async function pairGoal(
  { company }: World,
  by: World['emil'],
  change: Record<string, string> = {},
  pairId = company.pairId,
): Promise<string> {
  const answer = await by.post(urls.pairGoals({ pairId }), { ...words, level: 'work', serves: '', ...change })
  expect(answer.status).toBe(303)
  return /\/goals\/([\w-]+)\?/.exec(answer.location ?? '')![1]!
}

const main = async (by: World['emil'], path: string): Promise<string> =>
  (await by.get(path)).page.querySelector('main')?.structuredText ?? ''

test('the owner writes the company’s goals, and everyone reads them', async () => {
  const world = await atWork()
  const id = await companyGoal(world)
  await world.lise.post(urls.organisationGoalCheckpoints({ organisationGoalId: id }), {
    body: 'Vi vejer det nu',
    progress: '20',
    date: '2026-11-23',
  })
  for (const by of [world.lise, world.emil, world.karsten, world.oda]) {
    const seen = await main(by, urls.goals())
    expect(seen).toContain('Halvt så meget spild')
    expect(seen).toContain('Vi vejer det nu')
    expect(seen).toContain('20 af 100')
  }
  const { page } = await world.emil.get(urls.goals())
  expect(page.querySelectorAll('main form')).toHaveLength(0)
})

test('under the company’s goal each sees their own pairs’ goals and nobody else’s, the owner included', async () => {
  const world = await atWork()
  const { lise, emil, karsten, oda, company } = world
  const serves = await companyGoal(world)
  await pairGoal(world, emil, { title: 'Emil vejer spildet', serves })
  await pairGoal(world, karsten, { title: 'Oda bestiller mindre', serves }, company.otherPairId)
  for (const by of [lise, emil]) {
    const { page, html } = await by.get(urls.goals())
    expect(page.getElementById(`goal-${serves}`)?.structuredText).toContain('Emil vejer spildet')
    expect(html).not.toContain('Oda')
  }
  for (const by of [karsten, oda]) {
    const { page, html } = await by.get(urls.goals())
    expect(page.getElementById(`goal-${serves}`)?.structuredText).toContain('Oda bestiller mindre')
    expect(html).not.toContain('Emil')
  }
})

test('either of the two carries a work goal on, and both see it where they look', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  const goalId = await pairGoal(world, lise)
  await emil.post(urls.goalCheckpoints({ goalId }), {
    body: 'Første surdej',
    progress: '10',
    date: '2026-11-16',
  })
  await lise.post(urls.goalCheckpoints({ goalId }), { body: '', progress: '35', date: '2026-11-23' })
  const at = { pairId: company.pairId }
  for (const by of [lise, emil]) {
    for (const path of [urls.pair(at), urls.pairGoals(at)]) {
      const { page } = await by.get(path)
      const row = page.getElementById(`goal-${goalId}`)
      expect(row?.structuredText).toContain('Bage rugbrød')
      expect(row?.structuredText).toContain('Fra 10 til 35 af 100')
    }
  }
  expect(await main(lise, urls.goal({ goalId }))).toContain('skrevet af Emil')
})

test('an employee’s own goal is theirs until they share it, and theirs again when they take it back', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  const goalId = await pairGoal(world, emil, { title: 'Turde sige nej', level: 'personal' })
  const own = { personalGoalId: goalId }
  await emil.post(urls.goal({ goalId }), { ...words, title: 'Sige nej', serves: '', version: '1' })
  await emil.post(urls.goalCheckpoints({ goalId }), { body: 'To gange', progress: '', date: '2026-11-20' })
  const meetingId = await addMeeting(world.db, company.organisationId, company.pairId, '2026-11-24T09:00')
  const places = [
    urls.pair({ pairId: company.pairId }),
    urls.pairGoals({ pairId: company.pairId }),
    urls.meeting({ meetingId }),
    urls.goals(),
  ]
  const seesNothing = async () => {
    for (const path of places) expect((await lise.get(path)).html).not.toMatch(/sige nej|To gange|goal-0/i)
    expect((await lise.get(urls.goal({ goalId }))).status).toBe(404)
    for (const path of [urls.goalCheckpoints({ goalId }), urls.goalClosing({ goalId })]) {
      expect((await lise.post(path)).status).toBe(404)
    }
  }
  await seesNothing()
  // The screen may lie between the two: what is not shared is not on it.
  expect((await emil.get(urls.meeting({ meetingId }))).html).not.toContain('Sige nej')

  expect((await emil.post(urls.goalSharing(own))).status).toBe(303)
  expect(await main(lise, urls.pair({ pairId: company.pairId }))).toContain('Emil har delt sit eget mål')
  const shared = await lise.get(urls.goal({ goalId }))
  expect(shared.page.querySelector('main')?.structuredText).toContain('To gange')
  expect(shared.html).not.toContain('Turde')
  expect(shared.page.querySelectorAll('main form')).toHaveLength(0)
  expect((await lise.post(urls.goal({ goalId }), { ...words, version: '2' })).status).toBe(404)
  expect((await lise.post(urls.goalWithdrawal(own))).status).toBe(404)

  expect((await emil.post(urls.goalWithdrawal(own))).status).toBe(303)
  await seesNothing()
})

test('after the two have parted, what was shared is read and not changed, and can still be taken back', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  const goalId = await pairGoal(world, emil, { title: 'Sige nej', level: 'personal' })
  await emil.post(urls.goalSharing({ personalGoalId: goalId }))
  await lise.post(urls.pairEnd({ pairId: company.pairId }))
  expect((await lise.get(urls.goal({ goalId }))).status).toBe(200)
  const late = { body: 'Senere', progress: '', date: '2026-11-23' }
  expect((await emil.post(urls.goalCheckpoints({ goalId }), late)).status).toBe(409)
  expect((await emil.post(urls.goalWithdrawal({ personalGoalId: goalId }))).status).toBe(303)
  expect((await lise.get(urls.goal({ goalId }))).status).toBe(404)
  expect((await lise.get(urls.pairGoals({ pairId: company.pairId }))).html).not.toContain('Sige nej')
  expect((await emil.post(urls.goalSharing({ personalGoalId: goalId }))).status).toBe(409)
})

test('a leader has no goal of their own between the two', async () => {
  const { lise, company } = await atWork()
  const answer = await lise.post(urls.pairGoals({ pairId: company.pairId }), {
    ...words,
    serves: '',
    level: 'personal',
  })
  expect(answer.status).toBe(422)
})

test('a goal is closed once, with why, and can be taken up again; the record of it stays', async () => {
  const world = await atWork()
  const { lise, emil, db } = world
  const goalId = await pairGoal(world, emil)
  const closing = { outcome: 'replaced', reason: 'Vi bager surdej i stedet' }
  const both = await Promise.all([
    emil.post(urls.goalClosing({ goalId }), closing),
    lise.post(urls.goalClosing({ goalId }), closing),
  ])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const other = await lise.post(urls.goalClosing({ goalId }), { outcome: 'reached', reason: 'Jo, da' })
  expect(other.status).toBe(409)
  expect(other.html).toContain('Jo, da')
  expect(await main(lise, urls.goal({ goalId }))).toContain('Afløst af et andet i dag')
  const late = await emil.post(urls.goalCheckpoints({ goalId }), {
    body: 'Mere',
    progress: '',
    date: '2026-11-23',
  })
  expect([late.status, late.html.includes('Mere')]).toEqual([409, true])

  expect((await lise.post(urls.goalClosingUndo({ goalId }))).status).toBe(303)
  expect((await lise.post(urls.goalClosingUndo({ goalId }))).status).toBe(303)
  expect(await main(emil, urls.goal({ goalId }))).not.toContain('Afløst af et andet')
  const { rows } = await db.owner.query('select outcome, undone_by is not null as undone from goal_closing')
  expect(rows).toEqual([{ outcome: 'replaced', undone: true }])
})

test('two who reword a goal at once do not overwrite each other, and what it said is kept', async () => {
  const world = await atWork()
  const { lise, emil } = world
  const goalId = await pairGoal(world, emil)
  const reword = (by: World['emil'], title: string) =>
    by.post(urls.goal({ goalId }), { ...words, title, serves: '', version: '1' })
  const answers = await Promise.all([reword(emil, 'Bage surdej'), reword(lise, 'Bage franskbrød')])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const refused = answers.find(({ status }) => status === 409)!
  expect(refused.html).toMatch(/value="Bage (surdej|franskbrød)"/)
  expect(await main(emil, urls.goal({ goalId }))).toContain('Bage rugbrød')
})

test('a button pressed twice leaves one goal and one checkpoint', async () => {
  const world = await atWork()
  const { emil, db } = world
  const goalId = await pairGoal(world, emil)
  expect(await pairGoal(world, emil)).toBe(goalId)
  const said = { body: 'Godt på vej', progress: '30', date: '2026-11-23' }
  await Promise.all([1, 2].map(() => emil.post(urls.goalCheckpoints({ goalId }), said)))
  const { rows } = await db.owner.query(
    'select (select count(*)::int from goal) as goals, (select count(*)::int from goal_checkpoint) as checkpoints',
  )
  expect(rows).toEqual([{ goals: 1, checkpoints: 1 }])
})

test('a closed company goal leaves the choice, and stays with the goals that serve it', async () => {
  const world = await atWork()
  const { lise, emil, company } = world
  const serves = await companyGoal(world)
  const goalId = await pairGoal(world, emil, { serves })
  await lise.post(urls.organisationGoalClosing({ organisationGoalId: serves }), {
    outcome: 'reached',
    reason: '',
  })
  const { page } = await emil.get(urls.pairGoals({ pairId: company.pairId }))
  expect(page.querySelector('select[name=serves]')).toBeNull()
  const again = await emil.post(urls.goal({ goalId }), {
    ...words,
    title: 'Bage mindre',
    serves,
    version: '1',
  })
  expect(again.status).toBe(303)
  expect(await main(emil, urls.goal({ goalId }))).toContain('Bidrager til: Halvt så meget spild')
})
