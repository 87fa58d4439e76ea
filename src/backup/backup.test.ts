import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { describeSchema } from '../../scripts/schema.ts'
import { testConfig } from '../../test/support/app.ts'
import {
  back,
  backKeys,
  bring,
  contentsOf,
  createEmptyDatabase,
  folderOfOwn,
} from '../../test/support/backup.ts'
import { addCompany, addMeeting } from '../../test/support/company.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { waitingJobs } from '../../test/support/jobs.ts'
import { type Database, openDatabase } from '../platform/database/database.ts'
import { openEmbeddedPostgres } from '../platform/embedded-postgres/open.ts'
import { migrate, migrationsFolder, refuseHalfRestored } from '../platform/migrate/migrate.ts'
import { createVault } from '../platform/vault/vault.ts'
import { openSession } from './database/session.ts'
import { claimEmpty } from './database/target.ts'
import { open, readHeader } from './format/container.ts'
import { backupKeyOf } from './format/header.ts'
import { placeKeys } from './keys.ts'
import { proveFiles } from './prove.ts'
import { BackupRefused } from './refusals.ts'
import { writePending } from './write.ts'

/** A restore makes a whole schema, and each of these tests several. */
const patient = { timeout: 240_000 }

const schemaOf = async (db: Database): Promise<string> => {
  const client = await db.owner.connect()
  try {
    return await describeSchema(client)
  } finally {
    client.release()
  }
}

const whyOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason) => reason,
  )
  return error instanceof BackupRefused ? error.why : `no refusal: ${error}`
}

const addHoliday = (date: string): string =>
  `insert into public_holiday (country, date, name_da, name_en) values ('DK', '${date}', 'Ny', 'New')`

/** A company with odd words in it, a job that waits, and ids that were counted. */
async function fill(db: Database): Promise<void> {
  const { organisationId, pairId } = await addCompany(db)
  await addMeeting(db, organisationId, pairId)
  await db.owner.query(`update organisation set name = E'Bager\\\\N\\t\\nÆ "quoted" \\\\.'`)
  await db.owner.query(
    `select graphile_worker.add_job('mail', '{"to": "Emil"}', 'post', job_key := 'one', priority := 3)`,
  )
  await db.owner.query(
    `insert into auth.verification (identifier, value, expires_at) values ('a', 'b', now())`,
  )
}

test(
  'a backup brought into an empty server and into an empty data folder is what it was',
  patient,
  async () => {
    const db = await createTestDatabase()
    await fill(db)
    const folder = await folderOfOwn()
    const file = path.join(folder, 'takt.backup')
    const { tables } = await back(db, file)
    expect((await readdir(folder)).sort()).toEqual(['takt.backup', 'takt.backup.keys'])
    const before = await contentsOf(db)

    const served = await createEmptyDatabase()
    expect(await bring(file, served.connection)).toMatchObject({
      tables,
      migrated: [],
      erased: 0,
      sessionsEnded: 4,
    })
    expect(await contentsOf(served)).toEqual(before)
    expect(await schemaOf(served)).toBe(await schemaOf(db))
    expect(await waitingJobs(served)).toEqual(await waitingJobs(db))
    const { rows } = await served.owner.query(
      'select from auth.session union all select from auth.verification',
    )
    expect(rows).toEqual([])
    await refuseHalfRestored(served.owner)
    // What counts goes on from where it was, and triggers work again.
    await served.owner.query(addHoliday('2031-01-02'))
    expect((await served.owner.query('select from holiday_change')).rowCount).toBe(
      before['public.holiday_change']!.length + 1,
    )

    const quiet = { info: () => {}, warn: () => {} }
    const postgres = await openEmbeddedPostgres({ dataFolder: path.join(folder, 'data'), log: quiet })
    try {
      await bring(file, postgres.connection)
      const embedded = openDatabase(postgres.connection)
      expect(await contentsOf(embedded)).toEqual(before)
      // And from there on.
      await back(embedded, path.join(folder, 'second'))
      await embedded.close()
      const third = await createEmptyDatabase()
      await bring(path.join(folder, 'second'), third.connection)
      expect(await contentsOf(third)).toEqual(before)
    } finally {
      await postgres.stop()
    }
  },
)

test('taken while people write, it is a state that was', patient, async () => {
  const db = await createTestDatabase()
  const { organisationId } = await addCompany(db)
  const file = path.join(await folderOfOwn(), 'file')
  const acknowledged = [0, 0, 0, 0]
  let going = true
  /** Each change is in three tables that a backup reads far from each other. */
  const write = async (writer: number) => {
    for (let n = 0; going; n++) {
      const name = `w${writer}-${n}`
      const client = await db.owner.connect()
      await client.query('begin')
      const { rows } = await client.query(
        `insert into auth."user" (name, email, email_verified) values ($1, $1 || '@w.example', true) returning id`,
        [name],
      )
      await client.query(
        `insert into member (organisation_id, user_id, name, email, role, language, created_at)
         values ($1, $2, $3, $3 || '@w.example', 'member', 'da', now())`,
        [organisationId, rows[0].id, name],
      )
      await client.query(`select graphile_worker.add_job('mail', json_build_object('to', $1::text))`, [name])
      await client.query('commit')
      client.release()
      acknowledged[writer] = n + 1
    }
  }
  const writers = acknowledged.map((_, writer) => write(writer))
  while (Math.min(...acknowledged) < 5) await new Promise(setImmediate)
  const before = [...acknowledged]
  await back(db, file)
  const after = acknowledged.map((count) => count + 1)
  going = false
  await Promise.all(writers)

  const copy = await createEmptyDatabase()
  await bring(file, copy.connection)
  const names = async (query: string): Promise<string[]> =>
    (await copy.owner.query<{ name: string }>(query)).rows.map(({ name }) => name).sort()
  const users = await names(`select name from auth."user" where name like 'w%-%'`)
  expect(await names(`select name from member where name like 'w%-%'`)).toEqual(users)
  expect(await names(`select payload->>'to' as name from graphile_worker._private_jobs`)).toEqual(users)
  for (const writer of acknowledged.keys()) {
    const count = users.filter((name) => name.startsWith(`w${writer}-`)).length
    expect(users).toEqual(expect.arrayContaining(Array.from({ length: count }, (_, n) => `w${writer}-${n}`)))
    expect(count).toBeGreaterThanOrEqual(before[writer]!)
    expect(count).toBeLessThanOrEqual(after[writer]!)
  }
})

/** A version to come: something sealed that points at its key, and the way to erase it. */
async function laterFolder(): Promise<string> {
  const folder = await folderOfOwn()
  await cp(migrationsFolder, folder, { recursive: true })
  await writeFile(
    path.join(folder, '9000_later.sql'),
    `alter table vault.key add note text;
     create table thing (organisation_id uuid not null, id uuid not null, key_id uuid not null, body text not null,
       primary key (organisation_id, id), foreign key (organisation_id, key_id) references vault.key);
     create table thing_seen (organisation_id uuid not null, thing_id uuid not null,
       foreign key (organisation_id, thing_id) references thing);
     create function erase_thing(organisation uuid, subject uuid, asked_by uuid) returns boolean
     language plpgsql security definer set search_path = public, pg_temp as $$
     declare gone uuid;
     begin
       delete from thing_seen where organisation_id = organisation and thing_id = subject;
       delete from thing where organisation_id = organisation and id = subject returning key_id into gone;
       delete from vault.key where organisation_id = organisation and id = gone;
       return gone is not null;
     end $$;`,
  )
  return folder
}

const vault = createVault(testConfig.secret)

async function addThing(
  db: Database,
  at: { organisationId: string; pairId: string; memberId: string },
  words: string,
  id: string = crypto.randomUUID(),
) {
  const keyId = crypto.randomUUID()
  const { organisationId } = at
  const key = { organisationId, id: keyId, wrapped: vault.newKey({ organisationId, id: keyId }) }
  await db.owner.query(
    `insert into vault.key (organisation_id, id, pair_id, member_id, purpose, wrapped, made_at, note)
     values ($1, $2, $3, $4, 'share', $5, now(), 'later')`,
    [organisationId, keyId, at.pairId, at.memberId, key.wrapped],
  )
  await db.owner.query('insert into thing values ($1, $2, $3, $4)', [
    organisationId,
    id,
    keyId,
    vault.seal(key, `thing ${id}`, words),
  ])
  await db.owner.query('insert into thing_seen values ($1, $2)', [organisationId, id])
  return { id, key }
}

const plainOf = (file: string): Promise<Buffer> =>
  open(file, backupKeyOf(testConfig.secret), async (compressed) => {
    const parts: Buffer[] = []
    for await (const part of compressed) parts.push(part)
    return zstdDecompressSync(Buffer.concat(parts))
  })

test(
  'what was erased after a backup stays erased when it comes back with the newest keys',
  patient,
  async () => {
    const folder = await laterFolder()
    const db = await createTestDatabase()
    await migrate(db.owner, folder)
    const { organisationId, pairId, employee } = await addCompany(db)
    const at = { organisationId, pairId, memberId: employee.memberId }
    const things = []
    for (let n = 0; n < 20; n++) things.push(await addThing(db, at, `MARKER-${n}`))
    const erase = (what: string, subject: string) =>
      db.owner.query('select erase_as($1, $2, $3, $4, now())', [
        organisationId,
        what,
        subject,
        employee.memberId,
      ])
    // Erased before the backup, and written anew: what is on its own list is not erased a second time.
    const { id: written } = await addThing(db, at, 'MARKER-EARLIER')
    await erase('thing', written)
    const kept = await addThing(db, at, 'KEPT', written)
    const room = crypto.randomUUID()
    await db.owner.query(
      'insert into room (organisation_id, id, member_id, opened_at, proof_hash) values ($1, $2, $3, now(), $4)',
      [organisationId, room, employee.memberId, Buffer.alloc(32)],
    )
    const entries = [0, 1].map(() => crypto.randomUUID())
    for (const entry of entries)
      await db.owner.query('insert into room_entry values ($1, $2, $3, 1, now(), $4)', [
        organisationId,
        entry,
        room,
        Buffer.alloc(256, entry),
      ])

    const home = await folderOfOwn()
    const old = path.join(home, 'old')
    await back(db, old)
    for (const { id } of things) await erase('thing', id)
    await erase('room_entry', entries[0]!)
    const added = await addThing(db, at, 'AFTERWARDS')
    const newest = path.join(home, 'newest')
    await back(db, newest)
    // And once more, after a company has come that the old backup knows nothing of.
    const later = await addCompany(db, '-later')
    const { organisationId: laterId, pairId: laterPair } = later
    await addThing(
      db,
      { organisationId: laterId, pairId: laterPair, memberId: later.employee.memberId },
      'LATER STILL',
    )
    const alone = path.join(home, 'alone.keys')
    await backKeys(db, alone)

    // No copy holds both the words and their key any more.
    const oldBody = await plainOf(old)
    const newestKeys = await plainOf(alone)
    for (const { key } of [...things, kept]) expect(oldBody.includes(key.wrapped.toString('hex'))).toBe(false)
    for (const { key } of things) expect(newestKeys.includes(key.wrapped.toString('hex'))).toBe(false)
    expect(newestKeys.includes(kept.key.wrapped.toString('hex'))).toBe(true)

    const erasedRows = `select from thing where id = any ($1) union all select from room_entry where id = any ($1)`
    const gone = [...things.map(({ id }) => id), entries[0]]
    const ledger = async (of: Database) =>
      (await of.owner.query('select id, kind, subject_id, erased_at from erasure order by 1')).rows
    /** What there is to see of it, in a copy. */
    const see = async (copy: Database) => {
      const { rows } = await copy.owner.query(
        'select t.id, t.body, k.wrapped from thing t join vault.key k on k.id = key_id',
      )
      const words = rows.map(({ id, ...key }) =>
        vault.open({ organisationId, id: kept.key.id, wrapped: key.wrapped }, `thing ${id}`, key.body),
      )
      expect(words).toEqual(['KEPT'])
      expect((await copy.owner.query(erasedRows, [gone])).rows).toEqual([])
      expect((await copy.owner.query('select id from room_entry')).rows).toEqual([{ id: entries[1] }])
      expect(await ledger(copy)).toEqual(await ledger(db))
    }
    const one = await createEmptyDatabase()
    // A thing and that it was seen, for each of the twenty, and an entry.
    expect((await bring(old, one.connection, { keys: alone, folder })).erased).toBe(41)
    await see(one)
    const { rows: keys } = await one.owner.query('select from vault.key where organisation_id = $1', [
      laterId,
    ])
    expect(keys).toEqual([])
    // Its own keys, which should have been destroyed, and the newest list.
    const other = await createEmptyDatabase()
    await bring(old, other.connection, { erasures: `${newest}.keys`, folder })
    await see(other)
    expect((await other.owner.query('select from vault.key where id = $1', [added.key.id])).rows).toEqual([])

    expect(
      await whyOf(bring(newest, (await createEmptyDatabase()).connection, { keys: `${old}.keys`, folder })),
    ).toBe('older keys')
  },
)

test('a backup of an older version is brought forward, also with keys of a newer one', patient, async () => {
  const folder = await laterFolder()
  const db = await createTestDatabase()
  const { organisationId, pairId, employee } = await addCompany(db)
  const home = await folderOfOwn()
  const old = path.join(home, 'old')
  await back(db, old)
  const one = await createEmptyDatabase()
  expect((await bring(old, one.connection, { folder })).migrated).toEqual(['9000_later.sql'])

  await migrate(db.owner, folder)
  await addThing(db, { organisationId, pairId, memberId: employee.memberId }, 'later')
  const newer = path.join(home, 'newer')
  await back(db, newer)
  const two = await createEmptyDatabase()
  expect((await bring(old, two.connection, { keys: `${newer}.keys`, folder })).migrated).toEqual([
    '9000_later.sql',
  ])
  for (const copy of [one, two]) expect(await schemaOf(copy)).toBe(await schemaOf(db))
  expect((await two.owner.query('select note from vault.key')).rows).toEqual([{ note: 'later' }])

  // This version does not know 9000.
  expect(await whyOf(bring(newer, (await createEmptyDatabase()).connection))).toBe('newer schema')
  expect(await whyOf(bring(old, (await createEmptyDatabase()).connection, { keys: `${newer}.keys` }))).toBe(
    'newer schema',
  )
})

test('keys of another installation, a database with something in it and damage are refused, and change nothing', async () => {
  const db = await createTestDatabase()
  await addCompany(db)
  const home = await folderOfOwn()
  const [file, other] = [path.join(home, 'file'), path.join(home, 'other')]
  await back(db, file)
  await back(db, other, 'the secret of quite another installation')
  const empty = await createEmptyDatabase()
  const bytes = await readFile(file)
  expect(await whyOf(bring(file, empty.connection, { keys: `${other}.keys` }))).toBe('wrong keys')
  expect(await whyOf(bring(file, empty.connection, { erasures: `${other}.keys` }))).toBe('wrong keys')
  expect(await whyOf(bring(file, empty.connection, { keys: file }))).toBe('other kind')
  expect(await whyOf(bring(file, empty.connection, { keys: path.join(home, 'none') }))).toBe('missing')
  bytes[bytes.length - 5]! ^= 1
  await writeFile(file, bytes)
  expect(await whyOf(bring(file, empty.connection))).toBe('damaged')
  await writeFile(file, bytes.subarray(0, -10))
  expect(await whyOf(bring(file, empty.connection))).toBe('truncated')
  expect((await empty.owner.query(`select from pg_tables where schemaname = 'public'`)).rows).toEqual([])

  const before = await contentsOf(db)
  expect(await whyOf(bring(other, db.connection))).toBe('not empty')
  expect(await contentsOf(db)).toEqual(before)
  expect(await whyOf(back(empty, path.join(home, 'nothing')))).toBe('nothing')
})

test('keys alone take the place of older ones of the same installation, and of nothing else', async () => {
  const db = await createTestDatabase()
  await addCompany(db)
  const home = await folderOfOwn()
  const [file, keys] = [path.join(home, 'file'), path.join(home, 'file.keys')]
  await back(db, file)
  const first = await readFile(keys)
  await backKeys(db, keys)
  const second = await readFile(keys)
  expect(second.equals(first)).toBe(false)
  expect((await readdir(home)).sort()).toEqual(['file', 'file.keys'])
  await proveFiles({ file, keys }, migrationsFolder)

  // Neither those of others, nor a backup, go for keys; nor keys for a backup.
  const other = 'the secret of quite another installation'
  expect(await whyOf(backKeys(db, keys, other))).toBe('other keys')
  expect(await whyOf(back(db, file, other))).toBe('other keys')
  expect(await whyOf(backKeys(db, file))).toBe('other kind')
  expect(await whyOf(back(db, keys))).toBe('other kind')
  expect((await readFile(keys)).equals(second)).toBe(true)

  // A backup that began before these were written leaves them where they are.
  const client = await openSession(db.connection)
  const { takenAt, keyMark, ...header } = await readHeader(keys, 'keys')
  const place = async (at: Temporal.Instant): Promise<string> => {
    let done = ''
    const tell = (what: string) => async () => {
      done = what
    }
    const pending = { bytes: 1, take: tell('taken'), drop: tell('dropped') }
    await placeKeys(client, pending, { file: keys, keyMark, takenAt: at.toString() })
    return done
  }
  expect(await place(takenAt.subtract({ seconds: 1 }))).toBe('dropped')
  const lastKeys = async () => (await db.owner.query('select taken_at as at from keys_taken')).rows
  expect(await lastKeys()).toEqual([{ at: takenAt }])
  expect(await place(takenAt.add({ seconds: 1 }))).toBe('taken')
  // From before the clock was put back.
  const ahead = { ...header, keyMark, takenAt: takenAt.add({ hours: 24 }).toString() }
  const written = await writePending(keys, ahead, Buffer.from(header.key, 'base64'), Readable.from([]))
  await written.take()
  expect(await place(takenAt)).toBe('taken')
  await client.end()

  await writeFile(keys, second.subarray(0, 100))
  await backKeys(db, keys)
  await proveFiles({ file, keys }, migrationsFolder)
})

test('a restore that was cut short is not started on, and begins anew', patient, async () => {
  const db = await createTestDatabase()
  await addCompany(db)
  const file = path.join(await folderOfOwn(), 'file')
  await back(db, file)
  const copy = await createEmptyDatabase()
  const session = await openSession(copy.connection)
  await claimEmpty(session, 'the test')
  await migrate(copy.owner)
  expect(await whyOf(bring(file, copy.connection))).toBe('not empty') // the other one is still at it
  await session.end()
  await expect(refuseHalfRestored(copy.owner)).rejects.toThrow('has not come to its end')
  await bring(file, copy.connection)
  await refuseHalfRestored(copy.owner)
  expect(await contentsOf(copy)).toEqual(await contentsOf(db))
})
