import { expect, test } from 'vitest'
import { goodPassword, linkIn } from '../../../test/support/account.ts'
import { type Answer, createTestApp } from '../../../test/support/app.ts'
import { addCompany } from '../../../test/support/company.ts'
import type { Database } from '../../platform/database/database.ts'
import { createSetupLink } from '../../platform/identity/setup-link.ts'

const heading = ({ page }: Answer) => page.querySelector('h1')?.text

const wish = { organisation: 'Smedjen', name: 'Sofie Lind', email: 'sofie@smedjen.example' }

const pathOf = (link: string | null): string => {
  const { pathname, search } = new URL(link ?? '')
  return pathname + search
}

const companies = async (db: Database): Promise<string[]> =>
  (await db.owner.query('select name from organisation order by name')).rows.map(({ name }) => name)

test('an empty Takt leads to its start, which waits for the link that was printed', async () => {
  const { as } = await createTestApp()
  expect((await as().get('/')).location).toBe('/sign-in?next=%2F')
  expect((await as().get('/sign-in')).location).toBe('/start')
  expect(heading(await as().get('/start'))).toBe('Takt er klar til dig')
  expect(heading(await as().get('/start?key=wrong'))).toBe('Linket virker ikke længere')
  expect((await as().post('/start?key=wrong', { ...wish, password: goodPassword })).status).toBe(422)
})

test('the printed link makes the company and its owner, once', async () => {
  const { as, db } = await createTestApp()
  const path = pathOf(await createSetupLink(db.auth, 'http://takt.test'))
  const browser = as()
  const form = await browser.get(path)
  expect(form.page.querySelectorAll('label').map(({ text }) => text)).toEqual([
    'Virksomhedens navn',
    'Dit navn',
    'Din mailadresse',
    'Adgangskode',
  ])
  expect((await browser.post(path, { ...wish, password: goodPassword })).location).toBe('/')
  expect((await browser.get('/account')).html).toContain('Smedjen')
  const { rows } = await db.owner.query('select role, language from member')
  expect(rows).toEqual([{ role: 'owner', language: 'da' }])
  expect(await createSetupLink(db.auth, 'http://takt.test')).toBeNull()
  expect(heading(await as().get(path))).toBe('Man kommer ind ved at blive inviteret')
  expect(
    (await as().post(path, { ...wish, email: 'another@smedjen.example', password: goodPassword })).status,
  ).toBe(422)
  expect(await companies(db)).toEqual(['Smedjen'])
})

test('twenty who use the printed link at once make one company', async () => {
  const { as, db } = await createTestApp()
  const path = pathOf(await createSetupLink(db.auth, 'http://takt.test'))
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      as().post(path, { ...wish, email: `s${n}@smedjen.example`, password: goodPassword }),
    ),
  )
  expect(answers.filter(({ location }) => location === '/')).toHaveLength(1)
  expect(await companies(db)).toEqual(['Smedjen'])
  expect((await db.owner.query('select from auth."user"')).rowCount).toBe(1)
})

test('a new start makes the link before it void, and keeps no link in clear', async () => {
  const { as, db } = await createTestApp()
  const first = pathOf(await createSetupLink(db.auth, 'http://takt.test'))
  const second = pathOf(await createSetupLink(db.auth, 'http://takt.test'))
  expect(heading(await as().get(first))).toBe('Linket virker ikke længere')
  expect(heading(await as().get(second))).toBe('Opret din virksomhed')
  const { rows } = await db.owner.query('select string_agg(s::text, $1) as dump from auth.setup_link s', [
    ' ',
  ])
  expect(rows[0].dump).not.toContain(second.split('key=')[1])
})

test('wrong input: the page again with what was written, but never the password', async () => {
  const { as, db } = await createTestApp()
  const path = pathOf(await createSetupLink(db.auth, 'http://takt.test'))
  const answer = await as().post(path, {
    organisation: 'Smedjen',
    name: '',
    email: 'nix',
    password: 'hemmeligt-men-fint',
  })
  expect(answer.status).toBe(422)
  expect(answer.page.querySelectorAll('[role=alert] a').map((link) => link.getAttribute('href'))).toEqual([
    '#name',
    '#email',
  ])
  expect(answer.page.querySelector('#organisation')?.getAttribute('value')).toBe('Smedjen')
  expect(answer.html).not.toContain('hemmeligt-men-fint')
  expect((await as().post(path, { ...wish, password: '' })).status).toBe(422)
  expect((await as().post(path, { ...wish, password: goodPassword, more: '1' })).status).toBe(400)
})

test('with signing up closed, a stranger makes no company', async () => {
  const { as, db } = await createTestApp()
  await addCompany(db)
  const page = await as().get('/start')
  expect(page.page.querySelector('form')).toBeNull()
  expect(page.page.querySelectorAll('main a').map((link) => link.getAttribute('href'))).toEqual(['/sign-in'])
  expect((await as().post('/start', wish)).status).toBe(422)
  expect(await companies(db)).toEqual(['Bageriet'])
})

test('with signing up open, the link in the mail makes the company when its button is pressed, once', async () => {
  const { as, db, mails } = await createTestApp({ signup: 'open', smtpUrl: 'smtp://127.0.0.1:1' })
  expect(heading(await as().post('/start?language=en', wish))).toBe('Look in your inbox')
  const link = linkIn((await mails())[0]!.text)
  expect(await companies(db)).toEqual([])
  const page = await as().get(link)
  expect(heading(page)).toBe('Create Smedjen')
  expect(await companies(db)).toEqual([])
  const token = page.page.querySelector('input[name=token]')?.getAttribute('value') ?? ''
  const answers = await Promise.all(Array.from({ length: 10 }, () => as().post('/start/link', { token })))
  expect(answers.filter(({ location }) => location === '/')).toHaveLength(1)
  expect(await companies(db)).toEqual(['Smedjen'])
  expect((await db.owner.query('select language from member')).rows).toEqual([{ language: 'en' }])
  expect((await as().get(link)).status).toBe(422)
})

test('a link to create a company runs out after a day', async () => {
  const { as, db, mails } = await createTestApp({ signup: 'open' })
  await as().post('/start', wish)
  const link = linkIn((await mails())[0]!.text)
  const token = new URLSearchParams(link.split('?')[1]).get('token') ?? ''
  await db.owner.query(`update auth.verification set expires_at = expires_at - interval '24 hours 1 second'`)
  expect((await as().get(link)).status).toBe(422)
  expect((await as().post('/start/link', { token })).status).toBe(422)
  expect(await companies(db)).toEqual([])
})

test('an address with an account gets the same page, and a mail that asks it to sign in', async () => {
  const { as, db, mails } = await createTestApp({ signup: 'open' })
  const { employee } = await addCompany(db)
  const strange = await as().post('/start', wish)
  const known = await as().post('/start', { ...wish, email: employee.email })
  expect(known.page.querySelector('main')?.text).toBe(strange.page.querySelector('main')?.text)
  expect((await mails()).map(({ text }) => linkIn(text).split('?')[0])).toEqual(['/start/link', '/sign-in'])
})

test('someone signed in makes another company, and looks at it', async () => {
  const { as, db } = await createTestApp({ signup: 'open' })
  const { employee } = await addCompany(db)
  const browser = as(employee.sessionToken)
  const page = await browser.get('/start')
  expect(page.page.querySelectorAll('label').map(({ text }) => text)).toEqual([
    'Virksomhedens navn',
    'Dit navn',
  ])
  expect((await browser.post('/start', { organisation: 'Smedjen', name: 'Emil Dahl' })).location).toBe('/')
  const account = await browser.get('/account')
  expect(account.html).toContain('Skift til Bageriet')
  expect(await companies(db)).toEqual(['Bageriet', 'Smedjen'])
})
