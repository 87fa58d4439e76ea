import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { frames, type Section } from '../format/frames.ts'

/** A table's place in a backup, and the query that reads it. */
export interface Source extends Section {
  query: string
}

export const wholeTable = (table: Section): Source => ({
  ...table,
  query: `select ${table.columns.join(', ')} from ${table.name}`,
})

/** Reads one after another, as frames. Left before the end, it takes the connection along. */
export async function* readTables(client: pg.Client, sources: Source[]): AsyncGenerator<Buffer> {
  let whole = false
  try {
    for (const { query, ...section } of sources) {
      yield frames.section(section)
      const rows = client.query(copyTo(`copy (${query}) to stdout`))
      for await (const bytes of rows) yield frames.data(bytes)
      yield frames.end(rows.rowCount)
    }
    yield frames.close(sources.length)
    whole = true
  } finally {
    // PostgreSQL goes on sending rows that nobody reads, and would answer nothing else.
    if (!whole) (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy()
  }
}

/** Writes rows into a table; returns how many there were. */
export async function writeTable(
  client: pg.Client,
  table: Section,
  rows: AsyncIterable<Buffer>,
): Promise<number> {
  const into = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(rows, { objectMode: false }), into)
  return into.rowCount
}
