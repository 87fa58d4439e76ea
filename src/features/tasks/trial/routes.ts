import type { Router } from '../../../platform/web/router.ts'
import { attemptRoutes } from './attempt/routes.ts'
import { settlementRoutes } from './settlement/routes.ts'

/** What if: changes that the two try with the employee's list, and what they settle of them. */
export function trialRoutes(router: Router): void {
  attemptRoutes(router)
  settlementRoutes(router)
}
