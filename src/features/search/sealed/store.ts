import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import { readRow } from '../../writing/store.ts'
import type { Reach, SealedBranch } from '../branches/types.ts'

/** What stands in sealed words: all of a Found but its excerpt, as JSON, and its text to read. */
interface Opened {
  text: string
  [column: string]: unknown
}

type Row = Omit<Opened, 'text'> & { pair_id: string; sealed: Record<string, string>; branch: number }

/**
 * Reads the sealed words within reach, branch by branch in one statement: the database cannot look into them, so they
 * are opened here, and handed to it again. Those that were erased are not among them.
 */
export async function openAll(
  tenant: Tenant,
  { viewer }: Reach,
  selects: { branch: SealedBranch; rows: RawBuilder<unknown> }[],
): Promise<Opened[]> {
  const parts = selects.map(
    ({ rows }, at) => sql`
      select ${sql.lit(at)} as branch, kind, id, row_id, pair_id, meeting_id, detail, own, at::text, date::text, sealed
        from (${rows}) o`,
  )
  const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(tenant)
  return rows.flatMap(({ sealed, branch, ...row }) => {
    const { table } = (selects[branch] as { branch: SealedBranch }).branch
    const text = readRow(viewer, table, row.pair_id, sealed)
    return text ? [{ ...row, text }] : []
  })
}

/** Opened words as rows of a statement, with their stems. */
export const openedRows = (opened: readonly Opened[]): RawBuilder<unknown> => sql`
  select *, to_tsvector('danish', text) || to_tsvector('english', text) as words
    from json_to_recordset(${JSON.stringify(opened)}) as o (
           kind text, id uuid, row_id uuid, pair_id uuid, meeting_id uuid, detail text, own boolean,
           at timestamptz, date date, text text)
  -- Stems are made once for each, and not again where they are compared.
  offset 0`
