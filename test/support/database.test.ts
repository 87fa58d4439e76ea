import { expect, test } from 'vitest'
import type { Database } from '../../src/platform/database/database.ts'
import { contents } from '../access/contents.ts'
import { addCompany } from './company.ts'
import { createTemplate, createTestDatabase } from './database.ts'

// One test after the other: what one does to its database must not be there for the next.

let filled: Promise<string> | undefined
const before: { name?: unknown; contents?: unknown } = {}

/** A clone with a company in it, and whether it is the very one that the test before had. */
async function open() {
  filled ??= createTemplate(async (db) => void (await addCompany(db)))
  const db = await createTestDatabase(await filled)
  const { rows } = await db.owner.query<{ name: string }>('select current_database() as name')
  const same = rows[0]!.name === before.name
  before.name = rows[0]!.name
  return { db, same }
}

test('a test adds rows, changes some and takes others away', async () => {
  const { db } = await open()
  before.contents = await contents(db)
  await addCompany(db, '-2')
  await db.owner.query(`
    set session_replication_role = replica;
    update member set name = 'Ukendt' where name = 'Emil Dahl';
    delete from pair;
    delete from auth.session;
    reset session_replication_role`)
  expect(await contents(db)).not.toEqual(before.contents)
})

test('the next has the same database as it was at first', async () => {
  const { db, same } = await open()
  expect(same).toBe(true)
  expect(await contents(db)).toEqual(before.contents)
})

const lasting: Record<string, (db: Database) => Promise<unknown>> = {
  'adds a constraint': ({ owner }) => owner.query('alter table note add constraint never check (false)'),
  'turns a trigger off': ({ owner }) => owner.query('alter table meeting disable trigger all'),
  'takes a policy away': async ({ owner }) => {
    const { rows } = await owner.query<{ away: string }>(
      `select format('drop policy %I on %I', policyname, tablename) as away from pg_policies limit 1`,
    )
    await owner.query(rows[0]!.away)
  },
  'counts what is in the tables': ({ owner }) => owner.query('analyze member'),
  'locks something and stays': ({ owner }) => owner.query('select pg_advisory_lock(1)'),
}

for (const [what, change] of Object.entries(lasting)) {
  test(`a test ${what}`, async () => {
    await change((await open()).db)
  })

  test(`the next after one that ${what} has another`, async () => {
    const { db, same } = await open()
    expect(same).toBe(false)
    expect(await contents(db)).toEqual(before.contents)
  })
}
