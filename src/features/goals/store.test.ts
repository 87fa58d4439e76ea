import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addCompany } from '../../../test/support/company.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { testSealing } from '../../../test/support/writing.ts'
import { openViewer } from '../../platform/session/viewer.ts'
import { closedGoals, openGoals, openOrganisationGoals, organisationGoals, ownWorkGoals } from './store.ts'

test('no statement reads a table of goals whole, however many companies have theirs in it', async () => {
  const db = await createTestDatabase()
  const company = await addCompany(db)
  // Many companies: each with a goal of its own and one between two, with what was said of them.
  const client = await db.owner.connect()
  try {
    await client.query(`
      begin;
      create temporary table many on commit drop as
        select uuidv7() as o, uuidv7() as m, uuidv7() as e, uuidv7() as p, uuidv7() as g, uuidv7() as w
          from generate_series(1, 3000);
      insert into organisation (id, name, created_at) select o, 'x', now() from many;
      insert into member (organisation_id, id, name, email, role, created_at)
        select o, m, 'x', 'x@example.dk', 'owner', now() from many
        union all select o, e, 'y', 'y@example.dk', 'member', now() from many;
      insert into pair (organisation_id, id, leader_id, employee_id, created_at) select o, p, m, e, now() from many;
      insert into goal (organisation_id, id, level, pair_id, author_id, created_at, title, written_by, written_at)
        select o, g, 'organisation', null, m, now(), 'x', m, now() from many
        union all select o, w, 'work', p, m, now(), 'x', m, now() from many;
      insert into goal_checkpoint (organisation_id, goal_id, local_date, progress, written_by, written_at)
        select o, w, '2026-11-01', 10, m, now() from many;
      insert into goal_closing (organisation_id, goal_id, outcome, closed_by, closed_at)
        select o, g, 'reached', m, now() from many;
      commit`)
  } finally {
    client.release()
  }
  await db.owner.query('analyze')
  const scanned = await db.app.transaction().execute(async (tenant) => {
    const opened = await openViewer(tenant, company.owner.sessionToken, testSealing)
    if (opened.kind !== 'viewer') throw new Error('the owner is a viewer')
    const { viewer } = opened
    for (const read of [openGoals, closedGoals]) await read(tenant, viewer, company.pairId)
    for (const read of [organisationGoals, openOrganisationGoals, ownWorkGoals]) await read(tenant, viewer)
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_stat_xact_user_tables
       where schemaname = 'public' and seq_scan > 0 and seq_tup_read > 1000 order by 1`.execute(tenant)
    return rows.map(({ name }) => name)
  })
  expect(scanned).toEqual([])
})
