import type { Context } from 'hono'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { erasingPage } from './pages.tsx'
import { eraseKind, isLastOwner } from './store.ts'
import { type ErasedKind, erasingForm, isErasedKind } from './types.ts'

/** Erasing what is one's own, for good. Pressed twice, or with nothing there, it ends at the same page. */
export function erasingRoutes(router: Router): void {
  router.get('erasing', async ({ c, tenant, viewer }) => {
    const kind = kindOf(c)
    const lastOwner = kind === 'account' && (await isLastOwner(tenant, viewer))
    return page(c, viewer, { ...erasingPage({ viewer, kind, lastOwner }), status: 200 })
  })

  router.post('erasing', async ({ c, tenant, viewer, now }) => {
    const kind = kindOf(c)
    const form = await readForm(c, erasingForm)
    const email = form.typed.email ?? ''
    if (kind === 'account') {
      if (email.trim().toLowerCase() !== viewer.email) {
        return page(c, viewer, erasingPage({ viewer, kind, refused: { code: 'not-yours', email } }))
      }
      if (await isLastOwner(tenant, viewer)) {
        return page(c, viewer, erasingPage({ viewer, kind, lastOwner: true }))
      }
    }
    await eraseKind(tenant, viewer, kind, now)
    if (kind === 'account') return c.redirect(`${urls.signIn()}?told=signed-out`, 303)
    return c.redirect(`${urls.myData()}?erased=${kind}`, 303)
  })
}

function kindOf(c: Context): ErasedKind {
  const kind = c.req.param('erasedKind') ?? ''
  if (!isErasedKind(kind)) throw notFound()
  return kind
}
