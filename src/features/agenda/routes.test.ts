import { expect, test } from 'vitest'
import { type Answer, type Browser, createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { testSealing } from '../../../test/support/writing.ts'
import { dayAndMonth } from '../../platform/i18n/dates.ts'
import { openViewer } from '../../platform/session/viewer.ts'
import { urls } from '../../urls.ts'
import { carryOver } from './store.ts'

async function given() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const meetingId = await addMeeting(test.db, company.organisationId, company.pairId)
  const lise = test.as(company.owner.sessionToken)
  const emil = test.as(company.employee.sessionToken)
  return {
    ...test,
    company,
    meetingId,
    meeting: urls.meeting({ meetingId }),
    items: urls.meetingItems({ meetingId }),
    lise,
    emil,
  }
}

const sharedItem = (title: string, more = {}) => ({
  title,
  category: 'tasks',
  body: '',
  share: 'yes',
  ...more,
})
const draft = (title: string, more = {}) => sharedItem(title, { share: 'no', ...more })

const idOf = (answer: Answer): string => /#item-(.+)$/.exec(answer.location ?? '')?.[1] as string
const add = async (who: Browser, path: string, fields: Record<string, string>) =>
  idOf(await who.post(path, fields))

const headings = (answer: Answer, tag: string) =>
  answer.page.querySelectorAll(`main ${tag}`).map((found) => found.text.trim())
const listed = (answer: Answer, label: string) =>
  answer.page
    .querySelectorAll(`ul[aria-label="${label}"] > li`)
    .map((row) => row.querySelector('.font-medium')?.text.trim())
const button = (answer: Answer, words: string) =>
  answer.page
    .querySelectorAll('button')
    .find((found) => (found.getAttribute('aria-label') ?? found.text.trim()) === words)
const field = (answer: Answer, label: string) => {
  const id = answer.page
    .querySelectorAll('label')
    .find((found) => found.text.trim() === label)
    ?.getAttribute('for')
  return answer.page.getElementById(id as string)
}

test('the employee’s items stand first, for both, and each sees whose they are', async () => {
  const { lise, emil, items, meeting } = await given()
  await lise.post(items, sharedItem('Vagtplan'))
  await emil.post(items, sharedItem('Ny ovn', { body: 'Den gamle\nryger.' }))
  const hers = await lise.get(meeting)
  expect(headings(hers, 'h1')).toEqual(['Samtale med Emil'])
  expect(headings(hers, 'h3')).toEqual(['Emils punkter', 'Dine punkter'])
  expect(listed(hers, 'Emils punkter')).toEqual(['Ny ovn'])
  expect(hers.page.text).toContain('Den gamle\nryger.')
  const his = await emil.get(meeting)
  expect(headings(his, 'h3')).toEqual(['Dine punkter', 'Lises punkter'])
  expect(listed(his, 'Lises punkter')).toEqual(['Vagtplan'])
})

test('a draft is for its author until it is shared, on every page and by every address', async () => {
  const { lise, emil, company, as, items, meeting } = await given()
  const id = await add(emil, items, draft('HEMMELIG-KLADDE', { body: 'HEMMELIG-TEKST' }))
  const own = await emil.get(meeting)
  expect(own.page.getElementById(`item-${id}`)?.text).toContain('Kun dig')
  const others = [company.owner, company.leader, company.otherEmployee].map((person) =>
    as(person.sessionToken),
  )
  for (const other of others) {
    for (const path of [meeting, urls.item({ itemId: id }), '/'])
      expect((await other.get(path)).html).not.toContain('HEMMELIG')
    expect((await other.get(urls.item({ itemId: id }))).status).toBe(404)
    for (const name of ['itemSharing', 'itemRemoval', 'itemRestoration', 'itemFocus'] as const) {
      expect((await other.post(urls[name]({ itemId: id }))).status).toBe(404)
    }
  }
  const shared = await emil.submit(urls.itemSharing({ itemId: id }))
  expect(shared.page.getElementById(`item-${id}`)?.text).not.toContain('Kun dig')
  expect(listed(await lise.get(meeting), 'Emils punkter')).toEqual(['HEMMELIG-KLADDE'])
  expect((await emil.post(urls.itemSharing({ itemId: id }))).status).toBe(303)
})

test('the conversation and its items are not there for anyone else', async () => {
  const { emil, db, as, company, items, meeting } = await given()
  const id = await add(emil, items, sharedItem('MÆRKE'))
  const elsewhere = await addCompany(db, '2')
  for (const person of [company.leader, company.otherEmployee, elsewhere.owner, elsewhere.employee]) {
    const other = as(person.sessionToken)
    for (const answer of [
      await other.get(meeting),
      await other.post(items, sharedItem('x')),
      await other.post(urls.item({ itemId: id }), { title: 'x', category: 'other', body: '' }),
    ]) {
      expect(answer.status).toBe(404)
      expect(answer.html).not.toContain('MÆRKE')
    }
  }
})

test('only the author edits, moves and removes, also when the other can see it', async () => {
  const { lise, emil, items } = await given()
  const itemId = await add(emil, items, sharedItem('Ny ovn'))
  expect((await lise.get(urls.item({ itemId }))).status).toBe(404)
  expect((await lise.post(urls.item({ itemId }), { title: 'x', category: 'other', body: '' })).status).toBe(
    404,
  )
  expect((await lise.post(urls.itemPosition({ itemId }), { direction: 'up' })).status).toBe(404)
  expect((await lise.post(urls.itemRemoval({ itemId }))).status).toBe(404)
})

test('wrong input comes back with every value, and the summary links to the field', async () => {
  const { emil, items } = await given()
  const answer = await emil.post(items, {
    title: '  ',
    category: 'goals',
    body: 'Det her er vigtigt',
    share: 'yes',
  })
  expect(answer.status).toBe(422)
  expect(answer.page.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#title')
  expect(answer.page.getElementById('title')?.getAttribute('aria-invalid')).toBe('true')
  expect(field(answer, 'Mere om det (valgfrit)')?.text).toBe('Det her er vigtigt')
  expect(answer.page.querySelector('input[value=goals]')?.hasAttribute('checked')).toBe(true)
  const long = await emil.post(items, sharedItem('x'.repeat(201)))
  expect(long.status).toBe(422)
  expect(long.page.querySelector('[role=alert]')?.text).toContain('Skriv højst 200 tegn')
  expect(field(long, 'Hvad handler det om?')?.getAttribute('value')).toBe('x'.repeat(201))
  expect((await emil.post(items, sharedItem('x', { author: 'someone' }))).status).toBe(400)
})

test('one edits one’s own item on a page of its own', async () => {
  const { lise, emil, items, meeting } = await given()
  const itemId = await add(emil, items, draft('Ny ovm'))
  const form = await emil.get(urls.item({ itemId }))
  expect(field(form, 'Hvad handler det om?')?.getAttribute('value')).toBe('Ny ovm')
  const wrong = await emil.post(urls.item({ itemId }), { title: '', category: 'tasks', body: 'beholdt' })
  expect(wrong.status).toBe(422)
  expect(field(wrong, 'Mere om det (valgfrit)')?.text).toBe('beholdt')
  const after = await emil.submit(urls.item({ itemId }), { title: 'Ny ovn', category: 'goals', body: '' })
  expect(listed(after, 'Dine punkter')).toEqual(['Ny ovn'])
  expect((await lise.get(meeting)).html).not.toContain('Ny ovn')
})

test('items change places among one’s own, by buttons that stay', async () => {
  const { lise, emil, items, meeting } = await given()
  for (const title of ['A', 'B']) await emil.post(items, sharedItem(title))
  const itemId = await add(emil, items, sharedItem('C'))
  await lise.post(items, sharedItem('Hendes'))
  const ordering = await emil.get(`${meeting}?order=own`)
  expect(ordering.page.getElementById(`up-${itemId}`)?.getAttribute('aria-label')).toBe('Op: C')
  const moved = await emil.submit(urls.itemPosition({ itemId }), { direction: 'up' })
  expect(listed(moved, 'Dine punkter')).toEqual(['A', 'C', 'B'])
  expect(moved.page.getElementById(`up-${itemId}`)).not.toBeNull()
  await Promise.all([1, 2, 3].map(() => emil.post(urls.itemPosition({ itemId }), { direction: 'up' })))
  expect(listed(await lise.get(meeting), 'Emils punkter')).toEqual(['C', 'A', 'B'])
  expect(
    listed(await emil.submit(urls.itemPosition({ itemId }), { direction: 'down' }), 'Dine punkter'),
  ).toEqual(['A', 'C', 'B'])
  expect((await emil.post(urls.itemPosition({ itemId }), { direction: 'sideways' })).status).toBe(400)
})

test('a removed item is gone for both and comes back by undo', async () => {
  const { lise, emil, items, meeting } = await given()
  const itemId = await add(emil, items, sharedItem('Ny ovn'))
  const removed = await emil.submit(urls.itemRemoval({ itemId }))
  expect(removed.page.querySelector('[role=status]')?.text).toContain('Punktet er fjernet.')
  expect((await lise.get(meeting)).html).not.toContain('Ny ovn')
  expect((await emil.post(urls.itemRemoval({ itemId }))).status).toBe(303)
  const undo = button(removed, 'Fortryd')?.closest('form')?.getAttribute('action') as string
  expect(listed(await emil.submit(undo), 'Dine punkter')).toEqual(['Ny ovn'])
  expect(listed(await lise.get(meeting), 'Emils punkter')).toEqual(['Ny ovn'])
})

test('an item the other has written notes on is not taken away', async () => {
  const { lise, emil, items, meetingId, meeting } = await given()
  const itemId = await add(emil, items, sharedItem('Ny ovn'))
  await lise.post(urls.meetingStart({ meetingId }))
  await lise.post(urls.meetingNotes({ meetingId }), { body: 'Vi ser på priser', itemId })
  const answer = await emil.post(urls.itemRemoval({ itemId }))
  expect(answer.status).toBe(409)
  expect(answer.page.querySelector('[role=status]')?.text).toContain('noter fra jer begge')
  expect((await emil.get(meeting)).html).toContain('Vi ser på priser')
})

test('an item opens and is ticked off for both; pressing twice is the same as once', async () => {
  const { lise, emil, items, meetingId, meeting } = await given()
  const first = await add(emil, items, sharedItem('Ny ovn'))
  const second = await add(lise, items, sharedItem('Vagtplan'))
  const early = await lise.post(urls.itemTick({ itemId: first }), { value: 'on' })
  expect(early.status).toBe(409)
  expect(early.page.querySelector('[role=status]')?.text).toContain('ikke startet')
  await lise.post(urls.meetingStart({ meetingId }))
  expect(headings(await emil.get(meeting), 'article h2')).toEqual(['Ny ovn'])
  await Promise.all([lise, emil].map((who) => who.post(urls.itemTick({ itemId: first }), { value: 'on' })))
  const ticked = await emil.get(meeting)
  expect(ticked.page.getElementById(`item-${first}`)?.text).toContain('Talt om')
  expect(button(ticked, 'Næste: Vagtplan')).toBeDefined()
  await Promise.all([lise, emil].map((who) => who.post(urls.itemFocus({ itemId: second }))))
  expect(headings(await emil.get(meeting), 'article h2')).toEqual(['Vagtplan'])
  await emil.submit(urls.itemTick({ itemId: first }), { value: 'off' })
  expect((await lise.get(meeting)).page.getElementById(`item-${first}`)?.text).toContain('Ikke talt om endnu')
})

test('a draft is neither opened nor ticked, so the other never hears of it', async () => {
  const { emil, lise, items, meetingId, meeting } = await given()
  const itemId = await add(emil, items, draft('HEMMELIG'))
  await emil.post(urls.meetingStart({ meetingId }))
  expect((await emil.post(urls.itemFocus({ itemId }))).status).toBe(409)
  expect((await emil.post(urls.itemTick({ itemId }), { value: 'on' })).status).toBe(409)
  const note = await emil.post(urls.meetingNotes({ meetingId }), {
    body: 'også HEMMELIG',
    itemId,
  })
  expect(note.status).toBe(409)
  expect(note.page.getElementById('unsaved-text')?.text).toBe('også HEMMELIG')
  const hers = (await lise.get(meeting)).html
  expect(hers).not.toContain('HEMMELIG')
  expect(hers).not.toContain(itemId)
})

test('nothing is added to a conversation that is over, and the text comes back to be copied', async () => {
  const { db, emil, company, items, meetingId } = await given()
  const itemId = await add(emil, items, sharedItem('Ny ovn'))
  await db.owner.query(
    `insert into meeting_cancellation (organisation_id, meeting_id, pair_id, reason, cancelled_by, cancelled_at)
     values ($1, $2, $3, 'Lise er syg', $4, now())`,
    [company.organisationId, meetingId, company.pairId, company.owner.memberId],
  )
  const answer = await emil.post(items, sharedItem('Min idé', { body: 'Lang tekst' }))
  expect(answer.status).toBe(409)
  expect(answer.page.querySelector('[role=status]')?.text).toContain('næste samtale')
  expect(field(answer, 'Det, du skrev')?.text).toBe('Min idé\n\nLang tekst')
  const edit = await emil.post(urls.item({ itemId }), { title: 'Rettet', category: 'tasks', body: '' })
  expect(edit.status).toBe(409)
  expect(field(edit, 'Det, du skrev')?.text).toBe('Rettet')
  for (const name of ['itemSharing', 'itemRemoval', 'itemRestoration', 'itemFocus'] as const) {
    expect((await emil.post(urls[name]({ itemId }))).status).toBe(409)
  }
  expect((await emil.get(urls.item({ itemId }))).location).toContain(urls.meeting({ meetingId }))
})

test('what was not reached comes along once, drafts of both as drafts, with a mark', async () => {
  const { db, clock, lise, emil, company, items, meetingId } = await given()
  const next = await addMeeting(db, company.organisationId, company.pairId, '2026-12-15T09:00')
  const reached = await add(emil, items, sharedItem('Nået'))
  await emil.post(items, sharedItem('Ny ovn'))
  await emil.post(items, draft('Emils kladde'))
  const gone = await add(emil, items, sharedItem('Fjernet'))
  await lise.post(items, draft('Lises kladde'))
  await emil.post(urls.itemRemoval({ itemId: gone }))
  await emil.post(urls.meetingItems({ meetingId: next }), sharedItem('Stod der allerede'))
  await lise.post(urls.meetingStart({ meetingId }))
  await lise.post(urls.itemTick({ itemId: reached }), { value: 'on' })
  const carry = (from: string, to: string) =>
    db.app.transaction().execute(async (tenant) => {
      const opened = await openViewer(tenant, company.owner.sessionToken, testSealing)
      if (opened.kind !== 'viewer') throw new Error('Lise is signed in')
      await carryOver(tenant, opened.viewer, from, to, clock.now())
    })
  await carry(meetingId, next)
  await carry(meetingId, next)
  const his = await emil.get(urls.meeting({ meetingId: next }))
  expect(listed(his, 'Dine punkter')).toEqual(['Ny ovn', 'Emils kladde', 'Stod der allerede'])
  expect(his.page.text).toContain(`Kom med fra ${dayAndMonth('da', Temporal.PlainDate.from('2026-11-24'))}`)
  expect(his.html).not.toContain('Lises kladde')
  const hers = await lise.get(urls.meeting({ meetingId: next }))
  expect(listed(hers, 'Dine punkter')).toEqual(['Lises kladde'])
  expect(hers.html).not.toContain('Emils kladde')
  const otherPairs = await addMeeting(db, company.organisationId, company.otherPairId)
  await expect(carry(meetingId, otherPairs)).rejects.toThrow(/not two meetings of one pair/)
  await expect(carry(otherPairs, next)).rejects.toThrow(/not two meetings of one pair/)
})

test('the page and its errors in English', async () => {
  const { db, emil, company, items, meeting } = await given()
  await db.owner.query(`update member set language = 'en' where id = $1`, [company.employee.memberId])
  await emil.post(items, draft('New oven'))
  const answer = await emil.get(meeting)
  expect(headings(answer, 'h1')).toEqual(['Conversation with Lise'])
  expect(headings(answer, 'h3')).toEqual(['Your items', "Lise's items"])
  expect(answer.page.text).toContain('Only you')
  expect(button(answer, 'Share with Lise: New oven')).toBeDefined()
  const wrong = await emil.post(items, sharedItem(''))
  expect(wrong.page.querySelector('[role=alert]')?.text).toContain('Fill in this field')
})

test('both read which subjects rest, after three conversations and until one is touched', async () => {
  const { db, as } = await createTestApp()
  const { organisationId, pairId, owner, employee } = await addCompany(db)
  const [lise, emil] = [as(owner.sessionToken), as(employee.sessionToken)]
  const next = await addMeeting(db, organisationId, pairId, '2026-12-08T09:00')
  const line = async () => {
    const both = await Promise.all(
      [lise, emil].map(async (who) => (await who.get(urls.meeting({ meetingId: next }))).page),
    )
    return both.map((page) => page.querySelector('#coverage')?.text.trim() ?? null)
  }
  const hold = async (day: number, category: string, touch: boolean) => {
    const meetingId = await addMeeting(db, organisationId, pairId, `2026-11-${day}T09:00`)
    const item = { title: 'Noget', category, body: '' }
    const added = await emil.post(urls.meetingItems({ meetingId }), { ...item, share: 'yes' })
    const itemId = added.location?.split('#item-')[1] as string
    // A draft is no conversation.
    await lise.post(urls.meetingItems({ meetingId }), { ...item, category: 'goals', share: 'no' })
    await lise.post(urls.meetingStart({ meetingId }))
    if (touch) await lise.post(urls.itemTick({ itemId }), { value: 'on' })
    await lise.post(urls.meetingClose({ meetingId }))
  }
  await hold(16, 'tasks', true)
  await hold(17, 'feedback', false)
  expect(await line()).toEqual([null, null])
  await hold(18, 'development', true)
  const said = 'I har ikke talt om mål, feedback eller trivsel de sidste tre gange.'
  expect(await line()).toEqual([said, said])
  await hold(19, 'wellbeing', true)
  const later = 'I har ikke talt om opgaver, mål eller feedback de sidste tre gange.'
  expect(await line()).toEqual([later, later])
})
