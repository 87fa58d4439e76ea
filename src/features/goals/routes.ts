import type { Router } from '../../platform/web/router.ts'
import { organisationGoalRoutes } from './organisation/routes.ts'
import { pairGoalRoutes } from './pair/routes.ts'
import { oneGoalRoutes } from './reading/routes.ts'
import { sharingRoutes } from './sharing/routes.ts'

/** Goals of the company, of a pair, and of an employee alone. */
export function goalRoutes(router: Router): void {
  organisationGoalRoutes(router)
  pairGoalRoutes(router)
  oneGoalRoutes(router)
  sharingRoutes(router)
}
