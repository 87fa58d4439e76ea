import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/support/app.ts'
import { addCompany } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'
import { dialAddress } from './rules.ts'

test('anyone finds help and a number that a phone can dial', async () => {
  const { as, db } = await createTestApp({
    adviser: { name: 'Mestrenes Råd', phone: '70 10 20 30', url: 'https://raad.example.dk' },
  })
  const company = await addCompany(db)
  for (const reader of [as(), as(company.employee.sessionToken)]) {
    const { status, page } = await reader.get(urls.help())
    expect(status).toBe(200)
    expect(page.querySelector('h1')?.text).toBe('En god samtale')
    const links = page.getElementById('adviser')?.querySelectorAll('a')
    expect(links?.map((link) => [link.text, link.getAttribute('href')])).toEqual([
      ['Ring 70 10 20 30', 'tel:+4570102030'],
      ['Læs mere om Mestrenes Råd', 'https://raad.example.dk'],
    ])
  }
  expect((await as().get(`${urls.help()}?language=en`)).page.querySelector('h1')?.text).toBe(
    'A good conversation',
  )
})

test('a number from abroad is dialled as it is written', () => {
  expect(dialAddress('7013 7015')).toBe('tel:+4570137015')
  expect(dialAddress('+46 8 123 456 78')).toBe('tel:+46812345678')
})
