import { expect, test } from 'vitest'
import { type Cast, castCompanies } from '../../../../test/access/cast.ts'
import { goneMarks, marks, questionMark, shapeMark, taskMarks } from '../../../../test/access/marks.ts'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { urls } from '../../../urls.ts'
import { type ErasedKind, erasedKinds } from './types.ts'

interface World extends TestApp {
  cast: Cast
}

async function world(): Promise<World> {
  const app = await createTestApp()
  return { ...app, cast: await castCompanies(app.db) }
}

/** Every row of every table as text: where words would lie that are said to be gone. */
async function everything({ db }: World): Promise<string> {
  const { rows: tables } = await db.owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname in ('public', 'vault', 'auth')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.owner.query<{ t: string | null }>(
      `select string_agg(t::text, E'\\n') as t from ${name} t`,
    )
    texts.push(rows[0]?.t ?? '')
  }
  return texts.join('\n')
}

/** What the employee can fetch of their own: there the words stand that are sealed at rest. */
async function archive({ app, as, cast }: World): Promise<string> {
  const cookie = as(cast.sessions.employee).cookie()
  return (await app.request(urls.myArchive(), { headers: { cookie } })).text()
}

const press = async ({ as, cast }: World, kind: ErasedKind, fields = {}) =>
  as(cast.sessions.employee).post(urls.erasing({ erasedKind: kind }), fields)

const ofKind: [ErasedKind, string[]][] = [
  ['private_notes', [marks.note]],
  ['preparation', [marks.prepared]],
  ['drafts', [marks.draft, marks.expectation, marks.retelling, taskMarks.importRow, taskMarks.importFile]],
  ['unsent_feedback', [marks.feedback]],
  ['own_templates', [questionMark, shapeMark]],
  ['personal_goals', [marks.goal, marks.withdrawn]],
  ['development', [marks.wish, marks.wishWithdrawn]],
  ['task_lists', [...Object.values(taskMarks), goneMarks.task, goneMarks.effect, goneMarks.suggestion]],
]

test('each kind is erased from every table, and goes on the list', { timeout: 60_000 }, async () => {
  const app = await world()
  for (const [kind, words] of ofKind) {
    const before = (await everything(app)) + (await archive(app))
    expect([kind, words.filter((word) => before.includes(word))]).not.toEqual([kind, []])
    const answer = await press(app, kind)
    expect([kind, answer.status, answer.location]).toEqual([kind, 303, `${urls.myData()}?erased=${kind}`])
    const after = (await everything(app)) + (await archive(app))
    expect([kind, words.filter((word) => after.includes(word))]).toEqual([kind, []])
  }
  const { rows } = await app.db.owner.query('select kind, subject_id from erasure order by erased_at, id')
  const { memberId } = app.cast.people.employee
  expect(rows).toEqual(ofKind.map(([kind]) => ({ kind, subject_id: memberId })))
})

test('pressed twice, or with nothing there, it is one erasure', async () => {
  const app = await world()
  await press(app, 'private_notes')
  expect((await press(app, 'private_notes')).status).toBe(303)
  const other = app.as(app.cast.sessions.otherEmployee)
  for (const erasedKind of ['room', 'shares', 'writing', 'drafts']) {
    expect((await other.post(urls.erasing({ erasedKind }))).status).toBe(303)
  }
  const { rows } = await app.db.owner.query('select kind from erasure')
  expect(rows).toEqual([{ kind: 'private_notes' }])
})

test('the page says what goes and what stays before anything is pressed', async () => {
  const { as, cast } = await world()
  const browser = as(cast.sessions.employee)
  const list = await browser.get(urls.myData())
  expect(list.page.querySelector('#erase-task_lists')?.text).toContain('min liste over arbejdsopgaver')
  const { page } = await browser.get(urls.erasing({ erasedKind: 'task_lists' }))
  expect(page.querySelector('#goes')?.text).toContain('Opgaverne')
  expect(page.querySelector('#stays')?.text).toContain('dem har I begge bekræftet')
  expect(page.querySelector('main')?.text).toContain('Det kan ikke fortrydes.')
  expect((await browser.get('/my-data/erasing/everything')).status).toBe(404)
})

test('it says of each kind whether an older backup still has it', async () => {
  const { as, cast } = await world()
  const browser = as(cast.sessions.employee)
  const said = async (erasedKind: string) =>
    (await browser.get(urls.erasing({ erasedKind }))).page.querySelector('main')?.text
  for (const kind of ['shares', 'private_notes', 'preparation', 'unsent_feedback', 'writing']) {
    expect([kind, await said(kind)]).toEqual([
      kind,
      expect.stringContaining('kan heller ingen gammel kopi læses'),
    ])
    expect([kind, await said(kind)]).toEqual([kind, expect.not.stringContaining('kan stadig have det')])
  }
  for (const kind of ['drafts', 'personal_goals', 'task_lists', 'account'])
    expect([kind, await said(kind)]).toEqual([
      kind,
      expect.stringContaining('sikkerhedskopi kan stadig have det'),
    ])
})

test('an account goes only with its address typed, and takes along all that is one’s own', async () => {
  const app = await world()
  const { employee } = app.cast.people
  const wrong = await press(app, 'account', { email: 'en anden@bageriet.example' })
  expect(wrong.status).toBe(422)
  expect(wrong.page.querySelector('#errors a')?.getAttribute('href')).toBe('#email')
  expect(wrong.page.querySelector('input[name=email]')?.getAttribute('value')).toBe(
    'en anden@bageriet.example',
  )

  const answer = await press(app, 'account', { email: ' Jonas@bageriet.example ' })
  expect([answer.status, answer.location]).toEqual([303, `${urls.signIn()}?told=signed-out`])
  const left = await everything(app)
  for (const [kind, words] of ofKind) {
    expect([kind, words.filter((word) => left.includes(word))]).toEqual([kind, []])
  }
  expect(left).not.toContain('jonas@bageriet.example')
  expect(left).not.toContain(employee.userId)
  const again = await app.as(app.cast.sessions.employee).get(urls.today())
  expect([again.status, again.location?.split('?')[0]]).toEqual([303, urls.signIn()])

  // The other keeps what lies between the two, with the name on it, and nothing is planned any more.
  const leader = app.as(app.cast.sessions.leader)
  const pair = await leader.get(urls.pair({ pairId: app.cast.ids.pairId! }))
  expect(pair.status).toBe(200)
  expect(pair.html).toContain('Jonas')
  const agreement = await leader.get(urls.agreement({ agreementId: app.cast.ids.agreementId! }))
  expect(agreement.html).toContain('Bestille mel')
  const { rows } = await app.db.owner.query(
    `select (select count(*)::int from pair where ended_at is null and $1 in (leader_id, employee_id)) as pairs,
            (select count(*)::int from meeting_attendance a where a.member_id = $1
               and not exists (select from meeting_close c where c.meeting_id = a.meeting_id)
               and upper(a.during) > now()) as meetings`,
    [employee.memberId],
  )
  expect(rows).toEqual([{ pairs: 0, meetings: 0 }])
})

test('all one has written in the conversations goes with its keys, for both, and new words can be written', async () => {
  const app = await world()
  const leader = app.as(app.cast.sessions.leader)
  const feedback = urls.feedback({ feedbackId: app.cast.ids.feedbackId! })
  expect((await leader.get(feedback)).html).toContain('Tak for hjælpen')
  await press(app, 'writing')
  const after = await leader.get(feedback)
  expect([after.status, after.html.includes('Tak for hjælpen')]).toEqual([200, false])
  expect(await archive(app)).not.toContain(marks.note)
  const { rows } = await app.db.owner.query(`select kind from erasure`)
  expect(rows).toEqual([{ kind: 'writing' }])
})

test('the last who administers a company stays', async () => {
  const { as, cast, db } = await world()
  const owner = as(cast.sessions.owner)
  const { rows } = await db.owner.query<{ email: string }>('select email from member where id = $1', [
    cast.people.owner.memberId,
  ])
  const answer = await owner.post(urls.erasing({ erasedKind: 'account' }), { email: rows[0]!.email })
  expect(answer.status).toBe(409)
  expect(answer.page.querySelector('#flash')?.text).toContain('Du er den eneste')
  expect((await owner.get(urls.today())).status).toBe(200)
})

test('nobody erases what is another’s, and a job may erase what is due', async () => {
  const { cast, db } = await world()
  const { organisationId } = cast.company
  const ask = async (kind: string, askedBy: string | null) => {
    const { rows } = await db.owner.query<{ done: boolean }>(
      'select erase_as($1, $2, $3, $4, now()) as done',
      [organisationId, kind, cast.people.employee.memberId, askedBy],
    )
    return rows[0]!.done
  }
  for (const kind of erasedKinds.filter((one) => !['room', 'shares', 'writing'].includes(one))) {
    expect([kind, await ask(kind, cast.people.leader.memberId)]).toEqual([kind, false])
  }
  expect(await ask('private_notes', null)).toBe(true)
})
