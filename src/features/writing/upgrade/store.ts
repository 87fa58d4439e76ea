import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import type { DB } from '../../../platform/database/tables.ts'
import { keyNameOf, type Sealing, sealWith } from '../../../platform/session/writing.ts'
import { CannotOpen, type Vault, type WrappedKey } from '../../../platform/vault/vault.ts'
import { placeOfRow } from '../rules.ts'
import { type SealedTable, sealedTables } from '../types.ts'
import { keyOfRow, makeKeys } from './keys/store.ts'

/** How many rows are sealed in one transaction. */
const batch = 500

type Row = Record<string, string> & { organisation_id: string; pair_id: string }

/** One of the two things that are brought up to date: which rows it is about, and what they say. */
interface Step {
  /** A constraint of each of its tables, `<table>_<mark>`, is validated once it is done. */
  mark: 'sealed' | 'own_key'
  /** Which rows `t`, whose key is `k` where they have one, are still to be done. */
  due(table: SealedTable): ReturnType<typeof sql>
  /** The words of a column as they are read; null where they cannot be. */
  read(vault: Vault, place: string, row: Row, column: string): string | null
}

/** What was written before there were seals. */
const plainWords: Step = {
  mark: 'sealed',
  due: (table) =>
    sql.join(
      sealedTables[table].columns.map(
        (column) => sql`(t.${sql.ref(column)} <> '' and not is_sealed(t.${sql.ref(column)}))`,
      ),
      sql` or `,
    ),
  read: (_vault, _place, row, column) => row[column] as string,
}

/** What lies under the key that was for all that one wrote in a pair, and is to have one of its own. */
const sharedKeys: Step = {
  mark: 'own_key',
  due: (table) =>
    table === 'feedback' ? sql`k.purpose = 'writing' and t.given_at is null` : sql`k.purpose = 'writing'`,
  read(vault, place, row, column) {
    const words = row[column] as string
    if (words === '') return ''
    const id = keyNameOf(words)
    const key = {
      organisationId: row.organisation_id,
      id,
      wrapped: Buffer.from(row.wrapped as string, 'hex'),
    }
    try {
      return vault.open(key, place, words.slice(id.length + 1))
    } catch (error) {
      if (error instanceof CannotOpen) return null
      throw error
    }
  },
}

/**
 * Seals what was written before there were seals, and seals anew what can be erased by itself and lies under a key that
 * opens more than that, as the owner of the tables. Each is done once: after that it asks one question. Cut short, it goes
 * on where it was; two at once do each row once.
 * @returns how many rows were sealed
 */
export async function sealWritten(owner: pg.Pool, sealing: Sealing): Promise<number> {
  // Not destroyed: the pool is the caller's.
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: owner }) })
  let total = 0
  for (const step of [plainWords, sharedKeys]) {
    const { rows: unproved } = await owner.query<{ table: SealedTable }>(
      `select conrelid::regclass::text as table from pg_constraint
        where not convalidated and conrelid::regclass::text = any ($1)
          and conname = conrelid::regclass::text || '_' || $2`,
      [Object.keys(sealedTables), step.mark],
    )
    for (const { table } of unproved) {
      const count = await sealTable(db, table, step, sealing)
      // What was there before lies on in the files of the table until it is written anew.
      if (count > 0) await owner.query(`vacuum full ${table}`)
      await owner.query(`alter table ${table} validate constraint ${table}_${step.mark}`)
      total += count
    }
  }
  return total
}

async function sealTable(db: Kysely<DB>, table: SealedTable, step: Step, sealing: Sealing): Promise<number> {
  let total = 0
  let rows: Row[] = []
  const shared = new Map<string, WrappedKey>()
  do {
    const done = await db
      .transaction()
      .execute((owner) => sealBatch(owner, { table, step, last: rows.at(-1), shared }, sealing))
    rows = done.rows
    total += done.sealed
  } while (rows.length > 0)
  return total
}

interface Batch {
  table: SealedTable
  step: Step
  /** Where the one before ended. */
  last: Row | undefined
  /** Keys that seal more than one row, by pair and writer, as far as they have been met. */
  shared: Map<string, WrappedKey>
}

/** Seals the next rows that are due. @returns them as they were, and how many could be */
async function sealBatch(
  owner: Transaction<DB>,
  { table, step, last, shared }: Batch,
  sealing: Sealing,
): Promise<{ rows: Row[]; sealed: number }> {
  const { primary, columns } = sealedTables[table]
  const refs = (names: readonly string[]) => sql.join(names.map((name) => sql`t.${sql.ref(name)}`))
  const named = sql.ref(columns[0])
  const { rows } = await sql<Row>`
    select t.*, encode(k.wrapped, 'hex') as wrapped from ${sql.table(table)} t
      left join vault.key k on k.organisation_id = t.organisation_id and k.id = key_of(t.${named})
     where (${step.due(table)})
       ${last ? sql`and (${refs(primary)}) > (${sql.join(primary.map((name) => last[name]))})` : sql``}
     order by ${refs(primary)} limit ${batch} for update of t`.execute(owner)
  const readable = rows.flatMap((row) => {
    const words = columns.map((column) => [
      column,
      step.read(sealing.vault, placeOfRow(table, row, column), row, column),
    ])
    return words.some(([, plain]) => plain === null) ? [] : [{ ...row, ...Object.fromEntries(words) } as Row]
  })
  if (readable.length === 0) return { rows, sealed: 0 }
  const own = await makeKeys(owner, table, readable, shared, sealing)
  const sealed = readable.map((row) => {
    const key = keyOfRow(table, row, shared, own) as WrappedKey
    const words = columns.map((column) => [
      column,
      sealWith(sealing.vault, key, placeOfRow(table, row, column), row[column] as string),
    ])
    return { ...row, ...Object.fromEntries(words) }
  })
  const set = columns.map((column) => sql`${sql.ref(column)} = s.${sql.ref(column)}`)
  const same = primary.map((name) => sql`t.${sql.ref(name)} = s.${sql.ref(name)}`)
  await sql`
    update ${sql.table(table)} t set ${sql.join(set)}
      from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(sealed)}) s
     where ${sql.join(same, sql` and `)}`.execute(owner)
  return { rows, sealed: readable.length }
}
