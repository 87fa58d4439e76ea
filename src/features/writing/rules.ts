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

/** What the key of a row's words is for; the row as a statement gave it. */
export function purposeOfRow(table: SealedTable, row: Record<string, unknown>) {
  switch (table) {
    case 'note':
      return row.private ? 'private_note' : 'note'
    case 'preparation_note':
      return 'preparation'
    case 'feedback':
      return row.given_at ? 'writing' : 'unsent_feedback'
    case 'feedback_answer':
      return 'writing'
  }
}
