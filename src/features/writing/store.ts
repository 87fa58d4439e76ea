import type { Writing } from '../../platform/session/writing.ts'
import { placeOfRow } from './rules.ts'
import { type SealedTable, type SealedWords, sealedTables } from './types.ts'

/** The words of a row, its parts one below the other; null where one of them was erased. */
export function readRow(
  writing: Writing,
  table: SealedTable,
  pairId: string,
  row: Record<string, string>,
): string | null {
  const { columns, author } = sealedTables[table]
  const parts = columns.map((column) =>
    writing.read(pairId, row[author] as string, placeOfRow(table, row, column), row[column] as string),
  )
  return parts.includes(null) ? null : parts.filter((part) => part !== '').join('\n')
}

/** Words of a pair to read, or a line that says why they are not. */
export const openWords = (
  writing: Writing,
  pairId: string,
  { table, row, column }: SealedWords,
  sealed: string,
) => writing.open(pairId, row[sealedTables[table].author] as string, placeOfRow(table, row, column), sealed)
