import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { type PageView, page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { outcomeFlash } from '../adherence/pages.tsx'
import { doubtOf } from '../adherence/rules.ts'
import { isDismissed } from '../adherence/store.ts'
import { agreementFlash } from '../agreements/pages.tsx'
import { byDeadline } from '../agreements/rules.ts'
import { openAgreements } from '../agreements/store.ts'
import { agreedOf, waitingOf } from '../cadence/rules.ts'
import { cadencesOfPair } from '../cadence/store.ts'
import type { Cadence, Start } from '../cadence/types.ts'
import { loadReplies } from '../calendar/replies/store.ts'
import { wishesOfPair } from '../development/store.ts'
import { expectationsInForce } from '../expectations/store.ts'
import { feedbackFlash } from '../feedback/pages.tsx'
import { latestFeedback } from '../feedback/store.ts'
import { byEnd } from '../goals/rules.ts'
import { openGoals } from '../goals/store.ts'
import type { Adviser } from '../help/types.ts'
import { type Draft, emptyDraft } from '../meetings/planning/pages.tsx'
import { errorOf, withOwnTime } from '../meetings/planning/rules.ts'
import { meetingsOfPair, planMeeting, roundOffOf } from '../meetings/planning/store.ts'
import { type StandingMeeting, wishForm } from '../meetings/planning/types.ts'
import { seesTaskList } from '../tasks/list/store.ts'
import { countWaiting } from '../tasks/suggestion/store.ts'
import { EndedFlash, PairFlash, pairPage } from './pages.tsx'
import { occasionsOf, otherOf } from './rules.ts'
import { loadPair } from './store.ts'
import { doneSchema, type Pair } from './types.ts'

type Asked = Visit<Viewer>

/** The page of the two, and planning a meeting beside their rhythm. */
export function pairRoutes(router: Router, { adviser }: { adviser: Adviser | null }): void {
  const show = (visit: Asked, pair: Pair, ...how: Shown) => showPair(visit, adviser, pair, ...how)

  router.get('pair', async (visit) => {
    const { c, viewer } = visit
    const pair = await pairOf(visit)
    const done = doneSchema.safeParse(c.req.query('done'))
    const back = urls.pair({ pairId: pair.id })
    const flash = done.success
      ? PairFlash({ viewer, done: done.data })
      : (outcomeFlash(c.req.query(), { viewer, back }) ??
        agreementFlash(c.req.query(), { viewer, back }) ??
        feedbackFlash(c.req.query(), { viewer, other: otherOf(pair, viewer.memberId), back }))
    return show(visit, pair, { flash })
  })

  router.post('pairMeetings', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    const form = await readForm(c, wishForm)
    const ended = EndedFlash({ viewer, name: otherOf(pair, viewer.memberId).name })
    if (!pair.goesOn) return show(visit, pair, { flash: ended, status: 409 })
    if (!form.ok) return show(visit, pair, { status: 422 }, form)
    const { wish, roundOff } = form.value
    const outcome = await planMeeting(tenant, viewer, pair, wish, now)
    if (outcome.kind === 'ended') {
      return show(visit, { ...pair, goesOn: false }, { flash: ended, status: 409 })
    }
    if (outcome.kind === 'done') {
      const cameFrom = await roundOffOf(tenant, viewer, pair.id, roundOff)
      const back = cameFrom
        ? urls.meetingRoundOff({ meetingId: cameFrom })
        : `${urls.pair({ pairId: pair.id })}?done=planned#meeting-${outcome.meetingId}`
      return c.redirect(back, 303)
    }
    const errors = [errorOf(outcome, form.typed)].filter((error) => error !== null)
    const free = outcome.kind === 'clash' ? outcome.free : []
    return show(visit, pair, { status: 422 }, { typed: form.typed, errors }, free)
  })
}

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pair = await loadPair(tenant, viewer, c.req.param('pairId') as string)
  if (!pair) throw notFound()
  return pair
}

/** The answer, and the form for a meeting as it was typed, with times that are free instead. */
type Shown = [answer: Pick<PageView, 'flash' | 'status'>, draft?: Draft, free?: Start[]]

async function showPair(visit: Asked, adviser: Adviser | null, pair: Pair, ...how: Shown) {
  const [answer, draft = emptyDraft, free = []] = how
  const { c, tenant, viewer, now } = visit
  const standing = await meetingsOfPair(tenant, viewer, pair.id, now)
  const meetings = standing.filter(({ cancellation }) => !cancellation?.byRhythm)
  const cadences = await cadencesOfPair(tenant, viewer, pair.id)
  const agreements = await openAgreements(tenant, viewer, pair.id)
  const view = pairPage({
    viewer,
    pair,
    now,
    today: todayOf({ viewer, now }),
    cadences,
    meetings,
    replies: pair.goesOn ? await loadReplies(tenant, viewer, pair.id, now) : [],
    adviser,
    doubt: await doubtAbout(visit, meetings, cadences),
    agreements: agreements.toSorted(byDeadline),
    expectations: await expectationsInForce(tenant, viewer, pair.id),
    feedback: await latestFeedback(tenant, viewer, pair.id),
    goals: (await openGoals(tenant, viewer, pair.id)).toSorted(byEnd),
    wishes: await wishesOfPair(tenant, viewer, pair.id),
    hasTasks: pair.goesOn || (await seesTaskList(tenant, viewer, pair.id)),
    waitingTasks:
      pair.goesOn && pair.employee.id === viewer.memberId ? await countWaiting(tenant, viewer, pair.id) : 0,
    draft: withOwnTime(draft, free),
    free,
  })
  return page(c, viewer, { ...view, ...answer, live: { pairId: pair.id } })
}

/** The meeting that gives rise to a word about the rhythm, unless the viewer has put that word away. */
async function doubtAbout(
  { tenant, viewer, now }: Asked,
  meetings: StandingMeeting[],
  cadences: Cadence[],
): Promise<string | null> {
  const occasions = occasionsOf(meetings, cadences)
  const agreedAt = agreedOf(cadences)?.answer?.at ?? null
  const doubt = doubtOf({ occasions, agreedAt, waits: waitingOf(cadences) !== null }, now)
  return doubt && !(await isDismissed(tenant, viewer, doubt.id)) ? doubt.id : null
}
