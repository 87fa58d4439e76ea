import type { Viewer } from '../../platform/session/viewer.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { loadPeriods } from '../retention/store.ts'
import { assessmentPage } from './assessment/pages.tsx'
import { privacyPage } from './pages.tsx'
import { recordPage } from './record/pages.tsx'
import type { Facts, Installation } from './types.ts'

/** What is kept of whom, told from the real settings: to everyone, and as drafts for the owner's drawer. */
export function privacyRoutes(router: Router, installation: Installation): void {
  const factsOf = async ({
    tenant,
    viewer,
    now,
  }: Visit<Viewer>): Promise<Facts & { today: Temporal.PlainDate }> => ({
    viewer,
    installation,
    periods: await loadPeriods(tenant, viewer),
    today: todayOf({ viewer, now }),
  })

  router.get('privacy', async (visit) => page(visit.c, visit.viewer, privacyPage(await factsOf(visit))))

  router.get('privacyRecord', async (visit) => page(visit.c, visit.viewer, recordPage(await factsOf(visit))))

  router.get('privacyAssessment', async (visit) =>
    page(visit.c, visit.viewer, assessmentPage(await factsOf(visit))),
  )
}
