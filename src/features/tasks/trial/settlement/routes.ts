import { readForm } from '../../../../platform/web/form.ts'
import { notFound, Problem } from '../../../../platform/web/problem.ts'
import type { Router } from '../../../../platform/web/router.ts'
import { todayOf } from '../../../../platform/web/router.ts'
import { page } from '../../../../shell/page.tsx'
import { urls } from '../../../../urls.ts'
import { nextMeetingOf } from '../../../meetings/planning/store.ts'
import { holdMeeting } from '../../../meetings/store.ts'
import type { Draft } from '../attempt/pages.tsx'
import { type Asked, hold, look, press, type Seen, show } from '../attempt/routes.ts'
import { leftOut } from '../rules.ts'
import { areChangesOf } from '../store.ts'
import { type Done, type Outcome, seenForm, settlementForm } from '../types.ts'
import { settlementView } from './pages.tsx'
import { acceptTrial, isSettledAs, settleTrial } from './store.ts'

/** What is tried becomes agreements, by either of the two; and then the list, by the employee alone. */
export function settlementRoutes(router: Router): void {
  router.get('trialSettlement', async (visit) => {
    const seen = await look(visit, visit.c.req.param('pairId') as string)
    // By now it is agreements: they stand beside what was tried.
    if (seen.trial?.settled) return visit.c.redirect(urls.trial({ pairId: seen.list.pair.id }), 303)
    return showSettlement(visit, seen, {})
  })

  router.post('trialSettlement', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, c.req.param('pairId') as string)
    const { list, trial } = held
    const { leader, employee, goesOn } = list.pair
    const known = await readForm(c, seenForm)
    if (!known.ok) throw new Problem(400)
    const { seen } = known.value
    if (!(await areChangesOf(tenant, viewer, list, seen))) throw notFound()
    const limits = { parties: [leader.id, employee.id] as [string, string], earliest: todayOf(visit) }
    const form = await readForm(c, settlementForm(seen, limits))
    const draft: Draft = { form: 'settlement', typed: form.typed, errors: form.ok ? [] : form.errors }
    const refuse = (refused: Exclude<Outcome, 'done'>) =>
      showSettlement(visit, held, { refused, draft: { ...draft, errors: [] } })
    if (!goesOn) return refuse('ended')
    if (!list.shared) return refuse('unshared')
    if (trial?.settled && form.ok && (await isSettledAs(tenant, viewer, trial, form.value))) {
      return done(visit, held, 'settled')
    }
    if (trial?.settled) return refuse('settled')
    const current = fittingOf(visit, held)
    if (!trial || current.length === 0) return refuse('nothing')
    if (current.map(({ id }) => id).join() !== seen.join()) return refuse('outdated')
    if (!form.ok) {
      // The buttons are no field that one could put right.
      if (form.errors.every(({ field }) => field === 'take')) throw new Problem(400)
      draft.errors = form.errors.filter(({ field }) => field !== 'take')
      return showSettlement(visit, held, { draft })
    }
    const next = await nextMeetingOf(tenant, viewer, list.pair.id, now)
    const meeting = next && (await holdMeeting(tenant, viewer, next.id, 'update'))
    if (!meeting || meeting.over) return refuse('no-meeting')
    await settleTrial(tenant, viewer, { list, trial }, meeting, form.value, now)
    if (!form.value.take || !list.own) return done(visit, held, 'settled')
    await acceptTrial(tenant, viewer, { ...held, trial }, form.value.from, now)
    return done(visit, held, 'both')
  })

  router.post('trialAcceptance', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, c.req.param('pairId') as string)
    const { list, trial } = held
    if (!list.own) throw notFound()
    await press(visit)
    if (!list.pair.goesOn) return show(visit, held, { refused: 'ended' })
    // Pressed twice: it is their list already.
    if (!trial) return done(visit, held, 'accepted')
    if (!trial.settled) return show(visit, held, { refused: 'outdated' })
    await acceptTrial(tenant, viewer, { ...held, trial }, trial.settled.from, now)
    return done(visit, held, 'accepted')
  })
}

const done = ({ c }: Asked, { list }: Seen, what: Done): Response =>
  c.redirect(`${urls.trial({ pairId: list.pair.id })}?done=${what}`, 303)

/** The changes that there is something to agree on. */
function fittingOf(visit: Asked, { list, trial, calendar }: Seen) {
  const changes = trial?.changes ?? []
  const left = new Set(leftOut(list.tasks, changes, { from: todayOf(visit), weekdays: calendar.weekdays }))
  return changes.filter((change) => !left.has(change))
}

/** The page on which what is tried becomes agreements; what was refused is kept in its fields. */
async function showSettlement(
  visit: Asked,
  seen: Seen,
  told: { refused?: Exclude<Outcome, 'done'>; draft?: Draft },
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const { list } = seen
  const view = settlementView({
    viewer,
    today: todayOf(visit),
    list,
    calendar: seen.calendar,
    changes: fittingOf(visit, seen),
    next: list.pair.goesOn ? await nextMeetingOf(tenant, viewer, list.pair.id, now) : null,
    ...told,
  })
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: { pairId: list.pair.id },
  })
}
