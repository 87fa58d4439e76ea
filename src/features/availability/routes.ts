import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm, readQuery } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { previewReplans } from '../cadence/replan/store.ts'
import { availabilityPage } from './pages.tsx'
import { previewPage } from './preview/pages.tsx'
import { addAbsence, loadAbsences, loadWeek, removeAbsence, replanAll, saveWeek } from './store.ts'
import { absenceForm, type Done, doneQuery, type Refused, weekForm } from './types.ts'

type Asked = Visit<Viewer>

/** One's own working week and absences; what they move is shown before it is moved. */
export function availabilityRoutes(router: Router): void {
  router.get('availability', (visit) => show(visit))

  router.get('workingWeekPreview', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = readQuery(c, weekForm)
    if (!form.ok) return show(visit, { form: 'week', ...form })
    const week = { memberId: viewer.memberId, days: form.value.days }
    const replans = await previewReplans(tenant, viewer, now, { week })
    return page(c, viewer, previewPage({ viewer, change: { kind: 'week', ...form }, replans }))
  })

  router.post('workingWeek', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, weekForm)
    if (!form.ok) return show(visit, { form: 'week', ...form })
    await saveWeek(tenant, viewer, form.value.days, now)
    return done(visit, 'week')
  })

  router.post('workingWeekRemoval', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    await saveWeek(tenant, viewer, [], now)
    return done(visit, 'usual')
  })

  router.get('absencePreview', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = readQuery(c, absenceForm)
    if (!form.ok) return show(visit, { form: 'absence', ...form })
    const past = Temporal.PlainDate.compare(form.value.until, todayOf(visit)) < 0
    if (past) return show(visit, { ...form, form: 'absence', errors: [{ field: 'until', code: 'passed' }] })
    const replans = await previewReplans(tenant, viewer, now, {
      absence: { ...form.value, memberId: viewer.memberId },
    })
    return page(c, viewer, previewPage({ viewer, change: { kind: 'absence', ...form }, replans }))
  })

  router.post('absences', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, absenceForm)
    if (!form.ok) return show(visit, { form: 'absence', ...form })
    const past = Temporal.PlainDate.compare(form.value.until, todayOf(visit)) < 0
    if (past) return show(visit, { ...form, form: 'absence', errors: [{ field: 'until', code: 'passed' }] })
    await addAbsence(tenant, viewer, form.value, now)
    return done(visit, 'away')
  })

  router.post('absenceRemoval', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    const removed = await removeAbsence(tenant, viewer, c.req.param('absenceId') as string, now)
    if (!removed) throw notFound()
    return done(visit, 'back', `&from=${removed.from}&until=${removed.until}`)
  })
}

async function show(visit: Asked, refused?: Refused): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const told = doneQuery.safeParse(c.req.query())
  return page(
    c,
    viewer,
    availabilityPage({
      viewer,
      week: await loadWeek(tenant, viewer),
      absences: await loadAbsences(tenant, viewer, todayOf(visit)),
      left: await previewReplans(tenant, viewer, now),
      done: told.success && !refused ? told.data : null,
      refused,
    }),
  )
}

async function done({ c, tenant, viewer, now }: Asked, what: Done['done'], more = '') {
  const moved = await replanAll(tenant, viewer, now)
  return c.redirect(`${urls.availability()}?done=${what}&moved=${moved}${more}`, 303)
}
