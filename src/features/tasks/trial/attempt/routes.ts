import { z } from 'zod'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { noFields } from '../../../../platform/web/fields.ts'
import { readForm } from '../../../../platform/web/form.ts'
import { notFound, Problem } from '../../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../../platform/web/router.ts'
import { todayOf } from '../../../../platform/web/router.ts'
import { page } from '../../../../shell/page.tsx'
import { urls } from '../../../../urls.ts'
import { someAgreements } from '../../../agreements/store.ts'
import { holdPair } from '../../../pair/store.ts'
import { usualCalendar } from '../../hours/store.ts'
import { holdTaskList, loadTaskList } from '../../store.ts'
import type { TaskList, WorkCalendar } from '../../types.ts'
import { type Told, trialView } from '../pages.tsx'
import { misfitField, misfitOf } from '../rules.ts'
import { lastSettled } from '../settlement/store.ts'
import {
  dropTrial,
  findChange,
  hasLeft,
  openTrial,
  putChange,
  restoreTrial,
  setChangeRemoved,
} from '../store.ts'
import {
  changeForm,
  changeKinds,
  type Done,
  doneQuery,
  mostChanges,
  type Outcome,
  removedQuery,
  type Trial,
} from '../types.ts'
import type { Draft } from './pages.tsx'

export type Asked = Visit<Viewer>

/** What is tried with a list, both as they stand now. */
export interface Seen {
  list: TaskList
  trial: Trial | null
  /** What a usual week is measured by. */
  calendar: Pick<WorkCalendar, 'weekdays' | 'hours'>
}

/** Either of the two tries changes of a shared list, the employee those of their own: put, taken off, dropped. */
export function attemptRoutes(router: Router): void {
  router.get('trial', async (visit) => {
    const { c } = visit
    const done = doneQuery.safeParse(c.req.query('done')).data
    const removed = removedQuery.safeParse(c.req.query('removed')).data
    const seen = await look(visit, c.req.param('pairId') as string)
    return show(visit, seen, { done, removed, dropped: c.req.query('dropped') === 'yes' && !seen.trial })
  })

  router.post('trial', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, c.req.param('pairId') as string)
    const form = await readForm(c, changeForm)
    const kind = changeKinds.find((one) => one === form.typed.kind)
    if (!kind) throw new Problem(400)
    const draft: Draft = { form: kind, typed: form.typed, errors: [] }
    const { taskId = '' } = form.typed
    // The task is no field that one could put right.
    if (!z.uuid().safeParse(taskId).success) throw new Problem(400)
    const task = held.list.tasks.find(({ id }) => id === taskId)
    if (!task && !(await hasLeft(tenant, viewer, held.list, taskId))) throw notFound()
    if (!held.list.pair.goesOn) return show(visit, held, { refused: 'ended', draft })
    if (!task) return show(visit, held, { refused: 'gone', draft })
    if (!form.ok) return show(visit, held, { draft: { ...draft, errors: form.errors } })
    const change = form.value
    const misfit = misfitOf(task, change, { from: todayOf(visit), weekdays: held.calendar.weekdays })
    if (misfit) {
      const errors = [{ field: misfitField[misfit], code: misfit }]
      return show(visit, held, { draft: { ...draft, errors } })
    }
    const isFull = (held.trial?.changes.length ?? 0) >= mostChanges
    const outcome = isFull ? 'full' : await putChange(tenant, viewer, held, change, now)
    return answer(visit, held, outcome, 'put', draft)
  })

  const remove = (name: 'trialChangeRemoval' | 'trialChangeRestoration', removed: boolean) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer, now } = visit
      const changeId = c.req.param('changeId') as string
      const found = await findChange(tenant, viewer, changeId)
      if (!found) throw notFound()
      const held = await hold(visit, found.pairId)
      await press(visit)
      if (!held.list.pair.goesOn) return show(visit, held, { refused: 'ended' })
      const at = removed ? now : null
      const outcome = await setChangeRemoved(tenant, viewer, held.trial, changeId, at)
      if (!removed || outcome !== 'done') return answer(visit, held, outcome, 'restored')
      return c.redirect(`${urls.trial({ pairId: found.pairId })}?removed=${changeId}`, 303)
    })
  remove('trialChangeRemoval', true)
  remove('trialChangeRestoration', false)

  router.post('trialDropping', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit, c.req.param('pairId') as string)
    await press(visit)
    if (!held.list.pair.goesOn) return show(visit, held, { refused: 'ended' })
    const outcome = await dropTrial(tenant, viewer, held, now)
    if (outcome !== 'done') return show(visit, held, { refused: outcome })
    return c.redirect(`${urls.trial({ pairId: held.list.pair.id })}?dropped=yes`, 303)
  })

  router.post('trialRestoration', async (visit) => {
    const { c, tenant, viewer } = visit
    const held = await hold(visit, c.req.param('pairId') as string)
    await press(visit)
    if (!held.list.pair.goesOn) return show(visit, held, { refused: 'ended' })
    return answer(visit, held, await restoreTrial(tenant, viewer, held), 'back')
  })
}

/** The list with what is tried. A list that the viewer does not see is not there. */
export async function look(visit: Asked, pairId: string): Promise<Seen> {
  const { tenant, viewer } = visit
  const [list, trial, calendar] = await Promise.all([
    loadTaskList(tenant, viewer, pairId, todayOf(visit)),
    openTrial(tenant, viewer, pairId),
    usualCalendar(tenant, viewer, pairId),
  ])
  if (!list || !(list.own || list.shared)) throw notFound()
  return { list, trial, calendar }
}

/** The same, held until the transaction ends, so that two changes of it come one after the other. */
export async function hold(visit: Asked, pairId: string): Promise<Seen> {
  // Sent together and answered in this order, so that what is looked at is what the hold has waited for.
  const [, , seen] = await Promise.all([
    holdPair(visit.tenant, visit.viewer, pairId),
    holdTaskList(visit.tenant, visit.viewer, pairId),
    look(visit, pairId),
  ])
  return seen
}

/** A form that is a button and nothing else. */
export async function press({ c }: Asked): Promise<void> {
  if (!(await readForm(c, noFields)).ok) throw new Problem(400)
}

/** Back to what is tried; or, where the change no longer fits, all of it as it stands, and why. */
function answer(
  visit: Asked,
  held: Seen,
  outcome: Outcome,
  done: Done,
  draft?: Draft,
): Response | Promise<Response> {
  if (outcome !== 'done') return show(visit, held, { refused: outcome, draft })
  return visit.c.redirect(`${urls.trial({ pairId: held.list.pair.id })}?done=${done}`, 303)
}

/** The page of what is tried; a refused change is kept in the form of its task. */
export async function show(visit: Asked, { list, trial, calendar }: Seen, told: Told): Promise<Response> {
  const { c, tenant, viewer } = visit
  const taskId = told.draft?.typed.taskId ?? c.req.query('task')
  // What was agreed last stays here until the next is tried.
  const ids = trial
    ? trial.settled && trial.changes.flatMap(({ agreementId }) => agreementId ?? [])
    : await lastSettled(tenant, viewer, list)
  const agreements = ids?.length ? await someAgreements(tenant, viewer, [...new Set(ids)]) : []
  const view = trialView({
    viewer,
    today: todayOf(visit),
    list,
    trial,
    calendar,
    agreements: agreements.filter(({ removed, completion }) => !removed && !completion),
    chosen: list.tasks.find(({ id }) => id === taskId) ?? null,
    all: c.req.query('all') === 'yes',
    ...told,
  })
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: { pairId: list.pair.id },
  })
}
