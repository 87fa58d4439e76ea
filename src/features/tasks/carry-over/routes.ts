import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { endedOf, ownListOf, showList } from '../list/routes.ts'
import { holdOwnList } from '../list/store.ts'
import { carryOver, otherLists } from './store.ts'
import { carryOverForm } from './types.ts'

/** The employee begins with a copy of a list of their own; it is shared with nobody. */
export function carryOverRoutes(router: Router): void {
  router.post('taskCarryOver', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const list = await ownListOf(visit)
    const form = await readForm(c, carryOverForm)
    if (!form.ok) throw new Problem(400)
    const { id: pairId } = list.pair
    const source = (await otherLists(tenant, viewer, pairId)).find(
      (other) => other.pairId === form.value.sourceId,
    )
    if (!source) throw notFound()
    if (!(await holdOwnList(tenant, viewer, list.pair, now))) {
      return showList(visit, endedOf(list), { refused: 'ended' })
    }
    if (!(await carryOver(tenant, viewer, source.pairId, pairId, now))) {
      return showList(visit, list, { refused: 'filled' })
    }
    return c.redirect(`${urls.pairTasks({ pairId })}?done=copied`, 303)
  })
}
