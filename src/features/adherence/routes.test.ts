import { expect, test } from 'vitest'
import { createTestApp, testNow } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

async function world() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { organisationId, pairId, owner, employee } = company
  const meetingId = await addMeeting(app.db, organisationId, pairId, '2026-11-17T09:00')
  const at = { meetingId }
  return {
    ...app,
    ...company,
    at,
    lise: app.as(owner.sessionToken),
    emil: app.as(employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    meeting: urls.meeting(at),
    outcome: urls.meetingOutcome(at),
    undo: urls.meetingOutcomeUndo(at),
    pair: urls.pair({ pairId }),
    add: (startsAt: string) => addMeeting(app.db, organisationId, pairId, startsAt),
    outcomes: async () =>
      (
        await app.db.owner.query(
          'select outcome, answered_by, undone_by from meeting_outcome order by answered_at, id',
        )
      ).rows,
    agree: () =>
      app.db.owner.query(
        `with agreed as (
           insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date, proposed_by, proposed_at)
           values ($1, $2, 3, 2, '09:00', 'Europe/Copenhagen', 45, '2026-01-06', $3, '2026-01-05T08:00:00Z') returning *)
         , answered as (
           insert into cadence_answer (organisation_id, cadence_id, pair_id, answer, answered_by, answered_at)
           select organisation_id, id, pair_id, 'accepted', $4, '2026-01-05T09:00:00Z' from agreed)
         update meeting set cadence_id = agreed.id from agreed`,
        [organisationId, pairId, owner.memberId, employee.memberId],
      ),
  }
}

const headings = (page: { querySelectorAll(query: string): { text: string }[] }) =>
  page.querySelectorAll('h2').map(({ text }) => text)
const question = 'Nåede I samtalen tirsdag den 17. november?'

test('both are asked on its own page and on that of the two, and one answer is enough', async () => {
  const { lise, emil, meeting, pair, outcome, outcomes, employee } = await world()
  for (const browser of [lise, emil]) {
    expect(headings((await browser.get(meeting)).page)).toContain(question)
    expect(headings((await browser.get(pair)).page)).toContain(question)
  }
  const answered = await emil.submit(outcome, { outcome: 'held', back: pair })
  expect(answered.page.querySelector('#flash')?.text).toContain('Samtalen tæller som holdt.')
  expect(headings(answered.page)).not.toContain(question)
  expect(await outcomes()).toEqual([{ outcome: 'held', answered_by: employee.memberId, undone_by: null }])

  const there = (await lise.get(pair)).page
  expect(there.querySelector('#past li')?.text).toContain('Emil har svaret, at I talte sammen.')
  expect(there.querySelector('#past li')?.text).toContain('Holdt')
  expect((await emil.get(pair)).page.querySelector('#past li')?.text).toContain('Du har svaret')
  const own = (await lise.get(meeting)).page
  expect(headings(own)).toContain('Samtalen er holdt')
  expect(own.text).toContain('Emil har svaret, at I talte sammen.')
})

test('whoever is second changes nothing, and is told what was answered', async () => {
  const { lise, emil, meeting, outcome, outcomes } = await world()
  await emil.post(outcome, { outcome: 'held', back: '/' })
  const same = await lise.post(outcome, { outcome: 'held', back: '/' })
  expect(same.location).toMatch(/^\/\?held=/)
  const other = await lise.post(outcome, { outcome: 'not_held', back: '/' })
  expect([other.status, other.location]).toEqual([303, meeting])
  expect(await outcomes()).toMatchObject([{ outcome: 'held' }])
})

test('two answers at the same moment leave one', async () => {
  const { lise, emil, outcome, outcomes } = await world()
  await Promise.all(
    [lise, emil, lise, emil].map((one, n) => one.post(outcome, { outcome: n < 2 ? 'held' : 'not_held' })),
  )
  expect(await outcomes()).toHaveLength(1)
})

test('either can take the answer back, and then both are asked again', async () => {
  const { lise, emil, meeting, pair, outcome, undo, outcomes, owner, employee } = await world()
  const answered = await emil.submit(outcome, { outcome: 'not_held', back: pair })
  expect(answered.page.querySelector('#flash form')?.getAttribute('action')).toBe(undo)
  const own = (await lise.get(meeting)).page
  expect(headings(own)).toContain('Dagen gik uden samtale')
  expect(own.text).toContain('Emil har svaret, at den ikke blev til noget.')
  expect(own.querySelectorAll('main form').map((form) => form.getAttribute('action'))).toContain(undo)
  const row = (await lise.get(pair)).page.querySelector('#past li')
  expect(row?.text).toContain('Ikke holdt')
  expect(row?.text).not.toContain('Find en ny tid')
  expect((await lise.post(undo, { back: pair })).location).toBe(pair)
  expect((await lise.post(undo)).status).toBe(303)
  expect(headings((await emil.get(pair)).page)).toContain(question)
  expect(await outcomes()).toEqual([
    { outcome: 'not_held', answered_by: employee.memberId, undone_by: owner.memberId },
  ])
})

test('nobody is asked before its end, nor later than fourteen days after, and no answer is taken then', async () => {
  const { lise, clock, meeting, pair, outcome, outcomes } = await world()
  for (const [moment, isAsked] of [
    ['2026-11-17T08:44:59Z', false],
    ['2026-11-17T08:45:00Z', true],
    ['2026-12-01T08:45:00Z', true],
    ['2026-12-01T08:45:01Z', false],
  ] as const) {
    clock.set(Temporal.Instant.from(moment))
    for (const path of [meeting, pair, '/']) {
      const asked = /samtalen (i dag|tirsdag den 17. november)\?/.test((await lise.get(path)).page.text)
      expect([moment, path, asked]).toEqual([moment, path, isAsked])
    }
    if (isAsked) continue
    const refused = await lise.post(outcome, { outcome: 'held' })
    expect(refused.status).toBe(409)
    expect(refused.page.querySelector('[role=status]')?.text).toContain('ikke længere noget at svare på')
  }
  expect(await outcomes()).toEqual([])
})

test('an ended pair is asked nothing, and a third finds nothing there', async () => {
  const { db, lise, karsten, meeting, pair, outcome, undo, outcomes, at } = await world()
  for (const path of [outcome, undo, urls.rhythmDoubtDismissal(at)]) {
    expect((await karsten.post(path, { outcome: 'held' })).status).toBe(404)
  }
  await db.owner.query('update pair set ended_at = $1', [testNow.toString()])
  for (const path of [meeting, pair, '/']) expect((await lise.get(path)).page.text).not.toContain('Nåede')
  expect((await lise.post(outcome, { outcome: 'held' })).status).toBe(409)
  expect(await outcomes()).toEqual([])
})

test('one that is opened later is held by the opening, and is asked about no more', async () => {
  const { lise, emil, meeting, pair, outcome, at } = await world()
  await emil.post(outcome, { outcome: 'not_held' })
  await lise.post(urls.meetingStart(at))
  await lise.post(urls.meetingClose(at))
  expect(headings((await emil.get(meeting)).page)).toEqual(['Samtalen er holdt'])
  const row = (await emil.get(pair)).page.querySelector('#past li')?.text
  expect(row).toContain('Holdt')
  expect(row).not.toContain('har svaret')
  expect((await emil.post(outcome, { outcome: 'not_held' })).status).toBe(409)
})

test('one that finds a new time is a conversation to come again, whatever was answered', async () => {
  const { lise, emil, meeting, outcome, outcomes, at, owner } = await world()
  await emil.post(outcome, { outcome: 'not_held' })
  const wish = { slot: 'other', date: '2026-11-26', time: '10:00', minutes: '45', place: '' }
  expect((await lise.post(urls.meetingMove(at), wish)).status).toBe(303)
  const { page } = await emil.get(meeting)
  expect(page.text).not.toMatch(/Nåede|har svaret|Dagen gik/)
  expect(await outcomes()).toMatchObject([{ undone_by: owner.memberId }])
})

test('one that was held by word can neither be moved nor cancelled, and can still be opened', async () => {
  const { lise, meeting, outcome, at } = await world()
  await lise.post(outcome, { outcome: 'held' })
  for (const path of [urls.meetingMove(at), urls.meetingCancellation(at)]) {
    const refused = await lise.get(path)
    expect([refused.status, refused.page.querySelector('h1')?.text]).toEqual([409, 'Samtalen er holdt'])
    expect(refused.page.querySelector('main a')?.getAttribute('href')).toBe(meeting)
  }
  await lise.post(urls.meetingStart(at))
  expect((await lise.get(meeting)).page.querySelector('[role=timer]')).not.toBeNull()
})

test('a quiet line says how many were held, and the longest time between; the strip tells the same', async () => {
  const { lise, emil, owner, pair, outcome, add, agree, db } = await world()
  await emil.post(outcome, { outcome: 'not_held' })
  for (const day of ['2026-08-04', '2026-08-25', '2026-09-29', '2026-10-20']) {
    const meetingId = await add(`${day}T09:00`)
    await db.owner.query(
      `insert into meeting_outcome (organisation_id, pair_id, meeting_id, outcome, answered_by, answered_at)
       select organisation_id, pair_id, id, 'held', $2, starts_at + interval '1 day' from meeting where id = $1`,
      [meetingId, owner.memberId],
    )
  }
  await agree()
  for (const browser of [lise, emil]) {
    const { page } = await browser.get(pair)
    expect(page.querySelectorAll('#kept p').map(({ text }) => text)).toEqual([
      'I har holdt 4 af de sidste 5 samtaler.',
      'Længst imellem jer: 5 uger. I har aftalt hver 3. uge.',
    ])
    expect(page.querySelectorAll('#rhythm figure li').map(({ text }) => text.split(': ')[1])).toEqual([
      'holdt',
      'holdt',
      'ikke holdt',
    ])
  }
  await db.owner.query(`update member set language = 'en'`)
  expect((await lise.get(pair)).page.getElementById('kept')?.structuredText).toBe(
    'You have held 4 of your last 5 conversations.\nLongest between you: 5 weeks. You agreed on every 3 weeks.',
  )
})

test('nothing is said while there is too little to say', async () => {
  const { lise, pair } = await world()
  expect((await lise.get(pair)).page.getElementById('kept')).toBeNull()
})

test('two in a row that came to nothing bring a word about the rhythm, which each puts away alone', async () => {
  const { lise, emil, pair, pairId, outcome, add, agree, at } = await world()
  await add('2026-10-27T09:00')
  await agree()
  expect((await lise.get(pair)).page.getElementById('rhythm-doubt')).toBeNull()
  await emil.post(outcome, { outcome: 'not_held' })
  const card = (await lise.get(pair)).page.getElementById('rhythm-doubt')
  expect(card?.text).toContain('To samtaler i træk blev ikke til noget')
  expect(card?.querySelector('a')?.getAttribute('href')).toBe(urls.cadences({ pairId }))
  expect(card?.querySelector('form')?.getAttribute('action')).toBe(urls.rhythmDoubtDismissal(at))
  const put = await lise.submit(urls.rhythmDoubtDismissal(at), { back: pair })
  expect(put.page.getElementById('rhythm-doubt')).toBeNull()
  expect((await lise.post(urls.rhythmDoubtDismissal(at))).status).toBe(303)
  expect((await emil.get(pair)).page.getElementById('rhythm-doubt')).not.toBeNull()
})
