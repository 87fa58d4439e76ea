import type { Context } from 'hono'
import { z } from 'zod'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { eraseOwn, keepEntry, roomOf } from '../store.ts'
import type { RoomState } from '../types.ts'
import { entryForm, type Kept } from './types.ts'

const entryQuery = z.uuid().optional()

/** What one's own browser fetches, and the sealed entries that it sends back. */
export function entryRoutes(router: Router): void {
  router.get('roomState', async ({ c, tenant, viewer, now }) => {
    const entryId = entryQuery.safeParse(c.req.query('entry')).data
    const room = await roomOf(tenant, viewer, entryId)
    return c.json({ memberId: viewer.memberId, now: now.epochMilliseconds, room } satisfies RoomState)
  })

  router.post('roomEntries', async ({ c, tenant, viewer }) => {
    const form = await readForm(c, entryForm)
    if (!form.ok) throw new Problem(400)
    const kept = await keepEntry(tenant, viewer, form.value)
    return answerKept(c, kept, `?entry=${form.value.entryId}`)
  })

  router.post('roomEntryRemoval', async ({ c, tenant, now }) => {
    const form = await readForm(c, noFields)
    if (!form.ok) throw new Problem(400)
    const entryId = c.req.param('entryId') as string
    if (!(await eraseOwn(tenant, 'room_entry', entryId, now))) throw notFound()
    return answerKept(c, 'done', `?entry=${entryId}`)
  })
}

/** To the room as it is now; or, where another tab or device came first, what that did. */
export const answerKept = (c: Context, kept: Kept, query = ''): Response =>
  kept === 'done' ? c.redirect(urls.roomState() + query, 303) : c.json({ problem: kept }, 409)
