import type pg from 'pg'

// What stands in db/schema.sql: the database as the migrations leave it, one table after another, for people to read.

const tables = `
  select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity as secured
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname in ('public', 'vault', 'auth') order by n.nspname desc, c.relname`

const columns = `
  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`

const constraints = `
  select pg_get_constraintdef(oid) as line from pg_constraint
   where conrelid = $1 and contype in ('p', 'u', 'f', 'c', 'x') order by contype <> 'p', contype, conname`

const afterTable = `
  select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i
   where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select 'create policy ' || polname || ' on ' || polrelid::regclass || ' to takt_app using ' || pg_get_expr(polqual, polrelid) || ';'
    from pg_policy where polrelid = $1
  union all
  select pg_get_triggerdef(oid) || ';' from pg_trigger where tgrelid = $1 and not tgisinternal
  union all
  select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to ' || grantee || ';'
    from information_schema.role_table_grants
   where (table_schema || '.' || table_name)::regclass = $1::oid and grantee in ('takt_app', 'takt_auth') group by grantee
  order by 1`

const functions = `
  select pg_get_functiondef(p.oid) || ';' as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = 'public' and p.prolang <> (select oid from pg_language where lanname = 'c')
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname`

/** The schema as text, the same for the same migrations whatever the database. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
  const lines = async (statement: string, values: unknown[] = []): Promise<string[]> =>
    (await client.query<{ line: string }>(statement, values)).rows.map(({ line }) => line)
  const { rows } = await client.query<{ oid: number; name: string; secured: boolean }>(tables)
  const parts = [
    '-- Made by `npm run generate` from db/migrations; a test keeps it true. Read it, change the migrations.',
  ]
  for (const { oid, name, secured } of rows) {
    const inside = [...(await lines(columns, [oid])), ...(await lines(constraints, [oid]))]
    const after = await lines(afterTable, [oid])
    const wall = secured ? [`alter table ${name} enable row level security;`] : []
    parts.push([`create table ${name} (\n  ${inside.join(',\n  ')}\n);`, ...wall, ...after].join('\n'))
  }
  return `${[...parts, ...(await lines(functions))].map((part) => part.trim()).join('\n\n')}\n`
}
