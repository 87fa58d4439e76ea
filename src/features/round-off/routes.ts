import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { paperFile } from '../../shell/paper.ts'
import { urls } from '../../urls.ts'
import { anchor } from '../agreements/pages.tsx'
import { addAgreement } from '../agreements/store.ts'
import { newAgreementForm } from '../agreements/types.ts'
import { holdMeeting } from '../meetings/store.ts'
import { weekHeld } from '../tasks/holds/store.ts'
import { roundOffView } from './pages.tsx'
import { closeMeeting, loadRoundOff } from './store.ts'
import { summaryView } from './summary/pages.tsx'
import { summaryPaper } from './summary/paper/pages.tsx'
import { closeForm, type RoundOff } from './types.ts'

/** The end of a conversation: agreements, what stands over, the next one, closing, and what was said. */
export function roundOffRoutes(router: Router): void {
  router.get('meetingRoundOff', async ({ c, tenant, viewer, now }) => {
    const meetingId = c.req.param('meetingId') as string
    const roundOff = await loadRoundOff(tenant, viewer, meetingId, now)
    if (!roundOff) throw notFound()
    const { startedAt, pairGoesOn, state } = roundOff.meeting
    // Before the start, or after the two parted, there is nothing to sum up; its own page says what there is.
    if (!startedAt || (!pairGoesOn && state !== 'closed')) return c.redirect(urls.meeting({ meetingId }), 303)
    const today = todayOf({ viewer, now })
    const held = await weekHeld(tenant, viewer, roundOff.meeting.pairId, today)
    return page(c, viewer, roundOffView({ ...roundOff, viewer, today, held }, c.req.query()))
  })

  router.post('meetingAgreements', async ({ c, tenant, viewer, now }) => {
    const meetingId = c.req.param('meetingId') as string
    const held = await holdMeeting(tenant, viewer, meetingId, 'update')
    if (!held) throw notFound()
    const roundOff = await loadRoundOff(tenant, viewer, meetingId, now)
    if (!roundOff?.meeting.startedAt || !roundOff.meeting.pairGoesOn) throw new Problem(409)
    const { leader, employee } = roundOff.meeting
    const today = todayOf({ viewer, now })
    const form = await readForm(c, newAgreementForm({ parties: [leader.id, employee.id], earliest: today }))
    if (!form.ok) {
      const weekly = await weekHeld(tenant, viewer, roundOff.meeting.pairId, today)
      return page(c, viewer, {
        ...roundOffView({ ...roundOff, viewer, today, held: weekly, draft: form }, {}),
        status: 422,
      })
    }
    const agreementId = await addAgreement(tenant, viewer, held, form.value, now)
    return c.redirect(`${urls.meetingRoundOff({ meetingId })}#${anchor({ id: agreementId })}`, 303)
  })

  router.post('meetingClose', async ({ c, tenant, viewer, now }) => {
    const meetingId = c.req.param('meetingId') as string
    const form = await readForm(c, closeForm)
    if (!form.ok) throw new Problem(400)
    const held = await holdMeeting(tenant, viewer, meetingId, 'update')
    if (!held) throw notFound()
    if (!held.started) throw new Problem(409)
    await closeMeeting(tenant, viewer, held, now)
    return c.redirect(urls.meetingSummary({ meetingId }), 303)
  })

  router.get('meetingSummary', async (visit) => {
    const found = await closedOne(visit)
    if (found instanceof Response) return found
    return page(visit.c, visit.viewer, summaryView({ ...found, viewer: visit.viewer }))
  })

  router.get('meetingSummaryFile', async (visit) => {
    const found = await closedOne(visit)
    if (found instanceof Response) return found
    return paperFile(visit.c, summaryPaper({ ...found, viewer: visit.viewer }))
  })
}

/** A conversation that there is a summary of, or the way to where it stands now. */
async function closedOne({ c, tenant, viewer, now }: Visit<Viewer>): Promise<RoundOff | Response> {
  const meetingId = c.req.param('meetingId') as string
  const roundOff = await loadRoundOff(tenant, viewer, meetingId, now)
  if (!roundOff) throw notFound()
  const { state, startedAt, pairGoesOn } = roundOff.meeting
  if (!startedAt || state === 'cancelled') return c.redirect(urls.meeting({ meetingId }), 303)
  if (state !== 'closed' && pairGoesOn) return c.redirect(urls.meetingRoundOff({ meetingId }), 303)
  return roundOff
}
