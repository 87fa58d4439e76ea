import { describe, expect, test } from 'vitest'
import { type Answer, createTestApp, testNow } from '../../../test/support/app.ts'
import { addCompany, addMeeting, addPair } from '../../../test/support/company.ts'
import type { Database } from '../../platform/database/database.ts'
import { urls } from '../../urls.ts'
import { refillPair } from './refill/store.ts'

const rhythm = { everyWeeks: '3', weekday: '3', time: '10:00', minutes: '45', place: 'Mødelokale 2' }

async function start() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const { pairId } = company
  return {
    ...test,
    ...company,
    lise: test.as(company.owner.sessionToken),
    emil: test.as(company.employee.sessionToken),
    karsten: test.as(company.leader.sessionToken),
    pair: urls.pair({ pairId }),
    form: urls.cadences({ pairId }),
    preview: (fields: Record<string, string>) =>
      `${urls.cadencePreview({ pairId })}?${new URLSearchParams(fields)}`,
    waiting: async () => {
      const { rows } = await test.db.owner.query(
        `select id from cadence c where pair_id = $1
           and not exists (select from cadence_answer a where a.cadence_id = c.id)`,
        [pairId],
      )
      return rows.map(({ id }) => id as string)
    },
    accept: (cadenceId: string) => urls.cadenceAcceptance({ pairId, cadenceId }),
    withdraw: (cadenceId: string) => urls.cadenceWithdrawal({ pairId, cadenceId }),
  }
}

const heading = (answer: Answer) => answer.page.querySelector('h1')?.text
const button = (answer: Answer, words: string) =>
  answer.page.querySelectorAll('button, a').find(({ text }) => text.trim() === words)
const listed = (answer: Answer, section: string) =>
  answer.page.querySelectorAll(`#${section} li`).map(({ text }) => text.replace(/\s+/g, ' ').trim())
const value = (answer: Answer, name: string) =>
  answer.page.querySelector(`[name=${name}]`)?.getAttribute('value')

/** The plan of a pair: local date, time, and whether it stands. */
async function planOf(db: Database, pairId: string): Promise<string[]> {
  const { rows } = await db.owner.query(
    `select m.local_date || ' ' || to_char(m.local_time, 'HH24:MI')
            || case when x.meeting_id is null then '' else ' cancelled' end as line
       from meeting m left join meeting_cancellation x on x.meeting_id = m.id
      where m.pair_id = $1 order by m.starts_at, m.id`,
    [pairId],
  )
  return rows.map(({ line }) => line)
}

const everyThirdWednesday = [
  '2026-12-02 10:00',
  '2026-12-23 10:00',
  '2027-01-13 10:00',
  '2027-02-03 10:00',
  '2027-02-24 10:00',
  '2027-03-17 10:00',
  '2027-04-07 10:00',
  '2027-04-28 10:00',
  '2027-05-19 10:00',
]

describe('from nothing to six months', () => {
  test('one proposes, the other proposes another, the first accepts, and both have it in the calendar', async () => {
    const { lise, emil, pair, form, preview, waiting, accept, db, pairId } = await start()
    const empty = await lise.get(pair)
    expect(heading(empty)).toBe('Du og Emil')
    expect(button(empty, 'Foreslå en rytme')?.getAttribute('href')).toBe(form)

    const seen = await lise.get(preview({ ...rhythm, firstDate: '' }))
    expect(heading(seen)).toBe('Sådan bliver rytmen')
    const hidden = Object.fromEntries(
      seen.page
        .querySelectorAll(`form[action="${form}"] input[type=hidden]`)
        .map((input) => [input.getAttribute('name') as string, input.getAttribute('value') as string]),
    )
    expect(hidden).toEqual({ ...rhythm, firstDate: '2026-12-02' })
    expect((await planOf(db, pairId)).length).toBe(0)

    const proposed = await lise.submit(form, hidden)
    expect(proposed.page.querySelector('#proposal h2')?.text).toBe('Dit forslag venter på Emil')
    expect((await planOf(db, pairId)).length).toBe(0)

    const asked = await emil.get(pair)
    expect(asked.page.querySelector('#proposal h2')?.text).toBe('Lises forslag venter på dig')
    const counter = button(asked, 'Foreslå en anden')?.getAttribute('href') as string
    expect(value(await emil.get(counter), 'place')).toBe('Mødelokale 2')
    await emil.submit(form, { ...hidden, minutes: 'other', otherMinutes: '50' })

    const [cadenceId = ''] = await waiting()
    const offered = await lise.get(`${preview({})}proposal=${cadenceId}`)
    expect(heading(offered)).toBe('Emils forslag til jeres rytme')
    expect(button(offered, 'Acceptér rytmen')).toBeDefined()
    const agreed = await lise.submit(accept(cadenceId))
    expect(agreed.page.querySelector('#flash')?.text).toContain('Rytmen er aftalt')
    expect(agreed.page.querySelector('#rhythm')?.text).toContain('Hver 3. uge, onsdag kl. 10.00, 50 minutter')
    expect(await planOf(db, pairId)).toEqual(everyThirdWednesday)

    const history = listed(await emil.get(pair), 'rhythm-history')
    expect(history).toEqual([
      expect.stringContaining('Du foreslog den 23. nov. 2026. Lise accepterede 23. nov. 2026.'),
      expect.stringContaining('Lise foreslog den 23. nov. 2026. Du foreslog en anden 23. nov. 2026.'),
    ])
  })

  test('the preview says which holiday moved a meeting, and which week has no room', async () => {
    const { lise, preview, db, organisationId, owner, otherEmployee } = await start()
    const otherPair = await addPair(db, organisationId, owner, otherEmployee)
    for (const day of ['07', '08', '09', '10', '11'])
      for (const hour of ['08', '10', '12', '14', '16'])
        await addMeeting(db, organisationId, otherPair, `2026-12-${day}T${hour}:00`, hour === '16' ? 60 : 120)
    const seen = await lise.get(
      preview({ ...rhythm, everyWeeks: 'other', otherWeeks: '1', weekday: '4', firstDate: '2026-12-10' }),
    )
    const lines = listed(seen, 'meetings ul:not(.sr-only)')
    expect(lines[0]).toContain('torsdag den 10. december 2026')
    expect(lines[0]).toContain('Der er ikke en ledig tid før den næste')
    expect(lines[1]).toBe('torsdag den 17. december 2026 kl. 10.00')
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^onsdag den 24\. marts 2027 kl\. 10\.00.*Flyttet fra tors\. 25\. mar\.: Skærtorsdag$/,
      ),
    )
  })

  test('10.00 stays 10.00 across summer time', async () => {
    const { lise, emil, form, waiting, accept, db } = await start()
    await lise.post(form, { ...rhythm, firstDate: '2026-12-02' })
    await emil.post(accept((await waiting())[0] as string))
    const { rows } = await db.owner.query(
      `select distinct to_char(starts_at at time zone 'UTC', 'HH24:MI') as utc from meeting
        where local_time = '10:00' order by 1`,
    )
    expect(rows.map(({ utc }) => utc)).toEqual(['08:00', '09:00'])
  })

  test('in English', async () => {
    const { lise, emil, form, preview, pair, waiting, accept, db } = await start()
    await db.owner.query(`update member set language = 'en'`)
    expect(heading(await lise.get(preview({ ...rhythm, everyWeeks: 'other', otherWeeks: '8' })))).toBe(
      'This is how it will be',
    )
    await lise.post(form, rhythm)
    expect((await lise.get(pair)).page.querySelector('#proposal h2')?.text).toBe(
      'Your proposal waits for Emil',
    )
    const agreed = await emil.submit(accept((await waiting())[0] as string))
    expect(agreed.page.querySelector('#rhythm')?.text).toContain(
      'Every 3 weeks, Wednesday at 10:00, 45 minutes',
    )
  })
})

describe('finding a time', () => {
  const slots = (answer: Answer) =>
    answer.page
      .querySelectorAll('input[name=slot]')
      .map((input) =>
        [input.getAttribute('value'), input.parentNode!.text.trim().replace(/\s+/g, ' ')].join(' | '),
      )

  /** Karsten takes Lise at ten on each Wednesday of three months; nobody but they may know. */
  async function busyWednesdays(world: Awaited<ReturnType<typeof start>>) {
    const { db, organisationId, leader, owner } = world
    const pairId = await addPair(db, organisationId, leader, owner)
    for (let week = 0; week < 13; week++) {
      const day = Temporal.PlainDate.from('2026-12-02').add({ weeks: week })
      await addMeeting(db, organisationId, pairId, `${day}T10:00`, 60)
    }
    // One Tuesday at nine as well.
    await addMeeting(db, organisationId, pairId, '2027-01-12T09:15', 30)
    return pairId
  }

  test('the form offers the times at which both are free most weeks, and one press chooses one', async () => {
    const world = await start()
    await busyWednesdays(world)
    const { emil, form, preview } = world
    const seen = await emil.get(form)
    expect(slots(seen)).toEqual([
      '2T10:00 | Tirsdag kl. 10.00Passer hver uge',
      '3T09:15 | Onsdag kl. 9.15Passer hver uge',
      '2T10:45 | Tirsdag kl. 10.45Passer hver uge',
      '3T11:00 | Onsdag kl. 11.00Passer hver uge',
      'other | Et andet tidspunkt',
    ])
    expect(seen.page.querySelector('input[name=slot][checked]')?.getAttribute('value')).toBe('2T10:00')
    // Not why: neither Karsten nor his time is anywhere.
    expect(seen.html).not.toMatch(/Karsten/)

    const chosen = await emil.get(preview({ ...rhythm, slot: '2T10:00', firstDate: '' }))
    expect(chosen.page.querySelector('h2')?.text).toBe('Hver 3. uge, tirsdag kl. 10.00, 45 minutter')
    const wrong = await emil.get(preview({ ...rhythm, slot: '2T10:00', firstDate: '2026-12-02' }))
    expect([
      wrong.status,
      wrong.page.querySelector('input[name=slot][checked]')?.getAttribute('value'),
    ]).toEqual([422, '2T10:00'])
    const nonsense = await emil.get(preview({ ...rhythm, slot: '9T10:00' }))
    expect([nonsense.status, nonsense.page.querySelector('[role=alert] a')?.getAttribute('href')]).toEqual([
      422,
      '#slot',
    ])
  })

  test('a preview names times that fit more often, and one press shows each of them', async () => {
    const world = await start()
    await busyWednesdays(world)
    const { emil, lise, preview, waiting } = world
    const seen = await emil.get(preview({ ...rhythm, everyWeeks: '2', firstDate: '' }))
    expect(seen.page.querySelector('#better p')?.text).toMatch(/^Onsdag kl\. 10\.00 passer \d+ af 13 gange\./)
    const [first] = seen.page.querySelectorAll('#better a')
    expect(listed(seen, 'better')[0]).toMatch(/^\S+ kl\. [\d.]+ ?Passer hver gang$/)
    expect(seen.html).not.toMatch(/Karsten/)
    const better = await emil.get(first!.getAttribute('href')!.replaceAll('&amp;', '&'))
    expect([better.status, better.page.querySelector('#better')]).toEqual([200, null])
    expect(better.page.querySelector('#meetings')?.text).not.toContain('Flyttet fra')

    // The other, asked for a yes, can answer with one of them.
    await emil.post(urls.cadences({ pairId: world.pairId }), { ...rhythm, firstDate: '' })
    const [proposal = ''] = await waiting()
    const asked = await lise.get(preview({ proposal }))
    expect(asked.page.querySelectorAll('#better a').length).toBeGreaterThan(0)
  })

  test('a rhythm that fits every time is offered no other', async () => {
    const { lise, preview } = await start()
    const seen = await lise.get(preview({ ...rhythm, firstDate: '' }))
    expect(seen.page.querySelector('#better')).toBeNull()
  })
})

describe('once', () => {
  test('proposing, accepting and withdrawing twice leaves one', async () => {
    const { lise, emil, form, waiting, accept, withdraw, db, pairId } = await start()
    await lise.post(form, rhythm)
    await lise.post(form, rhythm)
    const [first = '', ...others] = await waiting()
    expect(others).toEqual([])
    expect((await lise.post(withdraw(first))).status).toBe(303)
    expect((await lise.post(withdraw(first))).status).toBe(303)
    expect((await emil.post(accept(first))).status).toBe(409)

    await lise.post(form, rhythm)
    const [second = ''] = await waiting()
    expect((await emil.post(accept(second))).status).toBe(303)
    expect((await emil.post(accept(second))).status).toBe(303)
    expect((await lise.post(withdraw(second))).status).toBe(409)
    expect(await planOf(db, pairId)).toEqual(everyThirdWednesday)
  })

  test('accepting many times at the same moment lays out one plan', async () => {
    const { lise, emil, form, waiting, accept, db, pairId } = await start()
    await lise.post(form, rhythm)
    const [cadenceId = ''] = await waiting()
    const answers = await Promise.all(Array.from({ length: 8 }, () => emil.post(accept(cadenceId))))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303))
    expect(await planOf(db, pairId)).toEqual(everyThirdWednesday)
    const { rows } = await db.owner.query('select count(*) as answers from cadence_answer')
    expect(rows[0].answers).toBe(1)
  })

  test('two pairs of one leader, accepted at the same moment, never overlap', async () => {
    const { lise, emil, form, waiting, accept, as, db, organisationId, owner, otherEmployee } = await start()
    const pairId = await addPair(db, organisationId, owner, otherEmployee)
    await lise.post(form, rhythm)
    await lise.post(urls.cadences({ pairId }), rhythm)
    const [first = ''] = await waiting()
    const { rows } = await db.owner.query('select id from cadence where pair_id = $1', [pairId])
    const answers = await Promise.all([
      emil.post(accept(first)),
      as(otherEmployee.sessionToken).post(urls.cadenceAcceptance({ pairId, cadenceId: rows[0].id })),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { rows: times } = await db.owner.query(
      'select count(*) as all, count(distinct starts_at) as apart from meeting',
    )
    expect(times[0]).toEqual({ all: 18, apart: 18 })
  })

  test('whoever proposed cannot accept for the other', async () => {
    const { lise, form, waiting, accept, db, pairId } = await start()
    await lise.post(form, rhythm)
    const answer = await lise.post(accept((await waiting())[0] as string))
    expect(answer.status).toBe(409)
    expect(heading(answer)).toBe('Det er den anden, der skal svare')
    expect(await planOf(db, pairId)).toEqual([])
  })
})

describe('a change of rhythm', () => {
  test('touches only what nobody has moved by hand, and keeps meetings with their agenda', async () => {
    const { lise, emil, form, waiting, accept, db, pairId, organisationId, owner } = await start()
    await lise.post(form, rhythm)
    await emil.post(accept((await waiting())[0] as string))
    const { rows: before } = await db.owner.query('select id from meeting order by starts_at')
    await db.owner.query(
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', 'Ovnen', 1, $5, $5)`,
      [organisationId, pairId, before[8].id, owner.memberId, testNow.toString()],
    )
    const move = urls.meetingMove({ meetingId: before[2].id })
    await emil.post(move, { slot: 'other', date: '2027-01-14', time: '13:00', minutes: '45', place: '' })

    await emil.post(form, {
      ...rhythm,
      everyWeeks: 'other',
      otherWeeks: '6',
      weekday: '4',
      firstDate: '2026-12-24',
    })
    await lise.post(accept((await waiting())[0] as string))
    // 2 December lies before the new rhythm; 14 January was moved by hand and is nearer to no day of it than 3 weeks.
    expect(await planOf(db, pairId)).toEqual([
      '2026-12-02 10:00',
      '2026-12-23 10:00',
      '2027-01-14 13:00',
      '2027-02-04 10:00',
      '2027-03-17 10:00 cancelled',
      '2027-03-18 10:00',
      '2027-04-07 10:00 cancelled',
      '2027-04-28 10:00 cancelled',
      '2027-04-29 10:00',
    ])
    const { rows: kept } = await db.owner.query(
      'select local_date::text as date from meeting where id = $1',
      [before[8].id],
    )
    expect(kept[0].date.toString()).toBe('2027-04-29')
    const shown = await lise.get(urls.pair({ pairId }))
    expect(listed(shown, 'coming ul').some((line) => line.includes('Ny rytme'))).toBe(false)
  })
})

test('what was written for a meeting that falls away comes along, a draft unseen by the one who accepts', async () => {
  const { lise, emil, form, preview, waiting, accept, db, pairId, organisationId, employee } = await start()
  await lise.post(form, rhythm)
  await emil.post(accept((await waiting())[0] as string))
  const { rows: before } = await db.owner.query('select id from meeting order by starts_at')
  const write = (meeting: { id: string }, title: string, shared: boolean) =>
    db.owner.query(
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', $5, 1, $6, case when $7 then $6::timestamptz end)`,
      [organisationId, pairId, meeting.id, employee.memberId, title, testNow.toString(), shared],
    )
  const changed = { ...rhythm, everyWeeks: 'other', otherWeeks: '8', firstDate: '2026-12-23' }
  await emil.post(form, changed)
  const [cadenceId = ''] = await waiting()
  const plain = await lise.get(`${preview({})}proposal=${cadenceId}`)
  await write(before[8], 'Lønnen', false)
  const shown = await lise.get(`${preview({})}proposal=${cadenceId}`)
  expect(listed(shown, 'changes')).toEqual(listed(plain, 'changes'))

  await write(before[7], 'Ovnen', true)
  await write(before[6], 'Melet', true)
  await write(before[5], 'Gæren', true)
  await lise.post(accept(cadenceId))
  const { rows } = await db.owner.query(
    `select i.title, m.local_date::text as date, i.shared_at is null as draft
       from agenda_item i join meeting m on m.id = i.meeting_id
      where not exists (select from meeting_cancellation x where x.meeting_id = m.id) order by m.starts_at, i.position`,
  )
  expect(rows.filter(({ title }) => title === 'Lønnen')).toEqual([
    { title: 'Lønnen', date: expect.anything(), draft: true },
  ])
  expect(rows.map(({ title }) => title).sort()).toEqual(['Gæren', 'Lønnen', 'Melet', 'Ovnen'])
})

describe('a pair that is being ended by the owner', () => {
  /** Someone ends the pair; what `meanwhile` does begins before that is committed. */
  async function endedWhile<T>(db: Database, pairId: string, meanwhile: () => Promise<T>): Promise<T> {
    const ending = await db.owner.connect()
    try {
      await ending.query('begin')
      await ending.query('update pair set ended_at = $1 where id = $2', [testNow.toString(), pairId])
      let settled = false
      const doing = meanwhile().finally(() => {
        settled = true
      })
      for (let tries = 0; !settled && tries < 500; tries++) {
        const { rows } = await db.owner.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        if (rows.length > 0) break
      }
      await ending.query('commit')
      return await doing
    } finally {
      ending.release()
    }
  }

  test('gets nothing more from a refill that has begun', async () => {
    const { lise, emil, form, waiting, accept, db, pairId, organisationId } = await start()
    await lise.post(form, rhythm)
    await emil.post(accept((await waiting())[0] as string))
    const plan = await planOf(db, pairId)
    const later = testNow.add({ hours: 24 * 60 })
    await endedWhile(db, pairId, () => refillPair(db, { organisationId, pairId }, later))
    expect(await planOf(db, pairId)).toEqual(plan)
  })

  test('can neither agree, propose, plan nor start', async () => {
    const { lise, emil, form, waiting, accept, db, pairId, organisationId } = await start()
    const meetingId = await addMeeting(db, organisationId, pairId)
    await lise.post(form, rhythm)
    const [cadenceId = ''] = await waiting()
    const wish = { slot: 'other', date: '2026-11-27', time: '10:00', minutes: '30', place: '' }
    for (const [path, fields] of [
      [accept(cadenceId), {}],
      [form, rhythm],
      [urls.pairMeetings({ pairId }), wish],
      [urls.meetingMove({ meetingId }), wish],
      [urls.meetingStart({ meetingId }), {}],
    ] as const) {
      await db.owner.query('update pair set ended_at = null')
      const answer = await endedWhile(db, pairId, () => emil.post(path, fields))
      expect([path, answer.status, heading(answer)]).toEqual([path, 409, expect.anything()])
    }
    const { rows } = await db.owner.query(
      `select (select count(*) from meeting) as meetings, (select count(*) from meeting_start) as started,
              (select count(*) from meeting_move) as moved, (select count(*) from cadence_answer) as answered`,
    )
    expect(rows).toEqual([{ meetings: 1, started: 0, moved: 0, answered: 0 }])
  })
})

describe('what cannot be', () => {
  test.each([
    ['firstDate', { firstDate: '2026-12-03' }, 'Datoen er en torsdag.'],
    ['firstDate', { firstDate: '2026-11-18' }, 'Vælg i morgen eller en senere dag'],
    ['firstDate', { firstDate: '2027-12-01' }, 'inden for de næste seks måneder'],
    ['place', { place: 'javascript:alert(1)' }, 'https://'],
    ['place', { place: 'ftp://filer.example/2' }, 'https://'],
    ['otherWeeks', { everyWeeks: 'other' }, 'Udfyld feltet'],
    ['otherMinutes', { minutes: 'other', otherMinutes: '240' }, '15–120'],
    ['time', { time: '25:00' }, 'klokkeslæt'],
    ['weekday', { weekday: '8' }, 'Vælg en af mulighederne'],
  ])('%s as %j comes back with a word and every value kept', async (field, wrong, words) => {
    const { lise, form, preview, waiting } = await start()
    const written = { ...rhythm, place: 'Køkkenet', ...wrong }
    for (const answer of [await lise.get(preview(written)), await lise.post(form, written)]) {
      expect(answer.status).toBe(422)
      const link = answer.page.querySelector(`#errors a[href="#${field}"]`)
      expect(link?.text).toContain(words)
      expect(answer.page.querySelector(`#${field}`)).not.toBeNull()
      expect(value(answer, 'place')).toBe(written.place)
      expect(value(answer, 'time')).toBe(written.time)
    }
    expect(await waiting()).toEqual([])
  })

  test('all that is wrong is told at once', async () => {
    const { lise, preview } = await start()
    const answer = await lise.get(
      preview({ ...rhythm, everyWeeks: 'other', time: 'morgen', minutes: 'other' }),
    )
    const links = answer.page.querySelectorAll('#errors a').map((link) => link.getAttribute('href'))
    expect(links).toEqual(['#time', '#otherWeeks', '#otherMinutes'])
  })

  test('an unknown field is refused', async () => {
    const { lise, form } = await start()
    expect((await lise.post(form, { ...rhythm, proposedBy: 'Emil' })).status).toBe(400)
  })

  test("another pair's rhythm is not there, and neither is one pair's proposal at another", async () => {
    const { lise, karsten, pair, form, preview, waiting, accept, withdraw, otherPairId } = await start()
    await lise.post(form, rhythm)
    const [cadenceId = ''] = await waiting()
    for (const path of [pair, form, preview(rhythm), `${preview({})}proposal=${cadenceId}`])
      expect((await karsten.get(path)).status).toBe(404)
    for (const path of [form, accept(cadenceId), withdraw(cadenceId)])
      expect((await karsten.post(path, path === form ? rhythm : {})).status).toBe(404)
    const elsewhere = { pairId: otherPairId, cadenceId }
    expect((await karsten.post(urls.cadenceAcceptance(elsewhere))).status).toBe(404)
    expect((await karsten.get(`${urls.cadencePreview(elsewhere)}?proposal=${cadenceId}`)).status).toBe(404)
  })

  test('a pair that has ended agrees nothing more, and can still be read', async () => {
    const { lise, emil, pair, form, waiting, accept, db, pairId } = await start()
    await lise.post(form, rhythm)
    await db.owner.query('update pair set ended_at = $1', [testNow.toString()])
    expect((await emil.post(accept((await waiting())[0] as string))).status).toBe(409)
    expect((await lise.post(form, rhythm)).status).toBe(409)
    expect((await lise.get(pair)).status).toBe(200)
    expect(await planOf(db, pairId)).toEqual([])
  })
})

describe('the refill', () => {
  async function agreed() {
    const parts = await start()
    await parts.lise.post(parts.form, rhythm)
    await parts.emil.post(parts.accept((await parts.waiting())[0] as string))
    const scope = { organisationId: parts.organisationId, pairId: parts.pairId }
    return { ...parts, scope, later: Temporal.Instant.from('2027-04-23T08:00:00Z') }
  }

  test('after five months the horizon is six months again, once, however often and by however many it runs', async () => {
    const { db, scope, later, pairId } = await agreed()
    await Promise.all([
      refillPair(db, scope, later),
      refillPair(db, scope, later),
      refillPair(db, scope, later),
    ])
    await refillPair(db, scope, later)
    const dates = await planOf(db, pairId)
    expect(dates).toEqual([
      ...everyThirdWednesday,
      '2027-06-09 10:00',
      '2027-06-30 10:00',
      '2027-07-21 10:00',
      '2027-08-11 10:00',
      '2027-09-01 10:00',
      '2027-09-22 10:00',
      '2027-10-13 10:00',
    ])
    const { rows } = await db.owner.query('select count(*) as seats from meeting_attendance')
    expect(rows[0].seats).toBe(2 * dates.length)
  })

  test('brings back nothing that was cancelled', async () => {
    const { db, scope, emil, pairId } = await agreed()
    const { rows } = await db.owner.query(`select id from meeting where local_date = '2027-01-13'`)
    await emil.post(urls.meetingCancellation({ meetingId: rows[0].id }), { reason: 'Ferie' })
    await refillPair(db, scope, testNow)
    expect(await planOf(db, pairId)).toEqual(
      everyThirdWednesday.map((line) => (line.startsWith('2027-01-13') ? `${line} cancelled` : line)),
    )
  })

  test.each([
    ['a pair that has ended', `update pair set ended_at = '2027-01-01T00:00Z'`],
    [
      'someone deactivated',
      `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
       select organisation_id, employee_id, leader_id, '2027-01-01T00:00Z' from pair`,
    ],
  ])('lays out nothing for %s', async (_, change) => {
    const { db, scope, later, pairId } = await agreed()
    await db.owner.query(change)
    await refillPair(db, scope, later)
    expect(await planOf(db, pairId)).toEqual(everyThirdWednesday)
  })
})
