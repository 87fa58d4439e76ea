import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import type { Adviser } from '../../help/types.ts'
import { EndedFlash } from '../../pair/pages.tsx'
import { otherOf } from '../../pair/rules.ts'
import { holdPair, loadPair } from '../../pair/store.ts'
import type { Pair } from '../../pair/types.ts'
import { feedbackFlash } from '../pages.tsx'
import { balanceMeetings, balanceOf } from '../rules.ts'
import { feedbackOfPair, heldMoments, subjectsOf } from '../store.ts'
import { wordsForm } from '../types.ts'
import type { Draft } from '../writing/pages.tsx'
import { addFeedback } from '../writing/store.ts'
import { feedbackView } from './pages.tsx'

type Asked = Visit<Viewer>
type Told = { status?: 409 | 422; draft?: Draft }

/** All feedback of a pair, and writing some. */
export function allFeedbackRoutes(router: Router, { adviser }: { adviser: Adviser | null }): void {
  const show = (visit: Asked, pair: Pair, told?: Told) => showAll(visit, adviser, pair, told)
  router.get('pairFeedback', async (visit) => show(visit, await pairOf(visit)))

  router.post('pairFeedback', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    const subjects = await subjectsOf(tenant, viewer, pair.id, null)
    const form = await readForm(c, wordsForm(subjects))
    if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) {
      return show(
        visit,
        { ...pair, goesOn: false },
        { status: 409, draft: { typed: form.typed, errors: [] } },
      )
    }
    if (!form.ok) return show(visit, pair, { status: 422, draft: form })
    const { give, ...words } = form.value
    const id = await addFeedback(tenant, viewer, pair.id, { ...words, give: give === 'yes' }, now)
    const told = give === 'yes' ? `given=${id}` : 'feedback=kept'
    return c.redirect(`${urls.pairFeedback({ pairId: pair.id })}?${told}`, 303)
  })
}

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pair = await loadPair(tenant, viewer, c.req.param('pairId') as string)
  if (!pair) throw notFound()
  return pair
}

async function showAll(
  visit: Asked,
  adviser: Adviser | null,
  pair: Pair,
  { status, draft }: Told = {},
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const feedback = await feedbackOfPair(tenant, viewer, pair.id)
  const held = await heldMoments(tenant, viewer, pair.id, balanceMeetings)
  const view = feedbackView({
    viewer,
    now,
    adviser,
    pair,
    feedback,
    balance: balanceOf(feedback, held, viewer.memberId),
    subjects: pair.goesOn ? await subjectsOf(tenant, viewer, pair.id, null) : [],
    draft,
  })
  const other = otherOf(pair, viewer.memberId)
  const back = urls.pairFeedback({ pairId: pair.id })
  const flash =
    status === 409
      ? EndedFlash({ viewer, name: other.name })
      : feedbackFlash(c.req.query(), { viewer, other, back })
  return page(c, viewer, { ...view, flash, status, live: { pairId: pair.id } })
}
