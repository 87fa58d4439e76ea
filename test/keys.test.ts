import fc from 'fast-check'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { urls } from '../src/urls.ts'
import { type Answer, createTestApp, type TestApp, testNow } from './support/app.ts'
import { addCompany, addMeeting, type Company } from './support/company.ts'
import { writeSealed } from './support/writing.ts'

// Whatever two write, give, take back and erase, and in whatever order: no key stays behind for words that are gone, and
// none goes while its words are there.

interface World extends TestApp {
  company: Company
  /** Under way, and to come. */
  meetings: [string, string]
  /** An item of the first. */
  itemId: string
  emil: ReturnType<TestApp['as']>
  /** Keys that went because all that one has written was erased: the rows stay, and say so. */
  erased: Set<string>
}

/** Every row of sealed words with the key it names, the purpose it should be for, and the one there is. */
const named = `
  select n.id::text as row, key_of(n.body) as key, case when n.private then 'private_note' else 'note' end as purpose
    from note n
  union all
  select p.meeting_id || p.step, key_of(p.body), 'preparation' from preparation_note p where p.body <> ''
  union all
  select f.id || word, key_of(words), case when f.given_at is null then 'unsent_feedback' else 'writing' end
    from feedback f, lateral (values ('happened', happened), ('meant', meant), ('wish', wish)) w (word, words)
   where words <> ''
  union all
  select a.feedback_id::text, key_of(a.body), 'writing' from feedback_answer a`

async function wrongKeys({ db, erased }: World): Promise<unknown[]> {
  const { rows } = await db.owner.query<{ key: string; row: string | null; is: string | null }>(
    `select coalesce(n.key, k.id) as key, n.row, n.purpose as should, k.purpose as is
       from (${named}) n full join vault.key k on k.id = n.key
      where n.purpose is distinct from k.purpose and (k.purpose is distinct from 'writing' or n.row is not null)`,
  )
  return rows.filter(({ key, is }) => is !== null || !erased.has(key))
}

/** The latest row of Emil's that fits, if there is one. */
async function latest({ db, company }: World, table: string, fits = 'true'): Promise<string | undefined> {
  const { rows } = await db.owner.query<{ id: string }>(
    `select id from ${table} where author_id = $1 and ${fits} order by id desc limit 1`,
    [company.employee.memberId],
  )
  return rows[0]?.id
}

let count = 0
const words = () => {
  count += 1
  return `ord nummer ${count}`
}
const feedback = (give: 'yes' | 'no') => ({
  kind: 'praise',
  happened: words(),
  meant: words(),
  wish: '',
  about: '',
  give,
})

const sharedNote = (itemId: string) => ({ body: words(), itemId })

/** A month after it was removed, by the nightly round. */
const eraseRemoved = ({ db, company }: World, id: string) =>
  db.owner.query(`select erase_as($1, 'removed', $2, null, now())`, [company.organisationId, id])

const eraseKind = ({ emil }: World, erasedKind: string) => emil.post(urls.erasing({ erasedKind }))

const deeds: Record<string, (world: World) => Promise<Answer | string | undefined>> = {
  'shares a note': ({ emil, meetings: [meetingId], itemId }) =>
    emil.post(urls.meetingNotes({ meetingId }), sharedNote(itemId)),
  'writes a private note': ({ db, company, meetings: [meetingId] }) =>
    writeSealed(db, 'note', {
      organisation_id: company.organisationId,
      pair_id: company.pairId,
      meeting_id: meetingId,
      author_id: company.employee.memberId,
      private: true,
      body: words(),
      created_at: testNow,
    }),
  'edits a note': async (world) => {
    const noteId = await latest(world, 'note', 'removed_at is null and not private')
    if (noteId) return world.emil.post(urls.note({ noteId }), { body: words() })
  },
  'removes a note, and a month goes by': async (world) => {
    const noteId = await latest(world, 'note', 'removed_at is null and not private')
    if (!noteId) return
    const answer = await world.emil.post(urls.noteRemoval({ noteId }))
    await eraseRemoved(world, noteId)
    return answer
  },
  'moves a private note away': async (world) => {
    const noteId = await latest(world, 'note', 'removed_at is null and private')
    if (noteId) return world.emil.post(urls.roomOldNoteRemoval({ oldNoteId: noteId }))
  },
  'has removed a private note a month ago': async (world) => {
    const noteId = await latest(world, 'note', 'private')
    if (noteId) await eraseRemoved(world, noteId)
    return undefined
  },
  prepares: ({ emil, meetings: [, meetingId] }) =>
    emil.post(urls.preparationStep({ meetingId, step: 'since' }), { note: words(), go: 'next' }),
  'empties what was prepared': ({ emil, meetings: [, meetingId] }) =>
    emil.post(urls.preparationStep({ meetingId, step: 'since' }), { note: '', go: 'next' }),
  'gives feedback': ({ emil, company: { pairId } }) =>
    emil.post(urls.pairFeedback({ pairId }), feedback('yes')),
  'writes feedback': ({ emil, company: { pairId } }) =>
    emil.post(urls.pairFeedback({ pairId }), feedback('no')),
  'rewrites feedback': async (world) => {
    const feedbackId = await latest(world, 'feedback', 'given_at is null and removed_at is null')
    if (feedbackId) return world.emil.post(urls.feedback({ feedbackId }), feedback('no'))
  },
  'gives what was written': async (world) => {
    const feedbackId = await latest(world, 'feedback', 'given_at is null and removed_at is null')
    if (feedbackId) return world.emil.post(urls.feedbackGiving({ feedbackId }))
  },
  'takes back what was given': async (world) => {
    const feedbackId = await latest(world, 'feedback', 'given_at is not null')
    if (feedbackId) return world.emil.post(urls.feedbackWithdrawal({ feedbackId }))
  },
  'removes feedback, and a month goes by': async (world) => {
    const feedbackId = await latest(world, 'feedback', 'given_at is null and removed_at is null')
    if (!feedbackId) return
    const answer = await world.emil.post(urls.feedbackRemoval({ feedbackId }))
    await eraseRemoved(world, feedbackId)
    return answer
  },
  'erases private notes': (world) => eraseKind(world, 'private_notes'),
  'erases preparation': (world) => eraseKind(world, 'preparation'),
  'erases unsent feedback': (world) => eraseKind(world, 'unsent_feedback'),
  'erases all words': async (world) => {
    const { rows } = await world.db.owner.query<{ key: string }>(`select key from (${named}) n`)
    for (const { key } of rows) world.erased.add(key)
    return eraseKind(world, 'writing')
  },
}

/** Does it; what nothing is there for is left out, and what Takt refuses is a mistake of this test. */
async function act(world: World, what: string): Promise<void> {
  const answer = await deeds[what]?.(world)
  if (typeof answer === 'object') expect([what, answer.status]).toEqual([what, 303])
}

async function openWorld(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { organisationId, pairId } = company
  const meetings: [string, string] = [
    await addMeeting(app.db, organisationId, pairId),
    await addMeeting(app.db, organisationId, pairId, '2026-12-08T09:00'),
  ]
  const emil = app.as(company.employee.sessionToken)
  const item = { title: 'Ny ovn', category: 'tasks', body: '', share: 'yes' }
  const added = await emil.post(urls.meetingItems({ meetingId: meetings[0] }), item)
  const itemId = added.location?.split('#item-')[1] as string
  await emil.post(urls.meetingStart({ meetingId: meetings[0] }))
  return { ...app, company, meetings, itemId, emil, erased: new Set() }
}

test('there is a key for all words, and no key without', { timeout: 120_000 }, async () => {
  const world = await openWorld()
  // Each once, so that all that follows has something to work on.
  for (const what of Object.keys(deeds)) {
    await act(world, what)
    expect([what, await wrongKeys(world)]).toEqual([what, []])
  }
  const some = fc.array(fc.constantFrom(...Object.keys(deeds)), { minLength: 8, maxLength: 16 })
  await fc.assert(
    fc.asyncProperty(some, async (names) => {
      for (const name of names) await act(world, name)
      expect(await wrongKeys(world)).toEqual([])
    }),
    { numRuns: 12, endOnFailure: true },
  )
  for (const name of [
    'shares a note',
    'writes a private note',
    'prepares',
    'writes feedback',
    'gives feedback',
  ])
    await act(world, name)
  const { db, company, emil } = world
  const purposes = async () =>
    (await db.owner.query<{ purpose: string }>('select distinct purpose from vault.key order by 1')).rows.map(
      ({ purpose }) => purpose,
    )
  expect(await purposes()).toEqual(['note', 'preparation', 'private_note', 'unsent_feedback', 'writing'])
  await emil.post(urls.erasing({ erasedKind: 'account' }), { email: company.employee.email })
  expect([await purposes(), await wrongKeys(world)]).toEqual([['note', 'writing'], []])
  await db.owner.query(`select erase_as($1, 'pair', $2, null, now())`, [
    company.organisationId,
    company.pairId,
  ])
  expect(await purposes()).toEqual([])
})

test('the page of a conversation asks no more of the database for the keys of what stands there', async () => {
  const world = await openWorld()
  const { emil, company, as, meetings, itemId } = world
  const lise = as(company.owner.sessionToken)
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  onTestFinished(() => asked.mockRestore())
  const look = async () => {
    const before = asked.mock.calls.length
    for (const meetingId of meetings) {
      const { html } = await emil.get(urls.meeting({ meetingId }))
      expect(html).not.toContain('Slettet')
    }
    return asked.mock.calls.length - before
  }
  const empty = await look()
  expect(empty).toBeGreaterThan(2)
  for (const deed of ['shares a note', 'writes a private note', 'prepares']) await act(world, deed)
  await lise.post(urls.meetingNotes({ meetingId: meetings[0] }), sharedNote(itemId))
  expect(await look()).toBe(empty)
})
