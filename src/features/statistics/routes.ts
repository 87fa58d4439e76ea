import type { Viewer } from '../../platform/session/viewer.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { type FieldError, readForm } from '../../platform/web/form.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { statisticsPage } from './pages.tsx'
import { quarterOf } from './rules.ts'
import { loadClosedQuarters, loadOwnAnswer, saveAnswer, withdrawAnswer } from './store.ts'
import { answersForm, doneQuery, noFields, type Quarter } from './types.ts'

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
    await saveAnswer(tenant, viewer, vault, { quarter: quarterNow(visit), steps: form.value }, now)
    return c.redirect(`${urls.statistics()}?done=answered`, 303)
  })

  router.post('statisticsWithdrawal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    await withdrawAnswer(tenant, viewer, quarterNow(visit), now)
    return c.redirect(`${urls.statistics()}?done=withdrawn`, 303)
  })
}

/** The quarter that the company is in: nobody answers for one that is over. */
const quarterNow = ({ viewer, now }: Asked): Quarter =>
  quarterOf(now.toZonedDateTimeISO(viewer.timeZone).toPlainDate())
