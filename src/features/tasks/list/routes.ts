import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { certainTask, readRows, tasksOfRows } from '../adding/rules.ts'
import { lineForm, linesForm, type Row, rowsForm } from '../adding/types.ts'
import { otherLists } from '../carry-over/store.ts'
import { loadWorkCalendar } from '../hours/store.ts'
import type { Draft } from '../pages.tsx'
import { loadTaskList } from '../store.ts'
import { suggestionsOfPair } from '../suggestion/store.ts'
import { findOwnTask } from '../task/store.ts'
import { waitingTrial } from '../trial/settlement/store.ts'
import type { TaskList } from '../types.ts'
import type { NewTask } from '../wording/types.ts'
import { pairTasksView } from './pages.tsx'
import { addTasks, holdOwnList } from './store.ts'
import { listQuery, type Refusal } from './types.ts'

type Asked = Visit<Viewer>

/** Step 1, what: the employee writes the list, one line each or many at once; the leader reads it when it is shared. */
export function listRoutes(router: Router): void {
  router.get('pairTasks', async (visit) => showList(visit, await listOf(visit)))

  router.post('pairTasks', async (visit) => {
    const list = await ownListOf(visit)
    const typed = new URLSearchParams(await visit.c.req.text())
    if (typed.has('keep')) return keepRows(visit, list, typed.get('lines') ?? '')
    return typed.has('lines') ? readLines(visit, list) : writeLine(visit, list)
  })
}

/** One line: written down at once where it can be read in one way alone, else shown as it was understood. */
async function writeLine(visit: Asked, list: TaskList): Promise<Response> {
  const form = await readForm(visit.c, lineForm)
  const draft: Draft = { form: 'line', typed: form.typed, errors: form.ok ? [] : form.errors }
  if (!list.pair.goesOn) return showList(visit, list, { refused: 'ended', draft })
  if (!form.ok) return showList(visit, list, { draft })
  const rows = readRows([form.value.line], todayOf(visit))
  const task = rows[0] && certainTask(rows[0].reading)
  return task ? keep(visit, list, [task], draft) : showList(visit, list, { rows })
}

/** Several lines: all of them are shown as they were understood before anything is kept. */
async function readLines(visit: Asked, list: TaskList): Promise<Response> {
  const form = await readForm(visit.c, linesForm)
  const draft: Draft = { form: 'lines', typed: form.typed, errors: form.ok ? [] : form.errors }
  if (!list.pair.goesOn) return showList(visit, list, { refused: 'ended', draft })
  if (!form.ok) return showList(visit, list, { draft })
  return showList(visit, list, { rows: readRows(form.value.lines, todayOf(visit)) })
}

/** What was understood of the lines has been said yes to, or put right. */
async function keepRows(visit: Asked, list: TaskList, typed: string): Promise<Response> {
  const today = todayOf(visit)
  const lines = linesForm.safeParse({ lines: typed })
  if (!lines.success) throw new Problem(400)
  const rows = readRows(lines.data.lines, today)
  const form = await readForm(visit.c, rowsForm(rows.flatMap(({ certain }, at) => (certain ? [] : [at]))))
  const draft: Draft = { form: 'rows', typed: form.typed, errors: form.ok ? [] : form.errors }
  if (!list.pair.goesOn) return showList(visit, list, { refused: 'ended', draft, rows })
  if (!form.ok) return showList(visit, list, { draft, rows })
  return keep(visit, list, tasksOfRows(rows, form.value, today), draft, rows)
}

async function keep(
  visit: Asked,
  list: TaskList,
  tasks: NewTask[],
  draft: Draft,
  rows?: Row[],
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const { pair } = list
  if (!(await holdOwnList(tenant, viewer, pair, now))) {
    return showList(visit, endedOf(list), { refused: 'ended', draft, rows })
  }
  const ids = await addTasks(tenant, viewer, pair.id, tasks, now)
  const done = ids.length === 1 ? `added=${ids[0]}` : `kept=${ids.length}`
  return c.redirect(`${urls.pairTasks({ pairId: pair.id })}?${done}`, 303)
}

/** The list of the pair that the address names, as far as the viewer sees it. */
export async function listOf(visit: Asked, pairId = visit.c.req.param('pairId')): Promise<TaskList> {
  const { tenant, viewer } = visit
  const list =
    pairId && viewer.pairs.includes(pairId)
      ? await loadTaskList(tenant, viewer, pairId, todayOf(visit))
      : null
  if (!list) throw notFound()
  return list
}

/** The same of the employee alone. */
export async function ownListOf(visit: Asked, pairId?: string): Promise<TaskList> {
  const list = await listOf(visit, pairId)
  if (!list.own) throw notFound()
  return list
}

export const endedOf = (list: TaskList): TaskList => ({ ...list, pair: { ...list.pair, goesOn: false } })

/** A button without fields was pressed. */
export async function press({ c }: Asked): Promise<void> {
  if (!(await readForm(c, noFields)).ok) throw new Problem(400)
}

/** The page of the list; refused words are kept in their form, lines to look over stand in its stead. */
export async function showList(
  visit: Asked,
  list: TaskList,
  told: { refused?: Refusal; draft?: Draft; rows?: Row[] } = {},
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const { pair, own, shared, tasks } = list
  const today = todayOf(visit)
  const query = listQuery.parse(c.req.query())
  const removed = own && query.removed ? await findOwnTask(tenant, viewer, query.removed) : null
  const view = pairTasksView({
    viewer,
    today,
    list,
    calendar: own || shared ? await loadWorkCalendar(tenant, viewer, pair, today, today) : null,
    suggestions: await suggestionsOfPair(tenant, viewer, pair.id),
    waiting: own ? await waitingTrial(tenant, viewer, pair.id) : null,
    otherLists: own && tasks.length === 0 ? await otherLists(tenant, viewer, pair.id) : [],
    query,
    removed: removed?.removed && removed.pairId === pair.id ? removed.title : null,
    ...told,
  })
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    // What is looked over is kept nowhere but on the page: nothing may come and take its place.
    live: told.rows ? undefined : { pairId: pair.id },
  })
}
