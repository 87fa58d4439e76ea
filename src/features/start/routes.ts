import type { Context } from 'hono'
import { findAccount } from '../../platform/identity/accounts.ts'
import { enter, type Identity } from '../../platform/identity/identity.ts'
import { passwordFault } from '../../platform/identity/password-rule.ts'
import { hashOf } from '../../platform/identity/passwords.ts'
import { anyOrganisation } from '../../platform/identity/setup-link.ts'
import type { Opened } from '../../platform/session/viewer.ts'
import { type FieldError, readForm } from '../../platform/web/form.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { pageLanguage as languageOf, plainPage } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { confirmPage, startPage, tellingPage } from './pages.tsx'
import { startKind } from './rules.ts'
import {
  type Founder,
  foundAnother,
  foundBySetupLink,
  foundByWish,
  isSetupLink,
  keepWish,
  readWish,
} from './store.ts'
import { text } from './text.ts'
import { anotherForm, confirmForm, setupForm, signUpForm } from './types.ts'

/** Creating a company: the first one of an installation, and, where the host allows it, anyone's. */
export function startRoutes(router: Router, identity: Identity): void {
  router.get('start', async (visit) => {
    const kind = await kindOf(identity, visit)
    visit.c.header('referrer-policy', 'no-referrer')
    if (kind === 'closed' || kind === 'needs-link') return tell(visit.c, kind)
    return show(identity, visit, kind)
  })

  router.post('start', async (visit) => {
    const kind = await kindOf(identity, visit)
    switch (kind) {
      case 'setup':
        return setUp(identity, visit)
      case 'sign-up':
        return signUp(identity, visit)
      case 'another':
        return another(identity, visit)
      case 'closed':
      case 'needs-link':
        return tell(visit.c, kind, 422)
    }
  })

  router.get('startLink', async ({ c }) => {
    const token = c.req.query('token') ?? ''
    const wish = await readWish(identity.db, token)
    c.header('referrer-policy', 'no-referrer')
    return plainPage(c, wish ? confirmPage(languageOf(c), wish.organisation, token) : voidPage(c))
  })

  router.post('startLink', async ({ c, now }) => {
    const form = await readForm(c, confirmForm)
    if (!form.ok) return plainPage(c, voidPage(c))
    const made = await foundByWish(identity.db, form.value.token, {
      at: now,
      userAgent: c.req.header('user-agent'),
    })
    const t = text[languageOf(c)]
    switch (made.kind) {
      case 'founded':
        return enter(identity, c, made.sessionToken)
      case 'void':
        return plainPage(c, voidPage(c))
      case 'taken':
        return plainPage(c, tellingPage(t.takenTitle, t.taken, signInThenStart(t.signIn), 422))
    }
  })
}

type StartVisit = Visit<Opened>

const signInThenStart = (label: string) => ({
  href: `${urls.signIn()}?next=${encodeURIComponent(urls.start())}`,
  label,
})

async function kindOf(identity: Identity, { c, viewer }: StartVisit) {
  const key = c.req.query('key')
  return startKind({
    setupLink: key !== undefined && (await isSetupLink(identity.db, key)),
    anyOrganisation: await anyOrganisation(identity.db),
    signup: identity.signup,
    signedIn: whoIs(viewer) !== null,
  })
}

/** The account that is wholly signed in, its second factor included. */
function whoIs(opened: Opened) {
  if (opened.kind === 'viewer') return opened.viewer
  return opened.kind === 'visitor' && !opened.visitor.secondFactorPending ? opened.visitor : null
}

function tell(c: Context, kind: 'closed' | 'needs-link', status: 200 | 422 = 200) {
  const t = text[languageOf(c)]
  if (kind === 'closed')
    return plainPage(
      c,
      tellingPage(t.closedTitle, t.closed, { href: urls.signIn(), label: t.signIn }, status),
    )
  const used = c.req.query('key') !== undefined
  return plainPage(
    c,
    tellingPage(used ? t.usedTitle : t.needsLinkTitle, used ? t.used : t.needsLink, undefined, status),
  )
}

function voidPage(c: Context) {
  const t = text[languageOf(c)]
  return tellingPage(t.voidTitle, t.void, { href: urls.start(), label: t.again }, 422)
}

function show(
  identity: Identity,
  { c, viewer }: StartVisit,
  kind: 'setup' | 'sign-up' | 'another',
  refused: { typed: Record<string, string>; errors: FieldError[] } = {
    typed: kind === 'another' ? { name: whoIs(viewer)?.userName ?? '' } : {},
    errors: [],
  },
) {
  const key = c.req.query('key')
  const action = urls.start() + (key ? `?key=${encodeURIComponent(key)}` : '')
  const { mailIsSent } = identity
  return plainPage(c, startPage({ language: languageOf(c), kind, action, mailIsSent, ...refused }))
}

const founderOf = (
  { c, now }: StartVisit,
  given: { organisation: string; name: string; email: string },
): Founder => ({
  ...given,
  language: languageOf(c),
  userAgent: c.req.header('user-agent'),
  at: now,
})

async function setUp(identity: Identity, visit: StartVisit) {
  const { c } = visit
  const form = await readForm(c, setupForm)
  const refuse = (errors: FieldError[]) => show(identity, visit, 'setup', { typed: form.typed, errors })
  if (!form.ok) return refuse(form.errors)
  const { organisation, name, email, password } = form.value
  const own = [organisation, name, email]
  const code = password === '' && !identity.mailIsSent ? 'required' : password && passwordFault(password, own)
  if (code) return refuse([{ field: 'password', code }])
  const hash = password === '' ? null : await hashOf(password)
  const made = await foundBySetupLink(
    identity.db,
    c.req.query('key') ?? '',
    founderOf(visit, form.value),
    hash,
  )
  switch (made.kind) {
    case 'founded':
      return enter(identity, c, made.sessionToken)
    case 'void':
      return tell(c, 'closed', 422)
    case 'taken':
      return refuse([{ field: 'email', code: 'taken' }])
  }
}

/** Says the same whether or not the address has an account; only its mailbox learns which. */
async function signUp(identity: Identity, visit: StartVisit) {
  const { c } = visit
  const form = await readForm(c, signUpForm)
  if (!form.ok) return show(identity, visit, 'sign-up', form)
  await identity.attempts.count(c, 'mail', form.value.email)
  const language = languageOf(c)
  const t = text[language]
  const [token, account] = await Promise.all([
    keepWish(identity.db, { ...form.value, language }),
    findAccount(identity.db, form.value.email),
  ])
  const link = (address: string, query: Record<string, string>) =>
    `${identity.url}${address}?${new URLSearchParams({ ...query, language })}`
  await identity.postMail(identity.db, {
    // Not the name that was typed: anyone could send anyone words of their own that way.
    to: { name: account?.name ?? '', address: form.value.email },
    subject: t.mail.subject,
    text: account
      ? t.mail.known(account.name, link(urls.signIn(), { next: urls.start() }))
      : t.mail.text(link(urls.startLink(), { token })),
  })
  return plainPage(c, tellingPage(t.sentTitle, identity.mailIsSent ? t.sent : t.sentToOutbox))
}

async function another(identity: Identity, visit: StartVisit) {
  const { c, viewer } = visit
  const form = await readForm(c, anotherForm)
  if (!form.ok) return show(identity, visit, 'another', form)
  const who = whoIs(viewer)
  if (!who) return c.redirect(urls.signIn(), 303)
  await foundAnother(identity.db, who, founderOf(visit, { ...form.value, email: who.email }))
  return c.redirect(urls.today(), 303)
}
