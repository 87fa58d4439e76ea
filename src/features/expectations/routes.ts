import { z } from 'zod'
import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { lockCalendars } from '../meetings/planning/calendars/store.ts'
import { loadPair } from '../pair/store.ts'
import type { Pair } from '../pair/types.ts'
import { weekHeld } from '../tasks/holds/store.ts'
import { draftView, expectationsView } from './drafts/pages.tsx'
import { addDraft, draftsOfPair, editDraft, findDraft, setDraftRemoved, shareDraft } from './drafts/store.ts'
import { historyView } from './history/pages.tsx'
import { expectationView, type Told } from './one/pages.tsx'
import { otherOf } from './rules.ts'
import {
  answerExpectation,
  expectationsOfPair,
  findExpectation,
  rewordExpectation,
  setWithdrawn,
  shareExpectation,
} from './store.ts'
import {
  answerForm,
  type DraftExpectation,
  type Expectation,
  newExpectationForm,
  type Outcome,
  rewordForm,
} from './types.ts'
import type { Typed } from './writing/pages.tsx'

type Asked = Visit<Viewer>

/** What an address names: a draft of the viewer's own, or what one of the two has shared. */
type Found = { draft: DraftExpectation } | { expectation: Expectation }

const uuid = z.uuid()

/** What each of two expects of the other: written, shared, answered, worded anew, taken back. */
export function expectationRoutes(router: Router): void {
  router.get('pairExpectations', async (visit) => {
    const removed = uuid.safeParse(visit.c.req.query('removed'))
    return showAll(visit, await pairOf(visit), { removed: removed.data })
  })

  router.post('pairExpectations', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    const goesOn = await lockCalendars(tenant, viewer, pair)
    const form = await readForm(c, newExpectationForm)
    if (!goesOn || !pair.goesOn) return showAll(visit, { ...pair, goesOn: false }, { ended: true })
    if (!form.ok) return showAll(visit, pair, { typed: form })
    const { share, ...words } = form.value
    const here = urls.pairExpectations({ pairId: pair.id })
    if (share === 'no') {
      return c.redirect(`${here}#draft-${await addDraft(tenant, viewer, pair.id, words, now)}`, 303)
    }
    const id = await shareExpectation(tenant, viewer, { ...words, pairId: pair.id }, now)
    return c.redirect(`${here}#expectation-${id}`, 303)
  })

  router.get('expectationHistory', async (visit) => {
    const { c, tenant, viewer } = visit
    const pair = await pairOf(visit)
    const expectations = await expectationsOfPair(tenant, viewer, pair.id)
    const other = otherOf(pair, viewer.memberId)
    const view = historyView({ viewer, other, today: todayOf(visit), pairId: pair.id, expectations })
    return page(c, viewer, { ...view, live: { pairId: pair.id } })
  })

  router.get('expectation', async (visit) => show(visit, await find(visit)))

  router.post('expectation', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdOwn(visit)
    const form = await readForm(c, rewordForm)
    const typed = { ...form, errors: form.ok ? [] : form.errors, form: 'words' as const }
    if (!form.ok) return show(visit, held, { typed, status: 422 })
    const { version, ...words } = form.value
    if ('expectation' in held) {
      const outcome = await rewordExpectation(tenant, viewer, held.expectation, version, words, now)
      return answer(visit, held, outcome, { typed })
    }
    if (!held.draft.pairGoesOn) return answer(visit, held, 'ended', { typed })
    await editDraft(tenant, viewer, held.draft, words, now)
    return answer(visit, held, 'done')
  })

  router.post('expectationSharing', async (visit) => {
    const held = await holdOwn(visit)
    await press(visit)
    if ('expectation' in held) return answer(visit, held, 'done')
    if (!held.draft.pairGoesOn) return answer(visit, held, 'ended')
    const id = await shareDraft(visit.tenant, visit.viewer, held.draft, visit.now)
    return visit.c.redirect(urls.expectation({ expectationId: id }), 303)
  })

  router.post('expectationAnswer', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit)
    const form = await readForm(c, answerForm)
    const isTalk = form.typed.answer === 'talk'
    if (!form.ok && (!isTalk || form.errors.some(({ field }) => field !== 'reason'))) throw new Problem(400)
    // A draft is its author's alone, and nobody answers their own.
    if ('draft' in held) return show(visit, held)
    const typed = { ...form, errors: form.ok ? [] : form.errors, form: 'answer' as const }
    if (!form.ok) return show(visit, held, { typed, status: 422 })
    const { back, ...given } = form.value
    const outcome = await answerExpectation(tenant, viewer, held.expectation, given, now)
    return answer(visit, held, outcome, { typed: isTalk ? typed : undefined, back })
  })

  const withdrawal = (name: 'expectationWithdrawal' | 'expectationWithdrawalUndo', withdrawn: boolean) =>
    router.post(name, async (visit) => {
      const { tenant, viewer, now } = visit
      const held = await holdOwn(visit)
      await press(visit)
      if ('expectation' in held) {
        return answer(visit, held, await setWithdrawn(tenant, viewer, held.expectation, withdrawn, now))
      }
      const { id, pairId } = held.draft
      await setDraftRemoved(tenant, viewer, held.draft, withdrawn ? now : null)
      const here = urls.pairExpectations({ pairId })
      return visit.c.redirect(withdrawn ? `${here}?removed=${id}` : `${here}#draft-${id}`, 303)
    })
  withdrawal('expectationWithdrawal', true)
  withdrawal('expectationWithdrawalUndo', false)
}

/** A form that is a button and nothing else. */
async function press({ c }: Asked): Promise<void> {
  if (!(await readForm(c, noFields)).ok) throw new Problem(400)
}

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pairId = c.req.param('pairId') as string
  const pair = viewer.pairs.includes(pairId) ? await loadPair(tenant, viewer, pairId) : null
  if (!pair) throw notFound()
  return pair
}

async function find({ c, tenant, viewer }: Asked): Promise<Found> {
  const id = c.req.param('expectationId') as string
  // The draft first: one that is shared meanwhile is gone here, and its expectation there by the next statement.
  const draft = await findDraft(tenant, viewer, id)
  if (draft) return { draft }
  const expectation = await findExpectation(tenant, viewer, id)
  if (expectation) return { expectation }
  throw notFound()
}

/**
 * The same, held until the transaction ends. The calendars of the two are what is held: changes of their expectations
 * come one after the other, and no conversation is planned while one looks for the agenda it belongs on.
 */
async function hold(visit: Asked): Promise<Found> {
  const found = await find(visit)
  const thing = 'draft' in found ? found.draft : found.expectation
  await lockCalendars(visit.tenant, visit.viewer, { ...thing, id: thing.pairId, goesOn: thing.pairGoesOn })
  return find(visit)
}

async function holdOwn(visit: Asked): Promise<Found> {
  const held = await hold(visit)
  if ('expectation' in held && held.expectation.authorId !== visit.viewer.memberId) throw notFound()
  return held
}

/** Back to where the button stood; or, where the change no longer fits, the thing as it stands, and why. */
function answer(
  visit: Asked,
  held: Found,
  outcome: Outcome,
  { back, typed }: Pick<Told, 'typed'> & { back?: string } = {},
): Response | Promise<Response> {
  if (outcome !== 'done') return show(visit, held, { status: 409, outcome, typed })
  const { id } = 'draft' in held ? held.draft : held.expectation
  const here = urls.expectation({ expectationId: id })
  return visit.c.redirect(back ? `${back}#expectation-${id}` : here, 303)
}

/** The page of what was found; refused words are kept in their form. */
async function show(
  visit: Asked,
  found: Found,
  { status, ...told }: Told & { status?: 409 | 422 } = {},
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const { pairId } = 'draft' in found ? found.draft : found.expectation
  const held = await weekHeld(tenant, viewer, pairId, todayOf(visit))
  if ('draft' in found) {
    const { draft } = found
    const other = otherOf(draft, viewer.memberId)
    const view = draftView(
      { viewer, other, draft, held },
      { typed: told.typed, ended: told.outcome === 'ended' },
    )
    return page(c, viewer, { ...view, status, live: { pairId } })
  }
  const { expectation } = found
  const other = otherOf(expectation, viewer.memberId)
  const view = expectationView({ viewer, other, expectation, today: todayOf(visit), held }, told)
  return page(c, viewer, { ...view, status, live: { pairId } })
}

/** The room where one writes, with what was typed in vain. */
async function showAll(
  visit: Asked,
  pair: Pair,
  told: { typed?: Typed; removed?: string; ended?: boolean },
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const room = {
    viewer,
    other: otherOf(pair, viewer.memberId),
    pairId: pair.id,
    goesOn: pair.goesOn,
    expectations: await expectationsOfPair(tenant, viewer, pair.id),
    drafts: await draftsOfPair(tenant, viewer, pair.id),
    held: await weekHeld(tenant, viewer, pair.id, todayOf(visit)),
  }
  const status = told.ended ? 409 : told.typed ? 422 : 200
  return page(c, viewer, { ...expectationsView(room, told), status, live: { pairId: pair.id } })
}
