/** The tables whose words are sealed: what names a row and its words, and the column of the one who wrote them. */
export const sealedTables = {
  note: { primary: ['organisation_id', 'id'], columns: ['body'], author: 'author_id' },
  preparation_note: {
    primary: ['organisation_id', 'meeting_id', 'member_id', 'step'],
    columns: ['body'],
    author: 'member_id',
  },
  feedback: {
    primary: ['organisation_id', 'id'],
    columns: ['happened', 'meant', 'wish'],
    author: 'author_id',
  },
  feedback_answer: { primary: ['organisation_id', 'feedback_id'], columns: ['body'], author: 'author_id' },
} as const

export type SealedTable = keyof typeof sealedTables

/** Words as a statement found them: what names their row, its author, and the column they stand in. */
export interface SealedWords {
  table: SealedTable
  row: Record<string, string>
  column: string
}
