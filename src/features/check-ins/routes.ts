import { z } from 'zod'
import { type Router, todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { nextMeetingOf } from '../meetings/planning/store.ts'
import { loadPairs } from '../pair/store.ts'
import { leadersOf } from '../shares/offer/rules.ts'
import { checkInsPage } from './pages.tsx'
import type { NextConversation } from './signs/pages.tsx'

/** The page of one's own check-ins. There is nothing to post: what is kept is kept as an entry of the room. */
export function checkInRoutes(router: Router): void {
  router.get('checkIns', async ({ c, tenant, viewer, now }) => {
    const leaders = leadersOf(viewer.memberId, await loadPairs(tenant, viewer, viewer.pairs))
    const next: NextConversation[] = []
    for (const { pairId, name } of leaders) {
      const meeting = await nextMeetingOf(tenant, viewer, pairId, now)
      if (meeting) next.push({ meetingId: meeting.id, leaderName: name, date: meeting.date })
    }
    const today = todayOf({ viewer, now })
    const from = z.uuid().safeParse(c.req.query('from')).data
    return page(c, viewer, {
      ...checkInsPage({ viewer, today, next, leaders, from }),
      live: 'all',
    })
  })
}
