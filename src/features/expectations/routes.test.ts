import type { HTMLElement } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

interface World extends TestApp {
  company: Company
  lise: ReturnType<TestApp['as']>
  emil: ReturnType<TestApp['as']>
  oda: ReturnType<TestApp['as']>
}

async function world(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  return {
    ...app,
    company,
    lise: app.as(company.owner.sessionToken),
    emil: app.as(company.employee.sessionToken),
    oda: app.as(company.otherEmployee.sessionToken),
  }
}

const plan = ({ db, company }: World, at = '2026-12-07T09:00'): Promise<string> =>
  addMeeting(db, company.organisationId, company.pairId, at)

const body = 'Vagtplanen to uger før'
const words = (change: Record<string, string> = {}) => ({ kind: 'need', body, ...change })

const room = ({ company }: World): string => urls.pairExpectations({ pairId: company.pairId })

/** Writes one and returns its id. */
async function write(of: World, share: 'yes' | 'no' = 'yes', change = {}, by = of.emil): Promise<string> {
  const answer = await by.post(room(of), { ...words(change), share })
  expect(answer.status).toBe(303)
  return /#(?:expectation|draft)-(.+)$/.exec(answer.location as string)?.[1] as string
}

const at = (expectationId: string) => urls.expectation({ expectationId })

const meet = (by: World['emil'], expectationId: string, version = 1) =>
  by.post(urls.expectationAnswer({ expectationId }), { version: String(version), answer: 'met' })

const talk = (by: World['emil'], expectationId: string, reason = 'Den ligger ikke fast', version = 1) =>
  by.post(urls.expectationAnswer({ expectationId }), { version: String(version), answer: 'talk', reason })

const shown = (page: HTMLElement): string => page.querySelector('main')?.structuredText ?? ''

const buttons = (page: HTMLElement): string[] =>
  page.querySelectorAll('main button').map((button) => button.text.trim())

const count = async ({ db }: World, table: string): Promise<number> =>
  (await db.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n

const items = async ({ db }: World) =>
  (
    await db.owner.query(
      `select meeting_id as "meetingId", author_id as author, category, title, body, shared_at is not null as shared
         from agenda_item where removed_at is null order by id`,
    )
  ).rows

test('a draft is for its author alone until it is shared; then both read it, in a column each', async () => {
  const of = await world()
  const id = await write(of, 'no')
  const own = await of.emil.get(room(of))
  expect(shown(own.page)).toContain('Du har brug for')
  expect(own.page.getElementById(`draft-${id}`)?.structuredText).toContain('Kun dig')
  expect(own.page.getElementById('expectation-body-audience')?.text).toBe('Kun dig, indtil du deler med Lise')
  expect(own.page.querySelector('h1')?.text).toBe('Forventninger mellem dig og Lise')

  for (const path of [room(of), urls.pair({ pairId: of.company.pairId }), urls.today()]) {
    expect((await of.lise.get(path)).html).not.toContain(body)
  }
  expect((await of.lise.get(at(id))).status).toBe(404)
  expect((await talk(of.lise, id)).status).toBe(404)

  expect((await of.emil.post(urls.expectationSharing({ expectationId: id }))).location).toBe(at(id))
  const pair = await of.lise.get(urls.pair({ pairId: of.company.pairId }))
  const row = pair.page.getElementById(`expectation-${id}`)
  expect(row?.structuredText).toContain('Emil har brug for')
  expect(row?.structuredText).toContain('Venter på dit svar')
  expect(shown(pair.page)).toContain('Hvad Emil forventer af dig')
  expect(await count(of, 'expectation_draft')).toBe(0)
})

test('the same words sent twice, or a draft shared twice at once, are one', async () => {
  const of = await world()
  const ids = await Promise.all([write(of), write(of), write(of)])
  expect(new Set(ids).size).toBe(1)
  const draft = await write(of, 'no', { body: 'Ro til dejen' })
  const shared = await Promise.all(
    [1, 2, 3].map(() => of.emil.post(urls.expectationSharing({ expectationId: draft }))),
  )
  expect(shared.map(({ location }) => location)).toEqual([at(draft), at(draft), at(draft)])
  expect([await count(of, 'expectation'), await count(of, 'expectation_wording')]).toEqual([2, 2])
})

test('the pair’s page teaches while there is nothing, and what waits stands on the start page', async () => {
  const of = await world()
  const empty = await of.emil.get(urls.pair({ pairId: of.company.pairId }))
  expect(empty.page.getElementById('expectations')?.structuredText).toContain(
    'Begynd med én ting, du forventer af Lise',
  )
  const id = await write(of)
  const today = await of.lise.get(urls.today())
  expect(today.page.getElementById('next-step')?.structuredText).toContain(
    'En forventning fra Emil venter på dit svar',
  )
  expect(today.page.querySelector('#next-step a')?.getAttribute('href')).toBe(at(id))
  expect((await of.emil.get(urls.today())).html).not.toContain('venter på dit svar')
  await meet(of.lise, id)
  expect((await of.lise.get(urls.today())).html).not.toContain('venter på dit svar')
})

test('"I can meet that" is one press, by the other one alone', async () => {
  const of = await world()
  const id = await write(of)
  const seen = await of.lise.get(at(id))
  expect(buttons(seen.page)).toEqual(['Det kan jeg', 'Sæt det på dagsordenen'])
  expect(buttons((await of.emil.get(at(id))).page)).toEqual(['Gem den nye ordlyd', 'Gælder ikke længere'])
  const refused = await meet(of.emil, id)
  expect([refused.status, await count(of, 'expectation_answer')]).toEqual([409, 0])
  expect(refused.page.querySelector('[role=status]')?.text).toContain('Det er den anden, der svarer')

  const answers = await Promise.all([1, 2, 3].map(() => meet(of.lise, id)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await count(of, 'expectation_answer')).toBe(1)
  expect(shown((await of.emil.get(at(id))).page)).toContain('Lise har sagt ja')
  expect(buttons((await of.lise.get(at(id))).page)).toEqual(['Sæt det på dagsordenen'])
})

test('"let us talk" becomes one shared point of the next conversation, by the one who said it', async () => {
  const of = await world()
  const later = await plan(of, '2026-12-28T09:00')
  const next = await plan(of)
  const id = await write(of)
  const empty = await talk(of.lise, id, '  ')
  expect(empty.status).toBe(422)
  expect(empty.page.querySelector('#errors a')?.getAttribute('href')).toBe('#expectation-reason')
  expect(empty.page.getElementById('let-us-talk')?.hasAttribute('open')).toBe(true)

  await Promise.all([1, 2, 3].map(() => talk(of.lise, id)))
  expect(await items(of)).toEqual([
    {
      meetingId: next,
      author: of.company.owner.memberId,
      category: 'other',
      title: body,
      body: 'Den ligger ikke fast',
      shared: true,
    },
  ])
  const seen = await of.emil.get(at(id))
  expect(shown(seen.page)).toContain('Lise vil gerne tale om det:')
  expect(shown(seen.page)).toContain('Det står på dagsordenen mandag den 7. december.')
  for (const meetingId of [next, later]) {
    const meeting = await of.lise.get(urls.meeting({ meetingId }))
    const line = meeting.page.querySelector('#expectations-to-talk a')
    expect([line?.getAttribute('href'), line?.text]).toEqual([at(id), `Emil har brug for: ${body}`])
  }
  const other = await talk(of.lise, id, 'En anden grund')
  expect(other.status).toBe(409)
  expect(other.page.getElementById('expectation-reason')).toBeNull()

  // After the talk she can; then there is nothing left to talk about.
  await meet(of.lise, id)
  expect((await of.lise.get(urls.meeting({ meetingId: next }))).html).not.toContain('expectations-to-talk')
})

test('without a conversation ahead it waits, says so, and finds its place once one is planned', async () => {
  const of = await world()
  const id = await write(of, 'yes', { kind: 'expectation', body: `Klar kl. 7\n${'x'.repeat(300)}` })
  await talk(of.lise, id)
  expect(shown((await of.lise.get(at(id))).page)).toContain('Det venter på jeres næste samtale')
  expect(await items(of)).toEqual([])
  const wish = { slot: 'other', date: '2026-12-03', time: '10:00', minutes: '30', place: '' }
  await of.emil.post(urls.pairMeetings({ pairId: of.company.pairId }), wish)
  const [item] = await items(of)
  expect(item).toMatchObject({ category: 'tasks', author: of.company.owner.memberId, shared: true })
  expect(item.title).toBe(`Klar kl. 7 ${'x'.repeat(188)}…`)

  // The conversation is cancelled; the next one that is planned has it.
  await of.lise.post(urls.meetingCancellation({ meetingId: item.meetingId }), { reason: 'Syg' })
  expect(shown((await of.emil.get(at(id))).page)).toContain('Det venter på jeres næste samtale')
  await plan(of)
  await plan(of, '2026-12-28T09:00')
  expect(await items(of)).toHaveLength(2)
  expect(shown((await of.emil.get(at(id))).page)).toContain('Det står på dagsordenen mandag den 7. december')
})

test('an answer and a plan at the same moment leave one point', async () => {
  const of = await world()
  const id = await write(of)
  const wish = { slot: 'other', date: '2026-12-03', time: '10:00', minutes: '30', place: '' }
  await Promise.all([
    talk(of.lise, id),
    of.emil.post(urls.pairMeetings({ pairId: of.company.pairId }), wish),
    talk(of.lise, id),
  ])
  expect(await items(of)).toHaveLength(1)
})

test('what the conversation did not reach comes along, and so does the link to it', async () => {
  const of = await world()
  const first = await plan(of, '2026-11-23T09:00')
  await plan(of)
  const id = await write(of)
  await of.lise.post(urls.meetingStart({ meetingId: first }))
  await talk(of.lise, id)
  expect((await items(of))[0].meetingId).toBe(first)
  await of.lise.post(urls.meetingClose({ meetingId: first }))
  expect(shown((await of.emil.get(at(id))).page)).toContain('Det står på dagsordenen mandag den 7. december')
})

test('new words void the answer and keep the old ones readable, answers and all', async () => {
  const of = await world()
  await plan(of)
  const id = await write(of)
  await talk(of.lise, id)
  const unchanged = await of.emil.post(at(id), words({ version: '1' }))
  expect([unchanged.status, await count(of, 'expectation_wording')]).toEqual([303, 1])
  const reworded = await of.emil.submit(at(id), words({ body: 'Vagtplanen ti dage før', version: '1' }))
  expect(shown(reworded.page)).toContain('Venter på Lise')
  const earlier = reworded.page.getElementById('earlier')?.structuredText
  expect(earlier).toContain(body)
  expect(earlier).toContain('Lise sagde "Lad os tale om det" i dag: Den ligger ikke fast')
  const history = await of.lise.get(urls.expectationHistory({ pairId: of.company.pairId }))
  expect(shown(history.page)).toContain('Vagtplanen ti dage før')
  expect(shown(history.page)).toContain('Den ligger ikke fast')

  const late = await meet(of.lise, id, 1)
  expect(late.status).toBe(409)
  expect(late.page.querySelector('[role=status]')?.text).toContain('Ordlyden er ændret')
  // She still wants to talk: the point that is there already says what is to be said now.
  await talk(of.lise, id, 'Ti dage er også svært', 2)
  expect((await items(of)).map(({ title, body }) => [title, body])).toEqual([
    ['Vagtplanen ti dage før', 'Ti dage er også svært'],
  ])
})

test('an answer and new words at once leave one result: the answer holds for the words it was given to', async () => {
  const of = await world()
  const id = await write(of)
  const [answered, reworded] = await Promise.all([
    meet(of.lise, id),
    of.emil.post(at(id), words({ body: 'Vagtplanen ti dage før', version: '1' })),
  ])
  expect(reworded.status).toBe(303)
  expect([303, 409]).toContain(answered.status)
  expect(await count(of, 'expectation_answer')).toBe(answered.status === 303 ? 1 : 0)
  expect(shown((await of.lise.get(at(id))).page)).toContain('Venter på dit svar')

  const both = await Promise.all(
    ['Ni dage før', 'Otte dage før'].map((body) => of.emil.post(at(id), words({ body, version: '2' }))),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const lost = both.find(({ status }) => status === 409)
  expect(lost?.page.querySelector('textarea')?.text).toMatch(/^(Ni|Otte) dage før$/)
  expect(await count(of, 'expectation_wording')).toBe(3)
})

test('what no longer applies leaves the current set, can be read, and can come back', async () => {
  const of = await world()
  const id = await write(of)
  await Promise.all([1, 2].map(() => of.emil.post(urls.expectationWithdrawal({ expectationId: id }))))
  expect(await count(of, 'expectation_withdrawal')).toBe(1)
  const pair = await of.lise.get(urls.pair({ pairId: of.company.pairId }))
  expect(pair.page.getElementById(`expectation-${id}`)).toBeNull()
  expect((await of.lise.get(urls.today())).html).not.toContain('venter på dit svar')
  const history = await of.lise.get(urls.expectationHistory({ pairId: of.company.pairId }))
  expect(shown(history.page)).toContain('Gælder ikke længere')
  expect((await meet(of.lise, id)).status).toBe(409)
  expect((await of.lise.post(urls.expectationWithdrawalUndo({ expectationId: id }))).status).toBe(404)
  const back = await of.emil.submit(urls.expectationWithdrawalUndo({ expectationId: id }))
  expect(shown(back.page)).toContain('Venter på Lise')
})

test('a draft can be edited, taken away and brought back', async () => {
  const of = await world()
  const id = await write(of, 'no')
  const edited = await of.emil.submit(at(id), words({ body: 'Ro til dejen' }))
  expect(edited.page.querySelector('textarea')?.text).toBe('Ro til dejen')
  const removed = await of.emil.submit(urls.expectationWithdrawal({ expectationId: id }))
  expect(removed.page.querySelector('[role=status]')?.text).toContain('Kladden er fjernet.')
  expect(removed.page.getElementById(`draft-${id}`)).toBeNull()
  const undo = removed.page.querySelector('[role=status] form')?.getAttribute('action') as string
  expect((await of.emil.submit(undo)).page.getElementById(`draft-${id}`)).not.toBeNull()
})

test('an ended pair keeps what both had, to be read', async () => {
  const of = await world()
  const shared = await write(of)
  const draft = await write(of, 'no', { body: 'Ro til dejen' })
  await of.db.owner.query('update pair set ended_at = now() where id = $1', [of.company.pairId])
  for (const by of [of.emil, of.lise]) {
    const page = await by.get(at(shared))
    expect([page.status, buttons(page.page)]).toEqual([200, []])
    expect((await by.get(room(of))).html).toContain(body)
  }
  expect((await of.lise.get(room(of))).html).not.toContain('Ro til dejen')
  const refused = [
    await meet(of.lise, shared),
    await of.emil.post(at(shared), words({ body: 'Andet', version: '1' })),
    await of.emil.post(urls.expectationWithdrawal({ expectationId: shared })),
    await of.emil.post(urls.expectationSharing({ expectationId: draft })),
    await of.emil.post(room(of), { ...words({ body: 'Mere' }), share: 'yes' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409])
  expect([await count(of, 'expectation'), await count(of, 'expectation_wording')]).toEqual([1, 1])
})

test('nobody else finds it', async () => {
  const of = await world()
  const id = await write(of)
  for (const path of [at(id), room(of), urls.expectationHistory({ pairId: of.company.pairId })]) {
    expect((await of.oda.get(path)).status).toBe(404)
  }
  expect((await meet(of.oda, id)).status).toBe(404)
  expect((await of.lise.post(at(id), words({ version: '1' }))).status).toBe(404)
})

test('it reads the same in English', async () => {
  const of = await world()
  const id = await write(of)
  await of.db.owner.query(`update member set language = 'en' where id = $1`, [of.company.owner.memberId])
  const { page } = await of.lise.get(at(id))
  expect(page.querySelector('h1')?.text).toContain('Emil needs')
  expect(buttons(page)).toEqual(['I can meet that', 'Put it on the agenda'])
})
