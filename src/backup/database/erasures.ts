import type pg from 'pg'
import { Refused } from '../../platform/refusal/refused.ts'
import { ledger } from './catalog.ts'
import { writeTable } from './copy.ts'
import { readSections } from './load.ts'

/** Takes the list of what was erased, for as long as the connection lives. */
export const makeRoomForErasures = `create temp table takt_erased (like ${ledger})`

/** The table that holds it. */
export const erasedTable = 'takt_erased'

/** Reads the list of another file of keys, and nothing else of it. */
export async function addErasures(client: pg.Client, file: { file: string; key: Buffer }): Promise<void> {
  await readSections(file, async (section, rows) => {
    return section.name === ledger
      ? writeTable(client, { ...section, name: erasedTable }, rows)
      : countRows(rows)
  })
}

/** COPY writes each row as one line, and a line break within a value as two other characters. */
async function countRows(rows: AsyncIterable<Buffer>): Promise<number> {
  let count = 0
  for await (const bytes of rows) for (const byte of bytes) if (byte === 10) count += 1
  return count
}

/**
 * Erases what has been erased since the backup, through the same door as then and in the same order; returns how much of
 * it was there to erase. What the list tells of is in the database's own list afterwards, so that the next keys tell it too.
 * @throws Refused when it tells of a kind that this version does not know how to erase
 */
export async function replayErasures(client: pg.Client): Promise<number> {
  const unknown = await client.query<{ kind: string }>(
    `select distinct kind from ${erasedTable}
      where to_regprocedure(format('public.%I(uuid, uuid, uuid)', 'erase_' || kind)) is null order by 1`,
  )
  if (unknown.rows.length > 0) {
    const kinds = unknown.rows.map(({ kind }) => kind).join(', ')
    throw new Refused(
      `The list of what was erased tells of ${kinds}, which this Takt does not know: use a newer one.`,
    )
  }
  // What the backup's own list tells of had been erased by then. A subject may be erased twice (all my drafts), and what
  // came between must not go with the first.
  await client.query(`create temp table takt_known as select organisation_id, id from ${ledger}`)
  await client.query(
    `create temp table takt_since as
     select distinct on (organisation_id, id) organisation_id, id, kind, subject_id, erased_at from ${erasedTable} e
      where not exists (select from takt_known k where k.organisation_id = e.organisation_id and k.id = e.id)`,
  )
  const { rows } = await client.query<{ erased: number }>(
    `with list as materialized (select * from takt_since order by erased_at, id),
     done as materialized (
       select erase_as(organisation_id, kind, subject_id, null, erased_at) as erased from list)
     select count(*) filter (where erased)::int as erased from done`,
  )
  // Under the names they had: the next restore must know them again.
  await client.query(
    `delete from ${ledger} e
      where not exists (select from takt_known k where k.organisation_id = e.organisation_id and k.id = e.id)
        and exists (select from takt_since s where s.organisation_id = e.organisation_id and s.kind = e.kind
                       and s.subject_id = e.subject_id)`,
  )
  await client.query(
    `insert into ${ledger} (organisation_id, id, kind, subject_id, erased_at)
     select organisation_id, id, kind, subject_id, erased_at from takt_since`,
  )
  return rows[0]!.erased
}
