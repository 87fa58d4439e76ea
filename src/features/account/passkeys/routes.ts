import type { Context } from 'hono'
import { ownerFault } from '../../../platform/identity/confirmation.ts'
import { passkeysWorkHere } from '../../../platform/identity/identity.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import type { AccountFrame } from '../parts/routes.ts'
import { deviceName } from '../rules.ts'
import { removePasskey } from '../store.ts'
import { passkeyForm } from '../types.ts'

/** Adding and removing passkeys. The challenge is given to the owner alone, and no answer counts without one. */
export function passkeyRoutes(router: Router, { identity, show }: AccountFrame): void {
  router.post('accountPasskeyChallenge', async ({ c, viewer }) => {
    if (!passkeysWorkHere(identity, c)) throw notFound()
    const form = await readForm(c, passkeyForm)
    if (!form.ok || (await ownerFault(identity, c, viewer, form.value.confirmation))) throw new Problem(403)
    const { api } = await identity.library()
    const headers = c.req.raw.headers
    const made = await api.generatePasskeyRegistrationOptions({
      query: { name: viewer.email },
      headers,
      returnHeaders: true,
    })
    for (const cookie of made.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.json(made.response)
  })

  router.post('accountPasskeys', async (visit) => {
    const { c, viewer } = visit
    const form = await readForm(c, passkeyForm)
    if (!form.ok) return show(visit, { part: 'passkeys', ...form })
    const { credential, passkeyName, confirmation } = form.value
    const refuse = (field: string, code: string) =>
      show(visit, { part: 'passkeys', errors: [{ field, code }], typed: { passkeyName } })
    const fault = credential === '' ? await ownerFault(identity, c, viewer, confirmation) : null
    if (fault) return refuse('confirmation', fault)
    const name = passkeyName || deviceName(c.req.header('user-agent')) || undefined
    if (!(await register(c, credential, name))) return refuse('passkeyName', 'passkey-failed')
    return c.redirect(`${urls.account()}?done=passkey`, 303)
  })

  router.post('accountPasskeyRemoval', async ({ c, viewer }) => {
    await readForm(c, noFields)
    if (!(await removePasskey(identity.db, viewer.userId, c.req.param('passkeyId') ?? ''))) throw notFound()
    return c.redirect(`${urls.account()}?done=passkey-removed`, 303)
  })

  async function register(c: Context, credential: string, name: string | undefined): Promise<boolean> {
    const library = await identity.library()
    try {
      const response = JSON.parse(credential)
      await library.api.verifyPasskeyRegistration({ body: { response, name }, headers: c.req.raw.headers })
      return true
    } catch (error) {
      if (error instanceof SyntaxError || library.isRefusal(error)) return false
      throw error
    }
  }
}
