import type { Context } from 'hono'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import type { Adviser } from '../help/types.ts'
import { allFeedbackRoutes } from './all/routes.ts'
import { oneView, type Told } from './one/pages.tsx'
import { anchor } from './pages.tsx'
import { possible } from './rules.ts'
import { findFeedback, holdFeedback, subjectsOf } from './store.ts'
import { actForm, answerForm, type Feedback, type Outcome, wordsForm } from './types.ts'
import { answer, give, hear, rewrite, setRemoved, withdraw } from './writing/store.ts'

type Asked = Visit<Viewer>
type ToldAgain = Told & { status?: 409 | 422 }

/** Praise and constructive feedback: all of a pair's, and one: written, given, heard, answered. */
export function feedbackRoutes(router: Router, { adviser }: { adviser: Adviser | null }): void {
  allFeedbackRoutes(router, { adviser })
  const show = (visit: Asked, feedback: Feedback, told?: ToldAgain) =>
    showFeedback(visit, adviser, feedback, told)

  router.get('feedback', async (visit) => {
    const { c, tenant, viewer } = visit
    const feedback = await findFeedback(tenant, viewer, c.req.param('feedbackId') as string)
    if (!feedback) throw notFound()
    return show(visit, feedback)
  })

  router.post('feedback', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdOwn(c, tenant, viewer)
    const subjects = await subjectsOf(tenant, viewer, held.pairId, held.about)
    const form = await readForm(c, wordsForm(subjects))
    if (!form.ok) return show(visit, held, { status: 422, draft: form })
    const outcome = await rewrite(
      tenant,
      viewer,
      held,
      { ...form.value, give: form.value.give === 'yes' },
      now,
    )
    if (outcome !== 'done') {
      return show(visit, held, { status: 409, outcome, draft: { typed: form.typed, errors: [] } })
    }
    const told = form.value.give === 'yes' ? `given=${held.id}` : 'feedback=kept'
    return c.redirect(`${urls.feedback({ feedbackId: held.id })}?${told}`, 303)
  })

  router.post('feedbackAnswer', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(c, tenant, viewer)
    const form = await readForm(c, answerForm)
    if (held.authorId === viewer.memberId) return show(visit, held, { status: 409, outcome: 'own' })
    if (!form.ok) return show(visit, held, { status: 422, draft: form })
    const outcome = await answer(tenant, viewer, held, form.value.body, now)
    if (outcome !== 'done') {
      return show(visit, held, { status: 409, outcome, draft: { typed: form.typed, errors: [] } })
    }
    return c.redirect(urls.feedback({ feedbackId: held.id }), 303)
  })

  const act = (
    name:
      | 'feedbackGiving'
      | 'feedbackWithdrawal'
      | 'feedbackHearing'
      | 'feedbackRemoval'
      | 'feedbackRestoration',
    change: (visit: Asked, held: Feedback) => Promise<Outcome>,
    told: (held: Feedback) => string = () => '',
  ) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer } = visit
      const held = await (name === 'feedbackHearing' ? hold : holdOwn)(c, tenant, viewer)
      const form = await readForm(c, actForm)
      if (!form.ok) throw new Problem(400)
      const outcome = await change(visit, held)
      if (outcome !== 'done') return show(visit, held, { status: 409, outcome })
      const back = form.value.back ?? urls.feedback({ feedbackId: held.id })
      return c.redirect(`${back}${told(held)}#${anchor(held)}`, 303)
    })
  act(
    'feedbackGiving',
    ({ tenant, viewer, now }, held) => give(tenant, viewer, held, now),
    ({ id }) => `?given=${id}`,
  )
  act(
    'feedbackWithdrawal',
    ({ tenant, viewer, now }, held) => withdraw(tenant, viewer, held, now),
    () => '?feedback=withdrawn',
  )
  act('feedbackHearing', ({ tenant, viewer, now }, held) => hear(tenant, viewer, held, now))
  act(
    'feedbackRemoval',
    ({ tenant, viewer, now }, held) => setRemoved(tenant, viewer, held, now),
    ({ id }) => `?discarded=${id}`,
  )
  act('feedbackRestoration', ({ tenant, viewer }, held) => setRemoved(tenant, viewer, held, null))
}

async function hold(c: Context, tenant: Tenant, viewer: Viewer): Promise<Feedback> {
  const held = await holdFeedback(tenant, viewer, c.req.param('feedbackId') as string)
  if (!held) throw notFound()
  return held
}

/** For what its author alone does with it: to the other it is not there. */
async function holdOwn(c: Context, tenant: Tenant, viewer: Viewer): Promise<Feedback> {
  const held = await hold(c, tenant, viewer)
  if (held.authorId !== viewer.memberId) throw notFound()
  return held
}

/** The page of one; refused words are kept in its form. */
async function showFeedback(
  visit: Asked,
  adviser: Adviser | null,
  feedback: Feedback,
  { status, ...told }: ToldAgain = {},
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const subjects = possible(feedback, viewer.memberId, now).edit
    ? await subjectsOf(tenant, viewer, feedback.pairId, feedback.about)
    : []
  const view = oneView({ feedback, viewer, now, adviser, subjects, query: c.req.query() }, told)
  return page(c, viewer, { ...view, status, live: { pairId: feedback.pairId } })
}
