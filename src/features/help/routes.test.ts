import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'
import { text as guide } from './guide/text.ts'
import { dialAddress } from './rules.ts'

test('anyone finds help and a number that a phone can dial', async () => {
  const { as, db } = await createTestApp({
    adviser: { name: 'Mestrenes Råd', phone: '70 10 20 30', url: 'https://raad.example.dk' },
  })
  const company = await addCompany(db)
  for (const reader of [as(), as(company.employee.sessionToken)]) {
    const { status, page } = await reader.get(urls.help())
    expect(status).toBe(200)
    expect(page.querySelector('h1')?.text).toBe('En god samtale')
    const links = page.getElementById('adviser')?.querySelectorAll('a')
    expect(links?.map((link) => [link.text, link.getAttribute('href')])).toEqual([
      ['Ring 70 10 20 30', 'tel:+4570102030'],
      ['Læs mere om Mestrenes Råd', 'https://raad.example.dk'],
    ])
  }
  expect((await as().get(`${urls.help()}?language=en`)).page.querySelector('h1')?.text).toBe(
    'A good conversation',
  )
})

/** Two conversations of Lise and Emil came to nothing. */
async function missedTwice(adviser: { name: string; phone: string; url: string } | null) {
  const { as, db } = await createTestApp({ adviser })
  const { organisationId, pairId, owner, employee } = await addCompany(db)
  await db.owner.query(
    `with proposed as (
       insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date, proposed_by, proposed_at)
       values ($1, $2, 2, 1, '09:00', 'Europe/Copenhagen', 45, '2026-10-26', $3, '2026-10-01') returning *)
     insert into cadence_answer (organisation_id, pair_id, cadence_id, answer, answered_by, answered_at)
     select organisation_id, pair_id, id, 'accepted', $4, '2026-10-02' from proposed`,
    [organisationId, pairId, owner.memberId, employee.memberId],
  )
  const lise = as(owner.sessionToken)
  for (const startsAt of ['2026-10-26T09:00', '2026-11-09T09:00']) {
    const meetingId = await addMeeting(db, organisationId, pairId, startsAt)
    await db.owner.query('update meeting set cadence_id = (select id from cadence) where id = $1', [
      meetingId,
    ])
    await lise.post(urls.meetingOutcome({ meetingId }), { outcome: 'not_held', back: '/' })
  }
  return { lise, emil: as(employee.sessionToken), pairId }
}

test('the adviser stands where one may need advice, for the leader beside two conversations that came to nothing', async () => {
  const { lise, emil, pairId } = await missedTwice({
    name: 'Mestrenes Råd',
    phone: '70 10 20 30',
    url: 'https://raad.example.dk',
  })
  const line = async (by: typeof lise, path: string, id: string) =>
    (await by.get(path)).page
      .getElementById(id)
      ?.querySelectorAll('summary, a')
      .map((part) => part.getAttribute('href') ?? part.text)
  const shown = [
    'Brug for sparring? Ring til Mestrenes Råd på 70\u00a010\u00a020\u00a030',
    'tel:+4570102030',
    'https://raad.example.dk',
  ]
  for (const by of [lise, emil])
    expect(await line(by, urls.pairFeedback({ pairId }), 'feedback-adviser')).toEqual(shown)
  expect(await line(emil, urls.help(), 'adviser-difficult')).toEqual(shown)
  for (const path of [urls.today(), urls.pair({ pairId })]) {
    expect([path, await line(lise, path, 'rhythm-adviser')]).toEqual([path, shown])
    const { html } = await emil.get(path)
    expect([html.includes('To samtaler i træk'), html.includes('Mestrenes Råd')]).toEqual([true, false])
  }
  const { page } = await lise.get(urls.pairFeedback({ pairId }))
  const away = page.querySelectorAll('a[href^="https://raad."]').map((a) => a.getAttribute('rel'))
  expect(away).toEqual(['noreferrer'])
})

test('without an adviser there is no word of one', async () => {
  const { lise, pairId } = await missedTwice(null)
  for (const path of [urls.today(), urls.pair({ pairId }), urls.pairFeedback({ pairId }), urls.help()]) {
    const { html } = await lise.get(path)
    expect([path, /id="[\w-]*adviser|sparring|href="tel:/.exec(html)?.[0]]).toEqual([path, undefined])
  }
})

test('every chapter that a link at the point of need leads to is there', async () => {
  const { as } = await createTestApp()
  for (const language of ['da', 'en'] as const) {
    const { page } = await as().get(`${urls.help()}?language=${language}`)
    const chapters = Object.entries(guide[language])
    expect(chapters.map(([id]) => page.getElementById(id)?.querySelector('h2')?.text.trim())).toEqual(
      chapters.map(([, { heading }]) => heading),
    )
  }
})

test('a number from abroad is dialled as it is written', () => {
  expect(dialAddress('7013 7015')).toBe('tel:+4570137015')
  expect(dialAddress('+46 8 123 456 78')).toBe('tel:+46812345678')
})
