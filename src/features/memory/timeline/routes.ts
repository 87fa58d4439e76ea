import { notFound } from '../../../platform/web/problem.ts'
import { type Router, todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { loadPair } from '../../pair/store.ts'
import { timelineView } from './pages.tsx'
import { loadTimeline } from './store.ts'
import { timelineQuery } from './types.ts'

/** All that has happened between the two, readable also when they have parted. */
export function timelineRoutes(router: Router): void {
  router.get('pairTimeline', async ({ c, tenant, viewer, now }) => {
    const pair = await loadPair(tenant, viewer, c.req.param('pairId') as string)
    if (!pair) throw notFound()
    const asked = timelineQuery.parse(c.req.query())
    const today = todayOf({ viewer, now })
    const timeline = await loadTimeline(tenant, viewer, pair.id, asked, today)
    return page(c, viewer, {
      ...timelineView({ viewer, pair, asked, timeline, today }),
      live: { pairId: pair.id },
    })
  })
}
