import { randomUUID } from 'node:crypto'
import { placeOfRow, purposeOfRow } from '../features/writing/rules.ts'
import { type SealedTable, sealedTables } from '../features/writing/types.ts'
import { type Sealing, sealWith } from '../platform/session/writing.ts'
import type { WrappedKey } from '../platform/vault/vault.ts'
import type { Rows } from './rows.ts'

/** Seals what the two of each pair have written: what they gave each other under one key each, the rest row by row. */
export function sealRows(rows: Rows, { vault, now }: Sealing): void {
  const keys = new Map<string, WrappedKey>()
  for (const [table, { columns, author }] of Object.entries(sealedTables)) {
    for (const row of rows[table as SealedTable] as Record<string, string>[]) {
      if (columns.every((column) => row[column] === '')) continue
      const [organisationId, pairId, memberId] = [row.organisation_id, row.pair_id, row[author]] as [
        string,
        string,
        string,
      ]
      const purpose = purposeOfRow(table as SealedTable, row)
      const writer = `${pairId} ${memberId}`
      let key = purpose === 'writing' ? keys.get(writer) : undefined
      if (!key) {
        const at = { organisationId, id: randomUUID() }
        key = { ...at, wrapped: vault.newKey(at) }
        if (purpose === 'writing') keys.set(writer, key)
        rows['vault.key'].push({
          organisation_id: organisationId,
          id: key.id,
          pair_id: pairId,
          member_id: memberId,
          purpose,
          wrapped: key.wrapped,
          made_at: now,
        })
      }
      for (const column of columns) {
        row[column] = sealWith(
          vault,
          key,
          placeOfRow(table as SealedTable, row, column),
          row[column] as string,
        )
      }
    }
  }
}
