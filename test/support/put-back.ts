import pg from 'pg'
import type { Database } from '../../src/platform/database/database.ts'

/** What the connections of a test's own pools are called; all others must be gone before it is put back. */
export const pooled = 'pooled'

/** Puts a database back to what it held at first. */
export interface Keeper {
  /** @returns whether the next test finds it as the first did; if not, it is of no more use */
  putBack(db: Database): Promise<boolean>
  close(): Promise<void>
}

/** Nothing vacuums here, so dead rows stay where they lay. */
const mostUses = 60
const mostGrowth = 4 * 2 ** 20

/** What else than rows a test may have changed: a constraint, a trigger, a policy, a function, what `analyze` found. */
const shape = [
  'pg_class',
  'pg_attribute',
  'pg_constraint',
  'pg_trigger',
  'pg_policy',
  'pg_proc',
  'pg_namespace',
  'pg_statistic',
  'pg_db_role_setting',
]
  .map((name) => `select concat_ws(' ', count(*), sum(xmin::text::bigint)) as seen from ${name}`)
  .join(' union all ')

const stateNow = `
  select (select string_agg(seen, ' ') from (${shape}) as _) as shape,
         pg_database_size(current_database())::float as size,
         (select count(*)::int from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid()
             and (application_name <> '${pooled}' or state <> 'idle')) as busy,
         (select count(*)::int from pg_locks
           where locktype = 'advisory' and database = (
             select oid from pg_database where datname = current_database())) as locks`

interface State {
  shape: string
  size: number
  busy: number
  locks: number
}

/**
 * Writes a function that empties each table with other rows than now, and fills it anew. Its statements are written out
 * one by one, so that a connection plans them once for all tests. The rows are kept as text in one table: a test that
 * looks for a person in every table finds nothing in it.
 */
const keepRows = `
  drop schema if exists at_first cascade;
  create schema at_first;
  create table at_first.line (relation regclass not null, line text not null);
  do $keep$
  declare
    item record;
    found text;
    hash text := 'select md5(string_agg(md5(t::text), '''' order by md5(t::text))) from %s t';
    body text := '';
  begin
    for item in
      select c.oid::regclass as name, string_agg(quote_ident(attname), ', ') as columns,
             string_agg('(t).' || quote_ident(attname), ', ') as values
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute on attrelid = c.oid
       where relkind = 'r' and nspname !~ '^(pg_|information_schema|at_first)'
         and attnum > 0 and not attisdropped and attgenerated = ''
       group by c.oid
    loop
      execute format(hash, item.name) into found;
      if found is null then
        body := body || format('delete from %s; ', item.name);
      else
        execute format('insert into at_first.line select %L, t::text from %s t', item.name, item.name);
        body := body || format('if (' || hash || ') is distinct from %L then delete from %1$s; ', item.name, found)
          || format('insert into %s (%s) overriding system value
                       select %s from (select line::%1$s as t from at_first.line where relation = %4$L::regclass) as _;
                     end if; ', item.name, item.columns, item.values, item.name);
      end if;
    end loop;
    for item in
      select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
             last_value is not null as called
        from pg_sequences
    loop
      body := body || format('perform setval(%L, %s, %L); ', item.name, item.value, item.called);
    end loop;
    execute format(
      'create function at_first.put_back() returns void language plpgsql set session_replication_role = replica as %L',
      'begin ' || body || 'end');
  end $keep$`

/** Makes a template of a database: each clone of it can be brought back to what it holds now. */
export async function rememberRows(owner: pg.Pool): Promise<void> {
  await owner.query(keepRows)
}

/** Looks after a clone, over a connection of its own. */
export async function keep(connection: pg.ClientConfig): Promise<Keeper> {
  const client = new pg.Client(connection)
  // The server may stop before the worker does.
  client.on('error', () => {})
  await client.connect()
  const look = async () => (await client.query<State>(stateNow)).rows[0] as State
  /** An answer leaves before the COMMIT of what was only read. */
  const atRest = async (turns = 50): Promise<State> => {
    const state = await look()
    return state.busy === 0 || turns === 0 ? state : atRest(turns - 1)
  }
  const first = await look()
  let uses = 0
  return {
    async putBack({ owner }) {
      uses += 1
      if (uses === mostUses || owner.ended || owner.idleCount < owner.totalCount) return false
      const { shape, size, busy, locks } = await atRest()
      if (shape !== first.shape || size > first.size + mostGrowth || busy + locks > 0) return false
      await client.query('select at_first.put_back()')
      return true
    },
    close: () => client.end(),
  }
}
