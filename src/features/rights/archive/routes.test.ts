import { expect, test } from 'vitest'
import { type Cast, castCompanies } from '../../../../test/access/cast.ts'
import { marks, questionMark, shapeMark, taskMarks } from '../../../../test/access/marks.ts'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { urls } from '../../../urls.ts'
import { type ArchivedPart, archiveParts, type Exported, exportMap, type LeftOut } from './types.ts'

interface World extends TestApp {
  cast: Cast
}

async function world(): Promise<World> {
  const app = await createTestApp()
  return { ...app, cast: await castCompanies(app.db) }
}

async function archiveOf({ as, cast }: World, role: keyof Cast['sessions']): Promise<ArchivedPart[]> {
  const parts: ArchivedPart[] = []
  for (const archivePart of archiveParts) {
    const answer = await as(cast.sessions[role]).get(urls.myArchivePart({ archivePart }))
    expect(answer.status).toBe(200)
    parts.push(JSON.parse(answer.html).part)
  }
  return parts
}

const own = [...Object.values(marks), ...Object.values(taskMarks), questionMark, shapeMark]

test('one’s own archive has what one keeps to oneself, and nobody else’s has it', {
  timeout: 60_000,
}, async () => {
  const app = await world()
  const mine = JSON.stringify(await archiveOf(app, 'employee'))
  expect(own.filter((mark) => !mine.includes(mark))).toEqual([])
  for (const role of ['leader', 'owner', 'otherLeader', 'otherEmployee', 'foreignOwner'] as const) {
    const theirs = JSON.stringify(await archiveOf(app, role))
    expect([role, own.filter((mark) => theirs.includes(mark))]).toEqual([role, []])
  }
})

test('no key, no hash and no password is in it', async () => {
  const app = await world()
  const rows = (await archiveOf(app, 'employee')).flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
  const columns = new Set(rows.flatMap((row) => Object.keys(row)))
  const secret = /password|secret|token|backup_codes|public_key|credential|wrapped|salt|_hash$/
  expect([...columns].filter((column) => secret.test(column))).toEqual(['wording_hash'])
})

/** Columns that name the member and whose rows are not in the archive all the same, each for its reason. */
const notMine: Record<string, string> = {
  'reading.reader_id': 'the log of whom it is about, which is theirs alone',
  'vault.key.member_id': 'a key, and no words',
  'invitation.invited_by': 'of the one who was invited',
  'member_deactivation.deactivated_by': 'of the one who was put out',
  'member_deactivation.reactivated_by': 'of the one who was let in again',
  'meeting_focus.opened_by': 'what is open on the table now',
}

test('every row that names a member is in their archive', { timeout: 60_000 }, async () => {
  const app = await world()
  const { db, cast } = app
  const parts = await archiveOf(app, 'employee')
  const archived = new Map(
    parts.flatMap(({ tables }) =>
      tables.map(({ table, rows }) => [table, new Set(rows.map((row) => fingerprint(row)))] as const),
    ),
  )
  const { rows: references } = await db.owner.query<{ table: string; column: string; on: string }>(
    `select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as table,
            a.attname as column, f.relname as on
       from pg_constraint k
       join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
       join pg_class f on f.oid = k.confrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[cardinality(k.conkey)]
      where k.contype = 'f' and (f.relname, f.relnamespace::regnamespace::text) in
            (('member', 'public'), ('user', 'auth')) and n.nspname in ('public', 'vault', 'auth')`,
  )
  expect(references.length).toBeGreaterThan(60)
  const { employee } = cast.people
  const missing: string[] = []
  for (const { table, column, on } of references) {
    const entry: Exported | LeftOut = exportMap[table as keyof typeof exportMap]
    if (`${table}.${column}` in notMine || 'leftOut' in entry) continue
    const without = ['organisation_id', 'words', ...(entry.without ?? [])]
    const name = table.includes('.') ? table.replace(/\.(\w+)/, '."$1"') : `"${table}"`
    const { rows } = await db.owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - $2::text[] as row from ${name} t where t.${column} = $1`,
      [on === 'user' ? employee.userId : employee.memberId, without],
    )
    for (const { row } of rows) {
      if (!archived.get(table)?.has(fingerprint(row))) missing.push(`${table}.${column}`)
    }
  }
  expect([...new Set(missing)]).toEqual([])
})

/** A row without its words, which an archive has opened. */
const fingerprint = (row: Record<string, unknown>): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([column]) => !/^(body|happened|meant|wish|sealed|heading|words)$/.test(column))
      .map(([column, value]) => [column, /_at$/.test(column) && value ? Date.parse(String(value)) : value])
      .sort(),
  )

test('the archive is one file with two, named for its day', async () => {
  const app = await world()
  const answer = await app.app.request(urls.myArchive(), {
    headers: { cookie: app.as(app.cast.sessions.employee).cookie() },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="takt-mine-data-2026-11-23.zip"',
  )
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const words = new TextDecoder().decode(bytes)
  expect(words).toContain('laes-mig.html')
  expect(words).toContain('data.json')
  // Both files have them.
  expect(words.split(marks.note)).toHaveLength(3)
})

test('a chapter that there is none of is not there', async () => {
  const app = await world()
  const browser = app.as(app.cast.sessions.employee)
  expect((await browser.get(urls.myArchivePart({ archivePart: 'secrets' }))).status).toBe(404)
})
