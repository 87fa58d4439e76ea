import type pg from 'pg'
import { restoreMark } from '../../platform/migrate/migrate.ts'
import { refusals } from '../refusals.ts'
import { tableCount } from './catalog.ts'

/** Any number that no other program is likely to lock: "back" in ASCII. */
const restoreLock = 0x6261636b

/**
 * Makes sure that the database is empty, and marks it, so that what is cut short is neither served nor mistaken for
 * whole. What an earlier restore has left half done is cleared.
 * @throws BackupRefused when there is something in it, or another restore is at it
 */
export async function claimEmpty(client: pg.Client, place: string): Promise<void> {
  const { rows } = await client.query<{ mine: boolean; marked: boolean }>(
    `select pg_try_advisory_lock(${restoreLock}) as mine, to_regnamespace('${restoreMark}') is not null as marked`,
  )
  if (!rows[0]!.mine) throw refusals.notEmpty(place)
  if (rows[0]!.marked) await clear(client)
  if ((await tableCount(client)) > 0) throw refusals.notEmpty(place)
  if (!rows[0]!.marked) await client.query(`create schema ${restoreMark}`)
}

/** The last step of a restore, together with its last change. */
export const unmark = `drop schema ${restoreMark}`

/** Takes away what migrations make. Extensions stay: someone else may have had to make them. */
async function clear(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists auth, vault, graphile_worker cascade')
  await client.query(`do $$
    declare
      one record;
    begin
      for one in select oid::regclass as name from pg_class
                  where relnamespace = 'public'::regnamespace and relkind = 'r'
                    and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e') loop
        execute format('drop table if exists %s cascade', one.name);
      end loop;
      for one in select oid::regprocedure as name from pg_proc
                  where pronamespace = 'public'::regnamespace
                    and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e') loop
        execute format('drop routine if exists %s cascade', one.name);
      end loop;
      for one in select oid::regtype as name from pg_type
                  where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'c') and typrelid = 0
                    and not exists (select from pg_depend d where d.objid = pg_type.oid and d.deptype = 'e') loop
        execute format('drop type if exists %s cascade', one.name);
      end loop;
    end $$`)
}
