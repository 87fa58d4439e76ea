import { expect, test } from 'vitest'
import { type Answer, type Browser, createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

async function given({ started = true } = {}) {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const meetingId = await addMeeting(test.db, company.organisationId, company.pairId)
  const lise = test.as(company.owner.sessionToken)
  const emil = test.as(company.employee.sessionToken)
  const added = await emil.post(urls.meetingItems({ meetingId }), {
    title: 'Ny ovn',
    category: 'tasks',
    body: '',
    share: 'yes',
  })
  const itemId = added.location?.split('#item-')[1] as string
  if (started) await lise.post(urls.meetingStart({ meetingId }))
  return {
    ...test,
    company,
    meetingId,
    meeting: urls.meeting({ meetingId }),
    notes: urls.meetingNotes({ meetingId }),
    itemId,
    lise,
    emil,
  }
}

const write = async (who: Browser, path: string, fields: Record<string, string>): Promise<string> =>
  (await who.post(path, fields)).location?.split('#note-')[1] as string
const listed = (answer: Answer, label: string) =>
  answer.page.querySelectorAll(`ul[aria-label="${label}"] > li`).map((row) => row.text.trim())

test('a shared note stands under its item for both, with its author', async () => {
  const { lise, emil, notes, meeting, itemId } = await given()
  await lise.post(notes, { body: 'Vi ser på\npriser', itemId })
  await emil.post(notes, { body: 'Helst inden jul', itemId })
  const [hers, his] = listed(await emil.get(meeting), 'Noter')
  expect(hers).toMatch(/^Lise\s*Vi ser på\npriser$/)
  expect(his).toMatch(/^Dig/)
  expect(his).toMatch(/Helst inden jul$/)
})

test('two who write at once both have their note', async () => {
  const { lise, emil, notes, meeting, itemId } = await given()
  await Promise.all([lise, emil].map((who, at) => who.post(notes, { body: `note ${at}`, itemId })))
  expect(listed(await lise.get(meeting), 'Noter')).toHaveLength(2)
})

test('each edits and removes their own, with undo; the other’s answers as not there', async () => {
  const { lise, emil, notes, meeting, itemId } = await given()
  const noteId = await write(lise, notes, { body: 'Vi ser på priser', itemId })
  expect((await emil.get(urls.note({ noteId }))).status).toBe(404)
  expect((await emil.post(urls.note({ noteId }), { body: 'x' })).status).toBe(404)
  expect((await emil.post(urls.noteRemoval({ noteId }))).status).toBe(404)
  const form = await lise.get(urls.note({ noteId }))
  expect(form.page.getElementById('body')?.text).toBe('Vi ser på priser')
  await lise.post(urls.note({ noteId }), { body: 'Vi ser på tre tilbud' })
  expect(listed(await emil.get(meeting), 'Noter')).toEqual([
    expect.stringMatching(/^Lise · rettet\s*Vi ser på tre tilbud$/),
  ])
  const removed = await lise.submit(urls.noteRemoval({ noteId }))
  expect(removed.page.querySelector('[role=status]')?.text).toContain('Noten er fjernet.')
  expect((await emil.get(meeting)).html).not.toContain('tre tilbud')
  const undo = removed.page.querySelector('[role=status] form')?.getAttribute('action') as string
  await lise.post(undo)
  expect(listed(await emil.get(meeting), 'Noter')).toHaveLength(1)
})

test('an empty or overlong note comes back in its own form, and the summary links to it', async () => {
  const { lise, notes, itemId, meetingId, emil } = await given()
  const empty = await lise.post(notes, { body: ' ', itemId })
  expect(empty.status).toBe(422)
  expect(empty.page.querySelector('[role=alert] a')?.getAttribute('href')).toBe(`#note-on-${itemId}`)
  const long = 'x'.repeat(10_001)
  const refused = await lise.post(notes, { body: long, itemId })
  expect(refused.page.getElementById(`note-on-${itemId}`)?.text).toBe(long)
  const added = await emil.post(urls.meetingItems({ meetingId }), {
    title: 'Andet',
    category: 'other',
    body: '',
    share: 'yes',
  })
  await emil.post(urls.itemFocus({ itemId: added.location?.split('#item-')[1] as string }))
  const elsewhere = await lise.post(notes, { body: long, itemId })
  expect(elsewhere.status).toBe(422)
  expect(elsewhere.page.getElementById('unsaved-text')?.text).toBe(long)
})

test('a note to oneself is not taken, and none without an item', async () => {
  const { db, emil, notes, meeting, itemId } = await given()
  for (const kept of ['yes', 'no']) {
    expect((await emil.post(notes, { body: 'HEMMELIG', itemId, private: kept })).status).toBe(400)
  }
  const loose = await emil.post(notes, { body: 'Løs tanke' })
  expect(loose.status).toBe(422)
  expect(loose.page.getElementById('unsaved-text')?.text).toBe('Løs tanke')
  expect((await db.owner.query('select from note')).rows).toEqual([])
  // It has its place in the room, for both.
  const { page } = await emil.get(meeting)
  const place = page.querySelector('#own-notes [data-notes-beside]')
  expect(place?.getAttribute('data-notes-beside')).toBe(`${urls.room()}?meeting=${meeting.split('/').at(-1)}`)
})

test('before the start nothing is noted down', async () => {
  const { emil, notes, itemId } = await given({ started: false })
  const answer = await emil.post(notes, { body: 'Husk prisen', itemId })
  expect(answer.status).toBe(409)
  expect(answer.page.getElementById('unsaved-text')?.text).toBe('Husk prisen')
})

test('a note belongs to an item of the same conversation, and to one’s own pair', async () => {
  const { db, lise, as, company, notes, itemId } = await given()
  const later = await addMeeting(db, company.organisationId, company.pairId, '2026-12-15T09:00')
  await lise.post(urls.meetingStart({ meetingId: later }))
  expect((await lise.post(urls.meetingNotes({ meetingId: later }), { body: 'x', itemId })).status).toBe(404)
  expect((await as(company.leader.sessionToken).post(notes, { body: 'x', itemId })).status).toBe(404)
  expect((await lise.post(notes, { body: 'x', itemId: 'not-an-id' })).status).toBe(422)
})

test('after the conversation the notes stand and cannot be changed', async () => {
  const { db, lise, company, notes, meeting, meetingId, itemId } = await given()
  const noteId = await write(lise, notes, { body: 'Vi ser på priser', itemId })
  await db.owner.query(
    `insert into meeting_close (organisation_id, meeting_id, pair_id, closed_by, closed_at) values ($1, $2, $3, $4, now())`,
    [company.organisationId, meetingId, company.pairId, company.owner.memberId],
  )
  expect((await lise.get(meeting)).html).toContain('Vi ser på priser')
  const edit = await lise.post(urls.note({ noteId }), { body: 'Noget andet' })
  expect(edit.status).toBe(409)
  expect(edit.page.getElementById('unsaved-text')?.text).toBe('Noget andet')
  expect((await lise.post(urls.noteRemoval({ noteId }))).status).toBe(409)
  expect((await lise.post(urls.noteRestoration({ noteId }))).status).toBe(409)
  expect((await lise.get(urls.note({ noteId }))).status).toBe(303)
})
