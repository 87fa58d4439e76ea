import type { Database } from '../../src/platform/database/database.ts'

/** A fingerprint of all rows of every table, and the number of jobs that wait: what must not have changed. */
export async function contents(db: Database): Promise<Record<string, string>> {
  const { rows: tables } = await db.owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
      where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
        and c.oid <> 'auth.attempt'::regclass
      order by 1`,
  )
  const each = [...tables.map(({ name }) => name), 'graphile_worker._private_jobs'].map(
    (name) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash from ${name} t`,
  )
  const { rows } = await db.owner.query<{ name: string; hash: string }>(each.join(' union all '))
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}
