import type { Context } from 'hono'
import { isFresh } from '../../platform/identity/confirmation.ts'
import { type Identity, passkeysWorkHere } from '../../platform/identity/identity.ts'
import { passwordFault } from '../../platform/identity/password-rule.ts'
import { checkPassword, hashOf, hasPassword } from '../../platform/identity/passwords.ts'
import type { Viewer, Visitor } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router } from '../../platform/web/router.ts'
import { type PageView, page, pageLanguage, plainPage } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { loadSettings } from '../reminders/store.ts'
import { accountPage } from './pages.tsx'
import type { AccountVisit, Refused } from './parts/routes.ts'
import { passkeyRoutes } from './passkeys/routes.ts'
import { reminderRoutes } from './reminders/routes.ts'
import { secondFactorRoutes } from './second-factor/routes.ts'
import {
  changeMember,
  changePassword,
  endOtherSessions,
  endSessionOf,
  loadAccount,
  renameAccount,
  switchOrganisation,
} from './store.ts'
import { nameForm, organisationForm, passwordForm } from './types.ts'

const isViewer = (who: Viewer | Visitor): who is Viewer => 'memberId' in who

/** One's own account; also for someone who belongs to no company. */
export function accountRoutes(router: Router, identity: Identity): void {
  const frame = ({ c, viewer }: Pick<AccountVisit, 'c' | 'viewer'>, view: PageView) =>
    isViewer(viewer) ? page(c, viewer, view) : plainPage(c, view)

  const show = async ({ c, tenant, viewer }: AccountVisit, refused?: Refused) =>
    frame(
      { c, viewer },
      accountPage({
        owner: ownerOf(c, viewer),
        account: await loadAccount(identity.db, viewer.userId),
        reminders: isViewer(viewer) ? await loadSettings(tenant, viewer) : null,
        fresh: await isFresh(identity, viewer.sessionId),
        passkeysWork: passkeysWorkHere(identity, c),
        done: c.req.query('done'),
        refused,
      }),
    )

  router.get('account', (visit) => show(visit))

  router.post('accountName', async (visit) => {
    const { c, tenant, viewer } = visit
    const form = await readForm(c, nameForm)
    if (!form.ok) return show(visit, { part: 'about', ...form })
    await renameAccount(identity.db, viewer.userId, form.value.name)
    if (isViewer(viewer)) await changeMember(tenant, viewer, form.value)
    return done(c, 'about')
  })

  router.post('accountPassword', async (visit) => {
    const { c, viewer } = visit
    const form = await readForm(c, passwordForm)
    const refuse = (field: string, code: string) =>
      show(visit, { part: 'password', errors: [{ field, code }], typed: {} })
    if (!form.ok) return show(visit, { part: 'password', errors: form.errors, typed: {} })
    const { current, password } = form.value
    if (await hasPassword(identity.db, viewer.userId)) {
      await identity.attempts.count(c, 'password', viewer.email)
      const right = (await checkPassword(identity.db, viewer.email, current)) === viewer.userId
      if (!right) return refuse('current', 'not-you')
      await identity.attempts.forgive('password', viewer.email)
    } else if (!(await isFresh(identity, viewer.sessionId))) {
      return refuse('password', 'sign-in-again')
    }
    const own = [viewer.userName, viewer.email, ...(isViewer(viewer) ? [viewer.organisationName] : [])]
    const fault = passwordFault(password, own)
    if (fault) return refuse('password', fault)
    await changePassword(identity.db, viewer, await hashOf(password))
    return done(c, 'password')
  })

  router.post('accountSessionEnd', async ({ c, viewer }) => {
    await readForm(c, noFields)
    const sessionId = c.req.param('sessionId') ?? ''
    if (!(await endSessionOf(identity.db, viewer.userId, sessionId))) throw notFound()
    return done(c, 'sessions')
  })

  router.post('accountOtherSessionsEnd', async ({ c, viewer }) => {
    await readForm(c, noFields)
    await endOtherSessions(identity.db, viewer)
    return done(c, 'sessions')
  })

  router.post('accountOrganisation', async ({ c, viewer }) => {
    const form = await readForm(c, organisationForm)
    if (!form.ok || !(await switchOrganisation(identity.db, viewer, form.value.organisationId)))
      throw notFound()
    return c.redirect(urls.today(), 303)
  })

  reminderRoutes(router, { show })
  passkeyRoutes(router, { identity, show, frame })
  secondFactorRoutes(router, { identity, show, frame })
}

function ownerOf(c: Context, viewer: Viewer | Visitor) {
  return {
    language: isViewer(viewer) ? viewer.language : pageLanguage(c),
    timeZone: isViewer(viewer) ? viewer.timeZone : 'Europe/Copenhagen',
    name: isViewer(viewer) ? viewer.memberName : viewer.userName,
    email: viewer.email,
    sessionId: viewer.sessionId,
    organisationId: isViewer(viewer) ? viewer.organisationId : null,
  }
}

const done = (c: Context, what: string): Response => c.redirect(`${urls.account()}?done=${what}`, 303)
