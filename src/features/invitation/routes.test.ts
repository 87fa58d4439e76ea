import { expect, test } from 'vitest'
import { givePassword, giveSecondFactor, goodPassword, linkIn } from '../../../test/support/account.ts'
import { type Answer, createTestApp, testNow } from '../../../test/support/app.ts'
import { addCompany, type Company, type Person } from '../../../test/support/company.ts'
import { hashToken, newToken } from '../../platform/crypto/crypto.ts'
import type { Database } from '../../platform/database/database.ts'

const heading = ({ page }: Answer) => page.querySelector('h1')?.text

interface Invited {
  token: string
  path: string
  memberId: string
}

/** Writes an invitation as the people's page does, and returns its token. */
async function invite(
  db: Database,
  { organisationId, owner }: Company,
  given: { email?: string; channel?: 'mail' | 'link'; language?: 'da' | 'en' } = {},
): Promise<Invited> {
  const token = newToken()
  const { email = 'sofie@bageriet.example', channel = 'mail', language = 'da' } = given
  const { rows } = await db.owner.query(
    `insert into member (organisation_id, name, email, role, language, created_at)
     values ($1, 'Sofie Lind', $2, 'member', $3, $4) returning id`,
    [organisationId, email, language, testNow.toString()],
  )
  await db.owner.query(
    `insert into invitation (organisation_id, member_id, token_hash, channel, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      organisationId,
      rows[0].id,
      hashToken(token),
      channel,
      owner.memberId,
      testNow.toString(),
      testNow.add({ hours: 7 * 24 }).toString(),
    ],
  )
  return { token, path: `/invitation?token=${token}`, memberId: rows[0].id }
}

const memberOf = async (db: Database, memberId: string) =>
  (await db.owner.query('select user_id, name from member where id = $1', [memberId])).rows[0] as {
    user_id: string | null
    name: string
  }

const countOf = async (db: Database, table: string): Promise<number> =>
  (await db.owner.query(`select count(*)::int as count from ${table}`)).rows[0].count

test('someone new sees who invites them to what, accepts, and is in', async () => {
  const { as, db } = await createTestApp()
  const company = await addCompany(db)
  const { path, memberId } = await invite(db, company)
  const browser = as()
  const page = await browser.get(path)
  expect(heading(page)).toBe('Velkommen til Bageriet')
  expect(page.page.querySelector('main')?.text).toContain('Lise Holm har inviteret dig')
  expect(page.page.querySelector('main')?.text).toContain('sofie@bageriet.example')
  expect(page.page.querySelector('#name')?.getAttribute('value')).toBe('Sofie Lind')

  expect((await browser.post(path, { name: 'Sofie Lind Holm', password: goodPassword })).location).toBe('/')
  expect((await browser.get('/account')).page.querySelector('#about-name')?.getAttribute('value')).toBe(
    'Sofie Lind Holm',
  )
  expect((await memberOf(db, memberId)).user_id).not.toBeNull()
  expect(
    (
      await as().post('/sign-in/password', {
        email: 'sofie@bageriet.example',
        password: goodPassword,
        next: '',
      })
    ).location,
  ).toBe('/')
  expect((await browser.post(path, { name: 'Sofie', password: goodPassword })).location).toBe('/')
})

test('a hundred acceptances at once give one account and one membership', async () => {
  const { as, db } = await createTestApp()
  const { path } = await invite(db, await addCompany(db))
  const before = [
    await countOf(db, 'auth."user"'),
    await countOf(db, 'auth.session'),
    await countOf(db, 'auth.account'),
  ]
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => as().post(path, { name: 'Sofie', password: goodPassword })),
  )
  expect(answers.filter(({ location }) => location === '/')).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(99)
  const after = [
    await countOf(db, 'auth."user"'),
    await countOf(db, 'auth.session'),
    await countOf(db, 'auth.account'),
  ]
  expect(after).toEqual(before.map((count) => count + 1))
  expect(await countOf(db, `member where user_id is not null and email = 'sofie@bageriet.example'`)).toBe(1)
})

test.each([
  ['no password, where mail is not set up', { name: 'Sofie', password: '' }, 'password', 'Udfyld feltet'],
  [
    'a short password',
    { name: 'Sofie', password: 'kort' },
    'password',
    'Adgangskoden skal have mindst 12 tegn',
  ],
  [
    'a password of the company’s name',
    { name: 'Sofie', password: 'bageriet2026' },
    'password',
    /for let at gætte/,
  ],
  ['no name', { name: ' ', password: goodPassword }, 'name', 'Udfyld feltet'],
])('%s: the page again, with what was written', async (_, fields, field, sentence) => {
  const { as, db } = await createTestApp()
  const { path, memberId } = await invite(db, await addCompany(db))
  const answer = await as().post(path, fields)
  expect(answer.status).toBe(422)
  const link = answer.page.querySelector('[role=alert] a')
  expect([link?.getAttribute('href'), link?.text]).toEqual([`#${field}`, expect.stringMatching(sentence)])
  expect(answer.page.querySelector('#name')?.getAttribute('value')).toBe(fields.name)
  expect(answer.page.querySelector('#password')?.getAttribute('value')).toBeFalsy()
  expect((await memberOf(db, memberId)).user_id).toBeNull()
})

test('where mail is set up, no password is needed', async () => {
  const { as, db } = await createTestApp({ smtpUrl: 'smtp://127.0.0.1:1' })
  const { path } = await invite(db, await addCompany(db))
  expect((await as().post(path, { name: 'Sofie', password: '' })).location).toBe('/')
})

test.each([
  ['used', 'update member set user_id = $2 where id = $1', 409, 'Invitationen er brugt'],
  [
    'revoked',
    'update invitation set revoked_at = now() where member_id = $1 and $2::uuid is not null',
    409,
    'Invitationen gælder ikke længere',
  ],
  [
    'expired',
    `update invitation set expires_at = '2026-11-23T08:00:00Z' where member_id = $1 and $2::uuid is not null`,
    409,
    'Invitationen er udløbet',
  ],
])('an invitation that is %s says so, and nothing of who or where', async (_, statement, status, title) => {
  const { as, db } = await createTestApp()
  const company = await addCompany(db)
  const { path, memberId } = await invite(db, company)
  const { rows } = await db.owner.query(
    `insert into auth."user" (name, email) values ('X', 'x@bageriet.example') returning id`,
  )
  await db.owner.query(statement, [memberId, rows[0].id])
  for (const answer of [
    await as().get(path),
    await as().post(path, { name: 'Sofie', password: goodPassword }),
  ]) {
    expect([answer.status, heading(answer)]).toEqual([status, title])
    expect(answer.page.querySelector('main')?.text).not.toMatch(/Bageriet|Lise|sofie/)
  }
})

test.each(['', 'x', 'A'.repeat(43)])('a token that is none ("%s") is no page', async (token) => {
  const { as } = await createTestApp()
  expect((await as().get(`/invitation?token=${token}`)).status).toBe(404)
  expect((await as().post(`/invitation?token=${token}`, { name: 'X', password: goodPassword })).status).toBe(
    404,
  )
})

/** Oda of another company, invited to this one under the address of her account. */
async function knownAccount() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const other = await addCompany(test.db, '2')
  const known: Person = other.otherEmployee
  return { ...test, company, other, known, ...(await invite(test.db, company, { email: known.email })) }
}

test('an address with an account is accepted for by its owner alone', async () => {
  const { as, db, known, company, path, memberId } = await knownAccount()
  const nobody = await as().get(path)
  expect(nobody.page.querySelector('#password')).toBeNull()
  const way = nobody.page.querySelectorAll('main a').find(({ text }) => text === 'Log ind')
  expect(way?.getAttribute('href')).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
  await as().post(path, { name: 'Sofie', password: goodPassword })

  const stranger = await as(company.leader.sessionToken).get(path)
  expect(stranger.page.querySelector('main')?.text).toContain('Du er logget ind som karsten@bageriet.example')
  await as(company.leader.sessionToken).post(path)
  expect((await memberOf(db, memberId)).user_id).toBeNull()

  expect((await as(known.sessionToken).post(path)).location).toBe('/')
  expect((await memberOf(db, memberId)).user_id).toBe(known.userId)
  expect((await as(known.sessionToken).get('/account')).html).toContain('Skift til Bageriet2')
})

test('someone who still owes their second factor accepts nothing', async () => {
  const { as, db, known, path, memberId } = await knownAccount()
  await givePassword(db, known)
  const phone = await giveSecondFactor(db, known)
  const browser = as()
  const entered = await browser.post('/sign-in/password', {
    email: known.email,
    password: goodPassword,
    next: path,
  })
  expect(entered.location).toBe(`/sign-in/code?next=${encodeURIComponent(path)}`)
  const sent = `/sign-in/code?next=${encodeURIComponent(path)}`
  expect((await browser.get(path)).location).toBe(sent)
  expect((await browser.post(path)).location).toBe(sent)
  expect((await memberOf(db, memberId)).user_id).toBeNull()
  expect((await browser.post('/sign-in/code', { code: await phone.code(0), next: path })).location).toBe(path)
  expect((await browser.post(path)).location).toBe('/')
  expect((await memberOf(db, memberId)).user_id).toBe(known.userId)
})

test('what a stranger set up with a copied link is void once the owner of the mailbox comes', async () => {
  const app = await createTestApp()
  const { path } = await invite(app.db, await addCompany(app.db), { channel: 'link' })
  const stranger = app.as()
  await stranger.post(path, { name: 'Ikke Sofie', password: goodPassword })
  expect((await stranger.get('/account')).status).toBe(200)
  const { rows } = await app.db.owner.query(
    `select id as "userId", email from auth."user" where email like 'sofie@%'`,
  )
  await giveSecondFactor(app.db, rows[0])
  await app.db.owner.query(
    `insert into auth.passkey (user_id, public_key, credential_id, counter, device_type, backed_up)
     values ($1, 'x', 'x', 0, 'singleDevice', false)`,
    [rows[0].userId],
  )
  await app.as().post('/sign-in', { email: 'sofie@bageriet.example', next: '' })
  const token = new URLSearchParams(linkIn((await app.mails()).at(-1)!.text).split('?')[1]).get('token') ?? ''
  const sofie = app.as()
  expect((await sofie.post('/sign-in/link', { token, next: '' })).location).toBe('/account?done=proven')
  expect((await stranger.get('/account')).status).toBe(303)
  expect([await countOf(app.db, 'auth.passkey'), await countOf(app.db, 'auth.two_factor')]).toEqual([0, 0])
  expect(
    (
      await app
        .as()
        .post('/sign-in/password', { email: 'sofie@bageriet.example', password: goodPassword, next: '' })
    ).status,
  ).toBe(422)
})

test('the page speaks the language the inviter chose, and then that of the reader', async () => {
  const { as, db } = await createTestApp()
  const { path } = await invite(db, await addCompany(db), { language: 'en' })
  expect(heading(await as().get(path))).toBe('Welcome to Bageriet')
  expect(heading(await as().get(`${path}&language=da`))).toBe('Velkommen til Bageriet')
})
