import { z } from 'zod'
import { type Router, todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { nextMeetingOf } from '../meetings/planning/store.ts'
import { loadPairs } from '../pair/store.ts'
import { checkInsPage } from './pages.tsx'
import type { NextConversation } from './signs/pages.tsx'

/** The page of one's own check-ins. There is nothing to post: what is kept is kept as an entry of the room. */
export function checkInRoutes(router: Router): void {
  router.get('checkIns', async ({ c, tenant, viewer, now }) => {
    const pairs = await loadPairs(tenant, viewer, viewer.pairs)
    const led = pairs.filter(({ goesOn, employee }) => goesOn && employee.id === viewer.memberId)
    const next: NextConversation[] = []
    for (const { id, leader } of led) {
      const meeting = await nextMeetingOf(tenant, viewer, id, now)
      if (meeting) next.push({ meetingId: meeting.id, leaderName: leader.name, date: meeting.date })
    }
    const today = todayOf({ viewer, now })
    const from = z.uuid().safeParse(c.req.query('from')).data
    return page(c, viewer, {
      ...checkInsPage({ viewer, today, next, isLed: led.length > 0, from }),
      live: 'all',
    })
  })
}
