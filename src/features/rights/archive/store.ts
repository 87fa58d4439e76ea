import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/tables.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Vault } from '../../../platform/vault/vault.ts'
import { sharesOfAllPairs } from '../../shares/store.ts'
import { loadOwnAnswers } from '../../statistics/store.ts'
import { openWords } from '../../writing/store.ts'
import { type SealedTable, sealedTables } from '../../writing/types.ts'
import { type Exported, type ExportedTable, exportMap, type JsonRow, type Whose } from './types.ts'

/** Whom to ask: for what lies in the company, for accounts, and for what opens what is sealed. */
export interface Sources {
  tenant: Tenant
  accounts: Kysely<DB>
  vault: Vault
}

/** Made by the program of words that are there anyway, or the same in every row. */
const neverTold = ['organisation_id', 'words']

function mine(whose: Whose, viewer: Viewer): RawBuilder<unknown> {
  if ('byAccount' in whose) return sql`t.${sql.ref(whose.byAccount)} = ${viewer.userId}`
  const here = sql`t.organisation_id = ${viewer.organisationId}`
  if ('by' in whose) {
    const id = whose.by === 'id' ? null : sql`t.${sql.ref(whose.by)}`
    return id ? sql`${here} and ${id} = ${viewer.memberId}` : sql`${here} and t.id = ${viewer.memberId}`
  }
  if ('eitherOf' in whose) {
    const [one, other] = whose.eitherOf
    return sql`${here} and ${viewer.memberId} in (t.${sql.ref(one)}, t.${sql.ref(other)})`
  }
  if ('hangsOn' in whose) {
    const [column, table] = whose.hangsOn
    return sql`${here} and t.${sql.ref(column)} in (
      select o.id from ${sql.table(table)} o where o.organisation_id = ${viewer.organisationId})`
  }
  const inPair = sql`${here} and t.pair_id = any (${viewer.pairs}::uuid[])`
  // What the other has removed is gone for the viewer too.
  return whose.author
    ? sql`${inPair} and (to_jsonb(t) ->> 'removed_at' is null or t.${sql.ref(whose.author)} = ${viewer.memberId})`
    : inPair
}

/**
 * All rows of one table that are the viewer's, or lie between them and another, as far as the database lets them see.
 * Accounts are read by the role that holds them.
 */
export async function rowsOf(from: Sources, viewer: Viewer, table: ExportedTable): Promise<JsonRow[]> {
  if (table === 'share') return sharedRows(from, viewer)
  if (table === 'statistic_answer') return answeredRows(from, viewer)
  const entry: Exported = exportMap[table]
  const db = 'byAccount' in entry.whose ? from.accounts : from.tenant
  const whose = table === 'organisation' ? sql`t.id = ${viewer.organisationId}` : mine(entry.whose, viewer)
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) - ${[...neverTold, ...(entry.without ?? [])]}::text[] as row
      from ${sql.table(table)} t
     where ${whose}
     order by to_jsonb(t) ->> 'id', to_jsonb(t)::text`.execute(db)
  if (!isSealedTable(table)) return rows.map(({ row }) => row)
  await viewer.findKeys(
    rows.flatMap(({ row }) => sealedTables[table].columns.map((column) => String(row[column]))),
  )
  return rows.map(({ row }) => opened(viewer, table, row))
}

const isSealedTable = (table: string): table is SealedTable => Object.hasOwn(sealedTables, table)

/** A row whose words are sealed at rest, with its words; where the key was erased, it says so. */
const opened = (viewer: Viewer, table: SealedTable, row: JsonRow): JsonRow => ({
  ...row,
  ...Object.fromEntries(
    sealedTables[table].columns.map((column) => [
      column,
      openWords(
        viewer,
        String(row.pair_id),
        { table, row: row as Record<string, string>, column },
        String(row[column]),
      ),
    ]),
  ),
})

/** What is shared of wellbeing in the viewer's pairs, opened; each of it is under a key of its own. */
async function sharedRows({ tenant, vault }: Sources, viewer: Viewer): Promise<JsonRow[]> {
  const shares = await sharesOfAllPairs(tenant, viewer, vault)
  return shares.map(({ id, pairId, authorId, at, heading, words }) => ({
    id,
    pair_id: pairId,
    author_id: authorId,
    shared_at: String(at),
    heading,
    words,
  }))
}

/** What the viewer has answered for figures that are not made up yet, opened. */
async function answeredRows({ tenant, vault }: Sources, viewer: Viewer): Promise<JsonRow[]> {
  const answers = await loadOwnAnswers(tenant, viewer, vault)
  return answers.map(({ id, quarter, answeredAt, steps }) => ({
    id,
    quarter,
    answered_at: String(answeredAt),
    ...steps,
  }))
}

/** The names of those the viewer knows, by id: what a row says with an id is said with a name. */
export async function namesOf(tenant: Tenant, viewer: Viewer): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select m.id, m.name from member m
     where m.organisation_id = ${viewer.organisationId} and (m.id = ${viewer.memberId} or exists (
       select from pair p
        where p.organisation_id = m.organisation_id and p.id = any (${viewer.pairs}::uuid[])
          and m.id in (p.leader_id, p.employee_id)))`.execute(tenant)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
