import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../../test/support/database.ts'
import { keptAs } from './rules.ts'

/** A column that could say who someone is, or that names them, though no foreign key does. */
const personal = /(^|_)(member|user|author|leader|employee|reader|email|address|name|ip|agent)(_|$)|_by$/

test('every table of the database has its line in the retention table, and nothing else has', async () => {
  const db = await createTestDatabase()
  const { rows } = await db.owner.query<{ name: string; columns: string[]; points: string[] }>(
    `select case n.nspname when 'public' then '' else n.nspname || '.' end || t.relname as name,
            (select array_agg(a.attname::text) from pg_attribute a
              where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped) as columns,
            (select coalesce(array_agg(c.confrelid::regclass::text), '{}') from pg_constraint c
              where c.conrelid = t.oid and c.contype = 'f') as points
       from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where t.relkind = 'r' and n.nspname in ('public', 'auth', 'vault')`,
  )
  const sentence =
    'Say in src/features/retention/catalogue/rules.ts what kind of thing each table holds: that is how long it is kept.'
  expect(Object.keys(keptAs).sort(), sentence).toEqual(rows.map(({ name }) => name).sort())
  for (const { name, columns, points } of rows) {
    if (typeof keptAs[name] === 'string') continue
    expect(points, `${name} points at people`).toEqual([])
    const ownName = /^(optional|public)_holiday$|^holiday_change$|^migration$/.test(name)
    expect(ownName ? [] : columns.filter((column) => personal.test(column)), `${name} names people`).toEqual(
      [],
    )
  }
})

test('what lies between two is kept as theirs: every table with a pair in it', async () => {
  const db = await createTestDatabase()
  const { rows } = await db.owner.query<{ name: string }>(
    `select case n.nspname when 'public' then '' else n.nspname || '.' end || t.relname as name
       from pg_class t join pg_namespace n on n.oid = t.relnamespace
       join pg_attribute a on a.attrelid = t.oid and a.attname = 'pair_id' and not a.attisdropped
      where t.relkind = 'r' and n.nspname in ('public', 'auth', 'vault')`,
  )
  for (const { name } of rows) expect(['conversations', 'shared'], name).toContain(keptAs[name])
})
