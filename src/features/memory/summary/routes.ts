import type { Viewer } from '../../../platform/session/viewer.ts'
import { type Form, readQuery } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { paperFile } from '../../../shell/paper.ts'
import { loadPair } from '../../pair/store.ts'
import type { Pair } from '../../pair/types.ts'
import { summaryView } from './pages.tsx'
import { summaryPaper } from './paper/pages.tsx'
import { usualPeriods } from './rules.ts'
import { loadSummary } from './store.ts'
import { type Period, periodForm } from './types.ts'

type Asked = Visit<Viewer>

/** What the two have behind them in a period, as a page and as PDF; readable also when they have parted. */
export function summaryRoutes(router: Router): void {
  router.get('pairSummary', async (visit) => show(visit, await pairOf(visit), asked(visit)))

  router.get('pairSummaryFile', async (visit) => {
    const pair = await pairOf(visit)
    const form = asked(visit)
    if (!form.ok) return show(visit, pair, form)
    return paperFile(visit.c, await paperOf(visit, pair, form.value))
  })
}

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pair = await loadPair(tenant, viewer, c.req.param('pairId') as string)
  if (!pair) throw notFound()
  return pair
}

/** The period of the address; the last twelve months where it names none. */
function asked({ c, viewer, now }: Asked): Form<Period> {
  const today = todayOf({ viewer, now })
  if (new URL(c.req.url).search) return readQuery(c, periodForm)
  const value = usualPeriods(today).twelve
  return { ok: true, value, typed: { from: value.from.toString(), until: value.until.toString() } }
}

async function paperOf({ tenant, viewer, now }: Asked, pair: Pair, period: Period) {
  const summary = await loadSummary(tenant, viewer, pair.id, period, now)
  const today = todayOf({ viewer, now })
  return summaryPaper({ viewer, pair, period, summary, today })
}

async function show(visit: Asked, pair: Pair, form: Form<Period>): Promise<Response> {
  const { c, viewer, now } = visit
  const today = todayOf({ viewer, now })
  const shown = form.ok ? { period: form.value, paper: await paperOf(visit, pair, form.value) } : null
  return page(c, viewer, {
    ...summaryView({ viewer, pair, today, form, shown }),
    ...(form.ok ? {} : { status: 422 as const }),
    live: { pairId: pair.id },
  })
}
