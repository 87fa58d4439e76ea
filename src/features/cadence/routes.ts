import type { Context } from 'hono'
import { weekdayName } from '../../platform/i18n/dates.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { type Form, readForm, readQuery } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { queueReadingsOf } from '../calendar/caldav/reading/store.ts'
import { nextOf } from '../meetings/planning/rules.ts'
import { nextMeetingOf } from '../meetings/planning/store.ts'
import { otherOf } from '../pair/rules.ts'
import { loadPair } from '../pair/store.ts'
import type { Pair } from '../pair/types.ts'
import { type FittingTime, fitOf, fittingTimes, missedOf } from './fitting/rules.ts'
import { busyBeside, type LayoutInput, takeOver } from './layout/rules.ts'
import { loadLayoutInput } from './layout/store.ts'
import { horizonEnd } from './plan/rules.ts'
import { previewPage, stalePage } from './preview/pages.tsx'
import { rhythmPage } from './proposal/pages.tsx'
import { fieldsOf, soughtBy } from './proposal/rules.ts'
import {
  draftQuery,
  proposalQuery,
  rhythmForm,
  type WrittenRhythm,
  withSlotAsTime,
} from './proposal/types.ts'
import { agreedOf, earliestStart, firstDateError, offeredFirstDate, waitingOf } from './rules.ts'
import { acceptCadence, cadencesOfPair, proposeCadence, withdrawCadence } from './store.ts'
import { text } from './text.ts'
import type { AnswerOutcome, Proposal } from './types.ts'

type Asked = Visit<Viewer>

/** Agreeing a rhythm: one describes it and sees every date, the other accepts it or proposes another (R15). */
export function cadenceRoutes(router: Router): void {
  router.get('cadences', async (visit) => {
    const pair = await pairOf(visit)
    if (!pair.goesOn) return stale(visit, pair, 'ended')
    // While they write, the queue sees when the two are busy now; nobody waits for their calendars.
    await queueReadingsOf(visit.tenant, [pair.leader.id, pair.employee.id], visit.now)
    return showForm(visit, pair, readQuery(visit.c, draftQuery).typed)
  })

  router.get('cadencePreview', async (visit) => {
    const { c, viewer } = visit
    const pair = await pairOf(visit)
    if (!pair.goesOn) return stale(visit, pair, 'ended')
    if (c.req.query('proposal') !== undefined) return showProposal(visit, pair)
    const form = await checked(visit, pair, readQuery(c, rhythmForm))
    if (!form.ok) return showForm(visit, pair, form.typed, form.errors)
    return page(c, viewer, await preview(visit, pair, form.value, null))
  })

  router.post('cadences', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    if (!pair.goesOn) return stale(visit, pair, 'ended')
    const form = await checked(visit, pair, await readForm(c, rhythmForm))
    if (!form.ok) return showForm(visit, pair, form.typed, form.errors)
    const outcome = await proposeCadence(tenant, viewer, pair, form.value, now)
    if (outcome === 'ended') return stale(visit, pair, outcome)
    return c.redirect(`${urls.pair({ pairId: pair.id })}?done=proposed`, 303)
  })

  router.post('cadenceAcceptance', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    await readForm(c, noFields)
    if (!pair.goesOn) return stale(visit, pair, 'ended')
    const reason = text[viewer.language].newRhythm
    const asked = { pair, cadenceId: cadenceIdOf(c), reason }
    return answered(visit, pair, await acceptCadence(tenant, viewer, asked, now), 'accepted')
  })

  router.post('cadenceWithdrawal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    await readForm(c, noFields)
    const asked = { pair, cadenceId: cadenceIdOf(c) }
    return answered(visit, pair, await withdrawCadence(tenant, viewer, asked, now), 'withdrawn')
  })
}

const cadenceIdOf = (c: Context): string => c.req.param('cadenceId') as string

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pair = await loadPair(tenant, viewer, c.req.param('pairId') as string)
  if (!pair) throw notFound()
  return pair
}

function stale(visit: Asked, pair: Pair, why: Parameters<typeof stalePage>[0]['why']) {
  const { c, viewer } = visit
  const other = otherOf(pair, viewer.memberId)
  return page(c, viewer, stalePage({ viewer, pairId: pair.id, other, why }))
}

function answered(
  visit: Asked,
  pair: Pair,
  outcome: AnswerOutcome | null,
  done: 'accepted' | 'withdrawn',
): Response | Promise<Response> {
  if (outcome === null) throw notFound()
  switch (outcome) {
    case 'done':
    case 'already':
      return visit.c.redirect(`${urls.pair({ pairId: pair.id })}?done=${done}`, 303)
    case 'accepted':
    case 'replaced':
    case 'withdrawn':
    case 'not-yours':
    case 'ended':
      return stale(visit, pair, outcome)
  }
}

/** The form, filled with what was typed or else with what waits or holds, so that one changes rather than writes. */
async function showForm(
  visit: Asked,
  pair: Pair,
  typed: Record<string, string>,
  errors: { field: string; code: string }[] = [],
) {
  const { c, tenant, viewer } = visit
  const cadences = await cadencesOfPair(tenant, viewer, pair.id)
  const agreed = agreedOf(cadences)
  const isCounter = waitingOf(cadences)?.proposedBy === otherOf(pair, viewer.memberId).id
  const isNew = Object.keys(typed).length === 0
  const shown = isNew && agreed ? { ...fieldsOf(agreed), firstDate: '' } : withSlotAsTime(typed)
  return page(
    c,
    viewer,
    rhythmPage({
      viewer,
      pairId: pair.id,
      other: otherOf(pair, viewer.memberId),
      occasion: isCounter ? 'counter' : agreed ? 'change' : 'first',
      typed: shown,
      errors,
      free: await freeTimes(visit, pair, shown),
    }),
  )
}

const offeredTimes = 4

/** Weekdays and times at which both are free most weeks of the half year, for a rhythm that is being written. */
async function freeTimes(visit: Asked, pair: Pair, typed: Record<string, string>): Promise<FittingTime[]> {
  const { tenant, viewer, now } = visit
  const { timeZone } = viewer
  const input = await loadLayoutInput(tenant, viewer, pair, timeZone, now)
  const from = earliestStart(input.today, nextOf(input.meetings)?.date ?? null)
  return fittingTimes({
    ...input,
    ...soughtBy(typed),
    busy: busyBeside(input, from),
    everyWeeks: 1,
    timeZone,
    from,
    until: horizonEnd(input.today),
    count: offeredTimes,
  })
}

/** How often a proposal suits both, and which times do so more often, in the weeks of its own rhythm. */
function fittingOf(proposal: Proposal, input: LayoutInput) {
  const from = earliestStart(input.today, proposal.firstDate)
  const busy = busyBeside(input, proposal.firstDate)
  const until = horizonEnd(input.today)
  const own = fitOf(proposal, { ...input, busy, from: input.today.add({ days: 1 }), until })
  const near = { weekday: proposal.weekday, time: proposal.localTime }
  const { everyWeeks, minutes, timeZone } = proposal
  const found = fittingTimes({
    ...input,
    everyWeeks,
    minutes,
    timeZone,
    busy,
    from,
    until,
    near,
    count: offeredTimes,
  })
  return { own, better: found.filter((one) => missedOf(one) < missedOf(own)), from }
}

/** A written rhythm with its first date, which must suit the weekday and the day it is. */
async function checked(visit: Asked, pair: Pair, form: Form<WrittenRhythm>): Promise<Form<Proposal>> {
  if (!form.ok) return form
  const { tenant, viewer, now } = visit
  const today = todayOf(visit)
  const { weekday, firstDate: written } = form.value
  const next = written ? null : await nextMeetingOf(tenant, viewer, pair.id, now)
  const firstDate = written ?? offeredFirstDate(weekday, today, next?.date ?? null)
  const error = firstDateError(firstDate, weekday, today)
  if (!error) return { ...form, value: { ...form.value, firstDate, timeZone: viewer.timeZone } }
  const figure = error === 'wrong-weekday' ? `:${weekdayName(viewer.language, firstDate.dayOfWeek)}` : ''
  return { ok: false, typed: form.typed, errors: [{ field: 'firstDate', code: error + figure }] }
}

async function preview(
  visit: Asked,
  pair: Pair,
  proposal: Proposal,
  acceptance: { cadenceId: string } | null,
) {
  const { tenant, viewer, now } = visit
  const input = await loadLayoutInput(tenant, viewer, pair, proposal.timeZone, now)
  return previewPage({
    viewer,
    pairId: pair.id,
    other: otherOf(pair, viewer.memberId),
    proposal,
    layout: takeOver(proposal, input),
    fitting: fittingOf(proposal, input),
    today: todayOf(visit),
    acceptance,
  })
}

/** The other's proposal with the button that accepts it. One's own, or one that is answered, is seen on the pair's page. */
async function showProposal(visit: Asked, pair: Pair) {
  const { c, tenant, viewer } = visit
  const query = readQuery(c, proposalQuery)
  const cadences = await cadencesOfPair(tenant, viewer, pair.id)
  const cadence = query.ok && cadences.find(({ id }) => id === query.value.proposal)
  if (!cadence) throw notFound()
  if (cadence.answer && cadence.answer.kind !== 'accepted') return stale(visit, pair, cadence.answer.kind)
  if (cadence.answer || cadence.proposedBy === viewer.memberId) {
    return c.redirect(urls.pair({ pairId: pair.id }), 303)
  }
  const view = await preview(visit, pair, cadence, { cadenceId: cadence.id })
  return page(c, viewer, { ...view, live: { pairId: pair.id } })
}
