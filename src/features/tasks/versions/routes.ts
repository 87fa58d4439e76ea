import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { holdPair } from '../../pair/store.ts'
import { loadWorkCalendar } from '../hours/store.ts'
import { holdTaskList, loadTaskList } from '../store.ts'
import type { TaskList } from '../types.ts'
import { addEffect, changeOfEffect, helpOf, pairOfChange, undoEffect } from './help/store.ts'
import { effectForm, type Help } from './help/types.ts'
import { versionsView } from './pages.tsx'
import type { Draft } from './parts/pages.tsx'
import { settleVersion, versionsOf } from './store.ts'
import { compareQuery, type Done, doneQuery, type Refusal, settleForm } from './types.ts'

type Asked = Visit<Viewer>

/** The list over time: its versions, what changed between two of them, and what the help that was agreed has changed. */
export function versionRoutes(router: Router): void {
  router.get('taskVersions', async (visit) => {
    const done = doneQuery.safeParse(visit.c.req.query('done'))
    return show(visit, await seen(visit, visit.c.req.param('pairId') as string), { done: done.data })
  })

  router.post('taskVersions', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const list = await own(visit, c.req.param('pairId') as string)
    const form = await readForm(c, settleForm(todayOf(visit)))
    const draft: Draft = { form: 'settle', typed: form.typed, errors: form.ok ? [] : form.errors }
    const held = await hold(visit, list)
    if (!held) return show(visit, ended(list), { refused: 'ended', draft })
    if (!form.ok) return show(visit, held, { draft })
    if (held.tasks.length === 0) return show(visit, held, { refused: 'empty', draft })
    const { from } = form.value
    const calendar = await loadWorkCalendar(tenant, viewer, held.pair, from, from)
    await settleVersion(tenant, viewer, held, { from, tasks: held.tasks, calendar }, now)
    return answer(visit, held, 'settled')
  })

  router.post('helpEffects', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const changeId = c.req.param('changeId') as string
    const list = await own(visit, await pairOfChange(tenant, viewer, changeId))
    const form = await readForm(c, effectForm)
    const draft: Draft = { form: `effect-${changeId}`, typed: form.typed, errors: form.ok ? [] : form.errors }
    if (!(await hold(visit, list))) return show(visit, ended(list), { refused: 'ended', draft })
    const help = await helpFor(visit, list, changeId)
    if (!help) return show(visit, list, { refused: 'open' })
    if (!form.ok) return show(visit, list, { draft })
    await addEffect(tenant, viewer, list.pair.id, help, form.value, now)
    return answer(visit, list, 'effect', `#help-${changeId}`)
  })

  router.post('helpEffectUndo', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const effectId = c.req.param('helpEffectId') as string
    const changeId = await changeOfEffect(tenant, viewer, effectId)
    const list = await own(visit, changeId && (await pairOfChange(tenant, viewer, changeId)))
    if (!(await readForm(c, noFields)).ok) throw new Problem(400)
    if (!(await hold(visit, list))) return show(visit, ended(list), { refused: 'ended' })
    await undoEffect(tenant, viewer, effectId, now)
    return answer(visit, list, 'effect-back', `#help-${changeId}`)
  })
}

/** A list that the viewer sees; one that is not shared with them is not there. */
async function seen(visit: Asked, pairId: string | null): Promise<TaskList> {
  const { tenant, viewer } = visit
  const list = pairId === null ? null : await loadTaskList(tenant, viewer, pairId, todayOf(visit))
  if (!list || !(list.own || list.shared)) throw notFound()
  return list
}

async function own(visit: Asked, pairId: string | null): Promise<TaskList> {
  const list = await seen(visit, pairId)
  if (!list.own) throw notFound()
  return list
}

/** The list as it is once the pair and it are held until the transaction ends; null for two who no longer go on. */
async function hold(visit: Asked, { pair }: TaskList): Promise<TaskList | null> {
  const { tenant, viewer } = visit
  if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) return null
  await holdTaskList(tenant, viewer, pair.id)
  return loadTaskList(tenant, viewer, pair.id, todayOf(visit))
}

const ended = (list: TaskList): TaskList => ({ ...list, pair: { ...list.pair, goesOn: false } })

async function helpFor(
  { tenant, viewer }: Asked,
  { pair }: TaskList,
  changeId: string,
): Promise<Help | undefined> {
  return (await helpOf(tenant, viewer, pair.id)).find(({ id }) => id === changeId)
}

const answer = ({ c }: Asked, { pair }: TaskList, done: Done, at = ''): Response =>
  c.redirect(`${urls.taskVersions({ pairId: pair.id })}?done=${done}${at}`, 303)

async function show(
  visit: Asked,
  list: TaskList,
  told: { done?: Done; refused?: Refusal; draft?: Draft },
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const { pair } = list
  const view = versionsView({
    viewer,
    today: todayOf(visit),
    list,
    versions: await versionsOf(tenant, viewer, pair.id),
    help: await helpOf(tenant, viewer, pair.id),
    asked: compareQuery.parse(c.req.query()),
    ...told,
  })
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: { pairId: pair.id },
  })
}
