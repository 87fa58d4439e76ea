import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/support/database.ts'
import { startTestJobs } from '../../../test/support/jobs.ts'

test('a Takt that starts again catches up with the rounds that it missed', async () => {
  const db = await createTestDatabase()
  // As one that ran until two hours ago has left it.
  await db.owner.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     values ('look_around', now() - interval '1 day', now() - interval '2 hours')`,
  )
  const rounds = await new Promise<unknown>((resolve, reject) => {
    const jobs = { look_around: async (payload: unknown) => resolve(payload) }
    startTestJobs(db, jobs, '0 * * * * look_around ?fill=3h').catch(reject)
  })
  expect(rounds).toMatchObject({ _cron: { backfilled: true } })
})
