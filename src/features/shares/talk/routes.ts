import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { hasWellbeing } from '../../meetings/setting/rules.ts'
import { holdMeeting, loadMeeting } from '../../meetings/store.ts'
import type { HeldMeeting, Meeting, ShowRefusal } from '../../meetings/types.ts'
import { holdPair } from '../../pair/store.ts'
import { closeWellbeing, openWellbeing } from './store.ts'

type Asked = Visit<Viewer>

/** The employee makes how they are part of a conversation, or takes it out again. */
export function talkRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  router.post('meetingWellbeing', async (visit) => {
    const { tenant, viewer, now } = visit
    const { held, meeting } = await holdOwn(visit)
    if (held.over || !(await holdPair(tenant, viewer, held.pairId))) {
      return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'over' })
    }
    if (!hasWellbeing(meeting.type)) {
      return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'kept-apart' })
    }
    await openWellbeing(tenant, viewer, held, now)
    return back(visit, held)
  })

  // Taken out at any time: what one once opened is not to stay open because a conversation is over.
  router.post('meetingWellbeingClosing', async (visit) => {
    const { tenant, viewer, now } = visit
    const { held } = await holdOwn(visit)
    await closeWellbeing(tenant, viewer, held, now)
    return back(visit, held)
  })
}

const back = ({ c }: Asked, { id }: HeldMeeting): Response =>
  c.redirect(`${urls.meeting({ meetingId: id })}#how-are-you`, 303)

async function holdOwn(visit: Asked): Promise<{ held: HeldMeeting; meeting: Meeting }> {
  const { c, tenant, viewer, now } = visit
  const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string, 'update')
  const meeting = held && (await loadMeeting(tenant, viewer, held.id, now))
  if (meeting?.employee.id !== viewer.memberId) throw notFound()
  if (!(await readForm(c, noFields)).ok) throw new Problem(400)
  return { held: held as HeldMeeting, meeting }
}
