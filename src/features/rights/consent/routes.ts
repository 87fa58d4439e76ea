import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { eraseKind } from '../erasing/store.ts'
import { consentsPage } from './pages.tsx'
import { pageToReturnTo } from './rules.ts'
import { giveConsent, loadConsents, withdrawConsent } from './store.ts'
import { text } from './text.ts'
import { consentForm, doneQuery, purposeQuery } from './types.ts'

/** What one has said yes to. Another page sends one here before the first share, with the way back in `next`. */
export function consentRoutes(router: Router): void {
  // The forms have no field to fill in: only one that was not made by the page comes here.
  const refuse = async ({ c, tenant, viewer }: Visit<Viewer>) =>
    page(c, viewer, {
      ...consentsPage({ viewer, consents: await loadConsents(tenant, viewer) }),
      status: 422,
    })

  router.get('consents', async ({ c, tenant, viewer }) => {
    const done = doneQuery.safeParse(c.req.query('done')).data
    const purpose = purposeQuery.safeParse(c.req.query('purpose')).data
    return page(
      c,
      viewer,
      consentsPage({
        viewer,
        consents: await loadConsents(tenant, viewer),
        purpose,
        next: pageToReturnTo(c.req.query('next') ?? '') ?? '',
        done,
      }),
    )
  })

  router.post('consents', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, consentForm)
    if (!form.ok) return refuse(visit)
    const { purpose, next } = form.value
    const wording = text[viewer.language].purposes[purpose].words.join('\n')
    await giveConsent(tenant, viewer, { purpose, wording }, now)
    return c.redirect(pageToReturnTo(next) ?? `${urls.consents()}?purpose=${purpose}&done=given`, 303)
  })

  router.post('consentWithdrawal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, consentForm)
    if (!form.ok) return refuse(visit)
    const { purpose } = form.value
    await withdrawConsent(tenant, viewer, purpose, now)
    // Nothing stays shared that is not agreed to.
    if (purpose === 'sharing') await eraseKind(tenant, viewer, 'shares', now)
    return c.redirect(`${urls.consents()}?purpose=${purpose}&done=withdrawn`, 303)
  })
}
