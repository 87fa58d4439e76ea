import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { feedbackOfGoal } from '../../feedback/store.ts'
import { goalAddress } from '../pages.tsx'
import { addCheckpoint, closeGoal, reopenGoal } from '../progress/store.ts'
import { mayWrite, servesError } from '../rules.ts'
import { earlierWordings, findGoal, holdGoal, openOrganisationGoals } from '../store.ts'
import {
  type Changed,
  checkpointForm,
  closingForm,
  type Done,
  doneQuery,
  editOrganisationGoalForm,
  editPairGoalForm,
  type Goal,
} from '../types.ts'
import type { Draft } from '../writing/pages.tsx'
import { rewordGoal } from '../writing/store.ts'
import { goalView } from './pages.tsx'

type Asked = Visit<Viewer>

/** The company's goals and those of pairs are the same to carry on, at addresses of their own. */
const kinds = [
  {
    of: 'organisation',
    parameter: 'organisationGoalId',
    goal: 'organisationGoal',
    checkpoints: 'organisationGoalCheckpoints',
    closing: 'organisationGoalClosing',
    undo: 'organisationGoalClosingUndo',
  },
  {
    of: 'pair',
    parameter: 'goalId',
    goal: 'goal',
    checkpoints: 'goalCheckpoints',
    closing: 'goalClosing',
    undo: 'goalClosingUndo',
  },
] as const

type Kind = (typeof kinds)[number]

/** One goal: read it, reword it, say how it stands, close it, and take it up again. */
export function oneGoalRoutes(router: Router): void {
  for (const kind of kinds) mount(router, kind)
}

function mount(router: Router, kind: Kind): void {
  router.get(kind.goal, async (visit) => {
    const { c, tenant, viewer } = visit
    const goal = await findGoal(tenant, viewer, c.req.param(kind.parameter) as string, kind.of)
    if (!goal) throw notFound()
    const done = doneQuery.safeParse(c.req.query('done'))
    return showGoal(visit, goal, { done: done.success ? done.data : null })
  })

  router.post(kind.goal, async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, kind)
    const form = await readForm(c, kind.of === 'pair' ? editPairGoalForm : editOrganisationGoalForm)
    if (!form.ok) return showGoal(visit, held, { draft: { form: 'goal', ...form } })
    const { version, ...said } = form.value
    const wording = { serves: null, ...said }
    const wrong = servesError(held.level, wording.serves, await servable(visit, held))
    const draft: Draft = { form: 'goal', typed: form.typed, errors: wrong ? [wrong] : [] }
    if (wrong) return showGoal(visit, held, { draft })
    return answer(visit, held, await rewordGoal(tenant, viewer, held, version, wording, now), 'saved', draft)
  })

  router.post(kind.checkpoints, async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, kind)
    const form = await readForm(c, checkpointForm(todayOf(visit)))
    if (!form.ok) return showGoal(visit, held, { draft: { form: 'checkpoint', ...form } })
    const draft: Draft = { form: 'checkpoint', typed: form.typed, errors: [] }
    return answer(visit, held, await addCheckpoint(tenant, viewer, held, form.value, now), 'checked', draft)
  })

  router.post(kind.closing, async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, kind)
    const form = await readForm(c, closingForm)
    if (!form.ok) return showGoal(visit, held, { draft: { form: 'closing', ...form } })
    const draft: Draft = { form: 'closing', typed: form.typed, errors: [] }
    return answer(visit, held, await closeGoal(tenant, viewer, held, form.value, now), 'closed', draft)
  })

  router.post(kind.undo, async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, kind)
    await readForm(c, noFields)
    return answer(visit, held, await reopenGoal(tenant, viewer, held, now), 'reopened')
  })
}

/** The goal, held; what the viewer may read and not write is not there to be changed. */
async function hold({ c, tenant, viewer }: Asked, kind: Kind): Promise<Goal> {
  const held = await holdGoal(tenant, viewer, c.req.param(kind.parameter) as string, kind.of)
  if (!held || !mayWrite(held, viewer)) throw notFound()
  return held
}

/** What a goal can serve: the company's open goals, and the one that it serves already. */
async function servable({ tenant, viewer }: Asked, goal: Goal) {
  if (goal.level !== 'work') return []
  const open = await openOrganisationGoals(tenant, viewer)
  const { serves, servesTitle } = goal
  return serves === null || servesTitle === null || open.some(({ id }) => id === serves)
    ? open
    : [...open, { id: serves, title: servesTitle }]
}

/** Back to the goal; or, where the change no longer fits, the goal as it stands, and why. */
function answer(
  visit: Asked,
  held: Goal,
  changed: Changed,
  done: Done,
  draft?: Draft,
): Response | Promise<Response> {
  if (changed !== 'done') return showGoal(visit, held, { refused: changed, draft })
  return visit.c.redirect(`${goalAddress(held)}?done=${done}`, 303)
}

/** The page of one goal; refused words are kept in their form. */
export async function showGoal(
  visit: Asked,
  goal: Goal,
  told: { done?: Done | null; refused?: Exclude<Changed, 'done'>; draft?: Draft },
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const view = goalView({
    viewer,
    today: todayOf(visit),
    now: visit.now,
    goal,
    feedback: goal.pair ? await feedbackOfGoal(tenant, viewer, goal.id) : [],
    earlier: await earlierWordings(tenant, viewer, goal),
    company: await servable(visit, goal),
    ...told,
  })
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: goal.pair ? { pairId: goal.pair.id } : 'all',
  })
}
