import { expect, test } from 'vitest'
import type { Answer } from '../../../test/support/app.ts'
import { createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, addPerson } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

async function world() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { db } = app
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    karsten: app.as(company.leader.sessionToken),
    meet: (startsAt: string) => addMeeting(db, company.organisationId, company.pairId, startsAt),
    agree: async (meetingId: string, body: string, deadline: string, ownerId = company.employee.memberId) => {
      await app.as(company.owner.sessionToken).post(urls.meetingStart({ meetingId }))
      const answer = await app
        .as(company.owner.sessionToken)
        .post(urls.meetingAgreements({ meetingId }), { kind: 'task', body, deadline, ownerId })
      return answer.location?.split('#agreement-')[1] as string
    },
    propose: (by: string) =>
      db.owner.query(
        `insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date, proposed_by, proposed_at)
         values ($1, $2, 2, 2, '09:00', 'Europe/Copenhagen', 45, '2026-12-01', $3, now())`,
        [company.organisationId, company.pairId, by],
      ),
    addItem: (meetingId: string, author: string, title: string, shared: boolean) =>
      db.owner.query(
        `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
         values ($1, $2, $3, $4, 'tasks', $5, 1, now(), case when $6 then now() end)`,
        [company.organisationId, company.pairId, meetingId, author, title, shared],
      ),
  }
}

const nextStep = ({ page }: Answer): string => page.querySelector('#next-step h2')?.text ?? ''
const action = ({ page }: Answer) => {
  const link = page.querySelector('#next-step a')
  return [link?.text, link?.getAttribute('href')]
}

test('two who have just been put together are asked to agree on a rhythm', async () => {
  const { lise, emil, company } = await world()
  const seen = await lise.get('/')
  expect(seen.page.querySelector('h1')?.text).toBe('Hej Lise')
  expect(nextStep(seen)).toBe('Du og Emil har ikke aftalt en rytme endnu')
  expect(action(seen)).toEqual(['Foreslå en rytme', urls.cadences({ pairId: company.pairId })])
  const row = seen.page.getElementById(`pair-${company.pairId}`)?.structuredText
  expect(row).toContain('Emil Dahl')
  expect(row).toContain('Du leder · Ingen samtale planlagt')
  const other = (await emil.get('/')).page.getElementById(`pair-${company.pairId}`)?.structuredText
  expect(other).toContain('Lise Holm')
  expect(other).toContain('Leder dig')
})

test('a proposal waits for the other, and says so to the one who made it', async () => {
  const { lise, emil, propose, company } = await world()
  await propose(company.owner.memberId)
  expect(nextStep(await emil.get('/'))).toBe('Lise har foreslået en rytme')
  const own = await lise.get('/')
  expect(own.page.getElementById(`pair-${company.pairId}`)?.text).toContain('Emil skal svare på din rytme')
  expect(nextStep(own)).toBe('')
})

test('the next conversation with what is missing for it; drafts of the other count for nothing', async () => {
  const { lise, emil, meet, propose, addItem, company } = await world()
  await propose(company.owner.memberId)
  const meetingId = await meet('2026-11-24T09:00')
  await addItem(meetingId, company.employee.memberId, 'KLADDE', false)
  const seen = await lise.get('/')
  expect(nextStep(seen)).toBe('Hvad vil du tale med Emil om i morgen kl. 9.00?')
  expect(action(seen)).toEqual(['Gør dig klar', urls.preparation({ meetingId })])
  expect(seen.page.getElementById(`pair-${company.pairId}`)?.text).toContain(
    'Næste samtale i morgen kl. 9.00 · ingen punkter endnu',
  )
  expect(seen.html).not.toContain('KLADDE')
  await addItem(meetingId, company.owner.memberId, 'Vagtplan', true)
  const ready = await lise.get('/')
  expect(nextStep(ready)).toBe('Din næste samtale er med Emil i morgen kl. 9.00')
  const own = await emil.get('/')
  expect(own.page.getElementById(`pair-${company.pairId}`)?.text).toContain('2 punkter')
})

test('a conversation that is going on stands on top, and one left open asks to be rounded off', async () => {
  const { lise, emil, meet, clock } = await world()
  const meetingId = await meet('2026-11-23T09:00')
  await lise.post(urls.meetingStart({ meetingId }))
  const seen = await emil.get('/')
  expect(nextStep(seen)).toBe('Samtalen med Lise er i gang')
  expect(action(seen)).toEqual(['Gå til samtalen', urls.meeting({ meetingId })])
  clock.set(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  const later = await emil.get('/')
  expect(nextStep(later)).toBe('Samtalen med Lise i går er ikke rundet af')
  await emil.post(urls.meetingClose({ meetingId }))
  expect(nextStep(await emil.get('/'))).not.toContain('rundet af')
})

test('a conversation that nobody opened asks both, from its end on, until one of them has answered', async () => {
  const { lise, emil, meet, clock, company } = await world()
  const meetingId = await meet('2026-11-23T09:00')
  clock.set(Temporal.Instant.from('2026-11-23T08:44:59Z'))
  expect(nextStep(await lise.get('/'))).toBe('Din samtale med Emil er i dag kl. 9.00')
  clock.set(Temporal.Instant.from('2026-11-23T08:45:00Z'))
  const sameDay = await lise.get('/')
  expect(nextStep(sameDay)).toBe('Nåede du og Emil samtalen i dag?')
  const links = sameDay.page.querySelectorAll('#next-step a').map((a) => a.getAttribute('href'))
  expect(links).toEqual([urls.meetingMove({ meetingId }), urls.meeting({ meetingId })])
  expect(sameDay.page.getElementById(`pair-${company.pairId}`)?.text).toContain('Ingen samtale planlagt')
  clock.set(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  const seen = await emil.get('/')
  expect(nextStep(seen)).toBe('Nåede du og Lise samtalen i går?')
  expect(seen.page.querySelectorAll('#next-step button').map(({ text }) => text)).toEqual([
    'Ja, vi talte sammen',
    'Nej, den blev ikke til noget',
  ])
  const answered = await emil.submit(urls.meetingOutcome({ meetingId }), { outcome: 'held', back: '/' })
  expect(answered.page.querySelector('#flash')?.text).toContain('Samtalen tæller som holdt.')
  expect((await lise.get('/')).page.text).not.toContain('samtalen i går?')
})

test('two in a row that came to nothing ask whether the rhythm fits, until each has put it away', async () => {
  const { lise, emil, meet, clock, propose, company, db } = await world()
  await propose(company.owner.memberId)
  await db.owner.query(
    `insert into cadence_answer (organisation_id, cadence_id, pair_id, answer, answered_by, answered_at)
     select organisation_id, id, pair_id, 'accepted', $1, '2026-01-05T08:00:00Z' from cadence`,
    [company.employee.memberId],
  )
  const [first, second] = [await meet('2026-11-12T09:00'), await meet('2026-11-19T09:00')]
  const answer = (meetingId: string) => urls.meetingOutcome({ meetingId })
  await lise.post(answer(first), { outcome: 'not_held' })
  expect(nextStep(await lise.get('/'))).toContain('Nåede du og Emil samtalen torsdag')
  await emil.post(answer(second), { outcome: 'not_held' })
  const seen = await lise.get('/')
  expect(nextStep(seen)).toBe('To samtaler i træk blev ikke til noget')
  expect(action(seen)).toEqual(['Foreslå en ny rytme', urls.cadences({ pairId: company.pairId })])
  expect(seen.page.getElementById(`pair-${company.pairId}`)?.text).toContain('Passer rytmen stadig?')
  await lise.post(urls.rhythmDoubtDismissal({ meetingId: second }), { back: '/' })
  expect(nextStep(await lise.get('/'))).not.toContain('i træk')
  expect(nextStep(await emil.get('/'))).toContain('i træk')

  const third = await meet('2026-11-26T09:00')
  clock.set(Temporal.Instant.from('2026-11-27T08:00:00Z'))
  await emil.post(answer(third), { outcome: 'not_held' })
  expect(nextStep(await lise.get('/'))).toContain('i træk')
})

test('agreements are confirmed and completed on the spot, with undo', async () => {
  const { lise, emil, meet, agree, clock } = await world()
  const meetingId = await meet('2026-11-23T09:00')
  const id = await agree(meetingId, 'Bestil mel til jul', '2026-11-25')
  await lise.post(urls.agreementConfirmation({ agreementId: id }), { version: '1' })
  await lise.post(urls.meetingClose({ meetingId }))
  const seen = await emil.get('/')
  expect(nextStep(seen)).toBe('En aftale med Lise venter på dig')
  expect(action(seen)).toEqual(['Læs og bekræft', `#agreement-${id}`])
  const row = seen.page.getElementById(`agreement-${id}`)
  expect(row?.structuredText).toContain('Med Lise · Opgave · Dig · senest onsdag den 25. november')
  const form = row?.querySelector('form')
  const fields = Object.fromEntries(
    (form?.querySelectorAll('input') ?? []).map((field) => [
      field.getAttribute('name') as string,
      field.getAttribute('value') as string,
    ]),
  )
  const confirmed = await emil.submit(form?.getAttribute('action') as string, fields)
  expect(confirmed.page.querySelector('h1')?.text).toBe('Hej Emil')

  clock.set(Temporal.Instant.from('2026-11-26T08:00:00Z'))
  const late = await emil.get('/')
  expect(nextStep(late)).toBe('Du har en aftale med Lise, der er over tid')
  expect(late.page.getElementById(`agreement-${id}`)?.text).toContain('Over tid')
  const leaders = await lise.get('/')
  expect(leaders.page.getElementById(`agreement-${id}`)?.text).toContain('Over tid')

  const done = await emil.submit(urls.agreementCompletion({ agreementId: id }), { back: '/' })
  expect(done.page.querySelector('[role=status]')?.text).toContain('Aftalen er klaret.')
  expect(done.page.getElementById(`agreement-${id}`)).toBeNull()
  const undo = done.page.querySelector('[role=status] form')?.getAttribute('action') as string
  expect((await emil.submit(undo, { back: '/' })).page.getElementById(`agreement-${id}`)).not.toBeNull()
})

test('a leader sees only their own pairs, an owner none but theirs', async () => {
  const { lise, karsten, company } = await world()
  const seen = await karsten.get('/')
  expect(seen.page.getElementById(`pair-${company.otherPairId}`)?.text).toContain('Oda Lund')
  expect(seen.html).not.toContain('Emil')
  expect((await lise.get('/')).html).not.toContain('Oda')
})

test('an owner who leads nobody sees how far the company is, and nothing of anyone', async () => {
  const { db, as, company } = await world()
  const owner = await addPerson(db, company.organisationId, 'Grete Vang', 'grete@bageriet.example', 'owner')
  const seen = await as(owner.sessionToken).get('/')
  expect(seen.page.querySelector('#set-up h2')?.text).toBe('Få virksomheden på plads')
  expect(seen.page.getElementById('set-up')?.text).toContain('4 medarbejdere ud over dig')
  expect(seen.page.querySelector('#set-up a')?.getAttribute('href')).toBe(urls.people())
  expect(seen.html).not.toContain('Emil')
})

test('someone whom nobody leads yet is told what will stand here', async () => {
  const { db, as, company } = await world()
  const newcomer = await addPerson(db, company.organisationId, 'Nanna Bech', 'nanna@bageriet.example')
  const { page } = await as(newcomer.sessionToken).get('/')
  expect(page.querySelector('main')?.text).toContain('Du er med i Bageriet.')
  expect(page.getElementById('set-up')).toBeNull()
})

const earlier = ({ page }: Answer) => {
  const [summary] = page.querySelectorAll('#earlier summary')
  const rows = page.querySelectorAll('#earlier li')
  return [summary?.text.trim(), ...rows.map((row) => [row.querySelector('a')?.text, row.text])]
}

test('those who have parted stand folded away for both, with the way to what they had', async () => {
  const { db, lise, emil, company } = await world()
  expect((await lise.get('/')).page.querySelector('#earlier')).toBeNull()
  await db.owner.query(`update pair set ended_at = '2026-10-06T22:30:00Z' where id = $1`, [company.pairId])
  const seen = await lise.get('/')
  expect(seen.page.querySelector('#pairs')).toBeNull()
  expect(earlier(seen)).toEqual([
    'Tidligere samtaler',
    ['Emil Dahl', expect.stringContaining('Til og med 7. okt. 2026')],
  ])
  expect(earlier(await emil.get('/'))[1]).toEqual(['Lise Holm', expect.anything()])
  const there = urls.pair({ pairId: company.pairId })
  expect(seen.page.querySelector('#earlier a')?.getAttribute('href')).toBe(there)
  expect((await lise.get(there)).status).toBe(200)
})

test('someone who has left stands there too, until they are back', async () => {
  const { db, karsten, company } = await world()
  await db.owner.query(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
     values ($1, $2, $3, '2026-11-01T08:00:00Z')`,
    [company.organisationId, company.otherEmployee.memberId, company.owner.memberId],
  )
  const seen = await karsten.get('/')
  expect(seen.page.querySelector('#pairs')).toBeNull()
  expect(earlier(seen)[1]).toEqual(['Oda Lund', expect.stringContaining('1. nov. 2026')])
  await db.owner.query('update member_deactivation set reactivated_at = now()')
  expect((await karsten.get('/')).page.querySelector('#earlier')).toBeNull()
})

test('it reads the same in English', async () => {
  const { db, emil, meet } = await world()
  await db.owner.query(`update member set language = 'en'`)
  await meet('2026-11-24T09:00')
  const { page } = await emil.get('/')
  expect(page.querySelector('h1')?.text).toBe('Hello Emil')
  expect(page.getElementById('pairs')?.text).toContain(
    'Leads you · Next conversation tomorrow at 09:00 · no items yet',
  )
})

test('a leader of fifty sees them all', async () => {
  const { db, as, company } = await world()
  await db.owner.query(
    `with people as (
       insert into member (organisation_id, name, email, role, created_at)
       select $1, 'Person ' || n, 'person' || n || '@bageriet.example', 'member', now() from generate_series(1, 50) n
       returning id)
     insert into pair (organisation_id, leader_id, employee_id, created_at) select $1, $2, id, now() from people`,
    [company.organisationId, company.leader.memberId],
  )
  const { page } = await as(company.leader.sessionToken).get('/')
  expect(page.querySelectorAll('#pairs li')).toHaveLength(51)
})

test('the employee alone is asked what a training has changed, from four weeks after it until they answer', async () => {
  const { lise, emil, company, clock } = await world()
  const added = await emil.post(urls.pairDevelopment({ pairId: company.pairId }), {
    title: 'Tale for flere',
    why: '',
    share: 'yes',
  })
  const wishId = /\/development\/([\w-]+)\?/.exec(added.location ?? '')![1]!
  const training = { kind: 'course', title: 'Fem aftener', place: '', firstDate: '2026-10-27', lastDate: '' }
  await emil.post(urls.wishTrainings({ wishId }), training)
  const line = async (by: typeof emil) =>
    (await by.get('/')).page.getElementById(`pair-${company.pairId}`)?.text ?? ''
  expect(await line(emil)).not.toContain('Hvad har oplæringen ændret?')
  clock.set(Temporal.Instant.from('2026-11-23T23:00:00Z'))
  expect(nextStep(await emil.get('/'))).toBe('Hvad har din oplæring ændret i dit arbejde?')
  const [label, href] = action(await emil.get('/'))
  expect([label, href?.split('#training-')[0]]).toEqual(['Svar kort', urls.wish({ wishId })])
  expect((await lise.get('/')).html).not.toMatch(/oplæring|Fem aftener/)
  const trainingId = href?.split('#training-')[1] as string
  await emil.post(urls.trainingEffects({ trainingId }), { answer: 'some', body: '' })
  expect(await line(emil)).not.toContain('Hvad har oplæringen ændret?')
})

test('how one was heard waits for the one who did not write it, until they confirm or adjust', async () => {
  const { lise, emil, meet } = await world()
  const meetingId = await meet('2026-11-23T09:00')
  await lise.post(urls.meetingStart({ meetingId }))
  const begun = await lise.post(urls.meetingListening({ meetingId }), {
    topic: 'own',
    own: 'Hvad driller?',
    listener: 'leader',
  })
  const listeningId = begun.location!.split('/')[2]!
  await lise.post(urls.retelling({ listeningId }), { version: '0', body: 'Kladde', share: 'no' })
  await lise.post(urls.meetingClose({ meetingId }))
  const asked = 'Lise har skrevet ned, hvad der blev sagt. Var det sådan?'
  expect((await emil.get('/')).html).not.toContain(asked)
  await lise.post(urls.retelling({ listeningId }), { version: '0', body: 'Ovnen', share: 'yes' })
  expect(nextStep(await emil.get('/'))).toBe(asked)
  expect(action(await emil.get('/'))[1]).toBe(urls.retelling({ listeningId }))
  expect((await lise.get('/')).html).not.toContain('blev sagt')
  await emil.post(urls.retelling({ listeningId }), { version: '1', body: 'Ovnen om mandagen', share: 'yes' })
  expect((await emil.get('/')).html).not.toContain('blev sagt')
  expect(nextStep(await lise.get('/'))).toContain('Emil har skrevet ned')
  await lise.post(urls.retellingConfirmation({ listeningId }), { version: '2' })
  expect((await lise.get('/')).html).not.toContain('blev sagt')
})
