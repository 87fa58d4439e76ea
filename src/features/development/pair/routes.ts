import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { holdPair, loadPair } from '../../pair/store.ts'
import type { Pair } from '../../pair/types.ts'
import type { Draft } from '../pages.tsx'
import { holdWish, wishesOfPair } from '../store.ts'
import { newWishForm } from '../types.ts'
import { addWish, shareWish } from '../wish/store.ts'
import { pairDevelopmentView } from './pages.tsx'

type Asked = Visit<Viewer>

/** What the employee of a pair wants to become better at, and a new wish of theirs. */
export function pairDevelopmentRoutes(router: Router): void {
  router.get('pairDevelopment', async (visit) => show(visit, await pairOf(visit)))

  router.post('pairDevelopment', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    if (pair.employee.id !== viewer.memberId) throw notFound()
    const form = await readForm(c, newWishForm)
    const draft: Draft = { form: 'wish', typed: form.typed, errors: form.ok ? [] : form.errors }
    if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) {
      return show(visit, { ...pair, goesOn: false }, 409, draft)
    }
    if (!form.ok) {
      // The buttons are no field that one could put right.
      if (draft.errors.every(({ field }) => field === 'share')) throw new Problem(400)
      draft.errors = draft.errors.filter(({ field }) => field !== 'share')
      return show(visit, pair, 422, draft)
    }
    const wishId = await addWish(tenant, viewer, pair.id, form.value, now)
    const held = form.value.share === 'yes' ? await holdWish(tenant, viewer, wishId) : null
    if (held) await shareWish(tenant, viewer, held, now)
    return c.redirect(`${urls.wish({ wishId })}?done=added`, 303)
  })
}

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pairId = c.req.param('pairId') as string
  const pair = viewer.pairs.includes(pairId) ? await loadPair(tenant, viewer, pairId) : null
  if (!pair) throw notFound()
  return pair
}

async function show(
  { c, tenant, viewer, now }: Asked,
  pair: Pair,
  status: 200 | 409 | 422 = 200,
  draft?: Draft,
): Promise<Response> {
  const today = todayOf({ viewer, now })
  const wishes = await wishesOfPair(tenant, viewer, pair.id)
  const view = pairDevelopmentView({ viewer, today, pair, wishes, draft })
  return page(c, viewer, { ...view, status, live: { pairId: pair.id } })
}
