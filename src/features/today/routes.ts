import { type Router, todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { allOpenAgreements } from '../agreements/store.ts'
import { loadHolidayChanges } from '../closings/changes/store.ts'
import type { Adviser } from '../help/types.ts'
import { loadPeople } from '../people/store.ts'
import { todayView } from './pages.tsx'
import { pairLines, pressingFirst, setUpOf } from './rules.ts'
import { loadEarlierPairs, loadPairsToday } from './store.ts'

/**
 * The start page of everyone: two statements, however many people they meet, one more for those they met, and for an
 * owner one about the holidays.
 */
export function todayRoutes(router: Router, { adviser }: { adviser: Adviser | null }): void {
  router.get('today', async ({ c, tenant, viewer, now }) => {
    const today = todayOf({ viewer, now })
    const looker = { memberId: viewer.memberId, now, today }
    const pairs = await loadPairsToday(tenant, viewer, now)
    const agreements = pairs.length > 0 ? await allOpenAgreements(tenant, viewer) : []
    const earlier = viewer.pairs.length > pairs.length ? await loadEarlierPairs(tenant, viewer) : []
    const people =
      pairs.length === 0 && viewer.role === 'owner' ? await loadPeople(tenant, viewer, now) : null
    const haveChanged =
      viewer.role === 'owner' && (await loadHolidayChanges(tenant, viewer, today)).length > 0
    const props = {
      haveChanged,
      adviser,
      viewer,
      today,
      lines: pairLines(pairs, agreements, looker),
      agreements: pressingFirst(agreements, looker),
      earlier,
      setUp: people && setUpOf(people, viewer.memberId),
    }
    return page(c, viewer, todayView(props, c.req.query()))
  })
}
