import { describe, expect, test } from 'vitest'
import { type Answer, createTestApp, testNow } from '../../../../test/support/app.ts'
import { addCompany, addMeeting, addPair } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

async function start() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const { organisationId, pairId, owner, otherEmployee } = company
  const meetingId = await addMeeting(test.db, organisationId, pairId, '2026-11-26T09:00')
  const record = async (table: string) =>
    (await test.db.owner.query(`select * from ${table} order by 1, 2`)).rows as Record<string, unknown>[]
  return {
    ...test,
    ...company,
    meetingId,
    record,
    lise: test.as(owner.sessionToken),
    emil: test.as(company.employee.sessionToken),
    karsten: test.as(company.leader.sessionToken),
    pair: urls.pair({ pairId }),
    move: urls.meetingMove({ meetingId }),
    cancellation: urls.meetingCancellation({ meetingId }),
    extra: urls.pairMeetings({ pairId }),
    /** Another meeting of Lise's, with someone Emil knows nothing about. */
    busy: async (startsAt: string, minutes?: number) =>
      addMeeting(
        test.db,
        organisationId,
        await addPair(test.db, organisationId, owner, otherEmployee),
        startsAt,
        minutes,
      ),
  }
}

const wish = { slot: 'other', date: '2026-11-27', time: '10.15', minutes: '30', place: 'Kontoret' }
const heading = (answer: Answer) => answer.page.querySelector('h1')?.text
const slots = (answer: Answer, form = 'move') =>
  answer.page
    .querySelectorAll(`#${form} input[name=slot]`)
    .map((input) => input.getAttribute('value') as string)
const errors = (answer: Answer) =>
  answer.page.querySelectorAll('#errors a').map((link) => [link.getAttribute('href'), link.text])
const value = (answer: Answer, name: string) =>
  answer.page.querySelector(`[name=${name}]`)?.getAttribute('value')

describe('moving a meeting', () => {
  test.each(['lise', 'emil'] as const)('%s takes one of the free times with one tap', async (who) => {
    const { [who]: browser, move, pair, record, meetingId } = await start()
    const offered = await browser.get(move)
    expect(heading(offered)).toBe('Flyt samtalen')
    expect(slots(offered)).toHaveLength(5)
    const [slot = ''] = slots(offered)
    const answer = await browser.post(move, { slot, date: '', time: '', minutes: '45', place: '' })
    expect(answer.location).toBe(`${pair}?done=moved#meeting-${meetingId}`)
    expect((await browser.get(`${pair}?done=moved`)).page.querySelector('#flash')?.text).toBe(
      'Samtalen er flyttet.',
    )
    const [meeting] = await record('meeting')
    expect(`${meeting!.local_date}T${String(meeting!.local_time).slice(0, 5)}`).toBe(slot)
    expect(await record('meeting_move')).toHaveLength(1)
  })

  test('to a time of one’s own choice, twice, is one move; length and place come along', async () => {
    const { emil, move, record } = await start()
    expect((await emil.post(move, wish)).status).toBe(303)
    expect((await emil.post(move, wish)).status).toBe(303)
    expect((await record('meeting'))[0]).toMatchObject({ minutes: 30, place: 'Kontoret' })
    const moves = await record('meeting_move')
    expect(moves.map(({ from_starts_at, to_starts_at }) => [`${from_starts_at}`, `${to_starts_at}`])).toEqual(
      [['2026-11-26T08:00:00Z', '2026-11-27T09:15:00Z']],
    )
    const seats = await record('meeting_attendance')
    expect(seats.map(({ during }) => during)).toEqual(
      Array(2).fill('["2026-11-27 09:15:00+00","2026-11-27 09:45:00+00")'),
    )
  })

  test('into another meeting of either is refused with the nearest free times, and nothing of that meeting', async () => {
    const { emil, move, record, busy } = await start()
    await busy('2026-11-27T10:00', 60)
    const answer = await emil.post(move, wish)
    expect(answer.status).toBe(422)
    expect(errors(answer)).toEqual([
      ['#slot', 'En af jer har en anden samtale på det tidspunkt. Vælg en af de ledige tider'],
    ])
    expect(slots(answer).slice(0, 2)).toEqual(['2026-11-27T09:30', '2026-11-27T11:00'])
    expect(['date', 'time', 'minutes', 'place'].map((name) => value(answer, name))).toEqual([
      '2026-11-27',
      '10.15',
      '30',
      'Kontoret',
    ])
    expect(answer.html).not.toContain('Oda')
    expect(await record('meeting_move')).toEqual([])
    expect((await emil.post(move, { ...wish, slot: '2026-11-27T11:00' })).status).toBe(303)
  })

  test('of both at once into one free time leaves one there', async () => {
    const { emil, as, db, otherEmployee, organisationId, owner, move, record } = await start()
    const otherPair = await addPair(db, organisationId, owner, otherEmployee)
    const other = await addMeeting(db, organisationId, otherPair, '2026-11-26T13:00')
    const answers = await Promise.all([
      emil.post(move, wish),
      as(otherEmployee.sessionToken).post(urls.meetingMove({ meetingId: other }), wish),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await record('meeting_move')).toHaveLength(1)
  })

  test('a missed meeting finds a new time, and one asked from the round-off leads back there', async () => {
    const { lise, move, clock, meetingId } = await start()
    clock.set(testNow.add({ hours: 24 * 5 }))
    const answer = await lise.post(move, { ...wish, date: '2026-12-01', roundOff: meetingId })
    expect(answer.location).toBe(urls.meetingRoundOff({ meetingId }))
    expect(value(await lise.get(`${move}?roundOff=${meetingId}`), 'roundOff')).toBe(meetingId)
  })

  test.each([
    ['#date', { date: '' }, 'Udfyld feltet'],
    ['#date', { date: '2026-02-30' }, 'Skriv en dato, der findes'],
    ['#date', { date: '2026-11-20' }, 'Vælg et tidspunkt, der ikke er gået'],
    ['#date', { date: '2028-01-03' }, 'Vælg en dag inden for et år'],
    ['#time', { time: 'efter frokost' }, 'Skriv et klokkeslæt, f.eks. 9.00'],
    ['#minutes', { minutes: '5' }, 'Skriv et tal i området 15–120'],
    ['#place', { place: 'ftp://x.example' }, 'Skriv et sted, eller et link, der begynder med https://'],
    ['#slot', { slot: 'whenever' }, 'Vælg en af mulighederne'],
  ])('%s of %j comes back with every value kept', async (field, wrong, words) => {
    const { lise, move, record } = await start()
    const answer = await lise.post(move, { ...wish, ...wrong })
    expect(answer.status).toBe(422)
    expect(errors(answer)).toEqual([[field, words]])
    expect(answer.page.querySelector(field)).not.toBeNull()
    expect(value(answer, 'time')).toBe({ ...wish, ...wrong }.time)
    expect(await record('meeting_move')).toEqual([])
  })
})

describe('cancelling a meeting', () => {
  test('asks for a new time first, needs a reason, happens once, and frees the time', async () => {
    const { emil, lise, cancellation, record, pair, move, extra } = await start()
    const asked = await emil.get(cancellation)
    expect(asked.page.querySelectorAll('h2').map(({ text }) => text)).toEqual([
      'Find en ny tid',
      'Aflys alligevel',
    ])
    expect(asked.page.querySelector(`form[action="${move}"]`)).not.toBeNull()

    const refused = await emil.post(cancellation, { reason: '  ' })
    expect(refused.status).toBe(422)
    expect(errors(refused)).toEqual([['#reason', 'Udfyld feltet']])
    expect(await record('meeting_cancellation')).toEqual([])

    expect((await emil.post(cancellation, { reason: 'Kursus' })).status).toBe(303)
    expect((await lise.post(cancellation, { reason: 'Sygdom' })).status).toBe(303)
    expect(await record('meeting_cancellation')).toMatchObject([{ reason: 'Kursus', cadence_id: null }])
    expect(await record('meeting_attendance')).toEqual([])
    expect((await lise.get(pair)).page.querySelector('#coming')?.text).toContain('Kursus')
    const again = { ...wish, date: '2026-11-26', time: '09:00' }
    expect((await lise.post(extra, again)).status).toBe(303)
  })

  test.each([
    ['meeting_start', 'Samtalen er i gang'],
    ['meeting_close', 'Samtalen er holdt'],
  ])('neither it nor moving is possible after %s', async (table, words) => {
    const { lise, db, cancellation, move, organisationId, pairId, meetingId, owner, record } = await start()
    const by = table === 'meeting_start' ? 'started' : 'closed'
    await db.owner.query(
      `insert into ${table} (organisation_id, meeting_id, pair_id, ${by}_by, ${by}_at) values ($1, $2, $3, $4, $5)`,
      [organisationId, meetingId, pairId, owner.memberId, testNow.toString()],
    )
    for (const answer of [
      await lise.get(move),
      await lise.get(cancellation),
      await lise.post(move, wish),
      await lise.post(cancellation, { reason: 'Kursus' }),
    ]) {
      expect(answer.status).toBe(409)
      expect(heading(answer)).toBe(words)
    }
    expect(await record('meeting_cancellation')).toEqual([])
  })
})

describe('an extra meeting', () => {
  test('stands in the calendar of both, once', async () => {
    const { emil, extra, record, pair } = await start()
    const answer = await emil.submit(extra, wish)
    expect(answer.page.querySelector('#flash')?.text).toBe('Samtalen er planlagt.')
    expect((await emil.post(extra, wish)).status).toBe(303)
    expect(await record('meeting')).toHaveLength(2)
    expect(await record('meeting_attendance')).toHaveLength(4)
    expect((await emil.get(pair)).page.querySelector('#coming')?.text).toContain('Planlagt uden for rytmen')
  })

  test('in taken time comes back open, with free times and every value kept', async () => {
    const { emil, extra, record } = await start()
    const answer = await emil.post(extra, { ...wish, date: '2026-11-26', time: '09:15' })
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector('#extra-meeting')?.hasAttribute('open')).toBe(true)
    expect(slots(answer, 'extra')).toContain('2026-11-26T09:45')
    expect(value(answer, 'place')).toBe('Kontoret')
    expect(await record('meeting')).toHaveLength(1)
  })
})

test('what is not theirs is not there', async () => {
  const { karsten, as, db, move, cancellation, extra } = await start()
  const elsewhere = await addCompany(db, '2')
  for (const browser of [karsten, as(elsewhere.owner.sessionToken)]) {
    expect((await browser.get(move)).status).toBe(404)
    expect((await browser.get(cancellation)).status).toBe(404)
    expect((await browser.post(move, wish)).status).toBe(404)
    expect((await browser.post(cancellation, { reason: 'x' })).status).toBe(404)
    expect((await browser.post(extra, wish)).status).toBe(404)
  }
})

test('in English', async () => {
  const { lise, db, move, cancellation, busy } = await start()
  await db.owner.query(`update member set language = 'en'`)
  await busy('2026-11-27T10:00', 60)
  expect(errors(await lise.post(move, wish))).toEqual([
    ['#slot', 'One of you has another conversation at that time. Choose one of the free times'],
  ])
  expect(heading(await lise.get(cancellation))).toBe('Can the conversation be moved instead?')
})
