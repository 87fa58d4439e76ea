import { expect, test } from 'vitest'
import { addCompany, type Person } from '../../../../test/support/company.ts'
import { createTestDatabase } from '../../../../test/support/database.ts'
import { testSealing } from '../../../../test/support/writing.ts'
import type { Database, Tenant } from '../../../platform/database/database.ts'
import { openViewer, type Viewer } from '../../../platform/session/viewer.ts'
import { loadTaskList, openTaskList } from '../store.ts'
import type { Task } from '../types.ts'
import { settleVersion, versionsOf } from './store.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)

const till: Task = {
  id: '0198c0de-0000-7000-8000-000000000001',
  position: 1,
  title: 'Lukke kassen',
  rhythm: 'daily',
  every: 1,
  times: 1,
  startsOn: day('2026-01-05'),
  minutes: { min: 15, max: 20 },
  importance: 'must',
  difficulty: 'easy',
  drain: null,
  fondness: 'like',
  needs: ['tools'],
  needWords: 'En tæller til mønter',
  successor: 'Oda',
  onlyMe: false,
}
const calendar = {
  weekdays: [1, 2, 3, 4] as const,
  hours: [{ minutes: [1800, 2220], from: day('2026-01-05') }],
}

const as = <T>({ app }: Database, person: Person, work: (tenant: Tenant, viewer: Viewer) => Promise<T>) =>
  app.transaction().execute(async (tenant) => {
    const opened = await openViewer(tenant, person.sessionToken, testSealing)
    if (opened.kind !== 'viewer') throw new Error('everybody here is a viewer')
    return work(tenant, opened.viewer)
  })

async function begin() {
  const db = await createTestDatabase()
  const { organisationId, pairId, employee, owner, leader } = await addCompany(db)
  const settle = (change: { tasks?: Task[]; from?: string }) =>
    as(db, employee, async (tenant, viewer) => {
      await openTaskList(tenant, viewer, pairId, now)
      const list = await loadTaskList(tenant, viewer, pairId, day('2026-11-23'))
      const { tasks = [till], from = '2026-12-01' } = change
      return settleVersion(tenant, viewer, list!, { from: day(from), tasks, calendar }, now)
    })
  const seenBy = (person: Person) =>
    as(db, person, async (tenant, viewer) =>
      (await versionsOf(tenant, viewer, pairId)).map(({ number }) => number),
    )
  const share = (shared: boolean) =>
    shared
      ? db.owner.query(
          `insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, now())`,
          [organisationId, pairId, employee.memberId],
        )
      : db.owner.query('update task_sharing set withdrawn_at = now() where withdrawn_at is null')
  return { db, pairId, employee, owner, leader, settle, seenBy, share }
}

test('a version keeps the tasks, hours and weekdays as they were, and the same again is settled once', async () => {
  const { db, pairId, employee, settle } = await begin()
  const ids = [await settle({}), await settle({})]
  expect(ids[1]).toBe(ids[0])
  await settle({ from: '2026-11-02', tasks: [till, { ...till, id: ids[0]!, position: 2 }] })
  const versions = await as(db, employee, (tenant, viewer) => versionsOf(tenant, viewer, pairId))
  expect(versions.map(({ number, from }) => [number, String(from)])).toEqual([
    [2, '2026-11-02'],
    [1, '2026-12-01'],
  ])
  const first = versions[1]!
  expect(first).toMatchObject({ shared: false, minutes: [1800, 2220], weekdays: [1, 2, 3, 4] })
  expect({ ...first.tasks[0], startsOn: String(first.tasks[0]!.startsOn) }).toEqual({
    ...till,
    startsOn: '2026-01-05',
  })
})

test('the leader sees versions that were made while the list was shared, and only while it is', async () => {
  const { employee, owner, leader, settle, seenBy, share } = await begin()
  await settle({})
  await share(true)
  expect(await seenBy(owner)).toEqual([])
  // The same again, now for both.
  await settle({})
  expect(await Promise.all([employee, owner, leader].map(seenBy))).toEqual([[1, 2], [2], []])
  await share(false)
  expect(await Promise.all([employee, owner].map(seenBy))).toEqual([[1, 2], []])
  await settle({})
  await share(true)
  expect(await Promise.all([employee, owner].map(seenBy))).toEqual([[1, 2, 3], [2]])
})
