import { expect, test } from 'vitest'
import { createTestApp } from '../../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

test('where more work is written, the week is shown to who sees the list, and to nobody else', async () => {
  const { as, db } = await createTestApp()
  const { organisationId, pairId, owner, employee, ...company } = await addCompany(db)
  const meetingId = await addMeeting(db, organisationId, pairId, '2026-11-23T09:00')
  const by = [organisationId, pairId, employee.memberId]
  await db.owner.query(
    `insert into meeting_start (organisation_id, pair_id, meeting_id, started_by, started_at)
     values ($1, $2, $4, $3, '2026-11-23T08:00:00Z')`,
    [...by, meetingId],
  )
  const lise = as(owner.sessionToken)
  const emil = as(employee.sessionToken)
  const karsten = as(company.leader.sessionToken)
  const roundOff = urls.meetingRoundOff({ meetingId })
  const agreed = await lise.post(urls.meetingAgreements({ meetingId }), {
    kind: 'task',
    body: 'Holde morgenmødet',
    ownerId: employee.memberId,
    deadline: '2026-12-15',
  })
  const expected = await lise.post(urls.pairExpectations({ pairId }), {
    kind: 'expectation',
    body: 'Sig til i god tid',
    share: 'yes',
  })
  const idIn = (answer: { location: string | null }) => /-(\w{8}-[\w-]{27})$/.exec(answer.location ?? '')![1]!
  const places = [
    urls.pairExpectations({ pairId }),
    urls.expectation({ expectationId: idIn(expected) }),
    urls.pairGoals({ pairId }),
    roundOff,
    urls.agreement({ agreementId: idIn(agreed) }),
  ]
  const told = async (who: typeof lise) => {
    const pages = await Promise.all(places.map((place) => who.get(place)))
    return pages.map(({ status, page }) => [status, page.getElementById('week-holds')?.text ?? null])
  }
  const all = (words: string | null) => places.map(() => [200, words && expect.stringContaining(words)])

  // A list without a time says nothing of the week.
  await db.owner.query(
    `with list as (insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now()))
     insert into task (organisation_id, pair_id, author_id, created_at, changed_at, position, title, rhythm, starts_on)
     values ($1, $2, $3, now(), now(), 1, 'Lukke kassen', 'weekly', '2026-11-23')`,
    by,
  )
  expect(await told(emil)).toEqual(all(null))
  await db.owner.query('update task set min_minutes = 35 * 60, max_minutes = 41 * 60')
  expect(await told(emil)).toEqual(all('Din uge rummer nu 35–41 timer af 37 timer'))
  expect(await told(lise)).toEqual(all(null))
  await db.owner.query(
    'insert into task_sharing (organisation_id, pair_id, shared_by, shared_at) values ($1, $2, $3, now())',
    by,
  )
  expect(await told(lise)).toEqual(all('Emils uge rummer nu 35–41 timer af 37 timer'))
  expect((await karsten.get(places[0]!)).status).toBe(404)
  await emil.post(urls.taskHours({ pairId }), { week1: '30', week2: '32', from: '2026-11-23' })
  await db.owner.query(`update task set rhythm = 'daily', min_minutes = 60, max_minutes = 60`)
  expect(await told(emil)).toEqual(all('Din uge rummer nu 5 timer af 31 timer'))
  await db.owner.query('update task_sharing set withdrawn_at = now()')
  expect(await told(lise)).toEqual(all(null))
})
