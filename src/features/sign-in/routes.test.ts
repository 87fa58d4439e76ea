import { expect, test } from 'vitest'
import { givePassword, giveSecondFactor, goodPassword, linkIn } from '../../../test/support/account.ts'
import { type Browser, createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, type Person } from '../../../test/support/company.ts'
import { createPasskeyDevice } from '../../../test/support/passkey.ts'
import { createSession } from '../../platform/identity/sessions.ts'

type Answer = Awaited<ReturnType<Browser['get']>>

const heading = (answer: Answer) => answer.page.querySelector('h1')?.text
const tokenIn = (path: string) => new URL(path, 'http://takt.test').searchParams.get('token') ?? ''

async function askForLink({ as, mails }: TestApp, email: string, next = ''): Promise<string> {
  await as().post('/sign-in', { email, next })
  return linkIn((await mails()).at(-1)!.text)
}

/** Every way in. A new one belongs in this table, and is then held to all that follows. */
const ways: Record<string, (test: TestApp, person: Person, browser: Browser) => Promise<Answer>> = {
  async password({ db }, person, browser) {
    await givePassword(db, person)
    return browser.post('/sign-in/password', { email: person.email, password: goodPassword, next: '' })
  },
  async 'a mail link'(app, person, browser) {
    const token = tokenIn(await askForLink(app, person.email))
    return browser.post('/sign-in/link', { token, next: '' })
  },
}

const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/account')).status === 200

test.each(Object.entries(ways))('%s signs in, under a token that was not there before', async (_, enter) => {
  const app = await createTestApp()
  const { employee } = await addCompany(app.db)
  const browser = app.as()
  expect(await isIn(browser)).toBe(false)
  const answer = await enter(app, employee, browser)
  expect([answer.status, answer.location]).toEqual([303, '/'])
  expect(answer.headers.get('set-cookie')).toMatch(
    /^takt\.session_token=.+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/,
  )
  expect(await isIn(browser)).toBe(true)
})

test.each(Object.entries(ways))('%s ends the session this browser had before', async (_, enter) => {
  const app = await createTestApp()
  const { employee, leader } = await addCompany(app.db)
  const browser = app.as(leader.sessionToken)
  await enter(app, employee, browser)
  expect(await isIn(app.as(leader.sessionToken))).toBe(false)
})

test.each(Object.entries(ways))('%s opens nothing before the second factor is given', async (_, enter) => {
  const app = await createTestApp()
  const { employee } = await addCompany(app.db)
  const phone = await giveSecondFactor(app.db, employee)
  const browser = app.as()
  expect((await enter(app, employee, browser)).location).toBe('/sign-in/code?next=%2F')
  for (const path of ['/', '/account', '/live', '/calendar']) {
    expect((await browser.get(path)).location).toMatch(/^\/sign-in\/code/)
  }
  expect((await browser.post('/account/name', { name: 'X' })).location).toBe('/sign-in/code')
  expect((await browser.post('/sign-in/code', { code: '000000', next: '' })).status).toBe(422)
  expect(await isIn(browser)).toBe(false)
  const code = await phone.code(1)
  expect((await browser.post('/sign-in/code', { code, next: '/account' })).location).toBe('/account')
  expect(await isIn(browser)).toBe(true)

  const again = app.as()
  await enter(app, employee, again)
  expect((await again.post('/sign-in/code', { code, next: '' })).status).toBe(422)
  const [recovery = ''] = phone.recoveryCodes
  expect((await again.post('/sign-in/code', { code: recovery, next: '' })).status).toBe(303)
  const third = app.as()
  await enter(app, employee, third)
  expect((await third.post('/sign-in/code', { code: recovery, next: '' })).status).toBe(422)
})

test('a session that owes its code changes its token when the code is given', async () => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  const phone = await giveSecondFactor(db, employee)
  const token = await createSession(db.auth, { userId: employee.userId })
  const browser = as(token)
  expect((await browser.post('/sign-in/code', { code: await phone.code(0), next: '' })).status).toBe(303)
  expect(await isIn(browser)).toBe(true)
  expect(await isIn(as(token))).toBe(false)
})

test('a link in a mail is used by its button alone, once', async () => {
  const app = await createTestApp()
  const { employee } = await addCompany(app.db)
  const link = await askForLink(app, employee.email, '/calendar')
  for (let scan = 0; scan < 3; scan += 1) expect(heading(await app.as().get(link))).toBe('Log ind i Takt')
  const opened = await app.as().get(link)
  const fields = Object.fromEntries(
    opened.page
      .querySelectorAll('form input')
      .map((input) => [input.getAttribute('name'), input.getAttribute('value')]),
  ) as Record<string, string>
  expect((await app.as().post('/sign-in/link', fields)).location).toBe('/calendar')
  const second = await app.as().post('/sign-in/link', fields)
  expect([second.status, heading(second)]).toEqual([422, 'Linket virker ikke længere'])
})

test('a link works for one of twenty who press at once', async () => {
  const app = await createTestApp()
  const { employee } = await addCompany(app.db)
  const token = tokenIn(await askForLink(app, employee.email))
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => app.as().post('/sign-in/link', { token, next: '' })),
  )
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
})

test('altered and expired links open nothing', async () => {
  const app = await createTestApp()
  const { employee } = await addCompany(app.db)
  const token = tokenIn(await askForLink(app, employee.email))
  const altered = (token.startsWith('a') ? 'b' : 'a') + token.slice(1)
  expect((await app.as().post('/sign-in/link', { token: altered, next: '' })).status).toBe(422)
  await app.db.owner.query(`update auth.verification set expires_at = now() - interval '1 second'`)
  expect((await app.as().post('/sign-in/link', { token, next: '' })).status).toBe(422)
})

test('an address nobody has is answered like one somebody has, and gets no mail', async () => {
  const { as, db, mails } = await createTestApp()
  const { employee } = await addCompany(db)
  const known = await as().submit('/sign-in', { email: employee.email, next: '' })
  const unknown = await as().submit('/sign-in', { email: 'nobody@bageriet.example', next: '' })
  expect(unknown.page.querySelector('main')?.text).toBe(known.page.querySelector('main')?.text)
  expect((await mails()).map(({ to }) => to.address)).toEqual([employee.email])
})

test('nothing of a link stands readable in the tables of accounts', async () => {
  const app = await createTestApp({ signup: 'open' })
  const { employee } = await addCompany(app.db)
  const signIn = tokenIn(await askForLink(app, employee.email))
  await app.as().post('/start', { organisation: 'Smedjen', name: 'Sofie', email: 'sofie@smedjen.example' })
  const start = tokenIn(linkIn((await app.mails()).at(-1)!.text))
  const { rows } = await app.db.owner.query(`
    select (select string_agg(v::text, ' ') from auth.verification v) || (select string_agg(j::text, ' ')
      from graphile_worker._private_jobs j) as dump`)
  expect(rows[0].dump).toContain('sofie@smedjen.example')
  for (const token of [signIn, start]) expect(rows[0].dump).not.toContain(token)
})

test.each([
  ['a wrong password', { password: 'not the password' }],
  ['an unknown address', { email: 'nobody@bageriet.example' }],
])('%s is refused with the same words, and the address is kept', async (_, wrong) => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  await givePassword(db, employee)
  const fields = { email: employee.email, password: goodPassword, next: '', ...wrong }
  const answer = await as().post('/sign-in/password', fields)
  expect(answer.status).toBe(422)
  const summary = answer.page.querySelector('[role=alert] a')
  expect(summary?.text).toBe('Mailadresse og adgangskode passer ikke sammen')
  expect(answer.page.querySelector(summary?.getAttribute('href') ?? '')?.getAttribute('type')).toBe(
    'password',
  )
  expect(answer.page.querySelector('#password-email')?.getAttribute('value')).toBe(fields.email)
  expect(answer.html).not.toContain(fields.password)
})

test('the eleventh try within a quarter of an hour is stopped, even with the right password', async () => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  await givePassword(db, employee)
  const attempt = (password: string) =>
    as().post('/sign-in/password', { email: employee.email, password, next: '' })
  for (let n = 0; n < 10; n += 1) expect((await attempt('not the password')).status).toBe(422)
  const stopped = await attempt(goodPassword)
  expect([stopped.status, heading(stopped)]).toEqual([429, 'For mange forsøg'])
  const { rows } = await db.owner.query('select key from auth.attempt')
  expect(JSON.stringify(rows)).not.toContain(employee.email)
})

test('the right password forgives the wrong ones before it', async () => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  await givePassword(db, employee)
  const attempt = (password: string) =>
    as().post('/sign-in/password', { email: employee.email, password, next: '' })
  for (let n = 0; n < 12; n += 1)
    expect((await attempt(n % 6 === 5 ? goodPassword : 'not the password')).status).toBe(
      n % 6 === 5 ? 303 : 422,
    )
})

test('codes are counted too, across sessions', async () => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  const phone = await giveSecondFactor(db, employee)
  const pending = async () => as(await createSession(db.auth, { userId: employee.userId }))
  for (let n = 0; n < 10; n += 1) {
    expect((await (await pending()).post('/sign-in/code', { code: 'nonsense', next: '' })).status).toBe(422)
  }
  expect(
    (await (await pending()).post('/sign-in/code', { code: await phone.code(0), next: '' })).status,
  ).toBe(429)
})

test.each([
  'https://elsewhere.test/',
  '//elsewhere.test',
  '/\\elsewhere.test',
  'javascript:alert(1)',
  '/a b',
  'calendar',
])('after signing in one does not land at %s', async (next) => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  await givePassword(db, employee)
  const answer = await as().post('/sign-in/password', { email: employee.email, password: goodPassword, next })
  expect([answer.status, answer.location]).toEqual([303, '/'])
})

test('signing out ends the session for good and empties the browser', async () => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  const browser = as(employee.sessionToken)
  expect(await isIn(browser)).toBe(true)
  const out = await browser.post('/sign-out')
  expect(out.location).toBe('/sign-in?told=signed-out')
  expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(await isIn(browser)).toBe(false)
  expect(await isIn(as(employee.sessionToken))).toBe(false)
})

test('a member who is deactivated keeps a session that opens nothing of the company', async () => {
  const { as, db } = await createTestApp()
  const { organisationId, employee, owner } = await addCompany(db)
  await db.owner.query(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at) values ($1, $2, $3, now())`,
    [organisationId, employee.memberId, owner.memberId],
  )
  expect((await as(employee.sessionToken).get('/calendar')).location).toBe('/account')
})

test('a session lives 14 days after its last use, and 30 days in all', async () => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  const used = (created: string, last: string) =>
    db.owner.query(
      `update auth.session set created_at = now() - $1::interval, updated_at = now() - $2::interval,
         expires_at = now() - $2::interval + interval '14 days' where token = $3`,
      [created, last, employee.sessionToken],
    )
  const daysLeft = async () =>
    (
      await db.owner.query(
        'select extract(epoch from expires_at - now()) / 86400 as days from auth.session where token = $1',
        [employee.sessionToken],
      )
    ).rows[0].days
  await used('13 days', '13 days')
  expect(await isIn(as(employee.sessionToken))).toBe(true)
  await expect.poll(async () => Number(await daysLeft())).toBeCloseTo(14, 2)
  await used('25 days', '2 days')
  await isIn(as(employee.sessionToken))
  await expect.poll(async () => Number(await daysLeft())).toBeCloseTo(5, 2)
  await used('20 days', '15 days')
  expect(await isIn(as(employee.sessionToken))).toBe(false)
})

test('without mail the page says where the link lies, and asks for a password first', async () => {
  const { as, db } = await createTestApp()
  await addCompany(db)
  const told = await as().submit('/sign-in', { email: 'emil@bageriet.example', next: '' })
  expect(told.page.querySelector('[role=status]')?.text).toContain('outbox')
  expect(told.page.querySelectorAll('h2').map(({ text }) => text)).toEqual([
    'Med adgangskode',
    'Med et link',
    'Med passkey',
  ])
})

test('the page is there in English, and its answers stay so', async () => {
  const { as, db } = await createTestApp({ smtpUrl: 'smtp://127.0.0.1:1' })
  await addCompany(db)
  const browser = as()
  const page = await browser.get('/sign-in?language=en')
  expect([heading(page), page.page.querySelector('html')?.getAttribute('lang')]).toEqual(['Sign in', 'en'])
  const refused = await browser.post('/sign-in', { email: 'no address', next: '' })
  expect([refused.status, refused.page.querySelector('[role=alert] a')?.text]).toEqual([
    422,
    'Write an e-mail address, e.g. mette@company.dk',
  ])
  expect(refused.page.querySelector('#link-email')?.getAttribute('value')).toBe('no address')
})

test('passkeys: added by the owner, then a way in that needs no code', async () => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  await giveSecondFactor(db, employee)
  const owner = as(employee.sessionToken)
  const device = createPasskeyDevice('http://takt.test')
  const made = JSON.parse(
    (await owner.post('/account/passkeys/challenge', { passkeyName: '', confirmation: '', credential: '' }))
      .html,
  )
  expect(made.authenticatorSelection.userVerification).toBe('required')
  const added = await owner.post('/account/passkeys', {
    passkeyName: 'Min telefon',
    confirmation: '',
    credential: device.create(made),
  })
  expect(added.location).toBe('/account?done=passkey')
  expect((await owner.get('/account')).html).toContain('Min telefon')

  const browser = as()
  const asked = JSON.parse((await browser.post('/sign-in/passkey/challenge')).html)
  const credential = device.get(asked)
  expect((await browser.post('/sign-in/passkey', { credential, next: '/calendar' })).location).toBe(
    '/calendar',
  )
  expect(await isIn(browser)).toBe(true)
  const replayed = await as().post('/sign-in/passkey', { credential, next: '' })
  expect(replayed.location).toMatch(/told=passkey-failed/)
})

test.each([
  ['of a device that asks for no finger, face or PIN', { verifies: false }, 'http://takt.test'],
  ['from another site', {}, 'http://elsewhere.test'],
])('a passkey %s is not taken', async (_, kind, origin) => {
  const { as, db } = await createTestApp()
  const { employee } = await addCompany(db)
  const owner = as(employee.sessionToken)
  const made = JSON.parse(
    (await owner.post('/account/passkeys/challenge', { passkeyName: '', confirmation: '', credential: '' }))
      .html,
  )
  const credential = createPasskeyDevice(origin, kind).create(made)
  const answer = await owner.post('/account/passkeys', { passkeyName: '', confirmation: '', credential })
  expect(answer.status).toBe(422)
})

test('on an address of numbers no passkey is offered', async () => {
  const { as, db } = await createTestApp({ url: 'http://127.0.0.1:3000', origins: ['http://127.0.0.1:3000'] })
  const { employee } = await addCompany(db)
  expect((await as().get('/sign-in')).page.querySelector('[data-passkey]')).toBeNull()
  expect((await as().post('/sign-in/passkey/challenge')).status).toBe(404)
  expect((await as(employee.sessionToken).get('/account')).html).toContain('virker ikke på en adresse af tal')
})
