import { expect, test } from 'vitest'
import { createTestApp } from '../test/support/app.ts'
import { addCompany } from '../test/support/company.ts'

test('an unknown address answers with a page that says so, and with every security header', async () => {
  const { as } = await createTestApp()
  const answer = await as().get('/nothing-here')
  expect(answer.status).toBe(404)
  expect(answer.page.querySelector('h1')?.text).toBe('Siden findes ikke')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'nonce-")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a change that does not come from our own pages is refused', async () => {
  const { as, db } = await createTestApp()
  const company = await addCompany(db)
  const emil = as(company.employee.sessionToken)
  expect((await emil.post('/sign-out', {}, { origin: 'https://elsewhere.test' })).status).toBe(403)
})
