import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestApp } from '../../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../../test/support/company.ts'
import { testSealing, writePlain, writeSealed } from '../../../../test/support/writing.ts'
import type { Tenant } from '../../../platform/database/database.ts'
import { sealWith, writingKey } from '../../../platform/session/writing.ts'
import { urls } from '../../../urls.ts'
import { placeOf } from '../rules.ts'
import { sealWritten } from './store.ts'

test('what was written before there were seals is sealed, reads as before, and nothing plain comes in again', async () => {
  const { db, as } = await createTestApp()
  const { organisationId, pairId, employee, owner } = await addCompany(db)
  const meetingId = await addMeeting(db, organisationId, pairId)
  const at = [organisationId, pairId, meetingId, employee.memberId]
  await writePlain(db.owner, async () => {
    await db.owner.query(
      `insert into note (organisation_id, pair_id, meeting_id, author_id, private, body, created_at)
       select $1, $2, $3, $4, true, 'GAMMEL-NOTE ' || n, now() from generate_series(1, 1200) n`,
      at,
    )
    await db.owner.query(
      `insert into preparation_note (organisation_id, pair_id, meeting_id, member_id, step, body, written_at)
       select $1, $2, $3, $4, step, case step when 'topics' then '' else 'GAMMEL-TANKE om ' || step end, now()
         from unnest(array['topics', 'since', 'listening']) step`,
      at,
    )
    await db.owner.query(
      `with said as (
         insert into feedback (organisation_id, pair_id, author_id, kind, happened, meant, wish, written_at, given_at)
         values ($1, $2, $3, 'praise', 'GAMMEL-ROS', 'Det "hjalp" os\nalle', '', now(), now()) returning *)
       insert into feedback_answer (organisation_id, feedback_id, pair_id, author_id, body, answered_at)
       select organisation_id, id, pair_id, $4, 'GAMMELT-SVAR', now() from said`,
      [organisationId, pairId, owner.memberId, employee.memberId],
    )
  })
  const whole = async (table: string) =>
    (await db.owner.query<{ row: string }>(`select t::text as row from ${table} t`)).rows
      .map(({ row }) => row)
      .join('\n')
  for (const table of ['note', 'preparation_note', 'feedback', 'feedback_answer'])
    expect(await whole(table)).not.toMatch(/GAMMEL|hjalp/)
  const emil = as(employee.sessionToken)
  const meeting = (await emil.get(urls.meeting({ meetingId }))).html
  expect(meeting).toContain('GAMMEL-NOTE 1200')
  expect((await emil.get(urls.preparationStep({ meetingId, step: 'since' }))).html).toContain(
    'GAMMEL-TANKE om since',
  )
  const said = await db.owner.query<{ id: string }>('select id from feedback')
  const { page } = await emil.get(urls.feedback({ feedbackId: said.rows[0]!.id }))
  for (const words of ['GAMMEL-ROS', 'Det "hjalp" os', 'GAMMELT-SVAR']) expect(page.text).toContain(words)

  // Done for good: a second start finds nothing to do, and the database itself refuses what is plain.
  expect(await sealWritten(db.owner, testSealing)).toBe(0)
  await expect(db.owner.query(`update note set body = 'plain'`)).rejects.toThrow(/note_sealed/)
  await expect(db.owner.query(`update feedback set wish = 'plain'`)).rejects.toThrow(/feedback_sealed/)
  const { rows } = await db.owner.query(
    `select conname from pg_constraint where conname like '%\\_sealed' and not convalidated`,
  )
  expect(rows).toEqual([])
})

test('the longest words fit, whatever letters they are of', async () => {
  const { db } = await createTestApp()
  const { organisationId, pairId, employee } = await addCompany(db)
  const meetingId = await addMeeting(db, organisationId, pairId)
  const here = { organisation_id: organisationId, pair_id: pairId }
  await writeSealed(db, 'note', {
    ...here,
    meeting_id: meetingId,
    author_id: employee.memberId,
    private: true,
    body: '🫐'.repeat(10_000),
    created_at: 'now',
  })
  const words = '🫐'.repeat(2_000)
  await writeSealed(db, 'feedback', {
    ...here,
    author_id: employee.memberId,
    kind: 'praise',
    happened: words,
    meant: words,
    wish: words,
    written_at: 'now',
  })
})

test('what lay under one key with all that one had written gets keys of its own, done by two at once, and once', async () => {
  const { db, as } = await createTestApp()
  const { organisationId, pairId, employee } = await addCompany(db)
  const meetingId = await addMeeting(db, organisationId, pairId)
  const whose = { organisationId, pairId, memberId: employee.memberId, purpose: 'writing' as const }
  const { vault } = testSealing
  const key = await db.app.transaction().execute(async (tenant: Tenant) => {
    await sql`select open_viewer(${employee.sessionToken})`.execute(tenant)
    return writingKey(tenant, whose, testSealing)
  })
  const count = 1100
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  // The last was changed by somebody, and the one before named a key that was erased.
  const bodies = ids.map((id, n) =>
    sealWith(vault, key, placeOf('note', { id }, 'body'), `GAMMEL-NOTE ${n}.`),
  )
  const [lost, changed] = [bodies[count - 2]!.replace(key.id, crypto.randomUUID()), bodies[0]]
  await db.owner.query(
    `insert into note (organisation_id, id, pair_id, meeting_id, author_id, private, body, created_at)
     select $1, n.id, $2, $3, $4, n.body = any ($7), n.body, now() from unnest($5::uuid[], $6::text[]) n (id, body)`,
    [
      organisationId,
      pairId,
      meetingId,
      employee.memberId,
      ids,
      [...bodies.slice(0, -2), lost, changed],
      bodies.slice(0, 10),
    ],
  )
  for (const givenAt of [null, 'now']) {
    const id = crypto.randomUUID()
    const words = ['happened', 'meant'] as const
    const sealed = words.map((column) =>
      sealWith(vault, key, placeOf('feedback', { id }, column), `GAMMELT-${column}`),
    )
    await db.owner.query(
      `insert into feedback (organisation_id, id, pair_id, author_id, kind, happened, meant, wish, written_at, given_at)
       values ($1, $2, $3, $4, 'praise', $5, $6, '', now(), $7)`,
      [organisationId, id, pairId, employee.memberId, ...sealed, givenAt],
    )
  }
  const emil = as(employee.sessionToken)
  const page = async () => (await emil.get(urls.meeting({ meetingId }))).html.match(/GAMMEL[^<]*/g)
  const seen = await page()
  expect(seen?.length).toBeGreaterThanOrEqual(10)

  const done = await Promise.all([sealWritten(db.owner, testSealing), sealWritten(db.owner, testSealing)])
  expect(done[0] + done[1]).toBe(count - 2 + 1)
  expect(await page()).toEqual(seen)
  const { rows } = await db.owner.query(
    `select k.purpose, count(*)::int, count(distinct k.id)::int as keys from (
       select body as words from note union all select happened from feedback) w
       left join vault.key k on k.id = key_of(w.words) group by 1 order by 1`,
  )
  expect(rows).toEqual([
    { purpose: 'note', count: count - 12, keys: count - 12 },
    { purpose: 'private_note', count: 10, keys: 10 },
    { purpose: 'unsent_feedback', count: 1, keys: 1 },
    // Given, and the one that nobody can open.
    { purpose: 'writing', count: 2, keys: 1 },
    { purpose: null, count: 1, keys: 0 },
  ])
  expect(await sealWritten(db.owner, testSealing)).toBe(0)
})
