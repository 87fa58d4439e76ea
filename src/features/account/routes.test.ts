import { expect, test } from 'vitest'
import { codeApp, givePassword, giveSecondFactor, goodPassword } from '../../../test/support/account.ts'
import { type Answer, createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, addPerson, addSession, type Person } from '../../../test/support/company.ts'
import { deviceName } from './rules.ts'

const heading = ({ page }: Answer) => page.querySelector('h1')?.text
const flash = ({ page }: Answer) => page.querySelector('#flash')?.text
const summary = ({ page }: Answer) => page.querySelectorAll('[role=alert] a').map(({ text }) => text)

/** Emil, whose session is an hour old, so that he must show who he is. */
async function emil({ db, as }: TestApp) {
  const company = await addCompany(db)
  await db.owner.query(`update auth.session set created_at = now() - interval '1 hour' where user_id = $1`, [
    company.employee.userId,
  ])
  return { company, person: company.employee, browser: as(company.employee.sessionToken) }
}

const isIn = async ({ as }: TestApp, token: string) => (await as(token).get('/account')).status === 200

test('name and language are changed for the account and the membership', async () => {
  const app = await createTestApp()
  const { browser, company } = await emil(app)
  const saved = await browser.submit('/account/name', { name: 'Emil Dahl Holm', language: 'en' })
  expect([heading(saved), flash(saved)]).toEqual(['Your settings', 'Saved.'])
  const { rows } = await app.db.owner.query(
    'select m.name, u.name as account, m.language from member m join auth."user" u on u.id = m.user_id where m.id = $1',
    [company.employee.memberId],
  )
  expect(rows).toEqual([{ name: 'Emil Dahl Holm', account: 'Emil Dahl Holm', language: 'en' }])
  const refused = await browser.post('/account/name', { name: '', language: 'en' })
  expect([refused.status, summary(refused)]).toEqual([422, ['Fill in this field']])
})

test('a new password takes the old one, and ends every other session', async () => {
  const app = await createTestApp()
  const { browser, person } = await emil(app)
  await givePassword(app.db, person)
  const elsewhere = await addSession(app.db, person.userId)
  const change = (current: string, password: string) =>
    browser.post('/account/password', { current, password })
  const wrong = await change('not the password', 'en anden fin sætning')
  expect([wrong.status, summary(wrong)]).toEqual([422, ['Adgangskoden passer ikke']])
  expect(wrong.html).not.toContain('en anden fin sætning')
  expect((await change(goodPassword, 'kort')).status).toBe(422)
  expect(await isIn(app, elsewhere)).toBe(true)
  expect((await change(goodPassword, 'en anden fin sætning')).location).toBe('/account?done=password')
  expect([await isIn(app, elsewhere), await isIn(app, person.sessionToken)]).toEqual([false, true])
  const signIn = (password: string) =>
    app.as().post('/sign-in/password', { email: person.email, password, next: '' })
  expect([(await signIn(goodPassword)).status, (await signIn('en anden fin sætning')).status]).toEqual([
    422, 303,
  ])
})

test('a first password is chosen shortly after signing in, and not by whoever finds an open screen', async () => {
  const app = await createTestApp()
  const { browser, person } = await emil(app)
  expect((await browser.get('/account')).page.querySelector('input#password-password')).toBeNull()
  expect((await browser.post('/account/password', { current: '', password: goodPassword })).status).toBe(422)
  const fresh = app.as(await addSession(app.db, person.userId))
  expect((await fresh.post('/account/password', { current: '', password: goodPassword })).status).toBe(303)
})

test('two-step sign-in: shown once, confirmed by a code, with ten recovery codes, and taken off again', async () => {
  const app = await createTestApp()
  const { browser, person } = await emil(app)
  await givePassword(app.db, person)
  expect((await browser.post('/account/second-factor', { confirmation: 'wrong' })).status).toBe(422)
  const offer = await browser.post('/account/second-factor', { confirmation: goodPassword })
  const secret = offer.page.querySelector('#secret')?.getAttribute('value') ?? ''
  expect(offer.html).toContain(`otpauth://totp/Takt:${encodeURIComponent(person.email)}`)
  const again = await browser.post('/account/second-factor/confirmation', { code: '000000' })
  expect([again.status, again.page.querySelector('#secret')?.getAttribute('value')]).toEqual([422, secret])
  const { rows } = await app.db.owner.query('select two_factor_enabled from auth."user" where id = $1', [
    person.userId,
  ])
  expect(rows).toEqual([{ two_factor_enabled: false }])

  const confirmed = await browser.post('/account/second-factor/confirmation', {
    code: await codeApp(secret).code(0),
  })
  const codes = confirmed.page.querySelectorAll('main li').map(({ text }) => text)
  expect([heading(confirmed), new Set(codes).size]).toEqual(['Dine gendannelseskoder', 10])
  const dump = await app.db.owner.query('select t::text as dump from auth.two_factor t')
  expect(dump.rows[0].dump).not.toContain(codes[0])
  expect((await browser.post('/account/second-factor/confirmation', { code: '000000' })).location).toBe(
    '/account#second-factor',
  )

  const renewed = await browser.post('/account/recovery-codes', { confirmation: goodPassword })
  expect(renewed.page.querySelectorAll('main li').map(({ text }) => text)).not.toContain(codes[0])
  expect((await browser.post('/account/second-factor/removal', { confirmation: '' })).status).toBe(422)
  expect((await browser.post('/account/second-factor/removal', { confirmation: goodPassword })).status).toBe(
    303,
  )
  const entered = await app
    .as()
    .post('/sign-in/password', { email: person.email, password: goodPassword, next: '' })
  expect(entered.location).toBe('/')
})

test('an open screen opens no account: without a password, one signs in anew first', async () => {
  const app = await createTestApp()
  const { browser, person } = await emil(app)
  await giveSecondFactor(app.db, person)
  for (const path of [
    '/account/second-factor/removal',
    '/account/recovery-codes',
    '/account/second-factor',
  ]) {
    expect((await browser.post(path, { confirmation: '' })).status).toBe(422)
  }
  expect((await browser.post('/account/passkeys/challenge', { confirmation: '' })).status).toBe(403)
  expect((await browser.get('/account')).html).toContain('log ud og ind igen')
})

test('sessions are listed with this one marked, and ended one by one or all but this', async () => {
  const app = await createTestApp()
  const { browser, person, company } = await emil(app)
  const [second, third] = [await addSession(app.db, person.userId), await addSession(app.db, person.userId)]
  await app.db.owner.query('update auth.session set user_agent = $1 where token = $2', [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1',
    second,
  ])
  const page = await browser.get('/account')
  const rows = page.page.querySelectorAll('#sessions li').map(({ text }) => text)
  expect(rows).toHaveLength(3)
  expect(rows.filter((text) => text.includes('Denne her'))).toHaveLength(1)
  const phone = page.page.querySelectorAll('#sessions li').find(({ text }) => text.includes('Safari, iPhone'))
  const end = phone?.querySelector('form')?.getAttribute('action') ?? ''
  expect((await app.as(company.leader.sessionToken).post(end)).status).toBe(404)
  expect(await isIn(app, second)).toBe(true)
  expect((await browser.post(end)).status).toBe(303)
  expect([await isIn(app, second), await isIn(app, third)]).toEqual([false, true])
  await browser.post('/account/other-sessions/end')
  expect([await isIn(app, third), await isIn(app, person.sessionToken)]).toEqual([false, true])
})

test('a passkey is removed by its owner alone', async () => {
  const app = await createTestApp()
  const { browser, person, company } = await emil(app)
  const { rows } = await app.db.owner.query(
    `insert into auth.passkey (user_id, name, public_key, credential_id, counter, device_type, backed_up)
     values ($1, 'Min telefon', 'x', 'x', 0, 'singleDevice', false) returning id`,
    [person.userId],
  )
  const path = `/account/passkeys/${rows[0].id}/removal`
  expect((await app.as(company.owner.sessionToken).post(path)).status).toBe(404)
  expect((await browser.get('/account')).html).toContain('Min telefon')
  expect((await browser.post(path)).location).toBe('/account?done=passkey-removed')
  expect((await browser.post(path)).status).toBe(404)
})

test('someone in two companies switches between them, and into no other', async () => {
  const app = await createTestApp()
  const { browser, person } = await emil(app)
  const other = await addCompany(app.db, '2')
  const foreign = await addCompany(app.db, '3')
  await app.db.owner.query(
    `insert into member (organisation_id, user_id, name, email, role, created_at) values ($1, $2, 'Emil', $3, 'member', now())`,
    [other.organisationId, person.userId, person.email],
  )
  expect((await browser.get('/account')).page.querySelector('#organisations')?.text).toContain(
    'Skift til Bageriet2',
  )
  expect(
    (await browser.post('/account/organisation', { organisationId: other.organisationId })).location,
  ).toBe('/')
  expect((await browser.get('/account')).page.querySelector('#organisations')?.text).toContain(
    'Skift til Bageriet',
  )
  expect((await browser.get('/account')).page.querySelector('header')?.text).toContain('Bageriet2')
  expect(
    (await browser.post('/account/organisation', { organisationId: foreign.organisationId })).status,
  ).toBe(404)
})

test('someone without a company still has their account', async () => {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const lone: Person = await addPerson(app.db, company.organisationId, 'Ida Krog', 'ida@bageriet.example')
  await app.db.owner.query('delete from member where id = $1', [lone.memberId])
  const browser = app.as(lone.sessionToken)
  const page = await browser.get('/account')
  expect(page.page.querySelector('main')?.text).toContain('ikke med i nogen virksomhed')
  expect((await browser.post('/account/name', { name: 'Ida K' })).status).toBe(303)
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0',
    'Edge, Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
  ['curl/8', null],
  [null, null],
])('%s is %s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name))
