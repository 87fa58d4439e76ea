import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { entryRoutes } from './entries/routes.ts'
import { erasureForm } from './entries/types.ts'
import type { Refused } from './erasure/pages.tsx'
import { lockRoutes } from './locks/routes.ts'
import { eraseOwn, roomIdOf } from './store.ts'
import { roomPage } from './whole/pages.tsx'

/** One's own room: the server draws its walls, the browser alone reads what is in it. */
export function roomRoutes(router: Router): void {
  router.get('room', (visit) => showRoom(visit))

  router.post('roomErasure', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, erasureForm)
    if (!form.ok) return showRoom(visit, form)
    const roomId = await roomIdOf(tenant, viewer)
    if (roomId) await eraseOwn(tenant, 'room', roomId, now)
    return c.redirect(`${urls.room()}?done=erased`, 303)
  })

  entryRoutes(router)
  lockRoutes(router)
}

async function showRoom({ c, tenant, viewer }: Visit<Viewer>, refused?: Refused): Promise<Response> {
  const hasRoom = (await roomIdOf(tenant, viewer)) !== null
  const erased = c.req.query('done') === 'erased' && !hasRoom
  const view = roomPage({ viewer, hasRoom, erased, refused })
  return page(c, viewer, { ...view, status: refused ? 422 : 200, live: 'all' })
}
