import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { urls } from '../../urls.ts'
import { findMeeting } from '../meetings/planning/store.ts'
import { holdMeeting } from '../meetings/store.ts'
import type { ShowRefusal } from '../meetings/types.ts'
import { holdPair } from '../pair/store.ts'
import { isAsked } from './rules.ts'
import { answerOutcome, dismissDoubt, undoOutcome } from './store.ts'
import { backForm, outcomeForm } from './types.ts'

type Asked = Visit<Viewer>

/** What became of a conversation that nobody opened, said by either of the two; and the word about their rhythm. */
export function adherenceRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  router.post('meetingOutcome', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit)
    const form = await readForm(c, outcomeForm)
    if (!form.ok) throw new Problem(400)
    const meeting = await findMeeting(tenant, viewer, held.id, now)
    const goesOn = !held.over && (await holdPair(tenant, viewer, held.pairId))
    // One who answers after the other is told what was answered, on the page below.
    if (!meeting || !goesOn || !(meeting.outcome || isAsked(meeting, now))) {
      return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'not-asked' })
    }
    const { outcome, back } = form.value
    const counts = await answerOutcome(tenant, viewer, held, outcome, now)
    const own = urls.meeting({ meetingId: held.id })
    return c.redirect(counts === outcome ? `${back ?? own}?${outcome}=${held.id}` : own, 303)
  })

  router.post('meetingOutcomeUndo', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit)
    const form = await readForm(c, backForm)
    if (!form.ok) throw new Problem(400)
    if (held.over || !(await holdPair(tenant, viewer, held.pairId))) {
      return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'not-asked' })
    }
    await undoOutcome(tenant, viewer, held.id, now)
    return c.redirect(form.value.back ?? urls.meeting({ meetingId: held.id }), 303)
  })

  router.post('rhythmDoubtDismissal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit)
    const form = await readForm(c, backForm)
    if (!form.ok) throw new Problem(400)
    await dismissDoubt(tenant, viewer, held, now)
    return c.redirect(form.value.back ?? urls.pair({ pairId: held.pairId }), 303)
  })
}

async function hold({ c, tenant, viewer }: Asked) {
  const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string)
  if (!held) throw notFound()
  return held
}
