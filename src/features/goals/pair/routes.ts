import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { holdPair, loadPair } from '../../pair/store.ts'
import type { Pair } from '../../pair/types.ts'
import { weekHeld } from '../../tasks/holds/store.ts'
import { servesError } from '../rules.ts'
import { closedGoals, openGoals, openOrganisationGoals } from '../store.ts'
import { pairGoalForm } from '../types.ts'
import type { Draft } from '../writing/pages.tsx'
import { addGoal } from '../writing/store.ts'
import { pairGoalsView } from './pages.tsx'

type Asked = Visit<Viewer>

/** The goals of a pair, and a new one: of the two, or of the employee alone. */
export function pairGoalRoutes(router: Router): void {
  router.get('pairGoals', async (visit) => show(visit, await pairOf(visit)))

  router.post('pairGoals', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    const isEmployee = pair.employee.id === viewer.memberId
    const form = await readForm(c, pairGoalForm(isEmployee ? ['work', 'personal'] : ['work']))
    if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) {
      return show(visit, { ...pair, goesOn: false }, 409)
    }
    if (!form.ok) return show(visit, pair, 422, { form: 'goal', ...form })
    const { level, ...wording } = form.value
    const wrong = servesError(level, wording.serves, await openOrganisationGoals(tenant, viewer))
    if (wrong) return show(visit, pair, 422, { form: 'goal', typed: form.typed, errors: [wrong] })
    const goalId = await addGoal(tenant, viewer, { level, pairId: pair.id }, wording, now)
    return c.redirect(`${urls.goal({ goalId })}?done=added`, 303)
  })
}

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pair = await loadPair(tenant, viewer, c.req.param('pairId') as string)
  if (!pair) throw notFound()
  return pair
}

async function show(
  { c, tenant, viewer, now }: Asked,
  pair: Pair,
  status: 200 | 409 | 422 = 200,
  draft?: Draft,
): Promise<Response> {
  const today = todayOf({ viewer, now })
  const view = pairGoalsView({
    viewer,
    pair,
    today,
    held: pair.goesOn ? await weekHeld(tenant, viewer, pair.id, today) : null,
    open: await openGoals(tenant, viewer, pair.id),
    closed: await closedGoals(tenant, viewer, pair.id),
    company: pair.goesOn ? await openOrganisationGoals(tenant, viewer) : [],
    draft,
  })
  return page(c, viewer, { ...view, status, live: { pairId: pair.id } })
}
