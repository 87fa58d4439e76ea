import { expect, test } from 'vitest'
import { createTestApp, testNow } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

async function start() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const { organisationId, pairId, owner } = company
  const add = (startsAt: string) => addMeeting(test.db, organisationId, pairId, startsAt)
  return {
    ...test,
    ...company,
    add,
    close: async (meetingId: string) =>
      test.db.owner.query(
        `insert into meeting_close (organisation_id, meeting_id, pair_id, closed_by, closed_at)
         values ($1, $2, $3, $4, $5)`,
        [organisationId, meetingId, pairId, owner.memberId, testNow.toString()],
      ),
    lise: test.as(owner.sessionToken),
    emil: test.as(company.employee.sessionToken),
    pair: urls.pair({ pairId }),
  }
}

test('says who the two are to each other, from each side, and follows the pair live', async () => {
  const { lise, emil, pair, pairId } = await start()
  const [leading, led] = [await lise.get(pair), await emil.get(pair)]
  expect(leading.page.querySelector('h1')?.text).toBe('Du og Emil')
  expect(leading.page.text).toContain('Du er Emils leder.')
  expect(led.page.querySelector('h1')?.text).toBe('Du og Lise')
  expect(led.page.text).toContain('Lise er din leder.')
  expect(led.page.querySelector('body')?.getAttribute('data-live')).toBe(`/live?pair=${pairId}`)
})

test('the next conversation stands first; held ones lead to their summary, missed ones to a new time', async () => {
  const { lise, pair, add, close } = await start()
  const overtaken = await add('2026-10-27T09:00')
  const held = await add('2026-11-03T09:00')
  const missed = await add('2026-11-10T09:00')
  const next = await add('2026-11-24T09:00')
  const later = await add('2026-12-08T09:00')
  await close(held)
  const { page } = await lise.get(pair)
  expect(page.querySelector(`#meeting-${next} h2`)?.text).toBe('tirsdag den 24. november kl. 9.00')
  expect(page.querySelector(`#meeting-${next} a`)?.getAttribute('href')).toBe(
    urls.meeting({ meetingId: next }),
  )
  expect(page.querySelector(`#coming #meeting-${later}`)).not.toBeNull()
  const links = (id: string) =>
    page.querySelectorAll(`#past #meeting-${id} a`).map((a) => a.getAttribute('href'))
  expect(links(held)).toEqual([urls.meetingSummary({ meetingId: held })])
  expect(links(missed)).toContain(urls.meetingMove({ meetingId: missed }))
  expect(links(overtaken)).toEqual([urls.meeting({ meetingId: overtaken })])
  expect(page.querySelectorAll('#rhythm figure li').map(({ text }) => text)).toEqual([
    'tirsdag den 27. oktober kl. 9.00: ikke holdt',
    'tirsdag den 3. november kl. 9.00: holdt',
    'tirsdag den 10. november kl. 9.00: mangler svar',
    'tirsdag den 24. november kl. 9.00: næste',
    'tirsdag den 8. december kl. 9.00: kommer',
  ])
})

test('an ended pair can be read and plans nothing more', async () => {
  const { emil, pair, pairId, add, close, db } = await start()
  const held = await add('2026-11-03T09:00')
  await close(held)
  await db.owner.query('update pair set ended_at = $1', [testNow.toString()])
  const { page } = await emil.get(pair)
  expect(page.text).toContain('har ikke længere samtaler sammen')
  expect(page.querySelector(`#past #meeting-${held}`)).not.toBeNull()
  expect(page.querySelector('#extra')).toBeNull()
  const wish = { slot: 'other', date: '2026-11-27', time: '10:00', minutes: '30', place: '' }
  expect((await emil.post(urls.pairMeetings({ pairId }), wish)).status).toBe(409)
})

test('a pair ended by an owner outside it shows what was, and names nobody as the one who cancelled', async () => {
  const { as, db, lise, leader, otherPairId, organisationId } = await start()
  const karsten = as(leader.sessionToken)
  const [held, missed, coming] = [
    await addMeeting(db, organisationId, otherPairId, '2026-11-03T09:00'),
    await addMeeting(db, organisationId, otherPairId, '2026-11-10T09:00'),
    await addMeeting(db, organisationId, otherPairId, '2026-11-24T09:00'),
  ]
  await karsten.post(urls.meetingStart({ meetingId: held }))
  await karsten.post(urls.meetingClose({ meetingId: held }))
  await lise.post(urls.pairEnd({ pairId: otherPairId }))
  const { page } = await karsten.get(urls.pair({ pairId: otherPairId }))
  expect(page.querySelectorAll('h2').map(({ text }) => text)).toEqual(['Tidligere samtaler'])
  expect(page.querySelectorAll('#past li a').map((link) => link.getAttribute('href'))).toEqual([
    urls.meeting({ meetingId: missed }),
    urls.meetingSummary({ meetingId: held }),
  ])
  const meeting = await karsten.get(urls.meeting({ meetingId: coming }))
  const card = meeting.page.querySelectorAll('section, article, div').find(({ text }) => /aflyst/.test(text))
  expect(card?.text).toContain('Samtalen er aflyst')
  expect(card?.text).toContain('I har ikke længere samtaler sammen')
  expect(meeting.html).not.toMatch(/Lise|skrev:/)
  expect((await karsten.post(urls.meetingMove({ meetingId: missed }), {})).status).toBe(409)
})

test('one who plans from the round-off comes back to it, also after something to put right', async () => {
  const { lise, pairId, otherPairId, organisationId, add, db } = await start()
  const [meetingId, elsewhere] = [
    await add('2026-11-23T09:00'),
    await addMeeting(db, organisationId, otherPairId),
  ]
  await lise.post(urls.meetingStart({ meetingId }))
  const path = urls.pairMeetings({ pairId })
  const wish = { slot: 'other', date: '2026-11-27', time: '10:00', minutes: '30', place: '' }
  const wrong = await lise.post(path, { ...wish, date: '', roundOff: meetingId })
  expect(wrong.status).toBe(422)
  expect(wrong.page.querySelector('#extra [name=roundOff]')?.getAttribute('value')).toBe(meetingId)
  const roundOff = urls.meetingRoundOff({ meetingId })
  expect((await lise.post(path, { ...wish, roundOff: meetingId })).location).toBe(roundOff)
  for (const other of [elsewhere, 'x']) {
    const answer = await lise.post(path, { ...wish, roundOff: other })
    expect(answer.location).toContain('?done=planned#meeting-')
  }
})

test('nobody else sees the page, and it is there in English', async () => {
  const { lise, as, leader, db, pair } = await start()
  expect((await as(leader.sessionToken).get(pair)).status).toBe(404)
  await db.owner.query(`update member set language = 'en'`)
  const { page } = await lise.get(pair)
  expect(page.querySelector('h1')?.text).toBe('You and Emil')
  expect(page.querySelector('#coming h2')?.text).toBe('Coming conversations')
})
