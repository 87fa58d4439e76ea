import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { DB } from '../../../../platform/database/tables.ts'
import type { Sealing } from '../../../../platform/session/writing.ts'
import type { WrappedKey } from '../../../../platform/vault/vault.ts'
import { placeOfRow, purposeOfRow } from '../../rules.ts'
import { type SealedTable, sealedTables } from '../../types.ts'

type Row = Record<string, string> & { organisation_id: string; pair_id: string }

/** Keys by what they seal: a pair and writer, or one row. */
type Keys = Map<string, WrappedKey>

const writerOf = (table: SealedTable, row: Row): string => `${row.pair_id} ${row[sealedTables[table].author]}`
const nameOf = (table: SealedTable, row: Row): string =>
  `${row.organisation_id} ${placeOfRow(table, row, '')}`

/** The key of a row, among those that were made for its batch. */
export const keyOfRow = (table: SealedTable, row: Row, shared: Keys, own: Keys): WrappedKey | undefined =>
  purposeOfRow(table, row) === 'writing' ? shared.get(writerOf(table, row)) : own.get(nameOf(table, row))

/** Makes the keys that some rows lack, all at once: one each, and where one seals more it is added to `shared`. */
export async function makeKeys(
  owner: Transaction<DB>,
  table: SealedTable,
  rows: readonly Row[],
  shared: Keys,
  { vault, now }: Sealing,
): Promise<Keys> {
  const fresh = (row: Row) => {
    const at = { organisationId: row.organisation_id, id: randomUUID() }
    return { ...at, wrapped: vault.newKey(at), row }
  }
  type Fresh = ReturnType<typeof fresh>
  const insert = async (keys: Fresh[]) => {
    if (keys.length === 0) return
    const lines = keys.map(({ organisationId, id, wrapped, row }) => ({
      organisation_id: organisationId,
      id,
      pair_id: row.pair_id,
      member_id: row[sealedTables[table].author],
      purpose: purposeOfRow(table, row),
      wrapped: `\\x${wrapped.toString('hex')}`,
    }))
    await sql`
      insert into vault.key (organisation_id, id, pair_id, member_id, purpose, wrapped, made_at)
      select organisation_id, id, pair_id, member_id, purpose, wrapped, ${now}
        from json_populate_recordset(null::vault.key, ${JSON.stringify(lines)})
      on conflict (organisation_id, pair_id, member_id) where purpose = 'writing' do nothing`.execute(owner)
  }
  const isShared = (row: Row) => purposeOfRow(table, row) === 'writing'
  const own = new Map(rows.filter((row) => !isShared(row)).map((row) => [nameOf(table, row), fresh(row)]))
  await insert([...own.values()])

  const strangers = new Map(rows.filter(isShared).map((row) => [writerOf(table, row), row]))
  for (const writer of shared.keys()) strangers.delete(writer)
  if (strangers.size === 0) return own
  await insert([...strangers.values()].map(fresh))
  const writers = [...strangers.values()].map((row) => ({
    organisation_id: row.organisation_id,
    pair_id: row.pair_id,
    member_id: row[sealedTables[table].author],
  }))
  const made = await sql<WrappedKey & { writer: string }>`
    select k.organisation_id as "organisationId", k.id, k.wrapped, k.pair_id || ' ' || k.member_id as writer
      from json_populate_recordset(null::vault.key, ${JSON.stringify(writers)}) w
      join vault.key k on k.organisation_id = w.organisation_id and k.pair_id = w.pair_id
       and k.member_id = w.member_id and k.purpose = 'writing'`.execute(owner)
  for (const { writer, ...key } of made.rows) shared.set(writer, key)
  return own
}
