import type { Viewer } from '../../platform/session/viewer.ts'
import { type FieldError, readForm, readQuery } from '../../platform/web/form.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { previewPage, retentionPage } from './pages.tsx'
import { changedKinds } from './rules.ts'
import { choosePeriods, loadPeriods, loadRounds } from './store.ts'
import { doneQuery, periodsForm } from './types.ts'

type Asked = Visit<Viewer>

/** How long things are kept: the owner sees what shorter times mean before they hold, since nothing comes back. */
export function retentionRoutes(router: Router): void {
  router.get('retention', (visit) => show(visit))

  router.get('retentionPreview', async (visit) => {
    const { c, tenant, viewer } = visit
    const form = readQuery(c, periodsForm)
    if (!form.ok) return show(visit, form)
    const periods = await loadPeriods(tenant, viewer)
    if (changedKinds(periods, form.value).length === 0) return c.redirect(urls.retention(), 303)
    return page(c, viewer, previewPage({ viewer, periods, chosen: form.value }))
  })

  router.post('retention', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, periodsForm)
    if (!form.ok) return show(visit, form)
    const kinds = changedKinds(await loadPeriods(tenant, viewer), form.value)
    await choosePeriods(tenant, viewer, { kinds, periods: form.value }, now)
    return c.redirect(`${urls.retention()}?done=saved`, 303)
  })
}

async function show(
  { c, tenant, viewer }: Asked,
  refused?: { typed: Record<string, string>; errors: FieldError[] },
): Promise<Response> {
  const saved = doneQuery.safeParse(c.req.query('done')).success && !refused
  const [periods, rounds] = [await loadPeriods(tenant, viewer), await loadRounds(tenant, viewer)]
  return page(c, viewer, retentionPage({ viewer, periods, rounds, saved, refused }))
}
