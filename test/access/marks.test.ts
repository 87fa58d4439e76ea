import { expect, test } from 'vitest'
import { createLog } from '../../src/platform/log/log.ts'
import { policy } from '../../src/policy.ts'
import { type Url, type UrlName, urls } from '../../src/urls.ts'
import { type Answer, createTestApp } from '../support/app.ts'
import { castCompanies, type Role, roles } from './cast.ts'
import type { PostName, World } from './forms/form.ts'
import { forms, postNames } from './forms/forms.ts'
import { goneMarks, hiddenMark, marks, questionMark, roomMark, shapeMark, taskMarks } from './marks.ts'

// What the employee writes for themselves carries a mark each. Wherever a mark turns up that is not the employee's own
// page, a draft has left its room.

const anyOf = (words: string[]): RegExp =>
  new RegExp(words.flatMap((word) => [word, encodeURIComponent(word)]).join('|'), 'i')

const own = [marks, taskMarks, goneMarks]
  .flatMap((some) => Object.values(some))
  .concat(questionMark, shapeMark, roomMark)
const marked = anyOf(own)

/** The word that stands in every mark, as it is and as an address has it. */
const markWord = 'mærke'
const markWords = [
  markWord,
  encodeURIComponent(markWord.toUpperCase()).toLowerCase(),
  encodeURIComponent(markWord),
]
const hintsAtMark = (said: string): boolean => {
  const quiet = said.toLowerCase()
  return markWords.some((word) => quiet.includes(word.toLowerCase()))
}
/** What waits for the start of the conversation is no more to be seen before it than a draft. */
const unseen = anyOf([...own, hiddenMark])

/** Asks for each mark by its last part, four at a time, and of each four for the last by its beginning too. */
function marksByLastWord(): string[] {
  const last = [...own, hiddenMark].map((mark) => mark.split('-').at(-1) as string)
  const fours = Array.from({ length: Math.ceil(last.length / 4) }, (_, at) => last.slice(at * 4, at * 4 + 4))
  return fours.flatMap((four) =>
    [four.join(' or '), (four.at(-1) as string).slice(0, 3)].map((q) => `?${new URLSearchParams({ q })}`),
  )
}

/** Pages by name, and by the questions that some of them answer beside. */
const questions: Partial<Record<UrlName, string[]>> = {
  meeting: ['', '?order=own', '?item-removed=ID', '?note-removed=ID', '?old-note=erased'],
  meetingMove: ['', '?roundOff=ID'],
  pair: ['', '?done=planned', '?removed=ID'],
  wish: ['', '?training-removed=ID'],
  trial: ['', '?all=yes', '?removed=ID', '?done=settled'],
  pairTasks: ['', '?order=rank', '?added=TASK', '?removed=TASK', '?done=declined&suggestion=ID'],
  pairFeedback: ['', '?given=ID', '?discarded=ID', '?feedback=kept'],
  // By words of the marks: the answer repeats what was asked, and so never a mark as a whole.
  search: ['', '?q=m%C3%A6rke', ...marksByLastWord()],
  pairTimeline: ['', '?kind=meetings', '?kind=goals'],
  cadencePreview: [
    '?everyWeeks=other&otherWeeks=8&weekday=2&time=9&minutes=45&place=&firstDate=2026-12-01',
    '?everyWeeks=2&weekday=2&time=9.00&minutes=45&place=&firstDate=',
  ],
}

const pages = Object.entries(policy).flatMap(([name, methods]) =>
  'GET' in methods && name !== 'live' ? [name as UrlName] : [],
)

const addressOf = (name: UrlName, ids: Record<string, string>): string =>
  (urls[name] as Url & ((values: Record<string, string>) => string))(ids)

/** What hangs on a list of tasks, by the names of its addresses. */
const aboutTasks = pages.filter((name) => /task|trial|help[A-Z]/i.test(name))

/** The list that the employee has taken back, and what hangs on it. */
const ofOwnList = ({ cast: { ids } }: Pick<Opened, 'cast'>): Record<string, string> => ({
  ...ids,
  pairId: ids.ownPairId!,
  taskId: ids.ownTaskId!,
  trialId: ids.ownTrialId!,
  changeId: ids.ownChangeId!,
  helpEffectId: ids.ownHelpEffectId!,
})

const others = roles.filter((role) => role !== 'employee')

async function openWorld() {
  const lines: string[] = []
  const change = { url: 'http://localhost:3000', origins: ['http://localhost:3000'], signup: 'open' as const }
  const app = await createTestApp(change, createLog('debug', { write: (line: string) => lines.push(line) }))
  const cast = await castCompanies(app.db)
  const { rows } = await app.db.owner.query<{ id: string }>('select id from agenda_item where title = $1', [
    marks.draft,
  ])
  const expectations = await app.db.owner.query<{ id: string }>(
    'select id from expectation_draft where body = $1',
    [marks.expectation],
  )
  const unsent = await app.db.owner.query<{ id: string }>(
    'select id from feedback where given_at is null and pair_id = $1',
    [cast.ids.pairId],
  )
  const drafts = {
    itemId: rows[0]!.id,
    expectationId: expectations.rows[0]!.id,
    feedbackId: unsent.rows[0]!.id,
    wishId: cast.ids.ownWishId!,
    trainingId: cast.ids.ownTrainingId!,
    effectId: cast.ids.ownEffectId!,
  }
  return { ...app, cast, lines, drafts }
}

type Opened = Awaited<ReturnType<typeof openWorld>>

/** Reads every page as every role that is not the author, and both calendars of the two. */
async function readAll(
  { as, cast }: Opened,
  ids: Record<string, string> = cast.ids,
  { pattern = marked, places = pages }: { pattern?: RegExp; places?: UrlName[] } = {},
): Promise<number> {
  let seen = 0
  for (const role of others) {
    const browser = as(cast.sessions[role])
    for (const name of places) {
      for (const question of questions[name] ?? ['']) {
        const path =
          addressOf(name, ids) + question.replace('ID', ids.itemId!).replace('TASK', ids.removedTaskId!)
        const { html, headers } = await browser.get(path)
        // One's own archive has what one took back, as long as it is kept.
        const theirs = role === 'leader' && name.startsWith('myArchive') ? goneMarks.suggestion : ''
        clean(`${role} ${path}`, { html: html.replaceAll(theirs, ''), headers }, pattern)
        seen += 1
      }
    }
  }
  for (const role of ['leader', 'employee', 'owner'] as const) {
    const browser = as(cast.sessions[role])
    const made = await browser.post(urls.calendar())
    const feed = /\/calendar\/[\w-]+\/takt\.ics/.exec(made.html)?.[0] as string
    const calendar = await as().get(feed)
    expect(calendar.html).toContain('BEGIN:VCALENDAR')
    clean(`the feed of ${role}`, calendar, pattern)
    const file = await browser.get(urls.meetingCalendarFile({ meetingId: ids.meetingId! }))
    clean('one meeting', file, pattern)
  }
  // Paper is left on a table: also what one keeps to oneself is not on one's own.
  for (const name of ['pairSummaryFile', 'meetingSummaryFile'] as const) {
    clean(`${name} of their own`, await as(cast.sessions.employee).get(addressOf(name, ids)), pattern)
  }
  return seen
}

function clean(what: string, { html, headers }: Pick<Answer, 'html' | 'headers'>, pattern = marked): void {
  const said = html.replace(/<\/?mark\b[^>]*>/g, '') + JSON.stringify([...headers])
  // Most answers have nothing like a mark, and to look for all of them takes longer than to make the page.
  if (!hintsAtMark(said)) return
  expect([what, pattern.exec(said)?.[0]]).toEqual([what, undefined])
}

/** The employee sees all of it, on the meeting's page, on the path to it and the pages of the two. */
async function ownPages({ as, cast }: Opened, meetingId = cast.ids.meetingId!): Promise<string[]> {
  const employee = as(cast.sessions.employee)
  const pages = await Promise.all(
    [
      urls.meeting({ meetingId }),
      urls.preparation({ meetingId }),
      urls.pair({ pairId: cast.ids.pairId! }),
      urls.pairExpectations({ pairId: cast.ids.pairId! }),
      urls.pairFeedback({ pairId: cast.ids.pairId! }),
      urls.pairDevelopment({ pairId: cast.ids.pairId! }),
      urls.retelling({ listeningId: cast.ids.listeningId! }),
    ].map((path) => employee.get(path)),
  )
  return Object.values(marks).filter((mark) => pages.some(({ html }) => html.includes(mark)))
}

/** All that a meeting goes through, one page after the other. */
const stages: Record<string, (world: Opened) => Promise<unknown>> = {
  planned: async () => {},
  'moved and started': async ({ as, cast }) => {
    const leader = as(cast.sessions.leader)
    const { meetingId = '' } = cast.ids
    await leader.post(urls.meetingMove({ meetingId }), {
      slot: 'other',
      date: '2026-11-25',
      time: '10:00',
      minutes: '45',
      place: '',
    })
    return leader.post(urls.meetingStart({ meetingId }))
  },
  'closed, and carried over': async ({ as, cast }) => {
    const leader = as(cast.sessions.leader)
    const { pairId = '', meetingId = '' } = cast.ids
    await leader.post(urls.pairMeetings({ pairId }), {
      slot: 'other',
      date: '2026-12-09',
      time: '10:00',
      minutes: '45',
      place: '',
    })
    return leader.post(urls.meetingClose({ meetingId }))
  },
  'ended by the owner': async ({ as, cast }) =>
    as(cast.sessions.owner).post(urls.pairEnd({ pairId: cast.ids.pairId! })),
}

test('what one writes for oneself is on no page but one’s own, at any stage', {
  timeout: 240_000,
}, async () => {
  expect([...own, hiddenMark].filter((mark) => !hintsAtMark(mark))).toEqual([])
  const world = await openWorld()
  for (const [stage, come] of Object.entries(stages)) {
    await come(world)
    expect([stage, await ownPages(world)]).toEqual([stage, Object.values(marks)])
    expect(await readAll(world)).toBeGreaterThan(pages.length * others.length - 1)
  }
  expect(await readAll(world, ofOwnList(world), { places: aboutTasks })).toBeGreaterThan(0)
  const { html } = await world.as(world.cast.sessions.employee).get(urls.pairTasks(ofOwnList(world) as never))
  expect(
    [taskMarks.task, taskMarks.needWords, taskMarks.successor].filter((mark) => html.includes(mark)),
  ).toHaveLength(3)
  const { rows } = await world.db.owner.query<{ meetingId: string }>(
    'select meeting_id as "meetingId" from agenda_item where title = $1 and carried_from is not null',
    [marks.draft],
  )
  const [carried] = rows
  expect(await ownPages(world, carried!.meetingId)).toEqual([
    marks.draft,
    marks.expectation,
    marks.feedback,
    marks.goal,
    marks.withdrawn,
    marks.wish,
    marks.wishWithdrawn,
    marks.retelling,
  ])
  await readAll(world, { ...world.cast.ids, meetingId: carried!.meetingId })
  await nothingLeft(world)
})

/** Where an item of the two could turn up. */
const near = {
  pattern: unseen,
  places: pages.filter((name) => name === 'today' || /:(meeting|pair|item)Id/.test(urls[name].pattern)),
}

/** One more draft of the employee, which waits for the start. */
async function waitForStart({ db, cast }: Opened): Promise<string> {
  const { meetingId, pairId } = cast.ids
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shown_at_start)
     values ($1, $2, $3, $4, 'feedback', $5, 2, now(), true) returning id`,
    [cast.company.organisationId, pairId, meetingId, cast.people.employee.memberId, hiddenMark],
  )
  return rows[0]!.id
}

test('an item that waits for the start is on no page of another’s before it, also removed and brought back', {
  timeout: 240_000,
}, async () => {
  const world = await openWorld()
  const { as, cast } = world
  const { meetingId = '' } = cast.ids
  const itemId = await waitForStart(world)
  const employee = as(cast.sessions.employee)
  const readUnseen = () => readAll(world, { ...cast.ids, itemId }, near)
  await readUnseen()
  await employee.post(urls.itemRemoval({ itemId }))
  await readUnseen()
  await employee.post(urls.itemRestoration({ itemId }))
  await readUnseen()
  for (const name of ['itemFocus', 'itemTick', 'itemSharing', 'itemAtStart', 'itemRestoration'] as const) {
    const { fields } = forms[name]
    const given = fields as Record<string, string> | undefined
    clean(name, await as(cast.sessions.leader).post(urls[name]({ itemId }), given), unseen)
  }
  const leader = as(cast.sessions.leader)
  await leader.post(urls.meetingStart({ meetingId }))
  expect((await leader.get(urls.meeting({ meetingId }))).html).toContain(hiddenMark)
  // To the two of them, and to nobody else.
  for (const role of others.filter((role) => role !== 'leader')) {
    clean(role, await as(cast.sessions[role]).get(urls.meeting({ meetingId })), unseen)
  }
  await nothingLeft(world)
})

test('an item that waited for a start that never came, or was away at it, is never shown', {
  timeout: 240_000,
}, async () => {
  const away = await openWorld()
  const { meetingId = '' } = away.cast.ids
  const itemId = await waitForStart(away)
  const employee = away.as(away.cast.sessions.employee)
  await employee.post(urls.itemRemoval({ itemId }))
  await away.as(away.cast.sessions.leader).post(urls.meetingStart({ meetingId }))
  await readAll(away, { ...away.cast.ids, itemId }, near)
  await employee.post(urls.itemRestoration({ itemId }))
  // Pressing once more starts nothing, and so shows nothing.
  await away.as(away.cast.sessions.leader).post(urls.meetingStart({ meetingId }))
  await readAll(away, { ...away.cast.ids, itemId }, near)
  await stages['closed, and carried over']!(away)
  await readAll(away, { ...away.cast.ids, itemId }, near)

  const cancelled = await openWorld()
  const never: Record<string, string> = { ...cancelled.cast.ids, itemId: await waitForStart(cancelled) }
  const leader = cancelled.as(cancelled.cast.sessions.leader)
  await leader.post(urls.meetingCancellation({ meetingId: never.meetingId! }), { reason: 'Ferie' })
  await leader.post(urls.meetingStart({ meetingId: never.meetingId! }))
  await readAll(cancelled, never, near)
  await cancelled.as(cancelled.cast.sessions.owner).post(urls.pairEnd({ pairId: never.pairId! }))
  await readAll(cancelled, never, near)
})

test('neither a route, a mail nor the log tells of them, whatever anyone sends', {
  timeout: 240_000,
}, async () => {
  const world = await openWorld()
  const { as, cast, drafts } = world
  for (const role of others) {
    for (const name of postNames) await sendAs(role, name, cast.ids)
    const kept = { ...cast.ids, ...drafts, goalId: cast.ids.personalGoalId! }
    for (const ids of [kept, ofOwnList(world)]) {
      for (const name of postNames) {
        if (addressOf(name, ids) !== addressOf(name, cast.ids)) await sendAs(role, name, ids)
      }
    }
  }
  // And as the author, whose own answers may show them: neither mails nor the log may.
  for (const name of postNames) {
    if (!/^(accountSession|signOut)/.test(name))
      await as(cast.sessions.employee).post(...sent(name, cast.ids))
  }
  await nothingLeft(world)
  expect((await world.mails()).length).toBeGreaterThan(0)

  function sent(name: PostName, ids: Record<string, string>): [string, Record<string, string>] {
    const { fields } = forms[name]
    const given = typeof fields === 'function' ? fields(world as unknown as World) : (fields ?? {})
    return [addressOf(name, ids), given]
  }
  async function sendAs(role: Role, name: PostName, ids: Record<string, string>): Promise<void> {
    // What signs someone out or in changes who asks; those have no draft to tell of.
    if (/^(signOut|accountSession|accountOther|memberDeactivation)/.test(name)) return
    clean(`${role} ${name}`, await as(cast.sessions[role]).post(...sent(name, ids)))
  }
})

test('a write that fails in the database is logged without what was written', async () => {
  const world = await openWorld()
  const { as, cast, db, lines } = world
  await as(cast.sessions.employee).post(urls.meetingStart({ meetingId: cast.ids.meetingId! }))
  await db.owner.query(`
    alter table agenda_item add constraint never check (title not like '%MÆRKE%') not valid;
    alter table note add constraint never check (false) not valid;
    alter table expectation_draft add constraint never check (body not like '%MÆRKE%') not valid;
    alter table feedback add constraint never check (false) not valid`)
  const employee = as(cast.sessions.employee)
  const { meetingId = '', pairId = '' } = cast.ids
  const item = { title: marks.draft, category: 'other', body: '', share: 'no' }
  const failed = [
    await employee.post(urls.meetingItems({ meetingId }), item),
    await employee.post(urls.meetingNotes({ meetingId }), { body: marks.note, itemId: cast.ids.itemId! }),
    await employee.post(urls.pairExpectations({ pairId }), {
      kind: 'need',
      body: `${marks.expectation} igen`,
      share: 'no',
    }),
    await employee.post(urls.pairFeedback({ pairId }), {
      kind: 'praise',
      happened: marks.feedback,
      meant: '',
      wish: '',
      about: '',
      give: 'no',
    }),
  ]
  expect(failed.map(({ status }) => status)).toEqual([500, 500, 500, 500])
  for (const answer of failed) clean('the page of the failure', answer)
  const errors = lines.filter((line) => line.includes('a request failed'))
  expect(errors.map((line) => JSON.parse(line).err)).toEqual([
    expect.objectContaining({ code: '23514', table: 'agenda_item', constraint: 'never' }),
    expect.objectContaining({ code: '23514', table: 'note', constraint: 'never' }),
    expect.objectContaining({ code: '23514', table: 'expectation_draft', constraint: 'never' }),
    expect.objectContaining({ code: '23514', table: 'feedback', constraint: 'never' }),
  ])
  await nothingLeft(world)
})

test('what PostgreSQL quotes of a row stays out of the log, also where no row-level security hides it', () => {
  const lines: string[] = []
  const log = createLog('debug', { write: (line: string) => lines.push(line) })
  const quoting = { detail: `Key (title)=(${marks.draft})`, where: marks.draft, internalQuery: marks.note }
  log.error(
    { err: Object.assign(new Error('duplicate key'), { code: '23505', ...quoting }) },
    'a request failed',
  )
  expect(JSON.parse(lines.join('')).err).toMatchObject({ code: '23505', message: 'duplicate key' })
  expect(lines.join('')).not.toMatch(marked)
})

/** Neither the mails that wait nor the lines of the log hold a mark, or a secret of a session. */
async function nothingLeft({ mails, lines, cast, db }: Opened): Promise<void> {
  for (const mail of await mails()) expect(JSON.stringify(mail)).not.toMatch(unseen)
  const { rows } = await db.owner.query('select payload::text from graphile_worker._private_jobs')
  expect(rows.map(({ payload }) => payload).join()).not.toMatch(unseen)
  const log = lines.join('')
  expect(log).toContain('"request"')
  expect(log).not.toMatch(unseen)
  for (const token of Object.values(cast.sessions)) if (token) expect(log).not.toContain(token)
  expect(log).not.toMatch(/@bageriet\.example|Ny ovn|Bestille mel|Tak for hjælpen/)
}
