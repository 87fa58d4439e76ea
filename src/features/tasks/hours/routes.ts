import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { holdPair } from '../../pair/store.ts'
import { ownList, seenList } from '../step/routes.ts'
import { openTaskList } from '../store.ts'
import type { TaskList } from '../types.ts'
import { type HoursView, hoursView } from './pages.tsx'
import { agreedHours, setAgreedHours } from './store.ts'
import { hoursForm } from './types.ts'

/** The hours a week that the employee of a pair has agreed. */
export function taskHoursRoutes(router: Router): void {
  router.get('taskHours', async (visit) => {
    const list = await seenList(visit)
    if (list instanceof Response) return list
    return show(visit, list, { saved: visit.c.req.query('done') === 'saved' })
  })

  router.post('taskHours', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const list = await ownList(visit)
    const form = await readForm(c, hoursForm(todayOf(visit)))
    const draft = { typed: form.typed, errors: form.ok ? [] : form.errors }
    if (!list.pair.goesOn || !(await holdPair(tenant, viewer, list.pair.id))) {
      return show(visit, list, { ended: true, draft }, 409)
    }
    if (!form.ok) return show(visit, list, { draft }, 422)
    await openTaskList(tenant, viewer, list.pair.id, now)
    await setAgreedHours(tenant, viewer, list.pair.id, form.value, now)
    return c.redirect(`${urls.taskHours({ pairId: list.pair.id })}?done=saved`, 303)
  })
}

async function show(
  visit: Visit<Viewer>,
  list: TaskList,
  told: Pick<HoursView, 'saved' | 'ended' | 'draft'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const hours = await agreedHours(tenant, viewer, list.pair.id)
  const view = hoursView({ viewer, list, hours, today: todayOf(visit), ...told })
  return page(c, viewer, { ...view, status, live: { pairId: list.pair.id } })
}
