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
  /** Rows that went because the key which had sealed their words is gone. */
  without: number
}

/** A file to load: its tables go into those of `into`, the rest where `elsewhere` says. */
export interface Cargo {
  file: string
  key: Buffer
  into: string[]
  /** Names of the file that are no table of these schemas, and the tables that take them. */
  elsewhere: Record<string, string>
}

/**
 * Empties the tables that the files go into, and fills them. References are down meanwhile, and stand again, proved where
 * with these files all is loaded that anything points at. No trigger of ours runs: what they did is in the rows. Within
 * the caller's transaction.
 */
export async function loadTables(
  client: pg.Client,
  cargos: Cargo[],
  { complete }: { complete: boolean },
): Promise<Loaded> {
  const references = await foreignKeys(client)
  const all = (await tablesOf(client, [...schemas.backup, ...schemas.keys])).map(({ name }) => name)
  // Hundreds of statements go in one message.
  await client.query(
    [
      ...references.map(({ from, name }) => `alter table ${from} drop constraint ${name};`),
      ...all.map((name) => `alter table ${name} disable trigger user;`),
    ].join('\n'),
  )
  const loaded: Loaded = { tables: 0, rows: 0, without: 0 }
  for (const cargo of cargos) {
    const { tables, rows } = await loadFile(client, cargo)
    loaded.tables += tables
    loaded.rows += rows
  }
  if (complete) loaded.without = await dropTheKeyless(client, references)
  const unproved = complete ? '' : ' not valid'
  await client.query(
    [
      ...references.map(({ from, name, definition }) => {
        const clean = definition.replace(/ NOT VALID$/, '')
        return `alter table ${from} add constraint ${name} ${clean}${unproved};`
      }),
      ...all.map((name) => `alter table ${name} enable trigger user;`),
    ].join('\n'),
  )
  return loaded
}

async function loadFile(client: pg.Client, cargo: Cargo): Promise<{ tables: number; rows: number }> {
  const tables = (await tablesOf(client, cargo.into)).map(({ name }) => name)
  await client.query(`truncate ${tables.join(', ')}`)
  const target = ({ name }: Section): string => {
    const found = cargo.elsewhere[name] ?? tables.find((table) => table === name)
    if (found) return found
    throw new Error(`The file has a table ${name}, which its own version of Takt does not.`)
  }
  let sum = 0
  await readSections(cargo, async (section, rows) => {
    const count = await writeTable(client, { ...section, name: target(section) }, rows)
    if (!(section.name in cargo.elsewhere)) sum += count
    return count
  })
  return { tables: tables.length, rows: sum }
}

/** Gives each table of a file to `load`. */
export function readSections(
  { file, key }: Pick<Cargo, 'file' | 'key'>,
  load: (section: Section, rows: AsyncIterable<Buffer>) => Promise<number>,
): Promise<void> {
  return open(file, key, (compressed) => {
    const plain = createZstdDecompress()
    const source = Readable.from(compressed, { objectMode: false })
    source.on('error', (error) => plain.destroy(error))
    return eachSection(source.pipe(plain), load)
  })
}

/**
 * Takes away what points at a key that is no longer there: it was erased after the backup, and so were the words that it
 * sealed; and keys of what the backup does not have yet. Returns how many rows that were, keys themselves not counted.
 */
async function dropTheKeyless(client: pg.Client, references: ForeignKey[]): Promise<number> {
  const inVault = (table: string) => schemas.keys.some((schema) => table.startsWith(`${schema}.`))
  let gone = 0
  // What goes may be pointed at itself.
  for (let turn = references.filter(({ from, to }) => inVault(from) || inVault(to)); turn.length > 0; ) {
    let removed = 0
    for (const reference of turn) {
      const count = await dropDangling(client, reference)
      removed += count
      if (!inVault(reference.from)) gone += count
    }
    turn = removed > 0 ? references : []
  }
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
