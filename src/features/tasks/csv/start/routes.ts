import type { Viewer } from '../../../../platform/session/viewer.ts'
import { readForm } from '../../../../platform/web/form.ts'
import type { Router, Visit } from '../../../../platform/web/router.ts'
import { todayOf } from '../../../../platform/web/router.ts'
import { isUpload, readUpload } from '../../../../platform/web/upload.ts'
import { page } from '../../../../shell/page.tsx'
import { urls } from '../../../../urls.ts'
import { endedOf, ownListOf } from '../../list/routes.ts'
import { holdOwnList } from '../../list/store.ts'
import type { TaskList } from '../../types.ts'
import { parseFile, parseText } from '../file/rules.ts'
import type { Draft } from '../pages.tsx'
import { readRow, tidy } from '../row/rules.ts'
import { openImport, openImports, queueReading, readNextRows } from '../store.ts'
import { vocabulary, wordingIn } from '../text.ts'
import { chunkOfRows, largestFile, type ParsedFile, pastedForm } from '../types.ts'
import { startView } from './pages.tsx'

type Asked = Visit<Viewer>

/** Where a spreadsheet is handed in, and parted into rows. */
export function startRoutes(router: Router): void {
  router.get('taskImports', async (visit) => show(visit, await ownListOf(visit)))

  router.post('taskImports', async (visit) => {
    const list = await ownListOf(visit)
    return isUpload(visit.c) ? takeFile(visit, list) : takePasted(visit, list)
  })
}

async function takeFile(visit: Asked, list: TaskList): Promise<Response> {
  const wrong = (code: string) =>
    show(visit, list, { form: 'import', typed: {}, errors: [{ field: 'file', code }] })
  if (visit.c.get('tooLarge')) return wrong('too-large')
  const file = await readUpload(visit.c, 'file')
  if (!file) return wrong('no-file')
  if (file.bytes.length > largestFile) return wrong('too-large')
  const parsed = parseFile(file.bytes)
  if (!parsed.ok) return wrong(parsed.code)
  return begin(visit, list, tidy(file.name).slice(-200), parsed)
}

async function takePasted(visit: Asked, list: TaskList): Promise<Response> {
  const form = await readForm(visit.c, pastedForm)
  const draft: Draft = { form: 'import', typed: form.typed, errors: form.ok ? [] : form.errors }
  if (!list.pair.goesOn) return show(visit, list, draft, 409)
  if (!form.ok) return show(visit, list, draft)
  const parsed = parseText(form.value.pasted)
  if (!parsed.ok) return show(visit, list, { ...draft, errors: [{ field: 'pasted', code: parsed.code }] })
  return begin(visit, list, '', parsed, draft)
}

/** Keeps the rows and reads the first of them; the rest of a long file is read in the background. */
async function begin(
  visit: Asked,
  list: TaskList,
  name: string,
  { rows, leftOut }: ParsedFile & { ok: true },
  draft?: Draft,
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  if (!(await holdOwnList(tenant, viewer, list.pair, now))) return show(visit, endedOf(list), draft, 409)
  const at = { now, today: todayOf(visit) }
  const importId = await openImport(tenant, viewer, list.pair.id, { name, rows, leftOut }, at)
  const left = await readNextRows(tenant, viewer, importId, chunkOfRows, (cells, today) =>
    readRow(cells, today, vocabulary, wordingIn(viewer.language)),
  )
  if (left > 0) await queueReading(tenant, viewer, importId)
  return c.redirect(urls.taskImport({ importId }), 303)
}

async function show(
  { c, tenant, viewer }: Asked,
  list: TaskList,
  draft?: Draft,
  status: 200 | 409 | 422 = draft ? 422 : 200,
): Promise<Response> {
  const open = await openImports(tenant, viewer, list.pair.id)
  return page(c, viewer, {
    ...startView({ viewer, list, open, draft }),
    status,
    live: { pairId: list.pair.id },
  })
}
