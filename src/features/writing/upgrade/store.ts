import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import type { DB } from '../../../platform/database/tables.ts'
import { type Sealing, sealWith, writingKey } from '../../../platform/session/writing.ts'
import type { WrappedKey } from '../../../platform/vault/vault.ts'
import { placeOfRow } from '../rules.ts'
import { type SealedTable, sealedTables } from '../types.ts'

/** How many rows are sealed in one transaction. */
const batch = 500

type Row = Record<string, string> & { organisation_id: string; pair_id: string }

/**
 * Seals what was written before there were seals, as the owner of the tables, and from then on the database proves that
 * nothing is plain. Done once: after that it asks one question. Cut short, it goes on where it was.
 * @returns how many rows were sealed
 */
export async function sealWritten(owner: pg.Pool, sealing: Sealing): Promise<number> {
  const { rows: unproved } = await owner.query<{ table: SealedTable }>(
    `select conrelid::regclass::text as table from pg_constraint
      where not convalidated and conrelid::regclass::text = any ($1)
        and conname = conrelid::regclass::text || '_sealed'`,
    [Object.keys(sealedTables)],
  )
  // Not destroyed: the pool is the caller's.
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: owner }) })
  let total = 0
  for (const { table } of unproved) {
    const count = await sealTable(db, table, sealing)
    // What was plain lies on in the files of the table until it is written anew.
    if (count > 0) await owner.query(`vacuum full ${table}`)
    await owner.query(`alter table ${table} validate constraint ${table}_sealed`)
    total += count
  }
  return total
}

async function sealTable(db: Kysely<DB>, table: SealedTable, sealing: Sealing): Promise<number> {
  let total = 0
  let rows: Row[] = []
  const keys = new Map<string, WrappedKey>()
  do {
    rows = await db
      .transaction()
      .execute((owner) => sealBatch(owner, table, rows.at(-1), { ...sealing, keys }))
    total += rows.length
  } while (rows.length > 0)
  return total
}

/** Seals the next plain rows after `last`. @returns them as they were */
async function sealBatch(
  owner: Transaction<DB>,
  table: SealedTable,
  last: Row | undefined,
  { keys, ...sealing }: Sealing & { keys: Map<string, WrappedKey> },
): Promise<Row[]> {
  const { primary, columns, author } = sealedTables[table]
  const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const plain = columns.map((column) => sql`(${sql.ref(column)} <> '' and not is_sealed(${sql.ref(column)}))`)
  const { rows } = await sql<Row>`
    select ${refs([...new Set([...primary, 'pair_id', author, ...columns])])} from ${sql.table(table)}
     where (${sql.join(plain, sql` or `)})
       ${last ? sql`and (${refs(primary)}) > (${sql.join(primary.map((name) => last[name]))})` : sql``}
     order by ${refs(primary)} limit ${batch} for update`.execute(owner)
  if (rows.length === 0) return rows
  const sealed: Record<string, string>[] = []
  for (const row of rows) {
    const whose = {
      organisationId: row.organisation_id,
      pairId: row.pair_id,
      memberId: row[author] as string,
    }
    const name = Object.values(whose).join(' ')
    const key = keys.get(name) ?? (await writingKey(owner, whose, sealing))
    keys.set(name, key)
    const words = columns.map((column) => [
      column,
      sealWith(sealing.vault, key, placeOfRow(table, row, column), row[column] as string),
    ])
    sealed.push({ ...row, ...Object.fromEntries(words) })
  }
  const set = columns.map((column) => sql`${sql.ref(column)} = s.${sql.ref(column)}`)
  const same = primary.map((name) => sql`t.${sql.ref(name)} = s.${sql.ref(name)}`)
  await sql`
    update ${sql.table(table)} t set ${sql.join(set)}
      from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(sealed)}) s
     where ${sql.join(same, sql` and `)}`.execute(owner)
  return rows
}
