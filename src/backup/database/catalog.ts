import type pg from 'pg'
import type { Section } from '../format/frames.ts'

// What PostgreSQL knows of the tables. Nothing here names a table of Takt's: a new one is in the next backup by itself.

/** The schemas whose tables go into the backup, and the one that goes into the keys' file. */
export const schemas = { backup: ['auth', 'public'], keys: ['vault'] }
const ours = [...schemas.backup, ...schemas.keys]

/** Goes into both files: the list of what was erased must be as new as the keys are. */
export const ledger = 'public.erasure'

/** Every table of these schemas with the columns that are stored and not computed. */
export async function tablesOf(client: pg.ClientBase, names: string[]): Promise<Section[]> {
  const { rows } = await client.query<Section>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and n.nspname = any ($1)
        -- What an extension brings comes with the extension.
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      group by 1 order by 1`,
    [names],
  )
  return rows
}

/** Where counted ids have come to, as statements that put them there again. */
export async function counters(client: pg.ClientBase): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
      where schemaname = any ($1) and last_value is not null order by 1`,
    [ours],
  )
  return rows
}

export interface ForeignKey {
  name: string
  from: string
  to: string
  definition: string
  columns: string[]
  target: string[]
  /** c: rows go with what they point at; n: they stop pointing; everything else stops what they point at from going. */
  onDelete: string
  /** Which columns stop pointing, where not all do. */
  forgets: string[] | null
}

/** Every foreign key of our tables. */
export async function foreignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const columns = (relation: string, numbers: string) =>
    `(select array_agg(quote_ident(a.attname) order by k.at) from unnest(c.${numbers}) with ordinality k(n, at)
       join pg_attribute a on a.attrelid = c.${relation} and a.attnum = k.n)`
  const { rows } = await client.query<ForeignKey>(
    `select quote_ident(c.conname) as name, format('%I.%I', n.nspname, f.relname) as "from",
            format('%I.%I', tn.nspname, t.relname) as "to", pg_get_constraintdef(c.oid) as definition,
            ${columns('conrelid', 'conkey')} as columns, ${columns('confrelid', 'confkey')} as target,
            c.confdeltype as "onDelete",
            ${columns('conrelid', 'confdelsetcols')} as forgets
       from pg_constraint c
       join pg_class f on f.oid = c.conrelid join pg_namespace n on n.oid = f.relnamespace
       join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      where c.contype = 'f' and c.conparentid = 0 and n.nspname = any ($1) order by 2, 1`,
    [ours],
  )
  return rows
}

/** Tables of any schema but PostgreSQL's own and the mark of a restore under way: an empty database has none. */
export async function tableCount(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'takt_restore')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  )
  return rows[0]!.n
}
