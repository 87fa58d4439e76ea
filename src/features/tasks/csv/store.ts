import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Cells, Entry, ReadRow, ShownRow, TaskImport, WrongCell } from './types.ts'

/** Who reads the rows of an import: its author, signed in or as a job names them. */
export type Author = Pick<Viewer, 'organisationId' | 'memberId'>

/** Keeps the rows of a file, unread, in a list that the caller holds. @returns the id of the import */
export async function openImport(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  file: { name: string; rows: readonly { number: number; cells: Cells }[]; leftOut: string[] },
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<string> {
  const { id } = await tenant
    .insertInto('task_import')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      author_id: viewer.memberId,
      opened_at: now,
      today,
      file_name: file.name,
      left_out: file.leftOut,
      row_count: file.rows.length,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into task_import_row (organisation_id, import_id, author_id, number, cells)
    select ${viewer.organisationId}, ${id}, ${viewer.memberId}, number, cells
      from jsonb_to_recordset(${JSON.stringify(file.rows)}::jsonb) as r (number int, cells jsonb)`.execute(
    tenant,
  )
  return id
}

/** Has the rest of an import read in the background, once this transaction is kept. */
export async function queueReading(tenant: Tenant, author: Author, importId: string): Promise<void> {
  const { organisationId, memberId } = author
  const payload = JSON.stringify({ organisationId, memberId, importId })
  await sql`select enqueue('task_import_reading', ${payload}::json, null, ${`task_import_reading:${importId}`})`.execute(
    tenant,
  )
}

/**
 * Reads the next rows of an import, at most `most`, with `read`, which is given their cells and the day they count from.
 * @returns how many are left
 */
export async function readNextRows(
  tenant: Tenant,
  { organisationId, memberId }: Author,
  importId: string,
  most: number,
  read: (cells: Cells, today: Temporal.PlainDate) => ReadRow,
): Promise<number> {
  const { rows: held } = await sql<{ today: Temporal.PlainDate; left: number }>`
    select today, row_count - read_count as left from task_import
     where organisation_id = ${organisationId} and id = ${importId} and author_id = ${memberId} and dropped_at is null
       for update`.execute(tenant)
  const [{ today, left } = { today: null, left: 0 }] = held
  if (!today || left === 0) return 0
  const { rows } = await sql<{ number: number; cells: Cells }>`
    select number, cells from task_import_row
     where organisation_id = ${organisationId} and import_id = ${importId} and not read
     order by number limit ${most}`.execute(tenant)
  await writeRows(
    tenant,
    organisationId,
    importId,
    rows.map(({ number, cells }) => ({ number, ...read(cells, today) })),
  )
  await sql`
    update task_import set read_count = read_count + ${rows.length}
     where organisation_id = ${organisationId} and id = ${importId}`.execute(tenant)
  return left - rows.length
}

/** Writes what rows say now, and what was read of it. */
export async function writeRows(
  tenant: Tenant,
  organisationId: string,
  importId: string,
  rows: readonly (ReadRow & { number: number })[],
): Promise<void> {
  const written = rows.map(({ number, cells, entry, wrong }) => ({
    number,
    cells,
    entry,
    wrong: wrong.map(({ column, code }) => `${column}:${code}`),
  }))
  await sql`
    update task_import_row r
       set read = true, cells = w.cells, entry = nullif(w.entry, 'null'::jsonb), wrong = w.wrong
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
        as w (number int, cells jsonb, entry jsonb, wrong text[])
     where r.organisation_id = ${organisationId} and r.import_id = ${importId} and r.number = w.number`.execute(
    tenant,
  )
}

const standingTitle = (viewer: Viewer) => sql`exists (
  select from task t
   where t.organisation_id = ${viewer.organisationId} and t.pair_id = i.pair_id and t.removed_at is null
     and lower(t.title) = lower(r.entry->>'title'))`

/** One import of the viewer's own; null where there is none. */
export async function findImport(
  tenant: Tenant,
  viewer: Viewer,
  importId: string,
): Promise<TaskImport | null> {
  const { rows } = await sql<TaskImport>`
    select i.id, i.pair_id as "pairId", i.file_name as "fileName", i.today, i.left_out as "leftOut", i.row_count as rows,
           i.read_count as read, i.brought, i.undone_at as "undoneAt", i.dropped_at is not null as dropped,
           count(*) filter (where r.entry is not null and not r.skipped)::int as ready,
           count(*) filter (where r.entry is null and r.read and not r.skipped)::int as wrong,
           count(*) filter (where r.skipped)::int as skipped,
           count(*) filter (where r.entry is not null and not r.skipped and ${standingTitle(viewer)})::int as standing
      from task_import i
      left join task_import_row r on r.organisation_id = i.organisation_id and r.import_id = i.id
     where i.organisation_id = ${viewer.organisationId} and i.id = ${importId} and i.author_id = ${viewer.memberId}
     group by i.organisation_id, i.id`.execute(tenant)
  return rows[0] ?? null
}

/** The viewer's imports in a pair that are neither done nor dropped, the newest first. */
export async function openImports(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
): Promise<{ id: string; fileName: string; rows: number; on: Temporal.PlainDate }[]> {
  const { rows } = await sql<{ id: string; fileName: string; rows: number; on: Temporal.PlainDate }>`
    select id, file_name as "fileName", row_count as rows, today as on from task_import
     where organisation_id = ${viewer.organisationId} and pair_id = ${pairId} and author_id = ${viewer.memberId}
       and brought_at is null and dropped_at is null
     order by id desc limit 10`.execute(tenant)
  return rows
}

/** Rows of an import: those that are ready, or those that are wrong and not left out; by number. */
export async function rowsOf(
  tenant: Tenant,
  viewer: Viewer,
  importId: string,
  kind: 'ready' | 'wrong',
  { from, most }: { from: number; most: number },
): Promise<ShownRow[]> {
  const { rows } = await sql<Omit<ShownRow, 'wrong'> & { wrong: string[] }>`
    select number, cells, entry, wrong from task_import_row
     where organisation_id = ${viewer.organisationId} and import_id = ${importId} and author_id = ${viewer.memberId}
       and read and not skipped and (entry is not null) = ${kind === 'ready'}
     order by number offset ${from} limit ${most}`.execute(tenant)
  return rows.map((row) => ({ ...row, wrong: row.wrong.map(wrongCell) }))
}

/** Some rows of an import by their numbers, wrong ones only. */
export async function wrongRows(
  tenant: Tenant,
  viewer: Viewer,
  importId: string,
  numbers: readonly number[],
): Promise<ShownRow[]> {
  const { rows } = await sql<Omit<ShownRow, 'wrong'> & { wrong: string[] }>`
    select number, cells, entry, wrong from task_import_row
     where organisation_id = ${viewer.organisationId} and import_id = ${importId} and author_id = ${viewer.memberId}
       and read and entry is null and number = any (${numbers}::int[])
     order by number`.execute(tenant)
  return rows.map((row) => ({ ...row, wrong: row.wrong.map(wrongCell) }))
}

function wrongCell(text: string): WrongCell {
  const at = text.indexOf(':')
  return { column: text.slice(0, at) as WrongCell['column'], code: text.slice(at + 1) }
}

/** Leaves rows of an import out: some by their numbers, all that are wrong, or all whose title stands on the list. */
export async function skipRows(
  tenant: Tenant,
  viewer: Viewer,
  importId: string,
  which: readonly number[] | 'wrong' | 'standing',
): Promise<void> {
  const condition =
    which === 'wrong'
      ? sql`r.read and r.entry is null`
      : which === 'standing'
        ? sql`r.entry is not null and ${standingTitle(viewer)}`
        : sql`r.number = any (${which}::int[])`
  await sql`
    update task_import_row r set skipped = true
      from task_import i
     where i.organisation_id = ${viewer.organisationId} and i.id = ${importId} and i.author_id = ${viewer.memberId}
       and r.organisation_id = i.organisation_id and r.import_id = i.id and not r.skipped and ${condition}`.execute(
    tenant,
  )
}

/** Takes in again what was left out. */
export async function takeAll(tenant: Tenant, viewer: Viewer, importId: string): Promise<void> {
  await tenant
    .updateTable('task_import_row')
    .set({ skipped: false })
    .where('organisation_id', '=', viewer.organisationId)
    .where('import_id', '=', importId)
    .where('author_id', '=', viewer.memberId)
    .where('skipped', '=', true)
    .execute()
}

/** Puts all ready rows at the end of the list, which the caller holds, in the order of the file; the rows are done with. */
export async function bringIn(
  tenant: Tenant,
  viewer: Viewer,
  held: TaskImport,
  now: Temporal.Instant,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into task (organisation_id, pair_id, author_id, created_at, changed_at, import_id, position, title, rhythm,
                      every, times, starts_on, min_minutes, max_minutes, importance, difficulty, drain, fondness, needs,
                      need_words, successor, only_me)
    select r.organisation_id, ${held.pairId}, r.author_id, ${now}, ${now}, r.import_id,
           last.position + row_number() over (order by r.number), e.title, e.rhythm, e.every, e.times, e."startsOn",
           e.min, e.max, e.importance, e.difficulty, e.drain, e.fondness, e.needs, e."needWords", e.successor, e."onlyMe"
      from task_import_row r
     cross join (select coalesce(max(position), 0) as position from task
                  where organisation_id = ${viewer.organisationId} and pair_id = ${held.pairId}) last
     cross join lateral jsonb_to_record(r.entry)
        as e (title text, rhythm text, every int, times int, "startsOn" date, min int, max int, importance text,
              difficulty text, drain text, fondness text, needs text[], "needWords" text, successor text,
              "onlyMe" boolean)
     where r.organisation_id = ${viewer.organisationId} and r.import_id = ${held.id} and r.author_id = ${viewer.memberId}
       and r.entry is not null and not r.skipped`.execute(tenant)
  await tenant
    .updateTable('task_import')
    .set({ brought_at: now, brought: Number(numAffectedRows ?? 0) })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .execute()
  await deleteRows(tenant, viewer, held.id)
}

/** Gives an import up; its rows are not kept. */
export async function dropImport(
  tenant: Tenant,
  viewer: Viewer,
  importId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('task_import')
    .set({ dropped_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', importId)
    .execute()
  await deleteRows(tenant, viewer, importId)
}

async function deleteRows(tenant: Tenant, viewer: Viewer, importId: string): Promise<void> {
  await tenant
    .deleteFrom('task_import_row')
    .where('organisation_id', '=', viewer.organisationId)
    .where('import_id', '=', importId)
    .execute()
}

/** Takes all tasks of an import off the list at once, or puts those back that went with it. */
export async function setUndone(
  tenant: Tenant,
  viewer: Viewer,
  held: TaskImport,
  undone: boolean,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update task set removed_at = ${undone ? now : null}, changed_at = ${now}
     where organisation_id = ${viewer.organisationId} and import_id = ${held.id} and author_id = ${viewer.memberId}
       and removed_at is not distinct from ${undone ? null : held.undoneAt}::timestamptz`.execute(tenant)
  await tenant
    .updateTable('task_import')
    .set({ undone_at: undone ? now : null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .execute()
}

/** Lets go of the rows of imports that were opened before a time and neither done nor dropped. */
export async function forgetImports(app: Tenant, before: Temporal.Instant): Promise<void> {
  await sql`select forget_task_imports(${before})`.execute(app)
}

export type { Entry }
