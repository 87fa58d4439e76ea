import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../embedded-postgres/open.ts'
import { checkDurability } from './durability.ts'

let folder: string
let db: EmbeddedPostgres
let client: pg.Client

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'takt-durability-'))
  db = await openEmbeddedPostgres({ dataFolder: folder, log: { info: () => {}, warn: () => {} } })
  client = new pg.Client(db.connection)
  await client.connect()
})

afterAll(async () => {
  await client?.end()
  await db?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('our own PostgreSQL keeps what it acknowledges', async () => {
  await checkDurability(client)
})

test('a session that does not wait for the disk is refused, one that waits for more is not', async () => {
  await client.query('SET synchronous_commit = off')
  await expect(checkDurability(client)).rejects.toThrow(/has synchronous_commit switched off/)
  await client.query('SET synchronous_commit = remote_apply')
  await checkDurability(client)
})

test('a server without full page writes is refused by name', async () => {
  await client.query('ALTER SYSTEM SET full_page_writes = off')
  await client.query('SELECT pg_reload_conf()')
  await vi.waitFor(() =>
    expect(checkDurability(client)).rejects.toThrow(/full_page_writes switched off.*it on/),
  )
})
