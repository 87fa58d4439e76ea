import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { castCompanies } from '../../../test/access/cast.ts'
import { type Answer, createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addMeeting, addPair } from '../../../test/support/company.ts'
import { testSealing, writeSealed } from '../../../test/support/writing.ts'
import { createLog } from '../../platform/log/log.ts'
import { openViewer } from '../../platform/session/viewer.ts'
import { urls } from '../../urls.ts'
import { wantedOf } from './rules.ts'
import { loadOthers, search } from './store.ts'

const looking = (q: string, more: Record<string, string> = {}) =>
  `${urls.search()}?${new URLSearchParams({ q, ...more })}`

interface Shown {
  text: string
  marks: string[]
  href: string | undefined
  about: string
}

const results = ({ page }: Answer): Shown[] =>
  page.querySelectorAll('#results li').map((row) => ({
    text: (row.querySelector('a') ?? row.querySelector('span'))?.text.trim() ?? '',
    marks: row.querySelectorAll('mark').map((mark) => mark.text),
    href: row.querySelector('a')?.getAttribute('href'),
    about: row.querySelector('.text-muted')?.text.trim() ?? '',
  }))

const people = ({ page }: Answer): string[] =>
  page.querySelectorAll('#people a').map((link) => link.text.trim())

async function open() {
  const app = await createTestApp()
  const cast = await castCompanies(app.db)
  const { leader, employee } = cast.people
  const { organisationId } = cast.company
  const { pairId = '', meetingId = '' } = cast.ids
  let position = 10
  const addItem = (
    title: string,
    body = '',
    createdAt = '2026-11-20T08:00:00Z',
    in_ = meetingId,
    of = pairId,
  ) =>
    app.db.owner.query(
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', $5, $6, $7, $8, $8)`,
      [organisationId, of, in_, leader.memberId, title, body, position++, createdAt],
    )
  return {
    ...app,
    cast,
    organisationId,
    addItem,
    mette: app.as(leader.sessionToken),
    jonas: app.as(employee.sessionToken),
  }
}

test('one form of a word finds the others, in both languages, however it is written', async () => {
  const { addItem, mette } = await open()
  await addItem('Vi taler om SAMTALERNE', 'og om årsmødet i Aabenraa')
  await addItem('The meetings about planning')
  const finds = async (q: string) => results(await mette.get(looking(q))).map(({ marks }) => marks)
  for (const q of ['samtale', 'samtalen', 'Samtaler', 'sam'])
    expect([q, await finds(q)]).toEqual([q, [['SAMTALERNE']]])
  for (const q of ['årsmøde', 'Aarsmøderne', 'ÅRSMØDE'])
    expect([q, await finds(q)]).toEqual([q, [['årsmødet']]])
  expect(await finds('åbenrå')).toEqual([['Aabenraa']])
  expect(await finds('meeting plans')).toEqual([['meetings', 'planning']])
  expect(await finds('"taler om samtalerne"')).toHaveLength(1)
  expect(await finds('"samtalerne taler"')).toEqual([])
  expect(await finds('samtale -årsmøde')).toEqual([])
  expect(await finds('samtale or meeting')).toHaveLength(2)
  expect(await finds('samtale meeting')).toEqual([])
})

test('everything the two share and all that is one’s own is found, and leads to where it stands', async () => {
  const { cast, mette, jonas, db, organisationId } = await open()
  const { ids, people: two } = cast
  await writeSealed(db, 'feedback_answer', {
    organisation_id: organisationId,
    feedback_id: ids.feedbackId!,
    pair_id: ids.pairId!,
    author_id: two.leader.memberId,
    body: 'Det var så lidt',
    answered_at: '2026-11-21T08:00:00Z',
  })
  await db.owner.query(
    `insert into expectation_answer (organisation_id, pair_id, expectation_id, version, answer, reason, answered_by, answered_at)
     values ($1, $2, $3, 1, 'talk', 'Ferien driller', $4, '2026-11-21T08:00:00Z')`,
    [organisationId, ids.pairId, ids.expectationId, two.leader.memberId],
  )
  const places: Record<string, string> = {
    ovn: `${urls.meeting({ meetingId: ids.meetingId! })}#item-${ids.itemId}`,
    'bestille mel': urls.agreement({ agreementId: ids.agreementId! }),
    hjælpen: urls.feedback({ feedbackId: ids.feedbackId! }),
    'så lidt': urls.feedback({ feedbackId: ids.feedbackId! }),
    vagtplan: urls.expectation({ expectationId: ids.expectationId! }),
    ferie: urls.expectation({ expectationId: ids.expectationId! }),
    rugbrød: urls.goal({ goalId: ids.goalId! }),
    trækker: urls.retelling({ listeningId: ids.listeningId! }),
    'flere ad gangen': urls.wish({ wishId: ids.wishId! }),
    spild: `${urls.goals()}#goal-${ids.organisationGoalId}`,
    'varer op': `${urls.pairTasks({ pairId: ids.pairId! })}#suggestion-${ids.suggestionId}`,
  }
  for (const [q, href] of Object.entries(places)) {
    for (const browser of [mette, jonas]) {
      const hrefs = results(await browser.get(looking(q))).map((found) => found.href)
      expect([q, hrefs]).toEqual([q, expect.arrayContaining([href])])
    }
  }
  const own = results(await jonas.get(looking('mærke')))
  expect(own.map(({ about }) => about.replace(/ · .*/, '')).sort()).toEqual(
    [
      'Dit spørgsmål',
      'Forberedelse',
      'Udvikling',
      'Udvikling',
      'Kursus eller oplæring',
      'Kursus eller oplæring',
      'Udbytte',
      'Udbytte',
      'Arbejdsopgave',
      'Sådan hørte jeg dig',
      'Forventning',
      'Mål',
      'Mål',
      'Punkt',
      'Ros',
      'Status på mål',
      'Status på mål',
    ].sort(),
  )
  for (const { about } of own) expect(about).toContain('Kun dig')
  // Each leads to a page that shows it.
  for (const { href, text } of own) {
    const shown = await jonas.get((await jonas.get(href!.split('#')[0]!)).location ?? href!.split('#')[0]!)
    expect([href, shown.status, shown.html.includes(text.split(' · ')[0]!)]).toEqual([href, 200, true])
  }
  expect(results(await mette.get(looking('mærke')))).toEqual([])
})

test('a personal goal is found by the other for as long as it is lent', async () => {
  const { cast, mette, jonas } = await open()
  const goal = { personalGoalId: cast.ids.personalGoalId! }
  const found = async () => results(await mette.get(looking('2b5d'))).length
  expect(await found()).toBe(0)
  await jonas.post(urls.goalSharing(goal))
  expect(await found()).toBe(2)
  expect(results(await jonas.get(looking('2b5d')))[0]!.about).not.toContain('Kun dig')
  await jonas.post(urls.goalWithdrawal(goal))
  expect(await found()).toBe(0)
})

test('a task is found by the other for as long as the list is shared, each at their own place', async () => {
  const { cast, mette, jonas, db } = await open()
  const { pairId = '', taskId = '' } = cast.ids
  const found = async (by: typeof mette) =>
    results(await by.get(looking('kassen'))).map(({ href, about }) => [href, about.includes('Kun dig')])
  const own = urls.task({ taskId })
  const line = `${urls.pairTasks({ pairId })}#task-${taskId}`
  expect([await found(mette), await found(jonas)]).toEqual([[[line, false]], [[own, false]]])
  await db.owner.query('update task_sharing set withdrawn_at = now() where withdrawn_at is null')
  expect([await found(mette), await found(jonas)]).toEqual([[], [[own, true]]])
  // What the leader suggested is theirs to see, whatever the list is.
  expect(results(await mette.get(looking('tælle varer')))).toHaveLength(1)
})

test('development is found by the other for as long as it is shared, and a retelling as it was said last', async () => {
  const { cast, mette, jonas, db, organisationId } = await open()
  const { listeningId = '', pairId = '', ownWishId = '' } = cast.ids
  const found = async (q: string) => results(await mette.get(looking(q))).map(({ about }) => about)
  expect(await found('6c1f')).toEqual([])
  await jonas.post(urls.wishSharing({ wishId: ownWishId }))
  const shared = await found('6c1f')
  expect(shared.map((about) => about.split(' · ')[0]).sort()).toEqual([
    'Kursus eller oplæring',
    'Udbytte',
    'Udvikling',
  ])
  for (const about of shared) expect(about).not.toContain('Kun dig')
  await jonas.post(urls.trainingRemoval({ trainingId: cast.ids.ownTrainingId! }))
  await jonas.post(urls.wishWithdrawal({ wishId: ownWishId }))
  expect(await found('6c1f')).toEqual([])

  expect(await found('skævt')).toHaveLength(1)
  // By the question it answers, too.
  expect(await found('fylder mest')).toHaveLength(1)
  await db.owner.query(
    `insert into retelling (organisation_id, pair_id, listening_id, version, author_id, body, written_at)
     values ($1, $2, $3, 2, $4, 'Ovnen larmer', now())`,
    [organisationId, pairId, listeningId, cast.people.employee.memberId],
  )
  expect([(await found('skævt')).length, (await found('larmer')).length]).toEqual([0, 1])
})

test('what was removed, or said anew, is found no more; what came along is found once', async () => {
  const { cast, mette, jonas } = await open()
  const { itemId = '', agreementId = '', meetingId = '', pairId = '' } = cast.ids
  const count = async (q: string) => results(await mette.get(looking(q))).length
  await mette.post(urls.agreement({ agreementId }), {
    kind: 'task',
    body: 'Bestille gær',
    ownerId: cast.people.employee.memberId,
    deadline: '2026-12-15',
    version: '1',
  })
  expect([await count('mel'), await count('gær')]).toEqual([0, 1])
  await jonas.post(urls.itemRemoval({ itemId }))
  expect(await count('ny ovn')).toBe(0)
  await jonas.post(urls.itemRestoration({ itemId }))
  expect(await count('ny ovn')).toBe(1)
  await mette.post(urls.meetingStart({ meetingId }))
  const later = { slot: 'other', date: '2026-12-09', time: '10:00', minutes: '45', place: '' }
  await mette.post(urls.pairMeetings({ pairId }), later)
  await mette.post(urls.meetingClose({ meetingId }))
  const [carried, ...more] = results(await mette.get(looking('ny ovn')))
  expect(more).toEqual([])
  expect(carried!.href).not.toContain(meetingId)
})

test('people lead to the pair, and what lies between one and them can be looked at alone', async () => {
  const { cast, db, organisationId, addItem, mette } = await open()
  const { leader } = cast.people
  const { otherEmployee } = cast.company
  const pairId = await addPair(db, organisationId, leader, otherEmployee)
  await addItem(
    'Ovnen i Odas butik',
    '',
    undefined,
    await addMeeting(db, organisationId, pairId, '2026-11-25T09:00'),
    pairId,
  )
  expect(people(await mette.get(looking('od')))).toEqual(['Oda Lund'])
  expect(people(await mette.get(looking('emil')))).toEqual([])
  const all = await mette.get(looking('ovn'))
  expect(results(all)).toHaveLength(3)
  const link = all.page.querySelectorAll('nav a').find((one) => one.text.trim() === 'Oda Lund')!
  const hers = await mette.get(link.getAttribute('href')!)
  expect(results(hers).map(({ text, about }) => [text, about])).toEqual([
    ['Ovnen i Odas butik', 'Punkt · Oda · 25. nov. 2026'],
  ])
  // A person one shares no pair with is nobody to look for.
  const emil = await mette.get(looking('ovn', { with: cast.company.employee.memberId }))
  expect(results(emil)).toEqual(results(all))
})

test('whoever is not one of the two finds nothing of it, the owner neither', async () => {
  const { as, cast } = await open()
  for (const role of ['owner', 'otherLeader', 'otherEmployee', 'foreignOwner'] as const) {
    const browser = as(cast.sessions[role])
    for (const q of ['ovn', 'mel', 'hjælpen', 'vagtplan', 'rugbrød', 'Jonas', 'mærke', '-x ovn or mel']) {
      const answer = await browser.get(looking(q))
      expect([role, q, answer.status, results(answer), people(answer)]).toEqual([role, q, 200, [], []])
    }
  }
})

test('whatever is typed gets a kind page', async () => {
  const { mette } = await open()
  const odd = [
    ...[
      '',
      ' ',
      'og i at',
      'the of',
      '-ovn',
      '!!!',
      '"',
      "'",
      '\\',
      '\\\\',
      '%_',
      ':*',
      'a:*',
      '& | !',
      '(((',
      '<->',
    ],
    ...[
      '\0',
      'ov\0n',
      '🙂',
      '👩‍👩‍👧',
      '½',
      'x'.repeat(1_000),
      'å'.repeat(1_000),
      'ord '.repeat(250),
      '\ud800',
    ],
    ...[
      "'; drop table note; --",
      '<script>alert(1)</script>',
      'or',
      'or or',
      '-or',
      '"-',
      'ovn or',
      '- -',
      '--ovn',
    ],
  ]
  for (const q of odd) {
    const answer = await mette.get(looking(q))
    expect([q, answer.status, answer.page.querySelectorAll('h1').length]).toEqual([q, 200, 1])
    expect(answer.page.querySelectorAll('main script')).toHaveLength(0)
  }
  expect((await mette.get(`${urls.search()}?q=ovn&q=mel&x=1&with=nobody`)).status).toBe(200)
  expect((await mette.get(`${urls.search()}?q=%ff%00`)).status).toBe(200)
  expect((await mette.get(looking('og i at'))).page.querySelector('[role=status]')?.text).toContain(
    'ikke noget at søge på',
  )
  expect((await mette.get(looking('nymåne'))).page.querySelector('[role=status]')?.text).toContain('“nymåne”')
  expect((await mette.get(looking('x'.repeat(1_000)))).html).toContain('de første 200 tegn')
})

test('at most fifty are shown, those that say it most and are newest first, and texts are escaped', async () => {
  const { addItem, mette } = await open()
  await addItem('Gulvet <b>skal</b> vaskes & males', '', '2026-11-22T08:00:00Z')
  for (let n = 0; n < 55; n++)
    await addItem(`Gulvet, gang ${n}`, '', `2025-01-${String((n % 28) + 1).padStart(2, '0')}T08:00:00Z`)
  const answer = await mette.get(looking('gulv'))
  expect(results(answer)).toHaveLength(50)
  expect(answer.html).toContain('Der er flere')
  expect(results(answer)[0]).toMatchObject({ marks: ['Gulvet'] })
  expect(answer.html).toContain('&lt;b>skal&lt;/b> vaskes &amp; males')
})

test('the words looked for are in no log and no cache', async () => {
  const lines: string[] = []
  const log = createLog('debug', { write: (line: string) => lines.push(line) })
  const { as, db } = await createTestApp({}, log)
  const cast = await castCompanies(db)
  const answer = await as(cast.sessions.leader).get(looking('HEMMELIGT-ORD'))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  expect((await as().get(looking('HEMMELIGT-ORD'))).location).not.toContain('HEMMELIGT')
  expect(lines.join('')).toContain('/search')
  expect(lines.join('')).not.toMatch(/hemmeligt/i)
})

test('no table is read whole, however many companies there are', async () => {
  const app = await createTestApp()
  const cast = await castCompanies(app.db)
  await fillMany(app)
  const scanned = await app.db.app.transaction().execute(async (tenant) => {
    const opened = await openViewer(tenant, cast.sessions.leader!, testSealing)
    if (opened.kind !== 'viewer') throw new Error('the leader is a viewer')
    const { viewer } = opened
    const others = await loadOthers(tenant, viewer)
    const reach = {
      viewer,
      pairIds: others.map(({ pairId }) => pairId),
      beyondPairs: true,
      now: app.clock.now(),
    }
    const results = await search(tenant, reach, wantedOf('rugbrød or ovn or mel')!)
    expect(results?.found.length).toBeGreaterThan(2)
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_stat_xact_user_tables
       where schemaname = 'public' and seq_scan > 0 and seq_tup_read > 1000 order by 1`.execute(tenant)
    return rows.map(({ name }) => name)
  })
  expect(scanned).toEqual([])
})

/** Copies of what lies between the two, each in a company of its own. */
async function fillMany({ db }: TestApp): Promise<void> {
  const client = await db.owner.connect()
  try {
    await client.query(`
      begin;
      set local session_replication_role = replica;
      create temporary table many on commit drop as
        select gen_random_uuid() as o, gen_random_uuid() as pair, gen_random_uuid() as meeting from generate_series(1, 1500);`)
    for (const table of searched) {
      const { rows } = await client.query<{ column: string; generated: boolean }>(
        `select column_name as column, is_generated = 'ALWAYS' as generated from information_schema.columns
          where table_schema = 'public' and table_name = $1`,
        [table],
      )
      const columns = rows.filter(({ generated }) => !generated).map(({ column }) => column)
      const fresh: Record<string, string> = {
        organisation_id: 'o',
        pair_id: table === 'goal' ? 'case when t.pair_id is not null then pair end' : 'pair',
        meeting_id: 'meeting',
      }
      if (table === 'pair') fresh.id = 'pair'
      if (table === 'meeting') fresh.id = 'meeting'
      await client.query(
        `insert into ${table} (${columns.join(', ')})
         select ${columns.map((column) => fresh[column] ?? `t.${column}`).join(', ')}
           from many cross join (select * from ${table} limit 1) t`,
      )
    }
    await client.query('commit; analyze')
  } finally {
    client.release()
  }
}

const searched = [
  ...[
    'pair',
    'member',
    'meeting',
    'agenda_item',
    'note',
    'preparation_note',
    'agreement',
    'agreement_wording',
  ],
  ...[
    'feedback',
    'expectation',
    'expectation_wording',
    'expectation_draft',
    'goal',
    'goal_checkpoint',
    'goal_sharing',
  ],
  ...['own_question', 'listening', 'retelling', 'retelling_draft'],
  ...['development_wish', 'development_sharing', 'training', 'training_effect'],
]
