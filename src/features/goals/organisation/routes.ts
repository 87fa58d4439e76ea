import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { type Router, todayOf, type Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { organisationGoals, ownWorkGoals } from '../store.ts'
import { organisationGoalForm } from '../types.ts'
import type { Draft } from '../writing/pages.tsx'
import { addGoal } from '../writing/store.ts'
import { goalsView } from './pages.tsx'

/** The company's goals, for all its members; the owner writes them. */
export function organisationGoalRoutes(router: Router): void {
  router.get('goals', (visit) => show(visit))

  router.post('goals', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, organisationGoalForm)
    if (!form.ok) return show(visit, { form: 'goal', ...form })
    const level = { level: 'organisation', pairId: null } as const
    const id = await addGoal(tenant, viewer, level, { ...form.value, serves: null }, now)
    return c.redirect(`${urls.goals()}#goal-${id}`, 303)
  })
}

async function show({ c, tenant, viewer, now }: Visit<Viewer>, draft?: Draft): Promise<Response> {
  const view = goalsView({
    viewer,
    today: todayOf({ viewer, now }),
    company: await organisationGoals(tenant, viewer),
    own: await ownWorkGoals(tenant, viewer),
    draft,
  })
  return page(c, viewer, { ...view, status: draft ? 422 : 200, live: 'all' })
}
