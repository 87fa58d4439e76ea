import { expect, test } from 'vitest'
import { type Answer, createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

async function open() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const meetingId = await addMeeting(app.db, company.organisationId, company.pairId)
  const lise = app.as(company.owner.sessionToken)
  const emil = app.as(company.employee.sessionToken)
  const at = { meetingId }
  return { ...app, company, at, lise, emil, shape: (shape: string) => urls.meetingShape({ ...at, shape }) }
}

const main = ({ page }: Answer): string => page.querySelector('main')?.structuredText ?? ''
const ticks = ({ page }: Answer) => page.querySelectorAll('main input[type=checkbox][checked]').length
const undo = ({ page }: Answer): string => page.querySelector('#flash form')?.getAttribute('action') as string

const everyPoint = (count: number, share = 'yes') => ({
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index + 1}`, 'on'])),
  share,
})

test('one press puts a shape on the agenda for both, once however often and by whom it is pressed', async () => {
  const { lise, emil, at, shape, db } = await open()
  expect(main(await lise.get(urls.meeting(at)))).toContain('Det er jeres første samtale.')
  expect(ticks(await lise.get(shape('first')))).toBe(7)
  const fields = everyPoint(7)
  await Promise.all([lise.post(shape('first'), fields), lise.post(shape('first'), fields)])
  await emil.post(shape('first'), fields)
  const { rows } = await db.owner.query<{ title: string }>('select title from agenda_item order by position')
  expect(rows).toHaveLength(7)
  expect(main(await emil.get(urls.meeting(at)))).toContain('Hvad forventer vi af hinanden?')
  expect(main(await emil.get(shape('first')))).toContain('Alle punkterne står på dagsordenen.')
})

test('what was put there and nobody has touched goes away again, once', async () => {
  const { lise, emil, at, shape, db } = await open()
  const put = await lise.submit(shape('tasks'), everyPoint(3))
  expect(main(put)).toContain('Punkterne står på dagsordenen.')
  const { rows } = await db.owner.query<{ id: string }>('select id from agenda_item order by position')
  const [first] = rows
  await lise.post(urls.item({ itemId: first!.id }), { title: 'Hvad fylder?', category: 'other', body: '' })
  expect((await emil.post(undo(put))).status).toBe(404)
  for (const _ of [1, 2]) {
    expect(main(await lise.submit(undo(put)))).toContain('Det, I har rørt, står der stadig.')
  }
  const left = await db.owner.query('select title from agenda_item where removed_at is null')
  expect(left.rows).toEqual([{ title: 'Hvad fylder?' }])
  const drafts = await lise.submit(shape('development'), everyPoint(2, 'no'))
  expect(main(await emil.get(urls.meeting(at)))).not.toContain('Hvad lykkes godt')
  expect(main(await lise.submit(undo(drafts)))).toContain('Punkterne er taget af dagsordenen igen.')
})

test('an own shape is kept from what one sees of an agenda, rewritten, used, taken away and brought back', async () => {
  const { lise, emil, at } = await open()
  const item = { category: 'tasks', body: '' }
  await lise.post(urls.meetingItems(at), { ...item, title: 'Vagtplanen', share: 'yes' })
  await lise.post(urls.meetingItems(at), { ...item, title: 'Lises kladde', share: 'no' })
  const form = await emil.get(`${urls.ownShapes(at)}?from=agenda`)
  expect(form.page.querySelector('#t1')?.getAttribute('value')).toBe('Vagtplanen')
  expect(form.html).not.toContain('Lises kladde')
  await emil.post(urls.ownShapes(at), { name: 'Mit', t1: 'Vagtplanen', c1: 'tasks' })
  const list = await emil.get(urls.meetingShapes(at))
  const own = list.page.querySelector('#own-shapes li a')?.getAttribute('href') as string
  const shapeId = own.split('/').at(-1) as string
  expect((await lise.get(own)).status).toBe(404)
  expect((await lise.get(urls.meetingShapes(at))).html).not.toContain('>Mit<')
  const words = { name: 'Mit', t1: 'Vagtplanen', c1: 'tasks', t2: 'Ferie', c2: 'other', ...at }
  await emil.post(urls.ownShape({ shapeId }), { ...words, meetingId: at.meetingId })
  // One who still looks at the first wording puts what they see.
  expect(ticks(await emil.get(own))).toBe(1)
  await emil.post(own, { p2: 'on', share: 'yes', version: '2' })
  expect(main(await lise.get(urls.meeting(at)))).toContain('Ferie')
  const gone = await emil.submit(urls.ownShapeRemoval({ shapeId }), at)
  expect((await emil.get(own)).status).toBe(404)
  expect(main(await emil.submit(undo(gone), at))).toContain('Mit')
})

test('that one has been away is hinted to the one who was, and to nobody else', async () => {
  const { lise, emil, at, company, db } = await open()
  const held = await addMeeting(db, company.organisationId, company.pairId, '2026-11-02T09:00')
  await lise.post(urls.meetingStart({ meetingId: held }))
  await lise.post(urls.meetingClose({ meetingId: held }))
  await db.owner.query(
    `insert into absence (organisation_id, member_id, first_date, last_date, created_at)
     values ($1, $2, '2026-11-09', '2026-11-20', now())`,
    [company.organisationId, company.employee.memberId],
  )
  expect(main(await emil.get(urls.meeting(at)))).toContain('Du har været væk')
  expect(main(await lise.get(urls.meeting(at)))).not.toMatch(/været væk|første samtale/)
})
