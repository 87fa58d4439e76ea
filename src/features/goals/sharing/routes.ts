import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { showGoal } from '../reading/routes.ts'
import { holdGoal } from '../store.ts'
import type { Changed, Done, Goal } from '../types.ts'
import { shareGoal, withdrawGoal } from './store.ts'

/** An employee lets the other see a goal of their own, and takes it back. */
export function sharingRoutes(router: Router): void {
  const act = (
    name: 'goalSharing' | 'goalWithdrawal',
    done: Done,
    change: (visit: Visit<Viewer>, held: Goal) => Promise<Changed>,
  ) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer } = visit
      const held = await holdGoal(tenant, viewer, c.req.param('personalGoalId') as string, 'pair')
      if (held?.level !== 'personal' || held.authorId !== viewer.memberId) throw notFound()
      await readForm(c, noFields)
      const changed = await change(visit, held)
      if (changed !== 'done') return showGoal(visit, held, { refused: changed })
      return c.redirect(`${urls.goal({ goalId: held.id })}?done=${done}#sharing`, 303)
    })
  act('goalSharing', 'shared', ({ tenant, viewer, now }, held) => shareGoal(tenant, viewer, held, now))
  act('goalWithdrawal', 'withdrawn', ({ tenant, viewer, now }, held) =>
    withdrawGoal(tenant, viewer, held, now),
  )
}
