import type { Context } from 'hono'
import { findAccount } from '../../platform/identity/accounts.ts'
import { enter, type Identity, passkeysWorkHere } from '../../platform/identity/identity.ts'
import { linkMinutes } from '../../platform/identity/library.ts'
import { nextPath } from '../../platform/identity/next.ts'
import { checkPassword } from '../../platform/identity/passwords.ts'
import { giveSecondFactor } from '../../platform/identity/second-factor.ts'
import { completeSession, createSession, endSession } from '../../platform/identity/sessions.ts'
import { anyOrganisation } from '../../platform/identity/setup-link.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router } from '../../platform/web/router.ts'
import { pageLanguage, plainPage } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { codePage, linkPage, oldLinkPage, type Refused, signInPage } from './pages.tsx'
import { text } from './text.ts'
import { askForLinkForm, codeForm, linkForm, passkeyForm, passwordForm } from './types.ts'

/** Every way in, the code that may be owed after it, and the way out. */
export function signInRoutes(router: Router, identity: Identity): void {
  const show = (
    c: Context,
    next: string,
    more: { told?: 'sent' | 'signed-out' | 'passkey-failed'; refused?: Refused },
  ) =>
    plainPage(c, {
      ...signInPage({
        language: pageLanguage(c),
        next,
        mailIsSent: identity.mailIsSent,
        passkeys: passkeysWorkHere(identity, c),
        signupOpen: identity.signup === 'open',
        ...more,
      }),
      status: more.refused ? 422 : 200,
    })

  router.get('signIn', async ({ c, viewer }) => {
    const next = c.req.query('next') ?? ''
    if (viewer.kind === 'viewer') return c.redirect(nextPath(next), 303)
    if (!(await anyOrganisation(identity.db))) return c.redirect(urls.start(), 303)
    const told = (['sent', 'signed-out', 'passkey-failed'] as const).find(
      (word) => word === c.req.query('told'),
    )
    return show(c, next, { told })
  })

  router.post('signIn', async ({ c }) => {
    const form = await readForm(c, askForLinkForm)
    const next = form.typed.next ?? ''
    if (!form.ok) return show(c, next, { refused: { form: 'link', ...form } })
    await identity.attempts.count(c, 'mail', form.value.email)
    await sendSignInLink(identity, c, form.value.email, nextPath(next))
    return c.redirect(`${urls.signIn()}?told=sent`, 303)
  })

  router.get('signInLink', ({ c }) => {
    const token = c.req.query('token')
    if (!token) throw notFound()
    c.header('referrer-policy', 'no-referrer')
    return plainPage(c, linkPage({ language: pageLanguage(c), token, next: c.req.query('next') ?? '' }))
  })

  router.post('signInLink', async ({ c }) => {
    const form = await readForm(c, linkForm)
    const language = pageLanguage(c)
    if (!form.ok) return plainPage(c, oldLinkPage({ language }))
    await identity.attempts.countNetwork(c)
    const library = await identity.library()
    const entered = await library.useSignInLink(form.value.token, deviceOf(c))
    if (!entered) return plainPage(c, oldLinkPage({ language }))
    const next = entered.proven ? `${urls.account()}?done=proven` : form.value.next
    return enter(identity, c, entered.sessionToken, next)
  })

  router.post('signInPassword', async ({ c }) => {
    const form = await readForm(c, passwordForm)
    const next = form.typed.next ?? ''
    if (!form.ok) return show(c, next, { refused: { form: 'password', ...form } })
    const { email, password } = form.value
    await identity.attempts.count(c, 'password', email)
    const userId = await checkPassword(identity.db, email, password)
    if (!userId) {
      const errors = [{ field: 'password', code: 'no-match' }]
      return show(c, next, { refused: { form: 'password', errors, typed: form.typed } })
    }
    await identity.attempts.forgive('password', email)
    return enter(
      identity,
      c,
      await createSession(identity.db, { userId, userAgent: c.req.header('user-agent') }),
      next,
    )
  })

  router.get('signInCode', ({ c, viewer }) => {
    const next = c.req.query('next') ?? ''
    if (viewer.kind === 'nobody') return c.redirect(urls.signIn(), 303)
    if (viewer.kind === 'viewer' || !viewer.visitor.secondFactorPending)
      return c.redirect(nextPath(next), 303)
    return plainPage(c, codePage({ language: pageLanguage(c), next }))
  })

  router.post('signInCode', async ({ c, viewer }) => {
    const form = await readForm(c, codeForm)
    const next = form.typed.next ?? ''
    if (viewer.kind === 'nobody') return c.redirect(urls.signIn(), 303)
    if (viewer.kind === 'viewer' || !viewer.visitor.secondFactorPending)
      return c.redirect(nextPath(next), 303)
    const { userId, sessionId } = viewer.visitor
    const again = (refused: Omit<Refused, 'form'>) =>
      plainPage(c, {
        ...codePage({ language: pageLanguage(c), next, refused: { form: 'code', ...refused } }),
        status: 422,
      })
    if (!form.ok) return again(form)
    await identity.attempts.count(c, 'code', userId)
    const right = await giveSecondFactor(identity.secondFactor, userId, form.value.code)
    if (!right) return again({ errors: [{ field: 'code', code: 'wrong-code' }], typed: {} })
    await identity.attempts.forgive('code', userId)
    const token = await completeSession(identity.db, sessionId)
    return token ? enter(identity, c, token, next) : c.redirect(urls.signIn(), 303)
  })

  router.post('signOut', async ({ c }) => {
    await readForm(c, noFields)
    const token = identity.cookie.read(c)
    if (token) await endSession(identity.db, token)
    identity.cookie.remove(c)
    c.header('clear-site-data', '"cache", "storage"')
    return c.redirect(`${urls.signIn()}?told=signed-out`, 303)
  })

  passkeyRoutes(router, identity)
}

/** Passkeys: the browser asks for a challenge, its device answers, the answer comes as a form. */
function passkeyRoutes(router: Router, identity: Identity): void {
  router.post('passkeyChallenge', async ({ c }) => {
    if (!passkeysWorkHere(identity, c)) throw notFound()
    await readForm(c, passkeyForm)
    await identity.attempts.countNetwork(c)
    const { api } = await identity.library()
    const made = await api.generatePasskeyAuthenticationOptions({ headers: deviceOf(c), returnHeaders: true })
    for (const cookie of made.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.json({ ...made.response, userVerification: 'required' })
  })

  router.post('passkeySignIn', async ({ c }) => {
    const form = await readForm(c, passkeyForm)
    await identity.attempts.countNetwork(c)
    const token = form.ok ? await usePasskey(identity, c, form.value.credential) : null
    if (token) return enter(identity, c, token, form.typed.next)
    return c.redirect(
      `${urls.signIn()}?told=passkey-failed&next=${encodeURIComponent(nextPath(form.typed.next))}`,
      303,
    )
  })
}

async function usePasskey(identity: Identity, c: Context, credential: string): Promise<string | null> {
  const library = await identity.library()
  try {
    const response = JSON.parse(credential)
    const { session } = await library.api.verifyPasskeyAuthentication({
      body: { response },
      headers: c.req.raw.headers,
    })
    return session.token
  } catch (error) {
    if (error instanceof SyntaxError || library.isRefusal(error)) return null
    throw error
  }
}

/** The one header that a new session notes: by it the person knows the device again in their list. */
const deviceOf = (c: Context): Headers => new Headers({ 'user-agent': c.req.header('user-agent') ?? '' })

/** The same is done for an address that nobody has, but for the mail. */
async function sendSignInLink(identity: Identity, c: Context, email: string, next: string): Promise<void> {
  const [token, account] = await Promise.all([
    identity.library().then((library) => library.makeSignInLink(email)),
    findAccount(identity.db, email),
  ])
  if (!account) return
  const language = account.language ?? pageLanguage(c)
  const t = text[language].mail
  const link = `${identity.url}${urls.signInLink()}?${new URLSearchParams({ token, next, language })}`
  await identity.postMail(identity.db, {
    to: { name: account.name, address: email },
    subject: t.subject,
    text: t.text(account.name, link, linkMinutes),
  })
}
