import { randomUUIDv7 } from 'node:crypto'
import { type Insertable, Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { placeOfRow, purposeOfRow } from '../../src/features/writing/rules.ts'
import { type SealedTable, sealedTables } from '../../src/features/writing/types.ts'
import { sealWritten } from '../../src/features/writing/upgrade/store.ts'
import type { Tenant } from '../../src/platform/database/database.ts'
import type { DB } from '../../src/platform/database/tables.ts'
import { type Sealing, sealWith, writingKey } from '../../src/platform/session/writing.ts'
import { createVault, type WrappedKey } from '../../src/platform/vault/vault.ts'

export const testSecret = 'a secret for tests that is long enough to be one'

/** How words are sealed in tests: with the vault of the test's app, on its day. */
export const testSealing: Sealing = {
  vault: createVault(testSecret),
  now: Temporal.Instant.from('2026-11-23T08:00:00Z'),
}

/** A row of a table; moments may be told as text. */
type Row<T extends SealedTable> = {
  [C in keyof Insertable<DB[T]>]: Temporal.Instant extends Insertable<DB[T]>[C]
    ? Insertable<DB[T]>[C] | string
    : Insertable<DB[T]>[C]
}

/** Writes a row straight into its table, its words sealed as their author seals them. @returns its id, where it has one */
export async function writeSealed<T extends SealedTable>(
  { owner }: { owner: pg.Pool },
  table: T,
  row: Row<T>,
  { vault, now }: Sealing = testSealing,
): Promise<string> {
  const { columns, author, primary } = sealedTables[table]
  const whole: Record<string, unknown> = { ...row }
  if ((primary as readonly string[]).includes('id')) whole.id ??= randomUUIDv7()
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: owner }) })
  await db.transaction().execute(async (tenant: Tenant) => {
    const key =
      columns.some((column) => whole[column] !== '') &&
      (await writingKey(
        tenant,
        {
          organisationId: whole.organisation_id as string,
          pairId: whole.pair_id as string,
          memberId: whole[author] as string,
          purpose: purposeOfRow(table, whole),
        },
        { vault, now },
      ))
    for (const column of key ? columns : []) {
      whole[column] = sealWith(
        vault,
        key as WrappedKey,
        placeOfRow(table, whole, column),
        whole[column] as string,
      )
    }
    const names = Object.keys(whole)
    await sql`
      insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      values (${sql.join(names.map((name) => whole[name]))})`.execute(tenant)
  })
  return whole.id as string
}

/** Lets `fill` write thousands of words as they are read, and seals them after, as the start after an upgrade does. */
export async function writePlain<T>(
  owner: pg.Pool,
  fill: () => Promise<T>,
  sealing: Sealing = testSealing,
): Promise<T> {
  const { rows } = await owner.query<{ table: string; definition: string }>(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'c' and conname = conrelid::regclass::text || '_sealed'`,
  )
  for (const { table } of rows) await owner.query(`alter table ${table} drop constraint ${table}_sealed`)
  const filled = await fill()
  for (const { table, definition } of rows) {
    const checked = definition.replace(/ NOT VALID$/, '')
    await owner.query(`alter table ${table} add constraint ${table}_sealed ${checked} not valid`)
  }
  await sealWritten(owner, sealing)
  return filled
}
