import { expect, test } from 'vitest'
import { type Method, policy, type Rule } from '../../src/policy.ts'
import { type Url, type UrlName, urls } from '../../src/urls.ts'
import { type Answer, createTestApp, type TestApp } from '../support/app.ts'
import { type Cast, castCompanies, castOnce, type Role, roles } from './cast.ts'

type Verdict = 'in' | 'sign in first' | 'no company' | 'not there'

const rows = Object.entries(policy).flatMap(([name, methods]) =>
  Object.entries(methods).map(([method, rule]) => ({
    name: name as UrlName,
    method: method as Method,
    rule: rule as Rule,
  })),
)

/** What the policy promises each role on a thing that lies between `leader` and `employee`. */
function promised(rule: Rule, role: Role, pattern: string): Verdict {
  if (rule === 'anyone') return 'in'
  if (role === 'anonymous') return 'sign in first'
  // Only a company one belongs to can be switched to, and the empty form names none.
  if (pattern === urls.accountOrganisation.pattern) return 'not there'
  const personal = /:(sessionId|passkeyId)/.test(pattern)
  if (rule === 'user') return personal && role !== 'employee' ? 'not there' : 'in'
  if (role === 'invited' || role === 'deactivated') return 'no company'
  if (rule === 'member') return 'in'
  if (rule === 'owner') {
    const named = pattern.includes(':')
    return role === 'owner' || (role === 'foreignOwner' && !named) ? 'in' : 'not there'
  }
  if (rule === 'pair') return role === 'leader' || role === 'employee' ? 'in' : 'not there'
  return role === 'employee' ? 'in' : 'not there'
}

function verdictOf(answer: Answer): Verdict | string {
  if (answer.status >= 500) return `failed with ${answer.status}`
  if (answer.status === 404) return 'not there'
  if (answer.status === 303 && answer.location?.startsWith(urls.signIn())) return 'sign in first'
  if (answer.status === 303 && answer.location === urls.account()) return 'no company'
  return 'in'
}

const address = (name: UrlName, ids: Record<string, string>): string =>
  (urls[name] as Url & ((values: Record<string, string>) => string))(ids)

test('every route that is mounted has a rule, and every rule a route', async () => {
  const { app } = await createTestApp()
  const mounted = new Set(
    // What stands before every route, such as the limit of a form, is none itself.
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => `${method} ${path}`),
  )
  const ruled = new Set(rows.map(({ name, method }) => `${method} ${urls[name].pattern}`))
  expect([...mounted].filter((route) => !ruled.has(route)).sort(), 'without a rule').toEqual([])
  expect([...ruled].filter((route) => !mounted.has(route)).sort(), 'without a route').toEqual([])
})

// `anyone` answers as its feature says (a link without its secret is "not there"), so only the others are compared.
const guarded = rows.filter(({ rule }) => rule !== 'anyone')

// Looking changes nothing, so all pages are asked for in one world.
test('every page is for whom its rule says', { timeout: 120_000 }, async () => {
  const { as, db } = await createTestApp()
  const cast = await castCompanies(db)
  for (const row of guarded.filter(({ method }) => method === 'GET')) await compare(row, as, cast)
})

test.each(guarded.filter(({ method }) => method === 'POST'))('POST $name is for: $rule', async (row) => {
  const { template, cast } = await castOnce()
  const { as } = await createTestApp({}, undefined, template)
  await compare(row, as, cast)
})

/** Holds what each role is answered against what the policy promises it. */
async function compare(
  { name, method, rule }: (typeof rows)[number],
  as: TestApp['as'],
  cast: Cast,
): Promise<void> {
  const verdict = (role: Role): Verdict => promised(rule, role, urls[name].pattern)
  // Those who must be refused come first, so that nobody before them has changed anything.
  const order = [...roles].sort((a, b) => Number(verdict(a) === 'in') - Number(verdict(b) === 'in'))
  for (const role of order) {
    if (name === 'live' && verdict(role) === 'in') continue
    const browser = as(cast.sessions[role])
    const path = address(name, cast.ids)
    const answer = method === 'GET' ? await browser.get(path) : await browser.post(path)
    // A company-less account has no place to be sent to from the page it would be sent to.
    const told = `${method} ${name}, ${role}: ${answer.status} ${answer.location ?? ''}`
    expect(verdictOf(answer), told).toBe(verdict(role))
    if (verdict(role) === 'not there') await sameAsUnknown(answer, browser, name, method, cast)
  }
}

/** "Not yours" must read exactly like "does not exist". */
async function sameAsUnknown(
  answer: Answer,
  browser: { get(path: string): Promise<Answer>; post(path: string): Promise<Answer> },
  name: UrlName,
  method: Method,
  cast: Cast,
): Promise<void> {
  const unknown = Object.fromEntries(Object.keys(cast.ids).map((key) => [key, crypto.randomUUID()]))
  const path = address(name, unknown)
  const other = method === 'GET' ? await browser.get(path) : await browser.post(path)
  const bare = (html: string) => html.replace(/nonce="[^"]*"/g, '').replace(/href="[^"]*language=[^"]*"/g, '')
  expect(bare(other.html)).toBe(bare(answer.html))
}
