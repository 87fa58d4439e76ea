import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openViewer } from '../../src/platform/session/viewer.ts'
import { policy } from '../../src/policy.ts'
import { type Url, type UrlName, urls } from '../../src/urls.ts'
import { createTestApp } from '../support/app.ts'
import { addMeeting } from '../support/company.ts'
import { testSealing } from '../support/writing.ts'
import { castCompanies, type Role, roles } from './cast.ts'
import { contents } from './contents.ts'

// Whether two people keep what they agreed is a promise between them. It is on no page of anyone else's: not the
// owner's, not as a figure, not as a mark.

const theTwo: Role[] = ['leader', 'employee']
const others = roles.filter((role) => !theTwo.includes(role))

/** Words that only a page about a kept or broken promise has, in both languages. */
const telling =
  /\bholdt\b|ikke holdt|mangler svar|nåede (I|du)|af de sidste|længst imellem|i træk|har svaret|\bheld\b|no answer yet|in a row|came to nothing/i

/** Between Mette and Jonas: two held by word, two in a row that came to nothing, one that is asked about. */
async function openWorld() {
  const app = await createTestApp()
  const cast = await castCompanies(app.db)
  const { organisationId } = cast.company
  const { pairId = '' } = cast.ids
  const { leader, employee } = cast.people
  await app.db.owner.query(
    `insert into cadence_answer (organisation_id, cadence_id, pair_id, answer, answered_by, answered_at)
     values ($1, $2, $3, 'accepted', $4, '2026-01-05T08:00:00Z')`,
    [organisationId, cast.ids.cadenceId, pairId, employee.memberId],
  )
  const past: string[] = []
  for (const day of ['2026-09-22', '2026-10-06', '2026-10-13', '2026-10-20', '2026-11-17']) {
    past.push(await addMeeting(app.db, organisationId, pairId, `${day}T09:00`))
  }
  for (const [index, outcome] of ['held', 'held', 'not_held', 'not_held'].entries()) {
    await app.db.owner.query(
      `insert into meeting_outcome (organisation_id, pair_id, meeting_id, outcome, answered_by, answered_at)
       values ($1, $2, $3, $4, $5, '2026-10-21T08:00:00Z')`,
      [organisationId, pairId, past[index], outcome, leader.memberId],
    )
  }
  await app.db.owner.query(
    `insert into rhythm_doubt_dismissal (organisation_id, meeting_id, member_id, pair_id, dismissed_at)
     values ($1, $2, $3, $4, '2026-10-22T08:00:00Z')`,
    [organisationId, past[3], employee.memberId, pairId],
  )
  return { ...app, cast, past, pairId, organisationId }
}

const addressOf = (name: UrlName, ids: Record<string, string>): string =>
  (urls[name] as Url & ((values: Record<string, string>) => string))(ids)

/** What speaks of conversations, or of what is kept of them, in general. */
const general = new Set<UrlName>(['help', 'privacy', 'privacyRecord', 'privacyAssessment', 'statistics'])

const pages = Object.entries(policy).flatMap(([name, methods]) =>
  'GET' in methods && name !== 'live' ? [name as UrlName] : [],
)

test('the two see how they keep it, on the page of the two, and each their own word about the rhythm', async () => {
  const { as, cast, pairId } = await openWorld()
  for (const role of theTwo) {
    const { page } = await as(cast.sessions[role]).get(urls.pair({ pairId }))
    expect(page.getElementById('kept')?.text).toContain('I har holdt 2 af de sidste 4 samtaler.')
    expect(page.getElementById('question')).not.toBeNull()
    expect([role, page.getElementById('rhythm-doubt') !== null]).toEqual([role, role === 'leader'])
  }
})

test.each(others)('no page tells %s anything of it', async (role) => {
  const { as, cast, past } = await openWorld()
  const browser = as(cast.sessions[role])
  for (const name of pages) {
    for (const meetingId of addressOf(name, cast.ids).includes(cast.ids.meetingId!)
      ? past
      : past.slice(0, 1)) {
      const path = addressOf(name, { ...cast.ids, meetingId })
      const { html, page } = await browser.get(path)
      const main = page.querySelector('main')?.text ?? ''
      if (!general.has(name)) expect([path, telling.exec(main)?.[0]]).toEqual([path, undefined])
      // Except in the address that was asked for, as the links to other languages repeat it.
      for (const id of past) if (!path.includes(id)) expect([path, html.includes(id)]).toEqual([path, false])
    }
  }
})

test.each(others)('%s can say nothing about it', async (role) => {
  const { as, db, cast, past } = await openWorld()
  const before = await contents(db)
  const browser = as(cast.sessions[role])
  for (const meetingId of past) {
    for (const answer of [
      await browser.post(urls.meetingOutcome({ meetingId }), { outcome: 'held' }),
      await browser.post(urls.meetingOutcomeUndo({ meetingId })),
      await browser.post(urls.rhythmDoubtDismissal({ meetingId })),
    ]) {
      expect(answer.status === 404 || answer.location?.match(/^\/(sign-in|account)/) !== undefined).toBe(true)
    }
  }
  expect(await contents(db)).toEqual(before)
})

test('the database shows what was answered to the two alone, and what was put away to the one who did', async () => {
  const { db, cast } = await openWorld()
  const seen = (role: Role) =>
    db.app.transaction().execute(async (tenant) => {
      const token = cast.sessions[role]
      if (token) await openViewer(tenant, token, testSealing)
      const { rows } = await sql<{ outcomes: number; dismissals: number }>`
        select (select count(*) from meeting_outcome) as outcomes,
               (select count(*) from rhythm_doubt_dismissal) as dismissals`.execute(tenant)
      return rows[0]
    })
  for (const role of others) expect([role, await seen(role)]).toEqual([role, { outcomes: 0, dismissals: 0 }])
  expect(await seen('leader')).toEqual({ outcomes: 4, dismissals: 0 })
  expect(await seen('employee')).toEqual({ outcomes: 4, dismissals: 1 })
})

test('nobody writes an answer into another pair, or puts a word away for another', async () => {
  const { db, cast, past, pairId, organisationId } = await openWorld()
  const write = (role: Role, statement: ReturnType<typeof sql>) =>
    db.app.transaction().execute(async (tenant) => {
      await openViewer(tenant, cast.sessions[role] as string, testSealing)
      await statement.execute(tenant)
    })
  const { owner, employee } = cast.people
  const outcome = sql`
    insert into meeting_outcome (organisation_id, pair_id, meeting_id, outcome, answered_by, answered_at)
    values (${organisationId}, ${pairId}, ${past[4]}, 'held', ${owner.memberId}, now())`
  await expect(write('owner', outcome)).rejects.toThrow(/row-level security/)
  const dismissal = sql`
    insert into rhythm_doubt_dismissal (organisation_id, meeting_id, member_id, pair_id, dismissed_at)
    values (${organisationId}, ${past[4]}, ${employee.memberId}, ${pairId}, now())`
  await expect(write('leader', dismissal)).rejects.toThrow(/row-level security/)
})
