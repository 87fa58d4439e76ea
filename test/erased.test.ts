import { createDecipheriv, hkdfSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { open } from '../src/backup/format/container.ts'
import { eachSection } from '../src/backup/format/frames.ts'
import { backupKeyOf } from '../src/backup/format/header.ts'
import { steps } from '../src/features/preparation/types.ts'
import { placeOfRow } from '../src/features/writing/rules.ts'
import { type SealedTable, sealedTables } from '../src/features/writing/types.ts'
import type { Database } from '../src/platform/database/database.ts'
import { createLog } from '../src/platform/log/log.ts'
import { urls } from '../src/urls.ts'
import { createTestApp, testConfig, testNow } from './support/app.ts'
import { back, bring, createEmptyDatabase, folderOfOwn } from './support/backup.ts'
import { addCompany, addMeeting } from './support/company.ts'
import { addRoom } from './support/room.ts'
import { writeSealed } from './support/writing.ts'

// Twenty things that one keeps to oneself, twenty that one shared and took back, and twenty of each kind that one wrote and
// erased: with the database, the files under it, the logs, the mails, every backup and the newest keys in hand, nobody
// finds a word of them.

const count = 20
const own = (n: number) => `KUN-MIG-ORD-${n}-`
const lent = (n: number) => `DELT-ORD-${n}-`
const wrote = (kind: string, n: number) => `SLETTET-${kind}-ORD-${n}-`
const kept = 'BEHOLDT-ORD'
const secret = /KUN-MIG-ORD|DELT-ORD|SLETTET-|BEHOLDT-ORD/
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

type Fields = Record<string, string>

/** The rows of one table in a file of a backup. */
async function rowsIn(bytes: Buffer, table: string): Promise<Fields[]> {
  const found: Fields[] = []
  const pieces = (async function* () {
    yield bytes
  })()
  await eachSection(pieces, async ({ name, columns }, rows) => {
    const parts: Buffer[] = []
    for await (const part of rows) parts.push(part)
    const lines = Buffer.concat(parts).toString().split('\n').slice(0, -1)
    if (name === table) {
      for (const line of lines) {
        const values = line.split('\t')
        found.push(Object.fromEntries(columns.map((column, n) => [column, values[n] as string])))
      }
    }
    return lines.length
  })
  return found
}

/** The contents of a nonce, tag and ciphertext; null where this key does not open it. */
function decrypt(key: Buffer, additional: string, bytes: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(additional)).setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}

/**
 * What comes out of the sealed words of a backup for who has the secret, knows where each text stands, and tries every
 * key of a file of keys on each, whatever key it names.
 */
async function openedWith(backup: Buffer, keyFile: Buffer): Promise<string> {
  const master = Buffer.from(hkdfSync('sha256', testConfig.secret, '', 'takt vault', 32))
  const keys = (await rowsIn(keyFile, 'vault.key')).map(({ organisation_id: company, id, wrapped = '' }) =>
    decrypt(master, `${company} ${id}`, Buffer.from(wrapped.slice('\\\\x'.length), 'hex')),
  )
  expect([keys.length > 0, keys.includes(null)]).toEqual([true, false])
  const read: string[] = []
  for (const [table, { columns }] of Object.entries(sealedTables)) {
    for (const row of await rowsIn(backup, `public.${table}`)) {
      for (const column of columns) {
        if (row[column] === '') continue
        const [id, , text = ''] = (row[column] as string).split('.')
        const where = `${row.organisation_id} ${id} ${placeOfRow(table as SealedTable, row, column)}`
        for (const key of keys)
          read.push(String(decrypt(key as Buffer, where, Buffer.from(text, 'base64url'))))
      }
    }
  }
  return read.join('\n')
}

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

  const from = { organisation_id: organisationId, pair_id: pairId }
  const by = { ...from, author_id: employee.memberId }
  const note = { ...by, meeting_id: meetingId, created_at: testNow }
  const praise = { ...by, kind: 'praise', wish: '', written_at: testNow }
  for (const n of numbers) {
    await writeSealed(db, 'note', { ...note, private: true, body: wrote('NOTE', n) })
    const feedback = { happened: wrote('FEEDBACK', n), meant: wrote('BETYDNING', n) }
    await writeSealed(db, 'feedback', { ...praise, ...feedback })
    if (n % steps.length > 0) continue
    const startsAt = `2026-12-0${n / steps.length + 1}T09:00`
    const meeting_id = await addMeeting(db, organisationId, pairId, startsAt)
    for (const [m, step] of steps.entries()) {
      const prepared = { meeting_id, member_id: employee.memberId, step, written_at: testNow }
      await writeSealed(db, 'preparation_note', { ...from, ...prepared, body: wrote('FORBEREDT', n + m) })
    }
  }
  // What stays for the two goes on to be read with the newest keys.
  await writeSealed(db, 'note', { ...note, private: false, body: `${kept}-NOTE` })
  await writeSealed(db, 'feedback', { ...praise, happened: `${kept}-ROS`, meant: '', given_at: testNow })

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
  for (const erasedKind of ['private_notes', 'preparation', 'unsent_feedback']) {
    expect((await emil.post(urls.erasing({ erasedKind }))).status).toBe(303)
  }
  expect((await lise.get(here)).html).not.toMatch(secret)
  // Its key is newer than the old backup, which a restore of that has no use for.
  await writeSealed(db, 'note', { ...note, private: false, body: `${kept}-SENERE` })
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
    const found = ['KUN-MIG-ORD', 'DELT-ORD', 'SLETTET-', kept].filter((words) => finds(bytes, words))
    expect([place, found]).toEqual([place, []])
  }

  // Nor with the vault open: of the old backup the newest keys open what is there still, and nothing else.
  const [words0, keys0, keys1] = [
    places['old, opened']!,
    places['old.keys, opened']!,
    places['newest.keys, opened']!,
  ]
  const before = await openedWith(words0, keys0)
  for (const n of numbers)
    for (const kind of ['NOTE', 'FEEDBACK', 'BETYDNING', 'FORBEREDT'])
      expect(before).toContain(wrote(kind, n))
  const after = await openedWith(words0, keys1)
  expect([after.match(/SLETTET-.*/g), after.match(/BEHOLDT-.*/g)]).toEqual([
    null,
    [`${kept}-NOTE`, `${kept}-ROS`],
  ])

  // Brought back with the newest keys, or with its own and the newest list, an old backup has none of it to open.
  for (const how of [{ keys: `${newest}.keys` }, { erasures: `${newest}.keys` }]) {
    const copy = await createEmptyDatabase()
    await bring(old, copy.connection, how)
    expect((await copy.owner.query('select from share')).rowCount).toBe(0)
    expect((await copy.owner.query(`select from vault.key where purpose = 'share'`)).rowCount).toBe(0)
    expect((await copy.owner.query('select from room_entry')).rowCount).toBe(count)
    const { rows } = await copy.owner.query(
      `select (select count(*)::int from note) + (select count(*)::int from preparation_note)
                + (select count(*)::int from feedback) as words,
              (select count(*)::int from vault.key) as keys`,
    )
    expect(rows).toEqual([{ words: 2, keys: 2 }])
    expect(await rowsOf(copy)).not.toMatch(secret)
  }
})
