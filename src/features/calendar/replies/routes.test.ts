import { expect, test } from 'vitest'
import { createTestApp, testNow } from '../../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'
import type { ReplyKind } from './types.ts'

const proposed = '2026-12-03T09:00:00Z'

/** Emil and Lise meet on 26 November at 10; what Emil has answered is written as it is kept. */
async function world(startsAt = '2026-11-26T10:00') {
  const app = await createTestApp({ smtpUrl: 'smtp://127.0.0.1:1', imapUrl: 'imap://a:b@127.0.0.1:1' })
  const company = await addCompany(app.db)
  const { organisationId, pairId, owner, employee } = company
  const meetingId = await addMeeting(app.db, organisationId, pairId, startsAt)
  const reply = (kind: ReplyKind, by = employee) =>
    app.db.owner.query(
      `insert into meeting_reply (organisation_id, meeting_id, member_id, pair_id, kind, starts_at,
         proposed_starts_at, proposed_ends_at, sequence, stamped_at, received_at)
       select m.organisation_id, m.id, $2, m.pair_id, $3, m.starts_at,
              case when $3 = 'countered' then $4::timestamptz end,
              case when $3 = 'countered' then $4::timestamptz + interval '30 minutes' end, 0, now(), now()
         from meeting m where m.id = $1`,
      [meetingId, by.memberId, kind, proposed],
    )
  return {
    ...app,
    ...company,
    meetingId,
    reply,
    lise: app.as(owner.sessionToken),
    emil: app.as(employee.sessionToken),
    meeting: urls.meeting({ meetingId }),
    keeping: urls.meetingTimeKeeping({ meetingId }),
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof world>>['lise']['get']>>['page']

const link = (page: Page, name: string) =>
  page
    .querySelectorAll('a')
    .find(({ text }) => text.trim() === name)
    ?.getAttribute('href')
const button = (page: Page, name: string) =>
  page.querySelectorAll('button').find(({ text }) => text.trim() === name)

test('a proposed time leads to the move form filled with it, and moving takes the answer away', async () => {
  const { lise, meeting, meetingId, reply } = await world()
  await reply('countered')
  const { page } = await lise.get(meeting)
  expect(page.querySelector('article h2')?.text).toBe('Emil foreslår et andet tidspunkt')
  const href = link(page, 'Flyt til torsdag den 3. december kl. 10.00')
  expect(href).toBe(`${urls.meetingMove({ meetingId })}?at=2026-12-03T10%3A00&minutes=30`)
  const form = (await lise.get(href!)).page
  const value = (name: string) => form.querySelector(`#move [name=${name}]`)?.getAttribute('value')
  expect([value('date'), value('time'), value('minutes')]).toEqual(['2026-12-03', '10:00', '30'])
  expect(form.querySelector('#move [name=slot][checked]')?.getAttribute('value')).toBe('other')
  const typed = { slot: 'other', date: '2026-12-03', time: '10:00', minutes: '30', place: '' }
  await lise.post(urls.meetingMove({ meetingId }), typed)
  expect((await lise.get(meeting)).html).not.toContain('foreslår et andet tidspunkt')
})

test('either of the two keeps the time, and both read who did', async () => {
  const { lise, emil, meeting, keeping, reply } = await world()
  await reply('countered')
  expect(button((await emil.get(meeting)).page, 'Behold tiden')).toBeDefined()
  const kept = await lise.submit(keeping, { proposed })
  expect(button(kept.page, 'Behold tiden')).toBeUndefined()
  expect(kept.html).toContain(
    'Emil foreslår et andet tidspunkt: torsdag den 3. december kl. 10.00, 30 minutter. Du holder fast i tiden.',
  )
  expect((await emil.get(meeting)).html).toContain('Lise holder fast i tiden.')
  // Twice is once; another start than the one that is proposed is none.
  expect((await emil.post(keeping, { proposed })).status).toBe(303)
  expect((await emil.get(meeting)).html).toContain('Lise holder fast i tiden.')
})

test('a newer proposal stays open when the older one is answered', async () => {
  const { lise, meeting, keeping, reply } = await world()
  await reply('countered')
  const after = await lise.submit(keeping, { proposed: '2026-12-02T09:00:00Z' })
  expect(button(after.page, 'Behold tiden')).toBeDefined()
  expect((await lise.post(keeping, { proposed: 'i morgen' })).status).toBe(400)
  expect((await lise.get(meeting)).status).toBe(200)
})

test('a no leads to a new time, on its own page and on the start page', async () => {
  const { lise, emil, meeting, meetingId, reply } = await world()
  await reply('declined')
  const { page } = await lise.get(meeting)
  expect(page.querySelector('article h2')?.text).toBe('Emil har sagt nej til tidspunktet')
  expect(link(page, 'Flyt samtalen')).toBe(urls.meetingMove({ meetingId }))
  const today = (await lise.get(urls.today())).page
  expect(today.querySelector('#next-step h2')?.text).toBe('Emil kan ikke torsdag den 26. november kl. 10.00')
  expect(link(today, 'Find en ny tid')).toBe(urls.meetingMove({ meetingId }))
  // It is not Emil who has something to do about it.
  expect((await emil.get(urls.today())).html).not.toContain('kan ikke torsdag')
})

test('the page of the two and the start page say what was answered', async () => {
  const { lise, emil, pairId, meetingId, reply, keeping } = await world()
  await reply('countered')
  const today = (await lise.get(urls.today())).page
  expect(today.querySelector('#next-step h2')?.text).toBe(
    'Emil foreslår en anden tid end torsdag den 26. november kl. 10.00',
  )
  expect(link(today, 'Se forslaget')).toBe(urls.meeting({ meetingId }))
  const pair = urls.pair({ pairId })
  expect((await lise.get(pair)).html).toContain(
    'Emil foreslår et andet tidspunkt: torsdag den 3. december kl. 10.00',
  )
  expect((await emil.get(pair)).html).toContain(
    'Du har foreslået et andet tidspunkt: torsdag den 3. december',
  )
  await lise.post(keeping, { proposed })
  expect((await lise.get(urls.today())).html).not.toContain('foreslår en anden tid')
})

test('a yes and a maybe are a quiet line; a proposal that is over asks nothing more', async () => {
  const { lise, owner, meeting, reply, clock } = await world('2026-12-10T10:00')
  await reply('countered')
  await reply('tentative', owner)
  const { html } = await lise.get(meeting)
  expect(html).toContain('Du har svaret måske til tidspunktet.')
  clock.set(testNow.add({ hours: 24 * 11 }))
  const later = await lise.get(meeting)
  expect(button(later.page, 'Behold tiden')).toBeUndefined()
  expect(later.html).toContain('Emil foreslår et andet tidspunkt: torsdag den 3. december kl. 10.00')
})

test('the calendar page asks for answers where they are read, and says they are not needed where not', async () => {
  const { lise } = await world()
  expect((await lise.get(urls.calendar())).html).toContain('kan I begge se det i Takt.')
  const without = await createTestApp({ smtpUrl: 'smtp://127.0.0.1:1' })
  const { owner } = await addCompany(without.db)
  expect((await without.as(owner.sessionToken).get(urls.calendar())).html).toContain(
    'Du behøver ikke svare på dem.',
  )
})

test('a cancelled conversation asks for nothing, and what is not theirs is not there', async () => {
  const { lise, as, leader, meeting, keeping, meetingId, reply } = await world()
  await reply('countered')
  expect((await as(leader.sessionToken).post(keeping, { proposed })).status).toBe(404)
  await lise.post(urls.meetingCancellation({ meetingId }), { reason: 'Ferie' })
  expect((await lise.get(meeting)).html).not.toContain('andet tidspunkt')
  expect((await lise.post(keeping, { proposed })).status).toBe(409)
})
