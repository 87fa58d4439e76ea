import { expect, test } from 'vitest'
import { type Answer, createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

async function given() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const meetingId = await addMeeting(test.db, company.organisationId, company.pairId)
  const lise = test.as(company.owner.sessionToken)
  const emil = test.as(company.employee.sessionToken)
  const at = { meetingId }
  const record = (table: string, columns: string, ...values: unknown[]) =>
    test.db.owner.query(
      `insert into ${table} (organisation_id, meeting_id, pair_id, ${columns})
       values ($1, $2, $3, ${values.map((_, index) => `$${index + 4}`).join(', ')})`,
      [company.organisationId, meetingId, company.pairId, ...values],
    )
  return { ...test, company, at, meeting: urls.meeting(at), start: urls.meetingStart(at), lise, emil, record }
}

const heading = (answer: Answer) => answer.page.querySelector('h1')?.text
const cards = (answer: Answer) => answer.page.querySelectorAll('article h2').map((found) => found.text)
const link = (answer: Answer, words: string) =>
  answer.page
    .querySelectorAll('main a')
    .find((found) => found.text.trim() === words)
    ?.getAttribute('href')
const button = (answer: Answer, words: string) =>
  answer.page.querySelectorAll('main button').find((found) => found.text.trim() === words)

test('before the day: when and where, the plan’s links, and a start that says it is early', async () => {
  const { db, at, meeting, lise, emil } = await given()
  await db.owner.query(`update meeting set place = 'Kontoret' where id = $1`, [at.meetingId])
  for (const [who, name] of [
    [lise, 'Emil'],
    [emil, 'Lise'],
  ] as const) {
    const answer = await who.get(meeting)
    expect(heading(answer)).toBe(`Samtale med ${name}`)
    expect(answer.page.querySelector('main time')?.text).toBe('tirsdag den 24. november 2026 kl. 9.00–9.45')
    expect(answer.page.querySelector('main')?.text).toContain('Kontoret')
    expect(link(answer, 'Flyt samtalen')).toBe(urls.meetingMove(at))
    expect(link(answer, 'Aflys')).toBe(urls.meetingCancellation(at))
    expect(link(answer, 'Til kalenderen')).toBe(urls.meetingCalendarFile(at))
    expect(answer.page.getElementById('start')?.text).toContain('Samtalen er først')
  }
})

test('a place that is a link can be followed, and one that only looks like it is a text', async () => {
  const { db, at, meeting, lise } = await given()
  const put = (place: string) =>
    db.owner.query('update meeting set place = $2 where id = $1', [at.meetingId, place])
  await put('https://video.example/rum')
  expect(link(await lise.get(meeting), 'https://video.example/rum')).toBe('https://video.example/rum')
  await put('javascript:alert(1)')
  expect((await lise.get(meeting)).page.querySelector('main a[href^=javascript]')).toBeNull()
})

test('on the day starting comes first, and afterwards what became of it', async () => {
  const { clock, at, meeting, emil } = await given()
  clock.set(Temporal.Instant.from('2026-11-24T05:00:00Z'))
  const today = await emil.get(meeting)
  expect(cards(today)).toEqual(['I dag kl. 9.00'])
  clock.set(Temporal.Instant.from('2026-11-25T05:00:00Z'))
  const after = await emil.get(meeting)
  expect(cards(after)).toEqual(['Nåede I samtalen i går?'])
  expect(link(after, 'Flyt samtalen')).toBe(urls.meetingMove(at))
  expect(button(after, 'Start samtalen')).toBeDefined()
})

test('both starting at once, and twice, start it once', async () => {
  const { db, clock, start, meeting, lise, emil } = await given()
  const answers = await Promise.all([lise, emil, lise, emil].map((who) => who.post(start)))
  expect(answers.map(({ status, location }) => [status, location])).toEqual(answers.map(() => [303, meeting]))
  const first = clock.now()
  clock.set(first.add({ minutes: 12 }))
  await lise.post(start)
  const { rows } = await db.owner.query('select started_at from meeting_start')
  expect(rows).toEqual([{ started_at: first }])
  expect((await emil.get(meeting)).page.querySelector('[role=timer]')?.text).toBe('12 af 45 min.')
})

test('once started the page has the clock, the way on, and no plan to move', async () => {
  const { at, start, meeting, lise } = await given()
  const answer = await lise.submit(start)
  expect(answer.page.querySelector('[role=timer]')?.getAttribute('aria-live')).toBe('off')
  expect(link(answer, 'Rund af')).toBe(urls.meetingRoundOff(at))
  expect(link(answer, 'Flyt samtalen')).toBeUndefined()
  expect(button(answer, 'Start samtalen')).toBeUndefined()
  expect((await lise.get(meeting)).page.querySelector('body')?.getAttribute('data-live')).toContain(
    '/live?pair=',
  )
})

test('after closing it shows what was, and leads to the summary', async () => {
  const { at, company, start, meeting, lise, emil, record } = await given()
  const item = { title: 'Ny ovn', category: 'tasks', body: '', share: 'yes' }
  await emil.post(urls.meetingItems(at), item)
  await lise.post(start)
  await record('meeting_close', 'closed_by, closed_at', company.owner.memberId, '2026-11-24T09:00:00Z')
  const answer = await emil.get(meeting)
  expect(cards(answer)).toEqual(['Samtalen er holdt'])
  expect(link(answer, 'Se opsummeringen')).toBe(urls.meetingSummary(at))
  expect(answer.page.text).toContain('Blev ikke nået')
  expect(answer.page.querySelectorAll('main form')).toHaveLength(0)
  const again = await lise.post(start)
  expect(again.status).toBe(409)
  expect(again.page.querySelector('[role=status]')?.text).toContain('afsluttet eller aflyst')
})

test('a cancelled conversation says who cancelled it and why', async () => {
  const { company, meeting, lise, emil, record } = await given()
  await record(
    'meeting_cancellation',
    'reason, cancelled_by, cancelled_at',
    'Messe i Herning',
    company.owner.memberId,
    '2026-11-23T09:00:00Z',
  )
  expect(cards(await emil.get(meeting))).toEqual(['Samtalen er aflyst'])
  expect((await emil.get(meeting)).page.text).toContain('Lise skrev: Messe i Herning')
  expect((await lise.get(meeting)).page.text).toContain('Du skrev: Messe i Herning')
})

test('when the two no longer meet, both read and neither writes', async () => {
  const { db, at, company, start, meeting, lise, emil } = await given()
  await emil.post(urls.meetingItems(at), { title: 'Ny ovn', category: 'tasks', body: '', share: 'yes' })
  await db.owner.query('update pair set ended_at = now(), ended_by = $2 where id = $1', [
    company.pairId,
    company.owner.memberId,
  ])
  const answer = await lise.get(meeting)
  expect(cards(answer)).toEqual(['I mødes ikke længere'])
  expect(answer.page.text).toContain('Ny ovn')
  expect((await emil.post(start)).status).toBe(409)
})

test('for anyone else it is not there', async () => {
  const { db, as, company, start, meeting } = await given()
  const elsewhere = await addCompany(db, '2')
  for (const person of [company.leader, company.otherEmployee, elsewhere.owner]) {
    expect((await as(person.sessionToken).get(meeting)).status).toBe(404)
    expect((await as(person.sessionToken).post(start)).status).toBe(404)
  }
  expect((await as().get(meeting)).location).toContain('/sign-in')
})

test('open agreements of earlier conversations stand on the page, this one’s own do not', async () => {
  const { db, company, at, meeting, emil } = await given()
  const earlier = await addMeeting(db, company.organisationId, company.pairId, '2026-11-03T09:00')
  const agree = async (meetingId: string, body: string) => {
    const { rows } = await db.owner.query(
      `insert into agreement (organisation_id, pair_id, meeting_id, created_by, created_at) values ($1, $2, $3, $4, now()) returning id`,
      [company.organisationId, company.pairId, meetingId, company.owner.memberId],
    )
    await db.owner.query(
      `insert into agreement_wording (organisation_id, agreement_id, version, pair_id, kind, body, owner_id, deadline, written_by, written_at)
       values ($1, $2, 1, $3, 'task', $4, $5, '2026-12-01', $5, now())`,
      [company.organisationId, rows[0].id, company.pairId, body, company.owner.memberId],
    )
  }
  await agree(earlier, 'Hent tre tilbud')
  await agree(at.meetingId, 'Fra denne samtale')
  const answer = await emil.get(meeting)
  expect(answer.page.getElementById('open-agreements')?.text).toContain('Hent tre tilbud')
  expect(answer.html).not.toContain('Fra denne samtale')
})

test('in English, with an English clock', async () => {
  const { db, company, start, meeting, emil } = await given()
  await db.owner.query(`update member set language = 'en' where id = $1`, [company.employee.memberId])
  const before = await emil.get(meeting)
  expect(before.page.querySelector('main time')?.text).toBe('Tuesday, 24 November 2026, 09:00–09:45')
  expect((await emil.submit(start)).page.querySelector('[role=timer]')?.text).toBe('0 of 45 min')
})
