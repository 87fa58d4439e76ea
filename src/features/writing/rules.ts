import { type SealedTable, sealedTables } from './types.ts'

/** Where sealed words stand: they open nowhere else. `row` has what names it in its table. */
export const placeOf = <T extends SealedTable>(
  table: T,
  row: Record<Exclude<(typeof sealedTables)[T]['primary'][number], 'organisation_id'>, string>,
  column: (typeof sealedTables)[T]['columns'][number],
): string => placeOfRow(table, row, column)

/** The same for a row as a statement gave it. */
export const placeOfRow = (table: SealedTable, row: Record<string, unknown>, column: string): string =>
  [table, ...sealedTables[table].primary.slice(1).map((name) => row[name]), column].join(' ')
