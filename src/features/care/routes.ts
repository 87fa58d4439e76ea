import type { Guard } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import type { Adviser } from '../help/types.ts'
import { careView } from './pages.tsx'
import { concernOf, ofOneself } from './rules.ts'
import { betweenWhom } from './store.ts'
import { heeded } from './types.ts'

/**
 * Stands before every change that lies between two. Words of a leader about illness, and of either about a person
 * number, come back once to be thought over; the request then says that they were.
 */
export const careGuard =
  ({ adviser }: { adviser: Adviser | null }): Guard =>
  async ({ c, tenant, viewer }) => {
    const type = c.req.header('content-type') ?? ''
    if (!type.startsWith('application/x-www-form-urlencoded')) return null
    const parameters = new URLSearchParams(await c.req.text())
    if (parameters.get(heeded.name) === heeded.value) {
      c.set('heeded', heeded.name)
      return null
    }
    const typed = [...parameters]
    const found = concernOf(typed)
    if (!found) return null
    const between = await betweenWhom(tenant, viewer, c.req.param())
    // What is not theirs, or has no other, is for the route itself to answer.
    if (!between) return null
    const concern = between.leads ? found : ofOneself(typed)
    if (!concern) return null
    const { pathname, search } = new URL(c.req.url)
    const view = careView({
      viewer,
      between,
      concern,
      action: pathname + search,
      typed: Object.fromEntries(typed),
      adviser,
    })
    // Another page than the one the form stands on: the browser is to go there, and not to draw it into that one.
    c.header('takt-page', 'other')
    return page(c, viewer, { ...view, status: 422 })
  }
