import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { enter, type Identity } from '../../platform/identity/identity.ts'
import { passwordFault } from '../../platform/identity/password-rule.ts'
import { hashOf } from '../../platform/identity/passwords.ts'
import type { Opened } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { type FieldError, readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router } from '../../platform/web/router.ts'
import { pageLanguage, plainPage } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { closedPage, invitationPage } from './pages.tsx'
import { standing, type Who } from './rules.ts'
import { acceptAsKnown, acceptAsNew, readInvitation } from './store.ts'
import { type Invitation, newAccountForm, type Standing } from './types.ts'

/** Accepting an invitation, with a new account or with the one that the invited address has. */
export function invitationRoutes(router: Router, identity: Identity): void {
  router.get('invitation', async ({ c, viewer, now }) => {
    c.header('referrer-policy', 'no-referrer')
    const { token, invitation } = await load(identity, c, now)
    if (invitation.state) return closed(c, viewer, invitation)
    return show(identity, c, token, invitation, whoIs(viewer))
  })

  router.post('invitation', async ({ c, viewer, now }) => {
    await identity.attempts.countNetwork(c)
    const { token, invitation } = await load(identity, c, now)
    if (invitation.state) return closed(c, viewer, invitation)
    const who = whoIs(viewer)
    if (standing(invitation, who) === 'new') return acceptNew(identity, c, token, invitation, now)
    if (!who || standing(invitation, who) !== 'accept') return show(identity, c, token, invitation, who)
    await readForm(c, noFields)
    if (await acceptAsKnown(identity.db, token, invitation, who, now)) return c.redirect(urls.today(), 303)
    return again(identity, c, viewer, now)
  })
}

async function load(identity: Identity, c: Context, now: Temporal.Instant) {
  const token = c.req.query('token') ?? ''
  const invitation = await readInvitation(identity.db, token, now)
  if (!invitation) throw notFound()
  // The inviter has said which language the person reads; what they choose themselves comes first.
  if (!c.get('language') && !c.req.query('language') && !getCookie(c, 'takt.language')) {
    c.set('language', invitation.language)
  }
  return { token, invitation }
}

function whoIs(opened: Opened): (Who & { sessionId: string }) | null {
  if (opened.kind === 'nobody') return null
  return opened.kind === 'viewer' ? { ...opened.viewer, secondFactorPending: false } : opened.visitor
}

/** Someone who has accepted and presses again is where they wanted to be. */
function closed(c: Context, viewer: Opened, { state, userId }: Invitation) {
  if (state === 'accepted' && userId !== null && whoIs(viewer)?.userId === userId)
    return c.redirect(urls.today(), 303)
  return plainPage(c, closedPage(pageLanguage(c), state ?? 'revoked'))
}

function show(
  identity: Identity,
  c: Context,
  token: string,
  invitation: Invitation,
  who: Who | null,
  refused: { typed?: Record<string, string>; errors?: FieldError[] } = {},
) {
  const stands: Standing = standing(invitation, who)
  if (stands === 'owes-code') {
    const back = `${urls.invitation()}?token=${encodeURIComponent(token)}`
    return c.redirect(`${urls.signInCode()}?next=${encodeURIComponent(back)}`, 303)
  }
  const { mailIsSent } = identity
  const language = pageLanguage(c)
  const page = invitationPage({
    language,
    invitation,
    token,
    standing: stands,
    ownEmail: who?.email,
    mailIsSent,
    ...refused,
  })
  return plainPage(c, page)
}

async function acceptNew(
  identity: Identity,
  c: Context,
  token: string,
  invitation: Invitation,
  now: Temporal.Instant,
) {
  const form = await readForm(c, newAccountForm)
  const refuse = (errors: FieldError[]) =>
    show(identity, c, token, invitation, null, { typed: form.typed, errors })
  if (!form.ok) return refuse(form.errors)
  const { name, password } = form.value
  const own = [name, invitation.email, invitation.organisationName]
  const code = password === '' ? (identity.mailIsSent ? null : 'required') : passwordFault(password, own)
  if (code) return refuse([{ field: 'password', code }])
  const passwordHash = password === '' ? null : await hashOf(password)
  const userAgent = c.req.header('user-agent')
  const sessionToken = await acceptAsNew(
    identity.db,
    token,
    invitation,
    { name, passwordHash, userAgent },
    now,
  )
  return sessionToken ? enter(identity, c, sessionToken) : again(identity, c, { kind: 'nobody' }, now)
}

/** Someone was first: shows how the invitation stands by now. */
async function again(identity: Identity, c: Context, viewer: Opened, now: Temporal.Instant) {
  const { token, invitation } = await load(identity, c, now)
  return invitation.state
    ? closed(c, viewer, invitation)
    : show(identity, c, token, invitation, whoIs(viewer))
}
