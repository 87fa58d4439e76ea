import { z } from 'zod'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { holdPair } from '../../pair/store.ts'
import { mondayOf } from '../hours/rules.ts'
import { loadWorkCalendar } from '../hours/store.ts'
import { holdTaskList, loadTaskList, tasksOf } from '../store.ts'
import type { TaskList } from '../types.ts'
import { stepView } from './pages.tsx'
import { besideStep, pageOf, settleRows } from './rules.ts'
import { changeTasks } from './store.ts'
import { pageLengths, rowsOf, type StepDraft, stepForm, type TaskStep, taskSteps, type Way } from './types.ts'

type Asked = Visit<Viewer>

const wantedStep = z.enum(taskSteps)
const wantedPage = z.coerce.number().int().min(1).max(1000).catch(1)

/** What the conversation asks about the tasks of a list, step by step: answered by its employee, read by both. */
export function taskStepRoutes(router: Router): void {
  router.get('taskStep', async (visit) => {
    const { c } = visit
    const step = stepOf(visit)
    const list = await seenList(visit)
    if (list instanceof Response) return list
    return show(visit, list, step, {
      page: wantedPage.parse(c.req.query('page')),
      saved: c.req.query('done') === 'saved',
    })
  })

  router.post('taskStep', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const step = stepOf(visit)
    const list = await ownList(visit)
    const { pair } = list
    const form = await readForm(c, stepForm(step))
    const page = wantedPage.parse(form.typed.page)
    const { rows, others } = rowsOf(form.typed)
    if (others.length > 0) throw new Problem(400)
    const draft: StepDraft = { rows, errors: form.ok ? [] : form.errors }
    if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) {
      return show(visit, list, step, { page, draft, refused: 'ended' })
    }
    if (!form.ok) {
      // Neither a button nor the number of the page is a field that one could put right.
      if (form.errors.some(({ field }) => field === 'go' || field === 'page')) throw new Problem(400)
      return show(visit, list, step, { page, draft })
    }
    await holdTaskList(tenant, viewer, pair.id)
    const tasks = await tasksOf(tenant, viewer, pair.id, todayOf(visit))
    const { changes, outdated, gone } = settleRows(form.value.rows, tasks)
    // One form is one change: none of it is kept until its author has seen what was changed elsewhere.
    if (outdated.length + gone.length > 0) {
      return show(visit, { ...list, tasks }, step, {
        page,
        draft: { ...draft, outdated, gone },
        refused: 'outdated',
      })
    }
    await changeTasks(tenant, viewer, pair.id, changes, now)
    const { pages } = pageOf(tasks, page, pageLengths[step])
    return c.redirect(leadsTo(pair.id, step, { page, pages, go: form.value.go }), 303)
  })
}

/** The page that a button leads to: of the same step while it has one more, else the step beside it. */
function leadsTo(
  pairId: string,
  step: TaskStep,
  { page, pages, go }: { page: number; pages: number; go: Way },
): string {
  const at = (taskStep: TaskStep, number: number) =>
    `${urls.taskStep({ pairId, taskStep })}?done=saved${number > 1 ? `&page=${number}` : ''}`
  if (go === 'here') return at(step, page)
  const beside = page + (go === 'next' ? 1 : -1)
  if (beside >= 1 && beside <= pages) return at(step, beside)
  const next = besideStep(step, go)
  if (next) return at(next, 1)
  return go === 'next' ? urls.taskPicture({ pairId }) : urls.pairTasks({ pairId })
}

function stepOf({ c }: Asked): TaskStep {
  const parsed = wantedStep.safeParse(c.req.param('taskStep'))
  if (!parsed.success) throw notFound()
  return parsed.data
}

/** The list of the pair that the address names, for one of the two. */
async function listOf(visit: Asked): Promise<TaskList> {
  const { c, tenant, viewer } = visit
  const pairId = c.req.param('pairId') as string
  const list = viewer.pairs.includes(pairId)
    ? await loadTaskList(tenant, viewer, pairId, todayOf(visit))
    : null
  if (!list) throw notFound()
  return list
}

/**
 * The list as far as the viewer sees it; while it is not shared, the way of its leader to the page that says whose it
 * is, whether there is one or not.
 */
export async function seenList(visit: Asked): Promise<TaskList | Response> {
  const list = await listOf(visit)
  if (list.own || list.shared) return list
  return visit.c.redirect(urls.pairTasks({ pairId: list.pair.id }), 303)
}

/** The viewer's own list. @throws not found for its leader, who writes nothing on it */
export async function ownList(visit: Asked): Promise<TaskList> {
  const list = await listOf(visit)
  if (!list.own) throw notFound()
  return list
}

/** One step as the viewer may see it, with what was typed in vain. */
async function show(
  visit: Asked,
  list: TaskList,
  step: TaskStep,
  told: { page: number; saved?: boolean; draft?: StepDraft; refused?: 'outdated' | 'ended' },
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const today = todayOf(visit)
  const monday = mondayOf(today)
  const calendar = await loadWorkCalendar(tenant, viewer, list.pair, monday, monday.add({ days: 6 }))
  const view = stepView({ viewer, list, step, today, calendar, ...told })
  const status = told.refused ? 409 : told.draft ? 422 : 200
  return page(c, viewer, { ...view, status, live: { pairId: list.pair.id } })
}
