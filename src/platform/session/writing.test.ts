import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addCompany, type Company } from '../../../test/support/company.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { testSealing } from '../../../test/support/writing.ts'
import type { Database, Tenant } from '../database/database.ts'
import { createVault } from '../vault/vault.ts'
import { openViewer, type Viewer } from './viewer.ts'
import { keyNameOf, type Sealing, withKey } from './writing.ts'

const place = 'note 1 body'

/** Runs `work` as one of the company, in a transaction of their own. */
const as = <T>(
  db: Database,
  sessionToken: string,
  work: (viewer: Viewer, tenant: Tenant) => Promise<T>,
  sealing: Sealing = testSealing,
): Promise<T> =>
  db.app.transaction().execute(async (tenant) => {
    const opened = await openViewer(tenant, sessionToken, sealing)
    if (opened.kind !== 'viewer') throw new Error('someone signed in is a viewer')
    return work(opened.viewer, tenant)
  })

async function open(): Promise<{ db: Database; company: Company; keys(): Promise<string[]> }> {
  const db = await createTestDatabase()
  const company = await addCompany(db)
  const keys = async () =>
    (await db.owner.query<{ id: string }>('select id from vault.key order by made_at, id')).rows.map(
      ({ id }) => id,
    )
  return { db, company, keys }
}

test('what one of the two writes both can read, and nobody else', async () => {
  const { db, company } = await open()
  const { owner, employee, leader, pairId } = company
  const sealed = await as(db, employee.sessionToken, (emil) =>
    emil.seal(pairId, 'writing', place, 'Ro til at nå det'),
  )
  expect(sealed).not.toContain('Ro')
  const read = (who: typeof owner) =>
    as(db, who.sessionToken, async (viewer) => viewer.read(pairId, employee.memberId, place, sealed))
  expect([await read(owner), await read(employee), await read(leader)]).toEqual([
    'Ro til at nå det',
    'Ro til at nå det',
    null,
  ])
})

test('one writer has one key in a pair, also when two devices need it at once', async () => {
  const { db, company, keys } = await open()
  const { employee, pairId } = company
  const write = (words: string) =>
    as(db, employee.sessionToken, (emil) => emil.seal(pairId, 'writing', place, words))
  const sealed = await Promise.all(['ét', 'to', 'tre'].map(write))
  expect(await keys()).toHaveLength(1)
  const read = await as(db, employee.sessionToken, async (emil) =>
    sealed.map((text) => emil.open(pairId, employee.memberId, place, text)),
  )
  expect(read).toEqual(['ét', 'to', 'tre'])
})

test('a key that was made since the viewer was named is found', async () => {
  const { db, company } = await open()
  const { owner, employee, pairId } = company
  await as(db, owner.sessionToken, async (lise) => {
    const sealed = await as(db, employee.sessionToken, (emil) => emil.seal(pairId, 'writing', place, 'nyt'))
    expect(lise.read(pairId, employee.memberId, place, sealed)).toBeNull()
    await lise.findKeys(['', sealed])
    expect(lise.read(pairId, employee.memberId, place, sealed)).toBe('nyt')
  })
})

test('words stand for their writer, at their place, in their pair, with the secret of their house', async () => {
  const { db, company } = await open()
  const { owner, employee, pairId, otherPairId } = company
  const sealed = await as(db, employee.sessionToken, (emil) =>
    emil.seal(pairId, 'writing', place, 'mine ord'),
  )
  await as(db, owner.sessionToken, async (lise) => {
    expect(lise.read(pairId, owner.memberId, place, sealed)).toBeNull()
    expect(lise.read(otherPairId, employee.memberId, place, sealed)).toBeNull()
    expect(lise.read(pairId, employee.memberId, 'note 2 body', sealed)).toBeNull()
    const changed = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.at(-1)
    expect(lise.open(pairId, employee.memberId, place, changed)).toMatch(/^Kan ikke læses/)
    expect([
      lise.open(pairId, owner.memberId, place, ''),
      await lise.seal(pairId, 'writing', place, ''),
    ]).toEqual(['', ''])
  })
  const other = { ...testSealing, vault: createVault('the secret of another house, long enough') }
  const read = await as(
    db,
    employee.sessionToken,
    async (emil) => emil.open(pairId, employee.memberId, place, sealed),
    other,
  )
  expect(read).toMatch(/^Kan ikke læses/)
})

test('who wrote can erase it all, nobody else can, and what is written after has another key', async () => {
  const { db, company, keys } = await open()
  const { owner, employee, leader, pairId } = company
  const write = (words: string) =>
    as(db, employee.sessionToken, (emil) => emil.seal(pairId, 'writing', place, words))
  const sealed = await write('væk')
  const [id] = await keys()
  const erase = async (who: typeof owner) =>
    as(db, who.sessionToken, async (_, tenant) => {
      const { rows } = await sql<{ done: boolean }>`
        select erase_own('writing', ${id}, now()) as done`.execute(tenant)
      return rows[0]?.done
    })
  expect([await erase(owner), await erase(leader), await erase(employee), await erase(employee)]).toEqual([
    false,
    false,
    true,
    false,
  ])
  const again = await write('nyt')
  const read = (text: string) =>
    as(db, owner.sessionToken, async (lise) => lise.open(pairId, employee.memberId, place, text))
  expect([await read(sealed), await read(again)]).toEqual(['Slettet', 'nyt'])
  const { rows } = await db.owner.query('select kind, subject_id from erasure')
  expect(rows).toEqual([{ kind: 'writing', subject_id: id }])
})

test('what can be erased by itself has a key of its own, and keeps it as long as it is the same thing', async () => {
  const { db, company } = await open()
  const { employee, pairId } = company
  const [first, second] = ['feedback 1 happened', 'feedback 2 happened']
  await as(db, employee.sessionToken, async (emil) => {
    const seal = (purpose: 'unsent_feedback' | 'writing', at: string) => emil.seal(pairId, purpose, at, 'ord')
    const one = await seal('unsent_feedback', first)
    const names = [
      await seal('unsent_feedback', 'feedback 1 meant'),
      await seal('unsent_feedback', first),
      await seal('unsent_feedback', second),
      await seal('writing', first),
      await seal('writing', second),
    ].map(keyNameOf)
    expect(names.slice(0, 2)).toEqual([keyNameOf(one), keyNameOf(one)])
    expect(new Set(names).size).toBe(3)
    expect(names[3]).toBe(names[4])
  })
})

test('what only its writer reads opens for nobody else, were the row put before them', async () => {
  const { db, company } = await open()
  const { owner, employee, pairId } = company
  const write = (purpose: 'note' | 'private_note') =>
    as(db, employee.sessionToken, (emil) => emil.seal(pairId, purpose, place, 'kun mig'))
  const [shared, secret] = [await write('note'), await write('private_note')]
  const readers = [owner, employee].map(({ sessionToken }) =>
    as(db, sessionToken, async (viewer, tenant) => {
      const read = (text: string) => viewer.read(pairId, employee.memberId, place, text)
      expect([shared, secret].map(read)).toEqual([null, null])
      const { rows } = await sql<{ text: string }>`
        select ${withKey(viewer.organisationId, sql`t.text`)} as text
          from unnest(${[shared, secret]}::text[]) with ordinality t (text, n) order by n`.execute(tenant)
      const cameAlong = rows.map(({ text }) => read(text))
      await viewer.findKeys([shared, secret])
      const keys = await sql`select from vault.key`.execute(tenant)
      return [cameAlong, [shared, secret].map(read), keys.rows.length]
    }),
  )
  expect(await Promise.all(readers)).toEqual([
    [['kun mig', null], ['kun mig', null], 1],
    [['kun mig', 'kun mig'], ['kun mig', 'kun mig'], 2],
  ])
  // Nor where the row says that it is its reader's: the program looks as well as the database.
  const { rows } = await db.owner.query<{ line: string }>(
    `select concat_ws(' ', pair_id, member_id, id, encode(wrapped, 'hex'), purpose) as line from vault.key
      where purpose = 'private_note'`,
  )
  await as(db, owner.sessionToken, async (lise) => {
    const slipped = `${rows[0]?.line}\n${secret}`
    expect(lise.open(pairId, employee.memberId, place, slipped)).toMatch(/^Kan ikke læses/)
  })
})
