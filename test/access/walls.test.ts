import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database, Tenant } from '../../src/platform/database/database.ts'
import { asJob, openViewer } from '../../src/platform/session/viewer.ts'
import { sealWith } from '../../src/platform/session/writing.ts'
import { createTestDatabase } from '../support/database.ts'
import { testSealing } from '../support/writing.ts'
import { type Cast, castCompanies, type Role } from './cast.ts'

/** No company's own: reference data, the lists of migrations and backups, and which days' reminders have begun. */
const public_ = new Set([
  'public_holiday',
  'optional_holiday',
  'holiday_change',
  'migration',
  'reminder_round',
  'backup_taken',
  'keys_taken',
])

const taskTables = [
  'task_list',
  'task_sharing',
  'task_hours',
  'task',
  'task_version',
  'task_suggestion',
  'task_suggestion_answer',
  'trial',
  'trial_change',
  'help_effect',
]

/** The author's alone, whatever is shared. */
const importTables = ['task_import', 'task_import_row']

async function tables(db: Database): Promise<string[]> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  return rows.map(({ name }) => name).filter((name) => !public_.has(name))
}

/** How many rows of each table this viewer is shown when no query filters anything. */
async function seen(db: Database, cast: Cast, role: Role): Promise<Record<string, number>> {
  const names = await tables(db)
  return db.app.transaction().execute(async (tenant) => {
    const token = cast.sessions[role]
    if (token) await openViewer(tenant, token, testSealing)
    const counts: Record<string, number> = {}
    for (const name of names) counts[name] = await count(tenant, name, cast.company.organisationId)
    return counts
  })
}

async function count(tenant: Tenant, table: string, organisationId: string): Promise<number> {
  const key = table === 'organisation' ? 'id' : 'organisation_id'
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(table)} where ${sql.ref(key)} = ${organisationId}`.execute(tenant)
  return rows[0]!.n
}

test('every table of a company stands behind row-level security', async () => {
  const db = await createTestDatabase()
  const { rows } = await db.owner.query<{ name: string }>(
    `select relname as name from pg_class
      where relkind = 'r' and relnamespace in ('public'::regnamespace, 'vault'::regnamespace) and not relrowsecurity order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual([
    'holiday_change',
    'migration',
    'optional_holiday',
    'public_holiday',
  ])
})

test('without the policy in the code, another company and a nobody still see nothing', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  for (const role of ['anonymous', 'invited', 'deactivated', 'foreignOwner'] as const) {
    const counts = await seen(db, cast, role)
    expect(
      Object.entries(counts).filter(([, n]) => n > 0),
      role,
    ).toEqual([])
  }
})

test('the owner and other pairs see nothing of what lies between two', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const between = [
    'agenda_item',
    'note',
    'agreement',
    'agreement_wording',
    'feedback',
    'meeting',
    'cadence',
    'meeting_attendance',
    'meeting_reply',
    'expectation',
    'expectation_draft',
    'expectation_wording',
    'preparation_note',
    'preparation_ready',
    'goal_sharing',
    'development_wish',
    'development_wording',
    'development_sharing',
    'development_closing',
    'development_step',
    'training',
    'training_effect',
    'listening',
    'retelling',
    'retelling_draft',
    'agenda_shape_item',
    'room',
    'room_entry',
    'erasure',
    ...taskTables,
    ...importTables,
  ]
  for (const role of ['owner', 'otherLeader', 'otherEmployee'] as const) {
    const counts = await seen(db, cast, role)
    expect(
      between.filter((table) => counts[table]! > 0),
      role,
    ).toEqual([])
  }
})

test('drafts and an old note to oneself are their author’s alone', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const employee = await seen(db, cast, 'employee')
  const leader = await seen(db, cast, 'leader')
  expect([
    employee.agenda_item,
    employee.note,
    employee.preparation_note,
    employee.expectation_draft,
    employee.feedback,
    employee.retelling_draft,
    employee.own_shape,
    employee.own_shape_wording,
    employee.own_shape_point,
    employee.agenda_shape_item,
  ]).toEqual([2, 2, 1, 1, 2, 1, 1, 1, 1, 1])
  expect([
    leader.agenda_item,
    leader.note,
    leader.preparation_note,
    leader.expectation_draft,
    leader.feedback,
    leader.retelling_draft,
    leader.own_shape,
    leader.own_shape_wording,
    leader.own_shape_point,
    leader.agenda_shape_item,
  ]).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 0, 0])
})

test('a personal goal is its author’s alone, before it is shared and after it is taken back', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const counts = async (role: Role) => {
    const { goal, goal_checkpoint, goal_wording, goal_sharing } = await seen(db, cast, role)
    return [goal, goal_checkpoint, goal_wording, goal_sharing]
  }
  // Of the company one, of the two one, of the employee alone two.
  expect(await counts('employee')).toEqual([4, 4, 4, 1])
  expect(await counts('leader')).toEqual([2, 2, 2, 0])
  for (const role of ['owner', 'otherLeader', 'otherEmployee'] as const) {
    expect([role, await counts(role)]).toEqual([role, [1, 1, 1, 0]])
  }
})

test('what an employee wants to become better at is theirs alone, before it is shared and after it is taken back', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const counts = async (role: Role) => {
    const all = await seen(db, cast, role)
    return [
      all.development_wish,
      all.development_wording,
      all.development_sharing,
      all.development_closing,
      all.development_step,
      all.training,
      all.training_effect,
    ]
  }
  // One shared, one kept, one taken back; each was closed once and taken up again.
  expect(await counts('employee')).toEqual([3, 3, 2, 3, 1, 3, 3])
  expect(await counts('leader')).toEqual([1, 0, 1, 0, 1, 1, 1])
})

test('a list of tasks is its owner’s alone until it is shared, and again when taken back', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const counts = async (role: Role) => {
    const all = await seen(db, cast, role)
    return taskTables.map((table) => [table, all[table]])
  }
  // One list shared and one taken back; a sharing that ended, a version from before it and what was taken back too.
  expect(await counts('employee')).toEqual([
    ['task_list', 2],
    ['task_sharing', 3],
    ['task_hours', 2],
    ['task', 3],
    ['task_version', 3],
    ['task_suggestion', 1],
    ['task_suggestion_answer', 1],
    ['trial', 2],
    ['trial_change', 2],
    ['help_effect', 4],
  ])
  expect(await counts('leader')).toEqual([
    ['task_list', 1],
    ['task_sharing', 1],
    ['task_hours', 1],
    ['task', 2],
    ['task_version', 1],
    ['task_suggestion', 2],
    ['task_suggestion_answer', 0],
    ['trial', 1],
    ['trial_change', 1],
    ['help_effect', 1],
  ])
})

test('the rows of a spreadsheet are shown to nobody but who handed it in, though the list is shared', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const counts = async (role: Role) => {
    const all = await seen(db, cast, role)
    return importTables.map((table) => all[table])
  }
  expect(await counts('employee')).toEqual([1, 2])
  expect(await counts('leader')).toEqual([0, 0])
})

const shareTables = ['share', 'meeting_wellbeing', 'meeting_company']

test('what the employee shares of how they are is the two’s alone, no job sees it, and no leader writes it', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const { organisationId } = cast.company
  const { pairId, meetingId } = cast.ids
  const { employee, leader } = cast.people
  await db.owner.query(
    `insert into meeting_wellbeing (organisation_id, pair_id, meeting_id, opened_by, opened_at, closed_at)
     values ($1, $2, $3, $4, now(), now())`,
    [organisationId, pairId, meetingId, employee.memberId],
  )
  const counts = async (role: Role) => {
    const all = await seen(db, cast, role)
    return shareTables.map((table) => all[table])
  }
  expect(await counts('employee')).toEqual([1, 1, 2])
  expect(await counts('leader')).toEqual([1, 0, 1])
  expect(await counts('owner')).toEqual([0, 0, 0])
  const asJobSees = await asJob(db.app, { organisationId, pairId: pairId as string }, async (tenant) =>
    tenant.selectFrom('share').select('id').execute(),
  )
  expect(asJobSees).toEqual([])
  for (const author of [employee, leader]) {
    const write = db.app.transaction().execute(async (tenant) => {
      await openViewer(tenant, cast.sessions.leader as string, testSealing)
      await sql`insert into share (organisation_id, id, pair_id, author_id, shared_at, sealed)
        values (${organisationId}, uuidv7(), ${pairId}, ${author.memberId}, now(), ${`v1.${'x'.repeat(60)}`})`.execute(
        tenant,
      )
    })
    await expect(write).rejects.toThrow(/row-level security/)
  }
})

test('the role that serves pages cannot reach accounts and sessions', async () => {
  const db = await createTestDatabase()
  for (const table of ['user', 'session', 'account', 'verification', 'two_factor', 'passkey', 'setup_link']) {
    await expect(sql`select * from ${sql.table(`auth.${table}`)}`.execute(db.app)).rejects.toThrow(
      /permission denied/,
    )
  }
})

test('a row cannot be written into another company or another pair', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const write = db.app.transaction().execute(async (tenant) => {
    await openViewer(tenant, cast.sessions.otherLeader as string, testSealing)
    const at = { organisationId: cast.company.organisationId, id: crypto.randomUUID() }
    const sealed = sealWith(testSealing.vault, { ...at, wrapped: testSealing.vault.newKey(at) }, 'x', 'x')
    await sql`insert into note (organisation_id, pair_id, meeting_id, author_id, private, body, created_at)
      values (${cast.company.organisationId}, ${cast.ids.pairId}, ${cast.ids.meetingId}, ${cast.company.leader.memberId}, false, ${sealed}, now())`.execute(
      tenant,
    )
  })
  await expect(write).rejects.toThrow(/row-level security/)
})

test('a note to oneself is not written at all: such lie in the room, and one from before only goes', async () => {
  const db = await createTestDatabase()
  const cast = await castCompanies(db)
  const asEmployee = (change: ReturnType<typeof sql>) =>
    db.app.transaction().execute(async (tenant) => {
      await openViewer(tenant, cast.sessions.employee as string, testSealing)
      await change.execute(tenant)
    })
  const { noteId, oldNoteId } = cast.ids
  const changes = [
    sql`insert into note (organisation_id, pair_id, meeting_id, author_id, private, body, created_at)
      select organisation_id, pair_id, meeting_id, author_id, true, body, created_at from note where id = ${noteId}`,
    sql`update note set private = true where id = ${noteId}`,
    sql`update note set edited_at = now() where id = ${oldNoteId}`,
  ]
  for (const change of changes) await expect(asEmployee(change)).rejects.toThrow(/row-level security/)
})
