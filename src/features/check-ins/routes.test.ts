import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'
import { questionIds, wordIds } from './types.ts'

/** Lise leads Emil; Karsten leads nobody of them. */
async function atWork() {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const [lise, emil] = [app.as(company.owner.sessionToken), app.as(company.employee.sessionToken)]
  const plan = (at: string) => addMeeting(app.db, company.organisationId, company.pairId, at)
  return { ...app, company, lise, emil, plan }
}

test('the page asks everything and has chosen nothing, and no form of it can be sent with an answer', async () => {
  const { emil } = await atWork()
  const { page } = await emil.get(urls.checkIns())
  const form = page.querySelector('#check-in-form')
  expect(form?.getAttribute('method')).toBe('dialog')
  expect(form?.getAttribute('action')).toBe(undefined)
  expect(form?.querySelectorAll('textarea')).toHaveLength(wordIds.length)
  const radios = form?.querySelectorAll('input[type=radio]') ?? []
  expect(radios).toHaveLength(questionIds.length * 6)
  expect(radios.filter((radio) => radio.hasAttribute('checked'))).toEqual([])
  expect(form?.querySelector('[required]')).toBe(null)
  for (const other of page.querySelectorAll('#room-door form[method=post]')) {
    expect(other.querySelectorAll('[name^=answer-], [name^=words-]')).toEqual([])
  }
})

test('both who get ready are offered one, quietly, and it leads back to where they came from', async () => {
  const { lise, emil, plan } = await atWork()
  const meetingId = await plan('2026-12-03T09:00')
  const at = { meetingId }
  for (const one of [lise, emil]) {
    for (const path of [urls.preparation(at), urls.meeting(at)]) {
      const link = (await one.get(path)).page.querySelector('#check-in-offer a')
      const { page } = await one.get(link?.getAttribute('href') ?? '')
      expect(page.querySelector('h1')?.text).toBe('Dine trivselstjek')
      expect(page.querySelector(`main a[href="${urls.preparation(at)}"]`)?.text).toBe(
        'Tilbage til forberedelsen',
      )
    }
  }
  const odd = await emil.get(`${urls.checkIns()}?from=https://example.com`)
  expect([odd.status, odd.html.includes('example.com')]).toEqual([200, false])
})

test('an employee can bring something up at the next conversation, once there is one; a leader has nobody to', async () => {
  const { lise, emil, plan } = await atWork()
  const bringUp = async (by: typeof emil) => (await by.get(urls.checkIns())).page.querySelector('#bring-up')
  expect((await bringUp(emil))?.querySelector('form')).toBe(null)
  const meetingId = await plan('2026-12-03T09:00')
  const button = (await bringUp(emil))?.querySelector('button')
  expect(button?.text).toContain('samtalen med Lise torsdag den 3. december')
  expect(button?.getAttribute('formaction')).toBe(urls.meetingItems({ meetingId }))
  expect(await bringUp(lise)).toBe(null)
})
