import { expect, test } from 'vitest'
import { createTestApp, type TestApp, testConfig } from '../../../test/support/app.ts'
import { addCompany, addMeeting, type Company, type Person } from '../../../test/support/company.ts'
import { writeSealed } from '../../../test/support/writing.ts'
import { sign } from '../../platform/crypto/crypto.ts'
import { urls } from '../../urls.ts'

/** Opens the stream of changes as someone; `next` gives the next word it says, null at its end. */
async function follow(takt: TestApp, person: Person, query = '') {
  const cookie = `takt.session_token=${encodeURIComponent(sign(person.sessionToken, testConfig.secret))}`
  const answer = await takt.app.request(testConfig.url + urls.live() + query, { headers: { cookie } })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const next = async (): Promise<string | null> => {
    for (;;) {
      const found = /^(?:retry: \d+\n)?data: (\w+)\n\n/.exec(rest)
      if (found) {
        rest = rest.slice(found[0].length)
        return found[1] as string
      }
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return null
      rest += value
    }
  }
  return { status: answer.status, next }
}

async function addItem(takt: TestApp, company: Company, meetingId: string, author: Person, shared: boolean) {
  await takt.db.owner.query(
    `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
     values ($1, $2, $3, $4, 'tasks', 'Ovnen', 1, now(), $5)`,
    [
      company.organisationId,
      company.pairId,
      meetingId,
      author.memberId,
      shared ? '2026-11-20T08:00:00Z' : null,
    ],
  )
}

async function aPair() {
  const takt = await createTestApp()
  await takt.listenForChanges()
  const company = await addCompany(takt.db)
  const meetingId = await addMeeting(takt.db, company.organisationId, company.pairId)
  return { takt, company, meetingId }
}

test('of a draft of what one expects the other is never told, of what is shared and answered at once', async () => {
  const { takt, company } = await aPair()
  const { pairId } = company
  const stream = await follow(takt, company.owner, `?pair=${pairId}`)
  expect(await stream.next()).toBe('open')
  const employee = takt.as(company.employee.sessionToken)
  const words = { kind: 'need', body: 'Vagtplanen to uger før' }
  const kept = await employee.post(urls.pairExpectations({ pairId }), { ...words, share: 'no' })
  const expectationId = kept.location?.split('#draft-')[1] as string
  await employee.post(urls.expectation({ expectationId }), { ...words, body: 'Vagtplanen tre uger før' })
  await employee.post(urls.expectationSharing({ expectationId }))
  const own = await follow(takt, company.employee, `?pair=${pairId}`)
  expect(await own.next()).toBe('open')
  const answer = { version: '1', answer: 'met' }
  await takt.as(company.owner.sessionToken).post(urls.expectationAnswer({ expectationId }), answer)
  // Two words, for the sharing and the answer; more would be the draft's.
  expect([await stream.next(), await stream.next()]).toEqual(['changed', 'changed'])
  expect(await own.next()).toBe('changed')
})

test('the other is told of a change at once, and of a draft never', async () => {
  const { takt, company, meetingId } = await aPair()
  const stream = await follow(takt, company.owner, `?pair=${company.pairId}`)
  expect(await stream.next()).toBe('open')
  await addItem(takt, company, meetingId, company.employee, false)
  await addItem(takt, company, meetingId, company.employee, true)
  const other = await follow(takt, company.employee, `?pair=${company.pairId}`)
  expect(await other.next()).toBe('open')
  await addItem(takt, company, meetingId, company.employee, true)
  // Two words for the two shared items; a third would be the draft's.
  expect([await stream.next(), await stream.next()]).toEqual(['changed', 'changed'])
  expect(await other.next()).toBe('changed')
  await takt.db.owner.query('delete from auth.session where user_id = $1', [company.owner.userId])
  expect(await stream.next()).toBeNull()
})

test('of a goal of one’s own the other is told once it is shared, and when it is taken back', async () => {
  const { takt, company } = await aPair()
  const leader = await follow(takt, company.owner, `?pair=${company.pairId}`)
  const employee = await follow(takt, company.employee, `?pair=${company.pairId}`)
  expect([await leader.next(), await employee.next()]).toEqual(['open', 'open'])
  const emil = takt.as(company.employee.sessionToken)
  const written = await emil.post(urls.pairGoals({ pairId: company.pairId }), {
    title: 'Sige nej',
    level: 'personal',
  })
  const goalId = /\/goals\/([\w-]+)\?/.exec(written.location ?? '')?.[1] as string
  const said = (body: string) =>
    emil.post(urls.goalCheckpoints({ goalId }), { body, progress: '', date: '2026-11-20' })
  await said('For mig selv')
  await emil.post(urls.goalSharing({ personalGoalId: goalId }))
  await said('For os to')
  await emil.post(urls.goalWithdrawal({ personalGoalId: goalId }))
  await said('For mig selv igen')
  await takt.db.owner.query('delete from auth.session where user_id = any ($1)', [
    [company.owner.userId, company.employee.userId],
  ])
  const all = async (stream: Awaited<ReturnType<typeof follow>>) => {
    const words: (string | null)[] = []
    while (words.at(-1) !== null) words.push(await stream.next())
    return words.slice(0, -1)
  }
  // The leader: it was shared, it stands somewhere else, it was taken back. The employee: all six.
  expect(await all(leader)).toEqual(Array(3).fill('changed'))
  expect(await all(employee)).toEqual(Array(6).fill('changed'))
})

test('the author hears of their own draft, for the second device', async () => {
  const { takt, company, meetingId } = await aPair()
  const stream = await follow(takt, company.employee, `?pair=${company.pairId}`)
  expect(await stream.next()).toBe('open')
  await addItem(takt, company, meetingId, company.employee, false)
  expect(await stream.next()).toBe('changed')
})

test('feedback is news for the other once it is given, and again when it is heard', async () => {
  const { takt, company } = await aPair()
  const [stream, own] = await Promise.all(
    [company.owner, company.employee].map((person) => follow(takt, person, `?pair=${company.pairId}`)),
  )
  expect([await stream!.next(), await own!.next()]).toEqual(['open', 'open'])
  const id = await writeSealed(takt.db, 'feedback', {
    organisation_id: company.organisationId,
    pair_id: company.pairId,
    author_id: company.employee.memberId,
    kind: 'praise',
    happened: 'Ovnen',
    meant: 'Mere',
    wish: '',
    written_at: 'now',
  })
  expect(await own!.next()).toBe('changed')
  await takt.db.owner.query('update feedback set meant = $2 where id = $1', [id, ''])
  expect(await own!.next()).toBe('changed')
  await takt.db.owner.query('update feedback set given_at = now() where id = $1', [id])
  await takt.db.owner.query(
    `insert into feedback_hearing (organisation_id, feedback_id, pair_id, member_id, heard_at)
     values ($1, $2, $3, $4, now())`,
    [company.organisationId, id, company.pairId, company.owner.memberId],
  )
  expect([await own!.next(), await own!.next()]).toEqual(['changed', 'changed'])
  // Two words, for the giving and the hearing; more would be the draft's.
  expect([await stream!.next(), await stream!.next()]).toEqual(['changed', 'changed'])
  await takt.db.owner.query('delete from auth.session where user_id = $1', [company.owner.userId])
  expect(await stream!.next()).toBeNull()
})

test('a pair that is not yours has no stream', async () => {
  const { takt, company } = await aPair()
  expect((await follow(takt, company.owner, `?pair=${company.otherPairId}`)).status).toBe(404)
  expect((await follow(takt, company.owner, '?pair=nonsense')).status).toBe(404)
})

test('the stream of someone who is deactivated ends by itself', async () => {
  const { takt, company } = await aPair()
  const stream = await follow(takt, company.employee)
  expect(await stream.next()).toBe('open')
  await takt.db.owner.query(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at) values ($1, $2, $3, now())`,
    [company.organisationId, company.employee.memberId, company.owner.memberId],
  )
  await takt.db.owner.query("select pg_notify('takt_live', 'user:' || $1::text)", [company.employee.userId])
  let word = await stream.next()
  while (word === 'changed') word = await stream.next()
  expect(word).toBeNull()
})
