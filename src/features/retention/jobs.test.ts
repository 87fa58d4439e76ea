import { expect, test } from 'vitest'
import { type Cast, castOnce } from '../../../test/access/cast.ts'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { runReadyJobs } from '../../../test/support/jobs.ts'
import { urls } from '../../urls.ts'
import { retentionJobs } from './jobs.ts'

interface World extends TestApp {
  cast: Cast
  night(later: Temporal.DurationLike): Promise<void>
  run(statement: string, ...values: unknown[]): Promise<Record<string, unknown>[]>
}

/** The two companies, and nights that come `later`. */
async function openWorld(): Promise<World> {
  const { template, cast } = await castOnce()
  const takt = await createTestApp({}, undefined, template)
  const jobs = retentionJobs(takt)
  return {
    ...takt,
    cast,
    night: async (later) => {
      takt.clock.set(takt.clock.now().toZonedDateTimeISO('UTC').add(later).toInstant())
      await takt.db.owner.query(`select enqueue('retain_all', '{}', null, null)`)
      await runReadyJobs(takt.db, jobs)
    },
    run: async (statement, ...values) => (await takt.db.owner.query(statement, values)).rows,
  }
}

/** How many rows each table has of a pair. */
async function rowsOf({ run }: World, pairId: string): Promise<Record<string, number>> {
  const tables = await run(
    `select a.attrelid::regclass::text as name from pg_attribute a join pg_class t on t.oid = a.attrelid
      where a.attname = 'pair_id' and t.relkind = 'r' and not a.attisdropped`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await run(`select count(*)::integer as n from ${name} where pair_id = $1`, pairId)
    if (row?.n) counts[name as string] = row.n as number
  }
  return counts
}

test('a pair that ended long ago is erased whole, the others stay, and the list of erasures names it', async () => {
  const world = await openWorld()
  const { cast, clock, run, night } = world
  const pairId = cast.ids.pairId as string
  const others = await run('select id from pair where id <> $1 and ended_at is null', pairId)
  await run(
    'update pair set ended_at = $2, ended_by = leader_id where id = $1',
    pairId,
    clock.now().toString(),
  )
  const before = await rowsOf(world, pairId)
  expect(Object.keys(before).length).toBeGreaterThan(25)

  await night({ months: 11 })
  const tables = await rowsOf(world, pairId)
  expect(Object.keys(tables).length).toBeGreaterThan(25)
  await night({ months: 1, days: 1 })
  expect(await rowsOf(world, pairId)).toEqual({})
  expect(await run('select id from pair where ended_at is null')).toHaveLength(others.length)
  expect(await run(`select kind from erasure where subject_id = $1`, pairId)).toEqual([{ kind: 'pair' }])
  // What hangs on it by a row between, and not by the pair itself.
  expect(await run('select from training')).toHaveLength(0)
  expect(await run('select from development_closing')).toHaveLength(0)
})

test('the owner may shorten it, and then it goes sooner', async () => {
  const world = await openWorld()
  const { cast, clock, run, night } = world
  const pairId = cast.ids.pairId as string
  await run(
    'update pair set ended_at = $2, ended_by = leader_id where id = $1',
    pairId,
    clock.now().toString(),
  )
  await run(
    `insert into retention_choice (organisation_id, kind, period, chosen_by, chosen_at)
     values ($1, 'conversations', 'P3M', $2, now())`,
    cast.company.organisationId,
    cast.company.owner.memberId,
  )
  await night({ months: 3, days: 1 })
  expect(await rowsOf(world, pairId)).toEqual({})
})

test('one who left loses their room first, and a year later their name, address and account', async () => {
  const world = await openWorld()
  const { cast, clock, run, night } = world
  const { organisationId, owner } = cast.company
  const { employee } = cast.people
  await run(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at) values ($1, $2, $3, $4)`,
    organisationId,
    employee.memberId,
    owner.memberId,
    clock.now().toString(),
  )
  await night({ days: 29 })
  expect(await run('select from room_entry')).toHaveLength(1)
  await night({ days: 2 })
  expect(await run('select from room_entry')).toHaveLength(0)
  expect(await run('select from room')).toHaveLength(0)

  await night({ months: 12 })
  const [left] = await run('select name, email, user_id from member where id = $1', employee.memberId)
  expect(left).toEqual({ name: '–', email: `${employee.memberId}@erased.invalid`, user_id: null })
  expect(await run('select from auth."user" where id = $1', employee.userId)).toHaveLength(0)
  expect(await run('select from own_shape where member_id = $1', employee.memberId)).toHaveLength(0)
  const kinds = await run('select kind from erasure where organisation_id = $1 order by id', organisationId)
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['room', 'pair', 'former_member']))
  const written = JSON.stringify(await everything(world))
  expect(written).not.toContain(employee.email)

  await night({ days: 1 })
  expect(
    await run(`select from erasure where kind = 'former_member' and subject_id = $1`, employee.memberId),
  ).toHaveLength(1)
})

/** Every row of every table, as text. */
async function everything({ run }: World): Promise<unknown[]> {
  const tables = await run(
    `select t.oid::regclass::text as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where t.relkind = 'r' and n.nspname in ('public', 'auth', 'vault')`,
  )
  const all = []
  for (const { name } of tables) all.push(await run(`select t::text from ${name} t`))
  return all
}

test('what was removed is gone after a month; where something hangs on it, only its words are', async () => {
  const world = await openWorld()
  const { cast, clock, run, night } = world
  const { itemId, noteId, agreementId } = cast.ids
  const gone = clock.now().toString()
  for (const [table, id] of [
    ['agenda_item', itemId],
    ['note', noteId],
    ['agreement', agreementId],
  ]) {
    await run(`update ${table} set removed_at = $2 where id = $1`, id, gone)
  }
  const [item] = await run('select title from agenda_item where id = $1', itemId)
  const [wording] = await run('select body from agreement_wording where agreement_id = $1', agreementId)
  await night({ days: 29 })
  expect(await run('select from note where id = $1', noteId)).toHaveLength(1)
  await night({ days: 2 })
  expect(await run('select from note where id = $1', noteId)).toHaveLength(0)
  const left = [
    ...(await run('select title as words from agenda_item where id = $1', itemId)),
    ...(await run('select body as words from agreement_wording where agreement_id = $1', agreementId)),
  ].map(({ words }) => words)
  expect(left).not.toContain(item?.title)
  expect(left).not.toContain(wording?.body)
  const erased = await run(`select subject_id from erasure where kind = 'removed'`)
  expect(erased.map(({ subject_id: id }) => id)).toEqual(
    expect.arrayContaining([itemId, noteId, agreementId]),
  )

  await night({ days: 1 })
  expect(await run(`select subject_id from erasure where kind = 'removed'`)).toHaveLength(erased.length)
})

test('what was shared goes a year after it was shared, with its key', async () => {
  const { run, night } = await openWorld()
  await run(`update share set shared_at = '2026-11-20T08:00:00Z'`)
  const [share] = await run('select id from share')
  await night({ months: 11 })
  expect(await run('select from share')).not.toHaveLength(0)
  await night({ months: 1 })
  expect(await run('select from share')).toHaveLength(0)
  expect(await run(`select from vault.key where id = $1`, share?.id)).toHaveLength(0)
  expect(await run(`select kind from erasure where subject_id = $1`, share?.id)).toEqual([{ kind: 'share' }])
})

test('days away, reminders and links that are over go by their age', async () => {
  const { cast, run, night } = await openWorld()
  await run(`update absence set first_date = '2026-11-02', last_date = '2026-11-06'`)
  await run(
    `insert into reminder_digest (organisation_id, member_id, day, gathered_at) values ($1, $2, '2026-11-20', now())`,
    cast.company.organisationId,
    cast.people.employee.memberId,
  )
  await night({ months: 2 })
  expect(await run('select from reminder_digest')).toHaveLength(1)
  await night({ months: 1, days: 1 })
  expect(await run('select from reminder_digest')).toHaveLength(0)
  expect(await run('select from absence')).not.toHaveLength(0)
  await night({ months: 9 })
  expect(await run('select from absence')).toHaveLength(0)
})

test('nobody can ask for a pair or a former member to be erased, and removed things only by who wrote them', async () => {
  const { cast, run } = await openWorld()
  const { organisationId } = cast.company
  const erase = async (kind: string, subject: string | undefined, asker: string) =>
    (await run(`select erase_as($1, $2, $3, $4, now()) as done`, organisationId, kind, subject, asker))[0]
      ?.done
  const { employee, leader } = cast.people
  expect(await erase('pair', cast.ids.pairId, employee.memberId)).toBe(false)
  expect(await erase('former_member', employee.memberId, employee.memberId)).toBe(false)
  expect(await erase('removed', cast.ids.noteId, employee.memberId)).toBe(false)
  await run('update note set removed_at = now() where id = $1', cast.ids.noteId)
  expect(await erase('removed', cast.ids.noteId, leader.memberId)).toBe(false)
  expect(await erase('removed', cast.ids.noteId, employee.memberId)).toBe(true)
  expect(await erase('removed', cast.ids.noteId, employee.memberId)).toBe(false)
})

test('the report counts by kind, once a day, and the owner reads nothing from small numbers', async () => {
  const { as, cast, run, night } = await openWorld()
  await run(`update note set removed_at = '2026-10-01T08:00:00Z' where id = $1`, cast.ids.noteId)
  await night({ hours: 1 })
  await night({ hours: 1 })
  const rounds = await run(
    'select day, counts from retention_round where organisation_id = $1',
    cast.company.organisationId,
  )
  expect(rounds).toMatchObject([{ counts: { removed: 1 } }])
  const owner = await as(cast.sessions.owner).get(urls.retention())
  expect(owner.page.querySelector('#rounds')?.text).toContain('0–4')
  expect(owner.page.querySelector('#rounds')?.text).not.toMatch(/\b1\b/)
})
