import type { Viewer } from '../../platform/session/viewer.ts'
import { type FieldError, readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { queueReplans } from '../cadence/replan/store.ts'
import { closingsPage } from './pages.tsx'
import { addClosing, chooseHolidays, loadClosings, loadHolidayChoices, removeClosing } from './store.ts'
import { closingForm, type Done, doneQuery, holidaysForm, noFields } from './types.ts'

type Asked = Visit<Viewer>

/** When the company is closed. Each pair's conversations are planned anew by a job: the owner does not see them. */
export function closingRoutes(router: Router): void {
  router.get('closings', (visit) => show(visit))

  router.post('closings', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, closingForm)
    if (!form.ok) return show(visit, form)
    if (Temporal.PlainDate.compare(form.value.until, todayOf(visit)) < 0) {
      return show(visit, { typed: form.typed, errors: [{ field: 'until', code: 'passed' }] })
    }
    await addClosing(tenant, viewer, form.value, now)
    return done(visit, 'closed')
  })

  router.post('closingHolidays', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, holidaysForm)
    if (!form.ok) return show(visit, form)
    await chooseHolidays(tenant, viewer, form.value, now)
    return done(visit, 'holidays')
  })

  router.post('closingRemoval', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    if (!(await removeClosing(tenant, viewer, c.req.param('closingId') as string, now))) throw notFound()
    return done(visit, 'opened')
  })
}

const todayOf = ({ viewer, now }: Asked): Temporal.PlainDate =>
  now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()

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
      done: told.success && !refused ? told.data : null,
      refused,
    }),
  )
}

async function done({ c, tenant, viewer }: Asked, what: Done): Promise<Response> {
  await queueReplans(tenant, viewer)
  return c.redirect(`${urls.closings()}?done=${what}`, 303)
}
