import type { Router } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { loadPairs } from '../pair/store.ts'
import { type ArchiveParts, archiveRoutes } from './archive/routes.ts'
import { consentRoutes } from './consent/routes.ts'
import { erasingRoutes } from './erasing/routes.ts'
import { countOwn } from './erasing/store.ts'
import { isErasedKind } from './erasing/types.ts'
import { myDataPage } from './pages.tsx'
import { partingRoutes } from './parting/routes.ts'
import { loadReadings } from './readings/store.ts'

/** What one may know about what is kept of oneself, and decide about it. */
export function rightsRoutes(router: Router, parts: ArchiveParts): void {
  router.get('myData', async ({ c, tenant, viewer }) => {
    const erased = c.req.query('erased') ?? ''
    return page(
      c,
      viewer,
      myDataPage({
        viewer,
        readings: await loadReadings(tenant, viewer),
        counts: await countOwn(tenant, viewer),
        pairs: (await loadPairs(tenant, viewer, viewer.pairs)).sort(
          (a, b) => Number(b.goesOn) - Number(a.goesOn),
        ),
        erased: isErasedKind(erased) ? erased : undefined,
      }),
    )
  })
  archiveRoutes(router, parts)
  consentRoutes(router)
  erasingRoutes(router)
  partingRoutes(router)
}
