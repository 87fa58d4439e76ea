import type { Viewer } from '../../../../platform/session/viewer.ts'
import { readForm } from '../../../../platform/web/form.ts'
import { notFound, Problem } from '../../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../../platform/web/router.ts'
import { todayOf } from '../../../../platform/web/router.ts'
import { page } from '../../../../shell/page.tsx'
import { urls } from '../../../../urls.ts'
import { ownListOf } from '../../list/routes.ts'
import { holdOwnList } from '../../list/store.ts'
import type { TaskList } from '../../types.ts'
import { codeOf, type Draft } from '../pages.tsx'
import { readRow } from '../row/rules.ts'
import * as store from '../store.ts'
import { vocabulary, wordingIn } from '../text.ts'
import {
  type Act,
  actForm,
  type Cells,
  correctionForm,
  fieldOf,
  importQuery,
  rowsOnPage,
  type ShownRow,
  type TaskImport,
} from '../types.ts'
import { type ReviewView, reviewView } from './pages.tsx'

type Asked = Visit<Viewer>
type Told = Pick<ReviewView, 'refused' | 'draft'> & { wrong?: ShownRow[] }

/** The rows of an import: look them over, put right, leave out, and put the whole on the list. */
export function reviewRoutes(router: Router): void {
  router.get('taskImport', async (visit) => show(visit, await importOf(visit)))

  router.post('taskImport', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const seen = await importOf(visit)
    const list = await ownListOf(visit, seen.pairId)
    const isHeld = await holdOwnList(tenant, viewer, list.pair, now)
    const held = await importOf(visit)
    const typed = new URLSearchParams(await c.req.text())
    if (typed.has('rows')) return correct(visit, held, typed.get('rows') ?? '', isHeld)
    const form = await readForm(c, actForm)
    if (!form.ok) throw new Problem(400)
    return act(visit, list, held, form.value.act, isHeld)
  })
}

/** What a button does, where it still fits how the import stands; pressed twice it does the same once. */
async function act(
  visit: Asked,
  list: TaskList,
  held: TaskImport,
  pressed: Act,
  isHeld: boolean,
): Promise<Response> {
  const { tenant, viewer, now } = visit
  const isOpen = held.brought === null && !held.dropped
  switch (pressed) {
    case 'drop':
      if (held.brought !== null) return show(visit, held, { refused: 'closed' })
      if (!held.dropped) await store.dropImport(tenant, viewer, held.id, now)
      return back(visit, held, 'dropped')
    case 'undo':
    case 'restore': {
      if (held.brought === null) return show(visit, held, { refused: 'closed' })
      if (!list.pair.goesOn || !isHeld) return show(visit, held, { refused: 'ended' })
      const undone = pressed === 'undo'
      if ((held.undoneAt !== null) !== undone) await store.setUndone(tenant, viewer, held, undone, now)
      return back(visit, held, undone ? 'undone' : 'restored')
    }
    case 'bring':
      if (held.brought !== null && !held.undoneAt) return back(visit, held, 'brought')
      if (!isOpen) return show(visit, held, { refused: 'closed' })
      if (!isHeld) return show(visit, held, { refused: 'ended' })
      if (held.read < held.rows || held.wrong > 0 || held.ready === 0)
        return show(visit, held, { refused: 'outdated' })
      await store.bringIn(tenant, viewer, held, now)
      return back(visit, held, 'brought')
    default:
      if (!isOpen) return show(visit, held, { refused: 'closed' })
      if (pressed === 'take-all') await store.takeAll(tenant, viewer, held.id)
      else await store.skipRows(tenant, viewer, held.id, pressed === 'skip-wrong' ? 'wrong' : 'standing')
      return back(visit, held, 'skipped')
  }
}

/** Corrections of some wrong rows: each is read again, or left out. */
async function correct(visit: Asked, held: TaskImport, named: string, isHeld: boolean): Promise<Response> {
  const { c, tenant, viewer } = visit
  if (!/^\d{1,6}(?:,\d{1,6}){0,99}$/.test(named)) throw new Problem(400)
  const wrong = await store.wrongRows(tenant, viewer, held.id, named.split(',').map(Number))
  if (held.brought !== null || held.dropped) return show(visit, held, { refused: 'closed' })
  if (wrong.length !== named.split(',').length) return show(visit, held, { refused: 'outdated' })
  const form = await readForm(c, correctionForm(wrong))
  const draft: Draft = { form: 'fix', typed: form.typed, errors: form.ok ? [] : form.errors }
  if (!isHeld) return show(visit, held, { refused: 'ended', wrong, draft })
  if (!form.ok) return show(visit, held, { wrong, draft })

  const skipped = wrong
    .filter(({ number }) => form.value[`skip-${number}`] === 'on')
    .map(({ number }) => number)
  const read = wrong
    .filter(({ number }) => !skipped.includes(number))
    .map((row) => {
      const cells: Cells = { ...row.cells }
      for (const { column } of row.wrong) cells[column] = form.value[fieldOf(row.number, column)] ?? ''
      const today = held.today
      return { number: row.number, ...readRow(cells, today, vocabulary, wordingIn(viewer.language)) }
    })
  const errors = read.flatMap(({ number, wrong: cells }) =>
    cells.map((cell) => ({ field: fieldOf(number, cell.column), code: codeOf(viewer.language, cell) })),
  )
  if (errors.length > 0) {
    // What has come to be wrong by a correction gets a field too.
    const shown = wrong.map((row) => {
      const again = read.find(({ number }) => number === row.number)
      const added =
        again?.wrong.filter(({ column }) => !row.wrong.some((cell) => cell.column === column)) ?? []
      return { ...row, wrong: [...row.wrong, ...added] }
    })
    return show(visit, held, { wrong: shown, draft: { ...draft, errors } })
  }
  await store.writeRows(tenant, viewer.organisationId, held.id, read)
  await store.skipRows(tenant, viewer, held.id, skipped)
  return back(visit, held, 'fixed')
}

async function importOf({ c, tenant, viewer }: Asked): Promise<TaskImport> {
  const held = await store.findImport(tenant, viewer, c.req.param('importId') as string)
  if (!held) throw notFound()
  return held
}

const back = ({ c }: Asked, { id }: TaskImport, done: NonNullable<ReviewView['done']>): Response =>
  c.redirect(`${urls.taskImport({ importId: id })}?done=${done}`, 303)

async function show(visit: Asked, held: TaskImport, told: Told = {}): Promise<Response> {
  const { c, tenant, viewer } = visit
  const query = importQuery.parse(c.req.query())
  const pages = Math.max(1, Math.ceil(held.ready / rowsOnPage))
  const at = Math.min(query.page, pages)
  const rows = (kind: 'wrong' | 'ready', from: number) =>
    store.rowsOf(tenant, viewer, held.id, kind, { from, most: rowsOnPage })
  const view = reviewView({
    viewer,
    today: todayOf(visit),
    held,
    wrong: told.wrong ?? (await rows('wrong', 0)),
    ready: await rows('ready', (at - 1) * rowsOnPage),
    page: at,
    done: told.refused ? undefined : query.done,
    ...told,
  } as ReviewView)
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: { pairId: held.pairId },
  })
}
