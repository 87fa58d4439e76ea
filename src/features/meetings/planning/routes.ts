import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm, readQuery } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import type { Start } from '../../cadence/types.ts'
import { queueReadingsOf } from '../../calendar/caldav/reading/store.ts'
import { otherOf } from '../../pair/rules.ts'
import { loadPair } from '../../pair/store.ts'
import type { Pair } from '../../pair/types.ts'
import { holdMeeting } from '../store.ts'
import { freeTimes, lockCalendars } from './calendars/store.ts'
import { cancellationPage, type Draft, emptyDraft, movePage, settledPage } from './pages.tsx'
import { errorOf, filledWith, isMovable, withOwnTime } from './rules.ts'
import { cancelMeetings, findMeeting, moveMeeting, roundOffOf } from './store.ts'
import { cancelForm, moveQuery, type StandingMeeting, wishForm } from './types.ts'

type Asked = Visit<Viewer>

interface Found {
  pair: Pair
  meeting: StandingMeeting
}

/** Moving and cancelling one meeting; both can, as long as it has not begun. */
export function planningRoutes(router: Router): void {
  router.get('meetingMove', async (visit) => {
    const found = await find(visit)
    if (!isOpen(found)) return settled(visit, found)
    const query = readQuery(visit.c, moveQuery)
    return query.ok
      ? showMove(visit, found, { typed: filledWith(query.value), errors: [] }, query.value.roundOff)
      : showMove(visit, found, emptyDraft)
  })

  router.post('meetingMove', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const found = await hold(visit)
    const form = await readForm(c, wishForm)
    if (!isOpen(found)) return settled(visit, found)
    if (!form.ok) return showMove(visit, found, form, form.typed.roundOff)
    const { wish, roundOff } = form.value
    const outcome = await moveMeeting(tenant, viewer, found, wish, now)
    const error = errorOf(outcome, form.typed)
    if (error) {
      const free = outcome.kind === 'clash' ? outcome.free : undefined
      return showMove(visit, found, { typed: form.typed, errors: [error] }, roundOff, free)
    }
    const { id, pairId } = found.meeting
    const cameFrom = await roundOffOf(tenant, viewer, pairId, roundOff)
    const back = cameFrom
      ? urls.meetingRoundOff({ meetingId: cameFrom })
      : `${urls.pair({ pairId })}?done=moved#meeting-${id}`
    return c.redirect(back, 303)
  })

  router.get('meetingCancellation', async (visit) => {
    const found = await find(visit)
    return isOpen(found) ? showCancellation(visit, found, emptyDraft) : settled(visit, found)
  })

  router.post('meetingCancellation', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const found = await hold(visit)
    const { meeting } = found
    const form = await readForm(c, cancelForm)
    if (meeting.state !== 'cancelled') {
      if (!isOpen(found)) return settled(visit, found)
      if (!form.ok) return showCancellation(visit, found, form)
      await cancelMeetings(tenant, viewer, [meeting], form.value, now)
    }
    return c.redirect(`${urls.pair({ pairId: meeting.pairId })}?done=cancelled`, 303)
  })
}

/** What has not begun can be moved and cancelled, as long as the two go on meeting. */
const isOpen = ({ pair, meeting }: Found): boolean => pair.goesOn && isMovable(meeting.state)

async function find({ c, tenant, viewer, now }: Asked): Promise<Found> {
  const meeting = await findMeeting(tenant, viewer, c.req.param('meetingId') as string, now)
  const pair = meeting && (await loadPair(tenant, viewer, meeting.pairId))
  if (!meeting || !pair) throw notFound()
  return { meeting, pair }
}

/** The same, held until the transaction ends: nobody moves, starts or closes it meanwhile. */
async function hold(visit: Asked): Promise<Found> {
  const { pair, meeting } = await find(visit)
  await lockCalendars(visit.tenant, visit.viewer, pair)
  await holdMeeting(visit.tenant, visit.viewer, meeting.id, 'update')
  return find(visit)
}

function settled({ c, viewer }: Asked, { pair, meeting }: Found) {
  const other = otherOf(pair, viewer.memberId)
  return page(c, viewer, settledPage({ viewer, other, meeting, pairGoesOn: pair.goesOn }))
}

/** Times offered instead of the one it has; that one counts as taken, since a move to it is none. */
const offer = ({ tenant, viewer, now }: Asked, { pair, meeting }: Found): Promise<Start[]> =>
  freeTimes(tenant, pair, meeting, { timeZone: viewer.timeZone, now })

/** Lets the queue see when the two are busy now, for the next look at the page: nobody waits for their calendars. */
const lookAgain = ({ tenant, now }: Asked, { leader, employee }: Pair): Promise<void> =>
  queueReadingsOf(tenant, [leader.id, employee.id], now)

async function showMove(visit: Asked, found: Found, draft: Draft, roundOff?: string, free?: Start[]) {
  const { c, viewer } = visit
  const other = otherOf(found.pair, viewer.memberId)
  await lookAgain(visit, found.pair)
  const offered = free ?? (await offer(visit, found))
  const props = { viewer, other, meeting: found.meeting, roundOff, free: offered }
  return page(c, viewer, movePage({ ...props, draft: withOwnTime(draft, offered) }))
}

async function showCancellation(visit: Asked, found: Found, reason: Draft) {
  const { c, viewer } = visit
  const other = otherOf(found.pair, viewer.memberId)
  const props = { viewer, other, meeting: found.meeting, draft: emptyDraft, reason }
  await lookAgain(visit, found.pair)
  return page(c, viewer, cancellationPage({ ...props, free: await offer(visit, found) }))
}
