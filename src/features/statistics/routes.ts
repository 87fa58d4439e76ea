import type { Viewer } from '../../platform/session/viewer.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { noFields } from '../../platform/web/fields.ts'
import { type FieldError, readForm } from '../../platform/web/form.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { consentOf, giveConsent, withdrawConsent } from '../rights/consent/store.ts'
import { text as consentText } from '../rights/consent/text.ts'
import { statisticsPage } from './pages.tsx'
import { quarterOf } from './rules.ts'
import { loadClosedQuarters, loadOwnAnswer, saveAnswer } from './store.ts'
import { answersForm, doneQuery, type Quarter } from './types.ts'

type Asked = Visit<Viewer>

/** Figures of how all of them are, and one's own answer to what they are made of. */
export function statisticsRoutes(router: Router, { vault }: { vault: Vault }): void {
  const show = async (
    visit: Asked,
    refused?: { typed: Record<string, string>; errors: FieldError[] },
  ): Promise<Response> => {
    const { c, tenant, viewer } = visit
    const quarter = quarterNow(visit)
    const told = doneQuery.safeParse(c.req.query('done'))
    return page(
      c,
      viewer,
      statisticsPage({
        viewer,
        quarter,
        asksConsent: (await consentOf(tenant, viewer, 'statistics')) === null,
        own: await loadOwnAnswer(tenant, viewer, vault, quarter),
        closed: await loadClosedQuarters(tenant, viewer),
        done: told.success && !refused ? told.data : null,
        refused,
      }),
    )
  }

  router.get('statistics', (visit) => show(visit))

  router.post('statistics', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, answersForm)
    if (!form.ok) return show(visit, form)
    // The words of the yes stand above the button that says it.
    const wording = consentText[viewer.language].purposes.statistics.words.join('\n')
    await giveConsent(tenant, viewer, { purpose: 'statistics', wording }, now)
    await saveAnswer(tenant, viewer, vault, { quarter: quarterNow(visit), steps: form.value }, now)
    return c.redirect(`${urls.statistics()}?done=answered`, 303)
  })

  router.post('statisticsWithdrawal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    // With the yes goes what was answered: see the trigger on it.
    await withdrawConsent(tenant, viewer, 'statistics', now)
    return c.redirect(`${urls.statistics()}?done=withdrawn`, 303)
  })
}

/** The quarter that the company is in: nobody answers for one that is over. */
const quarterNow = ({ viewer, now }: Asked): Quarter => quarterOf(todayOf({ viewer, now }))
