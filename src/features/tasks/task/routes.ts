import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { feedbackOfTask } from '../../feedback/store.ts'
import { endedOf, ownListOf, press, showList } from '../list/routes.ts'
import { pageWith } from '../list/rules.ts'
import { holdOwnList } from '../list/store.ts'
import type { Refusal } from '../list/types.ts'
import type { Draft } from '../pages.tsx'
import { tasksOf } from '../store.ts'
import type { ListedTask, TaskList } from '../types.ts'
import { wordingOf } from '../wording/types.ts'
import { taskView } from './pages.tsx'
import { editTask, findOwnTask, moveTask, setTaskRemoved } from './store.ts'
import { type OwnTask, positionForm, taskForm } from './types.ts'

type Asked = Visit<Viewer>

/** One task of the viewer's own: read it, change it, move it, take it off the list and put it back. */
export function taskRoutes(router: Router): void {
  router.get('task', async (visit) => {
    const { own, list, task } = await find(visit)
    if (!task) return visit.c.redirect(listAddress(own, `removed=${own.id}`), 303)
    return showTask(visit, list, task)
  })

  router.post('task', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { own, list } = await find(visit)
    const form = await readForm(c, taskForm)
    const draft: Draft = { form: 'task', typed: form.typed, errors: form.ok ? [] : form.errors }
    const goesOn = await holdOwnList(tenant, viewer, list.pair, now)
    const task = await standing(visit, own)
    if (!task) return showList(visit, list, { refused: 'removed' })
    if (!goesOn) return showTask(visit, endedOf(list), task, { refused: 'ended', draft })
    if (!form.ok) return showTask(visit, list, task, { draft })
    const { importance, onlyMe, restsUntil, version, ...wording } = form.value
    const changed = await editTask(
      tenant,
      viewer,
      task,
      {
        ...wordingOf(wording, task.rhythm === 'once' ? todayOf(visit) : task.startsOn),
        importance: importance || null,
        onlyMe: onlyMe ? onlyMe === 'yes' : null,
        restsUntil: restsUntil || null,
        version,
      },
      now,
    )
    if (changed !== 'done') return showTask(visit, list, task, { refused: changed, draft })
    return c.redirect(listAddress(own, `saved=${own.id}`), 303)
  })

  router.post('taskPosition', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { own, list } = await find(visit)
    const form = await readForm(c, positionForm)
    if (!form.ok) throw new Problem(400)
    if (!(await holdOwnList(tenant, viewer, list.pair, now))) {
      return showList(visit, endedOf(list), { refused: 'ended' })
    }
    await moveTask(
      tenant,
      viewer,
      await tasksOf(tenant, viewer, own.pairId, todayOf(visit)),
      own.id,
      form.value.direction,
    )
    const at = pageWith(await tasksOf(tenant, viewer, own.pairId, todayOf(visit)), 'rank', own.id)
    return c.redirect(listAddress(own, `order=rank${at > 1 ? `&page=${at}` : ''}#task-${own.id}`), 303)
  })

  const removal = (name: 'taskRemoval' | 'taskRestoration', removed: boolean) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer, now } = visit
      const { own, list } = await find(visit)
      await press(visit)
      if (!(await holdOwnList(tenant, viewer, list.pair, now))) {
        return showList(visit, endedOf(list), { refused: 'ended' })
      }
      await setTaskRemoved(tenant, viewer, own.id, removed, now)
      return c.redirect(listAddress(own, `${removed ? 'removed' : 'restored'}=${own.id}`), 303)
    })
  removal('taskRemoval', true)
  removal('taskRestoration', false)
}

const listAddress = ({ pairId }: OwnTask, query: string): string => `${urls.pairTasks({ pairId })}?${query}`

/** A task of the viewer's own, its list, and the task as it stands there; null where it was removed. */
async function find(visit: Asked): Promise<{ own: OwnTask; list: TaskList; task: ListedTask | null }> {
  const { c, tenant, viewer } = visit
  const own = await findOwnTask(tenant, viewer, c.req.param('taskId') as string)
  if (!own) throw notFound()
  const list = await ownListOf(visit, own.pairId)
  return { own, list, task: list.tasks.find(({ id }) => id === own.id) ?? null }
}

/** The same task now that its list is held. */
async function standing(visit: Asked, own: OwnTask): Promise<ListedTask | null> {
  const { tenant, viewer } = visit
  const tasks = await tasksOf(tenant, viewer, own.pairId, todayOf(visit))
  return tasks.find(({ id }) => id === own.id) ?? null
}

async function showTask(
  visit: Asked,
  list: TaskList,
  task: ListedTask,
  told: { refused?: Refusal; draft?: Draft } = {},
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  // What came too late is kept, and can be sent once more against what stands there now.
  const draft =
    told.refused === 'outdated' && told.draft
      ? { ...told.draft, typed: { ...told.draft.typed, version: String(task.version) } }
      : told.draft
  const feedback = await feedbackOfTask(tenant, viewer, task.id)
  const view = taskView({ viewer, now, today: todayOf(visit), list, task, feedback, ...told, draft })
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: { pairId: list.pair.id },
  })
}
