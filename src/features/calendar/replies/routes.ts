import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { holdMeeting } from '../../meetings/store.ts'
import type { ShowRefusal } from '../../meetings/types.ts'
import { holdPair } from '../../pair/store.ts'
import { keepTime } from './store.ts'
import { keepForm } from './types.ts'

/** What either of the two does about an answer that came from a calendar; moving is done where meetings are moved. */
export function replyRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  router.post('meetingTimeKeeping', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string)
    if (!held) throw notFound()
    const form = await readForm(c, keepForm)
    if (!form.ok) throw new Problem(400)
    if (held.over || !(await holdPair(tenant, viewer, held.pairId))) {
      return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'over' })
    }
    await keepTime(tenant, viewer, held.id, form.value.proposed, now)
    return c.redirect(urls.meeting({ meetingId: held.id }), 303)
  })
}
