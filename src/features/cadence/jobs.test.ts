import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { testNow } from '../../../test/support/app.ts'
import { addCompany } from '../../../test/support/company.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { cadenceCrontab, cadenceJobs } from './jobs.ts'

test('the nightly job queues one refill for each pair that goes on, and each of them runs', async () => {
  const db = await createTestDatabase()
  const { organisationId, pairId, otherPairId } = await addCompany(db)
  await db.owner.query('update pair set ended_at = $1 where id = $2', [testNow.toString(), otherPairId])
  const jobs = cadenceJobs({ db, clock: { now: () => testNow } })

  const [nightly] = parseCrontab(cadenceCrontab)
  await jobs[nightly!.task]!({})
  await jobs[nightly!.task]!({})
  const { rows } = await db.owner.query(
    `select t.identifier, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id`,
  )
  expect(rows).toEqual([{ identifier: 'refill', payload: { organisationId, pairId } }])
  await expect(jobs.refill!(rows[0].payload)).resolves.toBeUndefined()
})
