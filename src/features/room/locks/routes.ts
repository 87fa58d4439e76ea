import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router } from '../../../platform/web/router.ts'
import { answerKept } from '../entries/routes.ts'
import { lockForm, lockRemovalForm, openingForm } from '../entries/types.ts'
import { isLockOf, keepLock, openRoom, removePasskeyLock } from '../store.ts'

/** The ways into one's room, as one's own browser made them: all of them sealed. */
export function lockRoutes(router: Router): void {
  router.post('roomOpening', async ({ c, tenant, viewer, now }) => {
    const form = await readForm(c, openingForm)
    if (!form.ok) throw new Problem(400)
    return answerKept(c, await openRoom(tenant, viewer, form.value, now))
  })

  router.post('roomLocks', async ({ c, tenant, viewer, now }) => {
    const form = await readForm(c, lockForm)
    if (!form.ok) throw new Problem(400)
    return answerKept(c, await keepLock(tenant, viewer, form.value, now))
  })

  router.post('roomLockRemoval', async ({ c, tenant, viewer }) => {
    const lockId = c.req.param('lockId') as string
    const form = await readForm(c, lockRemovalForm)
    // Another's lock and none read alike, whatever was sent.
    if (!form.ok) throw (await isLockOf(tenant, viewer, lockId)) ? new Problem(400) : notFound()
    const removed = await removePasskeyLock(tenant, viewer, lockId, form.value)
    if (!removed) throw notFound()
    return answerKept(c, 'done')
  })
}
