import { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { open } from '../format/container.ts'
import { eachSection, type Section } from '../format/frames.ts'
import { type ForeignKey, foreignKeys, schemas, tablesOf } from './catalog.ts'
import { writeTable } from './copy.ts'

interface Loaded {
  tables: number
  rows: number
}

/** A file to load: its tables go into those of `schemas`, the rest where `elsewhere` says. */
interface Cargo {
  file: string
  key: Buffer
  schemas: string[]
  /** Names of the file that are no table of these schemas, and the tables that take them. */
  elsewhere: Record<string, string>
}

/**
 * Empties the tables of these schemas and fills them from a file. References are taken down meanwhile and put up again
 * unproved: `settle` proves them, when what they point at has been loaded too. No trigger of ours runs: what they did is
 * in the rows. Within the caller's transaction.
 */
export async function loadTables(client: pg.Client, cargo: Cargo): Promise<Loaded> {
  const references = await foreignKeys(client)
  for (const { from, name } of references) await client.query(`alter table ${from} drop constraint ${name}`)
  const tables = (await tablesOf(client, cargo.schemas)).map(({ name }) => name)
  for (const name of tables) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${tables.join(', ')}`)

  const target = ({ name }: Section): string => {
    const found = cargo.elsewhere[name] ?? tables.find((table) => table === name)
    if (found) return found
    throw new Error(`The file has a table ${name}, which its own version of Takt does not.`)
  }
  const loaded = await readSections(cargo, (section, rows) =>
    writeTable(client, { ...section, name: target(section) }, rows),
  )
  for (const name of tables) await client.query(`alter table ${name} enable trigger user`)
  for (const { from, name, definition } of references)
    await client.query(
      `alter table ${from} add constraint ${name} ${definition.replace(/ NOT VALID$/, '')} not valid`,
    )
  return { tables: loaded.sections, rows: loaded.rows }
}

/** Gives each table of a file to `load`. */
export function readSections(
  { file, key }: Pick<Cargo, 'file' | 'key'>,
  load: (section: Section, rows: AsyncIterable<Buffer>) => Promise<number>,
): Promise<{ sections: number; rows: number }> {
  return open(file, key, (compressed) => {
    const plain = createZstdDecompress()
    const source = Readable.from(compressed, { objectMode: false })
    source.on('error', (error) => plain.destroy(error))
    return eachSection(source.pipe(plain), load)
  })
}

/**
 * Proves every reference. Beforehand goes what points at a key that is no longer there: it was erased after the backup,
 * and so were the words that it sealed. Returns how many rows that were, keys themselves not counted.
 */
export async function settle(client: pg.Client): Promise<number> {
  const references = await foreignKeys(client)
  const inVault = (table: string) => schemas.keys.some((schema) => table.startsWith(`${schema}.`))
  const vaults = references.filter(({ from, to }) => inVault(from) || inVault(to))
  const touched = [...new Set(references.map(({ from }) => from))]
  for (const name of touched) await client.query(`alter table ${name} disable trigger user`)
  let gone = 0
  // What goes may be pointed at itself.
  for (let turn = vaults; turn.length > 0; ) {
    let removed = 0
    for (const reference of turn) {
      const count = await dropDangling(client, reference)
      removed += count
      if (!inVault(reference.from)) gone += count
    }
    turn = removed > 0 ? references : []
  }
  for (const { from, name, valid } of references)
    if (!valid) await client.query(`alter table ${from} validate constraint ${name}`)
  for (const name of touched) await client.query(`alter table ${name} enable trigger user`)
  return gone
}

async function dropDangling(client: pg.Client, reference: ForeignKey): Promise<number> {
  const { from, to, columns, target, onDelete, forgets } = reference
  const points = columns.map((column) => `f.${column} is not null`).join(' and ')
  const meets = columns.map((column, at) => `t.${target[at]} = f.${column}`).join(' and ')
  const dangling = `${points} and not exists (select from ${to} t where ${meets})`
  const { rowCount } = await client.query(
    onDelete === 'n'
      ? `update ${from} f set ${(forgets ?? columns).map((column) => `${column} = null`).join(', ')} where ${dangling}`
      : `delete from ${from} f where ${dangling}`,
  )
  return rowCount ?? 0
}
