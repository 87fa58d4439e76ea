import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { someAgreements } from '../../agreements/store.ts'
import { nextMeetingOf } from '../../meetings/planning/store.ts'
import type { Draft } from '../pages.tsx'
import { findTopic } from '../steps/store.ts'
import { earlierWordings, findWish, holdWish } from '../store.ts'
import {
  type Changed,
  closingForm,
  type Done,
  doneQuery,
  editWishForm,
  removedQuery,
  type Wish,
} from '../types.ts'
import { wishView } from './pages.tsx'
import { closeWish, reopenWish, rewordWish, shareWish, withdrawWish } from './store.ts'

type Asked = Visit<Viewer>

/** One wish: read it; its author rewords it, shares it or takes it back, closes it and takes it up again. */
export function wishRoutes(router: Router): void {
  router.get('wish', async (visit) => {
    const { c, tenant, viewer } = visit
    const wish = await findWish(tenant, viewer, c.req.param('wishId') as string)
    if (!wish) throw notFound()
    const done = doneQuery.safeParse(c.req.query('done'))
    const removed = removedQuery.safeParse(c.req.query('training-removed'))
    return showWish(visit, wish, { done: done.data, removed: removed.data })
  })

  router.post('wish', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdOwn(visit)
    const form = await readForm(c, editWishForm)
    if (!form.ok) return showWish(visit, held, { draft: { form: 'wish', ...form } })
    const draft: Draft = { form: 'wish', typed: form.typed, errors: [] }
    return answer(visit, held, await rewordWish(tenant, viewer, held, form.value, now), 'saved', { draft })
  })

  router.post('wishClosing', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdOwn(visit)
    const form = await readForm(c, closingForm)
    if (!form.ok) return showWish(visit, held, { draft: { form: 'closing', ...form } })
    const draft: Draft = { form: 'closing', typed: form.typed, errors: [] }
    return answer(visit, held, await closeWish(tenant, viewer, held, form.value, now), 'closed', { draft })
  })

  const act = (
    name: 'wishSharing' | 'wishWithdrawal' | 'wishClosingUndo',
    done: Done,
    change: typeof shareWish,
  ) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer, now } = visit
      const held = await holdOwn(visit)
      if (!(await readForm(c, noFields)).ok) throw new Problem(400)
      return answer(visit, held, await change(tenant, viewer, held, now), done)
    })
  act('wishSharing', 'shared', shareWish)
  act('wishWithdrawal', 'withdrawn', withdrawWish)
  act('wishClosingUndo', 'reopened', reopenWish)
}

/** The wish, held; null-free: what the viewer does not see is not there. */
export async function holdSeen({ tenant, viewer }: Asked, wishId: string | null): Promise<Wish> {
  const held = wishId && (await holdWish(tenant, viewer, wishId))
  if (!held) throw notFound()
  return held
}

async function holdOwn(visit: Asked): Promise<Wish> {
  const held = await holdSeen(visit, visit.c.req.param('wishId') as string)
  if (held.authorId !== visit.viewer.memberId) throw notFound()
  return held
}

/** Back to the wish; or, where the change no longer fits, the wish as it stands, and why. */
export function answer(
  visit: Asked,
  held: Wish,
  changed: Changed,
  done: Done,
  { draft, at = '' }: { draft?: Draft; at?: string } = {},
): Response | Promise<Response> {
  if (changed !== 'done') return showWish(visit, held, { refused: changed, draft })
  return visit.c.redirect(`${urls.wish({ wishId: held.id })}?done=${done}${at}`, 303)
}

/** The page of one wish; refused words are kept in their form. */
export async function showWish(
  visit: Asked,
  wish: Wish,
  told: { done?: Done; removed?: string; refused?: Exclude<Changed, 'done'>; draft?: Draft },
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const next = wish.pair.goesOn ? await nextMeetingOf(tenant, viewer, wish.pair.id, now) : null
  const steps = await someAgreements(tenant, viewer, wish.stepIds)
  const view = wishView(
    {
      viewer,
      today: todayOf(visit),
      wish,
      next,
      topic: next && (await findTopic(tenant, viewer, next.id, wish.title)),
      steps: steps.filter(({ removed }) => !removed),
      earlier: await earlierWordings(tenant, viewer, wish),
      ...told,
    },
    c.req.query(),
  )
  return page(c, viewer, {
    ...view,
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: { pairId: wish.pair.id },
  })
}
