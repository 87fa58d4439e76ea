import type { Router } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { ownListOf, press, showList } from '../list/routes.ts'
import { holdOwnList } from '../list/store.ts'
import { holdTaskList } from '../store.ts'
import { shareList, withdrawList } from './store.ts'

/** The door to a list: its owner opens and closes it at any time, also after the two have parted. */
export function sharingRoutes(router: Router): void {
  router.post('taskSharing', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const list = await ownListOf(visit)
    await press(visit)
    const { id: pairId } = list.pair
    const held =
      (await holdTaskList(tenant, viewer, pairId)) || (await holdOwnList(tenant, viewer, list.pair, now))
    if (!held) return showList(visit, list, { refused: 'ended' })
    await shareList(tenant, viewer, pairId, now)
    return c.redirect(`${urls.pairTasks({ pairId })}?done=shared`, 303)
  })

  router.post('taskWithdrawal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { pair } = await ownListOf(visit)
    await press(visit)
    await holdTaskList(tenant, viewer, pair.id)
    await withdrawList(tenant, viewer, pair.id, now)
    return c.redirect(`${urls.pairTasks({ pairId: pair.id })}?done=withdrawn`, 303)
  })
}
