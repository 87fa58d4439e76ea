import type { Router } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { loadWorkCalendar } from '../hours/store.ts'
import { ownListOf } from '../list/routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { csvOf } from './saving/rules.ts'
import { startRoutes } from './start/routes.ts'
import { savingWords, text } from './text.ts'

/** A list of tasks from a spreadsheet, and as one. */
export function taskImportRoutes(router: Router): void {
  startRoutes(router)
  reviewRoutes(router)

  router.get('taskExport', async (visit) => {
    const { c, tenant, viewer } = visit
    const list = await ownListOf(visit)
    const today = todayOf(visit)
    const { weekdays } = await loadWorkCalendar(tenant, viewer, list.pair, today, today)
    return c.body(csvOf(list.tasks, weekdays, savingWords(viewer.language)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${text[viewer.language].savedName}"`,
    })
  })
}
