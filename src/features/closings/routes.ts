import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { type FieldError, type Form, readForm, readQuery } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import type { CompanyChange } from '../cadence/free-time/types.ts'
import { previewReplans, queueReplans } from '../cadence/replan/store.ts'
import { holidayChangesPage } from './changes/pages.tsx'
import { acceptHolidayChanges, loadHolidayChanges } from './changes/store.ts'
import { closingsPage } from './pages.tsx'
import { type Change, previewPage } from './preview/pages.tsx'
import { addClosing, chooseHolidays, loadClosings, loadHolidayChoices, removeClosing } from './store.ts'
import { acceptanceForm, type Closing, closingForm, type Done, doneQuery, holidaysForm } from './types.ts'

type Asked = Visit<Viewer>

/**
 * When the company is closed. What a change moves of the owner's own conversations is shown before it is made; then
 * each pair's are planned anew by a job, since the owner does not see them.
 */
export function closingRoutes(router: Router): void {
  router.get('closings', (visit) => show(visit))

  router.get('closingPreview', (visit) => {
    const form = written(visit, readQuery(visit.c, closingForm))
    if (!form.ok) return show(visit, form)
    const { value: closing, typed } = form
    return preview(visit, { kind: 'closing', closing, typed }, { kind: 'closing', ...closing })
  })

  router.post('closings', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = written(visit, await readForm(c, closingForm))
    if (!form.ok) return show(visit, form)
    await addClosing(tenant, viewer, form.value, now)
    return done(visit, 'closed')
  })

  router.get('closingHolidaysPreview', async (visit) => {
    const { c, tenant, viewer } = visit
    const form = readQuery(c, holidaysForm)
    if (!form.ok) return show(visit, form)
    const { value: days, typed } = form
    const choices = await loadHolidayChoices(tenant, viewer, todayOf(visit))
    const off = choices.filter(({ day }) => days.includes(day))
    return preview(visit, { kind: 'choice', off, typed }, { kind: 'choice', off: days })
  })

  router.post('closingHolidays', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, holidaysForm)
    if (!form.ok) return show(visit, form)
    await chooseHolidays(tenant, viewer, form.value, now)
    return done(visit, 'holidays')
  })

  router.get('closingRemoval', async (visit) => {
    const { c, tenant, viewer } = visit
    const closingId = c.req.param('closingId') as string
    const closing = (await loadClosings(tenant, viewer, todayOf(visit))).find(({ id }) => id === closingId)
    if (!closing) throw notFound()
    return preview(visit, { kind: 'reopening', closing }, { kind: 'reopening', closingId })
  })

  router.post('closingRemoval', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    if (!(await removeClosing(tenant, viewer, c.req.param('closingId') as string, now))) throw notFound()
    return done(visit, 'opened')
  })

  router.get('holidayChanges', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const changes = await loadHolidayChanges(tenant, viewer, todayOf(visit))
    const replans = changes.length > 0 ? await previewReplans(tenant, viewer, now) : []
    return page(c, viewer, holidayChangesPage({ viewer, changes, replans }))
  })

  router.post('holidayChanges', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, acceptanceForm)
    if (!form.ok) return c.redirect(urls.holidayChanges(), 303)
    await acceptHolidayChanges(tenant, viewer, form.value.upTo, now)
    return done(visit, 'followed')
  })
}

/** A closing as it was written; one whose days have passed is refused. */
function written(visit: Asked, form: Form<Omit<Closing, 'id'>>): Form<Omit<Closing, 'id'>> {
  if (!form.ok || Temporal.PlainDate.compare(form.value.until, todayOf(visit)) >= 0) return form
  return { ok: false, typed: form.typed, errors: [{ field: 'until', code: 'passed' }] }
}

async function preview(visit: Asked, change: Change, company: CompanyChange): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const replans = await previewReplans(tenant, viewer, now, { company })
  return page(c, viewer, previewPage({ viewer, change, replans }))
}

async function show(
  visit: Asked,
  refused?: { typed: Record<string, string>; errors: FieldError[] },
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const today = todayOf(visit)
  const told = doneQuery.safeParse(c.req.query('done'))
  return page(
    c,
    viewer,
    closingsPage({
      viewer,
      choices: await loadHolidayChoices(tenant, viewer, today),
      closings: await loadClosings(tenant, viewer, today),
      haveChanged: (await loadHolidayChanges(tenant, viewer, today)).length > 0,
      done: told.success && !refused ? told.data : null,
      refused,
    }),
  )
}

async function done({ c, tenant, viewer }: Asked, what: Done): Promise<Response> {
  await queueReplans(tenant, viewer)
  return c.redirect(`${urls.closings()}?done=${what}`, 303)
}
