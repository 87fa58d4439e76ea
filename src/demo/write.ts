import type pg from 'pg'
import type { Holiday } from '../features/cadence/types.ts'
import { hashOf } from '../platform/identity/passwords.ts'
import type { Sealing } from '../platform/session/writing.ts'
import { writeExpectations } from './expectations.ts'
import { writeListening } from './listening.ts'
import { company } from './people.ts'
import { writeRoom } from './room.ts'
import { type Table, tables } from './rows.ts'
import { sealRows } from './sealing.ts'
import { writeShapes } from './shapes.ts'
import { writeShares } from './shares.ts'
import { tellStory } from './story.ts'

/** Everyone in the demo signs in with this, beside their link. */
export const demoPassword = 'takt-demo-takt'

/**
 * Writes the demo's company into a migrated database that has no company yet, as the owner of the tables, in one
 * transaction with one statement for each table. False, and nothing written, when the database has one.
 */
export async function writeDemo(owner: pg.Pool, sealing: Sealing): Promise<boolean> {
  const { now } = sealing
  const passwordHash = await hashOf(demoPassword)
  const client = await owner.connect()
  try {
    await client.query('begin')
    const isEmpty = (await client.query('select from organisation limit 1')).rowCount === 0
    if (isEmpty) {
      const rows = tellStory(now, await holidaysAround(client, now), passwordHash)
      sealRows(rows, sealing)
      for (const table of tables) await writeRows(client, table, rows[table])
      await writeExpectations(client, now)
      await writeRoom(client, demoPassword, now)
      await writeListening(client)
      await writeShapes(client, now)
      await writeShares(client, sealing)
    }
    await client.query('commit')
    return isEmpty
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function holidaysAround(client: pg.PoolClient, now: Temporal.Instant): Promise<Holiday[]> {
  const today = now.toZonedDateTimeISO(company.timeZone).toPlainDate()
  const { rows } = await client.query<{ date: Temporal.PlainDate; da: string; en: string }>(
    'select date, name_da as da, name_en as en from days_off($1, $2)',
    [today.subtract({ years: 2 }), today.add({ years: 1 })],
  )
  return rows.map(({ date, da, en }) => ({ date, name: { da, en } }))
}

async function writeRows(client: pg.PoolClient, table: Table, rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ')
  const name = table.replace('auth.', 'auth."').replace(/(".*)$/, '$1"')
  // A bytea is read from JSON as PostgreSQL writes it.
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(asJson))))
  await client.query(
    `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1)`,
    [json],
  )
}

const asJson = ([column, value]: [string, unknown]): [string, unknown] => [
  column,
  value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
]
