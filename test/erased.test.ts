import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { open } from '../src/backup/format/container.ts'
import { backupKeyOf } from '../src/backup/format/header.ts'
import type { Database } from '../src/platform/database/database.ts'
import { createLog } from '../src/platform/log/log.ts'
import { urls } from '../src/urls.ts'
import { createTestApp, testConfig, testNow } from './support/app.ts'
import { back, bring, createEmptyDatabase, folderOfOwn } from './support/backup.ts'
import { addCompany, addMeeting } from './support/company.ts'
import { addRoom } from './support/room.ts'

// Twenty things that one keeps to oneself, and twenty that one shared and took back: with the database, the files under
// it, the logs, the mails and every backup in hand, nobody finds a word of them.

const count = 20
const own = (n: number) => `KUN-MIG-ORD-${n}-`
const lent = (n: number) => `DELT-ORD-${n}-`
const secret = /KUN-MIG-ORD|DELT-ORD/
/** Written where everybody may look, to show that the looking finds what is there. */
const plain = 'SES-AF-ENHVER-ORD'

/** All bytes of this database's files and of what PostgreSQL writes ahead, as they are on disk after a checkpoint. */
async function onDisk(db: Database): Promise<Buffer> {
  await db.owner.query('checkpoint')
  const { rows: files } = await db.owner.query<{ name: string }>(
    `select 'base/' || d.oid || '/' || f.name as name
       from pg_database d, pg_ls_dir('base/' || d.oid) as f (name) where d.datname = current_database()
     union all select 'pg_wal/' || name from pg_ls_waldir()`,
  )
  const bytes: Buffer[] = []
  for (const { name } of files) {
    // What PostgreSQL puts away meanwhile is not there any more.
    const { rows } = await db.owner.query<{ bytes: Buffer | null }>(
      'select pg_read_binary_file($1, true) as bytes',
      [name],
    )
    bytes.push(rows[0]?.bytes ?? Buffer.alloc(0))
  }
  return Buffer.concat(bytes)
}

async function rowsOf(db: Database): Promise<string> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const all: string[] = []
  for (const { name } of rows) {
    const found = await db.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    all.push(...found.rows.map(({ row }) => row))
  }
  return all.join('\n')
}

/** What a file of a backup holds, for who has its key. */
const opened = (file: string): Promise<Buffer> =>
  open(file, backupKeyOf(testConfig.secret), async (compressed) => {
    const parts: Buffer[] = []
    for await (const part of compressed) parts.push(part)
    return zstdDecompressSync(Buffer.concat(parts))
  })

const finds = (bytes: Buffer, words: string) => bytes.includes(Buffer.from(words))

test('what is kept to oneself, and what was shared and taken back, is found nowhere, in old backups neither', {
  timeout: 240_000,
}, async () => {
  const lines: string[] = []
  const log = createLog('debug', { write: (line: string) => lines.push(line) })
  const app = await createTestApp({}, log)
  const { db } = app
  const { organisationId, pairId, employee, owner } = await addCompany(db)
  const [emil, lise] = [app.as(employee.sessionToken), app.as(owner.sessionToken)]
  const numbers = Array.from({ length: count }, (_, n) => n)
  const room = { organisationId, memberId: employee.memberId }
  const words = numbers.map((n) => ({ content: { kind: 'note', body: own(n) }, writtenAt: testNow }))
  await addRoom(db, room, words)
  const meetingId = await addMeeting(db, organisationId, pairId)
  await emil.post(urls.meetingItems({ meetingId }), {
    title: plain,
    category: 'tasks',
    body: '',
    share: 'yes',
  })

  const here = urls.shares({ pairId })
  await emil.post(urls.consents(), { purpose: 'sharing', next: here })
  for (const n of numbers) expect((await emil.post(here, { h1: '', w1: lent(n) })).status).toBe(303)
  expect((await lise.get(here)).page.querySelectorAll('#shared li')).toHaveLength(count)

  const folder = await folderOfOwn()
  const [old, newest] = [path.join(folder, 'old'), path.join(folder, 'newest')]
  await back(db, old)
  for (const { id } of (await emil.get(here)).page.querySelectorAll('#shared li')) {
    const answer = await emil.post(urls.shareWithdrawal({ shareId: id.replace('share-', '') }))
    expect(answer.status).toBe(303)
  }
  expect((await lise.get(here)).html).not.toMatch(secret)
  await back(db, newest)

  const disk = await onDisk(db)
  expect(finds(disk, plain)).toBe(true)
  const places: Record<string, Buffer> = {
    'the files of the database': disk,
    'its rows': Buffer.from(await rowsOf(db)),
    'the log': Buffer.from(lines.join('\n')),
    'the mails': Buffer.from(JSON.stringify(await app.mails())),
  }
  for (const file of [old, `${old}.keys`, newest, `${newest}.keys`]) {
    places[path.basename(file)] = await readFile(file)
    places[`${path.basename(file)}, opened`] = await opened(file)
  }
  expect(finds(places['old, opened']!, plain)).toBe(true)
  for (const [place, bytes] of Object.entries(places)) {
    expect([place, finds(bytes, 'KUN-MIG-ORD'), finds(bytes, 'DELT-ORD')]).toEqual([place, false, false])
  }

  // Brought back with the newest keys, or with its own and the newest list, an old backup has none of it to open.
  for (const how of [{ keys: `${newest}.keys` }, { erasures: `${newest}.keys` }]) {
    const copy = await createEmptyDatabase()
    await bring(old, copy.connection, how)
    expect((await copy.owner.query('select from share')).rowCount).toBe(0)
    expect((await copy.owner.query(`select from vault.key where purpose = 'share'`)).rowCount).toBe(0)
    expect((await copy.owner.query('select from room_entry')).rowCount).toBe(count)
    expect(await rowsOf(copy)).not.toMatch(secret)
  }
})
