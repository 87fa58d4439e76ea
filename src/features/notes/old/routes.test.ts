import { expect, test } from 'vitest'
import { createTestApp } from '../../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../../test/support/company.ts'
import { writeSealed } from '../../../../test/support/writing.ts'
import { urls } from '../../../urls.ts'

const json = { accept: 'application/json' }

/** Emil has three notes to himself from before: on a conversation, on an item of it, and one that he removed. */
async function given() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const { organisationId, pairId, employee, owner, leader, otherEmployee } = company
  const meetingId = await addMeeting(app.db, organisationId, pairId, '2026-12-01T09:00')
  const [emil, lise] = [app.as(employee.sessionToken), app.as(owner.sessionToken)]
  const added = await emil.post(urls.meetingItems({ meetingId }), {
    title: 'Ny ovn',
    category: 'tasks',
    body: '',
    share: 'yes',
  })
  const itemId = added.location?.split('#item-')[1] as string
  const note = (body: string, at: string, more: { item_id?: string; removed_at?: string } = {}) =>
    writeSealed(app.db, 'note', {
      organisation_id: organisationId,
      pair_id: pairId,
      meeting_id: meetingId,
      author_id: employee.memberId,
      private: true,
      body,
      created_at: at,
      ...more,
    })
  const first = await note('HEMMELIG på samtalen', '2026-11-01T08:00:00.1234Z')
  const second = await note('HEMMELIG på punktet', '2026-11-02T08:00:00Z', { item_id: itemId })
  await note('HEMMELIG og fjernet', '2026-11-03T08:00:00Z', { removed_at: '2026-11-04T08:00:00Z' })
  return {
    ...app,
    company,
    meetingId,
    meeting: urls.meeting({ meetingId }),
    itemId,
    first,
    second,
    emil,
    lise,
    others: [lise, app.as(leader.sessionToken), app.as(otherEmployee.sessionToken)],
    list: async (token: string) => {
      const cookie = app.as(token).cookie()
      const answer = await app.app.request(urls.roomOldNotes(), { headers: { cookie } })
      return answer.json()
    },
  }
}

test('they stand folded on the conversation for their author alone, and cannot be written on', async () => {
  const { emil, others, meeting, first, second, company, list } = await given()
  const { page } = await emil.get(meeting)
  const rows = page.querySelectorAll('#old-notes > div > ul > li')
  expect(rows.map(({ id }) => id)).toEqual([`old-note-${first}`, `old-note-${second}`])
  expect(rows.map(({ text }) => /HEMMELIG på (samtalen|punktet)/.exec(text)?.[0])).toEqual([
    'HEMMELIG på samtalen',
    'HEMMELIG på punktet',
  ])
  expect(rows[1]?.text).toContain('Til punktet “Ny ovn”')
  expect(page.querySelector('#old-notes')?.hasAttribute('open')).toBe(false)
  for (const other of others) {
    expect((await other.get(meeting)).html).not.toContain('HEMMELIG')
    expect((await other.post(urls.roomOldNoteRemoval({ oldNoteId: first }))).status).toBe(404)
  }
  expect(await list(company.owner.sessionToken)).toEqual([])
  for (const noteId of [first, second]) {
    expect((await emil.get(urls.note({ noteId }))).status).toBe(404)
    expect((await emil.post(urls.note({ noteId }), { body: 'x' })).status).toBe(404)
    expect((await emil.post(urls.noteRemoval({ noteId }))).status).toBe(404)
  }
  expect((await emil.get(`${urls.search()}?q=hemmelig`)).page.querySelectorAll('mark')).toEqual([])
})

test('their author’s browser fetches them with the time, the conversation and the item', async () => {
  const { list, company, first, second, meetingId, itemId, emil } = await given()
  const about = { meetingId, words: 'Til samtalen med Lise den 1. december' }
  expect(await list(company.employee.sessionToken)).toEqual([
    { id: first, writtenAt: Date.UTC(2026, 10, 1, 8, 0, 0, 123), body: 'HEMMELIG på samtalen', about },
    {
      id: second,
      writtenAt: Date.UTC(2026, 10, 2, 8),
      body: 'HEMMELIG på punktet',
      about: { ...about, item: { id: itemId, words: 'Ny ovn' } },
    },
  ])
  expect((await emil.get(urls.room())).page.querySelector('[data-moving]')?.text).toContain('Du har 2 noter')
})

test('one is erased for good, by a person or by their browser, and erased again in an older copy', async () => {
  const { db, emil, meeting, first, second, company } = await given()
  const { rows: kept } = await db.owner.query('select * from note where id = $1', [first])
  const pressed = await emil.submit(urls.roomOldNoteRemoval({ oldNoteId: first }))
  expect(pressed.page.querySelector('#flash')?.text).toContain('Noten er slettet for altid.')
  expect(pressed.html).not.toContain('HEMMELIG på samtalen')
  const sent = await emil.post(urls.roomOldNoteRemoval({ oldNoteId: second }), {}, json)
  expect([sent.status, sent.location]).toEqual([303, urls.roomOldNotes()])
  expect((await emil.post(urls.roomOldNoteRemoval({ oldNoteId: second }), {}, json)).status).toBe(404)
  expect((await emil.get(meeting)).page.querySelector('#old-notes')).toBeNull()
  const { rows } = await db.owner.query('select kind, subject_id as id from erasure order by erased_at, id')
  expect(rows).toEqual([
    { kind: 'private_note', id: first },
    { kind: 'private_note', id: second },
  ])
  // As a restored backup has it.
  await db.owner.query(`insert into note select * from json_populate_record(null::note, $1)`, [
    JSON.stringify(kept[0]),
  ])
  const again = await db.owner.query('select erase_as($1, $2, $3, null, now()) as done', [
    company.organisationId,
    'private_note',
    first,
  ])
  expect(again.rows).toEqual([{ done: true }])
})

test('one whose words cannot be read stays where it is', async () => {
  const { db, list, company } = await given()
  await db.owner.query(`delete from vault.key where member_id = $1`, [company.employee.memberId])
  expect(await list(company.employee.sessionToken)).toEqual([])
  expect((await db.owner.query('select from note')).rows).toHaveLength(3)
})
